"""Whom an order addresses, without what leads up to them and without when they are to act."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.claims.verbs import forms
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of, phrase_set

_LEAD = re.compile(r"(?:and\s+|also\s+|to\s+|with\s+|for\s+)+(?=\S)", re.IGNORECASE)


@cache
def _telling() -> re.Pattern[str]:
    """Invite the Commission to ...; directing departments to ...: who is told stands behind."""
    verbs = lists("claims")["order"]
    heads = {verb.partition(" ") for verb in verbs}
    told = [form for verb in verbs for form in forms(verb)]
    ing = (f"{head.removesuffix('e')}ing{gap}{rest}" for head, gap, rest in heads)
    plain, others = any_of(verbs), any_of((*ing, *told))
    return re.compile(
        rf"(?:(?:{plain})\s+(?=(?:the|all|each|every)\s|[A-Z])|(?:{others})\s+(?=\S))",
        re.IGNORECASE,
    )


_WHEN = re.compile(
    r"\s+(?:before|after|by|until|within|from|during|prior\s+to|if|as\s+soon\s+as)\s+(?=\S)"
    r"(?!(?:which|whom)\b)"
    r"|\s+an?\s+(?:[\w-]+\s+){0,3}(?:ultimatum|deadline)\b"
    r"|\s+(?:an?|\d+|[a-z]+)\s+(?:more\s+)?(?:hour|day|week|month)s?$"
)
"""County water bureau before June 20 to ...: when it is to be done."""


def behind_verb(text: str, start: int, end: int) -> int:
    """Where whoever is told begins, behind "invite" or "call on"; `start` where there is none."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    verb = _telling().match(text, start, end)
    return verb.end() if verb else start


def addressee(text: str, start: int, end: int) -> Span:
    """The words of an addressee alone; `end` moves where a time is told behind them."""
    start = behind_verb(text, start, end)
    when = _WHEN.search(text, start, end)
    return start, when.start() if when else end


_NAME_WORD = re.compile(r"[\w’'-]+")


def addresses(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase names somebody who can be told: people, bodies, a titled name."""
    words = _NAME_WORD.findall(text, start, end)
    if not words or len(words) > 24:
        return False
    return any(word.lower() in phrase_set("claims", "addressees") for word in words) or (
        len(words) > 1
        and all(
            word[0].isupper() for word in words if word not in ("of", "the", "and", "for", "The")
        )
    )
