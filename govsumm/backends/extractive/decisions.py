"""The formal outcomes: motions, votes, what was approved, noted, deferred."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.days.dates import date_of
from govsumm.reading.days.moments import moments
from govsumm.reading.injected import is_planted
from govsumm.reading.motions.chinese_dissent import dissenters
from govsumm.reading.motions.motions_moved import motions_settled, movers
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.votes import Ballot, ballot
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading
from govsumm.records import Date, Decision, Vote

MAX_TO_DATE = 60
"""A date of effect stands at most so many characters after its cue."""

MIN_MATTER = 3
"""Of a matter of fewer words ("Jo Doe") the whole clause is the matter."""

MAX_TEXT = 420
"""Of a longer resolution the beginning is the claim, in code points."""


def decisions(reading: Reading) -> tuple[Decision, ...]:
    """The decisions, in the order printed, each motion its own."""
    told = (each for each in motions_settled(reading) if not is_planted(reading, *each.outcome))
    made = [_decision(reading, each) for each in told]
    return tuple(dict.fromkeys(each for each in made if each is not None))


def _decision(reading: Reading, told: Settled) -> Decision | None:
    """The record of a settled matter; None where it has no words of its own."""
    anaphoric = _is_anaphoric(_plain(reading, told.matter))
    about = told.matter
    if anaphoric and told.heading is not None:
        about = (told.heading.start, told.heading.end)
    subject = _cut(_plain(reading, about))
    text = _text(reading, told)
    outcome = _plain(reading, told.outcome)
    if not any(char.isalnum() for char in subject) or not text or not outcome:
        return None
    if len(subject.split()) < MIN_MATTER:
        subject = text
    if _is_adjournment(subject, told):
        return None
    moved = _movers(reading, told)
    return Decision(
        passages=_passages(reading, told, heading=anaphoric),
        text=text,
        matter=subject,
        outcome=outcome,
        moved_by=moved[0],
        seconded_by=moved[1],
        vote=_vote(reading, told),
        to=_to(reading, told),
        condition=_condition(reading, told),
        effective=_effective(reading, told),
    )


def _movers(reading: Reading, told: Settled) -> tuple[str | None, str | None]:
    """Who moved and who seconded, as printed."""
    first, second = (_plain(reading, span) if span else None for span in movers(reading, told))
    return first, second


def _plain(reading: Reading, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(reading.text[slice(*span)].split())


def _text(reading: Reading, told: Settled) -> str:
    """The clauses that tell the matter and its outcome, without who moved it."""
    _, (start, end) = told.parts[0]
    body = (max(start, told.matter[0]), end) if start <= told.matter[0] < end else (start, end)
    if told.outcome[0] < body[0] and start <= told.outcome[0]:
        body = (told.outcome[0], end)
    if told.begins is not None:
        body = (told.begins, end)
    last = max(told.outcome[0], told.matter[0])
    spans = [body, *(span for _, span in told.parts[1:] if span[0] <= last)]
    return _cut(" ".join(_plain(reading, span) for span in spans).strip(" ,;:"))


def _cut(text: str) -> str:
    """At most `MAX_TEXT` of a text, to the end of a word."""
    if len(text) <= MAX_TEXT:
        return text
    return text[:MAX_TEXT].rsplit(" ", 1)[0].rstrip(" ,;:")


_ADJOURNING = re.compile(r"(?:motion\s+)?(?:to\s+)?(?:adjourn|recess)", re.IGNORECASE)


def _is_adjournment(subject: str, told: Settled) -> bool:
    """Whether it is the motion to adjourn, which only a contest makes worth a line."""
    return bool(_ADJOURNING.match(subject)) and told.mover is not None


_TO_APPROVE = re.compile(r"(?:to\s+)?(?:approve|adopt|accept|pass|table|deny|refer|defer)\s+")


def _is_anaphoric(about: str) -> bool:
    """Whether a matter says only "it": what it is stands in the heading."""
    low = about.lower()
    verb = _TO_APPROVE.match(low)
    bare = low[verb.end() if verb else 0 :].strip(" .,;")
    known = phrase_set("decisions", "pronouns")
    return not bare or bare in known or bare.split()[0] in ("it", "same") or low in known


def _passages(reading: Reading, told: Settled, *, heading: bool) -> tuple[int, ...]:
    numbers = {n for sentence, span in told.parts for n in sentence.cited(*span)}
    numbers.update(n for span in dissenters(reading.text, told.votes) for n in reading.cited(*span))
    if heading and told.heading is not None:
        numbers |= {passage.n for passage in told.heading.passages}
    return tuple(sorted(numbers))


def _vote(reading: Reading, told: Settled) -> Vote | None:
    found = ballot(reading.text, told.votes)
    against = dissenters(reading.text, told.votes)
    if found is None and not against:
        return None
    found = found or Ballot(None, None, None, None, ())
    dissent = tuple(_plain(reading, span) for span in found.dissent or against)
    if found.turned and len(dissent) != found.no:  # a larger majority may have been needed
        found = replace(found, yes=None, no=None)
    if not (found.method or dissent or found.yes or found.no or found.abstain):
        return None
    method = _plain(reading, found.method) if found.method else None
    return Vote(method=method, yes=found.yes, no=found.no, abstain=found.abstain, dissent=dissent)


_CONDITIONS = Worded(
    r"(?:(?<!\w)(?:{decisions.conditions})\b)(?:[^.;]|\.(?=\s?\d)){6,240}", re.IGNORECASE
)


def _condition(reading: Reading, told: Settled) -> str | None:
    """What the matter is subject to, also where a page head cuts it in two."""
    own = " ".join(_plain(reading, span) for _, span in told.parts if span[0] <= told.outcome[0])
    hit = _CONDITIONS.search(own)
    return _cut(hit[0].strip(" ,")) if hit else None


_ADDRESSED = Worded(
    r"\b(?:authori[sz](?:e|ed|es|ing)|direct(?:ed|s|ing)?|instruct(?:ed|s|ing)?|request(?:ed|s|ing)?"
    r"|delegat(?:e|ed|es|ing)\s+(?:\w+\s+)?(?:to|authority\s+to))\s+"
    r"(?P<who>(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:of\s+|for\s+|and\s+|the\s+)?[A-Z][\w’'-]*){0,6})(?=\s+(?:to|in|for)\b|[.,;]|$)"
    r"|由(?P<han>[^，。；由]{2,20}?(?:局|委|办|厅|部|院|中心|公司|政府|小组|单位|部门))"
)


def _to(reading: Reading, told: Settled) -> tuple[str, ...]:
    names = [
        " ".join((hit["who"] or hit["han"]).split())
        for _, span in told.parts
        for hit in _ADDRESSED.finditer(reading.text, *span)
    ]
    return tuple(dict.fromkeys(names))


def _effective(reading: Reading, told: Settled) -> Date | None:
    """When it takes effect, or what it is put off to."""
    for _, (start, end) in told.parts:
        for cue in _TAKING_EFFECT.finditer(reading.text, start, end):
            stop = min(end, cue.end() + MAX_TO_DATE)
            found = next(iter(moments(reading.text, cue.end(), stop)), None)
            if found is not None and found.edtf and found.start - cue.end() <= 24:
                return date_of(reading, found, "effective")
        for found in moments(reading.text, start, end):
            since = found.edtf and _SINCE.search(reading.text, start, found.start)
            if since and reading.text.startswith("起", found.end):
                return date_of(reading, found, "effective")
    return None


_SINCE = re.compile("[自从從由於于]$")
"""自7月1日起: the day stands between two words."""


_TAKING_EFFECT = Worded(r"(?<!\w)(?:{decisions.effective,deferring})(?!\w)", re.IGNORECASE)
