"""Orders in note form: "Clerk to write", "1. the bureau repair the wells"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.lexicon import lists, words_of
from govsumm.reading.claims import modality
from govsumm.reading.claims.addressees import addresses
from govsumm.reading.claims.items import item
from govsumm.reading.claims.modal_orders import Order

MOST = 7
"""Whoever is told in note form is named in so many words."""

_SENTENCE = re.compile(r"(?:;|[.!?][\"”’)]?)\s+(?=\S)|^")
_NOTE = re.compile(
    r"(?P<told>(?:(?!\bto\b|\s[-–—]\s)[^,;:；.]){3,70}?)\s+(?:not\s+)?to\s+"
    r"(?!(?:the|an?|his|her|its|their|our|be|have)\b)[a-z]+\b"
)
_ADVERB = re.compile(r"further\b|\w+ly\b", re.IGNORECASE)


def noted(text: str, words: frozenset[str]) -> Iterator[tuple[int, bool]]:
    """Where clauses in note form begin that order something, and whether they say whom; `words`
    are those of the text.
    """
    mark = item(text, 0, len(text))
    if mark and (order := _itemized(text, mark)):
        yield mark, order.to is not None
    if "to" not in words:
        return
    for hit in _SENTENCE.finditer(text):
        begin = mark if mark and not hit.start() else hit.end()
        note = _NOTE.match(text, begin)
        if note and _may_be_told(text, *note.span("told")):
            yield begin, True


def _itemized(text: str, begin: int) -> Order | None:
    """What an item says that somebody do, or be done."""
    wanted = modality.mandative(text, begin, len(text))
    end = wanted.action if wanted else begin
    if wanted and not (modality.declarative(text, begin, end) or _ADVERB.match(text, end)):
        return wanted
    return modality.infinitive(text, begin, len(text))


def _may_be_told(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase names somebody and tells of nothing else."""
    words = words_of(text[start:end].lower())
    return (
        len(words) <= MOST
        and words[-1] not in lists("claims")["infinitive_nouns"]
        and addresses(text, start, end)
        and not modality.declarative(text, start, end)
    )
