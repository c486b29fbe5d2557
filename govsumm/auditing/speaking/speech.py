"""Whose words a passage gives, and how sure that is."""

from __future__ import annotations

from typing import NamedTuple

Span = tuple[int, int]


class Speech(NamedTuple):
    """Whose words a passage gives: the subject as printed, and whether its own sentence says so."""

    subject: str | None
    own: bool
    pronoun: bool = False
    framed: bool = True
    """Whether a frame opens it; else somebody reports, briefs, commends: no words follow."""
    others: tuple[str, ...] = ()
    """Who else speaks in a Chinese passage, or may be meant by the pronoun."""
    span: Span = (0, 0)
    """The sentence, where a passage has several."""
    paragraph: int = -1
    """Where it was opened; none in Chinese."""
    carried: bool = False
    """Whether it is carried over from an earlier paragraph, whose speaker may have ended."""
    besides: tuple[Speech, ...] = ()
    """Those of the further sentences of the passage."""
