"""Days in Chinese: 2025年4月17日; 民國113年5月14日; 17日下午; 114-08-06; 今（8）日; 昨天."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.calendar_words import shifts
from govsumm.reading.days.days import Moment, checked
from govsumm.reading.days.eras import eras, in_common_era
from govsumm.reading.phrasing import any_of

_DIGITS = "〇零○Ｏ一二三四五六七八九十"
YEAR = (
    r"(?<!\d)(?:19|20|25|１９|２０)\d\d|(?<!\d)1[01]\d|[〇零○Ｏ一二三四五六七八九]{4}"
    rf"|(?:民国|民國)\s?(?:\d{{2,3}}|[{_DIGITS}百]{{2,6}})"
    rf"|(?:令和|平成|昭和)\s?(?:元|\d{{1,2}}|[{_DIGITS}]{{1,3}})"
)
"""A year before 年: of the common era, or of another (114, 民國一一四, 令和六, 2567)."""


LUNAR = "农历|農曆|阴历|陰曆|旧历|舊曆|古历|藏历|藏曆|回历|傣历|彝历|苗历"
"""Before the months of another calendar than ours."""
_LUNAR_DAY = (
    rf"(?:(?:{LUNAR})[^，。\n]{{0,8}}?[正冬腊臘\d一二三四五六七八九十]{{1,3}}月|(?<![\d一二三四五六七八九十])[正腊臘]月)"
    r"(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3}|\d{1,2})[日号號]?"
)


@cache
def _pattern() -> re.Pattern[str]:
    relative = any_of(shifts("relative_han"))
    number = rf"\d{{1,2}}|[{_DIGITS}]{{1,3}}"
    part = "(?:上午|下午|晚上|晚间|晚|早上|中午|凌晨|傍晚)?"
    return re.compile(
        rf"(?P<lunar>{_LUNAR_DAY})|(?:(?P<year>{YEAR})\s?年\s?)?"
        rf"(?P<month>(?<!\d)(?:{number}))\s?月\s?(?P<day>{number})\s?[日号號]?"
        rf"(?:(?<=[日号號\d])(?:至|到|-|—|－|~)(?P<u3>\d{{1,2}})[日号號]|(?<=[日号號]))(?!\d)"
        rf"(?:[(（]?(?:星期|周|週)(?P<weekday>[一二三四五六日天])[)）]?)?{part}"
        rf"|(?P<year2>(?<!\d)(?:19|20)\d\d)\s?年\s?(?P<month2>{number})\s?月(?!\d)"
        rf"|(?P<now>[今昨本])[（(](?P<told>\d{{1,2}})[)）]日"
        rf"|(?<![\d月至到—-])(?P<bare>\d{{1,2}})[日号](?={part}[，,(（)）讯訊电電从在召由、上下晚凌闭开閉開]|{part}$){part}"
        r"|(?<![\d.-])(?P<year3>1[01]\d)(?P<mark>[-./])(?P<month3>\d\d?)(?P=mark)(?P<day3>\d\d?)"
        r"(?![\d.-])|(?<![每逢下(（])(?:(?:本|上个?|上個|这|這)(?:周|星期)|星期|週)"
        rf"(?P<alone>[一二三四五六日天])(?![、至到)）]){part}|(?P<relative>{relative})"
    )


def chinese(text: str) -> Iterator[Moment]:
    """The days that a text prints in Chinese."""
    for hit in _pattern().finditer(text):
        if hit["lunar"]:
            yield Moment(*hit.span(), opaque=True)
            continue
        if hit["relative"]:
            yield Moment(*hit.span(), shift=shifts("relative_han")[hit["relative"]])
            continue
        named = hit["weekday"] or hit["alone"]
        rows = enumerate(lists("dating")["weekdays_han"])
        weekday = next((at for at, chars in rows if named in chars), None) if named else None
        moment = checked(
            Moment(
                *hit.span(),
                year_of(hit["year"] or hit["year2"] or hit["year3"]),
                number(hit["month"] or hit["month2"] or hit["month3"]),
                number(hit["day"] or hit["bare"] or hit["told"] or hit["day3"]),
                weekday,
                until=number(hit["u3"]),
            )
        )
        if moment:
            yield moment


def year_of(text: str | None) -> int | None:
    """The year of the common era that a text prints, as `YEAR` has it."""
    if not text:
        return None
    if text[:2] in eras():
        return in_common_era(number(text[2:].strip().replace("元", "1")) or 0, text[:2])
    return in_common_era(
        int("".join(str(_VALUES[char]) if char in _VALUES else char for char in text))
    )


_VALUES = {"〇": 0, "零": 0, "○": 0, "Ｏ": 0} | {
    char: at for at, char in enumerate("一二三四五六七八九", 1)
}


def number(text: str | None) -> int | None:
    """A number up to 199 in figures or in Chinese."""
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    head, hundred, rest = text.rpartition("百")
    if hundred:
        return 100 * _VALUES.get(head, 1) + (number(rest.lstrip("零〇○Ｏ")) or 0)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int("".join(str(_VALUES.get(char, 0)) for char in text))
    return _VALUES.get(tens, 0 if tens else 1) * 10 + _VALUES.get(ones, 0)
