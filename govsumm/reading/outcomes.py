"""Formal outcomes that are told without a motion.

active    "The Cabinet approved the plan, deferred the levy and noted the report"
passive   "The minutes were approved"
formal    "It was RESOLVED that ...", "(2) Agreed that ...", "Took note of ..."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from govsumm.reading.participation import Span
from govsumm.reading.phrasing import alternatives, first_words, phrase_set
from govsumm.reading.sentences import Sentence

_ITEM = r"\W*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,4})[.):]+\s*|[-–—•*>]\s*)?"
_ADVERBS = (
    r"(?:(?:[a-z]+ly|duly|then|also|further|hereby|thus|so|has|have|all|now|accordingly)\s+){0,3}"
)
MAX_CLAUSE = 600
"""A clause is looked for so many characters back, in code points."""

MAX_BETWEEN = 110
"""A body is the subject of a verb at most so many characters further on."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A matter and its outcome: spans of the matter, of the words of the outcome, of the people who
    moved it; `parts` are all that tells of it, each in one sentence."""

    matter: Span
    outcome: Span
    parts: tuple[tuple[Sentence, Span], ...]
    mover: Span | None = None
    seconder: Span | None = None
    heading: Sentence | None = None
    votes: tuple[Span, ...] = field(default=())


@cache
def _body() -> re.Pattern[str]:
    """A body as the subject: "The City Council", "Cabinet", "It"."""
    bodies = alternatives("decisions", "bodies")
    return re.compile(
        rf"(?:(?<=^)|(?<=[.;:,—–\s(]))(?:(?i:{bodies})(?:\s+[Mm]embers)?|[Tt]he\s+(?:\w+\s+)?(?i:{_meetings()})"
        rf"|(?:Members|It|They|We))\b(?![’'-])"
    )


def _meetings() -> str:
    return alternatives("decisions", "meetings")


@cache
def _settling() -> re.Pattern[str]:
    verbs = alternatives("decisions", "settling")
    return re.compile(
        rf"(?<![\w-]){_ADVERBS}(?P<verb>(?:{verbs})(?:\s+in\s+principle)?)(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _barred() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?!(?-i:May\b))(?:{alternatives('decisions', 'barring')})(?!\w)", re.IGNORECASE
    )


@cache
def _talk() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?!(?-i:May\b))(?:{alternatives('decisions', 'talk')})(?!\w)", re.IGNORECASE
    )


@cache
def _reporting() -> re.Pattern[str]:
    words = alternatives("decisions", "reporting")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _no_matter() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:\d[\d./]*\s+)?(?:{alternatives('decisions', 'no_matters')})\b", re.IGNORECASE
    )


@cache
def _history() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{alternatives('decisions', 'history')}|in\s+(?:19|20)\d\d)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _formal() -> re.Pattern[str]:
    """It was resolved that; RESOLVED: that; (2) Agreed to."""
    openers = alternatives("decisions", "openers")
    adverbs = (
        r"(?:(?:unanimously|further|also|then|therefore|duly|accordingly|by\s+consensus)\s+){0,2}"
    )
    ending = (
        r"(?:\s*[:—–-]\s*|\s+of\s+"
        r"|,?\s+(?=(?:unanimously\s+|in\s+principle\s+)?(?:that|to|the|in|with|an?|on|as|by)\b))"
    )
    caps = "RESOLVED|AGREED|NOTED|DECIDED|APPROVED|ADOPTED|DEFERRED|RATIFIED|REJECTED"
    return re.compile(
        rf"(?P<was>\b[Ii]t\s+(?:was|is)\s+{adverbs})(?P<said>(?i:{openers}))\b(?:\s+unanimously)?,?"
        rf"(?:\s+\([^()]{{1,160}}\))?\s+(?:that|to|in|on|by)\b"
        rf"|^{_ITEM}(?:Unanimously\s+)?(?P<opens>(?:{_capital(openers)}))"
        rf"(?:\s+(?:unanimously|UNANIMOUSLY))?{ending}"
        rf"|\b(?P<caps>{caps})\b\s*(?:UNANIMOUSLY|unanimously)?\s*[:,]?\s*(?:that|to|THAT|TO|the)\b"
    )


def _capital(openers: str) -> str:
    """Openers with a capital first letter, or in capitals."""
    words = openers.split("|")
    return "|".join(
        form
        for word in words
        for form in (word[0].upper() + word[1:], word.upper().replace("\\S", "\\s"))
    )


@cache
def _passive() -> re.Pattern[str]:
    verbs = alternatives("decisions", "passive")
    return re.compile(
        rf"\b(?P<be>was|were|is|are|be|stands?|has\s+been|have\s+been)\s+{_ADVERBS}(?P<verb>(?:not\s+)?(?i:{verbs})(?:\s+in\s+principle)?)\b(?!\s*-)"
    )


_CLAUSE = re.compile(r"[;:—]\s*|,\s*(?:and|but|while|whereas|whilst)\s+|\.\s*(?=[A-Z])|^")


def active(sentence: Sentence, *, pronouns: bool) -> Iterator[Settled]:
    """What a body settled by the verbs of a sentence, each verb its own matter.

    `pronouns` says that "it" or "they" stands for a body.
    """
    text = sentence.text
    if first_words("decisions", "settling").isdisjoint(sentence.words):
        return
    verbs = list(_settling().finditer(text))
    if not verbs:
        return
    first = next(
        (v for v in verbs if _has_subject(text, v, pronouns=pronouns) or _is_set_phrase(text, v)),
        None,
    )
    if first is None:
        return
    following = verbs[verbs.index(first) + 1 :]
    chain = [first, *(verb for verb in following if _joined(text, verb.start()))]
    ends = [verb.start() for verb in chain[1:]] + [len(text)]
    for verb, end in zip(chain, ends, strict=True):
        if _settles(text, verb, end):
            yield _made(sentence, verb.span("verb"), (verb.end(), end), (verb.start("verb"), end))


def _is_set_phrase(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb is a formula of its own ("considered and approved") of a body before it."""
    before = text[max(0, verb.start() - MAX_CLAUSE) : verb.start()]
    return " and " in " ".join(verb["verb"].split()) and bool(
        re.search(
            rf"\b(?:{alternatives('decisions', 'bodies', 'meetings')})\b", before, re.IGNORECASE
        )
        and not _talk().search(before)
    )


@cache
def _nominal() -> re.Pattern[str]:
    """Approval was accorded for: the noun and its verb are the outcome."""
    nouns, verbs = alternatives("decisions", "nominals"), alternatives("decisions", "nominal_verbs")
    return re.compile(
        rf"\b(?P<verb>(?:{nouns})\s+(?:was|were|has\s+been|is|stands)\s+{_ADVERBS}(?:not\s+)?(?:{verbs}))\s+(?:for|to|of|in)\b",
        re.IGNORECASE,
    )


@cache
def _response() -> re.Pattern[str]:
    """Barn to dwelling, High Farm – no objection."""
    responses = alternatives("decisions", "responses")
    return re.compile(
        rf"(?:[–—:]|\s-)\s*(?P<verb>{responses})"
        r"(?=\s*(?:[,.;(]|$|\s(?:but|subject|on|as|with)\b))",
        re.IGNORECASE,
    )


def nominal(sentence: Sentence) -> Iterator[Settled]:
    """Approval was accorded for ...; and the answers to planning applications."""
    text = sentence.text
    words = sentence.words
    seen = not first_words("decisions", "nominal_verbs").isdisjoint(words)
    hit = _nominal().search(text) if seen else None
    if hit and not _talk().search(text[: hit.start()]) and not _history().search(text[hit.end() :]):
        following = _CLAUSE.search(text, hit.end())
        end = following.start() if following and following.start() > hit.end() else len(text)
        yield _made(sentence, hit.span("verb"), (hit.end(), end), (hit.start(), end))
    seen = not first_words("decisions", "responses").isdisjoint(words)
    answer = _response().search(text) if seen else None
    if answer and answer.start() > 8:
        yield _made(sentence, answer.span("verb"), (0, answer.start()), (0, len(text)))


_JOINT = re.compile(r"(?:[,，;]\s*(?:and)?|\band)\s*$")


def _joined(text: str, at: int) -> bool:
    """Whether a verb at `at` is one more of the same subject: ", deferred", "and agreed"."""
    return _JOINT.search(text[max(0, at - 20) : at]) is not None


def _has_subject(text: str, verb: re.Match[str], *, pronouns: bool) -> bool:
    """Whether a body stands before a verb, with nothing between them that says otherwise."""
    start = max(0, verb.start() - MAX_BETWEEN)
    for body in _body().finditer(text, start, verb.start()):
        if body[0] in ("It", "They", "We") and not (pronouns and body.end() >= verb.start() - 14):
            continue
        between = text[body.end() : verb.start("verb")]
        before = text[max(0, body.start() - 60) : body.start()]
        if ";" in between or ". " in between or "\n\n" in between or ":" in between:
            continue
        if not _barred().search(_without_aside(between)) and not _reported(before):
            return True
    return False


def _without_aside(between: str) -> str:
    """Without ", chaired by Chief Minister X," between the subject and its verb."""
    return re.sub(r",[^,]{0,100},", " ", between)


def _reported(before: str) -> bool:
    """Whether what follows is what somebody says: "said the Council", "if the Board"."""
    clause = re.split(r"[;.]", before)[-1]
    return bool(_reporting().search(clause))


def _settles(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether a verb tells an outcome here: no opinion, nothing of last year, with a matter."""
    after = text[verb.end() : end]
    word = " ".join(verb["verb"].lower().split())
    weak = word.removesuffix(" that") in phrase_set("decisions", "weak_before_that")
    opinion = re.match(r"\s*(?:that|with)\b", after) or word.endswith(" that")
    if weak and opinion and not verb["verb"].isupper():
        meeting = re.search(
            rf"\b(?i:{_meetings()})\b", text[max(0, verb.start() - 40) : verb.start()]
        )
        if word.startswith("noted") or "with" in opinion_text(after) or meeting:
            return False
    return len(re.findall(r"\w+", after)) >= 2 and not _history().search(after[:120])


def opinion_text(after: str) -> str:
    """The first word after a verb."""
    return after.split(maxsplit=1)[0] if after.split() else ""


_BE = frozenset({"was", "were", "is", "are", "be", "stand", "stands", "been"})


def passive(sentence: Sentence) -> Iterator[Settled]:
    """What was approved, deferred, noted, clause by clause."""
    text = sentence.text
    if _BE.isdisjoint(sentence.words):
        return
    for hit in _passive().finditer(text):
        first = max(0, hit.start() - MAX_CLAUSE)
        starts = [cut.end() for cut in _CLAUSE.finditer(text, first, hit.start())]
        start = max(starts, default=first)
        subject = text[start : hit.start()]
        following = _CLAUSE.search(text, hit.end())
        end = following.start() if following and following.start() > hit.end() else len(text)
        count = len(re.findall(r"\w+", subject))
        talked = _talk().search(text[first : hit.start()]) or _history().search(
            text[hit.end() : end]
        )
        if (
            talked
            or not 1 <= count <= 60
            or re.fullmatch(r"\W*(?:it|this|there|which|they)\W*", subject, re.IGNORECASE)
        ):
            continue
        if (
            re.search(r"\b(?:which|that|not)\s*$", subject)
            or hit["be"] == "be"
            or _no_matter().match(subject)
        ):
            continue
        yield _made(sentence, hit.span("verb"), (start, hit.start()), (start, end))


def formal(sentence: Sentence) -> Iterator[Settled]:
    """It was resolved that; Agreed: that; (3) Took note of."""
    text = sentence.text
    if first_words("decisions", "openers").isdisjoint(sentence.words):
        return
    hit = _formal().search(text)
    if hit is None:
        return
    name = next(name for name in ("said", "opens", "caps") if hit[name])
    before = text[: hit.start()]
    if _reporting().search(before[-40:]) or _history().search(text[hit.end() : hit.end() + 60]):
        return
    word = hit[name].lower()
    noted_that = word == "noted" and re.match(r"\W*that\b", text[hit.end(name) :])
    if noted_that and name == "said":
        return
    if len(re.findall(r"\w+", text[hit.end(name) :])) < 2:
        return
    yield _made(sentence, hit.span(name), (hit.end(name), len(text)), (hit.start(), len(text)))


_LEADING = re.compile(
    r"[\s,:;)–—-]*(?:\d+-\d+\s*[:,]\s*)?"
    r"(?:(?:that(?!\s+of\b)|to|unanimously|the following)\b[\s:,–—-]*)?",
    re.IGNORECASE,
)
_TRAILING = " \n\t,;:.–—-，。；"


def matter(text: str, start: int, end: int) -> Span:
    """The span without the words that lead to it ("to", "that") and the stop after it."""
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    for joint in (" and", " but", " while"):
        if text[start:end].endswith(joint):
            end -= len(joint)
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def _made(sentence: Sentence, verb: Span, about: Span, whole: Span) -> Settled:
    """A matter settled in one sentence; spans are relative to it."""
    at = sentence.start
    start, end = matter(sentence.text, *about)
    part = (at + whole[0], at + whole[1])
    return Settled(
        (at + start, at + end),
        (at + verb[0], at + verb[1]),
        ((sentence, part),),
        votes=(part,),
    )
