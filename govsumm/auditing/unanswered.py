"""What the text says and no record answers for: orders, problems, people, deadlines, votes.

The text is read by rules; each order and problem that they hear must be said by a claim on its
passages, and everybody whom they see must be in a list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.answering import unheard
from govsumm.auditing.answers import Answers
from govsumm.auditing.folding import Folded
from govsumm.auditing.loose_deadlines import loose_deadlines
from govsumm.auditing.orders import Span
from govsumm.auditing.pieces import Piece
from govsumm.auditing.signs import signs
from govsumm.auditing.source import Source
from govsumm.lexicon import lists, simplified, words_of
from govsumm.reading.days.deadlines import deadline
from govsumm.reading.motions.votes import ayes
from govsumm.records import (
    Caution,
    Cited,
    Claim,
    Credit,
    Cue,
    Date,
    Decision,
    Directive,
    Group,
    Person,
)

_TALLY = re.compile(r"(?<![\d.])(\d{1,3})\s?(?:[-–]\s?\d|to\s\d|(?:votes?|ayes?)\b|票)")
"""Votes that a claim counts in its words."""

_PAST = re.compile(
    r"\b(?:held|issued|adopted|published|launched|convened|signed|released|promulgated)\b[^,;.]{0,40}$"
)
"""Before the day of what has been: the meeting held in Huanan in September."""


class Missing(NamedTuple):
    """One thing that no record answers for: what it is, where it is said, in which passage."""

    cue: Cue
    span: Span
    passage: int


def unanswered(
    source: Source,
    said: tuple[Piece, ...],
    records: Iterable[Cited],
    refused: Iterable[Cited] = (),
) -> tuple[Missing, ...]:
    """What the text says that no record answers for; `said` are its orders and problems.

    `records` are those borne out; of those `refused` the claims answer for what they say in the
    words of the text: each shows its own reasons already.
    """
    known = tuple(records)
    return (
        *_claims(source, said, known, tuple(refused)),
        *_people(source, known),
        *_deadlines(source, known),
        *_votes(source, (*known, *refused)),
    )


def _claims(
    source: Source,
    said: tuple[Piece, ...],
    records: tuple[Cited, ...],
    refused: tuple[Cited, ...],
) -> Iterator[Missing]:
    """Orders and problems that no claim tells of; a headline and a summary only frame them."""
    barred = {
        n
        for each in records
        if isinstance(each, Caution) and each.kind in ("not_orders", "orders_to_reader")
        for n in each.passages
    }
    heard = tuple(each for each in said if barred.isdisjoint(each.passages))
    for piece in unheard(source, heard, Answers(source, _telling(records), _telling(refused))):
        if piece.cue:
            yield Missing(piece.cue, piece.span, piece.passages[0])


def _telling(records: tuple[Cited, ...]) -> tuple[Claim, ...]:
    return tuple(each for each in records if isinstance(each, Claim) and type(each) is not Claim)


def _people(source: Source, records: tuple[Cited, ...]) -> Iterator[Missing]:
    """Those who are seen to take part, and are in no list; each once."""
    known = [each for each in records if isinstance(each, Person | Credit | Group)]
    names = [name for each in known for name in _names(each)]
    words = set().union(*map(_own, names))
    called = [found for name in names if len(found := _own(name)) > 1]
    whole = Folded(" | ".join(names))
    told: set[str] = set()
    for each in source.seen.all:
        if each.group or each.function is None:
            continue
        name = " ".join(source.report.text[slice(*each.name)].split())
        own = _own(name)
        if (own and own <= words) or whole.holds(name) or any(each <= own for each in called):
            continue
        joined = "".join(words_of(name))
        if joined in told or (own and own <= told):
            continue
        told |= {joined, *own}
        yield Missing("person", each.name, source.passage_at(each.name[0]))


def _own(name: str) -> set[str]:
    """The words of a name, without its initials."""
    return {word for word in words_of(name) if len(word) > 1}


def _names(record: Person | Credit | Group) -> tuple[str, ...]:
    if isinstance(record, Group):
        return (record.who,)
    return (record.name, *getattr(record, "also", ()))


def _deadlines(source: Source, records: tuple[Cited, ...]) -> Iterator[Missing]:
    """Deadlines of orders that are in no date."""
    dated: dict[int, list[str]] = defaultdict(list)
    undated: dict[int, list[str]] = defaultdict(list)
    for each in records:
        if isinstance(each, Date) and each.what in ("due", "effective"):
            for n in each.passages:
                dated[n].append(each.text)
        elif isinstance(each, Directive) and not each.due:
            for n in source.numbers(each.passages):
                undated[n].append(each.text)
    for number, orders in sorted(undated.items()):
        passage = source.passages[number - 1]
        spans = _due(source.report.text, passage.start, passage.end)
        printed = [source.report.text[slice(*span)] for span in spans]
        said = [[words for words in printed if Folded(each).holds(words)] for each in orders]
        listed = {words for some in said if len(some) > 1 for words in some} | {"on the spot"}
        for span, words in zip(spans, printed, strict=True):
            known = any(_same(words, each) for each in dated.get(number, ()))
            if not known and listed.isdisjoint((words, words.lower())):
                yield Missing("deadline", span, number)


def _due(text: str, start: int, end: int) -> list[Span]:
    """Where deadlines are printed: in the forms of dates, and between these in any other."""
    found: list[Span] = []
    at = start
    while due := deadline(text, at, end):
        found.append((due.start, due.end))
        at = due.end
    words = simplified(text[start:end])
    for hit in loose_deadlines().finditer(words):
        span = (start + hit.start(), start + hit.end())
        past = _PAST.search(words, 0, hit.start())
        if not past and not any(a < span[1] and span[0] < b for a, b in found):
            found.append(span)
    return sorted(found)


def _same(words: str, date: str) -> bool:
    """Whether a date's text is a deadline, or a part of it."""
    return Folded(date).holds(words) or Folded(words).holds(date)


def _votes(source: Source, records: tuple[Cited, ...]) -> Iterator[Missing]:
    """Tallies that no decision has: none on their passage, or only one with another count."""
    decided: dict[int, list[int | None]] = {}
    for each in records:
        if isinstance(each, Decision):
            for n in each.passages:
                decided.setdefault(n, []).append(each.vote.yes if each.vote else None)
        elif isinstance(each, Claim):
            for n in each.passages if _TALLY.search(each.text) else ():
                decided.setdefault(n, []).extend(map(int, _TALLY.findall(each.text)))
    voting = [each.n for each in source.passages if _is_of_votes(source, each.n)]
    for number in sorted({n for each in voting for n in (each - 1, each, each + 1)}):
        if not source.exists(number) or None in decided.get(number, ()):
            continue
        passage = source.passages[number - 1]
        cast = ayes(source.report.text, passage.start, passage.end)
        if cast is not None and cast not in decided.get(number, ()):
            yield Missing("vote", (passage.start, passage.end), number)


def _is_of_votes(source: Source, number: int) -> bool:
    """Whether a passage may stand beside a tally, or hold one."""
    return not source.cited((number,)).words.isdisjoint(_voting())


@cache
def _voting() -> frozenset[str]:
    """Words of which a tally has one beside it."""
    return frozenset(word for row in lists("audit")["voting"] for word in signs(row).words)
