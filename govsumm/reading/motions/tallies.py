"""How votes are printed: "5-2", "five to two", "Ayes: A, B", "41 in favour", "18票赞成"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.participation import Span
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import alternatives

KINDS = ("yes", "no", "abstain", "away")
NUMBER = rf"\d{{1,3}}|{alternatives('votes', 'numerals')}"
DAY = r"\d\d?-\d\d?-\d\d\b"
"""10-16-23 is a day."""
_BETWEEN = re.compile(r"\s*(?:[,;/]|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Listed:
    """A label of a vote ("Nays") with the count and the names after it."""

    label: str
    at: Span
    count: int | None
    names: tuple[Span, ...]


@cache
def counts_pattern() -> re.Pattern[str]:
    """Two counts of one vote, wherever they stand: 5-2, five to two, 21 against 9."""
    return re.compile(
        rf"(?<![\w$.,/-])(?:\d{{1,3}}\s*[-–—]\s*\d{{1,3}}(?![\w%]|[-–/]\d{{3}})"
        rf"|(?:{NUMBER})\s+(?:votes?\s+)?(?:to|against)\s+(?:{NUMBER})\b)",
        re.IGNORECASE,
    )


@cache
def _tallied() -> re.Pattern[str]:
    words = alternatives("votes", "tally_signs", "unanimity")
    return re.compile(
        rf"\b(?:{words})\b|{counts_pattern().pattern}[\w\s]{{0,20}}\bvote\b|\b(?:{NUMBER})\s+votes?\s+to\b",
        re.IGNORECASE,
    )


def has_tally(text: str) -> bool:
    """Whether a clause tells how many were for it, or that all were."""
    return _tallied().search(text) is not None


@cache
def _label() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{alternatives('votes', name)})" for name in KINDS)
    votes = r"(?:\s+votes?)?"
    return re.compile(
        rf"(?<![\w-])(?:{groups})\b{votes}(?P<count>(?:\s*[-–—:=(]\s*\(?|(?<=s)\s)\d{{1,3}}\b\)?)?"
        rf"(?P<colon>\s*[-–—:=]+(?=\s))?",
        re.IGNORECASE,
    )


@cache
def counted() -> re.Pattern[str]:
    """5 ayes; seven votes in favour; 2 against."""
    voters = alternatives("votes", "voters")
    groups = "|".join(f"(?P<{name}>{alternatives('votes', name)})" for name in KINDS)
    return re.compile(
        rf"(?<![\w$.-])(?P<n>{NUMBER})\s+(?:(?:{voters})\s+)?(?:{groups})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def tally() -> re.Pattern[str]:
    """A tally: 5-2, 5 to 2, 7-0-1, five to two, after a word that says it is one;
    twenty-one is none.
    """
    cues = alternatives("votes", "tally_cues", "methods")
    unnumbered = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in lists("decisions")["numbered"])
    return re.compile(
        rf"\b(?:{cues})\b[^\d.;$]{{0,40}}?(?<![\w$.,/-]){unnumbered}(?!{DAY})(?P<all>(?P<yes>{NUMBER})"
        rf"(?:(?<=\d)\s*[-–—]\s*|(?<=\d)(?:(?<=carried\s\d)|(?<=lost\s\d)|(?<=carried\s\d\d)|(?<=carried\s\(\d)|(?<=lost\s\(\d)|(?<=carried\s\(\d\d))/|\s+(?:votes?\s+)?(?:to|against)\s+)(?P<no>{NUMBER})(?:(?:(?<=\d)\s*[-–—]\s*|\s+to\s+)(?P<abstain>{NUMBER}))?)"
        rf"(?![\w%$]|,\d|\.\d|[-–/]\d)"
        rf"|(?P<all2>(?<![\w$.,/-]){unnumbered}(?!{DAY})(?P<yes2>\d{{1,3}})\s*[-–—]\s*(?P<no2>\d{{1,3}})"
        rf"(?:\s*[-–—]\s*(?P<abstain2>\d{{1,3}}))?)(?=\s+(?:\w+\s+)?vote\b|\s*\(|\W*$)",
        re.IGNORECASE,
    )


def number(word: str) -> int | None:
    """The value of a figure or of a number word."""
    numerals = lists("votes")["numerals"]
    if word.isdigit():
        return int(word)
    return numerals.index(word.lower()) if word.lower() in numerals else None


def names_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The names of a list like "Okafor, Dang and St. Claire"; none where it is no such list."""
    found: list[Span] = []
    for a, b in pieces(text, start, end):
        item = titled(text, a, b)
        if item is None or item.name is None:
            return tuple(found)
        found.append(item.name)
    return tuple(found)


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The items between commas and "and", without the space around them."""
    at = start
    for cut in (*(m.span() for m in _BETWEEN.finditer(text, start, end)), (end, end)):
        if text[at : cut[0]].strip(" .\n\t"):
            yield at, cut[0]
        at = cut[1]


def labelled(text: str, start: int, end: int) -> tuple[Listed, ...]:
    """The lists of a vote in `[start, end)`: Ayes: A, B.  Nays: C."""
    hits = [
        hit for hit in _label().finditer(text, start, end) if hit["count"] or _opens(text, hit, end)
    ]
    found = []
    starts = [hit.start() for hit in hits] + [end]
    for hit, stop in zip(hits, starts[1:], strict=True):
        figures = re.sub(r"\D", "", hit["count"] or "")
        names = names_in(text, hit.end(), stop) if hit["colon"] else ()
        count = int(figures) if figures else None
        found.append(Listed(which(hit), (hit.start(), hit.end()), count, names))
    return tuple(found)


def which(hit: re.Match[str]) -> str:
    """The kind of vote that a match is of."""
    return next(name for name in KINDS if hit[name])


def _opens(text: str, hit: re.Match[str], end: int) -> bool:
    """Whether a label without a count opens a list: a colon after it."""
    return bool(hit["colon"]) and hit.end() < end and text[hit.start()] != " "
