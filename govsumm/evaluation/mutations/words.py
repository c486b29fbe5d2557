"""Operators on the words of a claim: one of them exchanged, put in, or left out."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    changed,
    is_han,
    numbers_in,
    pairs,
    picked,
    whole,
)
from govsumm.lexicon import lists
from govsumm.records import Cited, Claim, Decision, Directive

Rewrite = Callable[[Material, Claim, random.Random], Iterator[str]]

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
_NEGATION = re.compile(
    r"\b(?:not|never|no longer)\s+|\bno\s+(?=[a-z])|\bwithout\s+"
    r"|(?<!能)不(?=[能得再予准足够])|未能?|没有"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|must|should|will|can|may|be)\b(?=\W+\w)"
)
"""One that a claim's end cuts off says nothing to deny."""
_PARTICIPLE = re.compile(r"(?<=[a-z] )[a-z]{3,}ed\b")
_NEGATED = re.compile(r"\s*(?:not|no|never|none|nothing|without)\b", re.IGNORECASE)
_ORDER = re.compile(r"(?!Do |Never |Not |No |Only |Don't )[A-Z][a-z]+ ")
_HAN_VERBS = ("要", "将", "应", "必须", "进一步", "全面", "持续", "是", "已")


def _prose(operator: Rewrite) -> Callable[[Material, Cited, random.Random], Iterator[Cited]]:
    """An operator on a claim's text as one on the record."""

    def make(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
        if isinstance(record, Claim):
            for text in operator(material, record, rng):
                if text != record.text:
                    yield changed(record, text=text)

    return make


def _put(text: str, hit: re.Match[str], words: str) -> str:
    return text[: hit.start()] + words + text[hit.end() :]


def _replaced(text: str, words: str, other: str) -> Iterator[str]:
    hit = whole(words).search(text)
    if hit:
        yield _put(text, hit, other)


def _number_elsewhere(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages)
    for hit in numbers_in(claim.text)[:1]:
        other = picked(rng, material.numbers, but=lambda each: each in there or each in claim.text)
        if other:
            yield _put(claim.text, hit, other)


def _number_outside(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hits = numbers_in(claim.text)
    if hits:
        hit = rng.choice(hits)
        digits = hit[0].replace(",", "")
        other = str(int(digits.split(".")[0]) + rng.randint(1, 9) * 10 ** max(0, len(digits) - 2))
        if other not in material.text(claim.passages):
            yield _put(claim.text, hit, other)


def _number_word(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages).lower()
    hit = _WORDED.search(claim.text)
    if hit:
        other = picked(rng, _WORD_NUMBERS, but=lambda each: each in there or each == hit[0].lower())
        if other:
            yield _put(claim.text, hit, other)
    han = _HAN_NUMBER.search(claim.text)
    if han:
        other = picked(rng, "二三四五六七八九", but=lambda each: each in there)
        if other:
            yield _put(claim.text, han, other)


def _percentage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _PERCENT.search(claim.text)
    if hit and hit[1]:
        other = str(round(float(hit[0]) + rng.choice((-7, 3, 11, 20)), 1)).removesuffix(".0")
        if other not in material.text(claim.passages) and not other.startswith("-"):
            yield _put(claim.text, hit, other)
    elif hit:
        yield _put(claim.text, hit, "八十三" if hit[0] != "八十三" else "七十一")


def _tally_changed(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _TALLY.search(claim.text)
    if hit:
        other = f"{int(hit[1]) + rng.randint(1, 3)}-{hit[2]}"
        if other not in material.text(claim.passages):
            yield _put(claim.text, hit, other)


def _amount(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hit = _AMOUNT.search(claim.text)
    if hit and hit[0] in _SCALES and _SCALES[hit[0]] not in material.text(claim.passages):
        yield _put(claim.text, hit, _SCALES[hit[0]])


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
                yield from _replaced(claim.text, name, other)
    for hit in re.finditer(r"(\d{1,2})(?=[月日])", claim.text):
        other = str(int(hit[0]) % 12 + 1)
        if f"{other}月" not in there and f"{other}日" not in there:
            yield _put(claim.text, hit, other)


def _negation_inserted(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    """A "not" behind an auxiliary, before a participle or an order, whatever else is denied."""
    text = claim.text
    if is_han(text):
        for verb in _HAN_VERBS:
            if (at := text.find(verb)) >= 0 and (at == 0 or text[at - 1] not in "不未没无"):
                other = {"要": "不要", "是": "不是", "已": "未"}.get(verb, f"不{verb}")
                yield text[:at] + other + text[at + len(verb) :]
    elif (hit := _AUXILIARY.search(text)) or (hit := _PARTICIPLE.search(text)):
        at = hit.end() if hit.re is _AUXILIARY else hit.start()
        if not _NEGATED.match(text, at):
            yield f"{text[:at].rstrip()} not {text[at:].lstrip()}"
    elif isinstance(claim, Directive) and _ORDER.match(text):
        yield f"Do not {text[0].lower()}{text[1:]}"


def _negation_dropped(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    """A "not" left out; "Do not X" leaves "X", not "Do X"."""
    hit = _NEGATION.search(claim.text)
    if hit:
        yield re.sub(r"^[Dd]o (?=[a-z])", "", _put(claim.text, hit, ""))


def _opposite(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages).lower()
    for word, other in pairs("opposites"):
        for one, two in ((word, other), (word.capitalize(), other.capitalize())):
            if not whole(two.lower()).search(there):
                yield from _replaced(claim.text, one, two)


def _outcome(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Decision):
        pool = dict.fromkeys(each.outcome for each in material.draft.decisions)
        there = material.text(record.passages).lower()
        own = record.outcome.lower()
        other = picked(rng, tuple(pool), but=lambda each: each.lower() in (own, *own.split()))
        if other and not whole(other.lower()).search(there):
            yield changed(record, outcome=other)


# two of one passage exchanged ---------------------------------------------------------------


def _number_swapped(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    hits = numbers_in(claim.text)
    for first, second in pairwise(hits):
        if first[0] != second[0]:
            middle = claim.text[first.end() : second.start()]
            head, tail = claim.text[: first.start()], claim.text[second.end() :]
            yield f"{head}{second[0]}{middle}{first[0]}{tail}"


def _number_of_the_passage(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = [hit[0] for hit in numbers_in(material.text(claim.passages))]
    for hit in numbers_in(claim.text):
        other = picked(rng, there, but=lambda each: each in claim.text)
        if other:
            yield _put(claim.text, hit, other)


def _outcome_of_the_passage(
    material: Material, record: Cited, rng: random.Random
) -> Iterator[Cited]:
    if isinstance(record, Decision):
        there = material.text(record.passages).lower()
        for other in dict.fromkeys(each.outcome for each in material.draft.decisions):
            own = record.outcome.lower()
            if whole(other.lower()).search(there) and other.lower() not in own and own not in other:
                yield changed(record, outcome=other)


WORDS = (
    Operator("number from elsewhere", "novel token", _prose(_number_elsewhere)),
    Operator("number from outside", "novel token", _prose(_number_outside)),
    Operator("number in words", "novel token", _prose(_number_word)),
    Operator("percentage", "novel token", _prose(_percentage)),
    Operator("tally", "novel token", _prose(_tally_changed)),
    Operator("scale or currency", "novel token", _prose(_amount)),
    Operator("month, day or weekday", "novel token", _prose(_date)),
    Operator("negation put in", "novel token", _prose(_negation_inserted)),
    Operator("negation left out", "novel token", _prose(_negation_dropped)),
    Operator("decisive verb", "novel token", _prose(_opposite)),
    Operator("outcome", "novel token", _outcome),
    Operator("numbers exchanged", "in-passage swap", _prose(_number_swapped)),
    Operator("number of the passage", "in-passage swap", _prose(_number_of_the_passage)),
    Operator("outcome of the passage", "in-passage swap", _outcome_of_the_passage),
)
