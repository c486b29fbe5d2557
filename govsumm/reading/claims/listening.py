"""What was heard so far, and what is open while clauses are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from govsumm.reading.claims import modality
from govsumm.reading.claims.addressees import addressee
from govsumm.reading.claims.clauses import Clause, trimmed
from govsumm.reading.claims.frames import Frame
from govsumm.reading.claims.items import unnumbered
from govsumm.reading.claims.onlookers import Onlookers
from govsumm.reading.people.participation import Span
from govsumm.records import DocumentKind, StatementKind

Mode = Literal["order", "assessment", "problem", "statement"]
_FORBIDS = re.compile(r"\b(?:not|never|cannot|no\s+longer)\s+(?:to\s+)?$", re.IGNORECASE)
"""What a clause never begins behind: it would say the opposite."""
NEAR = 5
"""An addressee ends at most so many characters before the order: " to "."""
_NOBODY = Onlookers()


@dataclass(frozen=True, slots=True)
class Said:
    """One clause: how it is meant, its words, the passages it stands in, whose words, to whom."""

    mode: Mode
    text: Span
    passages: tuple[int, ...]
    by: Span | None
    to: tuple[Span, ...] = ()
    kind: StatementKind = "report"
    """Of a statement: whether it asks, promises, plans or reports."""
    due: Span | None = None
    """Of an order: where its deadline stands, if that is beside its words."""


class Listening:
    """What was heard so far, and what is open: whose words, in which mode, to whom."""

    def __init__(
        self,
        text: str,
        kind: DocumentKind,
        *,
        translated: bool,
        members: frozenset[str] = frozenset(),
        onlookers: Onlookers = _NOBODY,
        names: frozenset[str] = frozenset(),
    ) -> None:
        self.said: list[Said] = []
        self.frame: Frame | None = None
        self.mode: Mode | None = None
        self.to: tuple[Span, ...] = ()
        self.admitting = False
        self.listing = False
        self.wishing = False
        """Whether the list's head ends in "that": its items say what somebody shall do."""
        self.translated = translated
        self.feature = kind == "feature"
        self.spoken = False
        """Whether the sentence itself says who speaks."""
        self.minutes = kind in ("minutes", "transcript")
        self._text = text
        self._onlookers = onlookers
        self._names = names
        self._members = members
        """The surnames on the roll: what these ask for is asked by the meeting."""

    def open(self, frame: Frame) -> None:
        """From here on it is somebody else's words."""
        self.admitting = (self.admitting and frame.manner == "say") or frame.admits
        self.frame, self.mode = frame, None
        self.to = (frame.to,) if frame.to else ()

    def close(self) -> None:
        """From here on it is nobody's words."""
        self.frame, self.mode = None, None

    def _hear(
        self,
        mode: Mode,
        clause: Clause,
        *,
        to: tuple[Span, ...] = (),
        kind: StatementKind = "report",
    ) -> Literal[True]:
        """Keeps a clause with its own words; True, so that rules can end in it."""
        to, begin = self._addressed(to, clause.start)
        start = modality.bare(self._text, begin, clause.end)
        if forbids := _FORBIDS.search(self._text, max(0, start - 16), start):
            start = forbids.start()
        cell = self._text.find(" | ", start, clause.end) if mode == "order" else -1
        span = trimmed(self._text, start, clause.end if cell < 0 else cell)
        self.mode = mode
        if span[1] - span[0] >= 4:
            by = self.frame.by if self.frame else None
            by = unnumbered(self._text, by) if by else None
            self.said.append(Said(mode, span, clause.passages, by, to, kind))
        return True

    def _addressed(self, to: tuple[Span, ...], start: int) -> tuple[tuple[Span, ...], int]:
        """Whom an order addresses, and where it begins: with its day, if that stands before it."""
        told = tuple(addressee(self._text, *unnumbered(self._text, span)) for span in to)
        for (_, end), (_, whole) in zip(told, to, strict=True):
            if end < whole <= start <= whole + NEAR:
                start = end
        return told, start
