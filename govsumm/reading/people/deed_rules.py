"""Phrases that give functions, by their first words: "attended", "made a speech", "chaired by"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.lexicon import lists
from govsumm.reading.claims.verbs import forms
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

MAXGAP = 6
"""Words that "..." stands for."""
CIRCUMSTANCES = 16
"""So many words where and when may be told in: "called to order at 7:00 p.m. in the hall by"."""
_MARKS = ",.;:，；"

_FUNCTIONS: tuple[FunctionName, ...] = (
    *("presided", "attended", "conveyed", "reported", "briefed", "commented"),
    *("absent", "other", "spoke"),
)
"""Of two phrases that are as long, the earlier function counts."""
GAP = "..."


class Rule(NamedTuple):
    """A phrase: its first word and what follows it, and what kind of deed it is."""

    first: str
    rest: tuple[str, ...]
    function: FunctionName
    opens: bool = False
    agent: bool = False
    personal: bool = False


def _listed() -> Iterator[Rule]:
    """The phrases of the word lists; those of lists "..._forward" stand before who is meant."""
    section = lists("people")
    for function in _FUNCTIONS:
        for name, agent in ((function, False), (f"{function}_forward", True)):
            yield from (_rule(each, function, agent=agent) for each in section.get(name, ()))
    yield from (_rule(each, "spoke", opens=True) for each in section["said"])
    yield from (_rule(each, "spoke", agent=True) for each in section["said_forward"])
    yield from (_rule(each, "attended", personal=True) for each in section["business"])
    speaking = (form for verb in section["speaking"] for form in forms(verb))
    yield from (_rule(form, "spoke", personal=True) for form in speaking)


def _rule(phrase: str, function: FunctionName, **kind: bool) -> Rule:
    first, *rest = phrase.lower().split()
    return Rule(first, tuple(rest), function, **kind)


@cache
def rules_by_word() -> dict[str, dict[str, list[Rule]]]:
    """The phrases by their first word, and by the second; under "" those that go on with any.

    The longest are first.
    """
    by_first: dict[str, list[Rule]] = {}
    for rule in sorted(_listed(), key=lambda each: -len(each.rest)):
        by_first.setdefault(rule.first, []).append(rule)
    return {
        first: {
            second: [each for each in rules if not each.rest or each.rest[0] in (second, GAP)]
            for second in {"", *(each.rest[0] for each in rules if each.rest)} - {GAP}
        }
        for first, rules in by_first.items()
    }


SAYING = [Rule("", (), "spoke", opens=True)]
"""Any verb, once the words behind it show that something is said."""


def match_end(tokens: Tokens, at: int, rest: tuple[str, ...]) -> int | None:
    """Where the rest of a phrase ends, or None."""
    for n, word in enumerate(rest):
        if word == GAP:
            found = _behind_gap(tokens, at, rest[n + 1])
            if found is None:
                return None
            at = found
        elif at < len(tokens) and tokens[at].low == word:
            at += 1
        else:
            return None
    return at


def _behind_gap(tokens: Tokens, at: int, wanted: str) -> int | None:
    """Where the word stands behind what "..." stands for; None: not in its clause."""
    by = wanted == "by"
    most = CIRCUMSTANCES if by else 2 * MAXGAP if wanted == "to" else MAXGAP
    stop = min(len(tokens), at + most + 1)
    found = next((k for k in range(at, stop) if tokens[k].low == wanted), None)
    if found is None:
        return None
    between = tokens[at:found]
    if by and is_means(tokens[found + 1 : found + 2]):
        return None
    if by and not phrase_set("people", "not_circumstances").isdisjoint([k.low for k in between]):
        return None
    if any(each.text in _MARKS for each in between):
        return None
    return found


def is_means(after: Tokens) -> bool:
    """Whether what stands behind "by" is no doer: "attended the meeting by phone"."""
    return any(not each.capital and each.low in phrase_set("people", "means") for each in after)
