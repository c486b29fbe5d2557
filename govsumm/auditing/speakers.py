"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govsumm.auditing.calling import Names
from govsumm.lexicon import lists
from govsumm.reading.claims.frames import opening, trailing
from govsumm.reading.sentences import Reading, Sentence

_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "him", "them"})


@dataclass(frozen=True, slots=True)
class Speech:
    """Whose words a passage gives: the subject as printed, and whether its own sentence says so."""

    subject: str | None
    own: bool
    pronoun: bool = False


def speeches(reading: Reading, people: Names) -> dict[int, Speech]:
    """The speech that each passage stands in, by its number; none before the first frame.

    `people` may speak in Chinese, beside the meeting.
    """
    found: dict[int, Speech] = {}
    last: Speech | None = None
    for sentence in reading.sentences:
        opened = _subject(reading.text, sentence, people)
        if opened is not None:
            last = _resolved(opened, last)
        elif last is not None:
            last = Speech(last.subject, own=False, pronoun=last.pronoun)
        if last is not None:
            for passage in sentence.passages:
                found[passage.n] = last
    return found


def _resolved(subject: str, last: Speech | None) -> Speech:
    """A subject; a pronoun means whoever spoke last."""
    if subject.lower().split()[:1] and subject.lower().split()[0] in _PRONOUNS:
        return Speech(last.subject if last else None, own=True, pronoun=True)
    return Speech(subject, own=True)


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
