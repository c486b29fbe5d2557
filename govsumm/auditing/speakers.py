"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.claims.frames import opening, trailing
from govsumm.reading.sentences import Reading, Sentence

_PRONOUNS = frozenset({"he", "she", "they", "it", "his", "her", "him", "them"})


@dataclass(frozen=True, slots=True)
class Speech:
    """Whose words a passage gives: the subject as printed, and whether its own sentence says so."""

    subject: str | None
    own: bool
    pronoun: bool = False


def speeches(reading: Reading, people: tuple[str, ...] = ()) -> dict[int, Speech]:
    """The speech that each passage stands in, by its number; none before the first frame.

    `people` are the names that may speak in Chinese, beside the meeting.
    """
    han = _han_verbs(people)
    found: dict[int, Speech] = {}
    last: Speech | None = None
    for sentence in reading.sentences:
        opened = _subject(reading.text, sentence, han)
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


def _subject(text: str, sentence: Sentence, han: re.Pattern[str]) -> str | None:
    if sentence.han:
        hit = han.search(sentence.text)
        return hit["by"] if hit else None
    frame = opening(text, sentence.start, sentence.end)
    closing = None if frame else trailing(text, sentence.start, sentence.end)
    frame = frame or (closing[0] if closing else None)
    return text[slice(*frame.by)] if frame and frame.by else None


_HAN_CHARACTER = re.compile(f"[{HAN}]")


@lru_cache(maxsize=8)
def _han_verbs(people: tuple[str, ...]) -> re.Pattern[str]:
    """Whoever speaks in Chinese, with their verb: 会议指出, 张三在讲话中强调."""
    found = lists("han_frames")
    verbs = {each for each in (*found["ordering"], *found["telling"]) if len(each) > 1}
    named = (re.escape(name) for name in people if _HAN_CHARACTER.search(name))
    subjects = "|".join(sorted((*found["bodies"], *named), key=len, reverse=True))
    adverbs = "|".join(sorted(found["adverbs"], key=len, reverse=True))
    forms = "|".join(sorted(verbs, key=len, reverse=True))
    return re.compile(
        rf"(?P<by>{subjects})(?:在[^，,。；]{{0,12}}[时中上]|{adverbs}|，)*(?:{forms})"
    )
