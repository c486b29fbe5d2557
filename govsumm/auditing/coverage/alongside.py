"""Names in a row with those of people in the lists, or at the head of a line between theirs.

county leaders Gu Min, LuoTian, Sang Jie      between commas, or with blanks alone
宿　迁　　市发改委副主任                       a line between the lines of others
A draft that has the others of a row has left this one out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from govsumm.auditing.source import Source
from govsumm.lexicon import HAN, HAN_CHARACTER, lists, words_of
from govsumm.passages import Passage
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

LISTED = 2
"""Of so many listed people a row is one of people."""

_CAPITAL = r"[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:['’-][A-Za-z]+)*(?:\s(?=[a-z]+\s?,)[a-z]+)?"
_ROW = re.compile(rf"{_CAPITAL}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|[ \t]+){_CAPITAL})+")
_LEFT = re.compile(r"[^,]*[^,\s][^,]*")
_HAN_PART = re.compile(r"[^、]+")
_PART = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_FULL = re.compile(r"[A-Z][\w'’-]*(?:\s\w[\w'’-]*){1,2}|[A-Z][a-z]+[A-Z][a-z]+")
"""Two words or three, or two in one: Gu Min, GuMin."""
_HAN_ROW = Worded(rf"[{HAN}]{{2,4}}(?:、[{HAN}]{{2,4}}){{2,}}(?=[，。；、])")
_HEAD = Worded(rf"\s*(?P<name>[{HAN}](?:[ \u3000]?[{HAN}]){{1,3}}?)[ \u3000\t]{{2,}}(?=\S)")
_BLANK = re.compile(r"[\s\u3000]+")


def alongside(source: Source, names: Collection[str], passages: frozenset[int]) -> Iterator[Span]:
    """Where names stand in a row with some `names` in `passages`, or between lines that open with
    them.
    """
    known = frozenset(_BLANK.sub("", name) for name in names)
    longest = sorted(set(names), key=len, reverse=True)
    for number in sorted(passages):
        if source.exists(number):
            passage = source.passages[number - 1]
            found = (*_in_rows(passage.text, longest), *_in_han_rows(passage.text, known))
            yield from ((passage.start + start, passage.start + end) for start, end in found)
    yield from _heads(source.passages, known)


def _heads(passages: tuple[Passage, ...], known: frozenset[str]) -> Iterator[Span]:
    """The names that open lines beside two lines that open with names known."""
    opened = (each for each in passages if HAN_CHARACTER.match(each.text.lstrip()))
    heads = {each.n: hit for each in opened if (hit := _HEAD.match(each.text))}
    listed = {n for n, hit in heads.items() if _BLANK.sub("", hit["name"]) in known}
    for n in heads.keys() - listed:
        if len(listed & {n - 2, n - 1, n + 1, n + 2}) >= LISTED:
            start, end = heads[n].span("name")
            yield passages[n - 1].start + start, passages[n - 1].start + end


def _in_rows(text: str, names: list[str]) -> Iterator[Span]:
    """The names in rows with some of `names`, of which the longest come first."""
    for row in _ROW.finditer(text):
        inside, blank = _without(row[0], names)
        if inside < LISTED:
            continue
        blank = _PART.sub(lambda each: "," * len(each[0]), blank)
        left = list(_LEFT.finditer(blank))
        for hit in left if 2 * len(left) <= inside else ():
            words = hit[0].strip()
            if _FULL.fullmatch(words) and _posts().isdisjoint(words_of(words.lower())):
                start = row.start() + blank.index(words, hit.start())
                yield start, start + len(words)


def _without(row: str, names: list[str]) -> tuple[int, str]:
    """How many names a row holds, and the row with commas in their place."""
    inside = 0
    for name in names:
        if name in row:
            inside += 1
            row = row.replace(name, "," * len(name))
    return inside, row


def _in_han_rows(text: str, known: frozenset[str]) -> Iterator[Span]:
    for row in _HAN_ROW.finditer(text) if "、" in text else ():
        parts = list(_HAN_PART.finditer(text, *row.span()))
        left = [each for each in parts if not any(name in each[0] for name in known)]
        if len(parts) - len(left) >= max(LISTED, 2 * len(left)):
            yield from (each.span() for each in left)


@cache
def _posts() -> frozenset[str]:
    """The words of posts."""
    return frozenset(word for post in lists("cues")["post"] for word in post.split())
