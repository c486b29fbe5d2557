"""Who is charged with an item, and by when, in labels behind it or on the lines below.

... to check the boilers. Term: until September 15. Responsible: I. Gorina.
... dismantle the checkpoints. [Action: State Governments; Inspector-General of Police]
……全部完工。（责任单位：市住建局、市城管局；完成时限：6月底前）
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from govsumm.lexicon import simplified
from govsumm.reading.claims.clauses import trimmed
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.sheets import owners, says_nothing
from govsumm.reading.days.dates import due_date
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading

_LABEL = Worded(
    r"(?<![\w’'-])(?:{sheets.owners,dues}|{decisions.order_labels}|{han_frames.responsible,beside})"
    r"(?:\s*\([^()\n]{1,30}\))?[ \t　]*[:：][ \t　]*",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\n()（）\[\]【】。|]|\.(?!\w)(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)"
)
"""What a label holds ends here: not behind "Mr." or "I."."""
_BETWEEN = re.compile(r"[\s.;；,，、。()（）\[\]【】|*_–—-]*")
_NEXT_LINE = re.compile(r"[^\n]*(?:\r?\n[\s(（\[【*_–—-]*)?")
_BESIDE = Worded(r"(?:{han_frames.beside})")
_DOES = re.compile(r"\bto\s+[a-z]|\b(?:will|shall|must|should|is|are|was|were|has|have)\s")
MOST_WORDS = 8
"""Whoever is charged is named in at most so many words."""


@dataclass(frozen=True, slots=True)
class Charge:
    """Labels in a row, from the first to the end of what the last one holds."""

    start: int
    end: int
    to: tuple[Span, ...]
    due: Span | None


def charged(reading: Reading, heard: list[Said]) -> list[Said]:
    """What was heard, its orders with those whom the labels behind them charge, and by when.

    What begins inside such labels is nothing that is claimed or ordered.
    """
    if not any(each.mode == "order" for each in heard):
        return heard
    charges = tuple(_charges(reading))
    starts = [each.start for each in charges]
    told = []
    for each in heard:
        at = bisect_right(starts, each.text[0])
        if at and each.text[0] < charges[at - 1].end:
            continue
        charge = _behind(reading.text, each, charges[at : at + 1])
        told.append(_with(reading, each, charge) if charge else each)
    return told


def _behind(text: str, said: Said, ahead: tuple[Charge, ...]) -> Charge | None:
    """The labels next behind an order, in its line or at the beginning of the next."""
    if said.mode != "order" or not ahead:
        return None
    between = _NEXT_LINE.fullmatch(text, said.text[0], ahead[0].start)
    return ahead[0] if between else None


def _with(reading: Reading, said: Said, charge: Charge) -> Said:
    """An order with what labels say of it; whom its own words tell is told before all others."""
    text = reading.text
    span = trimmed(text, said.text[0], min(said.text[1], charge.start))
    named = [to for to in charge.to if text[slice(*to)] in text[slice(*span)]]
    to = said.to or tuple(named[:1]) or charge.to
    cited = {*said.passages, *(n for each in to for n in reading.cited(*each))}
    return replace(
        said, text=span, to=to, due=charge.due or said.due, passages=tuple(sorted(cited))
    )


def _charges(reading: Reading) -> Iterator[Charge]:
    """What the labels of a report charge, those in a row together, in the order printed."""
    text = reading.text
    plain = simplified(text)
    open_: Charge | None = None
    for label in _LABEL.finditer(plain):
        end = _value_end(plain, label.end())
        charge = _charge(reading, label.span(), end)
        if charge is None:
            continue
        if open_ and _BETWEEN.fullmatch(text, open_.end, charge.start):
            to, due = open_.to or charge.to, open_.due or charge.due
            charge = Charge(open_.start, charge.end, to, due)
        elif open_:
            yield open_
        open_ = charge
    if open_:
        yield open_


def _value_end(plain: str, start: int) -> int:
    """Where what a label holds ends: at a stop, a bracket, the line, or the next label."""
    stop = _END.search(plain, start)
    end = stop.start() if stop else len(plain)
    label = _LABEL.search(plain, start, end)
    return label.start() if label else end


def _charge(reading: Reading, label: Span, end: int) -> Charge | None:
    """What one label charges: a day, or those who are to act; None where it holds neither."""
    text = reading.text
    value = trimmed(text, label[1], end)
    due = due_date(reading, *value, bare=True)
    if due and 2 * len(due.text) >= value[1] - value[0]:
        return Charge(label[0], end, (), value)
    if _BESIDE.match(simplified(text[slice(*label)])):
        return Charge(label[0], end, (), None)
    named = owners(text, *value)
    if not named or not all(_may_act(text[slice(*each)]) for each in named):
        return None
    return Charge(label[0], end, named, None)


def _may_act(words: str) -> bool:
    """Whether words name somebody, and no action, result or beginning of a sentence."""
    first = words.split(maxsplit=1)[0]
    return (
        (not first[0].islower() or first in ("the", "all", "each"))
        and not first[0].isdigit()
        and first.lower() not in phrase_set("decisions", "dispositions")
        and len(words.split()) <= MOST_WORDS
        and not says_nothing(words)
        and not _DOES.search(words)
    )
