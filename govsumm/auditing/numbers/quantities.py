"""What numbers, months, times of day and currencies a claim asserts, and a passage bears.

What a claim says is read strictly (`claimed`): a word that is often no number, like "one" or 一 in
一些, does not count. What a passage bears is read generously (`borne`): every reading counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from govsumm.auditing.numbers.clocks import borne_clocks
from govsumm.auditing.numbers.han_numerals import from_han
from govsumm.auditing.numbers.numeral_shapes import DATE, has_digits
from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.auditing.numbers.proportions import alike, as_decimals, han_shares
from govsumm.auditing.words.stems import plain
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.days.moments import months, weekdays

_DAY_AND_MONTH = re.compile(
    r"(?<![\d./-])(?:(?P<a>\d{1,2})/(?P<b>\d{1,2})|(?P<c>0\d|1[0-2])[-.](?P<d>\d\d)"
    r"|(?P<e>\d\d)[-.](?P<f>0\d|1[0-2]))(?![\d./-]|\s?(?:%|per|m|b|k|l|c))"
)
"""04-21, 7/4: a month stands in it, on either side; neither "7.1 %" nor a vote of 5-2."""


@lru_cache(maxsize=4096)
def claimed(text: str) -> tuple[Number, ...]:
    """The numbers that a claim asserts."""
    return tuple([number for number in numbers(text) if not number.vague])


def asserted(number: Number) -> tuple[str, ...]:
    """The readings of a number of a claim of which one has to be borne."""
    return number.readings if number.elided else number.readings[:1]


_IDLE = ("一", "零")
"""Characters that often mean no number: 一些, 零星. So do shares: "the first half of the year"."""


_IN_WORDS = {"0.5": "1/2", "0.25": "1/4", "0.75": "3/4"}
"""Decimals that a claim may tell as shares: "up half a point"."""
_HAN_ONE = re.compile("[首每]|全年|[日周月季]报")
"""首批 is 第一批, 周报 is 一周一报."""


@cache
def _lengths() -> tuple[tuple[str, str], ...]:
    """Lengths of time, each with its number of smaller units: 一周 is seven days."""
    rows = (row.split() for row in lists("audit")["han_lengths"])
    return tuple((words, number) for words, number in rows)


@lru_cache(maxsize=4096)
def borne(text: str) -> frozenset[str]:
    """The values that a passage bears, in every reading; a date's short year in full too."""
    found = {
        reading
        for number in numbers(text)
        for reading in number.readings
        if not (number.vague and (number.is_share or number.text in _IDLE))
        and not (number.vague and text.startswith("是", number.end))
    }
    found.update([said for value in found if not value.isdigit() for said in as_decimals(value)])
    found.update([_IN_WORDS[value] for value in found & _IN_WORDS.keys()])
    if not text.isascii():
        found.update([number for words, number in _lengths() if words in text])
        found.update(han_shares(text))
        if _HAN_ONE.search(text):
            found.add("1")
    digits, small = has_digits(text), text.lower()
    if digits:
        found.update(_full_years(text))
    if _first_months(text):
        found.add("1")
    found.update(_counted(text), alike(small), borne_clocks(small, digits=digits))
    return frozenset(found)


def _full_years(text: str) -> Iterator[str]:
    """The years that a passage with digits writes short: FY2025/26; 民國113年 or 113年 is 2024."""
    short = [date["c"] for date in DATE.finditer(text) if len(date["a"]) < 3]
    for year in (*short, *_FISCAL.findall(text)):
        if len(year) == 2:
            yield f"20{year}"
    for year in _MINGUO.findall(text) if "年" in text else ():
        yield str(int(year) + 1911)


_FISCAL = re.compile(r"(?:19|20)(?<!\d..)\d{2}[/–-](\d{2})(?!\d)")
_MINGUO = re.compile(r"(1(?<!\d1)[01]\d)年")


def _counted(text: str) -> list[str]:
    """The numbers that words of a passage count without naming them: "both", "half a million"."""
    read = text_of(text)
    words, phrases = _counting()
    found = [words[word] for word in words.keys() & read.known]
    return found + [number for phrase, number in phrases if phrase in read.folded]


@cache
def _counting() -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Such words, and phrases of several, each with its number."""
    rows = (row.split(" ", 1) for row in lists("numbers")["counting"])
    known = [(words, number) for number, several in rows for words in several.split(", ")]
    words = {each: number for each, number in known if " " not in each}
    return words, [each for each in known if " " in each[0]]


@cache
def weekday_names() -> tuple[str, ...]:
    """The days of the week in lower case, from Monday."""
    return tuple(row.split()[0] for row in lists("dating")["weekdays"])


def weekdays_in(words: Iterable[str]) -> frozenset[int]:
    """The days of the week (Monday is 0) among words in lower case: "tuesday's", "tue"."""
    known = weekdays()
    found = (known.get(word.partition("'")[0].rstrip("s")) for word in words)
    return frozenset(day for day in found if day is not None)


def is_month(word: str) -> bool:
    """Whether a word is the name of a month."""
    return word.lower() in months()


@lru_cache(maxsize=4096)
def claimed_months(text: str) -> frozenset[int]:
    """The months (1 to 12) that a claim names; "May" counts only beside a number."""
    return frozenset(_named_months(text, strict=True)) | _han_months(text)


@lru_cache(maxsize=4096)
def borne_months(text: str) -> frozenset[int]:
    """The months that a passage may name: "may" counts, and so do dates in figures."""
    figures: list[int] = []
    if has_digits(text):
        for date in DATE.finditer(text):  # 4.6.2025 is in June
            pointed = date["mark"] == "." and len(date["a"]) <= 2
            figures += [int(date[part]) for part in ("b" if pointed else "ab")]
        for hit in _DAY_AND_MONTH.finditer(text):
            figures += [int(each) for each in hit.groups() if each]
    named = _named_months(text, strict=False)
    figures += [1, last] if (last := _first_months(text)) else []
    return frozenset({*named, *(value for value in figures if 1 <= value <= 12)}) | _han_months(
        text
    )


def _first_months(text: str) -> int:
    """The last of the first months of a year that a passage tells of: "the first eight months"."""
    hit = _FIRST_MONTHS.search(text)
    if not hit:
        return 0
    told, units = hit["words"] or hit["han"], lists("numbers")["units"]
    if told in units:
        return units.index(told)
    if hit["han"]:
        told = from_han(told) if not told.isdigit() else told
    return int(told) if told.isdigit() else 0


_FIRST_MONTHS = re.compile(
    r"\b[Ff]irst\s(?P<words>\d{1,2}|[a-z]{3,6})\smonths|前(?P<han>\d{1,2}|[一二三四五六七八九十]{1,2})个?月"
)


def _named_months(text: str, *, strict: bool) -> Iterator[int]:
    names = months()
    if names.keys().isdisjoint(text_of(text).bare):
        return
    for word in _LETTERS.finditer(text):
        month = names.get(word[0].lower())
        if month == names["may"] and strict:
            beside = (
                text[max(0, word.start() - 3) : word.start()] + text[word.end() : word.end() + 4]
            )
            month = month if word[0] == "May" and any(map(str.isdigit, beside)) else None
        if month:
            yield month


_LETTERS = re.compile(r"\b[JFMASONDjfmasond][A-Za-z]{2,8}\b")
"""Whatever may be the name of a month."""


def _han_months(text: str) -> frozenset[int]:
    if "月" not in text:
        return frozenset()
    digits = re.findall(r"(\d{1,2})\s*月", text)
    numerals = re.findall(r"([一二三四五六七八九十]{1,2})月", text)
    return frozenset({*map(int, digits), *(int(from_han(each)) for each in numerals)})


@cache
def _currency_names() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = [row.split() for row in lists("numbers")["currencies"]]
    codes = {name: code for code, *names in rows for name in names}
    forms = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{forms})(?![a-z])"), codes


def currencies(text: str) -> frozenset[str]:
    """The currencies (ISO 4217 codes) that a text names beside its numbers."""
    pattern, codes = _currency_names()
    return frozenset([codes[hit] for hit in pattern.findall(plain(text))])
