"""The numbers of a text where they stand: what each counts, what sort it is, what is around it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from govsumm.auditing.binding.number_sorts import sort_of
from govsumm.auditing.binding.slots import Near
from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.auditing.signs import LATIN, Signs, signs, stem
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import BARRIERS
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

_EACH = 3
_PERCENT = ("%", "percent", "per cent")
UNIT = 2
"""So many words of content behind a number may be what it counts."""


class Place:
    """A number where it stands; its sort, and what is around it, are read when they are asked."""

    def __init__(self, number: Number, read: Signs, plain: str) -> None:
        self.text, self.start, self.end = number.text, number.start, number.end
        self.values, self.vague = number.readings, number.vague
        """A vague number is often none: "one"."""
        self._read, self._plain = read, plain
        self._first = first = max(0, bisect_right(read.starts, number.start) - 1)
        self._last = last = max(first + 1, bisect_right(read.starts, number.end - 1))
        self.unit = _unit(read, last)
        """The stems of what it counts."""
        self.measure = self.unit[0] if self.unit and is_measure(self.unit[0]) else ""
        """The unit of measure that it counts in, or nothing."""

    @lazily
    def ahead(self) -> tuple[str, ...]:
        """The plain words right before it, or before the short form of its money, the nearest
        first; of a month in Chinese those before its year, which need not be printed."""
        words, first = self._read.words, self._first
        while first and words[first - 1] in _short_money():
            first -= 1
        if first and words[first - 1] == "年":
            year = next((n for n in range(first - 1, 0, -1) if not words[n - 1].isnumeric()), 0)
            first = year if year < first - 1 else first
        return _plain(words[max(0, first - 2) : first])[::-1]

    @lazily
    def behind(self) -> tuple[str, ...]:
        """The plain words right behind it."""
        return _plain(self._read.words[self._last : self._last + 2])

    @lazily
    def sort(self) -> str:
        """What sort of number it is."""
        return sort_of(self._read.folded, self._plain, self.start, self.end)

    @lazily
    def amount(self) -> Decimal | None:
        """How much it is, none of "two-thirds"; "1.28 of 1.82 lakh" are both of lakhs."""
        try:
            return max(map(Decimal, self.values))
        except InvalidOperation:
            return None

    @property
    def may_be_share(self) -> bool:
        """Whether it may leave out its "%": "in the north 21 % of posts, in the south 14"."""
        if self.sort != "count" or self.unit:
            return False
        return any(mark in self._read.folded[: self.start] for mark in _PERCENT)

    @property
    def is_rate(self) -> bool:
        """Whether it is so much for each, in Chinese: 每部8万元."""
        return "每" in self._read.words[max(0, self._first - _EACH) : self._first]

    @lazily
    def near(self) -> Near:
        """The stems around it, with how far off they are."""
        return _around(self._read, self._first, self._last)


@lru_cache(maxsize=4096)
def places(text: str) -> tuple[Place, ...]:
    """The numbers of a text in order, with their surroundings."""
    found = numbers(text)
    if not found:
        return ()
    read, plain = signs(text), unicodedata.normalize("NFKC", text)
    return tuple([Place(each, read, plain) for each in found])


def same(one: Place, other: Place) -> bool:
    """Whether two numbers are the same."""
    return not set(one.values).isdisjoint(other.values)


def exceeds(one: Place, other: Place) -> bool:
    """Whether a number is greater than another one, as far as both can be reckoned with."""
    return one.amount is not None and other.amount is not None and one.amount > other.amount


def are_parted(folded: str, one: Place, other: Place) -> bool:
    """Whether a sentence, or a statement of its own, ends between two numbers."""
    return any(
        hit[0][0] != "." or folded[: hit.start()].rpartition(" ")[2] not in _short_money()
        for hit in _END.finditer(folded, one.end, other.start)
    )


@cache
def _short_money() -> frozenset[str]:
    """What says before an amount no more than "$" does, with the point behind it: Kshs."""
    return phrase_set("binding", "short_money") | {"."}


_END = re.compile(r"[;!?。；！？]|\.\s")


def comparable(one: Place, other: Place) -> bool:
    """Whether two numbers are of one sort; "18 million" may be of money."""
    if one.sort == other.sort:
        return True
    bare = one if one.sort == "count" else other
    return {one.sort, other.sort} == _MONEY and not bare.unit and bare.text[-1].isalpha()


_MONEY = {"count", "amount"}
REACH = 16
"""As far as this, in halves of a word, the words around a number are looked at."""
_WORDS = 40
"""So many words of any kind are looked at."""
_STEPS = {",": 3, "，": 3, "、": 2, "(": 2, ")": 2}
"""How far a mark sets words apart; a word of content counts 2, a Chinese character 1."""
_AWAY = tuple(max(1, round((far - 1) / 2)) for far in range(REACH + 2))
"""The same in words of content."""


def _around(read: Signs, first: int, last: int) -> Near:
    """The stems around the words `[first, last)` of a sentence, with how far off they are: one
    that stands on both sides counts where it is nearer.
    """
    found: Near = {}
    words, stems = read.words, read.stems
    for step, start, end in (
        (1, last, min(len(words), last + _WORDS)),
        (-1, first - 1, max(-1, first - 1 - _WORDS)),
    ):
        far = 1
        for at in range(start, end, step):
            if far >= REACH:
                break
            word = words[at]
            if word in _short_money():
                continue  # "Kshs" says no more than "$"
            if each := stems[at]:
                far += 1 if word > LATIN else 2
                if each not in found or _AWAY[far] < abs(found[each]):
                    found[each] = step * _AWAY[far]
            elif word in BARRIERS:
                if not _inside_figure(read, at):
                    break
            elif word in _STEPS:
                far += _STEPS[word]
    return found


def _inside_figure(read: Signs, at: int) -> bool:
    """Whether a mark ends no sentence: in 52.8, and in "9 min. 40 sec."."""
    return (
        0 < at < len(read.words) - 1
        and len(read.words[at - 1]) <= 4
        and read.words[at + 1][0].isdigit()
    )


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([word for word in words if word[0].isalnum()])


def _unit(read: Signs, at: int) -> tuple[str, ...]:
    """The stems of the words right behind a number, up to a word without content or a mark."""
    found: list[str] = []
    measures = _measures()
    for word, each in zip(read.words[at : at + 4], read.stems[at : at + 4], strict=True):
        if each:
            found.append(measures.get(word, each))
            if len(found) == UNIT:
                break
        elif found or word not in _PASSED:
            break
    return tuple(found)


_PASSED = frozenset(("of", "the", "个", "名", "more", "new", "other"))
"""What may stand between a number and what it counts."""


@cache
def _measures() -> dict[str, str]:
    """Units of measure by each way to write them: km is kilometre."""
    rows = (row.split() for row in lists("audit")["measures"])
    return {form: stem(words[0]) or words[0] for words in rows for form in words}


def measure_of(word: str) -> str:
    """The unit of measure that a word is in any form, by its stem, or nothing."""
    return _measures().get(word, "")


def is_measure(stem: str) -> bool:
    """Whether a stem is that of a unit of measure."""
    return stem in _measure_stems()


@cache
def _measure_stems() -> frozenset[str]:
    return frozenset(_measures().values())
