"""What passages tell in Chinese on a condition, or with an exception, no claim tells without."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from govsumm.auditing.signs.han_parts import pairs, worded
from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import normal
from govsumm.records import Decision

LEAST = 3
"""So many pairs of what is told a claim has,"""
SHARE = 0.6
"""and this share of them, to tell it."""


class Supposed(NamedTuple):
    """What is told on a condition: the pairs of both, and the words."""

    words: str
    condition: frozenset[str]
    told: frozenset[str]
    excepted: bool
    """Whether it is told of all but something."""


def unsupposed_in_han(text: str, site: Site) -> Iterator[tuple[str, str]]:
    """What a claim tells plainly and its passages on a condition: 遇雨雪天提前到岗."""
    found = _supposed(normal("\n".join(site.passages)))
    if not found or (isinstance(site.record, Decision) and site.record.condition):
        return
    claim = normal(text)
    if worded("han_conditional").search(claim):
        return
    mine = pairs(claim)
    for each in found:
        tells = len(each.told & mine) >= max(LEAST, SHARE * len(each.told))
        if tells and (each.excepted or not each.condition & mine):
            yield each.words[:2], f"the passages say this on a condition: “{each.words}”"


@lru_cache(maxsize=1024)
def _supposed(printed: str) -> tuple[Supposed, ...]:
    """What a text tells on a condition."""
    found = []
    for name in ("han_conditions", "han_exceptions"):
        for hit in worded(name).finditer(printed):
            on, told = map(pairs, hit.groups())
            found.append(Supposed(hit[0], on, told - on, name == "han_exceptions"))
    return tuple(found)
