"""Where the name of a meeting begins and ends behind its verb in English, and who held it."""

from __future__ import annotations

import re

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering_subjects import MAX_NAME
from govsumm.reading.meetings.gathering_words import core, ends_in_one_of, head_in
from govsumm.reading.meetings.venues import venues
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_STOPS = Worded(
    r"[.;:!?()（）,，。；\[\]]|\s(?:{meetings.name_stops})\b|\sand\s+(?=\w+ed\b|(?:{meetings.and_verbs})\b)"
    r"|\s(?:on|for|of)\s+(?=$)",
    re.IGNORECASE,
)
_LETS = Worded(
    r"(?:(?:{meetings.lets})\s+)?(?:(?:yesterday|today|tonight|night|evening|morning|afternoon|(?:last\s+)?\w*day)"
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
    head = head_in(text, start, _core_end(text, start, end))
    if head is None or end - start > MAX_NAME:
        return None
    plural = _PLURAL.match(text, head.end())
    return None if plural else (start, without_circumstances(text, head.end(), end, days))


def _core_end(text: str, start: int, end: int) -> int:
    """Where a name's first preposition stands, but for that of a body: the Board of Trustees."""
    for ends in _CORE_ENDS.finditer(text, start, end):
        of_body = ends[0] in (" of ", " on ", " for ")
        if not (of_body and ends_in_one_of("bodies", "sitting").search(text, start, ends.start())):
            return ends.start()
    return end


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


_SURE = Worded(r"(?:{meetings.joint_heads})\b", re.IGNORECASE)
_BY = re.compile(
    r"\s*(?:,\s*)?(?:which was\s+)?(?:jointly\s+)?(?:held"
    r"|convened|organi[sz]ed|hosted|sponsored|called)?\s*"
    r"(?:jointly\s+)?by\s+(?:the\s+)?(?P<who>(?!(?-i:[a-z]+ing\b))[^,.;:"
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
