"""What sort of number stands in a text: a percentage, a time of day, an amount, a label."""

from __future__ import annotations

import re
from collections.abc import Iterable


def sort_of(folded: str, plain: str, start: int, end: int) -> str:
    """What sort of number stands at a span of a folded text; `plain` has its capitals."""
    before, behind = folded[max(0, start - 16) : start], folded[end : end + 40]
    if _numbers_a_line(folded, start, end):
        return "line"
    if before.endswith("/") and _COUNTED_OF.match(behind):
        return "count"
    if _YEAR.fullmatch(folded, start, end) and _MONTH_BEFORE.search(before):
        return "year"
    if "成" in folded[start:end]:
        return "percentage"  # 八成
    if beside := _beside(before, behind):
        return beside
    if _YEAR.fullmatch(folded[start:end]):
        return "year"
    if _NAMED.search(plain[max(0, start - 16) : start]) and not _COUNTED.match(behind):
        return "label"
    return "count"


def _beside(before: str, behind: str) -> str:
    """The sort that the words before and behind a number say, or ""."""
    led = before.rstrip().rpartition(" ")[2] not in _IDLE and _ANY_AHEAD.search(before)
    if not led and not _ANY_BEHIND.match(behind):
        return ""
    for sort, ahead, after in _SORTS:
        if (ahead and ahead.search(before)) or (after and after.match(behind)):
            if sort == "day" and before.endswith("月") and _COUNTER.match(behind):
                continue  # 3月22天
            return sort
    return ""


def _numbers_a_line(folded: str, start: int, end: int) -> bool:
    """Whether a number only numbers a line: "(3) Invited", "7. Adjournment"."""
    ahead = folded[max(0, start - 6) : start].rpartition("\n")
    opens = start < 6 or bool(ahead[1])
    return opens and not ahead[2].strip(" (") and bool(_ENUMERATED.match(folded, end))


_ENUMERATED = re.compile(r"[.)、](?!\d)")
_COUNTED_OF = re.compile(r"\s(?:[a-z]{2,}\s)?[a-z]{3,}s\b")
"""Behind "13/15", which is no date then: 13/15 members."""
_AND = r"(?:\s?(?:[-–/]|to|and|or|至|到)\s?\D?\d[\d.,]*)?"
_PER = r"\s?(?:%|percent\b|per cent|pct\b)"
_PERCENT = re.compile(_PER)
_PERCENT_AND = re.compile(rf"{_AND}{_PER}")
_POINTS = re.compile(rf"{_AND}\s?(?:个百分点|(?:percentage\s)?points?\b|percentage)")
_CLOCK_BEHIND = re.compile(r":[0-5]\d(?!\d)|(?::\d\d)?\s?[ap]\.?\s?m\b|点|时(?![间段效代长])")
_CLOCK_BEFORE = re.compile(r"(?<!\d)\d{1,2}[:点时]$")
_TALLY_BEHIND = re.compile(r"(?:[-–—]|\s?[比对]\s?)\d{1,2}(?![\d-])")
_TALLY_BEFORE = re.compile(r"(?<![\d-])\d{1,2}(?:[-–—]|\s?[比对]\s?)$")
_MONEY_BEFORE = re.compile(r"(?:[$£€₹¥¢]|\brs\.?|\bksh\.?|\bsh\.?|\bn)\s?$")
_MONEY = re.compile(
    rf"{_AND}(?:\s(?:million|billion|lakh|crore|thousand))?"
    r"\s?(?:yuan|dollars?|pounds?|euros?|shillings?|rupees?|元|万元|亿元)"
)
_LABEL = re.compile(
    r"(?:\bno\.?|\bnos\.?|section|sec\.?|article|item|phase|paras?\.?|第|\d{4}-|resolution|ordinance"
    r"|\bord\.?|\bres\.?|sub|chapter|appendix|annex|route|station|room|ward|zone|grade|level)\s?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEHIND = re.compile("年")
MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(rf"\b{MONTHS}\.?\s(?:the\s)?$|(?<![每个])月$|\d/$")
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?\s(?:of\s)?{MONTHS}\b|[日号](?!之?以?内|后|间)")
_COUNTER = re.compile("[天个件人名户家例起项次所处场台吨米万亿元]")
_HAN_MONTH = re.compile("月")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_NAMED = re.compile(
    r"(?:^|\s)(?!(?:Of|In|On|At|By|For|From|To|About|Over|Only|Some|All|Out|With|Among)\s)[A-Z][A-Za-z.]+\s$"
)
_COUNTED = re.compile(r"\s(?:[a-z]{3,}|of\b)|%")

_SORTS: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None], ...] = (
    ("points", None, _POINTS),
    ("percentage", re.compile("百分之$"), _PERCENT),
    ("clock", _CLOCK_BEFORE, _CLOCK_BEHIND),
    ("tally", _TALLY_BEFORE, _TALLY_BEHIND),
    ("amount", _MONEY_BEFORE, _MONEY),
    ("year", None, _YEAR_BEHIND),
    ("month", None, _HAN_MONTH),
    ("day", _MONTH_BEFORE, _MONTH_BEHIND),
    ("percentage", None, _PERCENT_AND),
    ("label", _LABEL, None),
    ("ordinal", None, _ORDINAL),
)
"""Each sort with what stands before its numbers, and what behind; the first that is seen counts."""


def _any(patterns: Iterable[re.Pattern[str] | None]) -> re.Pattern[str]:
    return re.compile("|".join(each.pattern for each in patterns if each))


_IDLE = frozenset(("a", "and", "at", "by", "for", "from", "in", "of", "or", "over", "than", "to"))
"""Words before a number that say nothing of its sort."""
_ANY_AHEAD = _any(ahead for _, ahead, _ in _SORTS)
_ANY_BEHIND = _any(behind for _, _, behind in _SORTS)
"""Most numbers are counts, and have nothing of any sort before them or behind."""
