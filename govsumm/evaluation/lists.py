"""Scores the lists of a brief: claims, decisions, groups, credits, programmes, references."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from govsumm.evaluation.gold import Gold, GoldCredit, GoldDecision, GoldItem
from govsumm.evaluation.matching import Matching, Measure, match
from govsumm.evaluation.tally import Tally, tally
from govsumm.evaluation.wording import content_words, fold, is_negated, share_words
from govsumm.records import Audited, AuditedCredit, AuditedDecision, Brief

_R = TypeVar("_R", bound=Audited)
_I = TypeVar("_I", bound=GoldItem)


def list_tallies(measure: Measure, brief: Brief, gold: Gold) -> dict[str, Tally]:
    """The fields `groups` to `outcomes`.

    What is compared is a claim's text, a group's `who`, a name; a credit's name and role have to
    be right. `outcomes` are those of the decisions found.
    """

    def by_words(records: Sequence[_R], items: Sequence[_I]) -> Tally:
        return _tally(records, items, match(records, items, _said_alike(measure)))

    def by_name(record: AuditedCredit, item: GoldCredit) -> int | None:
        return _credit_closeness(measure, record, item)

    decided = match(brief.decisions, gold.decisions, _said_alike(measure))
    return {
        "groups": by_words(brief.groups, gold.groups),
        "credits": _tally(brief.credits, gold.credits, match(brief.credits, gold.credits, by_name)),
        "directives": by_words(brief.directives, gold.directives),
        "problems": by_words(brief.problems, gold.problems),
        "assessments": by_words(brief.assessments, gold.assessments),
        "programmes": by_words(brief.programmes, gold.programmes),
        "references": by_words(brief.references, gold.references),
        "decisions": _tally(brief.decisions, gold.decisions, decided),
        "outcomes": _outcomes(measure, brief, gold, decided),
    }


def _said_alike(measure: Measure) -> Callable[[Audited, GoldItem], int | None]:
    def closeness(record: Audited, item: GoldItem) -> int | None:
        return measure.closeness(record, _wording(record), _wording(item), item.quote)

    return closeness


def _wording(record: Audited | GoldItem) -> str:
    """What a record or an item says: its text, gist, name or `who`."""
    for field in ("text", "gist", "name", "who"):
        value = getattr(record, field, None)
        if isinstance(value, str):
            return value
    raise TypeError(f"a {type(record).__name__} has no wording")


def _credit_closeness(measure: Measure, record: AuditedCredit, item: GoldCredit) -> int | None:
    """Bylines put many names into few words, so that names and roles are compared, not words."""
    if record.role != item.role or not measure.covers(record, item.quote):
        return None
    said, due = content_words(record.name), content_words(item.name)
    if fold(record.name) == fold(item.name):
        return 2000
    # A firm is printed with and without its address.
    return 1000 if (said and said <= due) or (due and due <= said) else None


def _tally(records: Sequence[Audited], items: Sequence[GoldItem], matching: Matching) -> Tally:
    return tally(
        [items[i].weight for _, i in matching.pairs],
        [(_wording(items[i]), items[i].weight) for i in matching.missed],
        [_wording(records[r]) for r in matching.extra],
    )


def _outcomes(measure: Measure, brief: Brief, gold: Gold, decided: Matching) -> Tally:
    hits: list[int] = []
    missed: list[tuple[str, int]] = []
    extra: list[str] = []
    for r, i in decided.pairs:
        record, item = brief.decisions[r], gold.decisions[i]
        if _is_outcome(measure, record, item):
            hits.append(1)
        else:
            missed.append((f"{item.gist}: {item.outcome}", 1))
            extra.append(f"{record.text}: {record.outcome}")
    return tally(hits, missed, extra)


def _is_outcome(measure: Measure, record: AuditedDecision, item: GoldDecision) -> bool:
    """Whether the outcome is the gold's, in its words or in those of the report it quotes.

    Both have to say yes, or both no. Outcomes in different scripts cannot be compared, and pass.
    """
    if measure.is_foreign(record.outcome) or measure.is_foreign(item.outcome):
        return True
    return any(
        share_words(record.outcome, text) and is_negated(record.outcome) == is_negated(text)
        for text in (item.outcome, item.quote.text)
    )
