"""Holds a brief against the numbers that the text announces: "five problems", four found.

Only where the text numbers its items to the end of what it announces, and the brief has some of
them: a list of another kind, or one that the brief passes over, is no business of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.auditing.source import Source
from govsumm.reading.phrasing import Worded, alternatives, phrase_set
from govsumm.records import Cited, Claim, Gap

REACH = 40
"""An announced list ends within so many passages."""

_ENGLISH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight")
_HAN = "一二三四五六七八九十"
_HAN_COUNTS = frozenset("二两三四五六七八九")
_NUMBERED = Worded(
    rf"(?:^|(?<=[\s:;,.：；，。]))(?:[(（]?(?P<digit>\d{{1,2}})(?:[)）、]|\.(?!\d))"
    rf"|(?i:(?P<ordinal>{'|'.join(_ENGLISH)})(?:ly)?(?:,|\s+is\b|\s+was\b|:))"
    rf"|(?i:(?P<cardinal>{'|'.join(_CARDINALS)})\s+(?:is|was)\b)"
    rf"|第?(?P<han>[{_HAN}])(?:是|要|、))"
)


@cache
def _announcement() -> re.Pattern[str]:
    """Five problems; three requirements; 五个方面的问题."""
    numerals = "|".join(_CARDINALS)
    nouns = alternatives("audit", "announced")
    return re.compile(
        rf"\b(?:(?i:(?P<word>{numerals}))|(?P<digit>[2-9]))\s+(?:[a-z-]+\s+){{0,3}}(?:{nouns})\b"
        rf"|(?P<han>[{''.join(_HAN_COUNTS)}])(?:个|点|项|条)(?:方面)?的?"
        rf"(?P<what>{alternatives('audit', 'han_announced')})"
    )


def announced(source: Source, records: Iterable[Cited]) -> Iterator[Gap]:
    """Lists of which the brief has fewer items than the text announces."""
    claims = [each for each in records if isinstance(each, Claim) and type(each) is not Claim]
    told = {n for each in claims for n in each.passages}
    announcing = phrase_set("audit", "announced") | _HAN_COUNTS
    for passage in source.passages:
        if source.cited((passage.n,)).words.isdisjoint(announcing):
            continue
        for hit in _announcement().finditer(passage.text):
            count = _number(hit)
            items = _items(source, passage.n, hit.end(), count)
            there = sum(not told.isdisjoint(item) for item in items)
            if 0 < there < len(items):
                said = " ".join(hit[0].split())
                why = f"the text announces {said}, the brief has {there} of them"
                yield Gap(what="count", why=why, meeting=None, passages=(passage.n,))


def _number(hit: re.Match[str]) -> int:
    if hit["word"]:
        return _CARDINALS.index(hit["word"].lower()) + 1
    if hit["digit"]:
        return int(hit["digit"])
    return 2 if hit["han"] == "两" else _HAN.index(hit["han"]) + 1


def _items(source: Source, number: int, start: int, count: int) -> list[set[int]]:
    """The passages of each item behind an announcement; none where they are not all numbered."""
    items: list[set[int]] = []
    for passage in source.passages[number - 1 : number - 1 + REACH]:
        marks = [
            hit
            for hit in _NUMBERED.finditer(passage.text, start if passage.n == number else 0)
            if _place(hit) == len(items) + 1
        ]
        for hit in marks:
            if _place(hit) == len(items) + 1:
                items.append(set(source.sentence_numbers((passage.n,))))
        if items and not marks:
            if len(items) == count:
                break
            items[-1].add(passage.n)
    own = [n for item in items for n in item]
    return items if len(items) == count and len(set(own)) == len(own) else []


def _place(hit: re.Match[str]) -> int:
    """The number that a mark prints."""
    if hit["digit"]:
        return int(hit["digit"])
    if hit["han"]:
        return _HAN.index(hit["han"]) + 1
    words = _ENGLISH if hit["ordinal"] else _CARDINALS
    return words.index((hit["ordinal"] or hit["cardinal"]).lower()) + 1
