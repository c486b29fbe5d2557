"""Votes as minutes print them: how, how many, who was against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.reading.motions.han_counts import han_counts
from govsumm.reading.motions.tallies import (
    KINDS,
    counted,
    labelled,
    names_in,
    number,
    pieces,
    tally,
    which,
)
from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import people, person
from govsumm.reading.phrasing import Worded, alternatives, cue_words
from govsumm.reading.spanned_words import words_in

__all__ = ["Ballot", "ballot", "pieces"]


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote: spans of its method and of the names against, and the counts that are printed."""

    method: Span | None
    yes: int | None
    no: int | None
    abstain: int | None
    dissent: tuple[Span, ...]
    turned: bool = False
    """Whether the larger count is printed first and taken for those against: "failed 3-2"."""


_METHOD = Worded(r"\b(?:{votes.methods})\b", re.IGNORECASE)
_UNANIMITY = Worded(r"\b(?:{votes.unanimity})(?!\w)", re.IGNORECASE)


@cache
def _dissent() -> re.Pattern[str]:
    """With Foy and Dang dissenting; Foy voted no; voting against: Foy; 4-1, Foy NO."""
    against = alternatives("votes", "dissenting")
    return re.compile(
        rf"(?P<before>{people()}),?\s+(?:(?:was|were|both|being)\s+)?(?:(?i:{against})\b(?!\s*:)|NO\b|no(?=\s*[).]))"
        rf"|(?i:\b(?:voting\s+(?:no|nay|against)|dissenting|opposed)\s*(?:was|were|by|[-:–])\s*)"
        rf"(?P<after>{people()})"
    )


@cache
def _parted() -> re.Pattern[str]:
    """Yes Foy, Dang; no Marsh."""
    return re.compile(
        rf"\b(?i:ayes?|yes|yeas?|for):?\s+{people()}\s*[;,.]\s*(?i:nays?|noe?s?|against):?\s+(?P<no>{people()})"
    )


@cache
def _per_person() -> re.Pattern[str]:
    """Foy yes; Marsh (Ward 3) no; Dang, who presided, said no: but not "Foy no longer"."""
    aside = r"(?:\s*\([^()\n]{1,30}\)|,\s+who\s[^,.;]{1,60},)?"
    return re.compile(
        rf"(?P<who>{person()}){aside}(?:\s*[-–—:,]\s*|\s+(?:(?:voted|votes|voting|said|says)\s+)?)"
        rf"(?P<vote>(?i:aye|yes|yea|nay|no|against)|Y|N)\b(?!\s*\.\s?\d|\s+[a-z]{{3,}}(?<!and))"
    )


@lru_cache(maxsize=64)
def ballot(text: str, spans: tuple[Span, ...]) -> Ballot | None:
    """The vote that some spans of a text tell; None where they tell of none."""
    counts: dict[str, int | None] = {}
    method: Span | None = None
    unanimous: Span | None = None
    dissent: list[Span] = []
    for start, end in spans:
        for name, value in _counts(text, start, end):
            counts.setdefault(name, value)
        dissent += _against(text, start, end)
        if not method and _has(text, start, end, "methods"):
            how = _METHOD.search(text, start, end)
            method = how.span() if how else None
        if not unanimous and _has(text, start, end, "unanimity"):
            whole = _UNANIMITY.search(text, start, end)
            unanimous = whole.span() if whole else None
    dissent += _by_name(text, spans)
    method = method or unanimous
    told = any(value is not None for value in counts.values())
    if not (told or method or dissent):
        return None
    once = {" ".join(text[slice(*span)].split()): span for span in reversed(dissent)}
    values = [counts.get(name) for name in ("yes", "no", "abstain")]
    against = tuple(sorted(once.values()))
    return Ballot(method, values[0], values[1], values[2], against, bool(counts.get("turned")))


def ayes(text: str, start: int, end: int) -> int | None:
    """How many a span of a text says were for it; None where it counts nobody."""
    if not (_DIGIT.search(text, start, end) or _has(text, start, end, "numerals")):
        return None
    return next((value for name, value in _counts(text, start, end) if name == "yes"), None)


def _has(text: str, start: int, end: int, *names: str) -> bool:
    """Whether a span has a word that a phrase of some lists cannot do without."""
    return not words_in(text, start, end).isdisjoint(cue_words("votes", *names))


_DIGIT = re.compile(r"\d")
_DASHED = re.compile(r"\d\s*[-–—]\s*\d")


def _counts(text: str, start: int, end: int) -> Iterator[tuple[str, int | None]]:
    named = _has(text, start, end, "tally_cues", "methods")
    hit = tally().search(text, start, end) if named or _DASHED.search(text, start, end) else None
    if hit:
        tail = "" if hit["all"] else "2"
        cast = {name: number(hit[name + tail] or "") for name in ("yes", "no", "abstain")}
        first, second = cast["yes"] or 0, cast["no"] or 0
        opposed = hit[0].lower().startswith("voted") and _OPPOSED.match(text, hit.end())
        beaten = opposed or _beaten(text, hit.start(), hit.start("no" + tail))
        if first > second > 0 and beaten:
            cast.update(yes=second, no=first, turned=1)
        yield from ((name, value) for name, value in cast.items() if value is not None)
    if not text.isascii():
        yield from han_counts(text, start, end)
    if not _has(text, start, end, *KINDS):
        return
    before = list(counted().finditer(text, start, end))
    behind = [each for each in labelled(text, start, end) if each.count is not None]
    if behind and before and behind[0].at[0] < before[0].start():
        before = []  # of "Ayes 5 Nays 2" each count stands behind its label
    if {which(each) for each in before} != {"yes"} or before[0]["yes"].lower() != "for":
        yield from ((which(each), number(each["n"])) for each in before)
    yield from ((each.label, each.count) for each in behind)


_BEATEN = Worded(r"\b(?:{votes.beaten})\b[^.;\n]*$", re.IGNORECASE)
"""With the larger count first: "defeated by six votes to five" is five for it, six against; so is
"failed 3-2", unless a larger majority was needed."""
_QUALIFIED = Worded(r"\b(?:{votes.qualified_majority})\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.;]*")
_OPPOSED = re.compile(r"\s+against\b(?!\s+\d)", re.IGNORECASE)
"""Likewise behind it: "voted 6-4 against the plan", but "carried 6-4 against Foy"."""


def _beaten(text: str, start: int, end: int) -> bool:
    before = max(0, start - 20)
    if not _BEATEN.search(text, before, end):
        return False
    behind = _SENTENCE.match(text, end)
    return _QUALIFIED.search(text, before, behind.end() if behind else end) is None


_BALLOTS = frozenset({"nay", "no", "against", "n"})


def _against(text: str, start: int, end: int) -> Iterator[Span]:
    for listed in labelled(text, start, end) if _has(text, start, end, "no") else ():
        if listed.label == "no":
            yield from listed.names
    each_votes = not _BALLOTS.isdisjoint(words_in(text, start, end))
    against = each_votes or _has(text, start, end, "dissenting")
    for hit in _dissent().finditer(text, start, end) if against else ():
        yield from names_in(text, *hit.span("before" if hit["before"] else "after"))
    for hit in _parted().finditer(text, start, end) if each_votes else ():
        yield from names_in(text, *hit.span("no"))


def _by_name(text: str, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Who was against where each vote is told by name, in a line or a line each."""
    each_votes = [span for span in spans if not _BALLOTS.isdisjoint(words_in(text, *span))]
    if not each_votes:
        return
    votes = [hit for span in spans for hit in _per_person().finditer(text, *span)]
    for each in votes if len(votes) > 1 else ():
        if each["vote"].lower() in _BALLOTS:
            yield from names_in(text, *each.span("who"))
