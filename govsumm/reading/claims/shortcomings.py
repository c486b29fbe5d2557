"""What tells of a shortcoming: by itself, or where one is said to exist."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.lexicon import Phrases, lists, words_of
from govsumm.reading.claims.denials import unharmed
from govsumm.reading.claims.verbs import forms, inflected
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Sentence
from govsumm.reading.spanned_words import first_runs, words_in

QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_EXISTS = Worded(r"\b(?:{claims.existing})\b", re.IGNORECASE)
_WITHOUT = Worded(
    r"\b(?:has|have|had|with|there\s+(?:is|are|was|were))\s+(?:still\s+)?(?:no|hardly\s+any)\s+(?!less|more\s+than|objection)"
    r"|\b(?:has|have|had|is|are|was|were|does|do|did|could|can)\s*(?:not|n['’]t)\s+(?!only|to\b)"
    r"|\bbut\s+(?:no|not)\b|\bstill\s+(?:\w+ly\s+)?(?:un|in|non)\w+"
    r"|\b(?:has|have|had|was|were|is|are)\s+never\s+(?!better\b)[a-z]|\b(?:can|could)\s+no\s+longer\b"
    r"|\bwithout\s+(?:an?\s+|any\s+|the\s+)?(?:\w+\s+)?(?:{claims.necessities})\b"
    r"|\b(?:cannot|nobody|no\s+one|none)\b|\bonly\s+(?:half|a\s+third|a\s+quarter|one|two|three|four|\d)",
    re.IGNORECASE,
)
_FEW = re.compile(
    r"\b(?:only|barely|merely)\s+(?:half|a\s+third|a\s+quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)"
    r"(?:\s*%|\s+per\s?cent|\s+(?:out\s+)?of\s))|\bnot\s+(?:\w+\s+)?enough\b",
    re.IGNORECASE,
)
"""Only 61% of the drains; only one of the two operators; not fine enough."""
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a\s+dozen|\d[\d,]*)"
_BEYOND = Worded(
    rf"\b(?:(?:as\s+)?against|exceeds?|exceeded|(?:longer|later|older|lower)\s+than)\s+"
    r"(?:the|an?|its|their|only|just)?\s*(?:[\w.,%-]+\s+){0,2}?(?:rated|design(?:ed)?|licen[cs]ed|permitted|allowed|prescribed|required|legal|statutory|safe"
    r"|(?:national|provincial|city|state|county|district)\s+average|[\w-]+-(?:minute|hour|day|week|month)\s+(?:standard|limit|target))\b"
    rf"|\b(?:is|are|was|were|been|be)\s+(?:still\s+|now\s+|already\s+)?(?:down|short(?:\s+of)?)\s+{_NUMBER}\s+(?!per\b|percent|points?\b|%|years?\b)[a-z]+"
    r"|\bfail(?:ed|s|ing)?\s+(?:(?:in|on|at|its|the|their|an?|last|two|three|[A-Z]\w+|\d+|annual|safety|fire|load|pressure)\s+){1,5}(?:tests?|inspections?|standards?|audits?|trials?|exams?|checks?)\b"
    r"|\bon\s+(?:the|an?)\s+(?:[\w-]+\s+){0,4}?(?:waiting|wait)[\s-]lists?\b|\b(?:waiting|wait)[\s-]lists?\s+(?:has\s+grown|had\s+grown|is\s+up|grew)\b"
    r"|\bow(?:e|es|ed)\s+(?!to\b)(?:(?:the|its|their|his|her|us|them|it)\s+)?(?:[A-Za-z’'-]+\s+){0,4}?(?:over\s+|about\s+|nearly\s+|some\s+)?(?:[$£€¥₦]|[A-Z]{1,4}[$.]?\s?\d|\d[\d,.]*)"
    r"|\b(?:bills?|costs?|prices?|arrears|debts?|rents?|fares?|crime|thefts?|complaints?)\s+(?:ha[sd]\s+|have\s+)?(?:(?:again|since|also|now)\s+)?(?:gone\s+up|went\s+up|risen|rose|doubled|trebled|soared|climbed)\b"
    r"|\b(?:did|does|do|would|could)\s*(?:not|n['’]t)\s+(?:work|sound|start|open|run|function|respond|answer|reach|arrive)\b"
    r"|\bbelow\s+(?:the|its|their|our)\s+(?:[\w-]+\s+){0,2}?(?:schedule|minimum|norm|quota|requirement"
    r"|(?:level|standard)\s+(?:set|required|needed|prescribed|laid))\b"
    r"|\b(?:wait(?:s|ed|ing)?|queu(?:e|es|ed|ing))\s+(?:for\s+)?(?:(?:up\s+to|over|more\s+than|nearly|about)\s+)?[\w.,]+\s+(?:hours?|days?|weeks?|months?|years?)\b"
    r"|\bput(?:s|ting)?\s+(?:[\w’'-]+\s+){1,6}?at\s+risk\b"
    r"|\bno\s+(?!complaint|objection|fault|loss|damage|injur|casualt|death|accident|irregularit|new\b|further)[a-z]+(?:\s+[a-z]+){0,8}?\s+(?:so\s+far|yet|to\s+date|as\s+yet)\b"
    r"|\bstill\s+(?:being\s+\w+ed|lying|waiting|without|missing|unpaid)\b|\ba\s+mere\s+\d"
    r"|\b(?:ha[sd]|have)\s+(?:been\s+)?(?:(?:again|since|already|twice)\s+)?(?:flooded|collapsed|vanished|broken\s+down|dropped\s+out|stopped\s+believing)\b"
    r"|\bshould\s+(?:not\s+)?have\s+been\s+\w+"
    r"|\b(?:sat|sits?|sitting|stood|stands?|standing|lain|lies|been)\s+(?:empty|idle|vacant|unused|derelict)\b",
    re.IGNORECASE,
)
"""94 inmates against 76 rated beds; down two crews; failed its last test; on the waiting list."""
_DOING = ("has", "have", "had", "is", "are", "was", "were", "does", "do", "did", "could", "can")
_WITHOUT_WORDS = frozenset(
    (
        *("no", "not", "hardly", "still", "nobody", "none", "only", "t"),
        *("never", "longer", "without"),
        *(f"{verb}{ending}" for verb in _DOING for ending in ("n", "not")),
    )
)
"""Words of which a match of `_WITHOUT` holds one; a word ends before an apostrophe."""
_FEW_WORDS = frozenset(("only", "barely", "merely", "enough"))
_BEYOND_WORDS = frozenset(
    (
        *("below", "risk", "should", "hours", "days", "weeks", "months", "years", "hour", "year"),
        *("against", "than", "down", "short", "list", "lists"),
        *(
            "exceed",
            "exceeds",
            "exceeded",
            "fail",
            "fails",
            "failed",
            "failing",
            "owe",
            "owes",
            "owed",
        ),
        *("flooded", "collapsed", "vanished", "broken", "dropped", "stopped"),
        *("yet", "far", "date", "mere", "still", "no"),
        *("up", "risen", "rose", "doubled", "trebled", "soared", "climbed"),
        *("owing", "not", "empty", "idle", "vacant", "unused", "derelict", *_WITHOUT_WORDS),
    )
)
_QUOTE = re.compile(r"[“\"]")
_TAKEN_UP = re.compile(
    r"\b(?:analy[sz]|stud(?:y|ie)|research|review|discuss|solv|resolv|address|rectif|tackl)\w*\s+"
    r"(?:\w+\s+){0,3}?problems\b",
    re.IGNORECASE,
)
"""Problems on an agenda: they are not told."""


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(lists("claims")[name])


def has(name: str, text: str) -> bool:
    """Whether a text holds a phrase of a list of the section `claims`."""
    return _phrases(name).stands(text, *_words(text))


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[list[str], frozenset[str]]:
    """The words of a text, in order and as a set: several lists are held against each."""
    words = words_of(text)
    return words, frozenset(words)


@cache
def _poor() -> re.Pattern[str]:
    """A poor state behind a copula, or a verb that tells of one."""
    copulas = alternatives("claims", "poor_copulas")
    states = alternatives("claims", "poor_states")
    return re.compile(
        rf"\b(?:{copulas})\s+(?:(?:still|too|very|often|also|rather|relatively|\w+ly)\s+){{0,2}}(?:\d[\d,.]*\s+(?:\w+\s+)?)?"
        rf"(?:{states})\b"
        rf"|\b(?:has|have|had|there\s+(?:is|are|was|were)|with)\s+(?:still\s+|now\s+|currently\s+)?{_NUMBER}\s+(?:{states})\s+[a-z]"
        rf"|\b(?:{inflected('poor_verbs')})\b"
    )


@cache
def _poor_words() -> frozenset[str]:
    """Words that a poor state is told by: a match of `_poor` begins with one of them."""
    verbs = [form for verb in lists("claims")["poor_verbs"] for form in forms(verb)]
    counts = ("has", "have", "had", "there", "with")
    return first_runs((*verbs, *counts, *lists("claims")["poor_copulas"]))


@lru_cache(maxsize=512)
def falls_short(text: str) -> bool:
    """Whether a clause tells of a shortcoming, outside quotation marks."""
    bare = unharmed(QUOTED.sub(" ", text) if _QUOTE.search(text) else text)
    return tells(bare) or _lacks(bare)


def is_without(text: str) -> bool:
    """Whether a clause tells only what is not, or was not done: it is put right, or admitted."""
    bare = unharmed(QUOTED.sub(" ", text))
    return _lacks(bare) and not tells(bare)


def _lacks(bare: str) -> bool:
    without = not _WITHOUT_WORDS.isdisjoint(words_in(bare, 0, len(bare))) and _WITHOUT.search(bare)
    return bool(without) and not has("solved", bare)


def tells(bare: str) -> bool:
    """Whether a clause tells of a shortcoming in its own words, not by what is not."""
    if has("problems", bare):
        return True
    words = words_in(bare, 0, len(bare))
    few = not _FEW_WORDS.isdisjoint(words) and _FEW.search(bare)
    beyond = not _BEYOND_WORDS.isdisjoint(words) and (_BEYOND.search(bare) or misses_goal(bare))
    if few:  # only so many are mended, or are left to mend
        return True
    if beyond or has("amounts", bare):
        return not has("solved", bare)
    counted = has("shortfalls", bare) and _EXISTS.search(bare) and not _EASED.search(bare)
    told = counted or (not _poor_words().isdisjoint(words) and _poor().search(bare))
    return bool(told) and not has("solved", bare)


_TIME = r"minutes?|hours?|days?|weeks?|months?|years?"
_GOAL = re.compile(
    rf"(?<![\d.,/-])(?P<got>\d[\d,.]*)\s*(?:(?P<time>{_TIME})\b|%|per\s?cent\b)"
    r"[^.;]{0,120}?\b(?:against|compared\s+with|versus)\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:goal|target|standard|norm|limit)\s+of\s+(?P<goal>\d[\d,.]*)",
    re.IGNORECASE,
)
"""Counts of things beside their target are accounts of work, for the most part."""


def misses_goal(text: str) -> bool:
    """Whether what was measured missed its goal: 17 minutes against one of 12, 68% against 78%."""
    hit = _GOAL.search(text)
    if hit is None:
        return False
    got, goal = _value(hit["got"]), _value(hit["goal"])
    return got > goal if hit["time"] else got < goal


def _value(figure: str) -> float:
    """The value of a printed figure."""
    return float(figure.replace(",", "").rstrip(".") or 0)


_EASED = Worded(
    r"\b(?:{claims.eased})\b|\b(?:no|zero|nil|any|without)\s+(?:\w+\s+){0,2}?(?:{claims.shortfalls})\b",
    re.IGNORECASE,
)
"""There are fewer troubles, or none."""


def says(name: str, sentence: Sentence) -> bool:
    """As `has`, of a sentence."""
    return _phrases(name).stands(sentence.text, sentence.words, sentence.word_set)


def admits(sentence: Sentence) -> bool:
    """Whether a sentence opens the telling of shortcomings: "he was blunt about ..."."""
    if not says("admitting", sentence):
        return False
    told = _TAKEN_UP.sub(" ", sentence.text)
    return told == sentence.text or has("admitting", told)
