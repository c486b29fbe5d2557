"""The parts of sentences that deadlines stand in, each with its deadlines and its other words.

A sentence is cut where a clause may end: at marks, at "and to", behind a deadline, at 并.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from govsumm.auditing.speaking.name_finding import places
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.wording import Wording, wording
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.days.loose_deadlines import dated_deadlines, deadlines

LITTLE = 3
"""A segment with so few words beside a deadline may be of either side: "By May 3 this year,"."""

_JOINT = re.compile(
    r"(?=[;:；：。，、,.\s并])(?:[;；：。，、]|:(?!\d\d\b)|,(?!\d{3})|(?<=[^\d\s]{2})(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)(?<!\bHon)\.\s"
    r"|\s(?=(?:and|or|but)\s+(?:to|must|shall|should|will|that)\b)|(?=并))",
    re.IGNORECASE,
)
"""What it may begin with is looked at first: nearly all characters are none of these."""
_BEHIND = re.compile(r"\s*(?=(?:and|or|but|while)\s)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
Span = tuple[int, int]


@dataclass(frozen=True)
class Segment:
    """A part of a sentence, the spans of the deadlines in it, and whether it has any other time."""

    sentence: int
    text: str
    spans: tuple[Span, ...]
    timed: bool = False

    @property
    def dues(self) -> tuple[str, ...]:
        """Its deadlines as printed."""
        return tuple(self.text[slice(*span)] for span in self.spans)

    def has(self, due: str) -> bool:
        """Whether it has a deadline, in these words or of the same day."""
        return any(_are_one(each, due) for each in self.dues)

    @lazily
    def bare(self) -> str:
        """Its words without its deadlines."""
        cuts = (0, *(at for span in self.spans for at in span), len(self.text))
        parts = zip(cuts[::2], cuts[1::2], strict=True)
        return " | ".join(self.text[a:b] for a, b in parts)

    @lazily
    def words(self) -> Wording:
        """These, read."""
        return wording(self.bare)

    @property
    def content(self) -> int:
        """How many words it has beside its deadlines."""
        return len(self.words.roots) + len(self.words.pairs)

    @lazily
    def _behind(self) -> int:
        """How many words follow its last deadline."""
        rest = wording(self.text[self.spans[-1][1] :]) if self.spans else self.words
        return len(rest.roots) + len(rest.pairs)

    @property
    def opens(self) -> bool:
        """Whether its last deadline may be that of what follows: "By May 3, ...", 在5月底前..."""
        return self.content <= LITTLE or self._behind > 0

    @property
    def leads(self) -> bool:
        """Whether it is a deadline and nothing else, so that it is that of what follows."""
        return self.content == 0 and bool(self.spans)

    @property
    def ends(self) -> bool:
        """Whether its last deadline may be that of what stands before: "... by May 3"."""
        return self.content <= LITTLE or self._behind == 0


@lru_cache(maxsize=4096)
def keys(due: str) -> frozenset[str]:
    """What a deadline is told by: its words without case and spacing, its last day."""
    found = deadline(due, 0, len(due))
    last = found.edtf if found and found.edtf else ""
    return frozenset({_SPACE.sub("", due).casefold(), last} - {""})


def _are_one(one: str, other: str) -> bool:
    """Whether two deadlines are printed alike, or of one day, of which either may lack the year."""
    ours, theirs = keys(one), keys(other)
    if not ours.isdisjoint(theirs):
        return True
    days, others = filter(_DAY.fullmatch, ours), [*filter(_DAY.fullmatch, theirs)]
    return any(
        _NO_YEAR in (day[:4], each[:4]) and _in_year(day) == _in_year(each)
        for day in days
        for each in others
    )


_NO_YEAR = "XXXX"
_DAY = re.compile(r"[\dX]{4}-\d\d(?:-\d\d)?")


def _in_year(day: str) -> str:
    """A day without its year; February has 29 days where no year is printed."""
    return day[4:].replace("-02-29", "-02-28")


@lru_cache(maxsize=1024)
def segments(sentences: tuple[str, ...], due: str) -> tuple[Segment, ...]:
    """The segments of sentences, in order, none where nothing is due in them.

    `due` is a deadline as a record prints it.
    """
    dues = [_dues(text, due) for text in sentences]
    if not any(dues):
        return ()
    return tuple(
        Segment(
            n,
            text[start:end],
            tuple((a - start, b - start) for a, b in spans if start <= a < end),
            timed=any(start <= a < end for a, _ in (*spans, *_times(text))),
        )
        for n, (text, spans) in enumerate(zip(sentences, dues, strict=True))
        for start, end in _parts(text, spans)
    )


def _dues(text: str, due: str) -> Sequence[Span]:
    """The spans of all deadlines of a text, and of one that the rules may not know."""
    known = _deadlines(text)
    printed = [*_printed(due, text)] if due else []
    if not printed:
        return known
    kept: list[Span] = []
    for span in sorted((*printed, *known), key=lambda each: (each[0], -each[1])):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


@lru_cache(maxsize=1024)
def _deadlines(text: str) -> Sequence[Span]:
    """The spans of the deadlines that the rules find in a text."""
    return dated_deadlines(text, 0, len(text))


@lru_cache(maxsize=1024)
def _times(text: str) -> Sequence[Span]:
    """The spans of whatever may be a deadline in a text, in any form: tonight, before snow."""
    return deadlines(text, 0, len(text))


def _printed(words: str, text: str) -> Iterator[Span]:
    """Where words are printed in a text, wherever lines break."""
    small = text.replace("İ", "I").lower()  # in small letters İ is two characters
    first, *rest = words.lower().split() or [""]
    for at, behind in places(small, first, whole=False):
        end = behind
        for word in rest:
            space = _SPACE.match(small, end)
            if not space or not small.startswith(word, space.end()):
                break
            end = space.end() + len(word)
        else:
            yield at, end


def _parts(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Where the segments of a text stand."""
    cuts = [hit.end() for hit in _JOINT.finditer(text)]
    timed = (*spans, *_times(text))
    cuts += [hit.end() for _, end in timed if (hit := _BEHIND.match(text, end))]
    start = 0
    for at in (*sorted(cuts), len(text)):
        if text[start:at].strip() and not any(a < at < b for a, b in spans):
            yield start, at
            start = at
