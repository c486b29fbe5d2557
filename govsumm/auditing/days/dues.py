"""By when: each deadline is of the clauses that it stands with, and of no other action.

A deadline is for its own segment; one that ends a clause is for those before it too, one that
opens a clause for those that follow, as far as they have none of their own. The segments that
tell an action are those that share most words with it; a word counts the less the more have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.due_parts import LITTLE, Segment, segments
from govsumm.auditing.binding.gapping import head_of, values_of
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.folding import tokens
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import HAN, lists
from govsumm.records import Cited, Claim, Date

TOLD = 1.0
"""A segment with less of an action than one word of its own does not tell it."""
OWN = 0.6
"""A segment with this share of the best one's words may tell the action as well."""
HAN_OWN = 0.45
"""Likewise in Chinese, where the clause before may name what the action is about."""
TOLD_SHARE = 0.5
"""So does one of whose words the action has this share."""
REFERRING = 0.3
"""A sentence may set the deadline for what another tells where it repeats so much of it."""

_WORD = re.compile(rf"[^\W\d_{HAN}]{{2,}}")


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
    if due.what == "effective" and _is_only_date(site, due, around):
        return True
    found = dated_segments(site, (*around.passages, *due.passages), due.text)
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


def is_for(found: tuple[Segment, ...], due: str, action: str, told: str) -> bool:
    """Whether a segment that a deadline is for tells an action, where one is seen to."""
    dated = [at for at, each in enumerate(found) if each.has(due)]
    governed = {near for at in dated for near in _governed(found, at)}
    gapped = {at for at in dated if head_of(found, at) != at and not _counts(found[at], action)}
    if not dated or (len(governed) == len(found) and not gapped):
        return True
    scores = _scores(found, action)
    top = max(scores)
    if top < TOLD:
        return True
    least = top * (OWN if action.isascii() else HAN_OWN)
    own = {at for at, score in enumerate(scores) if score >= least} - gapped
    if not own.isdisjoint(governed):
        return True
    told_too = {at for at, each in enumerate(found) if _is_told(each, told)}
    own |= (told_too | _tells_a_clause(found, action)) - gapped
    if not own.isdisjoint(governed):
        return True
    if any(head_of(found, at) in own and _counts(found[at], action) for at in dated):
        return True
    told_in = {found[at].sentence for at in own}
    return any(
        found[at].sentence not in told_in and _refers(found, at, scores, top) for at in dated
    )


def _tells_a_clause(found: tuple[Segment, ...], action: str) -> set[int]:
    """The segments that tell a clause of a Chinese action better than any other segment does."""
    clauses = _HAN_CLAUSE.split(action)
    own: set[int] = set()
    for clause in clauses if len(clauses) > 1 else ():
        scores = _scores(found, clause)
        top = max(scores, default=0.0)
        own |= {at for at, score in enumerate(scores) if score == top >= TOLD}
    return own


_HAN_CLAUSE = re.compile("[，；。]")


def _scores(found: tuple[Segment, ...], action: str) -> list[float]:
    """How much of an action each segment tells."""
    said, read = wording(action), [each.words for each in found]
    scores = [0.0] * len(found)
    bearing = [
        [at for at, each in enumerate(read) if each.bears(word)]
        for word in dict.fromkeys(_WORD.findall(said.text))
    ]
    bearing += [
        [at for at, each in enumerate(read) if each.bears_pair(*pair)]
        for pair in sorted(said.pairs)
    ]
    for borne in bearing:
        for at in borne:
            scores[at] += 1 / len(borne)
    return scores


def _is_told(segment: Segment, action: str) -> bool:
    """Whether an action has most words of a segment: it may be told in several."""
    words, said = segment.words, wording(action)
    told = len(words.roots & said.roots) + sum(said.bears_pair(*pair) for pair in words.pairs)
    return told > 0 and told >= TOLD_SHARE * segment.content


def _governed(found: tuple[Segment, ...], at: int) -> set[int]:
    """The segments that the deadlines of one are for."""
    governed = {at}
    for step, wanted in ((1, found[at].opens), (-1, found[at].ends)):
        near = at + step
        while wanted and 0 <= near < len(found) and found[near].sentence == found[at].sentence:
            if found[near].spans:
                break
            governed.add(near)
            near += step
    return governed


def _counts(gapped: Segment, action: str) -> bool:
    """Whether an action has the number of a segment that leaves out its verb, or none."""
    values = values_of(action)
    return not values or not values.isdisjoint(values_of(gapped.bare))


def _refers(found: tuple[Segment, ...], at: int, scores: list[float], top: float) -> bool:
    """Whether the sentence of a deadline is about an action that another sentence tells."""
    mates = [n for n, each in enumerate(found) if each.sentence == found[at].sentence]
    opening = found[mates[0]].words.text.lstrip(" |")
    return (
        sum(found[n].content for n in mates) <= LITTLE
        or opening.startswith(_back())
        or any(scores[n] >= REFERRING * top for n in mates)
    )


@cache
def _back() -> tuple[str, ...]:
    """Words that open a sentence about what another tells."""
    return tuple(
        f"{word} " if word < "\u2fff" else word for word in lists("audit")["referring_back"]
    )
