"""What is left of a whole: where 340 of 1,200 families have titles, 860 have none, and 340 are not
those who are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.binding.roles import pairs
from govsumm.auditing.negation.adverse import adverse_words
from govsumm.auditing.negation.pairing import share
from govsumm.auditing.signs import Signs, normal, signs
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.reading.phrasing import Worded

_LEFT = Worded(r"\b(?:{negation.left})\b|{negation.han_left}")
_TOLD_LEFT = Worded(r"\b(?:{negation.told_left}|remains? un[a-z]+)\b|{negation.han_told_left}")
_MARK = re.compile(r"[.;:!?，,。；：\n](?!\d)")


def rests(text: str, site: Site) -> frozenset[int]:
    """Where a claim tells of all that its passages do not count: "860 have none", of 340 of 1,200
    who have.
    """
    known = _rests(site.source, site.record.passages) if places(text) else {}
    return frozenset(
        each.start
        for each in places(text)
        if each.amount in known and _turns(_clause(text, each), known[each.amount])
    )


def told_as_left(text: str, site: Site) -> Iterator[str]:
    """The numbers that a claim says are left, and its passages tell plainly."""
    if not _TOLD_LEFT.search(normal(text)):
        return
    beyond = {_clause(text, each) for each in places(text) if each.start in rests(text, site)}
    for place in places(text):
        clause = _clause(text, place)
        if clause in beyond or not _TOLD_LEFT.search(clause):
            continue
        there = _clauses_of(place, site)
        if there and not any(map(_is_left, there)):
            yield place.text


def told_undenied(text: str, site: Site) -> Iterator[str]:
    """The numbers of which a claim tells what its passages deny of the same numbers: "12 are
    connected", of "all should be connected, 12 are not connected".
    """
    if not site.cited.denials or rests(text, site):
        return
    clauses = [_clause(text, each) for each in places(text)]
    for place, clause in zip(places(text), clauses, strict=True):
        own = signs(clause)
        if own.limits or clauses.count(clause) > 1 or _is_left(clause):
            continue
        there = _clauses_of(place, site)
        if there and all(_denies(each, own.terms) for each in there):
            yield place.text


def denied_of_numbers(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether the passages deny of the numbers in the clause of a claim's denial what it does."""
    here = next(each.words for each in claim.clauses if denial in each.denials)
    there = [
        clause
        for place in places(claim.text)
        if not set(signs(place.text).words).isdisjoint(here)
        for clause in _clauses_of(place, site)
    ]
    return bool(there) and all(_denies(each, denial.heads[:1]) for each in there)


def _denies(clause: str, terms: tuple[str, ...]) -> bool:
    """Whether a clause of the passages, and none of a limit, denies some terms of a claim."""
    read = signs(clause)
    if read.limits:
        return False
    numbered = [each for each in read.clauses if any(map(str.isdigit, "".join(each.words)))]
    inside = [one for each in numbered or read.clauses for one in each.denials]
    denials = (each for each in inside if each.sort != "hint" and not each.over)
    return any(share(each.heads[:1], terms) for each in denials)


def _clauses_of(place: Place, site: Site) -> list[str]:
    """The clauses of the passages with the number of a place."""
    return [
        _clause(printed, each)
        for printed in site.passages
        for each in places(printed)
        if not set(place.values).isdisjoint(each.values)
    ]


def _clause(text: str, place: Place) -> str:
    """The clause of a text around a number."""
    folded = normal(text)
    start = max((hit.end() for hit in _MARK.finditer(folded, 0, place.start)), default=0)
    end = _MARK.search(folded, place.end)
    return folded[start : end.start() if end else len(folded)]


def _turns(clause: str, denied: bool) -> bool:
    """Whether a clause denies in so many words what is told plainly of the part, or the reverse."""
    plain = any(each.sort != "hint" for each in signs(clause).denials)
    return not _is_left(clause) if denied else plain or _LEFT.search(clause) is not None


def _is_left(clause: str) -> bool:
    """Whether a clause tells of what is not so, or not so yet."""
    read = signs(clause)
    return bool(read.denials or _LEFT.search(clause) or adverse_words(read.words))


@kept
def _rests(source: Source, numbers: tuple[int, ...]) -> dict[Decimal | None, bool]:
    """What the wholes of passages have beside their parts, each with whether the part is what is
    not so.
    """
    found: dict[Decimal | None, bool] = {}
    for text in source.cited(numbers).texts:
        for pair in pairs(text):
            part, whole = pair.one.amount, pair.other.amount
            if pair.kind == "share" and not pair.aimed and part and whole and part < whole:
                found[whole - part] = _is_left(_clause(text, pair.one))
    return found
