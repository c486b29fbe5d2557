"""The verbs that open reported speech, and where what is said begins behind them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from govsumm.lexicon import lists
from govsumm.reading.claims.forbidding import (
    AS_DEADLINE,
    FOR_REPORT,
    REPORT_FROM,
    itself_told,
    warns_of,
    warns_off,
)
from govsumm.reading.claims.verbs import forms, inflected, is_one_of
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.spanned_words import first_runs

Manner = Literal["say", "stress", "order"]

_OPENS_SAY = Worded(
    r"\s*(?:,?\s*(?:at|in|on|during)\s[^,]{1,60},)?\s*"
    r"(?:that\b|[:：]|,?\s*[“\"]|(?P<need>(?:the|a)\s+(?:need|importance)\b)"
    r"|(?:to\s+)?(?:the|those|all)\s(?!(?:[\w’'-]+\s){0,3}?(?:{claims.rumours})\b)[^,.;:]{1,80}?\sthat\b)"
)
_OPENS_TOLD = re.compile(
    r"\s+(?:(?:his|her|their|its|our)\s[^,.;:]{2,60}?|(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*"
    r"|[a-z-]{4,}(?:s|men|people)(?:\s+(?:of|on|in|at|from)\s[^,.;:]{2,40}?)?)\s+that\b"
)
"""Told members that; assured Dr Roe that."""
_OPENS_ORDER = re.compile(
    r"(?:\s+(?:(?:to|of|from)\s+)?(?=(?:the\s|an?\s|h(?:im|er|is)\b|them\b|us\b|[A-Z])[^,;:.]{0,80}?\bthat\s+(?:he|she|it|they)\s+[a-z])"
    r"|\s*(?:\s[^:;,.：]{0,40})?[:：](?!\d)|,\s+(?=(?:that|everyone|all|each|the|to\s+[a-z]+)\b)|\s+that\b,?)"
    r"|\s+(?:(?=[^;:]{1,240}?\s(?:not\s+)?to\s+[“\"]?(?!the\b|a\b|an\b)[a-z]+(?<!s)\b)"
    r"|(?=(?:for\s)?(?:the|a|an|more|better|greater|all)\b))"
)
_TO_DO = re.compile(r"\s+to\s+(?!the\b|an?\b|be\b|all\b|h(?:im|er)\b|them\b)(?=[a-z])")
"""Instructed to clear the debts: nobody is named who is told."""
_NO_ORDER = (" for leave", " to be")
"""asked for leave, asked to be excused"""
_ASKED = re.compile(
    r"\s+(?:about|whether|if|why|how|when|where|who|what)\b(?![^.;]{0,40}[:：])"
    r"|\s+(?!for\b)[^,;:]{1,60}?\s(?:about|whether|if|why|how|when|where|what)\b"
)
"""A question: "asked the mayor about the quay"."""
_HONOURS = re.compile(r"\b(?:custodians|traditional\s+owners|elders\s+past)\b", re.IGNORECASE)
"""Acknowledged the Noongar people as traditional custodians: nothing is admitted."""
_TOLD = re.compile(r"(?:tells|told)\b")
_TOLD_TO = re.compile(r"\s(?:(?!\bthat\b)[^,:;]){2,80}?\s(?:not\s+)?to\s+(?!the\b|a\b)[a-z]")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|will|would|must|should|can|could|may|shall)\b"
)
_WORRIED = Worded(
    r",?\s+with\s+(?:\w+\s+){0,2}(?:{claims.worries})(?:\s+(?:and|or)\s+(?:{claims.worries}))?,?\s+(?:that\s|the\s+(?:fact\s+that\s)?)"
)
"""Noted with concern that: what follows is admitted."""
_TOLD_OF = Worded(
    r"\s+(?:the|an?|its|their|his|her|our|some|many|most|no|\d[\d,.]*|[A-Z][\w’'-]+)\s+(?:(?!who\b|to\b|of\b)[\w’'-]+\s+){0,5}?"
    r"(?:[a-z]{2,}ed|owes?|fell|rose|grew|lost|came|went|took|held|stood|ran|broke|felt|needs?|lacks?|stands?|remains?|(?:{claims.poor_verbs})s)\b"
)
"""The siren failed: somebody did something, in so many words."""
_COMPLAINED = re.compile(
    r"\s+(?:(?:again|once\s+more|strongly|bitterly)\s+)?(?:(?:to\s+[^,.;:]{2,40}?\s+)?(?:about|of|over|at|against|on|for)\s+)?(?=[\w“\"])(?!that\b|when\b|by\b|to\b|in\b)"
)
"""Complained about dust, deplored the late notices: what somebody complains of in a noun."""
_PROMISED = re.compile(r"\s+(?P<what>to\s+[a-z]|\w+ing\b|the\b|an?\b)")
CLAUSE = 160
"""How far behind a verb without "that" a clause must show its own verb, in code points."""


_UNTIL = r"(?:until|till)\s(?:[^.,;:]|\.(?=m\b)|[.:](?=\d)|(?<=m)\.){2,40}?"
_SPELL = rf"(?:ultimatum|deadline|(?:hour|day|week|month)s?|{_UNTIL})"
"""What somebody is given to do something in: "gave the firm a week to return"."""


_GIVEN = (
    rf"(?:gave|gives|given)(?=\s[^.;:]{{3,90}}?\s{_SPELL}\s+to\s[a-z])"
    r"|(?:put|puts)(?=\s[^.,;:]{2,80}?\son\snotice\sto\s[a-z])"
    r"|(?:issued|issues|gave|gives|given)\s+(?:(?:an?|the|strict|clear|standing)\s+){0,2}"
    r"(?:directive|order|instruction|direction)s?\s+(?:to|for)(?=\s[^.;:]{2,80}?\sto\s[a-z])"
    r"|(?:set|sets|imposed)\s+(?:an?|the)\s+[^.;:]{0,30}?deadline\s+for(?=\s[^.;:]{2,80}?\sto\s[a-z])"
    rf"|(?:set|sets|fixed|fixes)(?={AS_DEADLINE})"
    rf"|(?:sought|seeks)(?={REPORT_FROM})|(?:asked|asks)(?={FOR_REPORT})"
)
"""Orders told by a noun: "gave the firm a week to return", "issued a directive to all to stop"."""


@cache
def calling(*names: str) -> tuple[str, ...]:
    """Is calling on, is urging: what somebody is telling others; `names` are lists of verbs."""
    heads = (verb.partition(" ") for name in names or ("order",) for verb in lists("claims")[name])
    return tuple(f"{head.removesuffix('e')}ing{gap}{rest}" for head, gap, rest in heads)


@cache
def verbs() -> re.Pattern[str]:
    """Any verb of saying, stressing or ordering, in a finite form."""
    return re.compile(
        rf"(?<![\w-])(?:(?P<say>{inflected('say')})|(?P<stress>{inflected('stress')})"
        rf"|(?P<order>{_GIVEN}|{inflected('order')}|(?:is|are)\s+(?:{'|'.join(calling())})))(?![\w-])"
    )


@cache
def passive() -> re.Pattern[str]:
    """A verb of ordering turned round: "were required by him to"."""
    return re.compile(
        r"\b(?:(?:was|were|is|are|has\s+been|have\s+been|had\s+been)\s+(?:also\s+|further\s+|therefore\s+)?"
        r"|(?=(?:has|have|had)\s+(?:until|till)\s))"
        rf"(?P<verb>{alternatives('claims', 'told')}"
        rf"|(?:given|allowed|granted|has|have|had)\s(?P<spell>(?:[\w’'-]+\s+){{0,4}}?{_SPELL})"
        rf"(?=\s+to\s(?!{alternatives('claims', 'may_do')})))"
        r"(?:\s+by\s+(?P<by>[^,;]{2,60}?))?\s+(?:(?:not\s+)?(?P<to>to)\s+(?!(?:be|the|an?|this|that)\b)\w"
        r"|(?<=tasked\s)with\s+(?P<doing>[a-z]+ing\b))"
    )


@cache
def verb_words() -> frozenset[str]:
    """The words that the matches of `verbs` begin with."""
    words = lists("claims")
    listed = (*words["say"], *words["stress"], *words["order"])
    told = (form for verb in listed for form in forms(verb))
    nouns = (
        "gave",
        "gives",
        "given",
        "put",
        "puts",
        "issued",
        "issues",
        "set",
        "sets",
        "imposed",
        "fixed",
        "fixes",
        "sought",
        "seeks",
    )
    return first_runs((*told, "is", "are", *nouns))


@cache
def told_words() -> frozenset[str]:
    """The words of which a match of `passive` holds one."""
    return first_runs((*lists("claims")["told"], "given", "allowed", "granted", "until", "till"))


def questions(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether a verb opens a question, and no order: "asked the mayor about the quay"."""
    return verb[0].startswith("ask") and _ASKED.match(text, verb.end(), end) is not None


def manner(text: str, verb: re.Match[str], end: int) -> Manner:
    """Whether a verb says, stresses or orders; "told" orders where "to" follows."""
    if _TOLD.match(verb[0]):
        return "order" if _TOLD_TO.match(text, verb.end(), end) else "say"
    if questions(text, verb, end):
        return "say"
    if warns_off(text, verb, end):
        return "order"
    return "say" if verb["say"] else "stress" if verb["stress"] else "order"


def content(text: str, verb: re.Match[str], end: int) -> int | None:
    """Where what is said begins, or None where nothing said follows the verb."""
    after = verb.end()
    if manner(text, verb, end) == "order":
        return _ordered(text, verb, end)
    worried = worries(text, verb, end)
    if worried:
        return worried
    said = _OPENS_SAY.match(text, after, end) or (
        is_one_of("telling_whom", verb[0]) and _OPENS_TOLD.match(text, after, end)
    )
    if said and said.groupdict().get("need"):
        return after
    said = said or (is_one_of("complaining", verb[0]) and _COMPLAINED.match(text, after, end))
    if said:
        return said.end()
    if is_one_of("admit", verb[0]) and _HONOURS.search(text, after, end):
        return None
    if verb["stress"] or is_one_of("admit", verb[0]):
        return warns_of(text, verb, end)
    if is_one_of("offering", verb[0]):
        promised = _PROMISED.match(text, after, end)
        return promised.start("what") if promised else None
    bare = is_one_of("bare_say", verb[0])
    near = min(end, after + CLAUSE)
    finite = bare and (_FINITE.search(text, after, near) or _TOLD_OF.match(text, after, near))
    return after if finite else None


def _ordered(text: str, verb: re.Match[str], end: int) -> int | None:
    """Where what is ordered begins behind a verb of ordering, or None."""
    after = verb.end()
    if verb[0].endswith("for") or itself_told(text, verb, end):
        return after
    todo = is_one_of("instructing", verb[0]) and _TO_DO.match(text, after, end)
    ordered = todo or _OPENS_ORDER.match(text, after, end)
    return ordered.end() if ordered and not text.startswith(_NO_ORDER, after) else None


def worries(text: str, verb: re.Match[str], end: int) -> int | None:
    """Where begins what is noted with concern, or None."""
    hit = None if verb["order"] else _WORRIED.match(text, verb.end(), end)
    return hit.end() - 4 * hit[0].endswith("the ") if hit else None
