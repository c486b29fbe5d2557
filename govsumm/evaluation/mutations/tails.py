"""Operators on half a claim: its tail made up, or taken from another claim; all of it invented.

What is made up is composed: forms with slots, and lists of words that fill them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from govsumm.evaluation.mutations.material import Material, Operator, changed, is_han
from govsumm.lexicon import lists
from govsumm.records import Cited, Claim

_HAN_CLAUSE = re.compile("[，；、]")
_CLAUSE = re.compile(
    r"(?:[,;:]|(?= (?:and|to|by|with|after|before|because|so that|for|which|until) )) ?"
)
_SLOT = re.compile(r"<(\w+)>")
LEAST_CLAUSE = 3
"""Words of a clause that may stand on its own behind another claim."""
LEAST_HAN_CLAUSE = 5
"""Likewise characters."""


def composed(name: str, rng: random.Random, *, han: bool) -> str:
    """One of a list of forms, its slots filled."""
    known, script = lists("mutations"), "han_" if han else ""
    form = rng.choice(known[f"{script}{name}"])
    return _SLOT.sub(lambda slot: rng.choice(known[f"{script}tail_{slot[1]}"]), form)


def behind(head: str, tail: str, rng: random.Random) -> str:
    """A claim with a tail, after a comma or, in English, without one."""
    head = head.rstrip(" .。")
    return f"{head}，{tail}。" if is_han(head) else f"{head}{rng.choice((',', ''))} {tail}."


def _made_up(name: str) -> Callable[[Material, Cited, random.Random], Iterator[Cited]]:
    def make(_: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
        if isinstance(record, Claim):
            tail = composed(name, rng, han=is_han(record.text))
            yield changed(record, text=behind(record.text, tail, rng))

    return make


def _halves(text: str) -> tuple[str, str] | None:
    """The two halves of a claim, cut between words, or at a comma in Chinese."""
    if is_han(text):
        hits = list(_HAN_CLAUSE.finditer(text))
        at = min((hit.end() for hit in hits), key=lambda end: abs(end - len(text) // 2), default=0)
        return (text[:at], text[at:]) if len(text) - at >= 8 and at >= 6 else None
    words = text.split()
    middle = len(words) // 2
    return (" ".join(words[:middle]), " ".join(words[middle:])) if middle >= 4 else None


def _others(material: Material, record: Cited, rng: random.Random) -> Iterator[Claim]:
    """The claims on other passages, in the script of a record, in any order."""
    for other in rng.sample(material.claims, len(material.claims)):
        apart = not set(other.passages) & set(record.passages)
        if apart and is_han(other.text) == is_han(getattr(record, "text", "")):
            yield other


def _joined(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """Its head with the tail of a claim on other passages."""
    if not isinstance(record, Claim) or (halves := _halves(record.text)) is None:
        return
    for other in _others(material, record, rng):
        if theirs := _halves(other.text):
            gap = "" if is_han(record.text) else " "
            yield changed(record, text=f"{halves[0]}{gap}{theirs[1]}")


def last_clause(text: str) -> str | None:
    """The last clause of a claim, where it says enough."""
    han = is_han(text)
    clause = (_HAN_CLAUSE if han else _CLAUSE).split(text.rstrip(" .。"))[-1].strip()
    enough = len(clause) >= LEAST_HAN_CLAUSE if han else len(clause.split()) >= LEAST_CLAUSE
    return clause if enough and clause != text.rstrip(" .。") else None


def _lengthened(material: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    """The whole of it, and the last clause of a claim on other passages."""
    if isinstance(record, Claim):
        for other in _others(material, record, rng):
            if clause := last_clause(other.text):
                yield changed(record, text=behind(record.text, clause, rng))


def _invention(_: Material, record: Cited, rng: random.Random) -> Iterator[Cited]:
    if isinstance(record, Claim):
        made = composed("inventions", rng, han=is_han(record.text))
        yield changed(record, text=made[0].upper() + made[1:])


TAILS = (
    Operator("tail made up", "tail", _made_up("tails")),
    Operator("short tail made up", "tail", _made_up("short_tails")),
    Operator("tail of another claim", "tail", _joined),
    Operator("clause of another claim", "tail", _lengthened),
    Operator("invention", "tail", _invention),
)
