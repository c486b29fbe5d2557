"""Which sentences are a report's title, which its body, and which none of it."""

from __future__ import annotations

from typing import Literal

from govsumm.lexicon import lists
from govsumm.reading.chrome import is_chrome, is_path

Zone = Literal["title", "body", "chrome"]

MAX_TITLE = 300
"""A longer first line is no headline, in code points."""
_STOPS = ".。!！?？;；:："


def zones_of(texts: list[str], words: list[list[str]]) -> list[Zone]:
    """The zone of each sentence; `texts` are those of all, `words` theirs in lower case."""
    zones: list[Zone] = []
    teasers = _teasers(texts)
    tail = _tail(texts, teasers)
    heading = True
    title: set[str] = set()
    for n, text in enumerate(texts):
        path = heading and not title and is_path(text)
        if n >= tail or n in teasers or path or is_chrome(text, words[n], substance=len(text) > 80):
            zones.append("chrome")
        elif heading and (not title or _key(text) in title) and _is_title(text):
            title.add(_key(text))
            zones.append("title")
        else:
            heading = heading and _key(text) in title
            zones.append("body")
    return zones


TAIL = 0.6
"""What stands after a report begins after this share of its sentences."""


PROSE = 80
"""A sentence of more characters is no headline of other news."""


def _tail(texts: list[str], teasers: frozenset[int]) -> int:
    """From which sentence on nothing belongs to the report any more: "Related news ..."."""
    for n in range(int(len(texts) * TAIL), len(texts)):
        if _turns_away(texts[n]) and n not in teasers:
            return n
    return len(texts)


def _teasers(texts: list[str]) -> frozenset[int]:
    """The lines that name other news in the midst of a report: "ALSO READ: Mango prices steady".

    The report goes on behind them, in prose.
    """
    found: set[int] = set()
    goes_on = False
    for n in reversed(range(len(texts))):
        text = texts[n].rstrip()
        if _turns_away(text):
            named = ":" in text[:40] and bool(text.partition(":")[2].strip())
            found |= {n} if named and goes_on else set()
            goes_on = goes_on and named
        goes_on = goes_on or (len(text) > PROSE and text[-1] in '.”"')
    return frozenset(found)


def _turns_away(text: str) -> bool:
    """Whether a line opens other news."""
    return text.lower().lstrip(" «»<>|·•-—*#【[").startswith(lists("zones")["tails"])


def _is_title(text: str) -> bool:
    """Whether a line reads as a headline: short enough, and no mark ends it."""
    return len(text) <= MAX_TITLE and text.rstrip()[-1] not in _STOPS


def _key(text: str) -> str:
    """A line as it is compared with a title printed before."""
    return "".join(text.lower().split())
