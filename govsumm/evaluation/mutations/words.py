"""Operators on the words that decide in a claim: one of them exchanged, put in, or left out."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from govsumm.evaluation.mutations.material import (
    Material,
    Operator,
    changed,
    is_han,
    pairs,
    picked,
    whole,
)
from govsumm.evaluation.mutations.rewriting import prose, put, replaced
from govsumm.records import Cited, Claim, Decision, Directive

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
        yield re.sub(r"^[Dd]o (?=[a-z])", "", put(claim.text, hit, ""))


def _opposite(material: Material, claim: Claim, rng: random.Random) -> Iterator[str]:
    there = material.text(claim.passages).lower()
    for word, other in pairs("opposites"):
        for one, two in ((word, other), (word.capitalize(), other.capitalize())):
            if not whole(two.lower()).search(there):
                yield from replaced(claim.text, one, two)


def _outcome(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Decision):
        pool = dict.fromkeys(each.outcome for each in material.draft.decisions)
        there = material.text(record.passages).lower()
        own = record.outcome.lower()
        other = picked(rng, tuple(pool), but=lambda each: each.lower() in (own, *own.split()))
        if other and not whole(other.lower()).search(there):
            yield changed(record, outcome=other)


WORDS = (
    Operator("negation put in", "novel token", prose(_negation_inserted)),
    Operator("negation left out", "novel token", prose(_negation_dropped)),
    Operator("decisive verb", "novel token", prose(_opposite)),
    Operator("outcome", "novel token", _outcome),
)
