"""Who moved what, and who seconded it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from govsumm.lexicon import words_of
from govsumm.reading.motions.outcomes import matter
from govsumm.reading.motions.results import result
from govsumm.reading.motions.seconding import bracketed, name_alone
from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import person
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import Worded, alternatives, phrase_set
from govsumm.reading.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Opening:
    """A motion: spans of its matter, its mover and its seconder; where its frame ends in the
    sentence."""

    matter: Span
    mover: Span | None
    seconder: Span | None
    frame_end: int


@cache
def _frame() -> re.Pattern[str]:
    """The words that name a mover, a seconder, or both."""
    who, verb = person(), alternatives("decisions", "moving")
    seconding, called = (alternatives("decisions", name) for name in ("seconding", "motion_labels"))
    by = r"(?:by|of|from)"
    return re.compile(
        rf"(?P<pair>(?i:\b(?:motion\s*/\s*second(?:ed)?|moved\s*/\s*seconded|M/?S(?:/?[CPU])?))\b(?:\s+by)?\s*[:–(-]?\s*)"
        rf"(?P<a>{who})\s*(?:/|,|;|\band\b)\s*(?P<b>{who})"
        rf"|(?P<short>^\W*(?:\d[\d.]*\s+)?(?:(?i:{called})\W+)?(?:(?:(?:Substitute|Original|Main|Amended|Second|Further|New)\s+)?(?i:motion)|(?P<alone>Moved|MOVED))\s+)(?P<h>{who})(?:\s*/\s*(?P<h2>{who}))?(?=\s*[,;/.:(]|\s+[–-]\s|\s+(?:(?i:second)|to\b)|(?(alone)\s*$|(?!)))"
        rf"|(?P<inner>(?i:\bmotion\s+(?:to|that|for)\b[^.;]{{3,300}}?\s+by)\s+)(?P<k>{who})(?=\s*(?:[,;.]|$)|\s+(?:and\s+)?(?i:second|support))"
        rf"|(?P<label>(?i:\b(?:motion|moved|mover|proposed|proposer)(?:\s+(?:made\s+)?by)?)\s*:\s*|(?<![\w.])M:\s*)(?!That\b|To\b)(?P<c>{who})(?![\w’'-]|\s*:)"
        rf"|(?P<passive>(?i:\b(?:{verb})(?:\s+was)?(?:\s+made)?\s+{by})\s*:?\s+)(?P<d>{who})"
        rf"|(?P<active>(?!(?:The|A)\s+(?i:motion)\b)(?P<e>{who})(?:\s*/\s*(?P<e2>{who}))?(?:,\s+[^,.;]{{2,50}},)?\s+(?i:(?:then\s+|also\s+|has\s+)?(?:{verb}))\b"
        rf"(?=\s*,|\s+(?:and\b|that\b|to\b|for\b|the\b|an?\b|approval|adoption|acceptance|item|resolution|ordinance|seconded|tabling|we\b)))"
        rf"|(?P<second>(?i:(?:\b(?:and|was|then|with\s+a|a|the)\s+)*\b(?:{seconding})(?:\s+(?:was\s+)?(?:made\s+)?(?:by|from|of))?)\s*[:–-]?\s+|(?<![\w.])S:\s*)(?P<f>{who})"
        rf"|(?P<seconded>(?P<g>{who})(?:\s*\([^()]{{1,20}}\))?\s+(?i:(?:then\s+)?(?:(?:provided|gave|offered|made)\s+(?:(?:him|her|it|them|the|a|motion)\s+){{1,3}})?(?:{seconding}))\b)"
    )


_MADE = re.compile(
    r"\b(?i:motion|proposal|resolution)\s+(?P<body>(?i:to|that|for)\b.{3,400})", re.DOTALL
)
"""A motion to do something was made by: the matter stands before."""
_UNOWNED = re.compile(
    r"\W*(?:A\s+|The\s+)?(?:(?:Motion|MOTION|Resolution|RESOLUTION)\s+(?:No\.?\s*|#\s*)?\d[\w./-]*\s*[:–—-]?"
    r"|(?:Motion|MOTION|Motioned|Moved|MOVED)\s*:?)\s+(?=(?:to|that|TO|THAT|To|That)\b)"
)
"""A motion of which no mover is named: "Motion to approve the minutes"."""

_BOTH = re.compile(r"\s*\([^()/]{2,40}/[^()/]{2,40}\)\W*$")
"""Motion to buy a mower (Foy/Dang)."""
_NUMBERED = re.compile(
    r"\W*(?:\w{1,2}[.)]\W*)?(?:[A-Z]\w+\s+){0,3}(?:Resolution|RESOLUTION|Motion|MOTION|By-?law|BY-?LAW)"
    r"\s+(?:No\.?\s*|#\s*)?\d"
)


_LABEL = Worded(
    r"\W*(?:{decisions.motion_labels})(?:\s+(?:No\.?\s*|#\s*)?[A-Z]{0,4}\d[\w./-]*)?(?:\s*\([^()]{1,40}\))?\W*",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """Whether a line only says that a motion stands below: "RESOLUTION 24/07", "AMENDMENT"."""
    return len(text) < 80 and _LABEL.fullmatch(text) is not None


def is_numbered(text: str) -> bool:
    """Whether a motion by its number begins: "(b) Band Council Resolution 2022-31 – Lot 14"."""
    return _NUMBERED.match(text) is not None


def opening(sentence: Sentence) -> Opening | None:
    """The motion that a sentence puts; None where it puts none."""
    text = sentence.text
    if phrase_set("decisions", "motion_words").isdisjoint(sentence.word_set):
        return None
    mover, seconder, frames = _moved(text)
    if mover is None:
        return _without_mover(sentence)
    told = result(sentence, bare=False, after=frames[-1][1])
    about = _about(text, frames, told.start if told else len(text))
    at = sentence.start
    return Opening(
        (at + about[0], at + about[1]),
        None if text[slice(*mover)] in _PRONOUNS else name_alone(sentence, mover),
        name_alone(sentence, seconder) if seconder else None,
        frames[0][0],
    )


_ANOTHER = re.compile(
    r",?\s+(?:and|while)\s+(?=(?:(?i:the|an?|another)\s+)?(?i:motion)\s+(?:by\s|to\s|that\s))"
)


def one_by_one(sentence: Sentence) -> list[Sentence]:
    """A sentence, or its parts where each puts a motion: "motion to A by Foy and motion to B"."""
    cuts = [(0, 0), *(hit.span() for hit in _ANOTHER.finditer(sentence.text))]
    ends = [start for start, _ in cuts[1:]] + [len(sentence.text)]
    parts = [_part(sentence, start, end) for (_, start), end in zip(cuts, ends, strict=True)]
    return parts if len(parts) > 1 and all(map(opening, parts)) else [sentence]


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    """A part of a sentence, as a sentence."""
    at, text = sentence.start, sentence.text[start:end]
    words = tuple(words_of(text))
    return replace(
        sentence, start=at + start, end=at + end, text=text, words=words, word_set=frozenset(words)
    )


def _moved(text: str) -> tuple[Span | None, Span | None, list[Span]]:
    """The first mover and seconder that a sentence names, and the words that name them."""
    mover: Span | None = None
    seconder: Span | None = None
    frames: list[Span] = []
    for hit in _frame().finditer(text):
        if hit["pair"]:
            mover, seconder = hit.span("a"), hit.span("b")
        elif hit["second"] or hit["seconded"]:
            if mover is None:
                continue
            seconder = seconder or _unresolved(text, hit.span("f" if hit["second"] else "g"))
        elif mover is None:
            mover = next(_unresolved(text, hit.span(group)) for group in "cdehk" if hit[group])
            if not _is_somebody(text, mover) or _PRESENTS.match(text, hit.end() - 10):
                mover = None
                continue
            seconder = next((hit.span(name) for name in ("h2", "e2") if hit[name]), None)
        else:
            continue
        frames.append((hit.start(), _unresolved(text, hit.span())[1]))
    return mover, seconder, frames


_RESULT = Worded(
    r"\s+(?:(?-i:(?=[A-Z]{4}))(?:{decisions.results})|(?-i:{decisions.behind_names}))$",
    re.IGNORECASE,
)


def _unresolved(text: str, span: Span) -> Span:
    """A span without the result or the count behind a name: "S: T. Dang   CARRIED"."""
    hit = _RESULT.search(text[slice(*span)])
    return (span[0], span[0] + hit.start()) if hit else span


_PRESENTS = Worded(
    r"introduced\s+(?!(?:[\w’'-]+\s+){0,4}?(?:{decisions.motions}|motions|resolutions)\b)",
    re.IGNORECASE,
)
"""Who introduces a report or a guest moves nothing."""
_PRONOUNS = ("He", "She", "They", "It", "We", "I")


def _is_somebody(text: str, span: Span) -> bool:
    """Whether a mover is a name, an office or a pronoun, not "Motion Carried"."""
    said = text[slice(*span)]
    if said.lower() in phrase_set("decisions", "nobody"):
        return False
    return said in _PRONOUNS or titled(text, *span) is not None


def _without_mover(sentence: Sentence) -> Opening | None:
    """A motion of which no mover is named."""
    hit = _UNOWNED.match(sentence.text)
    if hit is None:
        return None
    both = _BOTH.search(sentence.text, hit.end())
    stop = both.start() if both else len(sentence.text)
    named = bracketed(sentence.text, stop, len(sentence.text)) if both else (None, None)
    mover, seconder = (name_alone(sentence, each) if each else None for each in named)
    start, end = matter(sentence.text, hit.end(), stop)
    return Opening((sentence.start + start, sentence.start + end), mover, seconder, hit.start())


def _about(text: str, frames: list[Span], result: int) -> Span:
    """The matter: after the frames up to the result, between or before them; what has words."""
    before = _MADE.search(text[: frames[0][1]])
    if before:
        inner = _INNER_END.search(text, before.start("body"))
        stop = (
            inner.start() if inner else min(max(frames[0][0], before.start("body")), before.end())
        )
        cut = re.search(r"\s+(?:was|were|has been)\s+$|\s+$", text[:stop])
        end = cut.start() if cut else stop
        if _wordy(text, before.start("body"), end):
            return matter(text, before.start("body"), end)
    spans = [
        (frames[-1][1], result),
        *((a[1], b[0]) for a, b in pairwise(frames)),
    ]
    for start, end in spans:
        if _wordy(text, start, end):
            return matter(text, start, end)
    start, end = matter(text, 0, frames[0][0])
    return (start, end) if _wordy(text, start, end) else matter(text, frames[0][0], len(text))


_INNER_END = re.compile(
    r"\s+(?:(?:was|were)\s+)?(?:made\s+|moved\s+|proposed\s+)?by\s+(?=[A-Z])|,\s*(?:made\s+)?(?:seconded|moved)\b"
)


def _wordy(text: str, start: int, end: int) -> bool:
    """Whether a span says what a motion is about."""
    a, b = matter(text, start, end)
    words = [word for word in text[a:b].lower().split() if word not in ("motion", "carried", "and")]
    return len(words) >= 2 or text[a:b].lower() in (
        "approve",
        "adjourn",
        "adopt",
        "accept",
        "approval",
    )
