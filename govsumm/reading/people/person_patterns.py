"""The patterns of one person, and of several, in running text: titles, initials, suffixes."""

from __future__ import annotations

from functools import cache

from govsumm.reading.people.tokens import JOINED
from govsumm.reading.phrasing import alternatives

PART = rf"{JOINED}?[A-ZÀ-ÖØ-ÞĀ-ž][\w’']*(?:[-‑–](?:\s?\n\s*)?[A-Za-zÀ-ž][\w’']*)*\.?"
_RESULT = (
    r"(?:In\s+[Ff]avou?r|For|Against|Opposed|Carried|CARRIED|Seconded|SECONDED|All|That|THAT"
    r"|(?:Be|BE)\s+(?:[Ii]t|IT)|To(?=\s+[a-z])|Resolved|RESOLVED|Whereas|WHEREAS)\b"
)
"""What follows the name of a mover or a seconder, and is no part of it."""


@cache
def person() -> str:
    """The pattern of a person as running text names them, titles included; case counts."""
    # It begins with a capital letter: that is seen at once, a list of titles is not.
    inner = alternatives("rolls", "particles") + "|of|pro|tem"
    return (
        rf"(?:(?:\b[Tt]he\s+)?(?<![\w’'-])(?<!\bU\.){PART}"
        rf"(?:\s+(?!{_RESULT})(?:(?:(?:{inner})\s+){{0,2}}{PART}|[\"“]\w{{1,20}}[\"”])){{0,6}}(?:,?\s+[JS]r\b\.?)?)"
    )


def people() -> str:
    """The pattern of one or several people in running text."""
    return rf"{person()}(?:\s*,\s*{person()})*(?:\s*,?\s*(?:and|&)\s+(?!{_RESULT}){person()})?"
