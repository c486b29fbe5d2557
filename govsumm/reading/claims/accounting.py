"""Clauses that tell how things stand: what is denied, what falls short, what was achieved."""

from __future__ import annotations

import re

from govsumm.reading.claims import accounts, modality
from govsumm.reading.claims.addressees import addresses
from govsumm.reading.claims.clauses import Clause, listed
from govsumm.reading.claims.denials import answers_rumour, denies, unharmed
from govsumm.reading.claims.listening import Listening
from govsumm.reading.claims.no_shortcomings import tells_nothing
from govsumm.reading.claims.plain_shortcomings import counts, reports_shortcoming
from govsumm.reading.claims.shortcomings import falls_short, has, is_without
from govsumm.reading.claims.siblings import in_a_row
from govsumm.reading.claims.verbs import is_one_of

_ON = re.compile(r"we\s|and\s+that\s", re.IGNORECASE)
"""What goes on ordering in the form of a statement."""
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


class Accounts(Listening):
    """How things stand: what is denied, what falls short, what is so."""

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
