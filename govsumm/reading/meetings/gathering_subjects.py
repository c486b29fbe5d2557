"""What stands before the verb of a meeting: its name as a subject, or who held it."""

from __future__ import annotations

import re

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering_words import ends_in_one_of, head_in
from govsumm.reading.people.participation import Span

MAX_NAME = 260
"""A longer run of words is no name, in code points."""

_LEFT = re.compile(
    r"[;:)）—–|]\s*|\s-{1,2}\s+|\bthat\s+(?=(?:on|the|a)\b)"
    r"|\b(?:and|while)\s+(?=the\s)|(?:^|(?<=[)）]\s)|(?<=[)）])|[,，]\s*)(?:accordingly"
    r"|recently|meanwhile|at present|a few days ago|in recent days"
    r"|earlier),?\s+",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:\s*(?:\(\w+\)|at\s[\d:.]+\s?(?:[ap]\.?m\.?)?))?\s*[,，]?\s*")
_ADJUNCT = re.compile(r"\s*(?:in|on|at|during|after|under|with|for)\s[^,]{2,80},\s*", re.IGNORECASE)
_IN_TOWN = re.compile(
    r"\s*in\s(?:the\s[a-z]+\sof\s)?[A-Z]\w+(?:\s*\([^()]{2,40}\))?\s(?=(?:the|an?)\s)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:it|which|that|who|there|this|these|he|she|they|we|and|was|were|has|to)$", re.IGNORECASE
)

_LEAD = re.compile(
    r"[\s-]*(?:\d{1,3}(?:\.\d{1,2})*[.)]\s+)?(?:(?:the|a|an|on|in)\s+)?(?:(?:night|evening|morning|afternoon|day)['’]s\s+)?",
    re.IGNORECASE,
)


def subject(text: str, verb: int, days: tuple[Moment, ...]) -> Span | None:
    """The words before a verb, back to the day, the dateline or the start of the sentence."""
    start = left_of(text, verb)
    for day in days:
        if start < day.start < day.end <= verb and not text[day.end : verb].strip(" ,"):
            verb = day.start  # "the Cabinet today met"
            verb -= len(text[:verb]) - len(re.sub(r",?\s+on\s*$", "", text[:verb]))
        elif start <= day.end < verb:
            gap = _CLOCK.match(text[day.end : verb])
            start = day.end + (gap.end() if gap else 0)
    adjunct = _ADJUNCT.match(text, start, verb) or _IN_TOWN.match(text, start, verb)
    if adjunct and head_in(text, adjunct.end(), verb):
        start = adjunct.end()
    lead = _LEAD.match(text, start, verb)
    start = lead.end() if lead else start
    end = start + len(text[start:verb].rstrip())
    words = text[start:end].split()
    if not 1 <= len(words) <= 45 or end - start > MAX_NAME or _NO_SUBJECT.match(words[0]):
        return None
    return start, end


_ASIDE = re.compile(r"[A-Za-z]\s?[(（][^()（）]{1,16}[)）]$")
"""A short form in brackets behind a name; a byline in brackets opens its sentence."""


def left_of(text: str, verb: int) -> int:
    """Where the clause of a verb begins."""
    start = 0
    for hit in _LEFT.finditer(text, 0, verb):
        both = head_in(text, hit.end(), verb) and head_in(text, start, hit.start())
        aside = hit[0][:1] in ")）" and _ASIDE.search(text, 0, hit.start() + 1)
        if not ("and" in hit[0].lower() and both) and not aside:  # two meetings held together
            start = hit.end()
    return start


_ADVERB = re.compile(r"\s+(?!assembly$)\w+ly$|\s+also$", re.IGNORECASE)


def last_clause(text: str, span: Span | None) -> Span | None:
    """A subject without the clauses before it and the adverb after it."""
    if span is None:
        return None
    start = max(span[0], text.rfind(", ", *span) + 2 if ", " in text[slice(*span)] else span[0])
    is_body, before = ends_in_one_of("bodies"), max(span[0], start - 2)
    if not is_body.search(text, start, span[1]) and is_body.search(text, span[0], before):
        return span[0], before  # "the Planning Commission of Elk Fork, Idaho, met"
    words = _ADVERB.sub("", text[start : span[1]])
    return start, start + len(words)
