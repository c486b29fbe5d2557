"""What a Chinese clause means where it stands, by the rules for it."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.passages import Passage
from govsumm.reading.claims import chinese_denials as denials
from govsumm.reading.claims import chinese_leading as leading
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.claims.chinese_heard import MARKS, HanHeard, HanMode, trimmed_end
from govsumm.reading.claims.chinese_openings import frame_of, resumed
from govsumm.reading.claims.chinese_pieces import complains, has_due, turns
from govsumm.reading.claims.chinese_told import starts, subject
from govsumm.reading.people.chinese_words import BLANK
from govsumm.reading.people.participation import Span

_SEEN = re.compile("[^，,。；;]{0,6}[放播看]完")
"""片子放完: what follows is no longer shown."""
_GRANTS = re.compile("同意|愿意?|答应|允许|会(?!议)|将")
"""但同意实地视察: what follows the turn is promised."""
_ORDINAL = re.compile(r"[\s　]*[其第]?[一二三四五六七八九十][是、要，]")
_SORRY = re.compile("致歉|道歉|检讨|鞠躬|问责")


class HanContext(HanHeard):
    """Hears a speech clause by clause, each by the first rule that knows what is meant."""

    def clause(self, passage: Passage, piece: Span, *, fresh: bool) -> None:
        """Hears one clause."""
        if meaning.is_vote(self.text, piece[0], piece[1]):
            self.open(None)  # 大会又以14票赞成……: whoever spoke does no longer
            return
        if denials.is_rumour(self.text, *piece):
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
            if not self.text[start:end].strip(MARKS):
                return
        order = orders.order(self.text, start, end) if opened is None else None
        if self._leads_up(start, end, ordered=order is not None):
            self.led = self.begins(start)
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
            self.hear("problem", passage, (self.begins(start), end), ())
        else:
            self._follow(passage, (start, end), fresh=fresh)
        short = order is not None and end - order.action <= 4
        self.led = order.action if order and short else None

    def _follow(self, passage: Passage, piece: Span, *, fresh: bool) -> None:
        """Hears a clause that means what those before it do, or only tells something."""
        start, end = piece
        if self._purpose(start, fresh=fresh):
            last = self.clauses[-1]
            self.clauses[-1] = replace(last, text=(last.text[0], trimmed_end(self.text, end)))
        elif self._goes_on_ordering(start, end, fresh=fresh):
            told = subject(self.text, start, end)
            self.to = told.to if told else self.to
            action = told.action if told else self.begins(start)
            self.hear("order", passage, (action, end), self.to)
        else:
            self.hear(self._rest(start, end), passage, (self.begins(start), end), ())

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
        quoted = not self.text[start:end].strip(BLANK + MARKS)
        if quoted or _SORRY.search(self.text, start, end):
            return False
        if denials.denies(self.text, start, end):
            return False
        if frame and complains(self.text, start - 1, end):
            return True
        if frame and frame.admits and not meaning.is_plan(self.text, start, end):
            better = meaning.is_progress(self.text, start, end)
            return not better or meaning.is_troubled(self.plainly, start, end)
        if frame and (frame.asks or self.mode == "problem"):
            return meaning.is_troubled(self.plainly, start, end)
        if frame and frame.manner == "tell" and meaning.is_short_count(self.plainly, start, end):
            return True
        return meaning.falls_short(self.plainly, start, end)

    def _purpose(self, start: int, *, fresh: bool) -> bool:
        """A closing purpose, part of the order before it."""
        near = bool(self.clauses) and not fresh and self.mode == "order"
        return near and starts(self.text, start, "purposes")

    def _goes_on_ordering(self, start: int, end: int, *, fresh: bool) -> bool:
        """A clause without a modal, where somebody orders."""
        frame = self.frame
        if not self.text[start:end].strip(BLANK + MARKS):
            return False  # somebody's own words, in quotation marks
        answers = meaning.promises(self.text, start, end)
        done = answers or meaning.is_settled(self.text, start, end)
        if self.mode == "order" and not fresh and not done:
            return True
        if done:
            return False
        to = subject(self.text, start, end)
        said = not meaning.is_past(self.text, start, end) or (
            to is not None and "已" not in self.text[start:end]
        )
        if frame is not None and frame.manner == "order":
            return said and not meaning.is_copular(self.text, start, end)
        leads = frame is not None and not frame.asks and self.commands(frame.by)
        goes_on = self.mode == "order" or leads
        if not goes_on or not said or meaning.is_copular(self.text, start, end):
            return False
        due = has_due(self.text, start, end)
        achieved = self.mode == "assessment" and not fresh
        if achieved and not due and meaning.is_counted(self.text, start, end):
            return False  # 新改建户厕1860座，复垦撂荒地7420亩
        return due or to is not None

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
