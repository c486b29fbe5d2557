"""The names in a text: words in capitals, people of the lists, Chinese bodies."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.names.han_bodies import han_bodies
from govsumm.auditing.numbers.quantities import is_month, weekday_names
from govsumm.auditing.signs import LATIN, Signs, signs, stem
from govsumm.auditing.signs.quoting import quotations
from govsumm.auditing.speaking.name_finding import Names, Span
from govsumm.auditing.words.stems import STOPS
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, phrase_set

_REST = r"[^\W\d_]+(?:['’][^\W\d_]+|-(?=[A-Z])[^\W\d_]+)*"
_CAPITALS = Worded(
    rf"[A-Z](?<![^\W_][A-Z]){_REST}"
    rf"(?:(?:(?<!['’]s)\s(?:&\s|(?:[A-Z]\s){{1,3}})?|(?<=\b[A-Z][a-z])\.\s)[A-Z]{_REST}){{0,7}}"
)
"""Up to eight words in capitals on end, with initials between them: Cr A Dimmock.

The first letter is looked for first, which is fast.
"""
_INITIAL = re.compile(r"[A-Z]")
_OPENS = re.compile(r"(?:^|[.!?:;“\"(\n—–]|\s-)[\s\W]*$")


class Name(NamedTuple):
    """A name in a text, without "The" and months before it."""

    text: str
    order: tuple[str, ...]
    """Its words in small letters."""
    first: int
    """It stands at the words `[first, last)`, as `signs` counts them."""
    last: int
    opens: bool
    """Whether it opens a sentence."""
    person: bool
    """Whether it is somebody of the lists."""
    apart: bool
    """Whether it is another than the name right before it."""
    title: str = ""
    """The title in quotation marks that it is part of."""


_INSIDE = frozenset(",()（）、")
"""Marks that may stand in a title."""
_NO_NAME = frozenset(("", "&"))
"""What is left of "'s" alone, and what joins names."""


class _Span(NamedTuple):
    start: int
    end: int
    person: bool = False
    apart: bool = False


@lru_cache(maxsize=4096)
def names_in(text: str, listed: Names) -> tuple[Name, ...]:
    """The names in a text, in order; `listed` finds those of people."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    spans = _spans(plain, listed)
    if not spans:
        return ()
    read = signs(text)
    found = [name for span in spans if (name := _named(plain, span, read.starts))]
    quoted = _titles(read) if found else ()
    if not quoted:
        return tuple(found)
    return tuple([each._replace(title=_title(each, quoted, read.words)) for each in found])


def _titles(read: Signs) -> tuple[Span, ...]:
    """What stands in quotation marks with a capital first, and says nothing itself."""
    says = (*lists("audit")["finite_verbs"], *lists("people")["said"])
    return tuple(
        [
            (first, last)
            for first, last in quotations(read.folded, read.words)
            if first < last
            and read.capitals[first]
            and STOPS.isdisjoint(set(read.words[first:last]) - _INSIDE)
            and frozenset(says).isdisjoint(read.words[first:last])
        ]
    )


def _title(name: Name, quoted: tuple[Span, ...], words: tuple[str, ...]) -> str:
    """The title that a name is part of, or nothing."""
    inside = (words[slice(*each)] for each in quoted if each[0] <= name.first < each[1])
    return " ".join(next(inside, ()))


def _spans(plain: str, listed: Names) -> list[_Span]:
    """Where names stand in a text."""
    line = plain.replace("\n", " ")
    found: list[_Span] = []
    for hit in _CAPITALS.finditer(plain):
        people = listed.spans(line, *hit.span())
        found += _parted(hit.span(), people) if people else [_Span(*hit.span())]
    if not plain.isascii():
        found += [_Span(*each, person=True) for each in listed.spans(line) if line[each[0]] > LATIN]
        found += [_Span(*each) for each in han_bodies(plain)]
        found.sort()
    return found


def _parted(hit: Span, people: list[Span]) -> Iterator[_Span]:
    """Words in capitals on end; each of the people among them is a name by itself."""
    at, last = hit
    apart = False
    for start, end in people:
        if end <= last:
            if at < start:
                yield _Span(at, start, apart=apart)
            yield _Span(start, end, person=True, apart=apart)
            at, apart = end, True
    if at < last:
        yield _Span(at, last, apart=apart)


def _named(plain: str, span: _Span, starts: tuple[int, ...]) -> Name | None:
    """The name at a span; none where nothing but "The" or a month is there."""
    printed = plain[span.start : span.end]
    start = span.start + len(printed) - len(printed.lstrip())
    words = [word for word in printed.split() if _bare(word) not in _NO_NAME]
    while words and _is_passed(words[0]):
        start += len(words.pop(0)) + 1
    while words and _is_outcome(words[-1]):
        words.pop()
    order = tuple([_bare(word) for word in words if not _INITIAL.fullmatch(word)])
    if not order:
        return None
    end = start + plain[start : span.end].rindex(words[-1]) + len(words[-1])
    first = max(0, bisect_right(starts, start) - 1)
    return Name(
        " ".join(plain[start:end].split()),
        order,
        first,
        max(first + 1, bisect_right(starts, end - 1)),
        _opens(plain, start),
        span.person,
        span.apart,
    )


@lru_cache(maxsize=4096)
def _is_passed(word: str) -> bool:
    """Whether a word before a name is no part of it: "The", a month, "Monday", "Today", "Kshs"."""
    low = word.lower()
    if not stem(low) or is_month(low) or low.rstrip(".") in _days_and_money():
        return True
    return _is_outcome(word)


@lru_cache(maxsize=4096)
def _is_outcome(word: str) -> bool:
    """Whether a word in capitals says what came of a motion beside a name: "Board ADOPTED"."""
    return word.isupper() and word.rstrip(".").lower() in phrase_set(
        "decisions", "settling", "passive"
    )


@cache
def _days_and_money() -> frozenset[str]:
    codes = (each for row in lists("numbers")["currencies"] for each in row.lower().split())
    days = (row.partition(" | ")[0] for row in lists("dating")["relative"])
    return frozenset((*codes, *days, *weekday_names()))


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    """A word of a name without an ending: Foy's, St."""
    low = word.lower()
    return low if low.isalpha() else low.removesuffix("'s").removesuffix("’s").rstrip(".")


def _opens(plain: str, start: int) -> bool:
    """Whether a sentence, a quotation or a line opens at an offset."""
    if start > 1 and plain[start - 1] == " " and plain[start - 2].isalnum():
        return False
    return _OPENS.search(plain[max(0, start - 4) : start]) is not None
