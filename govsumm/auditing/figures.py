"""Lists the numbers with their units that the claims of a brief hold.

Slogans in quotation marks, times of day and ordinals hold numbers too, but count nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from govsumm.auditing.numbers.quantities import claimed
from govsumm.auditing.site import OVERLONG
from govsumm.records import Cited, Claim

_UNIT = re.compile(r"\s?(%|percent\b|per cent\b|[^\W\d_]+(?:\s[^\W\d_]+)?)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|「[^」]*」|《[^》]*》")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b|:\d|-\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r"(?:\d[:-]|\b[Nn]o\. ?|[第“])$")


def figures(record: Cited, name: str) -> Iterator[dict[str, Any]]:
    """The figures of a claim, with up to two words after each as its unit; `name` is its id.

    They come as the data of `records.Figure`.
    """
    if not isinstance(record, Claim) or len(record.text) > OVERLONG:
        return
    numbers = claimed(record.text)
    if not numbers:
        return
    text = unicodedata.normalize("NFKC", record.text)
    quoted = [hit.span() for hit in _QUOTED.finditer(text)]
    for number in numbers:
        if (
            _YEAR.fullmatch(number.text)
            or not number.is_plain
            or any(start <= number.start < end for start, end in quoted)
            or _ORDINAL.match(text, number.end)
            or _PART.search(text[max(0, number.start - 5) : number.start])
        ):
            continue
        unit = _UNIT.match(text, number.end)
        yield {
            "record": name,
            "text": text[number.start : number.end],
            "value": number.readings[0],
            "unit": unit[1] if unit else None,
        }
