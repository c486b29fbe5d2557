"""What sort of number stands in a text: a percentage, a time of day, an amount, a label."""

from __future__ import annotations

import re

from govsumm.auditing.numbers.numeral_shapes import DATE
from govsumm.reading.phrasing import Worded


def sort_of(folded: str, plain: str, start: int, end: int) -> str:
    """What sort of number stands at a span of a folded text; `plain` has its capitals."""
    before, behind = folded[max(0, start - 16) : start], folded[end : end + 40]
    if _numbers_a_line(folded, start, end):
        return "line"
    if told := _in_date(folded, start, end) or _behind_months(folded, start, end):
        return told
    if before.endswith("/") and _COUNTED_OF.match(behind):
        return "count"
    if "成" in folded[start:end] or _TENTHS.match(behind):
        return "percentage"  # 八成, 一到两成
    if beside := _beside(before, behind):
        counts = _MONTHLY.match(behind) and _NO_DAY.fullmatch(folded, start, end)
        lasts = beside == "day" and _lasts(folded, start, end)
        return "count" if counts or lasts else beside
    if _YEAR.fullmatch(folded[start:end]) or _stands_for_a_year(before, behind):
        return "year"
    named = _NAMED.search(plain[max(0, start - 16) : start]) and not _COUNTED.match(behind)
    return "label" if named else "count"


def _lasts(folded: str, start: int, end: int) -> bool:
    """Whether so many 日 are told, and no day of a month: 增加4日, 两三日."""
    if _SEVERAL.fullmatch(folded, start, end):
        return True
    return _SO_MANY.search(folded, max(0, start - _SO_FAR), start) is not None


def _in_date(folded: str, start: int, end: int) -> str:
    """The sort of a number that is a time of day, or a part of a date in figures, or ""."""
    if _TIMED.search(folded, start, end):
        return "clock"
    if folded[end : end + 1] not in _DATE_MARKS and folded[start - 1 : start] not in _DATE_MARKS:
        return ""
    whole = DATE.search(folded, max(0, start - _DATE_REACH), end + _DATE_REACH)
    if not whole or not whole.start() <= start < whole.end():
        return ""
    return "year" if end - start == _YEAR_DIGITS else "day"


def _behind_months(folded: str, start: int, end: int) -> str:
    """The sort of a number right behind a month that is no day of it, or ""."""
    before = folded[max(0, start - _MONTHS_REACH) : start]
    if _YEAR.fullmatch(folded, start, end) and _AFTER_MONTH.search(before):
        return "year"
    return "count" if _COUNTED_OF.match(folded, end) and _IN_MONTHS.search(before) else ""


def _stands_for_a_year(before: str, behind: str) -> bool:
    """Whether a number that counts nothing says since when."""
    return _SINCE.search(before) is not None and not _GOES_ON.match(behind)


def _beside(before: str, behind: str) -> str:
    """The sort that the words before and behind a number say, or ""."""
    led = before.rstrip().rpartition(" ")[2] not in _IDLE and _ANY_AHEAD.search(before)
    followed = _ANY_BEHIND.match(behind)
    for sort, ahead, after in _SORTS if led or followed else ():
        if (led and ahead and ahead.search(before)) or (followed and after and after.match(behind)):
            if sort == "day" and before.endswith("月") and _COUNTER.match(behind):
                continue  # 3月22天
            return sort
    return ""


def _numbers_a_line(folded: str, start: int, end: int) -> bool:
    """Whether a number only numbers a line: "(3) Invited", "7. Adjournment"."""
    if not _ENUMERATED.match(folded, end):
        return False
    _, line, ahead = folded[max(0, start - 6) : start].rpartition("\n")
    return (start < 6 or line != "") and not ahead.strip(" (")


_SEVERAL = re.compile("[一二两三四五六七八九]{2}|数|几")
_SO_MANY = Worded("(?:{binding.han_so_many})[了约近逾至达]?$")
_SO_FAR = 6
_TIMED = re.compile(r"\d\s?[:h点时]\s?\d")
_DATE_MARKS = ("-", ".", "/")
_DATE_REACH = 8
_YEAR_DIGITS = 4
_TENTHS = re.compile("[到至][一二两三四五六七八九]成")
_ENUMERATED = re.compile(r"[.)、](?!\d)")
_COUNTED_OF = re.compile(r"\s(?:[a-z]{2,}\s)?[a-z]{3,}s\b")
"""Behind "13/15", which is no date then: 13/15 members."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_DAY = re.compile(r"[4-9]\d|3[2-9]|\d{3,}")
"""118, of "118 January orders"."""
MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = rf"\b{MONTHS}\.?\s(?:the\s)?$|(?<![每个])月$|\d/$"
_MONTHLY = re.compile(rf"\s{MONTHS}\s[a-z]{{3,}}s\b")
_AFTER_MONTH = re.compile(_MONTH_BEFORE)
_COUNTER = Worded("(?![日号至到和与及上下中早晚凌当])[一-鿿]")
"""What behind 3月22 says that 22 is no day."""
_MONTHS_REACH = 40
_IN_MONTHS = Worded(
    rf"\b(?:in|during|throughout|(?:from\s{MONTHS}\s(?:to|until|through)|between\s{MONTHS}\sand))"
    rf"\s{MONTHS}\s$"
)
"""Months that are told without a day: "from January to September 4 fires"."""
_SINCE = re.compile(r"\bsince\s$")
_GOES_ON = re.compile(r"\s?[\w%:/-]")
"""Behind a number: it counts something."""
_NAMED = re.compile(
    r"(?:^|\s)(?!(?:Of|In|On|At|By|For|From|To|About|Over|Only|Some|All|Out|With|Among)\s)[A-Z][A-Za-z.]+\s$"
)
_COUNTED = re.compile(r"\s(?:[a-z]{3,}|of\b)|%")

_AND = r"(?:\s?(?:[-–/]|to|and|or|至|到)\s?\D?\d[\d.,]*)?"
_TO_DAY = r"(?:\s?(?:[-–/,]|to|and|until)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_PERCENT = r"\s?(?:%|percent\b|per cent|pct\b)"
_FORMS = (
    ("points", "", rf"{_AND}\s?(?:个百分点|(?:percentage\s)?points?\b|percentage)"),
    ("percentage", "百分之$", _PERCENT),
    (
        "clock",
        r"(?<!\d)\d{1,2}[:点时]$",
        r":[0-5]\d(?!\d)|(?::\d\d)?\s?[ap]\.?\s?m\b|点|时(?![间段效代长])",
    ),
    (
        "tally",
        r"(?<![\d-])\d{1,2}(?:[-–—]|\s?[比对]\s?)$",
        r"(?:[-–—]|\s?[比对]\s?)\d{1,2}(?![\d-])",
    ),
    (
        "amount",
        r"(?:[$£€₹¥¢₦₱₫₴₸₺₩₪₵฿₭₮৳₽]|\b(?:{binding.short_money})\.?|\bn)\s?$|\b[pr]$",
        rf"{_AND}(?:\s(?:{{binding.multiples}}))?\s?(?:of\s)?(?:{{binding.money,han_money}})",
    ),
    ("year", "", "年"),
    ("month", "", "月"),
    (
        "day",
        _MONTH_BEFORE,
        rf"(?:st|nd|rd|th)?{_TO_DAY}\s(?:of\s)?{MONTHS}\b|[日号](?!之?以?内|后|间)",
    ),
    ("percentage", "", f"{_AND}{_PERCENT}"),
    (
        "label",
        r"(?:{binding.labels}|(?:sec|paras?|\b(?:{binding.short_labels}))\.?|第|\d{4}-)\s?$",
        "",
    ),
    ("ordinal", "", r"(?:st|nd|rd|th)\b"),
)
"""Each sort with what stands before its numbers, and what behind; the first that is seen counts."""
_SORTS = tuple(
    (sort, Worded(ahead) if ahead else None, Worded(behind) if behind else None)
    for sort, ahead, behind in _FORMS
)
_ANY_AHEAD = Worded("|".join(ahead for _, ahead, _ in _FORMS if ahead))
_ANY_BEHIND = Worded("|".join(behind for _, _, behind in _FORMS if behind))
"""Most numbers are counts, and have nothing of any sort before them or behind."""
_IDLE = frozenset(("a", "and", "at", "by", "for", "from", "in", "of", "or", "over", "than", "to"))
"""Words before a number that say nothing of its sort."""
