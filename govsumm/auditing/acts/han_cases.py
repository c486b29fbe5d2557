"""Likewise in Chinese: who stands behind 由, 向, 从, 把."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded, any_of

CONTRARY = frozenset(map(frozenset, (("from", "to"), ("by", "to"), ("by", "object"))))
_SAME = 2
"""Two names begin with so many same characters at least."""
_PARTY = Worded(f"[{HAN}]{{2,8}}")
_MEASURED = Worded(f"[{HAN}]{{0,6}}\\d|[每一二两三四五六七八九十]")
"""由每部12万元, 由每周一次 goes by numbers, and names nobody."""
_SPAN = Worded(f"(?:从|自|由)([{HAN}]{{2,8}}?)到([{HAN}]{{2,6}})")
"""从签字到开工."""
_IDIOM = Worded("{acts.han_idioms}")


class _Party(NamedTuple):
    case: str
    marker: str
    name: str

    def same(self, other: _Party) -> bool:
        """Whether both begin alike."""
        return self.name[:_SAME] == other.name[:_SAME]


def han_contrary(site: Site, text: str) -> Iterator[tuple[str, str, str]]:
    """Parties of a claim that the passages have only behind a contrary word."""
    claim = () if text.isascii() else _parties(text)
    printed = _parties(site.cited.text) if claim else ()
    for party in claim:
        there = [each for each in printed if each.same(party)]
        cases = {each.case for each in there}
        if len(cases) == 1 and frozenset((party.case, *cases)) in CONTRARY:
            yield party.name, party.marker, there[0].marker


@lru_cache(maxsize=4096)
def _parties(text: str) -> tuple[_Party, ...]:
    """What stands behind the words that say who acts, and on whom."""
    folded = normal(text).replace("\n", "")
    found = []
    idioms = {at for hit in _IDIOM.finditer(folded) for at in range(*hit.span())}
    for hit in _markers().finditer(folded):
        name = _PARTY.match(folded, hit.end())
        if name and hit.start() not in idioms and not _MEASURED.match(folded, hit.end()):
            found.append(_Party(_cases()[hit[0]], hit[0], name[0]))
    for hit in _SPAN.finditer(folded):
        found += [_Party("from", "从", hit[1]), _Party("to", "到", hit[2])]
    return tuple(found)


@cache
def _cases() -> dict[str, str]:
    named = ("from", "to", "by", "object")
    return {word: name for name in named for word in lists("acts")[f"han_{name}"]}


@cache
def _markers() -> re.Pattern[str]:
    return re.compile(any_of(_cases()))
