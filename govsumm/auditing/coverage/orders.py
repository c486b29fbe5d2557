"""Orders in forms that the rules of reading do not hear, clause by clause.

The rules brief what is certain; the ledger asks after what looks like an order, in any form:
"was told to cut", "that the stile be mended", "All wards to report", 请教育局再作调研.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.coverage.han_orders import han_orders
from govsumm.auditing.coverage.likely_orders import base_verbs
from govsumm.auditing.coverage.noted_orders import noted
from govsumm.auditing.coverage.spoken_orders import spoken
from govsumm.lexicon import HAN_CHARACTER
from govsumm.passages import Passage
from govsumm.reading.claims import modality
from govsumm.reading.claims.addressees import addresses
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives, first_words

_THAT = Worded(
    r"(?P<settled>(?:^\W*(?:\(?\w{1,3}[.)]\s*)?|\b(?:{audit.settling_that})\s+))?\bthat\s+(?=\w)",
    re.IGNORECASE,
)
_BARE_BE = re.compile(
    r"(?:(?!\b(?:to|that|is|are|was|were|will|would|can|could|may|might|should|must|shall|cannot)\b)"
    r"[^;.\n]|\.\d){2,90}?\s(?:not\s+)?be\s+\w",
    re.IGNORECASE,
)
"""No modal verb before "be": "that no reduction be made"."""
_CLAUSE_END = re.compile(r";|(?:,\s+|\s+)and\s+that\b|$")
_DO_NOT = re.compile(r"[“\"]\s*(?:do\s+not|don['’]t|never)\s+(?=[a-z])", re.IGNORECASE)
_FOR_THE_RECORD = Worded(
    r"\b(?:{audit.minuted})\b[^;.]{0,40}?"
    r"\bbe\s+(?:\w+ly\s+)?(?:{audit.minuting})",
    re.IGNORECASE,
)
"""What the minutes are asked to say: nobody is told to do anything else."""
_TO_DO = re.compile(r"\b(?:is|are|was|were)\s+(?:also|then|now|further|not|to)\s")
_NOS = frozenset(("not", "don't", "never"))
_WORD = re.compile(r"\w*")


@cache
def _telling() -> re.Pattern[str]:
    """Was told to; were warned against; ordered the evacuation; resolved to."""
    passive, ordering = alternatives("audit", "telling"), alternatives("audit", "calling_for")
    bare = alternatives("audit", "short_verbs")
    return re.compile(
        rf"\b(?:was|were|is|are|been)\s+(?:\w+ly\s+|also\s+)?(?:{passive})\s+(?:not\s+)?(?:to|against)\s+"
        rf"|\b(?:{ordering})\s+(?!leave\b)(?=\w)"
        r"|\b(?:requested|asked|required)\s+(?=(?:an?|the)\s[^,;.]{2,60}\sbe\s\w+ed\b)"
        rf"|\btold\s+(?:[A-Z][\w'’-]+\s+){{1,3}}(?=(?:{bare})\b)",
        re.IGNORECASE,
    )


@cache
def _active() -> re.Pattern[str]:
    """Cautioned the wards not to; the council is also to."""
    return re.compile(
        rf"\b(?:{alternatives('audit', 'telling')})\s+(?P<told>(?!(?:to|for)\b)[^,;:.]{{2,60}}?)\s+"
        r"(?:not\s+)?to\s+"
        r"|(?:^|[,;:.]\s+|\band\s+)(?P<being>[^,;:.]{3,60}?)\s+(?:is|are|was|were)\s+"
        r"(?:(?:also|then|now|further)\s+)?"
        r"(?:not\s+)?to\s+",
        re.IGNORECASE,
    )


def unheard_orders(passage: Passage, words: frozenset[str]) -> Iterator[tuple[Span, bool]]:
    """Where a passage orders something, by its form alone, and whether it says whom; `words` are
    its words.
    """
    text = passage.text
    if not text.isascii() and HAN_CHARACTER.search(text):
        yield from han_orders(passage)
        return
    found: list[tuple[int, bool]] = []
    if not words.isdisjoint(first_words("audit", "telling", "calling_for")):
        found += ((hit.end(), False) for hit in _telling().finditer(text))
    if not words.isdisjoint(_NOS):
        found += ((hit.end(), False) for hit in _DO_NOT.finditer(text))
    if "that" in words:
        found += _that_orders(text)
    if "to" in words and (
        not words.isdisjoint(first_words("audit", "telling")) or _TO_DO.search(text)
    ):
        found += ((start, True) for start in _active_orders(text))
    if "to" in words or not text[:1].isalpha():
        found += noted(text, words)
    found += ((start, False) for start in spoken(text, words))
    free = 0
    for start, told in sorted(found):
        if start >= free:
            free = _end(text, start)
            yield (passage.start + start, passage.start + free), told


def _active_orders(text: str) -> Iterator[int]:
    """Where what is told begins: "asked the clerk to write", "the board is to meet"."""
    for hit in _active().finditer(text):
        told = hit["told"] or hit["being"]
        verb = _WORD.match(text, hit.end())
        if verb and verb[0] in base_verbs() and (hit["told"] or addresses(told, 0, len(told))):
            yield hit.end()


def _that_orders(text: str) -> Iterator[tuple[int, bool]]:
    """Where what is settled to be done begins, behind "that"."""
    for hit in _THAT.finditer(text):
        end = _end(text, hit.end())
        told = modality.mandative(text, hit.end(), end) if hit["settled"] is not None else None
        if _FOR_THE_RECORD.search(text, hit.end(), end):
            continue
        if told or _BARE_BE.match(text, hit.end(), end):
            yield hit.end(), told is not None and told.to is not None


def _end(text: str, start: int) -> int:
    """Where a clause ends."""
    hit = _CLAUSE_END.search(text, start)
    return hit.start() if hit else len(text)
