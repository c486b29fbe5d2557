"""What became of a motion: "Motion carried 5-2", "Approved unanimously", "RESULT: ADOPTED"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from govsumm.lexicon import words_of
from govsumm.reading.claims.hedging import DOUBT
from govsumm.reading.gated import lowered
from govsumm.reading.motions.tallies import counts_pattern, labelled, tally
from govsumm.reading.motions.vote_lines import vote_words
from govsumm.reading.phrasing import Worded, alternatives, cue_words, first_words, phrase_set
from govsumm.reading.sentences import Sentence

_ADVERBS = (
    r"(?:(?:[A-Za-z]+ly|then|also|thus|so|was|were|is|are|has|have|been|being|having"
    r"|declared|all|both)\s+){0,4}"
)
MAX_SUBJECT = 70
MAX_TO_YES = 12


@dataclass(frozen=True, slots=True)
class Result:
    """Where the words of a result stand in a sentence; `labelled`: they say it without a motion."""

    start: int
    end: int
    labelled: bool
    counted: bool = False
    """Whether it is only the votes that were cast."""

    pronoun: bool = False
    """Whether it is told of "it", with a count: it may be of what was settled before."""

    proposed: bool = False
    """Whether it is of what the sentence before it proposes: "Carried.", not "Deferred."."""


@cache
def _subject() -> re.Pattern[str]:
    """The motion ...: what a result is told of, without a stop up to the result."""
    subjects = alternatives("decisions", "subjects")
    return re.compile(rf"\b(?:{subjects})\b(?P<between>[^.;:]{{0,{MAX_SUBJECT}}})$", re.IGNORECASE)


@cache
def _told() -> re.Pattern[str]:
    """A result, of text in lower case."""
    results = alternatives("decisions", "results").lower()
    return re.compile(rf"\b(?P<result>{results})(?![\w’'])")


def _of_a_subject(text: str, after: int) -> Result | None:
    """The motion carried; the amendment was put to the vote and lost."""
    for hit in _told().finditer(lowered(text), after):
        start = max(after, hit.start() - MAX_SUBJECT - 30)
        before = text[start : hit.start()].rstrip(" \n,–-:")
        subject = _subject().search(before)
        if subject and not (DOUBT.search(subject["between"]) or _OTHER.search(subject["between"])):
            joints = _JOINT.finditer(text, after, start + subject.start())
            begin = max((joint.end() for joint in joints), default=after)
            if DOUBT.search(text, begin, start + subject.start()):
                return None
            counted = counts_pattern().search(text, hit.end()) is not None
            pronoun = subject.start() <= 4 and len(text) < MAX_SUBJECT and counted
            return Result(*hit.span("result"), labelled=False, pronoun=pronoun)
    return None


_OTHER = re.compile(r",\s+(?:the|an?|his|her|its|their)\s+\w+\s+(?:having|being)\b")
"""..., the applicant having withdrawn: another than the motion did."""
_JOINT = re.compile(r",\s+(?:and|but)\s|;\s|\.\s+(?=[A-Z])")
"""Between clauses: of "Foy said no, and the motion failed" the first doubts nothing."""


@cache
def _initial() -> re.Pattern[str]:
    """Carried. / Unanimously approved by voice vote. / RESULT: ADOPTED / Vote: 5-0."""
    results = alternatives("decisions", "results")
    labels = (
        rf"(?:{alternatives('decisions', 'result_labels')})\s*(?:[:–-]|was|is)\s*(?:none\s*-\s*)?"
    )
    bodies = rf"(?:{alternatives('decisions', 'agreeing_bodies')})"
    papers = alternatives("decisions", "read_papers")
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s+)?(?P<label>{labels}|{bodies}\s+(?:had|raised|has|have|made)\s+"
        rf"|(?:the\s+)?(?:{papers})s?\s+(?=(?:(?:was|were)\s+)?(?:noted|received|filed)\b))?"
        rf"{_ADVERBS}(?P<result>{results})(?![\w’'])"
        rf"(?=\s*(?:[.,;:!(\[–—-]|$|by\b|with\b|on\b|as\b|unanimous|upon\b|\d|in\s+fav|and\b|without\b))",
        re.IGNORECASE,
    )


_PUT_OFF = Worded(
    r"\W*(?P<result>{decisions.put_offs})(?=\s+(?:to|until|for|pending)\b)", re.IGNORECASE
)
"""Deferred to the March meeting."""
_HEADED = Worded(
    r"\W*(?:(?i:the|on\s+the)\s+)?(?i:{decisions.subjects})\b[^.:]{0,40}:(?:.{0,400}?)\b(?P<result>(?i:{decisions.results}))\s*(?:\d+\s*-\s*\d+|[.,;]|$)",
    re.DOTALL,
)
"""Main motion as amended: ... ADOPTED 3-2: the result is the last one printed."""


_WITHDRAWN = re.compile(
    r"\b(?P<result>withdrew)\s+(?:his|her|their|the)\s+(?:motion|amendment|proposal|resolution)\b"
)
_SHORTHAND = re.compile(r"\b(?P<result>[Mm]/?[Ss]/?[CPcp](?:/U)?)\b")
"""M/S/P: moved, seconded, passed."""


@cache
def _tail() -> re.Pattern[str]:
    """..., and carried; ..., which passed 5-0: a result at the end of a motion's own sentence."""
    results = alternatives("decisions", "results")
    return re.compile(
        rf"(?:[,;–—]\s*(?:and\s+)?|\band\s+|\s{{2,}}|[.]\s+|\s(?=(?-i:[A-Z]{{4,}})))(?:which\s+|it\s+|that\s+|this\s+)?{_ADVERBS}(?P<result>{results})"
        rf"(?=\s*(?:[.,;!(\[–—-]|$|by\b|with\b|on\b|unanimous|\d))",
        re.IGNORECASE,
    )


_TALLY_ALONE = re.compile(r"\W*(?P<tally>\d{1,2}\s?[-–]\s?\d{1,2}(?:\s?[-–]\s?\d{1,2})?)\W*")
"""Behind a motion: "3-0."."""
_BARE_VOTE = re.compile(r"\W*(?:the\s+)?(?:roll\s+call\s+|voice\s+)?vote\b", re.IGNORECASE)


def result(sentence: Sentence, *, bare: bool = True, after: int = 0) -> Result | None:
    """The result that a sentence tells, from `after` on; "All in favor" is but how it was voted.

    `bare` says that the sentence may be nothing but a result: "Carried."
    """
    found = _result(sentence, bare=bare, after=after)
    if not bare or found is None:
        return found
    shown = " ".join(sentence.text[found.start : found.end].lower().split())
    return replace(found, counted=found.counted or shown in phrase_set("decisions", "shows"))


def _result(sentence: Sentence, *, bare: bool, after: int) -> Result | None:
    """The result that the words of a sentence tell."""
    alone = _TALLY_ALONE.fullmatch(sentence.text) if bare else None
    if alone:
        return Result(*alone.span("tally"), labelled=False, counted=True)
    text = _repaired(sentence.text)
    words = sentence.words if text is sentence.text else words_of(text)
    if _gate().isdisjoint(words) or _BLANK.search(text):
        return None
    settles = not _results().isdisjoint(words)
    found = None
    if settles and not _subjects().isdisjoint(words):
        found = _of_a_subject(text, after)
    if found is not None:
        return found
    withdrawn = "withdrew" in words and _WITHDRAWN.search(text, after)
    short = withdrawn or _SHORTHAND.match(text, after)
    if short:
        return Result(*short.span("result"), labelled=False)
    if not bare:
        tails = list(_tail().finditer(text, after))
        return Result(*tails[-1].span("result"), labelled=False) if tails else None
    initial = (
        (_initial().match(text) or _PUT_OFF.match(text) or _HEADED.match(text)) if settles else None
    )
    if initial:
        word = initial["result"].split()[0].lower()
        proposed = word not in phrase_set("decisions", "put_offs")
        return Result(*initial.span("result"), labelled=True, proposed=proposed)
    return _of_votes(text, words)


def _of_votes(text: str, words: Sequence[str]) -> Result | None:
    """Votes with no word of a result: "Ayes: A, B", "Vote: 5-0"."""
    if not _yes().isdisjoint(words[:4]):
        votes = labelled(text, 0, len(text))
        if votes and votes[0].label == "yes" and votes[0].at[0] < MAX_TO_YES:
            return Result(*votes[0].at, labelled=False, counted=True)
    counted = tally().search(text) if _BARE_VOTE.match(text) else None
    if counted is None:
        return None
    return Result(*counted.span("all" if counted["all"] else "all2"), labelled=False)


@cache
def _yes() -> frozenset[str]:
    return first_words("votes", "yes")


_BLANK = re.compile(r"_{4,}|[.…]{6,}")
"""Approved: ________: a line to be signed."""
_OCR = re.compile(r"[015](?:(?<=[A-Z].)(?=[A-Z])|(?<=[a-z].)(?=[a-z]{2}))")
_READ_AS = {"0": "O", "1": "I", "5": "S"}


def _repaired(text: str) -> str:
    """A text with figures inside words read as the letters they look like: "APPR0VED"."""
    if not (any(map(text.__contains__, _READ_AS)) and _OCR.search(text)):
        return text
    return _OCR.sub(
        lambda hit: (
            _READ_AS[hit[0]] if text[hit.start() - 1].isupper() else _READ_AS[hit[0]].lower()
        ),
        text,
    )


@cache
def _subjects() -> frozenset[str]:
    return first_words("decisions", "subjects")


@cache
def _gate() -> frozenset[str]:
    """The words one of which a result holds."""
    return _results() | vote_words() | {"vote"}


@cache
def _results() -> frozenset[str]:
    return cue_words("decisions", "results", "put_offs", "shorthands") | {"withdrew"}
