"""Where a passage of a Chinese report holds two claims: each is a piece.

国庆节前拆除违建11处，其余年内清零      an order behind an order
有的街区拆真建假、有的商户私搭乱建      shortcomings, one each
成绩可喜，但仍有缺口                    a turn
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

SHORTEST = 6
"""A piece has at least so many characters."""
_WHEN = Worded(r"[一-鿿\d]{1,6}?(?:后|时|期间)")
_MARKS = "，,；;、"
_LEADS = re.compile(r"(?:前|内|底|后|时|起|中|下|上|间|方面|以来|的|和|与|及)$")


def pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the claims in a passage of a shadow, in order; marks stay with the first."""
    begin = start
    for mark in _MARK.finditer(text, start, end):
        ahead, behind = mark.start() - begin, mark.end()
        if end - behind < SHORTEST or ahead < SHORTEST // 2:
            continue
        if ahead < SHORTEST and not (
            turns(text, behind, end) is not None or orders.assigns(text, behind, end)
        ):
            continue
        if _LEADS.search(text, max(begin, behind - 4), mark.start()):
            continue
        if _opens(text, behind, end, listed=mark[0] == "、"):
            yield begin, behind
            begin = behind
    yield begin, end


def turns(text: str, at: int, end: int) -> int | None:
    """Where what 但, 不过 or 然而 turns to begins, if one of them opens a clause."""
    hit = _TURN.match(text, at, end)
    return hit.end() if hit else None


def has_due(text: str, start: int, end: int) -> bool:
    """Whether a clause names a last day behind its beginning or a mark."""
    hits = _due().finditer(text, start, end)
    return any(hit.start() == start or text[hit.start() - 1] in _MARKS for hit in hits)


def complains(text: str, at: int, end: int) -> bool:
    """Whether a clause goes on with a complaint: 并质疑……."""
    return bool(_COMPLAINT.match(text, at, end))


def _opens(text: str, at: int, end: int, *, listed: bool) -> bool:
    """Whether a claim of its own begins behind a mark; behind 、 (`listed`) few words do it."""
    if words("han_frames", "severals").at(text, at):
        return True
    if listed:
        return bool(_MODAL.match(text, at, end))
    if turns(text, at, end) is not None or complains(text, at, end) or _COUNTED.match(text, at):
        return True
    stop = next((n for n in range(at, end) if text[n] in "，,；;"), end)
    return stop - at >= SHORTEST and _orders(text, at, stop)


_ALSO = re.compile("[也更还且都均亦]{1,2}(?=不|严|禁|绝|决)")


def _orders(text: str, at: int, stop: int) -> bool:
    """Whether another order begins: a modal, a last day, somebody who is told, an imperative."""
    also = _ALSO.match(text, at, stop)
    opener = words("han_frames", "modals", "rest").at(text, also.end() if also else at)
    if opener or orders.assigns(text, at, stop) or _due().match(text, at, stop):
        return True
    if words("han_frames", "purposes").at(text, at):
        return False
    imperatives = words("han_frames", "imperatives")
    when = _WHEN.match(text, at, stop)
    if imperatives.at(text, at) or (when and imperatives.at(text, when.end())):
        return True
    told = orders.order(text, at, stop)
    return told is not None and bool(told.to)


_any = partial(alternatives, "han_frames")
"""Lists of the section as one alternation, the longest first."""


_MARK = re.compile(f"[{_MARKS}]")
_TURN = Worded(r"[ 　]?(?:{han_frames.turning})[，,]?")
_COMPLAINT = Worded(r"[ 　]?(?:并|亦|又|且|也|并且)(?:{han_frames.conceding})")


_MODAL = re.compile("必须|务必|不得|严禁|要(?![求点闻素么])")


_COUNTED = re.compile("[一二三四五六七八九十](?:是要?|要)(?![求点闻素么])")
"""三要在国庆前全部销号."""


@cache
def _due() -> re.Pattern[str]:
    """9月底前, 两周内, 年底以前: a last day, and something to do by then."""
    number = "[0-9一二两三四五六七八九十]{1,3}"
    return re.compile(
        rf"(?:(?:(?:今天|明天|今晚|本周|下周|本月|下月)[一二三四五六日天]?|周[一二三四五六日天])(?:下班)?(?:之|以)?前"
        rf"|(?:明年|今年|本|下)?(?:{number}(?:[年月日号周天]|季度)){{1,4}}(?:底|末|[上中下]旬)?(?:之|以|及之|或以)?前"
        rf"|[一-鿿]{{2,4}}满{number}(?:年|个?月|天|周)"
        rf"|(?:{_any('feasts')})(?:节|来临)?(?:之|以)?前"
        rf"|{number}(?:个)?(?:月|周|天|日|小时|星期|工作日)(?:之|以)?内|[年月]内|月底|年底)[一-鿿]"
    )
