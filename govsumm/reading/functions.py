"""The words that say what somebody did at a meeting: "attended", "made a speech", "was absent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from govsumm.lexicon import lists
from govsumm.reading.names import Tokens, quoted, words
from govsumm.records import FunctionName

MAX_GAP = 6
"""Words that "..." stands for."""

_LISTS = (
    *("presided", "attended", "conveyed", "reported", "briefed", "commented", "absent", "other"),
    *(
        "spoke",
        "said",
        "attended_forward",
        "absent_forward",
        "presided_forward",
        "said_forward",
        *("reported_forward", "briefed_forward"),
    ),
)
_BE = frozenset({"was", "were", "is", "are", "been", "being", "be"})
_GAP = "..."


@dataclass(frozen=True, slots=True)
class Deed:
    """Words that give a function: tokens `[start, end)`, and where those who have it stand.

    `opens` words said by them follow; `agent`: they are named behind ("chaired by X").
    `leads`: a participle that opens the sentence, so that they are the next subject.
    """

    start: int
    end: int
    function: FunctionName
    opens: bool = False
    agent: bool = False
    leads: bool = False
    participle: bool = False


_Rule = tuple[tuple[str, ...], FunctionName, bool, bool]
"""What follows the first word, the function, whether it opens speech, whether agents follow."""


@cache
def _rules() -> dict[str, list[_Rule]]:
    """The phrases by their first words, the longest first."""
    rules: dict[str, list[_Rule]] = {}
    section = lists("people")
    for name in _LISTS:
        base = name.removesuffix("_forward")
        function = cast(FunctionName, "spoke" if base == "said" else base)
        for phrase in section.get(name, ()):
            first, *rest = phrase.lower().split()
            rule = (tuple(rest), function, name == "said", name.endswith("_forward"))
            rules.setdefault(first, []).append(rule)
    for found in rules.values():
        found.sort(key=lambda rule: -len(rule[0]))
    return rules


def deeds_of(tokens: Tokens) -> Iterator[Deed]:
    """What is said to be done in a sentence, in order, outside quotation marks."""
    inside = quoted(tokens)
    rules = _rules()
    at = 0
    while at < len(tokens):
        deed = None
        if tokens[at].low in rules and at not in inside:
            deed = _deed(tokens, at, rules[tokens[at].low])
        if deed:
            yield deed
        at = deed.end if deed else at + 1


def _deed(tokens: Tokens, at: int, rules: list[_Rule]) -> Deed | None:
    ends = ((_match(tokens, at + 1, rule[0]), rule) for rule in rules)
    found = [(end, rule) for end, rule in ends if end is not None]
    if not found:
        return None
    end, (_, function, opens, agent) = max(found, key=lambda pair: (pair[1][3], pair[0]))
    before = [each.low for each in tokens[max(0, at - 3) : at]]
    adverbs = words("people", "adverbs") - _BE
    while before and (before[-1] in adverbs or before[-1].endswith("ly")):
        before.pop()
    if before and before[-1] in words("people", "modal"):
        return None
    if agent or tokens[end - 1].low == "by":
        return Deed(at, end, function, agent=True)
    if end < len(tokens) and tokens[end].low == "by":
        return Deed(at, end + 1, function, agent=True)
    if before and before[-1] in _BE and tokens[at].low.endswith(("ed", "en")):
        return None  # "were informed": somebody else did it
    participle = tokens[at].low.endswith("ing")
    leads = participle and (not before or before[-1] in {"while", "when", "in"})
    return Deed(at, end, function, opens=opens, leads=leads, participle=participle)


def _match(tokens: Tokens, at: int, rest: tuple[str, ...]) -> int | None:
    """Where the rest of a phrase ends, or None."""
    for n, word in enumerate(rest):
        if word == _GAP:
            wanted = rest[n + 1]
            stop = min(len(tokens), at + MAX_GAP + 1)
            at_wanted = next((k for k in range(at, stop) if tokens[k].low == wanted), None)
            if at_wanted is None or any(tokens[k].text in ",.;:，；" for k in range(at, at_wanted)):
                return None
            at = at_wanted
        elif at < len(tokens) and tokens[at].low == word:
            at += 1
        else:
            return None
    return at
