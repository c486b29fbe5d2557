"""What surrounds a report: share buttons, bylines, page heads."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN_CHARACTER, Phrases, lists

MAX_CHROME = 160
"""A longer passage is text, whatever button names it holds, in code points."""
MAX_HAN = 40
"""A longer line in Chinese is no button, in code points."""

_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]")
_PATH = re.compile(r"[^.。!！?？>›»]{1,60}(?:\s[>›»][^>›»]{1,80}){2,}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d+)?(?: By\b.{0,40})?|[\W_]*")


@cache
def _chrome() -> Phrases:
    return Phrases(lists("cues")["chrome"])


def is_chrome(text: str, words: list[str], *, substance: bool) -> bool:
    """Whether a passage is mostly made of what surrounds a report.

    `words` are `lexicon.words_of(text)`; `substance` says that it holds an order, a deadline, a
    vote or a problem, which takes more than a button's name to outweigh.
    """
    if len(text) > MAX_CHROME:
        return False
    covered = _chrome().covered(text, words)
    if substance:
        return covered * 4 >= len(text) * 3
    if covered * 4 >= len(text) or (covered and _is_short(text)):
        return True
    return not text[:1].isalpha() and (text.startswith("©") or bool(_STAMP.fullmatch(text.strip())))


def is_path(text: str) -> bool:
    """Whether a line only says where its page stands in a site: Home > News > Text."""
    return _PATH.fullmatch(text.strip()) is not None


def _is_short(text: str) -> bool:
    """Whether a passage has few words; Chinese has no blanks between them, but a full stop."""
    if len(text.split()) > 8:
        return False
    if 2 * len(HAN_CHARACTER.findall(text)) < len(text):
        return True
    bare = _ASIDE.sub("", text)  # a byline in brackets makes no furniture of its sentence
    return len(bare) <= MAX_HAN and not (len(bare) > 10 and bare.rstrip().endswith(("。", "！")))
