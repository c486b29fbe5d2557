"""Absences in Chinese sentences: of this sitting, and what only looks like one.

张三未参加会议                     no 请假人, whose verb is part of a noun
张三因故由李四代为主持             李四 came for 张三; no 因故由县政府收回
张三未参加表决, 上次会议, 过会议   no absence from this sitting
"""

from __future__ import annotations

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_words import PAUSES, words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_OTHER = Worded(
    r"过|的[^，。；,;]*(?:情况|问题|原因)"
    r"|[^，。；,;]{0,8}?(?:{meetings.other_meeting_han,other_sitting_han})"
    r"|了?[^，。；,;、]{0,12}?(?:{han_people.occasions_beside})"
)
_FOR_ANOTHER = Worded(r"[^，。；,;]{2,30}?(?:代|{han_people.presided,attended})")


def is_absence(word: str, text: str, end: int) -> bool:
    """Whether a word of absence that ends at `end` is a verb, though a noun may follow it."""
    sitting = words("han_people", "forward_objects").at(text, end)
    return bool(sitting) or word in phrase_set("han_people", "replaced")


def is_elsewhere(text: str, before: Span, end: int) -> bool:
    """Whether an absence is from no sitting, or not from this one, or replaces nobody there.

    `before` is what leads up to the words of absence, which end at `end`.
    """
    if text[before[1] : end] in phrase_set("han_people", "replaced"):
        return _FOR_ANOTHER.match(text, end) is None
    if text.endswith(lists("han_people")["absent_elsewhere"], *before):
        return True
    leave = text[end - 1] == "假"  # 请假外出培训
    return not leave and _OTHER.match(text, end) is not None


def to_absence(text: str, at: int, end: int) -> int:
    """Where the reason for an absence ends: at the words of it, or with the clause."""
    absent = words("han_people", "absent")
    while at < end and text[at] not in PAUSES and not absent.at(text, at):
        at += 1
    return at
