"""Operators on the numbers and dates of a claim: one of them exchanged for a new one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from govsumm.evaluation.mutations.material import Material, Operator, numbers_in, picked
from govsumm.evaluation.mutations.rewriting import prose, put, replaced
from govsumm.lexicon import lists
from govsumm.records import Claim

_PERCENT = re.compile(
    r"(\d+(?:\.\d+)?)(?=\s?(?:%|％|per ?cent))|(?<=百分之)[一二三四五六七八九十]+"
)
_TALLY = re.compile(r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])")
_AMOUNT = re.compile(
    r"\b(million|billion|thousand|crore|lakh|yuan|dollars|shillings|pounds)\b|[万亿]元"
)
_SCALES = {
    "million": "billion",
    "billion": "million",
    "thousand": "million",
    "crore": "lakh",
    "lakh": "crore",
    "yuan": "dollars",
    "dollars": "euros",
    "shillings": "dollars",
    "pounds": "euros",
    "万元": "亿元",
    "亿元": "万元",
}
_WORD_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve")
_WORDED = re.compile(rf"\b(?:{'|'.join(_WORD_NUMBERS)})\b", re.IGNORECASE)
_HAN_NUMBER = re.compile(r"[二三四五六七八九](?=[个项名条次届家户票])")


def _number_elsewhere(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages)
    for hit in numbers_in(claim.text)[:1]:
        other = picked(rng, material.numbers, but=lambda each: each in there or each in claim.text)
        if other:
            yield put(claim.text, hit, other)


def _number_outside(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hits = numbers_in(claim.text)
    if hits:
        hit = rng.choice(hits)
        digits = hit[0].replace(",", "")
        other = str(int(digits.split(".")[0]) + rng.randint(1, 9) * 10 ** max(0, len(digits) - 2))
        if other not in material.text(claim.passages):
            yield put(claim.text, hit, other)


def _number_word(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages).lower()
    hit = _WORDED.search(claim.text)
    if hit:
        other = picked(rng, _WORD_NUMBERS, but=lambda each: each in there or each == hit[0].lower())
        if other:
            yield put(claim.text, hit, other)
    han = _HAN_NUMBER.search(claim.text)
    if han:
        other = picked(rng, "二三四五六七八九", but=lambda each: each in there)
        if other:
            yield put(claim.text, han, other)


def _percentage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _PERCENT.search(claim.text)
    if hit and hit[1]:
        other = str(round(float(hit[0]) + rng.choice((-7, 3, 11, 20)), 1)).removesuffix(".0")
        if other not in material.text(claim.passages) and not other.startswith("-"):
            yield put(claim.text, hit, other)
    elif hit:
        yield put(claim.text, hit, "八十三" if hit[0] != "八十三" else "七十一")


def _tally_changed(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _TALLY.search(claim.text)
    if hit:
        other = f"{int(hit[1]) + rng.randint(1, 3)}-{hit[2]}"
        if other not in material.text(claim.passages):
            yield put(claim.text, hit, other)


def _amount(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _AMOUNT.search(claim.text)
    if hit and hit[0] in _SCALES and _SCALES[hit[0]] not in material.text(claim.passages):
        yield put(claim.text, hit, _SCALES[hit[0]])


def _months() -> tuple[str, ...]:
    return tuple(row.split()[0].capitalize() for row in lists("numbers")["months"])


def _date(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages)
    for names in (_months(), lists("mutations")["weekdays"]):
        for name in names:
            if name == "May":
                continue
            other = picked(rng, names, but=lambda each: each in there or each[:3] in there)
            if other:
                yield from replaced(claim.text, name, other)
    for hit in re.finditer(r"(\d{1,2})(?=[月日])", claim.text):
        other = str(int(hit[0]) % 12 + 1)
        if f"{other}月" not in there and f"{other}日" not in there:
            yield put(claim.text, hit, other)


NUMBERS = (
    Operator("number from elsewhere", "novel token", prose(_number_elsewhere)),
    Operator("number from outside", "novel token", prose(_number_outside)),
    Operator("number in words", "novel token", prose(_number_word)),
    Operator("percentage", "novel token", prose(_percentage)),
    Operator("tally", "novel token", prose(_tally_changed)),
    Operator("scale or currency", "novel token", prose(_amount)),
    Operator("month, day or weekday", "novel token", prose(_date)),
)
