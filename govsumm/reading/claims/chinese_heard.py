"""What a Chinese speech has said so far, and what is open: whose words, how meant, to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims.chinese_openings import Frame
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import Worded

HanMode = Literal["order", "assessment", "problem", "statement", "none"]

_ANNOUNCED = re.compile(
    r"(?:一项|一个|临时|书面|紧急|另一|修订|口头){0,2}(?:动议|议案|提案|修正案|质询|疑问|异议|申请|请求)(?=[，,。；;]|$)|"
    r"[一二两三四五六七八九十几\d]{1,2}(?:点|条|项|个方面|方面)的?(?:具体|明确|工作)?(?:要求|意见|建议|希望)"
)
_WHEN = Worded(
    r"(?:[务必须要力争确保并在于应]{0,4})(?:(?:20\d\d|今|明)年|年[内底前]{1,2})?"
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[月日天周年季度小时个工作以内之底末前上中下旬号\d]{1,10})"
    r"(?:务必|必须|全部|全面|基本|如期)?(?:{han_frames.finished})了?"
)
"""6月底前全部完成, 20日前拨付到位."""
MARKS = " 　\n，,：:；;。.、！!？?“”\"'"


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


@dataclass
class HanHeard:
    """What was heard so far, and what is open: whose words, in which mode, to whom."""

    text: str
    original: str
    plainly: str
    """With what is quoted: a shortcoming may be called by a catchword."""
    sightings: tuple[Sighting, ...]
    clauses: list[HanClause] = field(default_factory=list)
    frame: Frame | None = None
    mode: HanMode = "none"
    to: tuple[Span, ...] = ()
    admitting: bool = False
    turned: bool = False
    """但 has turned to shortcomings: until the sentence ends."""
    led: int | None = None
    """Where a clause that only leads up to the next one begins."""
    leaders: frozenset[str] | None = None

    def open(self, frame: Frame | None) -> None:
        """From here on it is somebody else's words, or with None nobody's."""
        self.frame, self.mode, self.to = frame, "none", ()

    def short_of(self) -> bool:
        """Whether shortcomings are being told."""
        return self.admitting or self.turned

    def begins(self, start: int) -> int:
        """Where a claim begins: with the clause that leads up to it."""
        return start if self.led is None else self.led

    def commands(self, by: Span | None) -> bool:
        """Whether somebody presides, or demands something somewhere in the report."""
        if self.leaders is None:
            verbs = lists("han_frames")["ordering"]
            self.leaders = frozenset(
                self.text[slice(*each.name)]
                for each in self.sightings
                if each.function == "presided" or self.text[slice(*each.said)] in verbs
            )
        return by is not None and self.text[slice(*by)] in self.leaders

    def hear(self, mode: HanMode, passage: Passage, piece: Span, to: tuple[Span, ...]) -> None:
        """Keeps a clause with its own words."""
        start, end = piece[0], trimmed_end(self.text, piece[1])
        while start < end and self.text[start] in MARKS and self.original[start] not in '“"「':
            start += 1
        if end - start < 4 or (mode == "order" and _ANNOUNCED.match(self.text, start, end)):
            return
        by = self.frame.by if self.frame else None
        self.mode = mode
        asks = self.frame is not None and self.frame.asks
        if mode == "order" and self.frame and (self.frame.answers or self._explains(piece, to)):
            mode = self.mode = "statement"
        if asks and mode in ("order", "assessment"):
            mode = "statement"
        if mode == "order" and self.clauses and self._only_when(start, end):
            self.clauses[-1] = replace(self.clauses[-1], text=(self.clauses[-1].text[0], end))
            return
        spans = meaning.parts(self.plainly, start, end) if mode == "problem" else ((start, end),)
        self.clauses.extend(HanClause(passage.n, mode, by, to, span) for span in spans)

    def _only_when(self, start: int, end: int) -> bool:
        """Whether a clause only says by when the order before it is done: 6月底前完成."""
        last = self.clauses[-1]
        near = last.mode == "order" and start - last.text[1] <= 2
        return near and _WHEN.fullmatch(self.text, start, end) is not None

    def _explains(self, piece: Span, to: tuple[Span, ...]) -> bool:
        """Whether an official only says what has to be: 上盖须改用浅地基."""
        frame, clause = self.frame, self.text[slice(*piece)]
        tells = frame is not None and frame.manner == "tell" and not self.commands(frame.by)
        words = lists("han_frames")
        modal = any(word in clause for word in words["explaining"])
        firm = any(word in clause for word in words["commanding"])
        return tells and not to and modal and not firm


def trimmed_end(text: str, end: int) -> int:
    """The end of a clause without the marks that close it and the number of the next item."""
    number = _NEXT_ITEM.search(text, max(0, end - 5), min(len(text), end + 1))
    end = number.start() if number else end
    while end and text[end - 1] in " 　\n，,：:；;。.、！!？?":
        end -= 1
    return end


_NEXT_ITEM = re.compile(r"[；;]\s?[（(]?\d{1,2}[.．、)）]")
"""1.资金缺口大；2.清运不及时: the second number is no part of the first item."""
