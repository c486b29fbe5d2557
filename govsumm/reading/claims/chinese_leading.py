"""Chinese clauses that say nothing without the next one: whom it is for, when, about what."""

from __future__ import annotations

import re

from govsumm.reading.people.chinese_words import words
from govsumm.reading.phrasing import Worded

_DOES = Worded("[把将每]|[编办管用修建做养搞打抓守备]好|{han_frames.doings}")
_ABOUT = Worded(r"关于[^，,。；;]{2,60}的(?:{han_frames.proposals})[，,]$")
_WHEN = Worded(
    r"[自从于在]?(?:[^，,。；;：:]{0,4}\d[^，,。；;：:]{0,12}|[即今明本下][一-鿿]{1,3}|年|[两三一]?[个]?[周月])"
    r"(?:起|前|内|之前|之内|开始)[，,]"
)
_WITHIN = re.compile("(?:[^其之当集]中|方面|期间|过程中|的同时)$")


def only_names(text: str, start: int, end: int) -> bool:
    """Whether a clause only names who is told: 新到任的同志，…"""
    last = end
    while last > start and text[last - 1] in "，, 　":
        last -= 1
    short = 3 <= last - start <= 16 and text[end - 1] in "，,"
    return short and words("han_posts", "groups", "bodies").ending(text, last)


def only_when(text: str, start: int, end: int) -> bool:
    """Whether a clause only says from when or by when, and the next one what: 自1月起，"""
    return _WHEN.fullmatch(text, start, end) is not None


def only_leads(text: str, start: int, end: int) -> bool:
    """Whether a clause only says who is in charge, and the next one of what: 牵头，……配合，"""
    return _IN_CHARGE.fullmatch(text, start, end) is not None


_IN_CHARGE = re.compile(
    "(?:牵头|负责|主办|总牵头|牵头负责)(?:[，,][^，,。；;]{2,30}(?:配合|协助|参与|协同))?[，,]"
)


def leads_up(text: str, start: int, end: int) -> bool:
    """Whether a clause only leads up to the next: 对16个路口，…"""
    short = end - start <= 26 and text[end - 1] in "，,"
    does = _DOES.search(text, start, end)
    opens = words("han_frames", "leading").at(text, start)
    longer = len(words("han_frames", "imperatives").at(text, start)) > len(opens)
    if (short and _WITHIN.search(text, start, end - 1)) or _ABOUT.search(text, start, end):
        return True
    counts = len(opens) > 1 and any(char.isdigit() for char in text[start:end])
    return short and bool(opens) and not does and not longer and not counts
