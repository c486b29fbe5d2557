"""Lists the numbers with their units that the claims of a brief hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from govsumm.auditing.quantities import claimed
from govsumm.records import Audited, Claim, Figure

_UNIT = re.compile(r"\s?(%|percent\b|per cent\b|[^\W\d_]+(?:\s[^\W\d_]+)?)")


def figures(record: Audited) -> Iterator[Figure]:
    """The figures of a claim, with up to two words after each as its unit."""
    if not isinstance(record, Claim):
        return
    text = unicodedata.normalize("NFKC", record.text)
    for number in claimed(record.text):
        unit = _UNIT.match(text, number.end)
        yield Figure.model_construct(
            record=record.id,
            text=text[number.start : number.end],
            value=number.readings[0],
            unit=unit[1] if unit else None,
        )
