"""Who moved a motion and who seconded it, as the passages print it or the rules read it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.signs import LATIN, normal, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.speaking.sighted import same
from govsumm.auditing.votes.fates import GRANTED, fates
from govsumm.auditing.votes.han_sides import parts_told
from govsumm.auditing.votes.printed_movers import named
from govsumm.auditing.words.folding import folded
from govsumm.reading.motions.motions_moved import motions_settled
from govsumm.reading.motions.motions_moved import movers as who_moved
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading
from govsumm.reading.sentences import kept as kept_with_reading
from govsumm.records import Decision


def movers(site: Site) -> Iterator[Finding]:
    """Who moved is printed as moving, who seconded as seconding."""
    record = site.record
    if not isinstance(record, Decision) or not (record.moved_by or record.seconded_by):
        return
    seen = _of_this(site, record)
    for field, other in (("moved_by", "seconded_by"), ("seconded_by", "moved_by")):
        name = getattr(record, field)
        if not name:
            continue
        if seen and (read := _read(seen, name, seconded=field == "seconded_by")) is not None:
            why = f"{field}: the passages give {read or 'another name'}"
            yield finding("vote", name, ok=read == name, why=why)
            continue
        ok = _is_worded(site, name, field, getattr(record, other) or "")
        yield finding("part", name, ok=ok, why=f"{field}: the passages give another name")


def _is_worded(site: Site, name: str, field: str, both: str) -> bool:
    """Whether somebody stands beside the verb of their part, or anywhere but beside the other's,
    unless whoever is to have had the other part, `both`, stands beside theirs.
    """
    text = site.cited.text
    if name > LATIN and (parts := _han_parts(site, name)):
        return _PARTS[field] in parts
    if field == "moved_by" and _THEIRS.search(text):
        before = site.source.before(site.source.numbers(site.record.passages), NEAR)
        return any(map(before.holds, _forms(site, name)))
    own = named(text, seconds=field == "seconded_by")

    def means_any(words_of: list[str], who: str) -> bool:
        return any(_means(site, words, who) for words in words_of)

    if means_any(own, name):
        return True
    other = named(text, seconds=field == "moved_by")
    if both and means_any(own, both) and not means_any(other, both):
        return False
    forms = _forms(site, name)
    theirs = any(
        any(map(each.holds, forms)) and not each.holds(both) for each in map(folded, other)
    )
    return not theirs and any(map(site.cited.holds, forms))


NEAR = 4
"""Whose motion "her motion" is, so many passages before it tell."""
_THEIRS = re.compile(r"\b(?:her|his|their)\s+(?:motion|amendment|proposal)\b", re.IGNORECASE)
_PARTS = {"moved_by": "moving", "seconded_by": "seconding"}


def _han_parts(site: Site, name: str) -> set[str]:
    """Whether Chinese passages have somebody move, second, or both."""
    text = normal(site.cited.text)
    told = parts_told(text, (name, *site.source.people_in(text)))
    return {part for who, part in told if who == name and part in _PARTS.values()}


_POSSESSIVE = re.compile(r"[’']s\b")
""" "Seconded by Cllr Tarn's colleague, Cllr Marsh"."""


def _forms(site: Site, name: str) -> tuple[str, ...]:
    """A name, and what else those of the list are called who bear it, by surname alone."""
    return (name, *site.source.called.short_names(name))


def _means(site: Site, words: str, name: str) -> bool:
    """Whether words before or behind a verb name somebody, or mean them by "she"."""
    forms = () if _POSSESSIVE.search(words) else _forms(site, name)
    if any(map(folded(words).holds, (name, *forms))) or same(words, (name,)):
        return True
    if words.lower().split()[-1:] not in (["he"], ["she"]):
        return False
    numbers = site.source.numbers(site.record.passages)
    spoken = (site.source.speeches.get(n) for n in numbers)
    return any(each and each.pronoun and same(each.subject or "", (name,)) for each in spoken)


Pair = tuple[str, str]
"""Who moved, who seconded; "" for nobody."""


def _of_this(site: Site, record: Decision) -> list[Pair]:
    """Who moved and seconded a decision: of several motions, those of the one it tells."""
    seen = _seen(site.source, record.passages)
    if len(seen) < 2:
        return [pair for _, pair in seen]
    numbers = site.source.numbers(record.passages)
    ends = (*(n for n, _ in seen[1:]), numbers[-1] + 1)
    stems = set(signs(record.text).stems) - {""}
    shared = [
        len(stems & site.source.cited(tuple(n for n in numbers if first <= n < end)).stems)
        for (first, _), end in zip(seen, ends, strict=True)
    ]
    return [pair for (_, pair), each in zip(seen, shared, strict=True) if each == max(shared)]


@kept
def _seen(source: Source, passages: tuple[int, ...]) -> list[tuple[int, Pair]]:
    """Who moved and seconded what passages settle, by the rules that read motions, and where."""
    cited = set(source.numbers(passages))
    settled = _settled(source.reading)
    return [
        (n, pair) for n in sorted(cited) for stand, pair in settled.get(n, ()) if stand <= cited
    ]


def _worded(reading: Reading, span: Span | None) -> str:
    """Who stands at a span; "her" motion names nobody."""
    words = " ".join(reading.text[slice(*span)].split()) if span else ""
    return "" if words.lower() in ("her", "his", "their") else words


@kept_with_reading
def _settled(reading: Reading) -> dict[int, list[tuple[set[int], Pair]]]:
    """Who moved and seconded, with the passages that say so, by the first of these."""
    found: dict[int, list[tuple[set[int], Pair]]] = {}
    for told in motions_settled(reading):
        spans = who_moved(reading, told)
        stand = {n for span in spans if span for n in reading.cited(*span)}
        if stand:
            first, second = (_worded(reading, span) for span in spans)
            found.setdefault(min(stand), []).append((stand, (first, second)))
    return found


@kept_with_reading
def carried(reading: Reading) -> frozenset[int]:
    """The passages of motions that were settled, and not refused: they are the body's as well."""
    found: set[int] = set()
    for told in motions_settled(reading):
        outcome = fates(reading.text[slice(*told.outcome)])
        if told.mover and all(each.kind == GRANTED for each in outcome):
            found.update(each.n for sentence, _ in told.parts for each in sentence.passages)
    return frozenset(found)


def _read(seen: list[Pair], name: str, *, seconded: bool) -> str | None:
    """A name itself where it is read in its place; whoever stands there where it is read in the
    other place alone; None where it is read in neither."""
    own = [pair[seconded] for pair in seen if pair[seconded]]
    if any(same(each, (name,)) for each in own):
        return name
    if any(same(pair[not seconded], (name,)) for pair in seen if pair[not seconded]):
        return own[0] if own else ""
    return own[0] if own and all(map(all, seen)) else None
