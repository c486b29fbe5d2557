"""By when: each deadline is of the clauses that it stands with, and of no other action."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.binding.due_parts import LITTLE, Segment, segments
from govsumm.auditing.days.due_actions import is_for, opens_back
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.folding import tokens
from govsumm.lexicon import lists
from govsumm.records import Cited, Claim, Date


def deadline(site: Site) -> Iterator[Finding]:
    """A deadline stands in the sentence of what is due by it, and with that action."""
    due, around = site.record, site.within
    if not isinstance(due, Date) or due.what not in ("due", "effective") or around is None:
        return
    why = ""
    if not _near(site, due, around):
        why = "the passages cited set this date for something else"
    elif due.what == "effective" and _takes_effect(site, due):
        pass
    elif isinstance(around, Claim) and not _is_its_own(site, due, around):
        why = "the text sets this date for another action"
    yield finding("deadline", due.text, ok=not why, why=why)


def _near(site: Site, due: Date, around: Cited) -> bool:
    """Whether a date stands in the passages of its record, or in a clause beside of little else."""
    source = site.source
    dated = source.numbers(due.passages)
    holding = [n for n in dated if source.cited((n,)).holds(due.text)] or list(dated)
    sentences = source.sentence_numbers(around.passages)
    beside = {n + step for n in around.passages for step in (-1, 1)}.intersection(sentences)
    date = len(tokens(due.text)) + LITTLE
    return any(
        n in around.passages or (n in beside and len(tokens(source.cited((n,)).text)) <= date)
        for n in holding
    )


def _takes_effect(site: Site, due: Date) -> bool:
    """Whether Chinese passages say that something is in force from a date on."""
    found = dated_segments(site, due.passages, due.text)
    return any(
        each.has(due.text) and any(word in each.text for word in lists("audit")["han_in_force"])
        for each in found
    )


def _is_its_own(site: Site, due: Date, around: Claim) -> bool:
    """Whether the text sets a deadline for the action of a record."""
    found = dated_segments(site, (*around.passages, *due.passages), due.text)
    if due.what == "effective" and (
        _is_only_date(site, due, around)
        or any(each.has(due.text) and opens_back(found, at) for at, each in enumerate(found))
    ):
        return True
    told = " | ".join((around.text, *getattr(around, "to", ())))
    return is_for(found, due.text, around.text, told)


def _is_only_date(site: Site, due: Date, around: Claim) -> bool:
    """Whether the sentences of a decision have one date: in Latin script it takes effect then."""
    found = dated_segments(site, around.passages, due.text) if due.text.isascii() else ()
    dues = [each for segment in found for each in segment.dues]
    return len(dues) == 1 and any(each.has(due.text) for each in found)


def dated_segments(site: Site, numbers: tuple[int, ...], due: str) -> tuple[Segment, ...]:
    """The segments of the sentences that passages stand in."""
    source = site.source
    groups = dict.fromkeys(source.sentence_numbers((n,)) for n in source.numbers(numbers))
    told = tuple("\n".join(source.passages[n - 1].text for n in each) for each in groups)
    return segments(told, due)
