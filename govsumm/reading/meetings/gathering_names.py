"""Where the name of a meeting begins and ends in an English sentence, and who held it."""

from __future__ import annotations

import re

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering_words import core, ends_in_one_of, head_in
from govsumm.reading.meetings.venues import venues
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

MAX_NAME = 260
"""A longer run of words is no name, in code points."""

# what stands before a verb --------------------------------------------------------------------

_LEFT = re.compile(
    r"[;:)）—–|]\s*|\s-{1,2}\s+|\bthat\s+(?=(?:on|the|a)\b)"
    r"|\b(?:and|while)\s+(?=the\s)|(?:^|(?<=[)）]\s)|(?<=[)）])|[,，]\s*)(?:accordingly"
    r"|recently|meanwhile|at present|a few days ago|in recent days"
    r"|earlier),?\s+",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:\s*(?:\(\w+\)|at\s[\d:.]+\s?(?:[ap]\.?m\.?)?))?\s*[,，]?\s*")
_ADJUNCT = re.compile(r"\s*(?:in|on|at|during|after|under|with|for)\s[^,]{2,80},\s*", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:it|which|that|who|there|this|these|he|she|they|we|and|was|were|has|to)$", re.IGNORECASE
)


_LEAD = re.compile(r"[\s-]*(?:(?:the|a|an|on|in)\s+)?", re.IGNORECASE)


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
    adjunct = _ADJUNCT.match(text, start, verb)
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


# what stands behind it ------------------------------------------------------------------------


_STOPS = Worded(
    r"[.;:!?()（）,，。；\[\]]|\s(?:{meetings.name_stops})\b|\sand\s+(?=\w+ed\b|(?:{meetings.and_verbs})\b)"
    r"|\s(?:on|for|of)\s+(?=$)",
    re.IGNORECASE,
)
_LETS = Worded(
    r"(?:(?:{meetings.lets})\s+)?(?:(?:yesterday|today|tonight|(?:last\s+)?\w+day)"
    r"(?:\s(?:morning|afternoon|evening|night))?['’]s\s+)?",
    re.IGNORECASE,
)
"""The article of a name, and its day: "yesterday's", "Monday night's"."""


_CORE_ENDS = re.compile(r"\s(?:on|of|for|to|in|at|about|regarding|with)\s")


_PLURAL = re.compile(r"s\b")


def name_from(text: str, start: int, days: tuple[Moment, ...]) -> Span | None:
    """The name that begins here, after its article: a noun phrase with a meeting at its head."""
    if _BY_MEANS.match(text, start):
        return None
    bare = _A_MEETING.match(text, start)
    if bare:
        return bare.start("name"), without_circumstances(text, bare.start("name"), bare.end(), days)
    lead = _LETS.match(text, start, start + 40)
    start = lead.end() if lead else start
    stop = _STOPS.search(text, start)
    end = stop.start() if stop else len(text)
    ends = _CORE_ENDS.search(text, start, end)
    head = head_in(text, start, ends.start() if ends else end)
    if head is None or end - start > MAX_NAME:
        return None
    plural = _PLURAL.match(text, head.end())
    return None if plural else (start, without_circumstances(text, head.end(), end, days))


_BY_MEANS = re.compile(r"(?:by|via|through|over|on|in|at|from|under|during)\s", re.IGNORECASE)
"""A meeting "held by video conference" is not called so."""
_A_MEETING = re.compile(
    r"an?\s+(?P<name>(?:meeting|conference|session|symposium)\s+to\s+\w+[^.;:!?(),，。；]{5,160})",
    re.IGNORECASE,
)
"""A meeting without a name: "a meeting to study the spirit of ..."; its purpose stands for one."""
_GOES_ON = re.compile(r"\s+(?:of|on|for|about|regarding|concerning)\s+(?=\S)", re.IGNORECASE)
_PURPOSE = re.compile(r"\s+to\s+(?=[a-z])")


def phrase_end(text: str, head: int, days: tuple[Moment, ...], *, purpose: bool) -> int:
    """The end of a name whose head noun ends at `head`: "... of the council", "on old lifts".

    `purpose`: what it is to do belongs to it ("a meeting to promote ...").
    """
    goes_on = _GOES_ON.match(text, head) or (_PURPOSE.match(text, head) if purpose else None)
    if goes_on is None or any(head <= day.start <= goes_on.end() + 1 for day in days):
        return head
    stop = _STOPS.search(text, goes_on.end())
    end = min(stop.start() if stop else len(text), head + 160)
    cut = without_circumstances(text, head, end, days)
    return head + len(text[head:cut].rstrip()) if cut > goes_on.end() else head


_CIRCUMSTANCE = re.compile(r"\s(?:on|in|at|inside|from|this|by)\s+(?:the\s+)?", re.IGNORECASE)


def without_circumstances(text: str, head: int, end: int, days: tuple[Moment, ...]) -> int:
    """The end of a name without the day and the place that follow it."""
    for day in days:
        if head <= day.start < end and day.is_day and not text[head : day.start].strip():
            return head  # "its regular meeting Tuesday"
    for hit in _CIRCUMSTANCE.finditer(text, head, end):
        word = hit[0].split()[0].lower()
        if word == "at" and text[hit.end() : hit.end() + 1].isdigit():
            return hit.start()
        if any(hit.end() - 4 <= day.start <= hit.end() + 1 for day in days):
            return hit.start()
        if word in ("in", "at", "inside") and venues(text, hit.start(), len(text), strict=True):
            return hit.start()
        if word in ("by", "from"):
            return hit.start()
    return end


_JOINT = re.compile(r"\s+(?:and|as well as|cum)\s+(?:the\s+)?")


def apart(text: str, name: Span) -> tuple[Span, ...]:
    """Two meetings held together, where both halves of a name have a head of their own."""
    for hit in _JOINT.finditer(text[slice(*name)]):
        left = (name[0], name[0] + hit.start())
        right = (name[0] + hit.end(), name[1])
        if all(_SURE.search(core(text[slice(*half)])) for half in (left, right)):
            return left, right
    return (name,)


_SURE = re.compile(
    r"(?:meeting|conference|session|symposium|forum|sitting|hearing|review|seminar|workshop|plenum"
    r"|assembly|ceremony|class)\b",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\s*(?:,\s*)?(?:which was\s+)?(?:jointly\s+)?(?:held"
    r"|convened|organi[sz]ed|hosted|sponsored|called)?\s*"
    r"(?:jointly\s+)?by\s+(?:the\s+)?(?P<who>[^,.;:"
    r"()]{3,120}?)(?=\s+(?:that|on|in|at|was|were|to"
    r"|for|yesterday|today|this)\b|[,.;:()]|$)",
    re.IGNORECASE,
)


def organiser_after(text: str, at: int) -> Span | None:
    """ "held by the county committee", "organised by ..." """
    hit = _BY.match(text[at : at + 200])
    if hit is None or re.match(r"(?:video|tele|way|means|zoom)", hit["who"], re.IGNORECASE):
        return None
    return at + hit.start("who"), at + hit.end("who")
