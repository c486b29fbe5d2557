"""Finds the numbers in a text, however they are written: 1,286; 94.6 %; four; 20th; 4.2 million;
fifteenth; 第十四; 百分之三十.

Values are compared as plain decimal strings ("4200000"). What a claim says is read strictly
(`claimed`): a word that is often no number, like "one" or 一 in 一些, does not count. What a
passage bears is read generously (`borne`): every reading counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from govsumm.lexicon import lists


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written at [start, end), and its readings; the first is the likeliest."""

    text: str
    start: int
    end: int
    readings: tuple[str, ...]
    vague: bool = False


_HAN_NUMERALS = "零〇○一壹二两贰兩三叁四肆五伍六陆七柒八捌九玖十拾百千万萬亿億"
_LONGEST = 24
"""Digits of the longest number that is reckoned with; what is longer is compared as written."""
_DATE = re.compile(
    r"(?<![\d.])(?P<a>\d{1,4})(?P<mark>[-./])(?P<b>\d{1,2})(?P=mark)"
    r"(?P<c>\d{2}(?=\d{2}\s?:)|(?:\d{4}|\d{1,2})(?!\d))"
)
"""2022-05-09, 07/04/2025, 12.11.24, and 2022-05-0916: 26, where a time is glued on."""
_DAY_AND_MONTH = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})(?![\d./-])")
"""04-21, 7/4: a month stands in it, on either side."""


@cache
def _numerals() -> re.Pattern[str]:
    words = lists("numbers")
    one_to_19 = [*words["units"], *words["ordinals"]]
    tens = [word for word in words["tens"] if word]
    tens_or_ordinals = [*tens, *(word for word in words["tens_ordinals"] if word)]
    small = "|".join(sorted({*one_to_19, *tens_or_ordinals}, key=len, reverse=True))
    unit = "|".join(sorted(one_to_19, key=len, reverse=True))
    below_100 = rf"(?:(?:{'|'.join(tens)})[\s-](?:{unit})|{small})"
    big = "hundred(?:th)?|thousand(?:th)?|million(?:th)?|billion(?:th)?"
    scales = "|".join(sorted(_scales(), key=len, reverse=True))
    starts = "|".join(sorted({word[:2] for word in small.split("|")} | {r"a\s", "hu", "mi", "bi"}))
    attached = "|".join(name.split()[0] for name in words["attached_scales"])
    digits = r"\d{1,3}(?:,\d{2,3}){0,9},\d{3}(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
    return re.compile(
        rf"(?P<digits>{digits})(?:\s?(?P<scale>{scales})(?![a-z])|(?P<attached>{attached})(?![a-z]))?"
        rf"|\b(?={starts})(?P<words>(?:(?:a|{below_100})\s)?(?:{big})(?:\s(?:and\s)?{below_100}(?:\s(?:{big}))?){{0,4}}"
        rf"|{below_100})\b"
        rf"|(?P<lead>第|百分之)?(?P<han>[{_HAN_NUMERALS}]+)(?P<counter>.)?"
    )


@cache
def _scales() -> dict[str, int]:
    return {name: int(power) for name, power in map(str.split, lists("numbers")["scales"])}


@cache
def _attached() -> dict[str, int]:
    return {name: int(power) for name, power in map(str.split, lists("numbers")["attached_scales"])}


@cache
def _word_values() -> dict[str, int]:
    words = lists("numbers")
    values: dict[str, int] = {"a": 1}
    for key, step in (("units", 1), ("ordinals", 1), ("tens", 10), ("tens_ordinals", 10)):
        values |= {word: at * step for at, word in enumerate(words[key]) if word}
    return values


@cache
def _han_values() -> dict[str, int]:
    return {char: at for at, chars in enumerate(lists("numbers")["han_digits"]) for char in chars}


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order; offsets are into its NFKC, lower-cased form."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return tuple(_found(folded))


def _found(text: str) -> Iterator[Number]:
    at = 0
    for date in _DATE.finditer(text):
        yield from _plain(text, at, date.start())
        for group in ("a", "b", "c"):
            yield Number(date[group], *date.span(group), (_decimal(date[group]),))
        at = date.end()
    yield from _plain(text, at, len(text))


def _plain(text: str, start: int, end: int) -> Iterator[Number]:
    for hit in _numerals().finditer(text, start, end):
        if hit["digits"]:
            yield _digits(hit)
        elif hit["words"]:
            vague = hit["words"] in lists("numbers")["vague"]
            yield Number(hit["words"], *hit.span("words"), (_from_words(hit["words"]),), vague)
        else:
            yield _han(hit)


def _digits(hit: re.Match[str]) -> Number:
    plain = _decimal(hit["digits"].replace(",", ""))
    if len(plain) > _LONGEST:
        return Number(hit["digits"], *hit.span("digits"), (plain,))
    if hit["scale"]:
        return Number(hit[0], *hit.span(), (_scaled(plain, _scales()[hit["scale"]]),))
    if hit["attached"]:  # 350m may be metres
        return Number(hit[0], *hit.span(), (_scaled(plain, _attached()[hit["attached"]]), plain))
    return Number(hit["digits"], *hit.span("digits"), (plain,))


def _scaled(plain: str, power: int) -> str:
    return _decimal(format(Decimal(plain).scaleb(power), "f"))


def _decimal(written: str) -> str:
    """A plain decimal without idle zeros: "007.50" is "7.5"."""
    whole, _, part = written.partition(".")
    part = part.rstrip("0")
    return (whole.lstrip("0") or "0") + (f".{part}" if part else "")


def _from_words(words: str) -> str:
    total = group = 0
    for word in re.split(r"[\s-]+", words):
        scale = word.removesuffix("th")
        if word in _word_values():
            group += _word_values()[word]
        elif scale == "hundred":
            group = max(group, 1) * 100
        elif word != "and":
            total += max(group, 1) * 10 ** _scales()[scale]
            group = 0
    return str(total + group)


def _han(hit: re.Match[str]) -> Number:
    written = hit["han"]
    counted = bool(hit["lead"]) or (
        hit["counter"] in lists("numbers")["han_counters"]
        and (written, hit["counter"]) != ("一", "起")
    )
    vague = not counted and (len(written) == 1 or not any(c in "十百千" for c in written))
    value = _from_han(written) if len(written) <= _LONGEST else written
    return Number(written, *hit.span("han"), (value,), vague)


def _from_han(written: str) -> str:
    """The value of Chinese numerals, by place ("二〇二五") or by units ("一千二百八十六")."""
    values = _han_values()
    if all(char in values for char in written):
        return _decimal("".join(str(values[char]) for char in written))
    total = section = digit = 0
    for char in written:
        if char in values:
            digit = values[char]
        elif char in "十拾百千":
            section += (digit or 1) * {"百": 100, "千": 1000}.get(char, 10)
            digit = 0
        else:
            total = (total + section + digit or 1) * 10 ** _scales()[char]
            section = digit = 0
    return str(total + section + digit)


def claimed(text: str) -> tuple[Number, ...]:
    """The numbers that a claim asserts."""
    return tuple(number for number in numbers(text) if not number.vague)


@lru_cache(maxsize=4096)
def borne(text: str) -> frozenset[str]:
    """The values that a passage bears, in every reading; a date's short year in full too."""
    found = {reading for number in numbers(text) for reading in number.readings}
    short = (date["c"] for date in _DATE.finditer(text) if len(date["a"]) < 3)
    fiscal = re.findall(r"(?<!\d)(?:19|20)\d{2}[/–-](\d{2})(?!\d)", text)  # FY2025/26
    found |= {f"20{year}" for year in (*short, *fiscal) if len(year) == 2}
    return frozenset(found | set(_han_readings(text)))


def _han_readings(text: str) -> Iterator[str]:
    """What only Chinese writes: 2億3,000萬, 六成五 (65 %), 民國113年 or 113年 (2024)."""
    if "年" in text or "成" in text or "亿" in text or "億" in text:
        for year in re.findall(r"(?<!\d)(1[01]\d)年", text):
            yield str(int(year) + 1911)
        for tenths, rest in re.findall(r"([一二三四五六七八九])成([一二三四五六七八九])?", text):
            yield _from_han(tenths) + (_from_han(rest) if rest else "0")
        for high, low in re.findall(r"(\d[\d.,]*)\s?[亿億](\d[\d.,]*)\s?[万萬]", text):
            plain = (part.replace(",", "").rstrip(".") for part in (high, low))
            billions, ten_thousands = (
                Decimal(part) if len(part) < _LONGEST else Decimal(0) for part in plain
            )
            yield _decimal(format(billions.scaleb(8) + ten_thousands.scaleb(4), "f"))


@cache
def _month_names() -> dict[str, int]:
    rows = enumerate(lists("numbers")["months"], 1)
    return {name: at for at, row in rows for name in row.split()}


def is_month(word: str) -> bool:
    """Whether a word is the name of a month."""
    return word.lower() in _month_names()


def claimed_months(text: str) -> frozenset[int]:
    """The months (1 to 12) that a claim names; "May" counts only beside a number."""
    return frozenset(_named_months(text, strict=True)) | _han_months(text)


def borne_months(text: str) -> frozenset[int]:
    """The months that a passage may name: "may" counts, and so do dates in figures."""
    dates = (*_DATE.finditer(text), *_DAY_AND_MONTH.finditer(text))
    figures = (int(date[part]) for date in dates for part in ("a", "b"))
    named = _named_months(text, strict=False)
    return frozenset({*named, *(value for value in figures if 1 <= value <= 12)}) | _han_months(
        text
    )


def _named_months(text: str, *, strict: bool) -> Iterator[int]:
    names = _month_names()
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
    return frozenset({*map(int, digits), *(int(_from_han(each)) for each in numerals)})


@cache
def _currency_names() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = [row.split() for row in lists("numbers")["currencies"]]
    codes = {name: code for code, *names in rows for name in names}
    forms = "|".join(re.escape(name) for name in sorted(codes, key=len, reverse=True))
    return re.compile(rf"(?<![a-z])(?:{forms})(?![a-z])"), codes


def currencies(text: str) -> frozenset[str]:
    """The currencies (ISO 4217 codes) that a text names beside its numbers."""
    pattern, codes = _currency_names()
    folded = unicodedata.normalize("NFKC", text).lower()
    return frozenset(codes[hit] for hit in pattern.findall(folded))
