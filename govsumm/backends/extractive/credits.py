"""Who wrote, edited or translated the text."""

from __future__ import annotations

from govsumm.reading.injected import is_planted
from govsumm.reading.people.bylines import Byline, bylines
from govsumm.reading.people.bylines_chinese import chinese_bylines
from govsumm.reading.people.names import folded
from govsumm.reading.sentences import Reading
from govsumm.records import Credit


def credits_of(reading: Reading) -> tuple[Credit, ...]:
    """The credits, in the order printed, each name once in a role."""
    credited: dict[tuple[str, str], Credit] = {}
    for each in sorted((*bylines(reading), *chinese_bylines(reading)), key=lambda one: one.name):
        if is_planted(reading, each.name[0], each.name[0] + 1):
            continue
        name = " ".join(reading.text[slice(*each.name)].split())
        credited.setdefault((folded(name), each.role), _credit(reading, each, name))
    return tuple(credited.values())


def _credit(reading: Reading, byline: Byline, name: str) -> Credit:
    return Credit(passages=reading.cited(*byline.whole), name=name, role=byline.role)
