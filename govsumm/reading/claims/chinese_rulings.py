"""Lines of Chinese minutes that say what the lines below them are.

会议议定：, 现将议定事项纪要如下：        items follow, each an order
決議：照案通過, 伍、主席裁示              a resolution or a ruling: of it only what is ordered
一、关于管网改造                          a heading of items
牵头单位：县水利局                        who answers for the item above
"""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

HEADING = 10
"""A numbered line of so many characters, without a mark at its end, is a heading."""
_ITEM = re.compile(
    r"[\s　]*(?:[（(][^（）()]{1,3}[）)]|[其第]?[一二三四五六七八九十]{1,3}(?:、|，|,|是|要|点|条)"
    r"|\d{1,2}[.、．])"
)
_ABOUT = re.compile("关于(?:[^，,。；;：:]+[。：:]?|.*[^。；;，,：:！])")
"""一、关于管网改造。: also where the words of the item follow on its line."""
_LABEL = Worded(
    r"[\s　]*(?:[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3}、|\d{1,2}[.、．])?[\s　]*"
    r"(?:{han_frames.ruling_labels})[\s　]*(?P<mark>[：:])?[\s　]*"
)
_ANSWERING = Worded(r"[ 　（(【]*(?:{han_frames.responsible,beside})[ 　]?[：:]")
_ITEMS_FOLLOW = Worded(
    r"[^。；;\n]{0,40}?(?:{han_frames.resolving})"
    r"[^。；;，,：:]{0,8}(?:如下|以下)[^。；;，,：:]{0,8}[：:]\s*"
)


def is_item(text: str, start: int) -> bool:
    """Whether a numbered item begins at a place."""
    return _ITEM.match(text, start) is not None


def answers(text: str, start: int) -> bool:
    """Whether a line only says who answers for the item above, or by when."""
    return _ANSWERING.match(text, start) is not None


def items_follow(text: str, sentence: Sentence) -> bool:
    """Whether a sentence only announces what was settled: 议定事项如下：."""
    return _ITEMS_FOLLOW.fullmatch(text, sentence.start, sentence.end) is not None


def ruling(text: str, sentence: Sentence) -> int | None:
    """Where the words of a resolution or a ruling begin, behind its label; None: it is none."""
    if sentence.start and text[sentence.start - 1] != "\n":
        return None
    label = _LABEL.match(text, sentence.start, sentence.end)
    labelled = label and (label["mark"] or label.end() == sentence.end)
    return label.end() if label and labelled else None


def heads_items(text: str, sentence: Sentence) -> bool:
    """Whether a line heads items, and orders nothing: 一、关于管网改造."""
    line = text[sentence.start : sentence.end]
    item = _ITEM.match(line)
    rest = line[item.end() :].strip() if item else ""
    about = _ABOUT.fullmatch(rest) is not None
    bare = rest[-1:] not in tuple("。；;，,：:！")
    return bool(rest) and (about or (bare and len(rest) <= HEADING))
