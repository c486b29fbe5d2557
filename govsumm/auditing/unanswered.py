"""What the text says and no record answers for: orders, problems, people, deadlines, votes.

The text is read by rules; each order and problem that they hear must share its words with a record
on its passages, and everybody whom they see must be in a list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from govsumm.auditing.folding import Folded
from govsumm.auditing.signs import signs, synonyms
from govsumm.auditing.source import Source
from govsumm.lexicon import lists, words_of
from govsumm.reading.claims.hearing import heard
from govsumm.reading.motions.votes import ballot
from govsumm.records import (
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

SHARED = 0.5
"""A record answers for what is heard where it holds so much of its words."""
LEAST = 3
"""Of fewer words of content nothing is required."""

Found = tuple[int, Cue]


def unanswered(source: Source, records: Iterable[Cited]) -> frozenset[Found]:
    """Passages with what they say that no record answers for; `records` are those borne out."""
    known = tuple(records)
    return frozenset(
        (
            *_claims(source, known),
            *_people(source, known),
            *_deadlines(source, known),
            *_votes(source, known),
        )
    )


def _claims(source: Source, records: tuple[Cited, ...]) -> Iterator[Found]:
    """Orders and problems of which no record has the words."""
    answering: dict[int, set[str]] = {}
    for record in records:
        if isinstance(record, Claim) and type(record) is not Claim:
            stems = _stems(record)
            for number in record.passages:
                answering.setdefault(number, set()).update(stems)
    for each in heard(source.reading, source.draft.document.kind):
        if each.mode not in ("order", "problem"):
            continue
        wanted = {stem for stem in signs(source.report.text[slice(*each.text)]).stems if stem}
        if len(wanted) < LEAST:
            continue
        near = (answering.get(n, set()) for n in _wide(source, each.passages))
        there: set[str] = set().union(*near)
        others = synonyms()
        held = sum(stem in there or not there.isdisjoint(others.get(stem, ())) for stem in wanted)
        if held < SHARED * len(wanted):
            yield each.passages[0], "order" if each.mode == "order" else "problem"


def _wide(source: Source, passages: tuple[int, ...]) -> set[int]:
    """Some passages and the rest of their sentences."""
    return set(source.sentence_numbers(passages))


def _stems(record: Claim) -> set[str]:
    """The stems of all that a claim says."""
    names = ("matter", "condition", "by", "moved_by")
    texts = [record.text, *(getattr(record, name, None) or "" for name in names)]
    texts += getattr(record, "to", ())
    due = getattr(record, "due", None) or getattr(record, "effective", None)
    texts.append(due.text if due else "")
    return {stem for stem in signs(" . ".join(texts)).stems if stem}


def _people(source: Source, records: tuple[Cited, ...]) -> Iterator[Found]:
    """Those who are seen to take part, and are in no list."""
    known = [each for each in records if isinstance(each, Person | Credit | Group)]
    names = [name for each in known for name in _names(each)]
    words = {word for name in names for word in words_of(name) if len(word) > 1}
    whole = Folded(" | ".join(names))
    for each in source.seen.all:
        name = " ".join(source.report.text[slice(*each.name)].split())
        if each.group or each.function is None or whole.holds(name):
            continue
        own = {word for word in words_of(name) if len(word) > 1}
        if own and (own <= words if len(own) > 1 else own & words):
            continue
        yield source.passage_at(each.name[0]), "person"


def _names(record: Person | Credit | Group) -> tuple[str, ...]:
    if isinstance(record, Group):
        return (record.who,)
    return (record.name, *getattr(record, "also", ()))


def _deadlines(source: Source, records: tuple[Cited, ...]) -> Iterator[Found]:
    """Orders with a deadline that is in no date."""
    dated = {
        n
        for each in records
        if isinstance(each, Date) and each.what in ("due", "effective")
        for n in each.passages
    }
    for record in records:
        if not isinstance(record, Directive) or record.due:
            continue
        for number in record.passages:
            known = 1 <= number <= len(source.passages) and number not in dated
            if known and source.deadline(number):
                yield number, "deadline"


def _votes(source: Source, records: tuple[Cited, ...]) -> Iterator[Found]:
    """Tallies that no decision has."""
    decided = {n for each in records if isinstance(each, Decision) for n in each.passages}
    for passage in source.passages:
        read = source.cited((passage.n,)).words
        if passage.n in decided or read.isdisjoint(_voting()):
            continue
        cast = ballot(source.report.text, ((passage.start, passage.end),))
        if cast and cast.yes is not None:
            yield passage.n, "vote"


@cache
def _voting() -> frozenset[str]:
    """Words of which a tally has one beside it."""
    return frozenset(word for row in lists("audit")["voting"] for word in signs(row).words)
