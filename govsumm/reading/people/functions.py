"""The words that say what somebody did at a meeting: "attended", "made a speech", "was absent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from govsumm.lexicon import lists
from govsumm.reading.claims.verbs import forms
from govsumm.reading.people.tokens import Tokens, quoted
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

MAX_GAP = 6
"""Words that "..." stands for."""

_FUNCTIONS: tuple[FunctionName, ...] = (
    *("presided", "attended", "conveyed", "reported", "briefed", "commented"),
    *("absent", "other", "spoke"),
)
"""Of two phrases that are as long, the earlier function counts."""
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
    personal: bool = False
    """Only somebody who is named has it by this: bodies vote and complain too."""


class _Rule(NamedTuple):
    """A phrase: its first word and what follows it, and what kind of deed it is."""

    first: str
    rest: tuple[str, ...]
    function: FunctionName
    opens: bool = False
    agent: bool = False
    personal: bool = False


def _listed() -> Iterator[_Rule]:
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


def _rule(phrase: str, function: FunctionName, **kind: bool) -> _Rule:
    first, *rest = phrase.lower().split()
    return _Rule(first, tuple(rest), function, **kind)


@cache
def _rules() -> dict[str, dict[str, list[_Rule]]]:
    """The phrases by their first word, and by the second; under "" those that go on with any.

    The longest are first.
    """
    by_first: dict[str, list[_Rule]] = {}
    for rule in sorted(_listed(), key=lambda each: -len(each.rest)):
        by_first.setdefault(rule.first, []).append(rule)
    return {
        first: {
            second: [each for each in rules if not each.rest or each.rest[0] in (second, _GAP)]
            for second in {"", *(each.rest[0] for each in rules if each.rest)} - {_GAP}
        }
        for first, rules in by_first.items()
    }


def is_adverb(low: str) -> bool:
    """Whether a word may stand between who does something and the verb: "also", "duly"."""
    return low[-2:] == "ly" or low in phrase_set("people", "adverbs")


_SAYING = [_Rule("", (), "spoke", opens=True)]
"""Any verb, once the words behind it show that something is said."""


def deeds_of(tokens: Tokens) -> Iterator[Deed]:
    """What is said to be done in a sentence, in order, outside quotation marks."""
    rules = _rules()
    verbs = [n for n, each in enumerate(tokens) if each.low in rules or each.low[-2:] == "ed"]
    inside: frozenset[int] | None = None
    done = 0
    for at in verbs:
        if at < done:
            continue
        deed, low = None, tokens[at].low
        if low in rules:
            after = tokens[at + 1].low if at + 1 < len(tokens) else ""
            fitting = rules[low].get(after) or rules[low][""]
            deed = _deed(tokens, at, fitting) if fitting else None
        if not deed and low[-2:] == "ed" and _opens_words(tokens, at + 1):
            deed = _deed(tokens, at, _SAYING)
        if deed:
            inside = quoted(tokens) if inside is None else inside
            if at not in inside:
                yield deed
                done = deed.end


def _opens_words(tokens: Tokens, at: int) -> bool:
    """Whether what follows any verb makes it one of saying: "that", a quotation, who listens."""
    if at >= len(tokens):
        return False
    here, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    if here.low == "that" or here.text in '“"' or (here.text in ",:" and after.text in '“"'):
        return True
    return here.low == "the" and after.low in phrase_set("people", "hearers")


def _deed(tokens: Tokens, at: int, rules: list[_Rule]) -> Deed | None:
    """The deed that one of some rules gives at a verb; the longest phrase counts."""
    found = [
        (end, rule)
        for rule in rules
        if (end := _match(tokens, at + 1, rule.rest) if rule.rest else at + 1) is not None
    ]
    if not found:
        return None
    end, rule = max(found, key=lambda pair: (pair[1].agent, pair[0]))
    function, agent = rule.function, rule.agent
    before = [each.low for each in tokens[max(0, at - 3) : at]]
    while before and before[-1] not in _BE and is_adverb(before[-1]):
        before.pop()
    if before and before[-1] in phrase_set("people", "modal"):
        return None
    if (not rule.rest and _is_noun(before)) or _is_of_another(tokens, at, rule):
        return None
    if agent or tokens[end - 1].low == "by":
        return Deed(at, end, function, agent=True)
    if end < len(tokens) and tokens[end].low == "by":
        return Deed(at, end + 1, function, agent=True)
    if before and before[-1] in _BE and _is_participle(tokens[at].low):
        return None  # "were informed": somebody else did it
    participle = tokens[at].low.endswith("ing")
    leads = participle and (not before or before[-1] in {"while", "when", "in"})
    opens = rule.opens or (function == "spoke" and _opens_words(tokens, end))
    return Deed(at, end, function, opens, False, leads, participle, rule.personal)


_STANDING = frozenset({"chairs", "heads", "leads", "presides"})
_REPORTS = frozenset({"report", "reports", "explanation", "briefing", "statement"})
_HEARD = frozenset({"heard", "hears", "listened", "listens", "received", "deliberated"})


def _is_of_another(tokens: Tokens, at: int, rule: _Rule) -> bool:
    """Whether it is no deed here: "Roe, who chairs the finance panel", "a bridge made by Roe"."""
    if tokens[at].low == "opposed" and any(each.text.isdigit() for each in tokens[at + 1 : at + 3]):
        return True  # "In favour 2, opposed 1"
    if tokens[at].low in _STANDING and at and tokens[at - 1].low == "who":
        return True
    return (rule.first, *rule.rest) == ("made", "by") and not _is_report(tokens, at)


def _is_report(tokens: Tokens, at: int) -> bool:
    """Whether what was "made by" somebody is a report that was heard."""
    before = {each.low for each in tokens[:at]}
    return not (before.isdisjoint(_REPORTS) or before.isdisjoint(_HEARD))


def _is_noun(before: list[str]) -> bool:
    """Whether a word is no verb behind these: "the disputed", "on the disputed claims"."""
    if len(before) > 1 and before[-1].endswith("ed"):
        before = before[:-1]
    return bool(before) and before[-1] in phrase_set("people", "determiners")


def _is_participle(low: str) -> bool:
    return low.endswith(("ed", "en")) or low in {"told", "heard", "put", "read", "made", "sought"}


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
