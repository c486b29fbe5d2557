"""What a report's clauses say, and how they are meant: the walk over its frames.

A frame stays open over the sentences that follow without a subject of their own, to the end of
its paragraph: "Ning Bo emphasized that ... . Improve the ... . We must ..." are all his words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from govsumm.lexicon import lists
from govsumm.reading import modality
from govsumm.reading.clauses import Clause, clauses, cut, listed, trimmed
from govsumm.reading.frames import Frame, Span, continued, opening, trailing
from govsumm.reading.injected import is_injected
from govsumm.reading.items import item, opens_list, settler
from govsumm.reading.ordered import ordered
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.shortcomings import admits, falls_short, has, only_admits
from govsumm.reading.speech import is_one_of
from govsumm.reading.verbs import alternatives
from govsumm.records import DocumentKind

Mode = Literal["order", "assessment", "problem", "statement"]

_DIGIT = re.compile(r"\d")
_ON = re.compile(r"we\s|and\s+that\s", re.IGNORECASE)
"""What goes on ordering in the form of a statement."""
_REALISE = re.compile(
    r"(?:\w+ly\s+)?(?:be\s+(?:\w+ly\s+)?aware|see|reali[sz]e|recogni[sz]e|note|admit|acknowledge)"
    r"\s+(?:also\s+)?that\b"
)
_CONTINUES = re.compile(
    r"[\s,]*(?:and|or|as\s+well\s+as)\s+(?:an?|the)\s"
    r"|[\s,]*(?:including|such\s+as|with|especially)\s"
)
_LEADS_UP = re.compile(
    r"(?:while|when|if|whether|after|before|turning|based\s+on|guided\s+by)\s", re.IGNORECASE
)
_COLON = re.compile("[:：]")
FEATURED = 20
"""A clause of a feature with fewer characters claims nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """One clause: how it is meant, its words, the passages it stands in, whose words, to whom."""

    mode: Mode
    text: Span
    passages: tuple[int, ...]
    by: Span | None
    to: tuple[Span, ...] = ()
    plan: bool = False


def said(reading: Reading, kind: DocumentKind) -> tuple[Said, ...]:
    """The clauses of a report in a European script that claim, admit or order something.

    In a feature, which tells of no meeting, nobody orders anything.
    """
    walk = _Walk(reading, kind)
    for sentence in reading.body:
        if not sentence.han and not is_injected(sentence):
            walk.sentence(sentence)
    return tuple(walk.said)


def is_translated(reading: Reading) -> bool:
    """Whether an English text shows signs of having been translated from Chinese."""
    text = reading.text.lower()
    return sum(sign in text for sign in lists("claims")["translated_signs"]) >= 3


@cache
def _purposes() -> re.Pattern[str]:
    return re.compile(
        rf"[\s,]*(?:and\s+)?(?:{alternatives(lists('claims')['purposes'])})\b", re.IGNORECASE
    )


class _Walk:
    """What is open while a report is read, and what was heard."""

    def __init__(self, reading: Reading, kind: DocumentKind) -> None:
        self.said: list[Said] = []
        self._text = reading.text
        self._translated = is_translated(reading)
        self._feature = kind == "feature"
        self._minutes = kind in ("minutes", "transcript")
        self._frame: Frame | None = None
        self._mode: Mode | None = None
        self._to: tuple[Span, ...] = ()
        self._admitting = False
        self._paragraph = -1
        self._listing = False
        self._body: Span | None = None

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence: its frame, then its clauses."""
        span = self._opened(sentence)
        if span is None:
            return
        if not self._feature and admits(sentence.text):
            self._admitting = True
            if only_admits(sentence.text):
                return
            span = self._after_colon(*span)
        fresh = span[0] > sentence.start
        for clause in clauses(self._text, sentence, *span):
            for piece in cut(self._text, clause):
                begin = self._further(piece) if not fresh and piece.start > sentence.start else None
                self._clause(replace(piece, start=begin or piece.start), fresh or begin is not None)
                fresh = False

    def _after_colon(self, start: int, end: int) -> Span:
        """What is admitted, behind "He did not avoid the sore spots:", which says by whom."""
        colon = _COLON.search(self._text, start, end)
        if colon is None:
            return start, end
        if self._frame is None or start == 0 or self._text[start - 1] in "\n.。;；":
            self._frame = Frame((start, colon.start()), colon.span(), "say", colon.end())
        return colon.end(), end

    def _opened(self, sentence: Sentence) -> Span | None:
        """Where what a sentence says begins and ends; None where it only tells who took part."""
        start, end = sentence.start, sentence.end
        frame = opening(self._text, start, end)
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._admitting = sentence.paragraph, False
            if not (self._translated and self._mode == "order"):
                self._frame = self._mode = None
        if not frame:
            start, frame = self._listed(start, end)
        self._listing = opens_list(sentence.text) or (self._listing and start > sentence.start)
        if frame:
            self._open(frame)
            return frame.content, end
        if closing := trailing(self._text, start, end):
            self._frame, end = closing
            self._mode = "order" if self._frame.manner == "order" else None
        elif has("taking_part", sentence.text):
            self._frame, self._mode, self._admitting = None, None, False
            return None
        return start, end

    def _listed(self, start: int, end: int) -> tuple[int, Frame | None]:
        """Where the words of an item begin, and the frame that they open."""
        settled = settler(self._text, start, end)
        if settled:
            self._body, begin = settled
        else:
            begin = item(self._text, start, end) or start
        if begin > start and self._listing:
            self._mode, self._to = "order", ()
        return begin, continued(self._text, begin, end, self._body) if begin > start else None

    def _open(self, frame: Frame) -> None:
        self._admitting = (self._admitting and frame.manner == "say") or frame.admits
        self._frame, self._mode = frame, None
        self._to = (frame.to,) if frame.to else ()

    def _further(self, clause: Clause) -> int | None:
        """Where what is said begins, where a clause opens a frame of the same subject."""
        by = self._frame.by if self._frame else None
        frame = continued(self._text, clause.start, clause.end, by)
        if frame is None:
            return None
        self._open(frame)
        return frame.content

    def _clause(self, clause: Clause, fresh: bool) -> None:
        """Hear one clause by the first rule that knows what is meant."""
        rules = (
            self._practice,
            self._led_up,
            self._ordered,
            self._carried_on,
            self._order,
            self._problem,
            self._imperative,
            self._assessment,
            self._rest,
        )
        any(rule(clause, fresh) for rule in rules)

    def _hear(
        self, mode: Mode, clause: Clause, *, to: tuple[Span, ...] = (), plan: bool = False
    ) -> Literal[True]:
        start = modality.bare(self._text, clause.start, clause.end)
        span = trimmed(self._text, start, clause.end)
        self._mode = mode
        if span[1] - span[0] >= 4:
            by = self._frame.by if self._frame else None
            self.said.append(Said(mode, span, clause.passages, by, to, plan))
        return True

    def _practice(self, clause: Clause, _fresh: bool) -> bool:
        """In a feature each practice is claimed."""
        if self._feature and clause.end - clause.start > FEATURED:
            self._hear("assessment", clause)
        return self._feature

    def _ordered(self, clause: Clause, fresh: bool) -> bool:
        """What follows a verb of ordering."""
        frame = self._frame
        if not (fresh and frame and frame.manner == "order"):
            return False
        self._admitting = False
        for to, start, end in ordered(self._text, clause.start, clause.end, frame):
            self._to = (to,) if to else self._to
            asked = self._minutes and frame.by and (not self._to or self._asks(self._to[0]))
            piece = replace(clause, start=start, end=end)
            self._hear("statement" if asked else "order", piece, to=() if asked else self._to)
        return True

    def _asks(self, to: Span) -> bool:
        """Whether somebody asks the meeting itself, as the public does."""
        words = set(self._text[slice(*to)].lower().split()) - {"the", "this"}
        return bool(words) and words <= set(lists("claims")["asked_bodies"])

    def _carried_on(self, clause: Clause, fresh: bool) -> bool:
        """A purpose, or the rest of a list: part of what was said before."""
        last = self.said[-1] if self.said else None
        if fresh or last is None or last.passages[-1] != clause.passages[0] - 1:
            return False
        text, start, end = self._text, clause.start, clause.end
        if _CONTINUES.match(text, start, end) and not modality.declarative(text, start, end):
            last = replace(last, text=(last.text[0], trimmed(text, start, end)[1]))
        elif not _purposes().match(text, start, end):
            return False
        self.said[-1] = replace(last, passages=(*last.passages, *clause.passages))
        return True

    def _order(self, clause: Clause, fresh: bool) -> bool:
        """An order by its modal verb, or in the form of a note."""
        text, start, end = self._text, clause.start, clause.end
        found = modality.order(text, start, end)
        if found and _REALISE.match(text, found.action, end):
            self._admitting = True
            return True
        if not found and not fresh:
            found = self._noted(start, end)
        if not found or (self._admitting and falls_short(text[start:end])):
            return False
        if self._only_said(found, clause):
            return True
        self._admitting = False
        self._to = (found.to,) if found.to else ()
        return self._hear("order", replace(clause, start=found.action), to=self._to)

    def _noted(self, start: int, end: int) -> modality.Order | None:
        """An order in note form, where notes are to be expected."""
        if self._minutes or self._mode == "order" or (self._translated and not self._frame):
            return modality.infinitive(self._text, start, end)
        return modality.subjunctive(self._text, start, end) if self._frame else None

    def _led_up(self, clause: Clause, _fresh: bool) -> bool:
        """What leads up to a clause: "while seeing achievements, we must ..."."""
        start = modality.bare(self._text, clause.start, clause.end)
        return bool(_LEADS_UP.match(self._text, start)) and self._text[clause.end - 1] in ",，"

    def _only_said(self, found: modality.Order, clause: Clause) -> bool:
        """What has the form of an order and is none: a forecast, a plan, a view of the public."""
        frame = self._frame
        if frame and (self._minutes or is_one_of("offering", self._text[slice(*frame.verb)])):
            return frame.manner == "say" and self._hear("statement", clause)
        if not found.will:
            return False
        whole = found.action == modality.bare(self._text, clause.start, clause.end)
        if self._mode == "assessment" and whole and self._translated:
            return self._hear("assessment", clause)
        if self._translated or (self._minutes and frame is None):
            return False
        return self._hear("statement", clause, plan=True)

    def _problem(self, clause: Clause, _fresh: bool) -> bool:
        """A shortcoming: where some are being told, or by its words."""
        text = self._text
        told = self._frame is not None and not modality.imperative(text, clause.start, clause.end)
        if not self._admitting and not (told and falls_short(text[clause.start : clause.end])):
            return False
        for piece in listed(text, clause):
            self._hear("problem", piece)
        return True

    def _imperative(self, clause: Clause, fresh: bool) -> bool:
        """A verb in its base form, where somebody is ordering."""
        frame = self._frame
        if not modality.imperative(self._text, clause.start, clause.end):
            return False
        if not frame and not self._listing:
            return False
        ordering = self._mode == "order" or (frame is not None and frame.manner == "stress")
        if not ordering and not (fresh and self._translated):
            return False
        return self._hear("order", clause, to=self._to)

    def _assessment(self, clause: Clause, fresh: bool) -> bool:
        """What is or was, as somebody says, or as the report counts it."""
        text, start, end = self._text, clause.start, clause.end
        if not modality.declarative(text, start, end):
            return False
        going_on = _ON.match(text, start, end) or _ON.match(text, modality.bare(text, start, end))
        if self._mode == "order" and not fresh and going_on:
            return self._hear("order", clause)
        words = text[start:end]
        counted = has("progress", words) and bool(_DIGIT.search(words) or has("since", words))
        return (self._frame is not None or counted) and self._hear("assessment", clause)

    def _rest(self, clause: Clause, fresh: bool) -> bool:
        """A clause without a verb means what the one before it does."""
        if self._mode == "order" or (self._mode == "assessment" and self._frame):
            return self._hear(self._mode, clause, to=self._to if self._mode == "order" else ())
        stressed = fresh and self._frame is not None and self._frame.manner == "stress"
        return stressed and self._hear("order", clause)
