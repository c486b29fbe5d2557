"""Where Chinese names of places and bodies stand: by what they end in, and what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.lexicon import HAN, lists

_RUN = re.compile(f"[{HAN}]+")
_ENDS = re.compile(
    "委员会|委員會|管委会|联合会|協會|协会|联会|聯會|公司|集团|集團|大学|大學|学校|學校|中心|部门|部門"
    "|街道|社区|社區|中队|大队|支队|政府|人大常委会|常委会|[省市县縣区區州镇鎮乡鄉村局厅廳院处處科部委所站]"
    "(?<!所(?=[在有属需得谓致涉以提述报報列指作做陈申称稱用占欠持获獲]))(?<!处(?=[理置罚分于]))(?<!部(?=[分署位件]))"
)
_PLACES = frozenset("省市县縣区區州镇鎮乡鄉村")
_APART = frozenset(
    "由会會同和与與及跟向对對给給到在赴于為为是把将將让讓请請各全本该該的了等并並须須需要设設至从從任被"
    "召开開跨一二三四五六七八九十两每个個名条條内內好"
)
"""No name goes on across them."""
_TELLING = ("所有", "责成", "責成", "责令", "責令", "督促")
_LONGEST = 5
"""So many characters stand before the ending at most."""


def han_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Where names of places and bodies begin and end; 县教体局 is one."""
    none = lists("audit")["han_no_places"]
    for run in _RUN.finditer(text):
        start = end = run.start()
        for hit in _ENDS.finditer(run[0]):
            stop = run.start() + hit.end()
            begin = _begin(text, max(run.start(), end), run.start() + hit.start())
            if begin == end and end > start and text[end - 1] in _PLACES:
                begin = start  # a body of that place
            elif end > start:
                yield from _named(text, start, end, none)
            start, end = begin, stop
        if end > start:
            yield from _named(text, start, end, none)


def _begin(text: str, least: int, ending: int) -> int:
    """Where a name begins whose last characters begin at `ending`."""
    at = ending
    while at > least and ending - at < _LONGEST and text[at - 1] not in _APART:
        if text.startswith(_TELLING, at - 2):
            break
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
