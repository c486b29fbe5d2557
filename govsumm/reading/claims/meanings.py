"""What a clause means where it stands: the rules, in the order in which they are asked."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.claims import accounts, modality
from govsumm.reading.claims.clauses import ACCORDING, Clause, listed, trimmed
from govsumm.reading.claims.commanding import Orders
from govsumm.reading.claims.verbs import is_one_of
from govsumm.reading.phrasing import Worded

_CONTINUES = re.compile(
    r"[\s,]*(?:and|or|as\s+well\s+as)\s+(?:an?|the)\s"
    r"|[\s,]*(?:including|such\s+as|with|especially)\s"
)
_LEADS_UP = re.compile(
    r"(?:while|when|if|whether|after|before|turning|based\s+on|guided\s+by)\s", re.IGNORECASE
)
_TOWARDS = re.compile(
    r"(?:as\s+)?(?:to|for)\s+(?:those|anyone|all)\s+(?:who|which|that)\s", re.IGNORECASE
)
"""To those who have been investigated, ...: whom what follows is about."""
_TO = re.compile(r"[\s;；]*to\s")
_AT_FIRST = re.compile(r"(?:during|in|on|at|for|from|since|before|under|through)\s", re.IGNORECASE)
_NAMED = re.compile(r"(?<![“\"])\b[A-Z][a-z]+\s[A-Z][a-z]+")
"""Somebody or something is named: no action without a verb."""
FEATURED = 20
"""A clause of a feature with fewer characters claims nothing."""
_PURPOSES = Worded(r"[\s,]*(?:and\s+)?(?:{claims.ends}|{claims.purposes})\b", re.IGNORECASE)


class Meanings(Orders):
    """The rules, asked in turn."""

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
