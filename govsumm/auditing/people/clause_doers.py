"""Who does what in which clause: an order is to whoever opens the clause that tells it.

A sentence falls into units. Each is opened by whoever does something from there on ("the clerk
shall", "asked the clerk to", 由财政局, 财政局要); what stands before the first of a sentence is its
topic. A sentence in which nobody is seen to do anything is one unit of nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from govsumm.auditing.names.han_bodies import han_bodies
from govsumm.auditing.signs import normal
from govsumm.auditing.speaking.name_finding import Span, places
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.wording import Wording, wording
from govsumm.lexicon import HAN_CHARACTER, simplified
from govsumm.reading.claims.verbs import inflected
from govsumm.reading.phrasing import Worded

TOLD = 2
"""A unit that shares fewer words with an order does not tell it."""
OWN = 0.6
"""A unit with this share of the best one's words may tell the order as well."""

_SENTENCE = re.compile(r"[。；;！？]|(?<=[^\W\d_]{3})\.(?=\s+[^a-z\s]|\s*$)|\n(?=\s*[-–•*\d])")


@cache
def _opens() -> re.Pattern[str]:
    """What stands before whoever does something."""
    return re.compile(
        r"(?:^|[,:;\n，：；]|\b(?:that|and|but|while|then)|"
        rf"\b(?:{inflected('order')}|told))[\W\d]*(?:the\s+|all\s+|each\s+)?$"
    )


_DOES = re.compile(
    r"\s+(?:\([^)]*\)\s+)?(?:must|shall|should|will|ha(?:s|ve)\s+to|(?:is|are|was|were)\s+(?:\w+\s+)?to|needs?\s+to|to)\b"
    r"(?!\s+(?:not\s+)?be\s+\w+(?:ed|en|n|t)\b)",
)
"""What stands behind them."""
_HAN_OPENS = Worded(
    r"(?:^|[，,：:\n、])(?:[^，。；：\n]{0,8}(?:[由请]|{binding.han_commanding}))?"
    r"(?:\W|\d|{audit.han_joining})*$"
)
_MUST = Worded("{binding.han_helping}")
_OF_BODY = re.compile(".?[长的]")
"""Behind a body, of whom somebody else is told: 工程处处长."""
_HAN_OBJECT = Worded("(?:{audit.han_given_to}|[对把将])$")
_SHARED = Worded(
    r"[^，,。：:；;\na-z]*|[\s,]*(?:(?:and|or|with)\s+)?(?:the\s+)?"
    r"|[^，。；]{0,6}(?:{audit.han_leading}|{audit.han_assisting})[，,\s]*"
)
"""Between those who do something together: A、B, "A and the B", A牵头，B配合，……"""
_ASSISTS = Worded(r"[^，,。；;]{0,6}(?:{audit.han_assisting})[，,。；;\s]*")
"""Behind those who do with others what stands before: A核对名单，B协助。"""
_BACK = re.compile(r"\b(?:this|that|it|them|these|those|so)\b|[此该其]")


_SEEN = re.compile(
    r"(?:[,;:]|\b(?:and|that|told|asked|directed|instructed|requested|ordered))\s+(?:the\s+)?"
    r"(?P<who>[A-Z][\w'’-]+(?:\s+(?:of|for|and|the|[A-Z][\w'’-]+)){0,6}?)"
    r"\s+(?:to|shall|must|should)\s+[a-z]"
)


@dataclass(frozen=True)
class Unit:
    """What somebody does: who opens it (nobody: empty), and its words."""

    at: int
    who: str
    text: str


@lru_cache(maxsize=1024)
def seen_doers(text: str) -> tuple[str, ...]:
    """Who is named in capitals as doing something, whether a draft names them or not: "directed the
    Board to open the weir and the Agency to bar the pilots".
    """
    return tuple(dict.fromkeys(hit["who"] for hit in _SEEN.finditer(text)))


def is_told_to_others(text: str, action: str, forms: Iterable[str], others: Iterable[str]) -> bool:
    """Whether the clauses that tell an action are opened by others than somebody of these names."""
    own = [_plain(form) for form in forms]
    units = list(_units(text, {*own, *map(_plain, others)}))
    said = wording(_plain(action))
    scores = [_shared(unit, said) for unit in units]
    top = max(scores, default=0)
    if top < TOLD:
        return False
    best = [unit for unit, score in zip(units, scores, strict=True) if score >= OWN * top]
    if any(_has_part(unit, own) for unit in best):
        return False
    if all(unit.who for unit in best):
        return True
    having = [unit for unit in units if _has_part(unit, own)]
    return bool(having) and all(
        unit.at > best[-1].at and _does_else(unit, own, said) for unit in having
    )


def _plain(text: str) -> str:
    return normal(simplified(text))


def _units(text: str, names: set[str]) -> Iterator[Unit]:
    """The units of a text, in order."""
    ends = [hit.end() for hit in _SENTENCE.finditer(text)]
    text = _plain(text)
    marks = sorted(_marks(text, names))
    start = 0
    for end in (*ends, len(text)):
        doers = [mark for mark in marks if start <= mark[0] < end]
        yield from _opened(text, start, end, doers) if doers else [Unit(start, "", text[start:end])]
        start = end


def _opened(text: str, start: int, end: int, doers: list[Span]) -> list[Unit]:
    """The units of a sentence in which these do something."""
    units: list[Unit] = []
    who, topic = "", text[start : doers[0][0]]
    stops = [*(mark[0] for mark in doers[1:]), end]
    for (first, last), stop in zip(doers, stops, strict=True):
        who += " " + text[first:last]
        if stop != end and _SHARED.fullmatch(text, last, stop):
            continue
        if units and _ASSISTS.fullmatch(text, last, stop):
            units[-1] = replace(units[-1], who=units[-1].who + who)
        else:
            units.append(Unit(first, who, f"{topic} | {text[last:stop]}"))
        who = topic = ""
    return units


def _marks(text: str, names: set[str]) -> set[Span]:
    """Where those stand who do something."""
    found = {span for name in names if name for span in places(text, name, whole=name < LATIN)}
    if HAN_CHARACTER.search(text):
        found |= {span for span in han_bodies(text) if _MUST.match(text, span[1])}
    return {
        span
        for span in found
        if not any(a <= span[0] and span[1] <= b and span != (a, b) for a, b in found)
        and _acts(text, span)
    }


def _acts(text: str, span: Span) -> bool:
    """Whether somebody does something from here on."""
    start, end = span
    before = text[max(0, start - 40) : start]
    if text[start] > LATIN:
        return _HAN_OPENS.search(before) is not None and not _OF_BODY.match(text, end)
    return _opens().search(before) is not None or (
        _DOES.match(text, end) is not None and not before.endswith(("of ", "of the ", "by "))
    )


def _shared(unit: Unit, said: Wording) -> int:
    """How many words of an action a unit has."""
    read = wording(f"{unit.who} | {unit.text}")
    return len(read.roots & said.roots) + len(read.pairs & said.pairs)


def _has_part(unit: Unit, own: list[str]) -> bool:
    """Whether somebody stands in a unit, but as who is given something."""
    words = f"{unit.who} | {unit.text}"
    for form in own:
        at = words.find(form)
        if at >= 0 and (form in unit.who or not _HAN_OBJECT.search(words, 0, at)):
            return True
        if form < LATIN and wording(form).roots <= wording(words).roots:
            return True
        if (who := unit.who.strip()) and who in form:
            return True
    return False


def _does_else(unit: Unit, own: list[str], said: Wording) -> bool:
    """Whether somebody opens a unit that tells nothing of an action, nor goes back to it."""
    return (
        any(form in unit.who for form in own)
        and not _shared(unit, said)
        and not _BACK.search(unit.text)
    )
