"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from govsumm.auditing.calling import Names
from govsumm.auditing.latin_speakers import Speech, latin_speeches
from govsumm.auditing.referents import Referents
from govsumm.lexicon import lists
from govsumm.reading.sentences import Reading


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
        if not sentence.han:
            found |= latin_speeches(reading.text, sentence, spoken, referents)
            continue
        opened = _han_subject(sentence.text, people)
        if opened is not None:
            spoken.append(Speech(opened, own=True))
        elif spoken:
            spoken[-1] = replace(spoken[-1], own=False)
        for passage in sentence.passages if spoken else ():
            found[passage.n] = spoken[-1]
    return found


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
