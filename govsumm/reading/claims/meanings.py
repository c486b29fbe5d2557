"""What a clause means where it stands: the rules, and what is open when they are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from govsumm.reading.claims import accounts, modality, procedure
from govsumm.reading.claims.addressees import addressee, addresses
from govsumm.reading.claims.clauses import ACCORDING, Clause, listed, trimmed
from govsumm.reading.claims.denials import answers_rumour, denies, unharmed
from govsumm.reading.claims.frames import Frame
from govsumm.reading.claims.items import unnumbered
from govsumm.reading.claims.modal_orders import Order
from govsumm.reading.claims.no_shortcomings import tells_nothing
from govsumm.reading.claims.onlookers import OPINION, Onlookers
from govsumm.reading.claims.ordered import ordered
from govsumm.reading.claims.plain_shortcomings import counts, reports_shortcoming
from govsumm.reading.claims.shortcomings import falls_short, has, is_without
from govsumm.reading.claims.siblings import in_a_row
from govsumm.reading.claims.verbs import is_one_of
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.records import DocumentKind, StatementKind

Mode = Literal["order", "assessment", "problem", "statement"]

_THAT = re.compile(r"[\s,;]*(?:and\s+)?that\s", re.IGNORECASE)
_ON = re.compile(r"we\s|and\s+that\s", re.IGNORECASE)
"""What goes on ordering in the form of a statement."""
_REALISE = re.compile(
    r"(?:it\s+(?:must|should)\s+(?:also\s+)?)?(?:\w+ly\s+)?"
    r"(?:be\s+(?:\w+ly\s+)?(?:aware|seen|noted|reali[sz]ed|recogni[sz]ed|admitted|acknowledged)|see|reali[sz]e|recogni[sz]e|note|admit|acknowledge)"
    r"\s+(?:also\s+)?that\b"
)
_REGRET = re.compile(r"\bshould\s+(?:not\s+)?have\s+been\s+\w", re.IGNORECASE)
"""They should have been told sooner: no order for what is past."""
_CONTINUES = re.compile(
    r"[\s,]*(?:and|or|as\s+well\s+as)\s+(?:an?|the)\s"
    r"|[\s,]*(?:including|such\s+as|with|especially)\s"
)
_LEADS_UP = re.compile(
    r"(?:while|when|if|whether|after|before|turning|based\s+on|guided\s+by)\s", re.IGNORECASE
)
_HOWEVER = re.compile(
    r"\W*(?:however|but|nevertheless|nonetheless|still|yet|on\s+the\s+other\s+hand)\b,?\s*",
    re.IGNORECASE,
)
_IF = re.compile(r"(?:if|in\s+case)\s(?:[^,]{2,120},)?", re.IGNORECASE)
"""If it is overdue again, it will be handed over: the condition tells nothing yet."""
_THREAT = re.compile(
    r"(?:(?!\b(?:if|unless|has|have|had|was|were|is|are)\b)[^,;])*?\b(?:would|will)\s+(?:also\s+|not\s+|\w+ly\s+)?be\s+(?:\w+ed|taken|brought|put|sent|cut|withdrawn)\b"
    r"(?:(?!\b(?:if|unless)\b)[^,;])*"
)
"""What will be done to somebody, without the condition behind it."""
_TOWARDS = re.compile(
    r"(?:as\s+)?(?:to|for)\s+(?:those|anyone|all)\s+(?:who|which|that)\s", re.IGNORECASE
)
"""To those who have been investigated, ...: whom what follows is about."""
_TO = re.compile(r"[\s;；]*to\s")
_AT_FIRST = re.compile(r"(?:during|in|on|at|for|from|since|before|under|through)\s", re.IGNORECASE)
_NAMED_WILL = re.compile(r"\W*(?:[A-Z][\w’'-]+\s+)?(?P<name>[A-Z][\w’'-]+)\s+will\s+[a-z]")
_FORBIDS = re.compile(r"\b(?:not|never|cannot|no\s+longer)\s+(?:to\s+)?$", re.IGNORECASE)
"""What a clause never begins behind: it would say the opposite."""
_NAMED = re.compile(r"(?<![“\"])\b[A-Z][a-z]+\s[A-Z][a-z]+")
"""Somebody or something is named: no action without a verb."""
NEAR = 5
"""An addressee ends at most so many characters before the order: " to "."""
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
    kind: StatementKind = "report"
    """Of a statement: whether it asks, promises, plans or reports."""
    due: Span | None = None
    """Of an order: where its deadline stands, if that is beside its words."""


_PURPOSES = Worded(r"[\s,]*(?:and\s+)?(?:{claims.ends}|{claims.purposes})\b", re.IGNORECASE)


_NOBODY = Onlookers()


class Meanings:
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

    def hear(self, clause: Clause, *, fresh: bool) -> None:
        """Hear one clause by the first rule that knows what is meant.

        `fresh`: it is the first one in its frame.
        """
        _ = (
            self._practice(clause, fresh)
            or self._offered(clause, fresh)
            or self._complained(clause, fresh)
            or self._ordered(clause, fresh)
            or self._carried_on(clause, fresh)
            or self._led_up(clause, fresh)
            or self._order(clause, fresh)
            or self._denied(clause, fresh)
            or self._problem(clause, fresh)
            or self._imperative(clause, fresh)
            or self._assessment(clause, fresh)
            or self._rest(clause, fresh)
        )

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

    def _practice(self, clause: Clause, _fresh: bool) -> bool:
        """In a feature each practice is claimed."""
        if self.feature and clause.end - clause.start > FEATURED:
            self._hear("assessment", clause)
        return self.feature

    def _offered(self, clause: Clause, fresh: bool) -> bool:
        """What somebody promises or proposes, which orders nobody."""
        frame = self.frame
        if not (fresh and frame and is_one_of("offering", self._text[slice(*frame.verb)])):
            return False
        return self._hear("statement", clause, kind="commitment")

    def _complained(self, clause: Clause, fresh: bool) -> bool:
        """What somebody complains of."""
        frame = self.frame
        if not (fresh and frame and is_one_of("complaining", self._text[slice(*frame.verb)])):
            return False
        for piece in listed(self._text, clause):
            self._hear("problem", piece)
        return True

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

    def _carried_on(self, clause: Clause, fresh: bool) -> bool:
        """A purpose, or the rest of a list: part of what was said before."""
        last = self.said[-1] if self.said else None
        if fresh or last is None or last.passages[-1] != clause.passages[0] - 1:
            return False
        text, start, end = self._text, clause.start, clause.end
        if _CONTINUES.match(text, start, end) and not modality.declarative(text, start, end):
            last = replace(last, text=(last.text[0], trimmed(text, start, end)[1]))
        elif not _PURPOSES.match(text, start, end):
            return False
        self.said[-1] = replace(last, passages=(*last.passages, *clause.passages))
        return True

    def _order(self, clause: Clause, fresh: bool) -> bool:
        """An order by its modal verb, or in the form of a note."""
        text, start, end = self._text, clause.start, clause.end
        found = modality.order(text, start, end)
        if found and (seen := _REALISE.match(text, found.action, end)):
            self.admitting = True
            told = replace(clause, start=seen.end())
            return has("admitting", text[told.start : end]) or self._problem(told, fresh) or True
        if _REGRET.search(text, start, end):
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

    def _led_up(self, clause: Clause, _fresh: bool) -> bool:
        """What leads up to a clause: "while seeing achievements, we must ..."."""
        text, end = self._text, clause.end
        start = modality.bare(text, clause.start, end)
        if text[end : end + 1] in (",", "，") and ACCORDING.match(text, start, end):
            return True
        if text[end - 1] not in ",，":
            return False
        return bool(_LEADS_UP.match(text, start) or _TOWARDS.match(text, start)) or (
            bool(_AT_FIRST.match(text, start)) and not modality.declarative(text, start, end)
        )

    def _only_said(self, found: Order, clause: Clause) -> bool:
        """What has the form of an order and is none: a forecast, a plan, a view of the public."""
        frame = self.frame
        if frame and self.minutes:
            return frame.manner == "say" and self._hear("statement", clause, kind="comment")
        if procedure.sits(self._text, found.action, clause.end):
            return True
        if self._only_voiced(found, clause):
            return self._hear("statement", clause, kind="request")
        if not found.will:
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

    def _denied(self, clause: Clause, fresh: bool) -> bool:
        """What is denied, which claims nothing, or put right: "the rumour is untrue"."""
        text, frame = self._text, self.frame
        verb = text[slice(*frame.verb)] if frame else ""
        if fresh and is_one_of("disclaiming", verb):
            return True
        words = text[clause.start : clause.end]
        right = frame is not None and not self.admitting and is_without(words)
        if right and not is_one_of("clarifying", verb):
            right = frame is not None and frame.by is not None and answers_rumour(text, frame.by[0])
        if not (right or denies(words)):
            return False
        for piece in listed(text, clause):
            told = text[piece.start : piece.end]
            if right or denies(told) or not self._assessment(piece, fresh=False):
                self._hear("statement", piece)
        return True

    def _problem(self, clause: Clause, _fresh: bool) -> bool:
        """A shortcoming: where some are being told, or by its words."""
        text = self._text
        told = self.frame is not None and not modality.imperative(text, clause.start, clause.end)
        told = told or (self.frame is None and self._reports(clause))
        if not (self.admitting or told):
            return False
        if (condition := _IF.match(text, clause.start, clause.end)) and not self.admitting:
            rest = text[condition.end() : clause.end]
            return falls_short(rest) and self._hear("problem", clause)
        words = text[clause.start : clause.end]
        if tells_nothing(text, clause):
            return self.admitting
        if threat := _THREAT.match(words):
            words = threat[0]
        short = falls_short(words)
        if threat and not short:
            return self._hear("statement", clause, kind="plan")
        praised = not short and (has("progress", words) or unharmed(words) != words)
        if not (self.admitting and not praised) and not (told and short):
            return False
        for piece in listed(text, clause):
            if self.admitting or falls_short(text[piece.start : piece.end]):
                self._hear("problem", piece)
            elif not self._beside(piece):
                self._assessment(piece, fresh=False)
        return True

    def _reports(self, clause: Clause) -> bool:
        """Whether the report itself tells of a shortcoming; behind "However," less will do."""
        text, start, end = self._text, clause.start, clause.end
        turned = _HOWEVER.match(text, start, end)
        return reports_shortcoming(text, start, end) or (
            turned is not None and counts(text[turned.end() : end]) and falls_short(text[start:end])
        )

    def _beside(self, piece: Clause) -> bool:
        """A clause in a row with a shortcoming: somebody tells both, or the report counts both."""
        words = self._text[piece.start : piece.end]
        told = self.frame is not None or counts(words)
        return told and in_a_row(self._text, piece) and self._hear("problem", piece)

    def _imperative(self, clause: Clause, fresh: bool) -> bool:
        """A verb in its base form, where somebody is ordering."""
        frame = self.frame
        if _TO.match(self._text, clause.start, clause.end) and not (
            frame and frame.manner == "order"
        ):
            self.to = ()  # "to strengthen ...", for everybody again
        if not modality.imperative(self._text, clause.start, clause.end):
            return False
        if not frame and not self.listing:
            return False
        ordering = self.mode == "order" or (frame is not None and frame.manner == "stress")
        if not ordering and not (fresh and self.translated):
            return False
        return self._hear("order", clause, to=self.to)

    def _assessment(self, clause: Clause, fresh: bool) -> bool:
        """What is or was, as somebody says, or as the report counts it."""
        text, start, end = self._text, clause.start, clause.end
        if not modality.declarative(text, start, end):
            return False
        going_on = _ON.match(text, start, end) or _ON.match(text, modality.bare(text, start, end))
        if self.mode == "order" and not fresh and (going_on or self._assigned(clause)):
            return self._hear("order", clause)
        words = text[start:end]
        if self.frame is None:
            claims = accounts.counted(words)
        else:
            outright = (self.spoken or self.translated) and accounts.told_outright(words)
            claims = outright or accounts.measured(words)
        return claims and self._hear("assessment", clause)

    def _assigned(self, clause: Clause) -> bool:
        """Whether a translated order goes on in the present: "the bureau supervises weekly"."""
        text, start, end = (
            self._text,
            modality.bare(self._text, clause.start, clause.end),
            clause.end,
        )
        does = accounts.does(text, start, end) if self.translated else None
        return does is not None and addresses(text, *does.span("who"))

    def _rest(self, clause: Clause, fresh: bool) -> bool:
        """A clause without a verb means what the one before it does."""
        told = modality.declarative(self._text, clause.start, clause.end)
        if self.mode == "order" and _NAMED.search(self._text, clause.start, clause.end):
            return False
        if self.mode == "order" and not told:
            return self._hear(self.mode, clause, to=self.to)
        if (
            self.mode == "assessment"
            and self.frame
            and accounts.measured(self._text[clause.start : clause.end])
        ):
            return self._hear(self.mode, clause)
        stressed = fresh and self.frame is not None and self.frame.manner == "stress"
        return stressed and self._hear("order", clause)
