"""What somebody named in full is called for short."""

from __future__ import annotations

from govsumm.reading.people.names import folded
from govsumm.reading.phrasing import phrase_set

_PATRONYMICS = ("vich", "vna")


def shortened(name: str) -> set[str]:
    """What a full name is shortened to, folded: "Ann", "Roe"; of three words "Ann Roe" too.

    Also "A. Roe". Viktor Petrovich Orlov is also Viktor Petrovich. "Another Jo Roe" is not Jo Roe.
    """
    words = name.split()
    if folded(words[-1]) in phrase_set("rolls", "suffixes"):
        words.pop()
    if len(words) < 2:
        return set()
    first = 2 if words[0].lower() in phrase_set("people", "never_qualify", "openers") else 1
    tails = [words[n:] for n in range(first, len(words))]
    patronymic = words[:2] if words[1].endswith(_PATRONYMICS) else words[:1]
    shorter = (*tails, patronymic, (words[0], words[-1]), (words[0][0], words[-1]))
    return {folded("".join(each)) for each in shorter} - {folded(name)}
