"""Orders told by their own verb: "cautioned officers against signing", "set May 3 as the deadline".

Their words begin with that verb: without it they would say the opposite, or not by when.
"""

from __future__ import annotations

import re

from govsumm.reading.claims.verbs import is_one_of
from govsumm.reading.people.participation import Span

AS_DEADLINE = (
    r"\s(?:[^.;:]{2,40}?\sas\s+(?:the|an?)\s+(?:[a-z]+\s+)?"
    r"(?:deadline|target\s+date|target|last\s+date|cut-?off)|an?\s+deadline\s+of\s[^.;:]{2,40}?)"
    r"\s+for\s"
)
"""Behind "set": a day, and what is to be done by then."""
FOR_REPORT = (
    r"\s+(?!for\b)(?:(?!\b(?:to|that|if|whether|why|how)\b)[^,.;:]){2,60}?\s+for\s+(?:an?\s|the\s)?"
    r"(?:[\w-]+\s){0,3}?(?:reports?|explanations?|updates?|plans?|proposals?|breakdowns?|timelines?)\b"
)
"""Behind "asked": whom, and what they are to hand in."""
_ASKED_FOR = re.compile(FOR_REPORT)
REPORT_FROM = (
    r"\s(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?"
    r"(?:reports?|explanations?|repl(?:y|ies)|details|lists?|accounts?)\sfrom\s"
)
"""Behind "sought": what somebody is to hand in."""
_DEADLINE = re.compile(AS_DEADLINE)
_WARNED_OFF = re.compile(
    r"\s+(?:(?P<np>(?:(?!\b(?:to|that|of|against|if|is|are|was|were)\b)[^,;:]){2,90}?)\s+)?"
    r"(?:against(?=\s)|not\s+to(?=\s[a-z]))"
)
_WARNED_OF = re.compile(r"\s+(?:of|about)\s+(?=\w)")
_WARNED_WHOM = re.compile(r"\s+(?:(?!\b(?:of|about|that)\b)[^,;:]){2,60}?\s+(?:of|about)\s")


def warns_off(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether somebody is told not to do something: "warned drivers against parking"."""
    return is_one_of("warning_off", verb[0]) and bool(_WARNED_OFF.match(text, verb.end(), end))


def warned(text: str, verb: Span, end: int) -> Span | None:
    """Whom a verb warns off, if it names them."""
    hit = _WARNED_OFF.match(text, verb[1], end)
    return hit.span("np") if hit and hit["np"] else None


def warns_of(text: str, verb: re.Match[str], end: int) -> int | None:
    """Where begins what is admitted behind a verb without "that"; None: somebody is threatened.

    "warned of floods" tells of floods, "warned contractors of blacklisting" of nothing.
    """
    if not is_one_of("warning_off", verb[0]):
        return verb.end()
    about = _WARNED_OF.match(text, verb.end(), end)
    if about:
        return about.end()
    return None if _WARNED_WHOM.match(text, verb.end(), end) else verb.end()


def itself_told(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether the words of an order begin with the verb that gives it."""
    sets = verb[0].startswith(("set", "fix")) and _DEADLINE.match(text, verb.end(), end)
    asks = verb[0].startswith("ask") and _ASKED_FOR.match(text, verb.end(), end)
    return bool(sets or asks) or verb[0] in ("sought", "seeks") or warns_off(text, verb, end)
