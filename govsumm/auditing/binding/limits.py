"""Limits: before or after what, at least or at most how many, for or against what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.han_contraries import han_contraries
from govsumm.auditing.binding.han_tallies import votes_borne_out
from govsumm.auditing.signs import LATIN, Kind, Signs, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.stems import STOPS, is_barrier, synonyms
from govsumm.lexicon import lists

GOVERNED = 3
"""A limit governs so many words of content behind it; in Chinese those on either side."""
_REACH = {"bound": 2, "side": 8}
"""A "not" so far before a limit turns it: "not be lower than"."""
_TURNED = {"least": "most", "most": "least", "with": "against", "against": "with"}
_DAY = 10
"""So many words behind a limit a day may say when that is."""
_HAN_MARKS = (",", "、")
_NOT = frozenset(("no", "not", "cannot", "不", "未", "没"))

Limit = tuple[Kind, str, frozenset[str]]
"""Of which kind, the word, and what it governs."""


def bound_limits(site: Site) -> Iterator[Finding]:
    """What a claim sets before a day, a number, a matter, its passages do not set after it."""
    yield from _opposed(site)
    yield from han_contraries(site)


def _opposed(site: Site) -> Iterator[Finding]:
    """Limits of a claim of which the passages have the opposite."""
    for field, text in site.paraphrases:
        read = signs(text)
        if not read.limits:
            continue
        decisive = {at for kind, at in read.kinds if kind[0] in ("time", "bound", "quantity")}
        decisive |= {at for (axis, _), at in read.limits if axis == "bound" and _sure(read, at)}
        decisive |= {at for (axis, _), at in read.limits if axis == "time" and _dated(read, at)}
        claimed = [each for each in _limits(read, decisive) if each[0] != ("side", "against")]
        if votes_borne_out(site, text):  # who is for it is known
            claimed = [each for each in claimed if each[0][0] != "side"]
        if not claimed:
            continue
        there = [each for read in site.cited.signs for each in _limits(read)]
        for kind, word, governed in claimed:
            near = [
                (len(_common(governed, other)), each)
                for each, _, other in there
                if each[0] == kind[0]
            ]
            own = max((n for n, each in near if each == kind), default=0)
            best = max((n for n, each in near if each != kind), default=0)
            why = f"{field}: the passages say the opposite of this"
            yield finding("bound", word, ok=best <= own, why=why)


def _limits(read: Signs, places: set[int] | None = None) -> Iterator[Limit]:
    """The limits of a text; of a claim only those that can mean nothing else, at their places."""
    words = read.words
    for (axis, kind), at in read.limits:
        if places is not None and axis != "side" and at not in places:
            continue
        reach = _REACH.get(axis, 0) if axis == "bound" or words[at] > LATIN else 0
        turned = reach and not _NOT.isdisjoint(_ahead(words, at, reach))
        found = (axis, _TURNED[kind] if turned else kind)
        dated = places is not None and _dated(read, at) and words[at] != "not"
        governed = _governed(read, at, at + 2 if dated else len(words))
        yield found, words[at], governed | _day(words, at) if axis == "time" else governed


def _ahead(words: tuple[str, ...], at: int, reach: int) -> tuple[str, ...]:
    """The words before a limit, within its clause where it is in Chinese, else two of them."""
    if words[at] <= LATIN:
        return words[max(0, at - _REACH["bound"]) : at]
    first = max(0, at - reach)
    return words[next((n for n in range(at, first, -1) if words[n - 1] in STOPS), first) : at]


def _governed(read: Signs, at: int, until: int) -> frozenset[str]:
    """The numbers and stems next to a limit, within its sentence and before a place."""
    words, stems, numerals = read.words, read.stems, _numerals()
    found: set[str] = set()
    han = words[at] > LATIN
    for step, end in ((1, until), (-1, -1)) if han else ((1, until),):
        count = 0
        for place in range(at + step, end, step):
            word = words[place]
            if han and word in _HAN_MARKS:  # 赞成19票，反对8票
                break
            if word[0].isdigit():
                term = word.rstrip("stndrh")
            else:
                term = word if word in numerals else stems[place]
            if term:
                count += 1
                found.add(term)
                if count == GOVERNED:
                    break
            elif not _goes_on(words, place):
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


def _goes_on(words: tuple[str, ...], at: int) -> bool:
    """Whether a sentence goes on behind a word: no line's end and no point of 6.5 ends it."""
    if words[at] == "." and words[at + 1 : at + 2]:
        return words[at - 1][-1].isdigit() and words[at + 1][0].isdigit()
    return words[at] == "\n" or not is_barrier(words[at])


def _dated(read: Signs, at: int) -> bool:
    """Whether a number stands right behind a word that can only limit a time: "since 2020"."""
    behind = read.words[at + 1 :]
    if read.words[at] == "not":
        behind = behind[1:]
    elif read.words[at] not in ("since", "until", "till", "before", "after", "by"):
        return False
    return any(each[0].isdigit() for each in behind[:1])


def _sure(read: Signs, at: int) -> bool:
    """Whether a limit has no other sense: "up to" is also where a rise ends."""
    return read.words[at] not in ("up", "within")


@cache
def _numerals() -> frozenset[str]:
    known = lists("numbers")
    return frozenset(word for word in (*known["units"], *known["tens"]) if word)


def _common(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    return frozenset(
        each for each in some if each in others or not others.isdisjoint(synonyms().get(each, ()))
    )
