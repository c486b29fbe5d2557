"""Whose words each passage gives, by the frames of the text, whatever a model cited.

"Ning Bo emphasized that ..." opens a frame; sentences without a subject of their own stand in it.
"""

from __future__ import annotations

import re

from govsumm.auditing.speaking.han_aliases import HanAliases
from govsumm.auditing.speaking.han_speakers import (
    HanFrame,
    frames_by_passage,
    han_actor,
    han_frames,
    han_reporter,
    han_settles,
)
from govsumm.auditing.speaking.latin_speakers import latin_speeches
from govsumm.auditing.speaking.name_finding import Names
from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.speaking.speech import Speech
from govsumm.auditing.words.lazily import lazily
from govsumm.lexicon import simplified
from govsumm.reading.sentences import Reading, Sentence


def speeches(reading: Reading, people: Names, referents: Referents) -> dict[int, Speech]:
    """The speech that each passage stands in, by its number; none before the first frame.

    `people` may speak in Chinese, beside the meeting; `referents` tell who is
    meant by what is no name.
    """
    found: dict[int, Speech] = {}
    spoken: list[Speech] = []
    chinese = _Chinese(people, referents)
    for sentence, after in zip(reading.sentences, (*reading.sentences[1:], None), strict=True):
        if sentence.han:
            quoted = _quoted_by(sentence, after, people) if after else None
            found |= _han_speeches(reading.text, sentence, chinese, quoted)
        else:
            found |= latin_speeches(reading.text, sentence, spoken, referents)
    return found


_QUOTED = re.compile(r"\s*[“「].*[”」]\s*", re.DOTALL)


def _quoted_by(sentence: Sentence, after: Sentence, people: Names) -> str | None:
    """Who is named right behind a quotation, whatever they do then: “账不好看。”甲话锋一转."""
    if after.paragraph != sentence.paragraph or not _QUOTED.fullmatch(sentence.text):
        return None
    return next((name for _, name in people.starting(after.text, 0, 1)), None)


REPORTS = 12
"""So many who reported last may be meant where "the report" says something."""
_TELLS_OF_REPORTS = "报告"
"""A sentence with it may go on with the list of the reports that were heard."""


class _Chinese:
    """Who spoke last in Chinese, who acted last, and whose report was heard."""

    def __init__(self, people: Names, referents: Referents) -> None:
        self.people = people
        self._referents = referents
        self.speech: Speech | None = None
        self.reporter: str | None = None
        self._actor: str | None = None
        self._reporters: tuple[str, ...] = ()
        """All whose reports were heard since."""

    @lazily
    def aliases(self) -> HanAliases:
        """What people are called without their full names."""
        return HanAliases(self._referents)

    def open(self, frames: list[HanFrame]) -> None:
        """Hear whoever begins to speak in a passage."""
        first, *others = [each.subject or self._actor for each in frames]
        if first == self.reporter:
            if self.speech and first and first not in self.people:
                others.append(self.speech.subject)  # who tells of a plan, and the meeting's
            others += self._reporters
        named = tuple(filter(None, others))
        self.speech = Speech(first, own=True, pronoun=frames[0].subject is None, others=named)

    def quote(self, speaker: str) -> Speech:
        """Hear somebody's words and nothing else."""
        self.speech, self._actor = Speech(speaker, own=True), speaker
        return self.speech

    def close(self, words: str, frames: list[HanFrame]) -> None:
        """Keep who acted in a sentence, and whose report is heard in it."""
        spoken = [each.subject for each in frames if each.subject and each.subject in self.people]
        actor = spoken[-1] if spoken else han_actor(words, self.people, self.aliases)
        self._actor = actor or self._actor
        if reporter := han_reporter(words, self.people):
            self.reporter = self._actor = reporter
            self._reporters = ()
            self.speech = Speech(reporter, own=False)
        if _TELLS_OF_REPORTS in simplified(words):
            self._reporters = (*self._reporters, *spoken)[-REPORTS:]


def _han_speeches(
    text: str, sentence: Sentence, last: _Chinese, quoted: str | None
) -> dict[int, Speech]:
    """The speech that each passage of a Chinese sentence stands in; `quoted` says all of it."""
    if quoted:
        return dict.fromkeys((each.n for each in sentence.passages), last.quote(quoted))
    words = text[sentence.start : sentence.end]
    opened = han_frames(words, last.people, last.aliases, last.reporter)
    spans = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.passages]
    found: dict[int, Speech] = {}
    if last.speech:
        settled = Speech("会议", own=False) if han_settles(words) else None
        last.speech = settled or last.speech._replace(own=False)
    frames = frames_by_passage(words, opened, spans)
    for passage, several in zip(sentence.passages, frames, strict=True):
        if several:
            last.open(several)
        if last.speech:
            found[passage.n] = last.speech
    last.close(words, opened)
    return found
