"""The fields of gold annotations: what each may hold, and quotes resolved into their spans.

The report's text comes in as the validation context `{"report": text}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, PlainValidator, ValidationInfo

from govsumm.edtf import parse


class FieldError(ValueError):
    """A field of an annotation is at fault, with the cure."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.cure = cure


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the report, and their place [start, end) in code points."""

    text: str
    start: int
    end: int


def _locate(value: object, info: ValidationInfo) -> Quote:
    report = _report(info)
    if not isinstance(value, str) or not value.strip():
        raise FieldError("is no filled string", "quote 4 to 25 words of the report")
    start = report.find(value)
    if start < 0:
        raise FieldError(f"is not in the report: {_cut(value)}", "copy its exact characters")
    if report.find(value, start + 1) >= 0:
        raise FieldError(
            f"is in the report more than once: {value!r}", "quote more words around it"
        )
    return Quote(value, start, start + len(value))


def _locate_or_none(value: object, info: ValidationInfo) -> Quote | None:
    return None if value is None else _locate(value, info)


def _locate_first_or_none(value: object, info: ValidationInfo) -> Quote | None:
    """A title may be printed again further down; the first is what is meant."""
    start = _report(info).find(value) if isinstance(value, str) and value.strip() else -1
    if isinstance(value, str) and start >= 0:
        return Quote(value, start, start + len(value))
    return _locate_or_none(value, info)


def _report(info: ValidationInfo) -> str:
    return str(info.context["report"]) if info.context else ""


def _cut(value: str) -> str:
    """The value as far as a line of error has room for it."""
    return repr(value if len(value) <= 80 else f"{value[:77]}...")


def _filled(value: str) -> str:
    if not value.strip():
        raise FieldError("is empty", "fill it, or leave the item out")
    return value


def _printed(value: str, info: ValidationInfo) -> str:
    if value not in _report(info):
        raise FieldError(f"is not in the report: {_cut(value)}", "copy its exact characters")
    return value


def _edtf(value: str) -> str:
    try:
        parse(value)
    except ValueError as fault:
        raise FieldError(
            f"{value!r}: {fault}", "write it like 2022-04-07, XXXX-04-07 or 2022?-04-07"
        ) from None
    return value


def _pattern(value: str) -> str:
    try:
        compiled = re.compile(value, re.IGNORECASE)
    except re.error as fault:
        raise FieldError(f"does not compile: {fault}", "correct the regular expression") from None
    if compiled.search(""):
        raise FieldError("hits the empty text", "make the pattern ask for some words")
    return value


Text = Annotated[str, AfterValidator(_filled)]
PrintedText = Annotated[str, AfterValidator(_filled), AfterValidator(_printed)]
Edtf = Annotated[str, AfterValidator(_edtf)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Located = Annotated[Quote, PlainValidator(_locate)]
LocatedOrNone = Annotated[Quote | None, PlainValidator(_locate_or_none)]
LocatedTitle = Annotated[Quote | None, PlainValidator(_locate_first_or_none)]
Basis = Literal["stated", "inferred", "unknown"]
GoldFunction = Literal[
    "presided", "spoke", "attended", "reported", "conveyed", "briefed", "absent", "other"
]
GoldKind = Literal["meeting", "feature", "inspection", "notice", "other"]
