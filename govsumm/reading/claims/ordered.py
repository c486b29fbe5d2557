"""What follows a verb of ordering: whom, and what to do.

the bureau to draw in ..., and the office to pay ...
that the clerk write to ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.claims import modality
from govsumm.reading.claims.addressees import addresses
from govsumm.reading.claims.clauses import trimmed
from govsumm.reading.claims.frames import Frame
from govsumm.reading.claims.verbs import is_one_of
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

MOST_WORDS = 20
"""A longer noun phrase is not whom somebody orders."""

_TOLD = re.compile(
    r"(?P<np>(?:(?!\b(?:to|that)\b)[^;:；]){2,160}?)(?:\s+on\s+notice)?,?\s+(?P<not>not\s+)?to\s+(?!(?:the|an?|its|their)\s)(?=[“\"]?\w)"
)
_THAT_THEY = re.compile(
    r"(?P<np>(?:(?!\b(?:to|that)\b)[^,;:；]){2,80}?)\s+that\s+(?:he|she|it|they)\s+(?=[a-z]+\b)"
)
"""Asked of the ministry that it coordinate the works."""
_AND_TOLD = re.compile(
    r",?\s+(?:and|but)\s+(?P<np>(?:the\s|all\s|each\s|every\s|[A-Z])"
    r"(?:(?!\b(?:to|that|must|should)\b)[^,;:；]){2,100}?)?\s*(?P<not>\bnot\s+)?\bto\s+(?=[a-z])"
)
_AND_DO = Worded(
    r"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:{claims.only_verbs})\s+(?!and\b|or\b)\w)"
    r"|,\s+(?:and\s+)?(?=(?:{splitting.verbs})\s+(?:the|an?|all|every|each|any|enough|more|its|their|his|her|\d+)\s)"
)
"""A further verb with an object of its own, in one breath with the order."""
_AIMS = re.compile(r"\b(?:to|which|that|who|will|must|should|can)\s", re.IGNORECASE)
"""What the verb behind these may go on with: "to help farmers plant and keep ..."."""
_WITH = re.compile(r"(?P<np>[^,;:；]{2,120}?)\s+with\s+(?=[a-z]+ing\b)")
_ASSIGNS = re.compile(r"task|charg|entrust", re.IGNORECASE)
"""Tasked the bureau with drafting a plan."""
_FOR = re.compile(r",?\s+(?:and\s+)?for\s+(?=an?\s|the\s|[a-z])")
_WANTED = re.compile(r"(?:for\s+)?(?=\w)")

_AND_THAT = re.compile(r",?\s+and\s+that\s+")

Told = tuple[Span | None, int, int]
"""Whom an action is told, where they are named anew, and the span of the action."""

_REMINDS = re.compile(r"remind", re.IGNORECASE)
"""Reminded the members of Order No. 14: a noun behind it is nothing to be done."""


def ordered(text: str, start: int, end: int, frame: Frame) -> Iterator[Told]:
    """The actions that a verb of ordering is followed by in `[start, end)`."""
    if frame.itself:
        yield None, frame.verb[0], end
        return
    if frame.to:  # turned round: "X was required by Y to ..."
        yield from _and_told(text, None, start, end)
        return
    found = modality.order(text, start, end)
    wishes = text[:start].rstrip().endswith("that")
    if not found and wishes:
        yield from _wished(text, start, end)
        return
    if found:
        yield found.to, found.action, end
        return
    yield from _told(text, start, end, frame)


def _told(text: str, start: int, end: int, frame: Frame) -> Iterator[Told]:
    """What is to be done behind the verb, and who is told before "to", "that" or "with"."""
    instructing = is_one_of("instructing", text[slice(*frame.verb)])
    if instructing and text[frame.verb[1] : start].strip() == "to":
        yield from _joined(text, None, start, end)
        return
    asked = _THAT_THEY.match(text, start, end)
    if asked and not _REMINDS.match(text, *frame.verb):
        yield trimmed(text, *asked.span("np")), asked.end(), end
        return
    told = _TOLD.match(text, start, end)
    wanted = text[slice(*frame.verb)].endswith("for")
    verb = told is not None and modality.is_base_verb(text, told.end(), end)
    if told and not verb and wanted and not addresses(text, *told.span("np")):
        told = None
    if told and not verb and _is_thing(text, told):
        told = None  # the release of funds to counties
    if told and text.startswith("be ", told.end()) and not addresses(text, *told.span("np")):
        yield None, start, end  # required daily reports to be sent: no report is told anything
        return
    if told and len(told["np"].split()) <= MOST_WORDS:
        action = told.start("not") if told["not"] else told.end()
        yield from _and_told(text, trimmed(text, *told.span("np")), action, end)
        return
    assigned = _WITH.match(text, start, end)
    if assigned and _ASSIGNS.match(text, *frame.verb):
        yield trimmed(text, *assigned.span("np")), assigned.end(), end
        return
    if not _REMINDS.match(text, *frame.verb):
        yield from _wanted(text, start, end)


def _is_thing(text: str, told: re.Match[str]) -> bool:
    """Whether nobody is named before "to", and a noun stands behind it."""
    noun = text[told.end() :].split(maxsplit=1)[0].strip(" ,.;:").endswith("s")
    return noun and not addresses(text, *told.span("np"))


def _wished(text: str, start: int, end: int) -> Iterator[Told]:
    """What is to be so: "that the clerk write to the owner and that the gate be mended"."""
    for cut in (*_AND_THAT.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        found = modality.mandative(text, start, stop)
        yield (found.to, found.action, stop) if found else (None, start, stop)
        start = cut.end() if cut else end


def _and_told(text: str, to: Span | None, start: int, end: int) -> Iterator[Told]:
    """The actions of "to do this, and Y to do that"."""
    for match in _AND_TOLD.finditer(text, start, end):
        yield from _joined(text, to, start, match.start())
        to = match.span("np") if match["np"] else to
        start = match.start("not") if match["not"] else match.end()
    yield from _joined(text, to, start, end)


def _joined(text: str, to: Span | None, start: int, end: int) -> Iterator[Told]:
    """The actions of "overhaul the pumps, store sandbags and keep watch", each with its object."""
    for match in _AND_DO.finditer(text, start, end):
        object_ = text[start : match.start()].split()[1:]
        if (
            object_
            and text[match.start() - 1] not in ",-"
            and not _AIMS.search(text, start, match.start())
        ):
            yield to, start, match.start()
            start = match.end()
    yield to, start, end


def _wanted(text: str, start: int, end: int) -> Iterator[Told]:
    """What is called for: "longer chains in ..., for parks, and for an end to ..."."""
    first = _WANTED.match(text, start, end)
    start = first.end() if first else start
    for match in _FOR.finditer(text, start, end):
        if match[0].lstrip().startswith((",", "and")):
            yield None, start, match.start()
            start = match.end()
    yield None, start, end
