"""By when something is due, in Chinese: 9月底前, 5月3日前, 下周五下班前, 三个工作日内."""

from __future__ import annotations

import calendar
import re
from functools import cache

from govsumm.lexicon import lists, simplified
from govsumm.reading.days.days_han import LUNAR, YEAR, number, year_of
from govsumm.reading.days.last_days import LEAP, Deadline, last_of_month

_UNITS = frozenset("月年季日号號/")
_NUMBER = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_UNTIL = "(?:前[后後]|[或及]?之?前|[或及]?以前|[为為]?止)"
_PART = "(?:早上|上午|中午|正午|下午|晚上|晚|凌晨)"
_BEHIND_DAY = (
    "(?:[(（](?:星期|周|週|礼拜|禮拜).[)）])?"
    rf"(?:{_PART}?(?:(?:{_NUMBER}|零)[时時点點][半正整]?)?(?:下班)?)"
)


@cache
def _pattern() -> re.Pattern[str]:
    end = "(?:底(?![层層楼樓下部])|末)"
    year = f"(?:(?P<year>{YEAR})年|今年|年[内內]|明年)?"
    latest = (
        "(?:最[迟遲晚]|不[迟遲晚][于於]|截止[到至])[于於在]?|(?:即日|现在|現在|今[日天])?起[至到]"
    )
    return re.compile(
        rf"(?P<latest>{latest})?{year}(?P<month>(?<!\d)(?:{_NUMBER}))月"
        rf"(?:(?P<end>份?{end}){_UNTIL}?|(?P<day>{_NUMBER})[日号號]{_BEHIND_DAY}(?(latest){_UNTIL}?|{_UNTIL})"
        rf"|(?P<part>[上中下]旬){_UNTIL}|份?{_UNTIL})"
        rf"|(?:(?:本|当|當|下个?|下個|次)月(?P<day2>{_NUMBER})|(?<![\d月/.-])(?P<day3>[123]\d))[日号號]{_BEHIND_DAY}{_UNTIL}"
        rf"|(?<![\d/])(?P<month2>\d{{1,2}})/(?P<day4>\d{{1,2}})(?:[(（][^)）]{{1,4}}[)）])?{_UNTIL}"
        rf"|(?:(?P<year2>{YEAR})年|今年|明年)?(?P<yearend>年{end}){_UNTIL}?|(?P<year3>{YEAR})年(?P<only>{end}){_UNTIL}?"
        rf"|(?:(?P<year4>{YEAR})年|今年)?第?(?P<quarter>[一二三四1-4])季度?(?:{end}|[结結]束){_UNTIL}?"
    )


def in_chinese(text: str, start: int, end: int) -> Deadline | None:
    """The first deadline of `text[start:end]` that prints its day, or the end of a month."""
    if _UNITS.isdisjoint(text[start:end]):
        return None
    for hit in _pattern().finditer(text, start, end):
        if lunar := _OF_LUNAR.search(text, max(start, hit.start() - 8), hit.start()):
            return Deadline(lunar.start(), hit.end(), None)
        # 去年底 tells of the past, 每月5日前 of any month
        if text[max(0, hit.start() - 1) : hit.start()] not in ("去", "上", "较", "較", "比", "每"):
            return Deadline(*hit.span(), _edtf(hit))
    return None


_OF_LUNAR = re.compile(rf"(?:{LUNAR})(?:[^\d，。]{{0,4}}年)?\Z")


def _edtf(hit: re.Match[str]) -> str | None:
    printed = hit["year"] or hit["year2"] or hit["year3"] or hit["year4"]
    year = str(year_of(printed)) if printed else "XXXX"
    if hit["yearend"] or hit["only"]:
        return None if hit[0].startswith("明") else f"{year}-12-31"
    if hit["quarter"]:
        return last_of_month(year_of(printed), 3 * (number(hit["quarter"]) or 0))
    day = number(hit["day"] or hit["day2"] or hit["day3"] or hit["day4"]) or 0
    if hit["day2"] or hit["day3"]:
        return f"XXXX-XX-{day:02}" if day <= 31 else None
    month = number(hit["month"] or hit["month2"]) or 0
    if not 1 <= month <= 12:
        return None
    if hit["end"]:
        return last_of_month(year_of(printed), month)
    last = calendar.monthrange(year_of(printed) or LEAP, month)[1]
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= last else f"{year}-{month:02}"


@cache
def _vague_pattern() -> re.Pattern[str]:
    fixed = "|".join((*lists("dating")["at_once_han"], *lists("dating")["seasons_han"]))
    until = "(?:[之以]?前|以前)"
    unit = "(?:工作[日天]|日|天|周|星期|礼拜|月|小时|季度|年)"
    count = r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3}|半)"
    weekday = "[一二三四五六日天末]"
    behind = rf"(?:[(（][^)）]{{1,6}}[)）])?{_PART}?(?:(?:{_NUMBER}|零)[时点][半整]?)?(?:下班)?"
    return re.compile(
        rf"(?<!第){count}个?{unit}(?:半月)?之?(?:以?内|之内)|限[期时]?{count}个?{unit}(?:之?内)?"
        rf"|(?:[本下这每]个?(?:周|星期|礼拜)|(?:周|星期|礼拜)){weekday}{behind}{until}|周末{until}"
        rf"|(?:[本下]个?(?:周|星期|月|季)|每月)(?:底|末|(?:{_NUMBER})[日号])?{until}"
        rf"|(?:今|明|后|当)[天日早晚]{_PART}?{behind}{until}|(?:今|当)[天日]内"
        rf"|(?:(?:{LUNAR})[^，。]{{0,5}}?)?[一二三四五六七八九十冬腊正]{{1,2}}月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{{1,3}})(?![日号])(?:[(（][^)）]{{1,12}}[)）])?{until}"
        rf"|(?<![\d一二两三四五六七八九十几])(?:{fixed})"
    )


def vague_in_chinese(text: str, start: int, end: int) -> Deadline | None:
    """The first deadline of `text[start:end]` that prints no day of our calendar."""
    hit = _vague_pattern().search(simplified(text[start:end]))
    return Deadline(start + hit.start(), start + hit.end(), None) if hit else None
