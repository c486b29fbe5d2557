"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from govsumm.auditing.calling import Names
from govsumm.auditing.referents import Referents
from govsumm.lexicon import lists
from govsumm.reading.claims.frames import opening, trailing
from govsumm.reading.sentences import Reading, Sentence

BACK = 4
"""A pronoun means one of so many who spoke last."""

_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "him", "them"})


@dataclass(frozen=True, slots=True)
class Speech:
    """Whose words a passage gives: the subject as printed, and whether its own sentence says so."""

    subject: str | None
    own: bool
    pronoun: bool = False
    framed: bool = True
    """Whether a frame opens it; else somebody reports, briefs, commends: no words follow."""


def speeches(
    reading: Reading, people: Names, referents: Referents | None = None
) -> dict[int, Speech]:
    """The speech that each passage stands in, by its number; none before the first frame.

    `people` may speak in Chinese, beside the meeting; `referents` tell who is
    meant by what is no name.
    """
    found: dict[int, Speech] = {}
    spoken: list[Speech] = []
    for sentence in reading.sentences:
        opened = _subject(reading.text, sentence, people)
        if opened is not None:
            spoken.append(_resolved(opened, spoken, referents))
        elif referents and not sentence.han and (actor := referents.actor(sentence)):
            spoken.append(Speech(actor, own=True, framed=False))
        elif spoken:
            spoken[-1] = replace(spoken[-1], own=False)
        for passage in sentence.passages if spoken else ():
            found[passage.n] = spoken[-1]
    return found


def _resolved(subject: str, spoken: list[Speech], referents: Referents | None) -> Speech:
    """A subject; a pronoun means whoever spoke last and may be meant by it."""
    if (subject.lower().split() or [""])[0] not in _PRONOUNS:
        return Speech(subject, own=True)
    for last in reversed(spoken[-BACK:]):
        if referents is None or not last.subject or referents.may_be(subject, last.subject):
            return Speech(last.subject, own=True, pronoun=True)
    return Speech(None, own=True, pronoun=True)


def _subject(text: str, sentence: Sentence, people: Names) -> str | None:
    """Who opens a frame in a sentence, as printed."""
    if sentence.han:
        return _han_subject(sentence.text, people)
    frame = opening(text, sentence.start, sentence.end)
    closing = None if frame else trailing(text, sentence.start, sentence.end)
    frame = frame or (closing[0] if closing else None)
    return text[slice(*frame.by)] if frame and frame.by else None


def _han_subject(text: str, people: Names) -> str | None:
    """Whoever speaks first in Chinese, right before their verb: 会议指出, 张三在讲话中强调."""
    if not _speaking().search(text):
        return None
    places = sorted(
        (at, -len(name), name) for names in (_bodies(), people) for at, name in names.starting(text)
    )
    told = (name for at, _, name in places if _telling().match(text, at + len(name)))
    return next(told, None)


@cache
def _bodies() -> Names:
    """The meeting, and whoever speaks for it."""
    return Names(lists("han_frames")["bodies"])


@cache
def _speaking() -> re.Pattern[str]:
    """A verb of speech in Chinese."""
    return re.compile(_verbs())


@cache
def _telling() -> re.Pattern[str]:
    """A verb of speech, and what may stand between it and its subject."""
    adverbs = "|".join(sorted(lists("han_frames")["adverbs"], key=len, reverse=True))
    return re.compile(rf"(?:在[^，,。；]{{0,12}}[时中上]|{adverbs}|，)*(?:{_verbs()})")


def _verbs() -> str:
    found = lists("han_frames")
    verbs = {each for each in (*found["ordering"], *found["telling"]) if len(each) > 1}
    return "|".join(sorted(verbs, key=len, reverse=True))
