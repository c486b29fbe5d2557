"""Votes as minutes print them: how, how many, who was against."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.participation import Span
from govsumm.reading.phrasing import alternatives, first_words, phrase_set
from govsumm.reading.titled import people, person, titled

_LISTS = ("yes", "no", "abstain", "away")
_BETWEEN = re.compile(r"\s*(?:[,;/]|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Ballot:
    """A vote: spans of its method and of the names against, and the counts that are printed."""

    method: Span | None
    yes: int | None
    no: int | None
    abstain: int | None
    dissent: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A label of a vote ("Nays") with the count and the names after it."""

    label: str
    at: Span
    count: int | None
    names: tuple[Span, ...]


@cache
def _label() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{name}>{alternatives('votes', name)})" for name in _LISTS)
    votes = r"(?:\s+votes?)?"
    return re.compile(
        rf"(?<![\w-])(?:{groups})\b{votes}(?P<count>(?:\s*[-–—:=(]\s*\(?|(?<=s)\s)\d{{1,3}}\b\)?)?"
        rf"(?P<colon>\s*[-–—:=]+(?=\s))?",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """5 ayes; seven votes in favour; 2 against."""
    groups = "|".join(f"(?P<{name}>{alternatives('votes', name)})" for name in _LISTS)
    numerals = alternatives("votes", "numerals")
    return re.compile(
        rf"(?<![\w$.-])(?P<n>\d{{1,3}}|{numerals})\s+(?:votes?\s+|members?\s+)?(?:{groups})(?![\w-])",
        re.IGNORECASE,
    )


@cache
def tally() -> re.Pattern[str]:
    """A tally: 5-2, 5 to 2, 7-0-1, five to two, after a word that says it is one."""
    number = rf"(?:\d{{1,3}}|{alternatives('votes', 'numerals')})"
    cues = alternatives("votes", "tally_cues", "methods")
    return re.compile(
        rf"\b(?:{cues})\b[^\d.;$]{{0,40}}?(?<![\w$.,/-])(?P<all>(?P<yes>{number})\s*"
        rf"(?:[-–—]|\s+(?:votes?\s+)?to\s+)\s*(?P<no>{number})(?:\s*(?:[-–—]|\s+to\s+)\s*(?P<abstain>{number}))?)"
        rf"(?![\w%$]|,\d|\.\d|[-–/]\d)"
        rf"|(?P<all2>(?<![\w$.,/-])(?P<yes2>\d{{1,3}})\s*[-–—]\s*(?P<no2>\d{{1,3}})"
        rf"(?:\s*[-–—]\s*(?P<abstain2>\d{{1,3}}))?)\s+(?:roll[- ]call\s+|voice\s+)?vote\b",
        re.IGNORECASE,
    )


@cache
def _han_counted() -> dict[str, re.Pattern[str]]:
    """18票赞成; 反对2票."""
    return {
        name: re.compile(
            rf"(?P<a>\d{{1,4}})\s*票(?:{words})|(?<!不)(?:{words})(?:票)?[：:]?\s*(?P<b>\d{{1,4}})\s*(?:票|人|名)"
        )
        for name in ("yes", "no", "abstain")
        if (words := alternatives("votes", "han_" + name))
    }


@cache
def _method() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('votes', 'methods')})\b", re.IGNORECASE)


@cache
def _unanimity() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('votes', 'unanimity')})(?!\w)", re.IGNORECASE)


@cache
def _dissent() -> re.Pattern[str]:
    """With Foy and Dang dissenting; Foy voted no; voting against: Foy."""
    against = alternatives("votes", "dissenting")
    return re.compile(
        rf"(?P<before>{people()}),?\s+(?:(?:was|were|both|being)\s+)?(?i:{against})\b"
        rf"|(?i:\b(?:voting\s+(?:no|nay|against)|dissenting|opposed)\s*(?:was|were|by|[-:–])\s*)"
        rf"(?P<after>{people()})"
    )


@cache
def _per_person() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<who>{person()})\s*(?:[-–—:,]|voted)?\s*(?P<vote>(?i:aye|yes|yea|nay|no|against)|Y|N)\b(?!\s*\.\s?\d)"
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
        found.append(
            Listed(
                str(hit.lastgroup) if hit.lastgroup in _LISTS else _which(hit),
                (hit.start(), hit.end()),
                int(figures) if figures else None,
                names,
            )
        )
    return tuple(found)


def _which(hit: re.Match[str]) -> str:
    return next(name for name in _LISTS if hit[name])


def _opens(text: str, hit: re.Match[str], end: int) -> bool:
    """Whether a label without a count opens a list: a colon after it."""
    return bool(hit["colon"]) and hit.end() < end and text[hit.start()] != " "


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
        how = _method().search(text, start, end)
        method = method or (how.span() if how else None)
        whole = _unanimity().search(text, start, end)
        unanimous = unanimous or (whole.span() if whole else None)
    method = method or unanimous
    told = any(value is not None for value in counts.values())
    if not (told or method or dissent):
        return None
    once = {" ".join(text[slice(*span)].split()): span for span in reversed(dissent)}
    values = [counts.get(name) for name in ("yes", "no", "abstain")]
    return Ballot(method, values[0], values[1], values[2], tuple(sorted(once.values())))


def _counts(text: str, start: int, end: int) -> Iterator[tuple[str, int | None]]:
    hit = tally().search(text, start, end)
    if hit:
        tail = "" if hit["all"] else "2"
        for name in ("yes", "no", "abstain"):
            if hit[name + tail]:
                yield name, number(hit[name + tail])
    for name, pattern in _han_counted().items():
        han = pattern.search(text, start, end)
        if han:
            yield name, int(han["a"] or han["b"])
    counted = list(_counted().finditer(text, start, end))
    if {_which(each) for each in counted} != {"yes"} or counted[0]["yes"].lower() != "for":
        for each in counted:
            yield _which(each), number(each["n"])
    for listed in labelled(text, start, end):
        if listed.count is not None:
            yield listed.label, listed.count


_BALLOTS = frozenset({"nay", "no", "against", "n"})


def _against(text: str, start: int, end: int) -> Iterator[Span]:
    for listed in labelled(text, start, end):
        if listed.label == "no":
            yield from listed.names
    words = set(words_of(text[start:end]))
    against = not first_words("votes", "dissenting").isdisjoint(words)
    for hit in _dissent().finditer(text, start, end) if against else ():
        yield from names_in(text, *hit.span("before" if hit["before"] else "after"))
    each_votes = not _BALLOTS.isdisjoint(words)
    votes = list(_per_person().finditer(text, start, end)) if each_votes else []
    for each in votes if len(votes) > 1 else ():
        if each["vote"].lower() in ("nay", "no", "against", "n"):
            yield from names_in(text, *each.span("who"))


def is_nobody(words: str) -> bool:
    """Whether a list's content says that it is empty, or everybody."""
    return words.strip(" .;:\n").lower() in phrase_set("votes", "nobody")
