"""Words that say that a passage matters, where the rules hear nothing in it: must, voted, Mayor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN, HAN_CHARACTER, Phrases, lists, words_of
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.phrasing import Worded
from govsumm.records import Cue

_WORD = r"[A-Z][a-z'’.-]+"
_NEXT = r"(?:\s|\s?\n\s*)"
_NAME = re.compile(
    rf"(?<![\w’'])(?:{_WORD}|[A-Z]\.)(?:{_NEXT}(?:{_WORD}|[A-Z]\.)){{0,3}}{_NEXT}(?P<last>{_WORD})(?!\w)"
)
"""Two words in capitals at least; a gap between columns parts them."""
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Hon|Cllr|Prof)\.?\s[A-Z][a-z]")


_FRAME_ALONE = Worded(r"[^，。]{2,20}(?:{cues.han_framing})(?:，在[^，]{2,10}同时)?[，：。]\s*")
"""Who speaks, before what is said: 张三在主持会议时要求，"""
_UNDECIDED = Worded(
    r"\b(?:until|unless|before|if|when)\s+(?:it\s+is\s+)?(?:{cues.deciding})\b",
    re.IGNORECASE,
)
"""No vote yet: "unapproved until voted"."""
_FRAGMENT = ("，", ",", "、")
"""How the opening of a sentence ends; what is stressed follows, and is looked at itself."""
_AS_OF = re.compile(r"截[至止]$")


@cache
def _figure() -> re.Pattern[str]:
    """A number with its unit: money, a share, a count. None begins within another: a page of
    digits would be read once from each of them."""
    units = "|".join(sorted(lists("cues")["unit"], key=len, reverse=True)).replace(" ", r"\s+")
    han = "|".join(sorted(lists("cues")["han_unit"], key=len, reverse=True))
    return re.compile(
        rf"[$£€₦₹¥]\s?\d|(?<![\w.])(?<!\d,)\d[\d,.]*\s?(?:%|(?:{units})\b)"
        rf"|(?<!\d)(?<!\d\.)\d[\d.]*[多余]?[万亿千]?(?:%|{han})(?!月|小时|工作日)",
        re.IGNORECASE,
    )


def figure_in(text: str) -> bool:
    """Whether a text states a number with its unit."""
    return any(map(str.isdigit, text)) and _figure().search(text) is not None


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(lists("cues")[name])


@cache
def _han_person() -> re.Pattern[str]:
    """A post with a name after it: 市委书记张三, 副主任李小四."""
    posts = "|".join(sorted(lists("cues")["han_post"], key=len, reverse=True))
    surnames = "".join(lists("cues")["surnames"])
    return re.compile(rf"(?:{posts})[、，]?[{surnames}][{HAN}]{{1,2}}")


@cache
def _han_order() -> re.Pattern[str]:
    """要 where it orders: at the start of a clause, or after whoever is told to."""
    bodies = "|".join(sorted(lists("cues")["han_bodies"], key=len, reverse=True))
    return re.compile(
        rf"(?:^|[，、；：，;:“]|{bodies})[也还都更]?要(?!求|是|么|不是|点|素|清醒|看到|认识)"
    )


def cues_of(report: str, start: int, end: int, words: list[str]) -> Iterator[Cue]:
    """The cues seen in `report[start:end]`, simplified; `words` are the `words_of` it."""
    text = report[start:end]
    known = frozenset(words)
    chinese = not text.isascii() and HAN_CHARACTER.search(text) is not None

    def has(name: str) -> bool:
        return _phrases(name).stands(text, words, known)

    if not _FRAME_ALONE.fullmatch(text) and (
        has("order")
        or (has("stressing") and not text.rstrip().endswith(_FRAGMENT))
        or (chinese and _han_order().search(text))
    ):
        yield "order"
    if has("vote") and not _UNDECIDED.search(text):
        yield "vote"
    if has("problem"):
        yield "problem"
    if has("deadline") or _has_day(report, start, end):
        yield "deadline"
    if (
        (has("post") and _is_named(text))
        or has("presence")
        or _HONORIFIC.search(text)
        or (chinese and (_han_person().search(text) or has("han_presence")))
    ):
        yield "post"


def reserves_rights(text: str, words: list[str]) -> bool:
    """Whether a passage, simplified, says who may print the page again; `words` are its words."""
    return _phrases("rights").stands(text, words, frozenset(words))


def _has_day(report: str, start: int, end: int) -> bool:
    """Whether a passage prints a deadline that can be counted to: not "on the spot"."""
    due = deadline(report, start, end)
    if due is None or _AS_OF.search(report, max(start, due.start - 2), due.start):
        return False
    return any(map(str.isdigit, due.edtf or report[due.start : due.end]))


def _is_named(text: str) -> bool:
    """Whether a text holds a name beside its posts: "Deputy President" is none."""
    return any(
        not _phrases("post").covered(hit[0], words_of(hit["last"])) for hit in _NAME.finditer(text)
    )
