"""What became of a motion: "Motion carried 5-2", "Approved unanimously", "RESULT: ADOPTED"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govsumm.reading.phrasing import alternatives, first_words, phrase_set
from govsumm.reading.sentences import Sentence
from govsumm.reading.votes import labelled, tally

_ADVERBS = (
    r"(?:(?:[A-Za-z]+ly|then|also|thus|so|was|were|is|are|has|have|been|being|having"
    r"|declared|all)\s+){0,4}"
)
MAX_SUBJECT = 70


@dataclass(frozen=True, slots=True)
class Result:
    """Where the words of a result stand in a sentence; `labelled`: they say it without a motion."""

    start: int
    end: int
    labelled: bool
    counted: bool = False
    """Whether it is only the votes that were cast."""

    proposed: bool = False
    """Whether it is of what the sentence before it proposes: "Carried.", not "Deferred."."""


@cache
def _subject() -> re.Pattern[str]:
    """The motion ...: what a result is told of, without a stop up to the result."""
    subjects = alternatives("decisions", "subjects")
    return re.compile(rf"\b(?:{subjects})\b(?P<between>[^.;:]{{0,{MAX_SUBJECT}}})$", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    results = alternatives("decisions", "results")
    return re.compile(rf"\b(?P<result>{results})(?![\w’'])", re.IGNORECASE)


def _of_a_subject(text: str, after: int) -> Result | None:
    """The motion carried; the amendment was put to the vote and lost."""
    for hit in _told().finditer(text, after):
        start = max(after, hit.start() - MAX_SUBJECT - 30)
        before = text[start : hit.start()].rstrip(" \n,–-:")
        subject = _subject().search(before)
        if subject and not _doubt().search(subject["between"]):
            if _doubt().search(text, after, start + subject.start()):
                return None
            return Result(*hit.span("result"), labelled=False)
    return None


@cache
def _initial() -> re.Pattern[str]:
    """Carried. / Unanimously approved by voice vote. / RESULT: ADOPTED / Vote: 5-0."""
    results = alternatives("decisions", "results")
    labels = (
        r"(?:result|vote|decision|outcome|disposition|status|action(?:\s+taken)?|motion"
        r"|council\s+action|the\s+vote|all)\s*(?:[:–-]|was|is)\s*"
    )
    bodies = r"(?:members|councillors|(?:the\s+)?(?:parish\s+)?(?:council|committee))"
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s+)?(?P<label>{labels}|{bodies}\s+(?:had|raised|has|have|made)\s+)?"
        rf"{_ADVERBS}(?P<result>{results})(?![\w’'])"
        rf"(?=\s*(?:[.,;:!(\[–—-]|$|by\b|with\b|on\b|as\b|unanimous|upon\b|\d|in\s+fav|and\b|without\b))",
        re.IGNORECASE,
    )


@cache
def _put_off() -> re.Pattern[str]:
    """Deferred to the March meeting."""
    return re.compile(
        rf"\W*(?P<result>{alternatives('decisions', 'put_offs')})(?=\s+(?:to|until|for|pending)\b)",
        re.IGNORECASE,
    )


@cache
def _headed() -> re.Pattern[str]:
    """Main motion as amended: ... ADOPTED 3-2: the result is the last one printed."""
    subjects, results = alternatives("decisions", "subjects"), alternatives("decisions", "results")
    return re.compile(
        rf"\W*(?:(?i:the|on\s+the)\s+)?(?i:{subjects})\b[^.:]{{0,40}}:(?:.{{0,400}}?)\b(?P<result>(?i:{results}))\s*(?:\d+\s*-\s*\d+|[.,;]|$)",
        re.DOTALL,
    )


@cache
def _withdrawn() -> re.Pattern[str]:
    return re.compile(
        r"\b(?P<result>withdrew)\s+(?:his|her|their|the)\s+(?:motion|amendment|proposal|resolution)\b"
    )


@cache
def _shorthand() -> re.Pattern[str]:
    """M/S/P: moved, seconded, passed."""
    return re.compile(r"\b(?P<result>[Mm]/?[Ss]/?[CPcp](?:/U)?)\b")


@cache
def _tail() -> re.Pattern[str]:
    """..., and carried; ..., which passed 5-0: a result at the end of a motion's own sentence."""
    results = alternatives("decisions", "results")
    return re.compile(
        rf"(?:[,;–—]\s*(?:and\s+)?|\band\s+|\s{{2,}}|[.]\s+)(?:which\s+|it\s+)?{_ADVERBS}(?P<result>{results})"
        rf"(?=\s*(?:[.,;!(\[–—-]|$|by\b|with\b|on\b|unanimous|\d))",
        re.IGNORECASE,
    )


@cache
def _doubt() -> re.Pattern[str]:
    return re.compile(
        r"\b(?!(?-i:May\b))(?:be|if|whether|would|should|could|unless|until|once|asked|said|suggested|to\s+be|will|may|must)\b",
        re.IGNORECASE,
    )


@cache
def _bare_vote() -> re.Pattern[str]:
    return re.compile(r"\W*(?:the\s+)?(?:roll\s+call\s+|voice\s+)?vote\b", re.IGNORECASE)


def result(sentence: Sentence, *, bare: bool = True, after: int = 0) -> Result | None:
    """The result that a sentence tells, from `after` on.

    `bare` says that the sentence may be nothing but a result: "Carried."
    """
    text = sentence.text
    if _gate().isdisjoint(sentence.words):
        return None
    found = _of_a_subject(text, after)
    if found is not None:
        return found
    short = _withdrawn().search(text, after) or _shorthand().match(text, after)
    if short:
        return Result(*short.span("result"), labelled=False)
    if not bare:
        tails = list(_tail().finditer(text, after))
        return Result(*tails[-1].span("result"), labelled=False) if tails else None
    initial = _initial().match(text) or _put_off().match(text) or _headed().match(text)
    if initial:
        word = initial["result"].split()[0].lower()
        proposed = word not in phrase_set("decisions", "put_offs")
        return Result(*initial.span("result"), labelled=True, proposed=proposed)
    votes = labelled(text, 0, len(text))
    if votes and votes[0].label == "yes" and votes[0].at[0] < 12:
        return Result(*votes[0].at, labelled=False, counted=True)
    counted = tally().search(text)
    if counted and _bare_vote().match(text):
        return Result(*counted.span("all" if counted["all"] else "all2"), labelled=False)
    return None


@cache
def _vote_words() -> frozenset[str]:
    words = first_words("votes", "yes", "no", "abstain", "away", "dissenting")
    return words | {"roll", "rollcall", "voice", "recorded", "tied", "deadlocked"}


@cache
def _gate() -> frozenset[str]:
    """The words one of which a result holds."""
    results = first_words("decisions", "results", "put_offs")
    return results | _vote_words() | {"vote", "m", "ms", "msc", "msp", "withdrew"}


@cache
def _vote_line() -> re.Pattern[str]:
    words = alternatives("votes", "yes", "no", "abstain", "away")
    voted = alternatives("votes", "dissenting", "abstain")
    return re.compile(
        rf"\W*(?:(?:voting|votes?|roll\s*call|those|members|with|the)\s+){{0,3}}(?:{words})\b\s*(?:\([^)]*\)\s*)?(?:[:=–—-]|\d)"
        rf"|\W*(?:tied|deadlocked)\s+\d"
        rf"|\W*(?:on\s+(?:a\s+)?|a\s+|by\s+)?(?:roll[\s-]*call|voice|recorded)\s*(?:vote)?\b.{{0,60}}"
        rf"|.{{2,70}}\b(?:{voted})\b",
        re.IGNORECASE | re.DOTALL,
    )


def is_vote_line(sentence: Sentence) -> bool:
    """Whether a sentence only goes on about a vote: "Nays: Foy.", "Dang abstained."""
    text = sentence.text
    return (
        len(text) < 400
        and not _vote_words().isdisjoint(sentence.words)
        and _vote_line().match(text) is not None
    )
