"""Two periods told together: "12 fires with 4 deaths, as against 9 fires and 7 deaths last year".

A claim that tells of one of them alone has the numbers of one side; one that tells of both gives
each thing its own two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.changes import Change, changes, counts_the_same
from govsumm.auditing.binding.places import Place, places, same
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Site

_EARLIER = re.compile(
    r"\b(?:(?:last|previous|prior|preceding|past)\s(?:year|month|quarter|week|season|period|session)"
    r"|(?:year|month|quarter|week)s?\s(?:earlier|ago|before))\b(?!['’]s)"
)
_BESIDE_IT = re.compile(
    r"\b(?:than|as|on|from|since|over|like|up|down|above|below|under|more|fewer|less|half|twice)\b"
)
"""Such a claim may name the earlier period only to hold its own against it."""


def on_one_side(site: Site, text: str) -> frozenset[int]:
    """Where the numbers of a claim begin that are all of the period that it tells of.

    Of the earlier one it says so; of the later one it has two numbers at least.
    """
    started, ended = _sides(site, text)
    if started and ended:
        return frozenset()
    known = started if _EARLIER.search(normal(text)) else ended if len(ended) > 1 else []
    return frozenset([slot.start for slot, _ in known])


def of_the_other_side(site: Site, text: str) -> Iterator[tuple[Place, str]]:
    """Numbers of a claim that the passages have of the other period."""
    started, ended = _sides(site, text)
    folded = normal(text)
    if not _EARLIER.search(folded):
        later = [change for _, change in ended]
        for slot, change in started if later else ():
            if change not in later:
                yield slot, f"the passages say {_text(change.end)} of this"
    elif not _BESIDE_IT.search(folded):
        before = [change for _, change in started]
        for slot, change in ended:
            if change not in before:
                yield slot, f"the passages had {_text(change.start)} then"


_Sided = list[tuple[Place, Change]]


def _sides(site: Site, text: str) -> tuple[_Sided, _Sided]:
    """The numbers of a claim that are of the earlier period, and of the later one."""
    claimed = [each for each in places(text) if not each.vague and each.sort == "count"]
    told = list(_compared(site)) if claimed else []
    if not told or changes(text):
        return [], []
    started = [(slot, each) for slot in claimed for each in told if _is(slot, each.start)]
    ended = [(slot, each) for slot in claimed for each in told if _is(slot, each.end)]
    return started, ended


def _compared(site: Site) -> Iterator[Change]:
    """The changes of what the passages count now and counted in an earlier period."""
    for passage in site.passages:
        for each in changes(passage):
            alike = each.start and each.end and counts_the_same(each.start, each.end)
            if alike and _EARLIER.search(normal(passage)):
                yield each


def _is(slot: Place, place: Place | None) -> bool:
    """Whether a number is another one, of the same thing."""
    return place is not None and _are_same(slot, place) and counts_the_same(slot, place)


def _are_same(slot: Place | None, place: Place | None) -> bool:
    return slot is not None and place is not None and same(slot, place)


def _text(place: Place | None) -> str:
    return place.text if place else ""
