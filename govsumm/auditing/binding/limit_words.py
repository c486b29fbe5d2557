"""The limits of a text: "before", "at least", "against", with what each governs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.signs import LATIN, Kind, Signs
from govsumm.auditing.signs.clauses import inside_figure
from govsumm.auditing.votes.fates import is_wanted
from govsumm.auditing.words.stems import BARRIERS, STOPS
from govsumm.lexicon import lists

GOVERNED = 3
"""A limit governs so many words of content behind it; in Chinese those on either side."""
REACH = {"bound": 2, "side": 8}
"""A "not" so far before a limit turns it: "not be lower than"."""
_TURNED = {"least": "most", "most": "least", "with": "against", "against": "with"}
_SUBJECT = 16
"""So many words before a limit its subject may stand."""
_DAY = 10
"""So many words behind a limit a day may say when that is."""
_HAN_MARKS = (",", "、")
"""No limit of 赞成19票，反对8票 governs more than its own number."""
NOT = frozenset(("no", "not", "cannot", "不", "未", "没", "无"))
_NONE = frozenset(("no", "not", "cannot", "nobody", "none", "neither", "never"))
"""These may turn a limit anywhere behind them in their clause: "no bus carries more than 40"."""
_DATED = frozenset(("since", "until", "till", "before", "after", "by"))
"""Before a number these can only limit a time: "since 2020"."""
_ASIDE = frozenset(("and", ",", ";"))
"""Before these "for" says for what elsewhere: "seven votes for and four against"."""
_LATER = "later"
""" "Later than" has one sense."""


class Limit(NamedTuple):
    """Of which kind a limit is, by what word, and what it governs."""

    kind: Kind
    word: str
    governed: frozenset[str]
    loose: bool
    """Whether a denial further off in its clause may turn it: "nobody waits more than 9 days"."""


def limits(read: Signs, *, sure: bool = False) -> Iterator[tuple[Limit, int]]:
    """The limits of a text with their places, or only those that can mean nothing else; how many
    something is at least or at most, its frame tells (`frames`).
    """
    words = read.words
    for (axis, kind), at in read.limits:
        if sure and not _is_sure(read, axis, at):
            continue
        if axis == "side" and is_wanted(words[max(0, at - REACH[axis]) : at]):
            continue
        reach = REACH.get(axis, 0) if axis == "bound" or words[at] > LATIN else 0
        turned = bool(reach) and _is_denied(words, at, reach)
        found = (axis, _TURNED[kind] if turned else kind)
        if not sure or found != ("side", "against") or words[at] > LATIN:
            dated = sure and words[at] != "not" and _is_dated(words, at)
            governed = _governed(read, at, at + 2 if dated else len(words))
            governed |= _day(words, at) if axis == "time" else frozenset()
            loose = axis == "bound" and not turned and _is_of_none(words, at)
            yield Limit(found, words[at], governed, loose), at


def _is_sure(read: Signs, axis: str, at: int) -> bool:
    """Whether a limit is one without doubt: as a decisive word, too."""
    if axis == "bound":
        return False
    if axis == "side":
        return not _is_aside(read, at) and read.words[at - 1] not in lists("audit")["bound_for"]
    if axis == "time" and (read.words[at] == _LATER or _is_dated(read.words, at)):
        return True
    return any(place == at and kind[0] in ("time", "quantity") for kind, place in read.kinds)


def _is_aside(read: Signs, at: int) -> bool:
    """Whether a word for a side takes none of what follows, or stands between two numbers of
    things: "94 inmates for 76 beds", but not "94 for 76 last year".
    """
    behind, stems = read.words[at + 1 : at + 3], read.stems[at + 2 : at + 3]
    if not behind or behind[0] in _ASIDE:
        return bool(behind)
    return bool(stems and stems[0]) and is_number(behind[0]) and behind[1] not in _PERIODS


_PERIODS = frozenset(("last", "previous", "prior", "earlier"))


def _is_dated(words: tuple[str, ...], at: int) -> bool:
    behind = at + 1 + (words[at] == "not")
    known = words[at] == "not" or words[at] in _DATED
    return known and any(each[0].isdigit() for each in words[behind : behind + 1])


def _is_denied(words: tuple[str, ...], at: int, reach: int) -> bool:
    """Whether a "not" stands so near before a limit, in its clause."""
    first = max(0, at - reach)
    start = next((n for n in range(at, first, -1) if words[n - 1] in STOPS), first)
    return not NOT.isdisjoint(words[start:at])


def _is_of_none(words: tuple[str, ...], at: int) -> bool:
    """Whether a word before a limit in its clause denies something."""
    marks = STOPS.union(lists("audit")["clause_openers"])
    for place in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):
        if words[place] in marks:
            return False
        if words[place] in _NONE and not words[place + 1][0].isdigit():
            return True
    return False


def _governed(read: Signs, at: int, until: int) -> frozenset[str]:
    """The numbers and stems next to a limit, within its sentence and before a place."""
    words, stems, numerals = read.words, read.stems, _numerals()
    found: set[str] = set()
    han = words[at] > LATIN
    for step, end in ((1, until), (-1, -1)) if han else ((1, until),):
        count = 0
        for place in range(at + step, end, step):
            word = words[place]
            if han and word in _HAN_MARKS:
                break
            figure = word.rstrip("stndrh") if word[0].isdigit() else ""
            term = figure or numerals.get(word, stems[place])
            if term:
                count += 1
                found.add(term)
            if count == GOVERNED or (
                word in BARRIERS and word != "\n" and not inside_figure(words, place)
            ):
                break
    return frozenset(found)


def _day(words: tuple[str, ...], at: int) -> frozenset[str]:
    """The first number behind a limit in its clause: "not before the change on 5 May"."""
    for word in words[at + 1 : at + 1 + _DAY]:
        if word[0].isdigit():
            return frozenset((word.rstrip("stndrh"),))
        if word in STOPS or word in lists("audit")["joints"]:
            break
    return frozenset()


def is_number(term: str) -> bool:
    """Whether a term is a number, in figures or in words."""
    return term[0].isdigit() or term in _numerals()


@cache
def _numerals() -> dict[str, str]:
    """Numbers in words, each in figures."""
    known = lists("numbers")
    units = {word: str(at) for at, word in enumerate(known["units"]) if word}
    return units | {word: str(10 * at) for at, word in enumerate(known["tens"]) if word}
