"""What a Chinese clause means where it stands: the rules, and what is open when they are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims import chinese_leading as leading
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.claims.chinese_openings import Frame, frame_of, resumed
from govsumm.reading.claims.chinese_pieces import complains, has_due, turns
from govsumm.reading.claims.chinese_told import starts, subject
from govsumm.reading.people.chinese_words import BLANK
from govsumm.reading.people.participation import Sighting, Span

HanMode = Literal["order", "assessment", "problem", "statement", "none"]

_SEEN = re.compile("[^，,。；;]{0,6}[放播看]完")
"""片子放完: what follows is no longer shown."""
_GRANTS = re.compile("同意|愿意?|答应|允许|会(?!议)|将")
"""但同意实地视察: what follows the turn is promised."""
_ORDINAL = re.compile(r"[\s　]*[其第]?[一二三四五六七八九十][是、要，]")
_SORRY = re.compile("致歉|道歉|检讨|鞠躬|问责")
_ANNOUNCED = re.compile(
    r"(?:一项|一个|临时|书面|紧急|另一|修订|口头){0,2}(?:动议|议案|提案|修正案|质询|疑问|异议|申请|请求)(?=[，,。；;]|$)|"
    r"[一二两三四五六七八九十几\d]{1,2}(?:点|条|项|个方面|方面)的?(?:具体|明确|工作)?(?:要求|意见|建议|希望)"
)
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


@dataclass
class HanContext:
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

    def clause(self, passage: Passage, piece: Span, *, fresh: bool) -> None:
        """Hears one clause."""
        if meaning.is_vote(self.text, piece[0], piece[1]):
            self.open(None)  # 大会又以14票赞成……: whoever spoke does no longer
            return
        self.to = () if fresh and self.led is None else self.to
        listed = self.mode == "order" and bool(_ORDINAL.match(self.text, piece[0]))
        start, end = self._resumed(*piece)
        self.admitting = self.admitting and not _SEEN.match(self.text, start, end)
        opened = meaning.admits(self.text, start, end)
        if opened is None and self.mode == "problem":
            causes = meaning.explains(self.text, start, end)
            opened = causes and orders.bare(self.text, causes, end)
        if opened is not None:
            self.admitting, start = True, opened
            if not self.text[start:end].strip(_MARKS):
                return
        order = orders.order(self.text, start, end) if opened is None else None
        if self._leads_up(start, end, ordered=order is not None):
            self.led = self._from(start)
            return
        self._turns(start, end, ordered=bool(order))
        only = order and (
            leading.only_when(self.text, order.action, end)
            or (order.to and leading.only_leads(self.text, order.action, end))
        )
        if order and only:
            self.led, self.to, self.mode = order.action, order.to, "order"
            return
        if order and not (self.short_of() and meaning.falls_short(self.text, start, end)):
            self.admitting = self.turned = False
            self.to = order.to or self.to
            self.hear("order", passage, (order.action, end), self.to)
        elif self.short_of() or self._short(start, end, fresh=fresh and not listed):
            self.hear("problem", passage, (self._from(start), end), ())
        else:
            self._follow(passage, (start, end), fresh=fresh)
        short = order is not None and end - order.action <= 4
        self.led = order.action if order and short else None

    def _follow(self, passage: Passage, piece: Span, *, fresh: bool) -> None:
        """Hears a clause that means what those before it do, or only tells something."""
        start, end = piece
        if self._purpose(start, fresh=fresh):
            last = self.clauses[-1]
            self.clauses[-1] = replace(last, text=(last.text[0], _trim(self.text, end)))
        elif self._goes_on_ordering(start, end, fresh=fresh):
            told = subject(self.text, start, end)
            self.to = told.to if told else self.to
            action = told.action if told else self._from(start)
            self.hear("order", passage, (action, end), self.to)
        else:
            self.hear(self._rest(start, end), passage, (self._from(start), end), ())

    def _resumed(self, start: int, end: int) -> Span:
        """A clause without what leads up to it, nor a further verb of the same speaker."""
        start = orders.bare(self.text, start, end)
        again = resumed(self.text, start, end) if self.frame else None
        if again and self.frame:
            start, frame = again.end, frame_of(self.text, self.frame.by, again.verb)
            self.frame = replace(self.frame, admits=frame.admits, praises=frame.praises)
        return start, end

    def _leads_up(self, start: int, end: int, *, ordered: bool) -> bool:
        """Whether a clause says nothing without the next one."""
        names = self.frame is not None and leading.only_names(self.text, start, end)
        leads = not ordered and leading.leads_up(self.text, start, end)
        return (names and not self.short_of()) or leads

    def _from(self, start: int) -> int:
        """Where a claim begins: with the clause that leads up to it."""
        return start if self.led is None else self.led

    def short_of(self) -> bool:
        """Whether shortcomings are being told."""
        return self.admitting or self.turned

    def _turns(self, start: int, end: int, *, ordered: bool) -> None:
        """但 behind praise turns to shortcomings, for the rest of the sentence."""
        turn = turns(self.text, start, end)
        if turn is None or ordered or self.mode == "order" or self.frame is None:
            return
        plan = meaning.is_plan(self.text, turn, end) or bool(_GRANTS.match(self.text, turn, end))
        praised = self.mode == "assessment" and self.frame.manner == "tell"
        self.turned = not plan and (praised or meaning.is_troubled(self.text, turn, end))

    def _short(self, start: int, end: int, *, fresh: bool) -> bool:
        """A shortcoming by its words, where nothing is being ordered."""
        if self.mode == "order" and not fresh:
            return False
        frame = self.frame
        quoted = not self.text[start:end].strip(BLANK + _MARKS)
        if quoted or _SORRY.search(self.text, start, end):
            return False
        if frame and complains(self.text, start - 1, end):
            return True
        if frame and frame.admits and not meaning.is_plan(self.text, start, end):
            better = meaning.is_progress(self.text, start, end)
            return not better or meaning.is_troubled(self.plainly, start, end)
        if frame and (frame.asks or self.mode == "problem"):
            return meaning.is_troubled(self.plainly, start, end)
        return meaning.falls_short(self.plainly, start, end)

    def _purpose(self, start: int, *, fresh: bool) -> bool:
        """A closing purpose, part of the order before it."""
        near = bool(self.clauses) and not fresh and self.mode == "order"
        return near and starts(self.text, start, "purposes")

    def _goes_on_ordering(self, start: int, end: int, *, fresh: bool) -> bool:
        """A clause without a modal, where somebody orders."""
        frame = self.frame
        if not self.text[start:end].strip(BLANK + _MARKS):
            return False  # somebody's own words, in quotation marks
        if self.mode == "order" and not fresh and not meaning.is_settled(self.text, start, end):
            return True
        if meaning.is_settled(self.text, start, end):
            return False
        to = subject(self.text, start, end)
        said = not meaning.is_past(self.text, start, end) or (
            to is not None and "已" not in self.text[start:end]
        )
        if frame is not None and frame.manner == "order":
            return said and not meaning.is_copular(self.text, start, end)
        leads = frame is not None and not frame.asks and self._commands(frame.by)
        goes_on = self.mode == "order" or leads
        if not goes_on or not said or meaning.is_copular(self.text, start, end):
            return False
        due = has_due(self.text, start, end)
        achieved = self.mode == "assessment" and not fresh
        if achieved and not due and meaning.is_counted(self.text, start, end):
            return False  # 新改建户厕1860座，复垦撂荒地7420亩
        return due or to is not None or orders.commands(self.text, start, end)

    def _commands(self, by: Span | None) -> bool:
        """Whether somebody presides, or demands something somewhere in the report."""
        if self.leaders is None:
            verbs = lists("han_frames")["ordering"]
            self.leaders = frozenset(
                self.text[slice(*each.name)]
                for each in self.sightings
                if each.function == "presided" or self.text[slice(*each.said)] in verbs
            )
        return by is not None and self.text[slice(*by)] in self.leaders

    def _rest(self, start: int, end: int) -> HanMode:
        """What is claimed, planned, or only said."""
        due = has_due(self.text, start, end) and not meaning.is_past(self.text, start, end)
        if due or meaning.is_plan(self.text, start, end):
            return "statement"
        if self.frame and self.frame.praises:
            return "assessment"
        if meaning.is_progress(self.text, start, end):
            return "assessment"
        telling = self.frame is not None and self.frame.manner == "tell"
        counted = meaning.is_counted(self.text, start, end)
        return "assessment" if telling and (counted or self.mode == "assessment") else "none"

    def hear(self, mode: HanMode, passage: Passage, piece: Span, to: tuple[Span, ...]) -> None:
        """Keeps a clause with its own words."""
        start, end = piece[0], _trim(self.text, piece[1])
        while start < end and self.text[start] in _MARKS and self.original[start] not in '“"「':
            start += 1
        if end - start < 4 or (mode == "order" and _ANNOUNCED.match(self.text, start, end)):
            return
        by = self.frame.by if self.frame else None
        self.mode = mode
        asks = self.frame is not None and self.frame.asks
        if mode == "order" and self.frame and self.frame.answers:
            mode = "statement"
        if asks and (mode == "order" or (mode == "assessment" and not self._praises())):
            mode = "statement"
        spans = meaning.parts(self.plainly, start, end) if mode == "problem" else ((start, end),)
        self.clauses.extend(HanClause(passage.n, mode, by, to, span) for span in spans)

    def _praises(self) -> bool:
        return self.frame is not None and self.frame.praises


def _trim(text: str, end: int) -> int:
    """The end of a clause without the marks that close it."""
    while end and text[end - 1] in " 　\n，,：:；;。.、！!？?":
        end -= 1
    return end
