"""How the clauses of a Chinese report are meant, and whose words they are.

会议指出，……            opens a frame, which the sentences that follow stand in
要……，各乡镇要……        an order by its modal verb, with or without somebody who is told
……存在以下问题：……      shortcomings admitted, one each, until an order follows
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading import chinese_meaning as meaning
from govsumm.reading.chinese import chinese_sightings
from govsumm.reading.chinese_words import shadow, words
from govsumm.reading.injected import is_injected
from govsumm.reading.participation import Sighting, Span
from govsumm.reading.sentences import Reading, Sentence

HanMode = Literal["order", "assessment", "problem", "statement", "none"]
Manner = Literal["order", "tell", "decide"]

_ASKING = ("议员", "立委", "立法委员", "代表")
_MARKS = " 　\n，,：:；;。.、！!？?“”\"'"


@dataclass(frozen=True, slots=True)
class HanClause:
    """A clause: its first passage, how it is meant, whose words, to whom, its own words.

    `text` runs on into the passage of a closing purpose; it leaves out the words of the frame.
    """

    passage: int
    mode: HanMode
    by: Span | None
    to: tuple[Span, ...]
    text: Span


@dataclass(frozen=True, slots=True)
class _Frame:
    by: Span | None
    manner: Manner
    asks: bool = False
    """A councillor's: what they call for is a request."""


def chinese_clauses(reading: Reading, *, feature: bool = False) -> tuple[HanClause, ...]:
    """The clauses of the body in Chinese that belong to a speech, in the order printed.

    In a `feature`, which tells of no meeting, nobody orders anything.
    """
    sentences = [each for each in reading.body if each.han and not is_injected(each)]
    if not sentences:
        return ()
    seen = sorted(chinese_sightings(reading), key=lambda each: each.said)
    walk = _Walk(shadow(reading.text), reading.text, tuple(seen))
    for sentence in sentences:
        walk.sentence(sentence)
    orders = ("order",) if feature else ()
    return tuple(each for each in walk.clauses if each.mode not in orders)


@cache
def _meeting() -> re.Pattern[str]:
    """会议还强调: the meeting, adverbs, a verb of speech."""
    found = lists("han_frames")
    verbs = (*found["ordering"], *found["telling"], *found["deciding"])
    return re.compile(
        rf"(?:^|(?<=[，,、。；;\s]))(?:[^，,。；;：:\s]{{0,24}}?)"
        rf"(?P<by>{_any(found['bodies'])})(?:{_any(found['adverbs'])})*(?P<verb>{_any(verbs)})"
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _manner(verb: str) -> Manner:
    found = lists("han_frames")
    if verb in found["ordering"]:
        return "order"
    return "tell" if verb in found["telling"] or verb in ":：" else "decide"


@dataclass
class _Walk:
    text: str
    original: str
    sightings: tuple[Sighting, ...]
    clauses: list[HanClause] = field(default_factory=list)
    frame: _Frame | None = None
    mode: HanMode = "none"
    to: tuple[Span, ...] = ()
    admitting: bool = False
    paragraph: int = -1
    seen: int = 0

    def sentence(self, sentence: Sentence) -> None:
        """Reads one sentence, passage by passage."""
        self.turn(sentence)
        told = list(self._told(sentence))
        fresh = True
        for passage in sentence.passages:
            start = self.open(passage, told)
            if start is None:
                continue
            if self.frame or self.admitting or self._alone(start, passage.end):
                self.clause(passage, start, fresh=fresh or start > passage.start)
            fresh = False

    def _alone(self, start: int, end: int) -> bool:
        """Whether a clause outside of any speech is worth hearing."""
        admits = meaning.admits(self.text, start, end) is not None
        return admits or meaning.stands_alone(self.text, start, end)

    def turn(self, sentence: Sentence) -> None:
        """A new paragraph closes the frame, unless it goes on ordering."""
        if sentence.paragraph == self.paragraph:
            return
        self.paragraph = sentence.paragraph
        self.admitting = False
        if not (self.mode == "order" and meaning.goes_on(self.text, sentence.start)):
            self.frame, self.mode, self.to = None, "none", ()

    def _told(self, sentence: Sentence) -> Iterator[Sighting]:
        """Who is seen to do something in a sentence; the sightings come in the order printed."""
        while self.seen < len(self.sightings):
            each = self.sightings[self.seen]
            if each.said[0] >= sentence.end:
                break
            self.seen += 1
            if each.function is not None and each.said[0] >= sentence.start:
                yield each

    def open(self, passage: Passage, told: list[Sighting]) -> int | None:
        """Where what a passage says begins; None where it only tells who took part."""
        here = [each for each in told if passage.start <= each.said[0] < passage.end]
        spoke = [each for each in here if each.function in ("spoke", "briefed", "reported")]
        meeting = _meeting().search(self.text, passage.start, passage.end)
        if spoke and not (meeting and meeting.start() > spoke[-1].said[0]):
            return self._by(spoke[-1], passage)
        if meeting:
            self.frame = _Frame(meeting.span("by"), _manner(meeting["verb"]))
            self.mode, self.to, self.admitting = "none", (), self.admitting
            names = self.text[meeting.end() : meeting.end() + 1] not in "，,：:"
            if names and meeting["verb"] in lists("han_frames")["assigning"]:
                return meeting.start("verb")
            return None if self.frame.manner == "decide" else meeting.end()
        if here:
            self.frame, self.mode, self.admitting = None, "none", False
            return None
        decides = self.frame and self.frame.manner == "decide"
        return (
            None
            if decides and not meaning.order(self.text, passage.start, passage.end)
            else (passage.start)
        )

    def _by(self, speaker: Sighting, passage: Passage) -> int | None:
        """Somebody's words: what follows their verb, where it is more than a noun."""
        verb = self.text[speaker.said[0] : speaker.said[1]]
        asks = any(self.text.endswith(_ASKING, *post) for post in speaker.posts)
        self.mode, self.to, self.admitting = "none", (), False
        end = speaker.said[1]
        further = words("han_frames", "ordering", "telling")
        while word := further.at(self.text, end):
            verb, end = word, end + len(word)
        manner = _manner(verb)
        self.frame = _Frame(speaker.name, "tell" if manner == "decide" else manner, asks)
        while end < passage.end and self.text[end] == "了":
            end += 1
        mark = self.text[end : end + 1]
        found = lists("han_frames")
        colon = re.compile(r"[^，,；;。：:]{0,20}[：:]").match(self.text, end, passage.end)
        if colon and (verb in found["ordering"] or verb in found["telling"]):
            return colon.end() if colon.end() < passage.end else None
        told = mark in "，," and verb in (*found["ordering"], *found["telling"])
        if verb in found["assigning"] and mark not in "，,：:":
            return speaker.said[0]
        if verb in lists("han_people")["speech"] or told or mark in "：:" or verb in ":：":
            return end if end < passage.end else None
        self.frame = None
        return None

    def clause(self, passage: Passage, start: int, *, fresh: bool) -> None:
        """Hears one clause."""
        self.to = () if fresh else self.to
        start = meaning.bare(self.text, start, passage.end)
        end = passage.end
        opened = meaning.admits(self.text, start, end)
        if opened is not None:
            self.admitting, start = True, opened
            if not self.text[start:end].strip(_MARKS):
                return
        order = meaning.order(self.text, start, end)
        if not order and meaning.leads_up(self.text, start, end):
            return
        if order and not (self.admitting and meaning.falls_short(self.text, start, end)):
            self.admitting = False
            self.to = order.to or self.to
            self.hear("order", passage, order.action, self.to)
        elif self.admitting or self._short(start, end, fresh=fresh):
            self.hear("problem", passage, start, ())
        elif self._purpose(start, fresh=fresh):
            last = self.clauses[-1]
            self.clauses[-1] = HanClause(
                last.passage, last.mode, last.by, last.to, (last.text[0], _trim(self.text, end))
            )
        elif self._goes_on_ordering(start, end, fresh=fresh):
            told = meaning.subject(self.text, start, end)
            self.to = told.to if told else self.to
            self.hear("order", passage, told.action if told else start, self.to)
        else:
            self.hear(self._rest(start, end), passage, start, ())

    def _short(self, start: int, end: int, *, fresh: bool) -> bool:
        """A shortcoming by its words, where nothing is being ordered."""
        ordering = self.mode == "order" and not fresh
        return not ordering and meaning.falls_short(self.text, start, end)

    def _purpose(self, start: int, *, fresh: bool) -> bool:
        """A closing purpose, part of the order before it."""
        near = bool(self.clauses) and not fresh and self.mode == "order"
        return near and meaning.starts(self.text, start, "purposes")

    def _goes_on_ordering(self, start: int, end: int, *, fresh: bool) -> bool:
        """A clause without a modal, where somebody orders."""
        frame = self.frame
        if self.mode == "order" and not fresh:
            return True
        to = meaning.subject(self.text, start, end)
        said = not meaning.is_past(self.text, start, end) or (
            to is not None and "已" not in self.text[start:end]
        )
        if frame is not None and frame.manner == "order":
            return said and not meaning.is_copular(self.text, start, end)
        return self.mode == "order" and said and meaning.starts(self.text, start, "imperatives")

    def _rest(self, start: int, end: int) -> HanMode:
        """What is claimed, planned, or only said."""
        if meaning.is_plan(self.text, start, end):
            return "statement"
        if meaning.is_progress(self.text, start, end):
            return "assessment"
        telling = self.frame is not None and self.frame.manner == "tell"
        counted = meaning.is_counted(self.text, start, end)
        return "assessment" if telling and (counted or self.mode == "assessment") else "none"

    def hear(self, mode: HanMode, passage: Passage, start: int, to: tuple[Span, ...]) -> None:
        """Keeps a clause with its own words."""
        end = _trim(self.text, passage.end)
        while start < end and self.text[start] in _MARKS and self.original[start] not in '“"':
            start += 1
        if end - start < 4:
            return
        by = self.frame.by if self.frame else None
        self.mode = mode
        if mode in ("order", "assessment") and self.frame and self.frame.asks:
            mode = "statement"
        spans = meaning.parts(self.text, start, end) if mode == "problem" else ((start, end),)
        self.clauses.extend(HanClause(passage.n, mode, by, to, span) for span in spans)


def _trim(text: str, end: int) -> int:
    """The end of a clause without the marks that close it."""
    while end and text[end - 1] in " 　\n，,：:；;。.、！!？?":
        end -= 1
    return end
