"""Who is told to do something in a Chinese clause, and where what they are to do begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span

MAX_SUBJECT = 60
"""A longer phrase before a modal is no subject, in characters."""
DATED = re.compile(r"(?:\d{1,2}月(?:\d{1,2}日|底|初)?[至到、]?)+(?:期间|起|前|间)?")
"""4月1日至5月31日, before who is told."""


@dataclass(frozen=True, slots=True)
class Order:
    """A clause as an order: who is told, and where what is to be done begins."""

    to: tuple[Span, ...]
    action: int


_NO_BODY = re.compile("[把将]|[月天日周年][内前底]|[两二三四五六七八九十\\d]个")
"""署方把总站 is no name of a body."""


def starts(text: str, at: int, name: str) -> bool:
    """Whether a clause opens with one of the words of a list of `han_frames`."""
    return bool(words("han_frames", name).at(text, at))


def assigned(text: str, start: int, end: int) -> Order | None:
    """县公安局逐车过检, behind 由, 请 or 责成: a body, and what it is to do."""
    for at in range(start, min(end, start + MAX_SUBJECT)):
        stop = _body_at(text, at)
        head = max([start, *(text.rfind(mark, start, at) + 1 for mark in "、和及与")])
        if at < head + 2 and stop and stop - at < 2 and text[head] not in "该本贵":
            continue  # 市 in 县市场监管局
        if stop and _NO_BODY.search(text, start + 1, stop):
            return None
        inner = not stop or stop >= end or text[stop] in "、和"
        if stop and not inner and (_closes(text, stop, end) or not _body_at(text, stop)):
            return Order(((start, stop),), stop)
    return None


def _body_at(text: str, at: int) -> int | None:
    """Where the word ends that closes the name of a body, if one begins here."""
    word = words("han_posts", "bodies", "groups").at(text, at)
    if not word or text.startswith(("会同", "会议", "会期", "会后", "会前"), at):
        return None
    return None if text[at - 1 : at + 1] in lists("han_posts")["no_bodies"] else at + len(word)


def subject(text: str, start: int, end: int) -> Order | None:
    """县审计局同步跟进: who is told opens the clause, without a modal."""
    comma = min(
        (at for mark in "，,：:；;" if (at := text.find(mark, start, end)) >= 0), default=end
    )
    told = body_end(text, start, comma)
    if not told or told >= comma or text[start] in "在对向从把将以就为":
        return None
    dated = DATED.match(text, start, told)
    by = text.rfind("由", start, told) + 1
    begin = max(dated.end() if dated else start, by)
    return Order(((begin, told),), start if dated or by > start + 1 else told)


def body_end(text: str, start: int, end: int) -> int | None:
    """Where a phrase ends that names who is told: bodies, groups, 各乡镇, 大家."""
    phrase = text[start:end]
    if words("han_posts", "bodies", "groups", "posts").ending(text, end):
        return end if not text.endswith(lists("han_posts")["no_bodies"], 0, end) else None
    several = phrase.startswith(_SEVERAL) and len(phrase) <= 12
    inner = words("han_posts", "groups").at(text, start + 1) if several else ""
    if inner:
        return start + 1 + len(inner)
    for at in range(start + 2, end):
        stop = _body_at(text, at)
        if stop and _closes(text, stop, end):
            return stop
    ifs = min(at for mark in "若如遇" if (at := (text + mark).find(mark, start)) >= 0)
    return min(ifs, end) if several else None


_SEVERAL = ("各", "全", "有关", "相关", "大家", "我们", "所有")


def _closes(text: str, at: int, end: int) -> bool:
    """Whether what is to be done begins here, behind who is told."""
    return at < end and (
        text[at].isdigit() or starts(text, at, "soon") or starts(text, at, "imperatives")
    )
