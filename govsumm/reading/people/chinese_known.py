"""What people do whom a Chinese report has named elsewhere, by whatever verb.

话锋一转，林知遥点题：……      any words and a colon: somebody's own words
全体会议由沈其琛主持            a name in the middle of a clause
由副局长梁书颜代理              for another, who is away
孟怀谷就落实提出三点要求        a demand that is announced
苏晚亭作的关于……的报告        those who are heard
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import any_of
from govsumm.records import FunctionName

MAX_NAMES = 400
"""More people than these are no longer looked for again."""
_STOP = re.compile(r"[。；;！!？?\n]")
_KINDS: tuple[tuple[str, FunctionName], ...] = (
    ("chairs", "presided"),
    ("deputises", "attended"),
    ("asks", "spoke"),
    ("hears", "reported"),
    ("says", "spoke"),
    ("has", "spoke"),
    ("brings", "spoke"),
    ("colon", "spoke"),
)

_POST = 12
"""Between 由 and a name stands a post of so many characters."""
_LED = ("chairs", "deputises")
"""Somebody does it who is led up to by 由."""


def known_acts(text: str, found: Iterable[Sighting]) -> Iterator[Sighting]:
    """Further parts of those whom some sightings name, in a shadow, where nothing else was seen."""
    people = [each for each in found if not each.group]
    names = {text[slice(*each.name)] for each in people}
    names = {name for name in names if 2 <= len(name) <= 12 and HAN_CHARACTER.match(name)}
    if not names or len(names) > MAX_NAMES:
        return
    seen = {(_clause(text, each.said[0]), each.function) for each in people if each.function}
    taken = {clause for clause, function in seen if function not in ("presided", "attended")}
    chosen = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    for hit in re.compile(f"(?:{chosen})").finditer(text):
        tail = text[hit.end() : _stop(text, hit.end())]
        clause = _clause(text, hit.start())
        if clause not in taken:
            acts = _acts(text, hit.span(), tail)
            yield from (each for each in acts if (clause, each.function) not in seen)


def _acts(text: str, name: Span, tail: str) -> Iterator[Sighting]:
    led = "由" in text[max(_clause(text, name[0]) + 1, name[0] - _POST) : name[0]]
    act = _act().match(tail)
    kind = act.lastgroup if act else None
    function = dict(_KINDS).get(kind or "")
    if act is None or kind is None or function is None or (kind in _LED) != led:
        return
    verb = name[1] + act.start(kind), name[1] + act.end(kind)
    yield Sighting(name, (), function, verb)


def _clause(text: str, at: int) -> int:
    """Where the clause of a place begins."""
    first = max(0, at - 80)
    return max([text.rfind(mark, first, at) for mark in "，,。；;！!？?\n"])


def _stop(text: str, at: int) -> int:
    """Where the sentence ends, or a long clause is cut."""
    hit = _STOP.search(text, at, at + 90)
    return hit.start() + 1 if hit else min(len(text), at + 90)


@cache
def _act() -> re.Pattern[str]:
    found = lists("han_frames")
    says = any_of((*found["ordering"], *found["telling"], *found["speaking"], *found["conceding"]))
    inner = r"[^，,。；;：:、\s）)/|]"
    return re.compile(
        rf"(?P<chairs>主持|召集)|(?P<deputises>代理|代为出席|代表出席|代为参加)(?=[，,。；;]|与会|$)"
        rf"|{inner}{{0,24}}?(?P<asks>提出|提了|讲了|作出|作了|明确|部署|布置)了?{inner}{{0,4}}?"
        rf"(?:[一二两三四五六七八九十几\d]{{1,2}}[点条项个]|要求|部署|安排|意见|希望)"
        rf"|(?:受{inner}{{2,30}}委托，?|代表{inner}{{2,20}})?(?P<hears>所?作)的?{inner}{{2,80}}?"
        r"(?:报告|说明|汇报)"
        rf"|{inner}{{0,4}}(?P<has>让|安排|指派|责成|交代)(?={inner}{{1,10}}[局委办部处镇乡院室组司中心街道]{inner}{{3}})"
        rf"|{inner}{{0,12}}(?:，{inner}{{0,4}})?(?P<says>{says})(?:道|说)?[，,：:]"
        rf"|(?P<brings>带来|提交|递交|讲得|说得)了?{inner}{{0,24}}"
        rf"|{inner}{{0,16}}(?P<colon>[：:])(?!\d)"
    )
