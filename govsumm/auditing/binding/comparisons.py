"""Two periods told together: "12 fires with 4 deaths, as against 9 fires and 7 deaths last year".

A claim that tells of one of them alone has the numbers of one side; one that tells of both gives
each thing its own two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.changes import changes, counts_the_same
from govsumm.auditing.binding.places import Place, places, same
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.texts import text_of

_EARLIER = re.compile(
    r"\b(?:(?:last|previous|prior|preceding|past)\s(?:year|month|quarter|week|season|period|session)"
    r"|(?:year|month|quarter|week)s?\s(?:earlier|ago|before))\b(?!['’]s)"
)
_SINGLE = ("year", "month", "quarter", "week", "season", "period", "session")
_PERIODS = frozenset((*_SINGLE, "years", "months", "quarters", "weeks"))
"""One of these words stands in it."""
_BESIDE_IT = re.compile(
    r"\b(?:than|as|on|from|since|over|like|up|down|above|below|under|more|fewer|less|half|twice)\b"
)
"""Such a claim may name the earlier period only to hold its own against it."""


def on_one_side(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim begin that are all of the period that it tells of.

    Of the earlier one it says so; of the later one it has two numbers at least.
    """
    started, ended = _sides(site, text)
    if bool(started) == bool(ended):
        return frozenset()
    known = started if _EARLIER.search(normal(text)) else ended if len(ended) > 1 else []
    return frozenset([slot.start for slot, _ in known])


def of_the_other_side(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Numbers of a claim that the passages have of the other period."""
    started, ended = _sides(site, text)
    if not (started or ended):
        return
    folded = normal(text)
    if not _EARLIER.search(folded):
        later = [pair for _, pair in ended]
        for slot, pair in started if later else ():
            if pair not in later:
                yield slot, f"the passages say {pair[1].text} of this"
    elif not _BESIDE_IT.search(folded):
        before = [pair for _, pair in started]
        for slot, pair in ended:
            if pair not in before:
                yield slot, f"the passages had {pair[0].text} then"


Compared = tuple[Place, Place]
"""What was counted in an earlier period, and what is counted now."""
_Sided = list[tuple[Place, Compared]]


def _sides(site: Site, text: str) -> tuple[_Sided, _Sided]:
    """The numbers of a claim that are of the earlier period, and of the later one."""
    told = _compared(site.source, site.record.passages)
    if not told or changes(text):
        return [], []
    claimed = [each for each in places(text) if not each.vague and each.sort == "count"]
    started, ended = (
        [(slot, pair) for slot in claimed for pair in told if _is(slot, pair[side])]
        for side in (0, 1)
    )
    return started, ended


@kept
def _compared(source: Source, numbers: tuple[int, ...]) -> list[Compared]:
    """What passages count in two periods."""
    return [
        (each.start, each.end)
        for passage in source.cited(numbers).texts
        if not _PERIODS.isdisjoint(text_of(passage).bare) and _EARLIER.search(normal(passage))
        for each in changes(passage)
        if each.start and each.end and counts_the_same(each.start, each.end)
    ]


def _is(slot: Place, place: Place) -> bool:
    """Whether a number is another one, of the same thing."""
    return same(slot, place) and counts_the_same(slot, place)
