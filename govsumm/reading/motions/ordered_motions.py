"""What has the form of an order and is only the motion: its outcome, or what was voted down."""

from __future__ import annotations

from govsumm.lexicon import words_of
from govsumm.reading.motions.motions_moved import motions_settled
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading

LEAD = 4
"""An order that only tells an outcome begins with its words, or at most so far before ("to")."""


def settles(reading: Reading, span: Span) -> bool:
    """Whether the words of a span tell an outcome ("to take note of the report"), or lie in a
    motion that was lost: nobody has to do what was voted down."""
    return any(
        span[0] <= each.outcome[0] <= span[0] + LEAD
        or (_lost(reading, each) and each.matter[0] <= span[0] < each.matter[1])
        for each in motions_settled(reading)
    )


def _lost(reading: Reading, settled: Settled) -> bool:
    """Whether a motion failed, by the words of its outcome."""
    words = words_of(reading.text[slice(*settled.outcome)])
    return not phrase_set("decisions", "failing_words").isdisjoint(words)
