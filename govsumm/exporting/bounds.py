"""The first and last day that an EDTF date may mean: what a table can be sorted by."""

from __future__ import annotations

import calendar
import re

Days = tuple[str | None, str | None]

_SEASONS = {
    **{season: ((season - 21) * 3 + 3, 3) for season in (21, 22, 23)},  # northern, as EDTF has it
    **{quarter: ((quarter - 33) * 3 + 1, 3) for quarter in range(33, 37)},
    **{third: ((third - 37) * 4 + 1, 4) for third in range(37, 40)},
    **{half: ((half - 40) * 6 + 1, 6) for half in (40, 41)},
}
"""The first month and the number of months of what stands where a month would."""

_DATE = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?")


def bounds(edtf: str | None) -> Days:
    """First and last day as YYYY-MM-DD; None where the date has no such end, or no known year.

    `2025-1X` is October to December; an interval has the first day of its beginning and the last
    of its end; what is uncertain (`?`) has the bounds of what it says.
    """
    if edtf is None:
        return None, None
    first, slash, last = edtf.partition("/")
    if slash:
        return _ends(first)[0], _ends(last)[1]
    return _ends(first)


def _ends(text: str) -> Days:
    hit = _DATE.match(re.sub("[?~%]", "", text))
    if not hit or "X" in hit["year"][:3] or hit["year"] == "0000":
        return None, None
    lower, upper = (_day(hit, filler) for filler in "09")
    return lower, upper


def _day(hit: re.Match[str], filler: str) -> str | None:
    """The first (0) or last (9) day that the parts allow."""
    last = filler == "9"
    year = int(hit["year"].replace("X", filler))
    month = _pick(hit["month"], 12, last=last)
    if month in _SEASONS:
        begin, count = _SEASONS[month]
        month = begin + count - 1 if last else begin
    elif month == 24:  # winter runs into the next year
        year, month = (year + 1, 2) if last else (year, 12)
    if month is None or not 1 <= month <= 12 or not 1 <= year <= 9999:
        return None
    day = _pick(hit["day"], calendar.monthrange(year, month)[1], last=last)
    return None if day is None else f"{year:04}-{month:02}-{day:02}"


def _pick(part: str | None, most: int, *, last: bool) -> int | None:
    """The first or last number that a part allows; a missing part allows all."""
    pattern = re.compile((part or "XX").replace("X", "[0-9]"))
    above = 41 if part and "X" not in part and most == 12 else most
    allowed = [number for number in range(1, above + 1) if pattern.fullmatch(f"{number:02}")]
    return (allowed[-1] if last else allowed[0]) if allowed else None
