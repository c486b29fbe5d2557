"""The words that say what somebody did at a meeting: "attended", "made a speech", "was absent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.reading.people.deed_rules import GAP, SAYING, Rule, is_means, match_end, rules_by_word
from govsumm.reading.people.tokens import Token, Tokens, quoted
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

LED = 4
"""A meeting that is led stands at most so many words before the verb."""
_BE = frozenset({"was", "were", "is", "are", "been", "being", "be"})


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
    perfect: bool = False
    """It had been done before: "had announced"."""


def is_adverb(low: str) -> bool:
    """Whether a word may stand between who does something and the verb: "also", "duly"."""
    return low[-2:] == "ly" or low in phrase_set("people", "adverbs")


def deeds_of(tokens: Tokens) -> Iterator[Deed]:
    """What is said to be done in a sentence, in order, outside quotation marks."""
    rules = rules_by_word()
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
            deed = _deed(tokens, at, SAYING)
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


def _deed(tokens: Tokens, at: int, rules: list[Rule]) -> Deed | None:
    """The deed that one of some rules gives at a verb; the longest phrase counts."""
    found = [
        (end, rule)
        for rule in rules
        if (end := match_end(tokens, at + 1, rule.rest) if rule.rest else at + 1) is not None
    ]
    if not found:
        return None
    end, rule = max(_set_phrases(found), key=lambda pair: (pair[1].agent, pair[0]))
    if at and not rule.agent and _owns(tokens[at - 1]):
        return None  # "heard Lee Moss's briefing"
    function, agent = rule.function, rule.agent
    before, perfect = _before(tokens, at)
    if before and before[-1] in phrase_set("people", "modal"):
        return None
    if (not rule.rest and _is_noun(before)) or _is_of_another(tokens, at, rule):
        return None
    by = end if agent or tokens[end - 1].low == "by" else end + 1
    passive = end < len(tokens) and tokens[end].low == "by" and function != "absent"
    passive = passive and not is_means(tokens[end + 1 : end + 2])
    if by == end or passive:
        anything = function == "presided" and tokens[at].low in phrase_set("people", "leading")
        if anything and not _is_sitting(tokens, at):
            return None  # "Pledge led by Roe", "a delegation headed by Roe"
        return Deed(at, by, function, agent=True)
    if before and before[-1] in _BE and _is_participle(tokens[at].low):
        return None  # "were informed": somebody else did it
    participle = tokens[at].low.endswith("ing")
    leads = participle and (not before or before[-1] in {"while", "when", "in"})
    opens = rule.opens or (function == "spoke" and _opens_words(tokens, end))
    return Deed(at, end, function, opens, False, leads, participle, rule.personal, perfect)


def _set_phrases(found: list[tuple[int, Rule]]) -> list[tuple[int, Rule]]:
    """The rules that fit, without those that leave open what one with other words says.

    "took part in the meeting" is no "took ... meeting".
    """
    whole = {rule.function for _, rule in found if rule.rest and GAP not in rule.rest}
    opened = [rule.rest[:1] == (GAP,) and not rule.agent for _, rule in found]
    return [
        each
        for each, gap in zip(found, opened, strict=True)
        if not gap or whole <= {each[1].function}
    ]


def _before(tokens: Tokens, at: int) -> tuple[list[str], bool]:
    """The words before a verb without adverbs and auxiliaries; whether "had" was one of those."""
    before = [each.low for each in tokens[max(0, at - 3) : at]]
    perfect = False
    while before and before[-1] not in _BE and is_adverb(before[-1]):
        perfect = before.pop() == "had" or perfect
    return before, perfect


_STANDING = frozenset({"chairs", "heads", "leads", "presides"})
_REPORTS = frozenset({"report", "reports", "explanation", "briefing", "statement"})
_HEARD = frozenset({"heard", "hears", "listened", "listens", "received", "deliberated"})


def _owns(token: Token) -> bool:
    """Whether a word has what follows, so that it is a noun; "he's" and "it's" do something."""
    return token.text[-2:] in ("'s", "’s") and token.low not in phrase_set("people", "contracted")


def _is_of_another(tokens: Tokens, at: int, rule: Rule) -> bool:
    """Whether it is no deed here: "Roe, who chairs the finance panel", "a bridge made by Roe"."""
    if tokens[at].low == "opposed" and any(each.text.isdigit() for each in tokens[at + 1 : at + 3]):
        return True  # "In favour 2, opposed 1"
    if tokens[at].low in _STANDING and at and tokens[at - 1].low == "who":
        return True
    return (rule.first, *rule.rest) == ("made", "by") and not _is_report(tokens, at)


def _is_sitting(tokens: Tokens, at: int) -> bool:
    """Whether what is led is a meeting: before the verb, before a comma, as the first words."""
    apart = at and tokens[at - 1].text in ",，(（"
    before = tokens[:at] if apart else (*tokens[max(0, at - LED) : at], *_subject(tokens[:at]))
    return not {each.low for each in before}.isdisjoint(phrase_set("meetings", "heads", "sitting"))


def _subject(before: Tokens) -> Tokens:
    """The first words of "The meeting, held in May, was" """
    opens = before and before[0].low in phrase_set("people", "determiners")
    one = all(each.low != "and" for each in before)  # "The sitting was ..., and the minutes were"
    whole = opens and one and before[-1].low in _BE
    return before[:LED] if whole else before[:0]


def _is_report(tokens: Tokens, at: int) -> bool:
    """Whether what was "made by" somebody is a report that was heard."""
    before = {each.low for each in tokens[:at]}
    return not (before.isdisjoint(_REPORTS) or before.isdisjoint(_HEARD))


def _is_noun(before: list[str]) -> bool:
    """Whether a word is no verb behind these: "the disputed", "on the disputed claims"."""
    if len(before) > 1 and before[-1].endswith("ed"):
        before = before[:-1]
    return bool(before) and before[-1] in phrase_set("people", "determiners")


_PARTICIPLES = frozenset({"told", "heard", "put", "read", "made", "sought", "said"})


def _is_participle(low: str) -> bool:
    return low.endswith(("ed", "en")) or low in _PARTICIPLES
