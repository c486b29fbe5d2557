"""The heads of the rolls of Chinese minutes: 三、出席委員：, 缺席人員及原因, 出席会议的有."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.chinese_words import BLANK, meanings, stretched
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of
from govsumm.records import FunctionName

_ROLLS: tuple[tuple[str, FunctionName | None], ...] = (
    ("roll_presided", "presided"),
    ("roll_attended", "attended"),
    ("roll_absent", "absent"),
    ("roll_other", None),
)
_SEATS = ("委员", "议员", "区议员", "理事", "监事", "董事")
NUMBER = (
    r"(?:(?:[（(]?(?:[一二三四五六七八九十]{1,3}|[壹贰叁肆伍陆柒捌玖拾参]{1,2}|[甲乙丙丁戊己庚]|\d{1,2})"
    r"(?:[、.．,，:：）)]|(?=[ 　]))|[●○◎■□◆◇▲△•※＊*])[ 　]*)"
)
"""What numbers a head: 三、, 叁、, 4.; a bracketed number is a blank in shadows."""
_APART = rf"(?:(?:　|[ 　]{{2}}|\t)[ 　\t]*| (?=[^\n。，：:]{{2,200}}(?:\n|$)))(?=[{HAN}])"
"""A gap that stands for the colon behind a head: 出席　张三、李四."""


def composed() -> str:
    """未出席 with 委员 and 名单: a head made of what somebody does, who does, and what it is."""
    found = lists("han_people")
    there, away = stretched(found["roll_being"]), stretched(found["roll_missing"])
    whom, tails = stretched(found["roll_whom"]), stretched(found["roll_tails"])
    blank = f"[ 　{BLANK}]{{0,4}}"
    return rf"(?:(?P<there>{there})|(?P<away>{away}))(?:{blank}(?:{whom}))?(?:{blank}(?:{tails}))?"


@cache
def head_pattern() -> re.Pattern[str]:
    """A head with its colon, or 出席会议的县领导有."""
    found = lists("han_people")
    verbs = any_of((*found["attended"], *found["absent"]))
    objects, people = any_of(found["forward_objects"]), any_of(found["forward_people"])
    return re.compile(
        rf"(?:(?<=[\s。；;])|^){NUMBER}?(?P<head>{stretched(meanings(_ROLLS))}|{composed()})"
        rf"(?:[ 　]{{0,8}}[:：]|(?=$)|{_APART})"
        rf"|(?P<verb>{verbs})(?:{objects})?的(?:{people})?(?:还)?(?:有|是)[:：]?"
        r"|(?:(?<=[\s。；;，,])|^)(?P<came>出席|列席|与会)(?:者|人士|嘉宾|官员|领导)(?:尚|还|计|另|亦)?(?:有|包括)[:：]?"
    )


@cache
def own_label() -> re.Pattern[str]:
    """5. 秘書： at the start of a line: whoever follows belongs to no roll above."""
    label = stretched(lists("han_people")["roll_members"])
    return re.compile(rf"{NUMBER}?(?:{label})[ 　]*[:：]")


@cache
def heading() -> re.Pattern[str]:
    """A head with its colon, at the start of a line below another."""
    return re.compile(
        rf"\n[ 　]*{NUMBER}?(?:{stretched(meanings(_ROLLS))}|{composed()})[ 　]*[:：]"
    )


def function_of_head(match: re.Match[str]) -> FunctionName | None:
    """What the head of a roll makes of those below it; None: it is the head of something else."""
    if match["came"] or match["there"]:
        return "attended"
    if match["away"]:
        return "absent"
    if match["verb"]:
        return "absent" if match["verb"] in lists("han_people")["absent"] else "attended"
    function: FunctionName | None = meanings(_ROLLS)[
        "".join(match["head"].split()).replace(BLANK, "")
    ]
    return function


def seat_of_head(text: str, at: int, head: re.Match[str]) -> tuple[Span, ...]:
    """委员 in 出席委员, where a head names what those are who sit in the body."""
    if not head["head"]:
        return ()
    end = at + head.end("head")
    size = max((n for n in (2, 3) if text[end - n : end] in _SEATS), default=0)
    return ((end - size, end),) if size else ()


HAN_ASKED = re.compile(
    r"(?:^|(?<=\n))[ 　\t]*(?:\d{1,2}[.、])?"
    r"[问答][ 　]*[（(](?P<who>[^（）()\n]{2,24})[）)][ 　]*[:：]"
)
"""問（議員麻志豪）：, in simplified characters."""
