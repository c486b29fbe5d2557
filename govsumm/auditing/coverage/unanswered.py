"""What the text says and no record answers for: orders, problems, people, deadlines, votes.

The text is read by rules; each order and problem that they hear must be said by a claim on its
passages, and everybody whom they see must be in a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from govsumm.auditing.coverage.answering import unheard
from govsumm.auditing.coverage.answers import Answer, Answers, answers
from govsumm.auditing.coverage.decided_orders import only_decided
from govsumm.auditing.coverage.likely_orders import may_be_passed_over
from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.coverage.undecided import undecided
from govsumm.auditing.coverage.unlisted import unlisted
from govsumm.auditing.source import Source
from govsumm.auditing.words.folding import Folded
from govsumm.passages import Passage
from govsumm.reading.days.loose_deadlines import bounds_period, deadlines
from govsumm.reading.people.participation import Span
from govsumm.records import (
    Caution,
    Cited,
    Claim,
    Cue,
    Date,
    Directive,
)

LEAST = 3
"""A passage that is passed over has so many words of content."""


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
    told = _telling(known)
    barred = _barred(known, told)
    heard = (*[p for p in said if barred.isdisjoint(p.passages)],) if barred else said
    answering = answers(told, _telling(refused))
    claims = tuple(_claims(source, heard, answering))
    named = barred.union([each.passage for each in claims])
    return (
        *claims,
        *_at(source, "order", _skipped(source, told, named)),
        *_at(source, "person", unlisted(source, told)),
        *_deadlines(source, known, told),
        *_at(source, "vote", undecided(source, answering)),
    )


def _at(source: Source, cue: Cue, spans: Iterable[Span]) -> Iterator[Missing]:
    """What is missing at some spans, in the passages that these begin in."""
    for span in spans:
        yield Missing(cue, span, source.passage_at(span[0]))


def _claims(source: Source, heard: tuple[Piece, ...], claims: list[Answer]) -> Iterator[Missing]:
    """Orders and problems that no claim tells of; a headline and a summary only frame them."""
    left = unheard(source, heard, Answers(source, claims))
    for piece in (*left, *only_decided(source, heard, claims, left)):
        if piece.cue:
            yield Missing(piece.cue, piece.span, piece.passages[0])


def _skipped(source: Source, told: tuple[Claim, ...], named: set[int]) -> Iterator[Span]:
    """Passages between two orders of the draft that it passes over; some are `named` already.

    A draft that goes through a text order by order has left one out there.
    """
    orders = {n for each in told if isinstance(each, Directive) for n in each.passages}
    passed = named.union(*[each.passages for each in told])
    for each in source.passages[1:-1]:
        if each.n in passed or each.n in source.planted or not {each.n - 1, each.n + 1} <= orders:
            continue
        if len(source.cited((each.n,)).stems) >= LEAST and may_be_passed_over(each.text):
            yield each.start, each.end


def _barred(records: tuple[Cited, ...], told: tuple[Claim, ...]) -> set[int]:
    """The passages that a caution says hold no orders, and the draft itself has none of."""
    barred = (
        each.passages
        for each in records
        if isinstance(each, Caution) and each.kind in ("not_orders", "orders_to_reader")
    )
    ordered = (each.passages for each in told if isinstance(each, Directive))
    return set(chain(*barred)).difference(*ordered)


def _telling(records: Iterable[Cited]) -> tuple[Claim, ...]:
    return (*[each for each in records if isinstance(each, Claim) and type(each) is not Claim],)


def _deadlines(
    source: Source, records: tuple[Cited, ...], told: tuple[Claim, ...]
) -> Iterator[Missing]:
    """Deadlines of orders that are in no date: an order that says one itself is to have it.

    When a decision takes effect is no deadline of the order that says the day itself.
    """
    undated: dict[int, list[str]] = defaultdict(list)
    for each in told:
        if isinstance(each, Directive) and not each.due:
            for n in source.numbers(each.passages):
                undated[n].append(each.text)
    dates, heard = _dates(records), _heard_dues(source) if undated else {}
    for number, orders in sorted(undated.items()):
        spans = _dues(source.report.text, source.passages[number - 1], heard.get(number, ()))
        printed = [source.report.text[slice(*span)] for span in spans]
        said = [[words for words in printed if Folded(each).holds(words)] for each in orders]
        listed = {words for some in said if len(some) > 1 for words in some} | {"on the spot"}
        for span, words in zip(spans, printed, strict=True):
            stated = words in chain(*said)
            dated = dates["due"][number] + ([] if stated else dates["effective"][number])
            known = any(_same(words, each) for each in dated) and [words] not in said
            period = stated and bounds_period(source.report.text, span)
            if not (known or period) and listed.isdisjoint((words, words.lower())):
                yield Missing("deadline", span, number)


def _heard_dues(source: Source) -> dict[int, list[Span]]:
    """The deadlines that columns, labels and clauses give orders, by the passage they are in."""
    found: dict[int, list[Span]] = defaultdict(list)
    for said in source.heard:
        if said.due and said.mode == "order":
            found[source.passage_at(said.due[0])].append(said.due)
    return found


def _dues(text: str, passage: Passage, heard: Iterable[Span]) -> list[Span]:
    """The deadlines that a passage prints, and those heard there that stand apart from them."""
    spans = [*deadlines(text, passage.start, passage.end)]
    for due in heard:
        if all(due[1] <= start or end <= due[0] for start, end in spans):
            spans.append(due)
    return spans


def _dates(records: Iterable[Cited]) -> dict[str, dict[int, list[str]]]:
    """The texts of dates, by what they are dates of and by passage."""
    found = {role: defaultdict[int, list[str]](list) for role in ("due", "effective")}
    for each in records:
        if isinstance(each, Date) and each.what in found:
            for n in each.passages:
                found[each.what][n].append(each.text)
    return {**found}


def _same(words: str, date: str) -> bool:
    """Whether a date's text is a deadline, or a part of it."""
    return Folded(date).holds(words) or Folded(words).holds(date)
