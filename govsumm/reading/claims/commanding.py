"""Clauses that say what is to be done, and those that only have the form of an order."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.claims import modality, procedure
from govsumm.reading.claims.accounting import Accounts
from govsumm.reading.claims.clauses import Clause
from govsumm.reading.claims.frames import Frame
from govsumm.reading.claims.modal_orders import Order
from govsumm.reading.claims.onlookers import OPINION
from govsumm.reading.claims.ordered import ordered
from govsumm.reading.claims.shortcomings import falls_short, has
from govsumm.reading.claims.verbs import is_one_of
from govsumm.reading.people.participation import Span

_THAT = re.compile(r"[\s,;]*(?:and\s+)?that\s", re.IGNORECASE)
_REALISE = re.compile(
    r"(?:[Ii]t\s+(?:must|should)\s+(?:also\s+)?)?(?:\w+ly\s+)?"
    r"(?:be\s+(?:\w+ly\s+)?(?:aware|seen|noted|reali[sz]ed|recogni[sz]ed|admitted|acknowledged)|see|reali[sz]e|recogni[sz]e|note|admit|acknowledge)"
    r"\s+(?:also\s+)?that\b"
)
_REGRET = re.compile(r"\bshould\s+(?:not\s+)?have\s+been\s+\w", re.IGNORECASE)
"""They should have been told sooner: no order for what is past."""
_HAD_TO = re.compile(
    r"(?:(?!\b(?:must|should|shall|will|would|may|is|are|was|were|that)\b)[^,;:]){3,90}?\shad\s+to\s"
)
"""The city had to close two pools: in the report's own voice nobody is told."""
_NAMED_WILL = re.compile(r"\W*(?:[A-Z][\w’'-]+\s+)?(?P<name>[A-Z][\w’'-]+)\s+will\s+[a-z]")


class Orders(Accounts):
    """What is to be done, and what only has the form of an order."""

    def _ordered(self, clause: Clause, fresh: bool) -> bool:
        """What follows a verb of ordering."""
        frame = self.frame
        if not (fresh and frame and frame.manner == "order"):
            return False
        self.admitting = False
        for to, start, end in ordered(self._text, clause.start, clause.end, frame):
            self.to = (to,) if to else self.to
            if self._only_asked(frame, (start, end)):
                piece = replace(clause, start=frame.verb[0], end=end)
                self._hear("statement", piece, kind="request")
            else:
                self._hear("order", replace(clause, start=start, end=end), to=self.to)
        self.mode = None if frame.itself else self.mode  # its own words, which nothing goes on with
        return True

    def _only_asked(self, frame: Frame, action: Span) -> bool:
        """Whether a request is told: by one of the public; in minutes of the meeting itself, too.

        A member asks the meeting too, that an item be taken first or a vote be recorded.
        """
        if not self.minutes:
            return self._is_public(frame)
        if self.to:
            return procedure.asks_the_meeting(self._text[slice(*self.to[0])])
        by = self._text[slice(*frame.by)] if frame.by else ""
        asks = is_one_of("requesting", self._text[slice(*frame.verb)])
        outside = self._members.isdisjoint(by.split()[-1:])
        done = modality.mandative(self._text, *action) and not procedure.goes_on(
            self._text, *action
        )
        return bool(by) and asks and (outside or not done)

    def _is_public(self, frame: Frame) -> bool:
        """Whether one of the public asks for something, in a report that is no translation."""
        by = self._text[slice(*frame.by)] if frame.by and not self.translated else ""
        return self._onlookers.are_public(by)

    def _order(self, clause: Clause, fresh: bool) -> bool:
        """An order by its modal verb, or in the form of a note."""
        text, start, end, frame = self._text, clause.start, clause.end, self.frame
        found = modality.order(text, start, end)
        if found and (seen := _REALISE.match(text, found.action, end)):
            self.admitting = True
            told = replace(clause, start=seen.end())
            return has("admitting", text[told.start : end]) or self._problem(told, fresh) or True
        if _REGRET.search(text, start, end) or (not frame and _HAD_TO.match(text, start, end)):
            return False
        if not found and not fresh:
            found = self._noted(start, end)
        that = _THAT.match(text, start, end) or modality.resolving(text, start, end)
        if not found and ((self.minutes and that) or (self.listing and (that or self.wishing))):
            found = modality.mandative(text, start, end, does=self.listing)
            found = found if that or (found and found.to) else None
        resolved = modality.resolving(text, start, end) or start
        if found and self.minutes and procedure.is_disposed(text, resolved, end):
            return True
        if found and procedure.announces(text, start, end):
            return True
        if not found or (self.admitting and falls_short(text[start:end])):
            return False
        if self._only_said(found, clause):
            return True
        self.admitting = False
        self.to = (found.to,) if found.to else ()
        return self._hear("order", replace(clause, start=found.action), to=self.to)

    def _noted(self, start: int, end: int) -> Order | None:
        """An order in note form: "Clerk to write"; without an agent only in somebody's words."""
        found = modality.infinitive(self._text, start, end)
        noting = self.minutes or self.mode == "order" or (self.translated and not self.frame)
        if found and (found.to or noting):
            return found
        return modality.subjunctive(self._text, start, end) if self.frame else None

    def _only_said(self, found: Order, clause: Clause) -> bool:
        """What has the form of an order and is none: a forecast, a plan, a view of the public."""
        frame = self.frame
        if frame and self.minutes:
            return frame.manner == "say" and self._hear("statement", clause, kind="comment")
        if procedure.sits(self._text, found.action, clause.end):
            return True
        if self._only_voiced(found, clause):
            return self._hear("statement", clause, kind="request")
        if not found.will or (frame and frame.manner == "order"):
            return False
        whole = found.action == modality.bare(self._text, clause.start, clause.end)
        if self.mode == "assessment" and whole and self.translated:
            return self._hear("assessment", clause)
        if self.translated or (self.minutes and frame is None and self._does(found, clause)):
            return False
        return self._hear("statement", clause, kind="plan")

    def _does(self, found: Order, clause: Clause) -> bool:
        """Whether a note says what somebody will do: "Clerk will write", "Jo will get a price"."""
        named = _NAMED_WILL.match(self._text, clause.start, clause.end)
        return found.to is not None or (named is not None and named["name"] in self._names)

    def _only_voiced(self, found: Order, clause: Clause) -> bool:
        """Whether it is somebody's view of what should be: a resident's, or what one believes."""
        if self.translated:
            return False
        if OPINION.match(self._text, clause.start, found.to[1] if found.to else clause.end):
            return True
        frame = self.frame
        if frame is None or frame.manner == "order":
            return False
        return frame.by is not None and self._onlookers.voice(self._text[slice(*frame.by)])
