"""Annotations as a draft: the annotators' own claims, on the passages that their quotations touch.

Nobody wrote them for this audit: they say freely what a report says, in one quotation each. What
an annotation does not hold (speakers, dates as printed, votes) the draft does not hold either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from govsumm.evaluation.gold import Gold, GoldClaim, GoldDecision, GoldDirective, GoldPerson
from govsumm.evaluation.gold_fields import GoldFunction, Quote
from govsumm.evaluation.mutations.material import Material
from govsumm.passages import Passage
from govsumm.records import (
    Assessment,
    Claim,
    Credit,
    Decision,
    Directive,
    Document,
    Draft,
    Function,
    Group,
    Person,
    Problem,
)
from govsumm.report import Report

_REMARK = re.compile(r"\s*[(（][^()（）]*[)）]")
_STOP = re.compile(r"[.!?;:。！？；：][\"'”’）」)]*$")
"""The end of a sentence, or of a part that stands by itself."""
C = TypeVar("C", Assessment, Problem)


def annotated(report: Report, passages: tuple[Passage, ...], gold: Gold) -> Material:
    """A report with its annotation as the draft."""
    return Material(report, passages, _Annotation(report, passages).draft(gold))


def touched(passages: Iterable[Passage], quote: Quote) -> tuple[int, ...]:
    """The numbers of the passages that a quotation touches."""
    return tuple(each.n for each in passages if each.start < quote.end and quote.start < each.end)


def sentence(passages: tuple[Passage, ...], quote: Quote) -> tuple[int, ...]:
    """The numbers of the passages of the sentences that a quotation touches.

    Long sentences are split into several passages, and annotators quote but the words that show
    where a claim stands.
    """
    found = touched(passages, quote)
    if not found:
        return ()
    first, last = found[0], found[-1]
    while first > 1 and not _STOP.search(passages[first - 2].text):
        first -= 1
    while last < len(passages) and not _STOP.search(passages[last - 1].text):
        last += 1
    return tuple(range(first, last + 1))


def said(item: GoldClaim) -> str:
    """A claim in the annotator's words, remarks in parentheses removed."""
    return _REMARK.sub("", item.gist).strip() or item.gist


class _Annotation:
    """Turns the items of an annotation into records on its quotations' passages."""

    def __init__(self, report: Report, passages: tuple[Passage, ...]) -> None:
        self._report = report
        self._passages = passages

    def draft(self, gold: Gold) -> Draft:
        """All that is claimed; a decision whose outcome is not printed is a situation."""
        decided = [each for each in gold.decisions if self._prints(each.outcome)]
        told = [each for each in gold.decisions if not self._prints(each.outcome)]
        return Draft(
            document=Document(
                passages=(), kind="other", title=None, language=gold.language, dates=(), places=()
            ),
            headline=self._headline(gold),
            summary=(),
            meetings=(),
            people=tuple(map(self._person, gold.people)),
            groups=self._groups(gold),
            credits=self._credits(gold),
            assessments=self._claims(Assessment, (*gold.assessments, *told)),
            problems=self._claims(Problem, gold.problems),
            directives=tuple(map(self._directive, gold.directives)),
            decisions=tuple(map(self._decision, decided)),
            statements=(),
            programmes=(),
            references=(),
            cautions=(),
        )

    def _cited(self, quote: Quote) -> tuple[int, ...]:
        return touched(self._passages, quote)

    def _prints(self, words: str) -> bool:
        return words in self._report.text

    def _headline(self, gold: Gold) -> Claim:
        """The report's own headline, or how it opens."""
        if gold.title_quote:
            return Claim(passages=self._cited(gold.title_quote), text=gold.title_quote.text)
        return Claim(passages=(1,), text=self._passages[0].text)

    def _claims(self, kind: type[C], items: Iterable[GoldClaim]) -> tuple[C, ...]:
        return tuple(
            kind(passages=self._cited(each.quote), text=said(each), by=None) for each in items
        )

    def _person(self, item: GoldPerson) -> Person:
        cited = self._cited(item.quote)
        return Person(
            passages=cited,
            name=item.name,
            also=tuple(filter(self._prints, item.also)),
            posts=item.posts,
            functions=_functions(item.functions, cited),
        )

    def _groups(self, gold: Gold) -> tuple[Group, ...]:
        """The bodies; what an annotator only describes is printed nowhere."""
        printed = [
            (each, self._cited(each.quote)) for each in gold.groups if self._prints(each.who)
        ]
        return tuple(
            Group(passages=cited, who=each.who, functions=_functions(each.functions, cited))
            for each, cited in printed
        )

    def _credits(self, gold: Gold) -> tuple[Credit, ...]:
        return tuple(
            Credit(passages=self._cited(each.quote), name=each.name, role=each.role)
            for each in gold.credits
        )

    def _directive(self, item: GoldDirective) -> Directive:
        named = item.addressee is not None and self._prints(item.addressee)
        return Directive(
            passages=self._cited(item.quote),
            text=said(item),
            by=None,
            to=(item.addressee,) if item.addressee and named else (),
            due=None,
            meeting=None,
        )

    def _decision(self, item: GoldDecision) -> Decision:
        return Decision(
            passages=self._cited(item.quote),
            text=said(item),
            matter=said(item),
            outcome=item.outcome,
            moved_by=None,
            seconded_by=None,
            vote=None,
            to=(),
            condition=None,
            effective=None,
        )


def _functions(names: Iterable[GoldFunction], cited: tuple[int, ...]) -> tuple[Function, ...]:
    return tuple(Function(passages=cited, function=each, meeting=None) for each in names)
