"""How a Chinese clause is meant, by its modal verb, its first word, its words at all.

All offsets are into a shadow (`chinese_words.shadow`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.chinese_phrases import skip_blanks
from govsumm.reading.chinese_words import words
from govsumm.reading.participation import Span

_SUBJECT = 60
"""A longer phrase before a modal is no subject, in characters."""
_ADVERBIAL = re.compile(r"[在对从以为于就按向把将凡若如遇当通因随自经用]")
_NUMBERED = re.compile(r"[一二三四五六七八九十](?=要)")
_ONLY = re.compile(r"(?:只有|仅有|只占|仅占)\d")
_AMOUNT = re.compile(r"\d(?![\d.:：]*(?:点|时|分(?![点之])|日|月|年|号))")
_COPULA = re.compile(r"(?<![但还只就若凡总或可要都正也更不])是(?![否不])")


@dataclass(frozen=True, slots=True)
class Order:
    """A clause as an order: who is told, and where what is to be done begins."""

    to: tuple[Span, ...]
    action: int


def _any(*names: str) -> str:
    found = lists("han_frames")
    listed = {word for name in names for word in found[name]}
    return "|".join(map(re.escape, sorted(listed, key=lambda word: (-len(word), word))))


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(rf"(?P<no>{_any('no_modals')})|(?P<modal>{_any('modals')})")


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(rf"(?:会议)?(?:{_any('assigning')})(?P<to>[^，,。；;：:、]{{2,40}})")


@cache
def _has(name: str) -> re.Pattern[str]:
    return re.compile(_any(name))


@cache
def _tasks() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('tasks')})[^，,。；;]{{0,16}}$")


def starts(text: str, at: int, name: str) -> bool:
    """Whether a clause opens with one of the words of a list of `han_frames`."""
    return bool(words("han_frames", name).at(text, at))


def bare(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its marks and 一是, 同时, 并."""
    items = words("han_frames", "items")
    while start < end:
        step = 1 if text[start] in " 　\n，,：:、。—-" else 0
        step = step or (1 if _NUMBERED.match(text, start) else 0)
        word = items.at(text, start)
        if not step and word not in ("", "要"):
            step = len(word)
        if not step:
            break
        start += step
    return skip_blanks(text, start, end) if start < end and text[start] in " 　" else start


def order(text: str, start: int, end: int) -> Order | None:
    """A clause as an order by its modal verb, or by who is to do it; None: it is none."""
    match = _assigning().match(text, start, end)
    if match:
        told = assigned(text, match.start("to"), match.end("to"))
        if told:
            return told
    for modal in _modal().finditer(text, start, end):
        if modal["modal"]:
            apart = any(mark in text[start : modal.start()] for mark in "，,；;")
            told = subject(text, start, end) if apart else None
            return told or _by_modal(text, start, modal)
    return None


def assigned(text: str, start: int, end: int) -> Order | None:
    """县公安局逐车过检, behind 由, 请 or 责成: a body, and what it is to do."""
    for at in range(start + 2, min(end, start + _SUBJECT)):
        stop = _body_at(text, at)
        inner = not stop or stop >= end or text[stop] in "、和"
        if stop and not inner and (_closes(text, stop, end) or not _body_at(text, stop)):
            return Order(((start, stop),), stop)
    return None


def _body_at(text: str, at: int) -> int | None:
    """Where the word ends that closes the name of a body, if one begins here."""
    word = words("han_posts", "bodies", "groups").at(text, at)
    if (
        not word
        or text.startswith(("会同", "会议"), at)
        or text[at - 1 : at + 1] in ("社会", "机会")
    ):
        return None
    return at + len(word)


def subject(text: str, start: int, end: int) -> Order | None:
    """县审计局同步跟进: who is told opens the clause, without a modal."""
    comma = min(
        (at for mark in "，,：:；;" if (at := text.find(mark, start, end)) >= 0), default=end
    )
    told = _body_end(text, start, comma)
    if not told or told >= comma:
        return None
    return Order(((max(start, text.rfind("由", start, told) + 1), told),), told)


def _by_modal(text: str, start: int, match: re.Match[str]) -> Order:
    """What is to be done follows the modal where its subject is who is told, or nobody."""
    at, after = match.start(), match.end()
    if match["modal"] in lists("han_frames")["forbidding"]:
        after = at
    subject = text[start:at].rstrip("也都均还 　")
    if not subject:
        return Order((), after)
    if len(subject) > _SUBJECT or _ADVERBIAL.match(subject):
        return Order((), start)
    begin = start + max(subject.rfind(mark) + 1 for mark in "，,：:；;由")
    told = _body_end(text, begin, start + len(subject))
    if told == start + len(subject):
        return Order(((begin, told),), after)
    return Order(((begin, told),), told) if told else Order((), start)


def _body_end(text: str, start: int, end: int) -> int | None:
    """Where a phrase ends that names who is told: bodies, groups, 各乡镇, 大家."""
    phrase = text[start:end]
    if (
        phrase.startswith(("各", "全", "有关", "相关", "大家", "我们", "所有"))
        and len(phrase) <= 12
    ):
        return end
    if words("han_posts", "bodies", "groups", "posts").ending(text, end):
        return end if not text.endswith(("社会", "机会"), 0, end) else None
    for at in range(start + 2, end):
        stop = _body_at(text, at)
        if stop and _closes(text, stop, end):
            return stop
    return None


def _closes(text: str, at: int, end: int) -> bool:
    """Whether what is to be done begins here, behind who is told."""
    return at < end and (
        text[at].isdigit() or starts(text, at, "soon") or starts(text, at, "imperatives")
    )


def admits(text: str, start: int, end: int) -> int | None:
    """Where shortcomings begin that a clause announces; None: it announces none."""
    match = _has("admitting").search(text, start, end)
    if not match or _tasks().search(text, start, match.start()):
        return None
    colon = max(text.rfind("：", match.end(), end), text.rfind(":", match.end(), end))
    if colon >= 0:
        return colon + 1
    return start


def falls_short(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of a shortcoming, and not of the task to mend it."""
    if _ONLY.search(text, start, end):
        return True
    return any(
        not _tasks().search(text, max(start, match.start() - 20), match.start())
        for match in _has("shortfalls").finditer(text, start, end)
    )


def is_past(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of what has happened."""
    return bool(
        re.compile(r"了(?!解)|已(?:经)?|截至|目前|(?:去年|今年|年)以来").search(text, start, end)
    )


def is_progress(text: str, start: int, end: int) -> bool:
    """Whether a clause claims progress: by its words, with a number or a word of the past."""
    return bool(_has("progress").search(text, start, end))


def is_plan(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what somebody is going to do."""
    return bool(_has("plans").search(text, start, end))


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a clause holds an amount, and not only a date or an hour."""
    return bool(_AMOUNT.search(text, start, end))


def is_copular(text: str, start: int, end: int) -> bool:
    """Whether a clause says what something is."""
    return bool(_COPULA.search(text, start, end))


def leads_up(text: str, start: int, end: int) -> bool:
    """Whether a clause only leads up to the next: 对16个路口，…"""
    short = end - start <= 26 and text[end - 1] in "，,"
    does = re.compile(r"[把将]|进行|做好|加强|落实|开展|严").search(text, start, end)
    opens = words("han_frames", "leading").at(text, start)
    longer = len(words("han_frames", "imperatives").at(text, start)) > len(opens)
    counts = len(opens) > 1 and any(char.isdigit() for char in text[start:end])
    return short and bool(opens) and not does and not longer and not counts


def goes_on(text: str, at: int) -> bool:
    """Whether a paragraph opens as if the one before were not over: 要…, 一是…."""
    return starts(text, at, "items") or starts(text, at, "modals")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a clause outside of any speech says enough by itself: an order to somebody."""
    found = order(text, bare(text, start, end), end)
    if found is not None:
        return bool(found.to)
    counted = bool(re.compile(r"\d").search(text, start, end))
    return counted and is_progress(text, start, end)


def parts(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The shortcomings that one clause lists: 存在A、B等问题; else the clause."""
    listed = re.compile(r"存在(?:着|了)?([^。；;]*?)等?(?:问题|不足|短板|现象|困难)").search(
        text, start, end
    )
    if not listed or "、" not in listed[1]:
        return ((start, end),)
    pieces = re.compile(r"[^、]+").finditer(text, *listed.span(1))
    return tuple((piece.start(), piece.end()) for piece in pieces)
