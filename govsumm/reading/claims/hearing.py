"""All clauses of a report and how they are meant, in whatever script and kind it is."""

from __future__ import annotations

import re

from govsumm.reading.claims.addressees import addresses
from govsumm.reading.claims.charged import charged
from govsumm.reading.claims.chinese_frames import chinese_clauses
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.minuted_orders import MinutedOrder, minuted_orders
from govsumm.reading.claims.said import said
from govsumm.reading.claims.set_up import bodies_set_up
from govsumm.reading.claims.sheets import tasks
from govsumm.reading.injected import injected_spans
from govsumm.reading.people.bylines import bylines
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading, kept
from govsumm.records import DocumentKind

ITEM = 8
"""The number of an item has at most so many characters."""
_NUMBER_OF_ITEM = re.compile(r"(?<![^\n])[ \t]*\(?[\dIVXa-z]{1,4}[.)][ \t]+$")


def heard(reading: Reading, kind: DocumentKind) -> tuple[Said, ...]:
    """The clauses that claim, admit or order something, in the order printed.

    What gives orders to the reader is none of it, nor is a byline. Kept with the reading: rules
    ask for it, and so does the audit.
    """
    known = _heard_as(reading)
    if kind not in known:
        known[kind] = _heard(reading, kind)
    return known[kind]


@kept
def _heard_as(_reading: Reading) -> dict[DocumentKind, tuple[Said, ...]]:
    """What was heard in a report, by the kind of document it is taken for."""
    return {}


def _heard(reading: Reading, kind: DocumentKind) -> tuple[Said, ...]:
    """What a report of a kind claims, orders or promises, in order; bylines and plants left out."""
    found = [*said(reading, kind), *_chinese(reading, kind)]
    if kind in ("minutes", "transcript"):
        noted = _noted(reading, found)
        found = [each for each in found if not _within(each.text, [n.text for n in noted])] + noted
    if kind != "feature":
        charges = _set_up(reading, found)
        spans = [each.text for each in charges]
        found = [each for each in found if not _within(each.text, spans)] + charges
    sheet = [] if kind == "feature" else _tasks(reading)
    rows = [each.row for each in tasks(reading)] if sheet else []
    found = charged(reading, [each for each in found if not _within(each.text, rows)]) + sheet
    others = [*injected_spans(reading), *(each.name for each in bylines(reading))]
    return tuple(
        sorted(
            (
                each
                for each in found
                if not (_within(each.text, others) or _is_heading(reading.text, *each.text))
            ),
            key=lambda each: each.text,
        )
    )


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a clause is a line of capitals or in brackets, which only heads what follows."""
    mark = _NUMBER_OF_ITEM.search(text, max(0, start - ITEM), start)
    start = mark.start() if mark else start
    alone = text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")
    boxed = text[start] in "[【" and text[end - 1] in "]】"
    return alone and (boxed or (text[start:end].isupper() and not text.isupper()))


def _chinese(reading: Reading, kind: DocumentKind) -> list[Said]:
    """The same of the sentences in Chinese, with the passages that bear each clause."""
    return [
        Said(
            each.mode,
            each.text,
            tuple(sorted({each.passage, *reading.cited(*each.text)})),
            each.by,
            each.to,
        )
        for each in chinese_clauses(reading, feature=kind == "feature")
        if each.mode != "none"
    ]


def _tasks(reading: Reading) -> list[Said]:
    """What the rows of sheets order, whatever else is read in these lines."""
    return [
        Said("order", each.action, reading.cited(*each.row), None, each.to, due=each.due)
        for each in tasks(reading)
    ]


def _noted(reading: Reading, found: list[Said]) -> list[Said]:
    """What minutes order in their own forms, where it was not heard as an order yet."""
    ordered = [each.text for each in found if each.mode == "order"]
    return [
        Said("order", each.action, reading.cited(*each.action), each.by, each.to)
        for each in minuted_orders(reading)
        if not _within(each.action, ordered) and _tells(reading.text, each)
    ]


def _set_up(reading: Reading, found: list[Said]) -> list[Said]:
    """What bodies are to do that are set up, where it was not heard as an order yet."""
    ordered = [each.text for each in found if each.mode == "order"]
    return [
        Said("order", each.action, reading.cited(*each.action), None, each.to)
        for each in bodies_set_up(reading)
        if not _within(each.action, ordered)
    ]


def _tells(text: str, order: MinutedOrder) -> bool:
    """Whether it is an action for somebody: not "ACTION: APPROVED", not "asked approval of"."""
    words = text[slice(*order.action)].split()
    shouts = words[0].isupper() and len(words[0]) > 3
    return (
        not shouts
        and any(map(str.islower, words))
        and all(addresses(text, *to) or text[slice(*to)].isupper() for to in order.to)
    )


def _within(span: Span, others: tuple[Span, ...] | list[Span]) -> bool:
    """Whether a span touches one of others."""
    return any(span[0] < end and start < span[1] for start, end in others)
