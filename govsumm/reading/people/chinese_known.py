"""What people do whom a Chinese report has named elsewhere, by whatever verb.

话锋一转，林知遥点题：……      any words and a colon: somebody's own words
全体会议由沈其琛主持            a name in the middle of a clause
由副局长梁书颜代理              for another, who is away
孟怀谷就落实提出三点要求        a demand that is announced
苏晚亭作的关于……的报告        those who are heard
施文迪議員支持計劃            how members stand to a matter, as minutes tell it
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.reading.people.participation import Sighting
from govsumm.reading.phrasing import any_of
from govsumm.records import FunctionName

MAX_NAMES = 400
"""More people than these are no longer looked for again."""
_STOP = re.compile(r"[。；;！!？?\n]")
_PAUSE = re.compile(r"[，,。；;！!？?\n]")
_FUNCTIONS: dict[str, FunctionName] = {
    "chairs": "presided",
    "deputises": "attended",
    "hears": "reported",
}
"""What does not say that somebody speaks."""

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
    pauses = [-1, *(pause.start() for pause in _PAUSE.finditer(text))]
    seen = {(_clause(pauses, each.said[0]), each.function) for each in people if each.function}
    taken = {clause for clause, function in seen if function not in ("presided", "attended")}
    chosen = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    for hit in re.compile(f"(?:{chosen})").finditer(text):
        clause = _clause(pauses, hit.start())
        if clause in taken:
            continue
        act = _act().match(text, hit.end(), _stop(text, hit.end()))
        if act is None or act.lastgroup is None:
            continue
        kind, function = act.lastgroup, _FUNCTIONS.get(act.lastgroup, "spoke")
        led = "由" in text[max(clause + 1, hit.start() - _POST) : hit.start()]
        if kind == "stands" and _led_to(text, hit.start()):
            continue
        if (kind in _LED) == led and (clause, function) not in seen:
            yield Sighting(hit.span(), (), function, act.span(kind))


def _led_to(text: str, at: int) -> bool:
    """Whether the words before a name make what follows another's: (計劃獲)葛永康議員支持."""
    return text.endswith(lists("han_people")["stands_led"], 0, at)


def _clause(pauses: list[int], at: int) -> int:
    """The pause before the clause of a place, of those in order."""
    return pauses[bisect_left(pauses, at) - 1]


def _stop(text: str, at: int) -> int:
    """Where the sentence ends, or a long clause is cut."""
    hit = _STOP.search(text, at, at + 90)
    return hit.start() + 1 if hit else min(len(text), at + 90)


@cache
def _act() -> re.Pattern[str]:
    """What somebody does whose name is known: what may follow it, each way by its group."""
    found, people = lists("han_frames"), lists("han_people")
    says = any_of((*found["ordering"], *found["telling"], *found["speaking"], *found["conceding"]))
    titles, stands, no_stands = (
        any_of(each)
        for each in (lists("han_posts")["sure_titles"], people["stands"], people["stands_not"])
    )
    inner = r"[^，,。；;：:、\s）)/|]"
    return re.compile(
        rf"(?P<chairs>主持|召集)|(?P<deputises>代理|代为出席|代表出席|代为参加)(?=[，,。；;]|与会|$)"
        rf"|{inner}{{0,24}}?(?P<asks>提出|提了|讲了|作出|作了|明确|部署|布置)了?{inner}{{0,4}}?"
        rf"(?:[一二两三四五六七八九十几\d]{{1,2}}[点条项个]|要求|部署|安排|意见|希望)"
        rf"|(?:受{inner}{{2,30}}委托，?|代表{inner}{{2,20}})?(?P<hears>所?作)的?{inner}{{2,80}}?"
        r"(?:报告|说明|汇报)"
        rf"|{inner}{{0,4}}(?P<has>让|安排|指派|责成|交代)(?={inner}{{1,10}}[局委办部处镇乡院室组司中心街道]{inner}{{3}})"
        rf"|(?:{titles})[则亦也均都]?(?P<stands>{stands})(?!{no_stands})"
        rf"|{inner}{{0,12}}(?:，{inner}{{0,4}})?(?P<says>{says})(?:道|说)?[，,：:]"
        rf"|(?P<brings>带来|提交|递交|讲得|说得)了?{inner}{{0,24}}"
        rf"|{inner}{{0,16}}(?P<colon>[：:])(?!\d)"
    )
