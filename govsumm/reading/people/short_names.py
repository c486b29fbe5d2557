"""What somebody named in full is called for short."""

from __future__ import annotations

import re

from govsumm.lexicon import HAN_CHARACTER
from govsumm.reading.people.chinese_titles import inner_title
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.people.names import folded
from govsumm.reading.people.surname_first import forename_first
from govsumm.reading.phrasing import phrase_set

DOTS = re.compile("[·•‧・．]")
_PATRONYMICS = ("vich", "vna")


def untitled(name: str) -> str:
    """江慕雲 of 江議員慕雲: a Chinese name without the title inside it; else the name."""
    if name.isascii():
        return name
    found = inner_title(simple(name), 1)
    rest = name[1 + len(found) :]
    return name[0] + rest if found and 1 <= len(rest) <= 2 else name


def shortened(name: str) -> set[str]:
    """What a full name is shortened to, folded: "Ann", "Roe"; of three words "Ann Roe" too.

    Also "A. Roe". Viktor Petrovich Orlov is also Viktor Petrovich. "Another Jo Roe" is not Jo Roe.
    """
    parts = DOTS.split(name) if HAN_CHARACTER.match(name) else forename_first(name).split()
    if folded(parts[-1]) in phrase_set("rolls", "suffixes"):
        parts.pop()
    if len(parts) < 2:
        return set()
    lead = len(parts[0]) > 1 and parts[0].lower() in phrase_set(
        "people", "never_qualify", "openers"
    )
    first = 2 if lead else 1
    tails = [parts[n:] for n in range(first, len(parts))]
    patronymic = parts[:2] if parts[1].endswith(_PATRONYMICS) else parts[:1]
    shorter = (parts, *tails, patronymic, (parts[0], parts[-1]), (parts[0][0], parts[-1]))
    return {folded("".join(each)) for each in shorter} - {folded(name)}
