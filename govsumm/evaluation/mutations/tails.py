"""Operators on half a claim: its tail made up, or taken from another claim; all of it invented."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from govsumm.evaluation.mutations.material import Material, Operator, changed, is_han
from govsumm.lexicon import lists
from govsumm.records import Cited, Claim

_HAN_CLAUSE = re.compile("[，；、]")


def _made_up(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Claim):
        han = is_han(record.text)
        tail = rng.choice(lists("mutations")["han_made_up_tails" if han else "made_up_tails"])
        head = record.text.rstrip(" .。")
        yield changed(record, text=f"{head}，{tail}。" if han else f"{head}, {tail}.")


def _halves(text: str) -> tuple[str, str] | None:
    """The two halves of a claim, cut between words, or at a comma in Chinese."""
    if is_han(text):
        hits = list(_HAN_CLAUSE.finditer(text))
        at = min((hit.end() for hit in hits), key=lambda end: abs(end - len(text) // 2), default=0)
        return (text[:at], text[at:]) if len(text) - at >= 8 and at >= 6 else None
    words = text.split()
    middle = len(words) // 2
    return (" ".join(words[:middle]), " ".join(words[middle:])) if middle >= 4 else None


def _joined(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Its head with the tail of a claim on other passages."""
    if not isinstance(record, Claim) or (halves := _halves(record.text)) is None:
        return
    for other in rng.sample(material.claims, len(material.claims)):
        theirs = _halves(other.text)
        if theirs and not set(other.passages) & set(record.passages):
            gap = "" if is_han(record.text) else " "
            yield changed(record, text=f"{halves[0]}{gap}{theirs[1]}")


def _invention(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Claim):
        name = "han_inventions" if is_han(record.text) else "inventions"
        yield changed(record, text=rng.choice(lists("mutations")[name]))


TAILS = (
    Operator("tail made up", "tail", _made_up),
    Operator("tail of another claim", "tail", _joined),
    Operator("invention", "tail", _invention),
)
