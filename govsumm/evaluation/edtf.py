"""Dates of the Extended Date/Time Format, as far as annotations and briefs use it."""

from __future__ import annotations

import calendar
import re
from itertools import takewhile

_DATE = re.compile(
    r"(?P<year>[0-9X]{4})(?P<yq>[?~%]?)"
    r"(?:-(?P<month>[0-9X]{2})(?P<mq>[?~%]?)"
    r"(?:-(?P<day>[0-9X]{2})(?P<dq>[?~%]?)"
    r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)


def edtf_fault(text: str) -> str | None:
    """What is wrong with `text` as a date or an interval; None where it is right."""
    parts = text.split("/")
    if len(parts) > 2:
        return "has more than one '/'"
    for part in parts:
        if len(parts) == 2 and part in ("", ".."):
            continue
        found = _DATE.fullmatch(part)
        if not found:
            return "is not YYYY[-MM[-DD]] with X or ?"
        if fault := _range_fault(found):
            return fault
    return None


def conflict(one: str, other: str) -> bool:
    """Whether two dates cannot be the same day; X agrees with all, an interval is not judged."""
    return any(
        not _agree(left, right)
        for left, right in zip(_components(one), _components(other), strict=False)
    )


def fills_in(stated: str, inferred: str) -> bool:
    """Whether `stated` gives in full a component that `inferred` marks as uncertain with `?`."""
    found = _DATE.fullmatch(inferred)
    if not found:
        return False
    qualified = [bool(found[name]) for name in ("yq", "mq", "dq")]
    # A `?` bears on its component and on all to its left.
    uncertain = max((at + 1 for at, marked in enumerate(qualified) if marked), default=0)
    given = _components(stated)[:uncertain]
    return any("X" not in component for component in given)


def _components(text: str) -> list[str]:
    found = _DATE.fullmatch(text)
    return list(takewhile(bool, found.group("year", "month", "day"))) if found else []


def _agree(left: str, right: str) -> bool:
    return all("X" in pair or pair[0] == pair[1] for pair in zip(left, right, strict=True))


def _range_fault(found: re.Match[str]) -> str | None:
    year, month, day = found["year"], found["month"] or "XX", found["day"] or "XX"
    if any(re.search("X[0-9]", part) for part in (year, month, day)):
        return "has an X before a figure"
    # 21 to 41 are the seasons, quarters and halves of EDTF.
    if "X" not in month and not (1 <= int(month) <= 12 or 21 <= int(month) <= 41):
        return f"has no such month ({month})"
    if "X" not in day and not 1 <= int(day) <= _last_day(year, month):
        return f"has no such day ({day})"
    if found["hour"] and not (int(found["hour"]) <= 24 and int(found["minute"]) <= 59):
        return "has no such time of day"
    return None


def _last_day(year: str, month: str) -> int:
    """The month's last day; 31 and a leap year where month or year is not known."""
    if "X" in month or int(month) > 12:
        return 31
    return calendar.monthrange(2000 if "X" in year or year == "0000" else int(year), int(month))[1]
