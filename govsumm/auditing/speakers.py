"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from govsumm.auditing.calling import Names
from govsumm.auditing.han_speakers import frames_by_passage, han_actor, han_frames, han_reporter
from govsumm.auditing.referents import Referents
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
    others: tuple[str, ...] = ()
    """Who else speaks in it."""


def speeches(
    reading: Reading, people: Names, referents: Referents | None = None
) -> dict[int, Speech]:
    """The speech that each passage stands in, by its number; none before the first frame.

    `people` may speak in Chinese, beside the meeting; `referents` tell who is
    meant by what is no name.
    """
    found: dict[int, Speech] = {}
    spoken: list[Speech] = []
    chinese = _Chinese()
    for sentence in reading.sentences:
        if sentence.han:
            found |= _han_speeches(reading.text, sentence, people, chinese)
            continue
        opened = _subject(reading.text, sentence)
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


def _subject(text: str, sentence: Sentence) -> str | None:
    """Who opens a frame in a sentence, as printed."""
    frame = opening(text, sentence.start, sentence.end)
    closing = None if frame else trailing(text, sentence.start, sentence.end)
    frame = frame or (closing[0] if closing else None)
    return text[slice(*frame.by)] if frame and frame.by else None


@dataclass(slots=True)
class _Chinese:
    """Who spoke last in Chinese, who acted last, and whose report was heard."""

    speech: Speech | None = None
    actor: str | None = None
    reporter: str | None = None


def _han_speeches(
    text: str, sentence: Sentence, people: Names, last: _Chinese
) -> dict[int, Speech]:
    """The speech that each passage of a Chinese sentence stands in."""
    words = text[sentence.start : sentence.end]
    opened = han_frames(words, people, last.reporter)
    spans = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.passages]
    found: dict[int, Speech] = {}
    if last.speech:
        last.speech = replace(last.speech, own=False)
    frames = frames_by_passage(words, opened, spans)
    for passage, several in zip(sentence.passages, frames, strict=True):
        if several:
            first, *others = [each.subject or last.actor for each in several]
            last.speech = Speech(
                first,
                own=True,
                pronoun=several[0].subject is None,
                others=tuple(filter(None, others)),
            )
        if last.speech:
            found[passage.n] = last.speech
    spoken = [each.subject for each in opened if each.subject and each.subject in people]
    last.actor = spoken[-1] if spoken else han_actor(words, people) or last.actor
    if reporter := han_reporter(words, people):
        last.reporter = last.actor = reporter
        last.speech = Speech(reporter, own=False)
    return found
