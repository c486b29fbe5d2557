"""Where Chinese names of places and bodies stand: by what they end in, and what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded

_RUN = re.compile(f"[{HAN}]+")
_ENDS = Worded(
    "{binding.han_bodies}|[{binding.han_body_ends}]"
    "(?<!所(?=[在有属需得谓致涉以提述报報列指作做陈申称稱用占欠持获獲]))(?<!处(?=[理置罚分于]))(?<!部(?=[分署位件]))(?<![部签簽连連]署)"
)
_PLACES = frozenset("省市县縣区區州镇鎮乡鄉村")
_LONGEST = 5
"""So many characters stand before the ending at most."""


def han_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Where names of places and bodies begin and end; 县教体局 is one."""
    none = lists("audit")["han_no_places"]
    for run in _RUN.finditer(text):
        first = start = end = run.start()
        for hit in _ENDS.finditer(run[0]):
            ending, stop = hit.span()
            begin = _begin(text, end, first + ending)
            if begin == end and end > start and text[end - 1] in _PLACES:
                begin = start  # a body of that place
            elif end > start:
                yield from _named(text, start, end, none)
            start, end = begin, first + stop
        if end > start:
            yield from _named(text, start, end, none)


def _begin(text: str, least: int, ending: int) -> int:
    """Where a name begins whose last characters begin at `ending`."""
    apart, commanding = lists("binding")["han_apart"][0], lists("binding")["han_commanding"]
    at, least = ending, max(least, ending - _LONGEST)
    while at > least and text[at - 1] not in apart and not text.startswith(commanding, at - 2):
        at -= 1
    return at


def _named(text: str, start: int, end: int, none: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """A span, where it is longer than an ending of one character and is no common word."""
    if (
        end - start >= 2
        and (end - start > 2 or _ENDS.fullmatch(text, start, end))
        and not text.endswith(none, start, end)
    ):
        yield start, end


@lru_cache(maxsize=4096)
def tails(name: str, text: str) -> tuple[str, ...]:
    """The ends of the name of a body by which alone a text calls one: 巴士公司 for 鹿湾巴士公司."""
    if name < LATIN or len(name) <= _TAIL:
        return ()
    printed = {text[slice(*span)] for span in han_bodies(text)}
    ends = (name[at:] for at in range(1, len(name) - _TAIL + 1))
    return tuple(each for each in ends if each in printed and not _ENDS.fullmatch(each))


_TAIL = 3
"""A shorter end of a name may be of any body."""


@lru_cache(maxsize=4096)
def is_short_for(name: str, other: str) -> bool:
    """Whether a name of a body is in another, or made of characters of it: 人大常委会."""
    if name in other:
        return True
    short, rest = _BEFORE_BODY.sub("", name), iter(_BEFORE_BODY.sub("", other))
    return len(short) > 1 and all(each in rest for each in short)


_BEFORE_BODY = re.compile("^[^省市县区]{0,3}[省市县区](?=..)(?:人大(?=常委会))?")
"""The place before a body, and whose standing committee it is."""
