"""Who else speaks in a sentence of Latin script that somebody opens."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.claims.speech import verb_words
from govsumm.reading.claims.verbs import inflected
from govsumm.reading.phrasing import Worded
from govsumm.reading.spanned_words import words_in

Span = tuple[int, int]
"""[start, end) in the report, in code points."""

_ANSWERED = Worded(
    r"\b(?:was|were)\s+(?:{speaking.informed})\s+by\s+(?P<by>[^,;:.]{3,80}?)\s+that\b"
)
""" "Cllr Moss asked about the lift and was told by the Surveyor that it was safe"."""
_AGREEING = Worded(
    r",\s+which\s+(?P<by>the\s+(?:{speaking.bodies,chambers,members}))"
    r"\s+(?:also\s+)?(?:[a-z]+ed|{speaking.past})\b"
)
""" "Mr Rossi shared his plan, which the meeting found fair"."""
_PUT_IN = re.compile(r"\((?P<by>[A-Z][^():;\n]{1,60}):\s")
""" "He asked when it would be ready (Ms. Drew: in May)"."""

_CONVEYED = Worded(
    r"\b(?:{speaking.conveying})\s+(?:on\s+|out\s+)?(?:the|an?)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:{speaking.messages})"
    r"\s+(?:of|from|by)\s+(?P<by>[^;:.]{3,160})"
)
""" "The meeting conveyed the instruction of Secretary Bi, who was absent: ..."."""

_SENT = Worded(
    r"\b(?:an?|the)\s+(?P<by>[^,;:.]{3,80}?)\s+(?:{speaking.papers})\s+"
    r"[a-z]+ing\s+(?!to\b|of\b)"
    r"|\b(?:an?|the)\s+(?:[a-z]+\s+)?(?:{speaking.papers})\s+(?:from|by|of)\s+(?P<from>[^,;:.]{3,80}?),?\s+[a-z]+ing\s"
)
""" "The board noted a state government circular requiring all councils to stop"."""
_UPON = Worded(
    r"\b(?:whereupon|(?:up)?on\s+which|(?:after|following|at)\s+which(?:\s+point)?|in\s+reply\s+to\s+which)\s+"
    r"(?P<by>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)\s+(?:[a-z]+ly\s+|then\s+)?(?:[a-z]+ed|{speaking.past})\b"
)
""" "He did not attend, upon which the Collector sought his explanation"."""
_ASKING = Worded(
    r"\b(?:[Ww]hen|[Aa]fter|[Aa]s|[Oo]nce|[Ss]ince)\s+"
    r"(?P<by>(?:the\s+)?(?:[A-Z][\w.’'-]*|[a-z]+)(?:\s+[\w.’'-]+){0,5}?)\s+(?:had\s+)?(?:{speaking.asking})\b"
)
""" "When the MLA wanted to know about the road, officials said ..."."""


def further_speakers(text: str, span: Span) -> tuple[str, ...]:
    """Who else speaks in a sentence: who answers, whoever has its further clauses, and the meeting
    that agrees with what is told.
    """
    told = (_ANSWERED, _AGREEING, _PUT_IN, _CONVEYED, _UPON, _ASKING)
    hits = [each.search(text, *span) for each in told]
    sent = _SENT.search(text, *span)
    further = (
        () if verb_words().isdisjoint(words_in(text, *span)) else _further().finditer(text, *span)
    )
    named = tuple(hit["by"] for hit in (*hits, *further) if hit)
    return (*named, sent["by"] or sent["from"]) if sent else named


@cache
def _further() -> re.Pattern[str]:
    """ "Mr Gehlot remained absent and the Collector ordered that ..."."""
    telling = "|".join(map(inflected, ("say", "stress", "order")))
    return re.compile(
        r"(?:[,;]|\b(?:and|but|while|whereupon))\s+(?P<by>(?:the\s+)?[A-Z][\w.’'-]*(?:\s+[\w.’'-]+){0,5}?)"
        rf"\s+(?:also\s+|then\s+)?(?:{telling})\b"
    )
