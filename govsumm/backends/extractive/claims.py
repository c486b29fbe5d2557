"""What is claimed, admitted, ordered and said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govsumm.backends.extractive.meetings import Meetings
from govsumm.reading.claims.accounts import is_account
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.speakers import Speakers, is_pronoun
from govsumm.reading.days.dates import due_date
from govsumm.reading.motions.ordered_motions import settles
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading
from govsumm.records import Assessment, Date, Decision, Directive, Problem, Statement

OPENING = 160
"""How far before an order its sentence may open."""
_OPENING = re.compile(
    r"(?:^|[.:;\n]\s*|,\s)(?P<due>(?=[BWPOIUNAL])[A-Z]\w+\s[^,;:\n]{2,60}),\s(?P<told>[^,;:.\n]{2,90})\Z"
    r"|,\s(?P<near>[a-z][^,;:\n]{2,60}),\s\Z"
)
_CLOSES = re.compile(r"[,.!?，。！？]{0,2}[\"”]")


@dataclass(frozen=True)
class Claims:
    """The claims of a report, by their kinds, in the order printed."""

    assessments: tuple[Assessment, ...]
    problems: tuple[Problem, ...]
    directives: tuple[Directive, ...]
    statements: tuple[Statement, ...]


class Claiming:
    """Makes records of what was heard in a report."""

    def __init__(self, reading: Reading, meetings: Meetings, speakers: Speakers) -> None:
        self._reading = reading
        self._meetings = meetings
        self._speakers = speakers

    def claims(self, heard: Sequence[Said], decided: Sequence[Decision]) -> Claims:
        """The claims; what a decision says is claimed by none of the others, but may be ordered."""
        formal = {number for decision in decided for number in decision.passages}
        free = [each for each in heard if formal.isdisjoint(each.passages)]
        return Claims(
            tuple(
                self._assessment(each)
                for each in free
                if each.mode == "assessment" and is_account(self._words(each.text))
            ),
            tuple(self._problem(each) for each in free if each.mode == "problem"),
            tuple(
                self._directive(each)
                for each in heard
                if each.mode == "order" and not settles(self._reading, each.text)
            ),
            tuple(self._statement(each) for each in free if each.mode == "statement"),
        )

    def _words(self, span: Span) -> str:
        """The words of a span, a quotation in them closed where the report closes it."""
        text, (start, end) = self._reading.text, span
        words = text[start:end]
        if ('"' in words or "“" in words) and (
            words.count('"') % 2 or words.count("“") > words.count("”")
        ):
            closed = _CLOSES.match(text, end)
            end = closed.end() if closed else end
        return " ".join(text[start:end].split())

    def _assessment(self, each: Said) -> Assessment:
        by = self._speakers.by(each.by)
        return Assessment(passages=each.passages, text=self._words(each.text), by=by)

    def _problem(self, each: Said) -> Problem:
        by = self._speakers.by(each.by)
        return Problem(passages=each.passages, text=self._words(each.text), by=by)

    def _directive(self, each: Said) -> Directive:
        by = self._speakers.by(each.by)
        beside = due_date(self._reading, *each.due, bare=True) if each.due else None
        due = beside or due_date(self._reading, *each.text) or self._opening_due(each.text[0])
        more = due.passages if due else ()
        return Directive(
            passages=tuple(sorted({*each.passages, *more})),
            text=self._words(each.text),
            by=by,
            to=tuple(told for to in each.to if (told := self._told(to, by))),
            due=due,
            meeting=self._meetings.at(each.text[0]),
        )

    def _opening_due(self, start: int) -> Date | None:
        """The deadline that opens the sentence of an order, before whom it tells: "By May 3, all
        must ...", or that stands just before its words: "must, within a week, ...".
        """
        text = self._reading.text
        opens = _OPENING.search(text, max(0, start - OPENING), start)
        if opens is None:
            return None
        span = opens.span("due" if opens["due"] else "near")
        due = due_date(self._reading, *span, sure=True)
        return due if due and 3 * len(due.text) >= 2 * (span[1] - span[0]) else None

    def _told(self, span: Span, by: str | None) -> str | None:
        """Whom an order addresses: as printed, or whom a pronoun means, who is not the speaker."""
        if is_pronoun(words := self._words(span)):
            return self._speakers.by(span, but=by)
        return words

    def _statement(self, each: Said) -> Statement:
        return Statement(
            passages=each.passages,
            text=self._words(each.text),
            by=self._speakers.by(each.by),
            kind=each.kind,
            due=due_date(self._reading, *each.text, sure=True)
            if each.kind in ("plan", "commitment", "request")
            else None,
        )
