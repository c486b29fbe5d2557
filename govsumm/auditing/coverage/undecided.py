"""Votes that no decision of the draft tells: motions settled by a vote, and bare tallies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.coverage.answers import Answer, Answers
from govsumm.auditing.coverage.pieces import Piece
from govsumm.auditing.signs import signs
from govsumm.auditing.source import Source
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.motions.motions_moved import motions_settled
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.votes import ayes, ballot
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.records import Claim, Decision, Directive

SAME = 0.45
"""A decision that tells so much of a motion tells it beside another, by weight of the words."""
TOUCHED = 0.1
"""One that tells less than this, and no count, tells another motion."""
LEAST = 3
"""A motion of no more words of content may be told in any."""

_TALLY = re.compile(r"(?<![\d.])(\d{1,3})\s?(?:[-–]\s?\d|to\s\d|(?:votes?|ayes?)\b|票)")
"""Votes that a claim counts in its words."""

_VOTED = Worded(r"(?:\b(?:{audit.voted_in_words})\b|{audit.voted_in_han})", re.IGNORECASE)


def undecided(source: Source, claims: list[Answer]) -> Iterator[Span]:
    """The passages of votes that no decision tells; `claims` are those of the draft.

    A summary tells what was voted in passing: only its decision says all of it.
    """
    decisions = [each for each in claims if isinstance(each.claim, Decision)]
    found = _told_in_words(source, claims)
    votes = _votes(source)
    if votes:
        found |= _motions(source, decisions)
        found |= _tallies(source, claims, votes)
    for number in sorted(found):
        passage = source.passages[number - 1]
        yield passage.start, passage.end


def _motions(source: Source, decisions: list[Answer]) -> set[int]:
    """The passages of the outcomes of motions put to a vote that no decision tells.

    Each decision tells the motion whose count and words it has; of what is left, each tells one
    that it cites, and others where it has their words.
    """
    settled = motions_settled(source.reading)
    if not any(each.votes for each in settled):
        return set()
    answers = Answers(source, decisions)
    motions = [_told(source, each) for each in settled]
    pairs = []
    for which, (piece, _, cast) in enumerate(motions):
        weights = answers.weights(piece.stems)
        for at in answers.near(piece):
            counted = _ayes(decisions[at].claim)
            known = counted is not None and cast[:1] not in ((), (None,))
            share = answers.all[at].share(weights)
            if counted in cast if known else share >= TOUCHED or not _says(piece):
                pairs.append((not known, -share, which, at))
    answered: set[int] = set()
    taken: set[int] = set()
    for _, share, which, at in sorted(pairs):
        if which not in answered and (at not in taken or -share >= SAME):
            answered.add(which)
            taken.add(at)
    return {
        number for which, (_, number, cast) in enumerate(motions) if cast and which not in answered
    }


def _says(motion: Piece) -> bool:
    """Whether a motion says what it is about, rather than "so moved"."""
    return len(motion.stems) > LEAST


def _told(source: Source, motion: Settled) -> tuple[Piece, int, tuple[int | None, ...]]:
    """A motion as a piece of the text, the passage of its outcome, and how many voted for it and
    against it; none where it was put to no vote.
    """
    spans = (motion.matter, motion.outcome, *(span for _, span in motion.parts))
    whole = (min(start for start, _ in spans), max(end for _, end in spans))
    passages = {n for sentence, span in motion.parts for n in sentence.cited(*span)}
    words = text_of(source.report.text[slice(*motion.matter)]).content
    piece = Piece("vote", whole, tuple(sorted(passages)), words)
    cast = ballot(source.report.text, motion.votes)
    return piece, source.passage_at(motion.outcome[0]), (cast.yes, cast.no) if cast else ()


def _ayes(decision: Claim) -> int | None:
    """How many voted for what was decided, where the draft says it."""
    return decision.vote.yes if isinstance(decision, Decision) and decision.vote else None


def _tallies(source: Source, claims: list[Answer], votes: list[int]) -> set[int]:
    """Passages of tallies that no decision on them has, or only one with another count."""
    decided: dict[int, list[int | None]] = defaultdict(list)
    for each in claims:
        decides = isinstance(each.claim, Decision)
        counts = [_ayes(each.claim)] if decides else [*map(int, _TALLY.findall(each.claim.text))]
        for n in each.claim.passages if counts else ():
            decided[n].extend(counts)
    found = set()
    for number in sorted({n for each in votes for n in (each - 1, each, each + 1)}):
        if not source.exists(number) or None in decided[number]:
            continue
        passage = source.passages[number - 1]
        cast = ayes(source.report.text, passage.start, passage.end)
        if cast is not None and cast not in decided[number]:
            found.add(number)
    return found


def _told_in_words(source: Source, claims: list[Answer]) -> set[int]:
    """Passages of the body that say in words how all voted, where no decision cites them or what
    stands just before them: "Carried unanimously." often is a passage of its own. "By consensus
    the Board directed" may be told as the order that it gives.
    """
    settled = [each.claim for each in claims if isinstance(each.claim, Decision | Directive)]
    near = {n for each in settled for n in each.passages}
    near |= {n + 1 for each in settled if isinstance(each, Decision) for n in each.passages}
    body = source.reading.body
    if not body:
        return set()
    hits = _VOTED.finditer(source.report.text, body[0].start, body[-1].end)
    return {source.passage_at(hit.start()) for hit in hits} - near


def _votes(source: Source) -> list[int]:
    """The passages that may hold a tally, or stand beside one."""
    return [
        each.n
        for each in source.passages
        if not source.cited((each.n,)).words.isdisjoint(_voting())
    ]


@cache
def _voting() -> frozenset[str]:
    """Words of which a tally has one beside it."""
    return frozenset(word for row in lists("audit")["voting"] for word in signs(row).words)
