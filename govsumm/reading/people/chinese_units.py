"""Whom the rolls of Chinese minutes name behind their unit, without a post.

出席：区商务局鄢某某、幸某某，区住建局欧某某      glued to the unit, and others of the same one
区住建局：丁某某、闵某某                          behind a colon, or a gap, on lines of their own

A unit alone looks the same where its last part begins like a name (区财政局国库股), so that such
an item counts only as a whole, and only where several in the report are units with full names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govsumm.reading.people.chinese_names import is_name, name_at
from govsumm.reading.people.chinese_words import BLANK, words
from govsumm.reading.people.participation import Span

SHORTEST = 2
"""A unit has so many characters at least, as a name behind it has."""
_ITEM = re.compile(r"[^，,、；;。\n]+")
_UNIT = re.compile(rf"[ 　{BLANK}]*([^ 　:：{BLANK}]+)")
_LEAD = re.compile(rf"[ 　:：{BLANK}]*")
_JOINT = re.compile(rf"[ 　{BLANK}]*(?:[和与及][ 　]*)?")


class Held(NamedTuple):
    """An item of a roll: the names in it, and the unit that they are of."""

    names: tuple[Span, ...] = ()
    unit: Span = (0, 0)
    own: bool = False
    """The unit stands in the item itself."""


def staff(text: str, start: int, end: int) -> tuple[Held, ...]:
    """The items of a roll in a shadow that name people behind their unit."""
    return tuple(item for item in _items(text, start, end) if item.names)


def names_of(held: Iterable[Held]) -> tuple[Span, ...]:
    """All names in some items."""
    return tuple(name for item in held for name in item.names)


def without(text: str, rolls: Iterable[Iterable[Held]]) -> str:
    """A shadow in which these items of its rolls are blanks: what is left is read otherwise."""
    kept, at = [], 0
    for item in sorted((item for held in rolls for item in held), key=lambda one: one.names):
        start = item.unit[0] if item.own else item.names[0][0]
        kept += [text[at:start], BLANK * (item.names[-1][1] - start)]
        at = item.names[-1][1]
    return "".join([*kept, text[at:]]) if kept else text


def is_staff(text: str, start: int, end: int) -> bool:
    """Whether all of a line is units with the names of those who came from there."""
    found = list(_items(text, start, end))
    return bool(found) and found[0].own and all(item.names for item in found)


def _items(text: str, start: int, end: int) -> Iterator[Held]:
    """The items of a roll; one that is names alone belongs to the unit before it."""
    last = Held()
    for piece in _ITEM.finditer(text, start, end):
        if not piece[0].strip():
            continue
        held = _behind_unit(text, *piece.span())
        if not held.names and last.names and _goes_on(text, piece.start()):
            held = Held(_names(text, *piece.span()), last.unit)
        last = held
        yield held


def _goes_on(text: str, at: int) -> bool:
    """Whether an item may go on with the one before it: on its line, or set in below it."""
    return text[at] != BLANK and (text[at - 1] != "\n" or text[at] in " 　")


def _behind_unit(text: str, start: int, end: int) -> Held:
    """The names behind the unit that an item begins with; none where it can be cut twice."""
    posts = words("han_posts", "posts", "collective")
    unit = _UNIT.match(text, start, end)
    if unit is None or any(posts.at(text, at) for at in range(start, end)):
        return Held()  # a post says who holds it
    begin = unit.start(1)
    cuts = (at for at in range(begin + SHORTEST, unit.end() + 1) if _ends_unit(text, at))
    found = ((cut, _names(text, cut, end)) for cut in cuts if cut < end)
    held = [Held(names, (begin, cut), own=True) for cut, names in found if names]
    return held[0] if len(held) == 1 else Held()


def _ends_unit(text: str, at: int) -> bool:
    """Whether a unit may end here; 金山区农行 is one that is in a place."""
    places = words("han_posts", "unit_places")
    return words("han_posts", "bodies").ending(text, at) and not places.ending(text, at)


def _names(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The names that a stretch consists of, side by side or joined; none where more is in it."""
    found: list[Span] = []
    at = _LEAD.match(text, start, end).end()  # type: ignore[union-attr]
    while at < end:
        stop = name_at(text, at, post=True, limit=end)
        if stop is None or _is_of_unit(text, at, stop):
            return ()
        found.append((at, stop))
        at = _JOINT.match(text, stop, end).end()  # type: ignore[union-attr]
    return tuple(found)


def _is_of_unit(text: str, start: int, end: int) -> bool:
    """Whether what looks like a name is part of a unit (国库股), a group, or a name joined."""
    ends = words("han_posts", "bodies", "groups", "unit_tails").ending(text, end)
    joined = text[start] in "和与及" and is_name(text[start + 1 : end])
    return ends or joined or bool(words("han_posts", "unit_words").at(text, start))
