"""The parts of a claim that are asked for, each with the least share of it that is to be borne.

What is made up stands at the end of a claim, or is a phrase within it; a claim in wholly other
words lacks some of every part, and none wholly. So little is asked of the whole, much of its end,
and of each phrase within that it is not made up from nothing. The figures were chosen together, by
the claims and mutants of half the reports at a time (docs/audit.md, `make curve`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from govsumm.auditing.support.units import Unit
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists

LEAST = {"whole": 0.42, "clause": 0.51, "phrase": 0.35, "word": 0.25, "tail": 0.42, "inner": 0.12}
"""The least share that is to be borne of a claim, of its last clause (behind a comma), its last
phrase (behind a connective; "word" where it is one word), its last units, a phrase within it."""
LEAST_HAN = {
    "whole": 0.45,
    "clause": 0.51,
    "phrase": 0.35,
    "word": 0.25,
    "tail": 0.2,
    "run": 0.15,
    "opening": 0.1,
}
"""Likewise of a claim in Chinese, where most characters stand in a text by themselves: also of any
characters on end, and of those that open a phrase."""
MOST = max((*LEAST.values(), *LEAST_HAN.values()))
"""Where every unit is borne so far, every part is."""
RUN = 3
"""So many units on end."""
HAN_RUN = 5
"""Likewise of characters."""
HAN_OPENING = 3
"""So many characters open a phrase: a cause, something more."""
INNER = 2
"""So many units, at least, make a phrase within a claim one that may be made up."""
Part = tuple[float, int, int]
"""What is to be borne of the units at [start, end)."""


def least_of_whole(units: Sequence[Unit]) -> float:
    """What share of a claim is to be borne."""
    return (LEAST_HAN if _is_han(units) else LEAST)["whole"]


def weakest(units: Sequence[Unit]) -> tuple[float, Sequence[Unit]]:
    """The part that is borne least for what is asked of it, with the ratio of the two."""
    weights = [each.weight for each in units]
    worth = [each.borne * each.weight for each in units]
    least, part = float("inf"), units
    for asked, start, end in _parts(units):
        total = sum(weights[start:end])
        ratio = (sum(worth[start:end]) / total if total else 1.0) / asked
        if ratio < least:
            least, part = ratio, units[start:end]
    return least, part


def _parts(units: Sequence[Unit]) -> Iterator[Part]:
    count, last, is_han = len(units), units[-1], _is_han(units)
    least, run = (LEAST_HAN, HAN_RUN) if is_han else (LEAST, RUN)
    yield least["whole"], 0, count
    clause = next(at for at, each in enumerate(units) if each.clause == last.clause)
    phrase = _start(units, count - 1)
    telling = phrase < count - 1 or root(last.word) not in _common()
    if clause > 0 and (clause < count - 1 or telling):
        yield least["clause"], clause, count
    if phrase > 0 and telling:
        yield least["phrase" if phrase < count - 1 else "word"], phrase, count
    if count > run:
        yield least["tail"], count - run, count
    yield from _within_han(units) if is_han else _within(units, phrase)


def _is_han(units: Sequence[Unit]) -> bool:
    """Whether a claim ends in Chinese."""
    return units[-1].word > LATIN


def _within(units: Sequence[Unit], end: int) -> Iterator[Part]:
    """The phrases of a claim before a place, but for its first."""
    while end > 0:
        start = _start(units, end - 1)
        if start > 0 and end - start >= INNER:
            yield LEAST["inner"], start, end
        end = start


def _within_han(units: Sequence[Unit]) -> Iterator[Part]:
    """Any characters on end, and those that open a phrase."""
    count = len(units)
    partly = [each.borne < 1.0 for each in units]
    for at in range(count - HAN_RUN + 1):
        if True in partly[at : at + HAN_RUN]:  # what is borne wholly is borne better than the whole
            yield LEAST_HAN["run"], at, at + HAN_RUN
    for at in range(1, count - HAN_OPENING + 1):
        if units[at].phrase > units[at - 1].phrase:
            yield LEAST_HAN["opening"], at, at + HAN_OPENING


def _start(units: Sequence[Unit], at: int) -> int:
    """Where the phrase of a unit begins."""
    while at > 0 and units[at - 1].phrase == units[at].phrase:
        at -= 1
    return at


@cache
def _common() -> frozenset[str]:
    """The roots of words that one may always put in."""
    return frozenset(map(root, lists("audit")["common_words"]))
