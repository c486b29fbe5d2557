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
    tail = _tail(texts)
    heading = True
    title: set[str] = set()
    for n, text in enumerate(texts):
        path = heading and not title and is_path(text)
        if n >= tail or path or is_chrome(text, words[n], substance=len(text) > 80):
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


def _tail(texts: list[str]) -> int:
    """From which sentence on nothing belongs to the report any more: "Related news ..."."""
    begins = lists("zones")["tails"]
    for n in range(int(len(texts) * TAIL), len(texts)):
        if texts[n].lower().lstrip(" «»<>|·•-—*#【[").startswith(begins):
            return n
    return len(texts)


def _is_title(text: str) -> bool:
    """Whether a line reads as a headline: short enough, and no mark ends it."""
    return len(text) <= MAX_TITLE and text.rstrip()[-1] not in _STOPS


def _key(text: str) -> str:
    """A line as it is compared with a title printed before."""
    return "".join(text.lower().split())
