"""How much speaks for a phrase being the meeting that a text is on: what is counted, and how much.

The weights are ranks in words: a formula ("was held in") outweighs any one circumstance, a day in
the same sentence is worth about as much as an early place, and being cited outweighs both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from govsumm.reading.days.datelines import Datelines
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.features import feature_cues
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_forms import head_words
from govsumm.reading.meetings.gathering_words import heads
from govsumm.reading.meetings.gatherings import FIRM, gatherings, phrase_gathering
from govsumm.reading.meetings.gatherings_han import gatherings_han
from govsumm.reading.meetings.occasions import Occasion, occasions
from govsumm.reading.meetings.occasions_han import occasions_han
from govsumm.reading.meetings.sitting_signs import ENOUGH, sitting_signs
from govsumm.reading.sentences import Reading, Sentence

MAX_TOLD = 240
"""More phrases about meetings than these are not read."""
EARLY = 20
"""Mere phrases count in so many sentences, or in the first third."""
HELD, DAY, LEAD, THIRD, LATE = 4, 3, 3, 1, -6
HEADLINE, BARE, NAMED, VAGUE, RETURNS = 2, -4, 1, -3, 2
CITED = -9
FULL = 4
NEEDED = 6
"""So much a text needs that otherwise says nothing of a sitting; one that does, `SUPPORTED`."""
SUPPORTED = 3
FEATURE = 6
"""So much more in a feature."""
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True)
class Candidate:
    """A meeting told of, and how much speaks for it."""

    gathering: Gathering
    score: int
    formula: bool


def candidates(reading: Reading, lines: Datelines) -> list[Candidate]:
    """All meetings that a text tells of, in order, each with what speaks for it."""
    found = list(islice(_all(reading, lines), MAX_TOLD))
    return sorted(found, key=lambda each: each.gathering.start)


def needed(reading: Reading, *, sure: bool = False) -> int:
    """How much has to speak for a meeting in this text; `sure`: for one told of by a formula."""
    if sitting_signs(reading) >= ENOUGH:
        return SUPPORTED
    return NEEDED + (FEATURE - 2 * sure if feature_cues(reading) > 1 else 0)


def _all(reading: Reading, lines: Datelines) -> Iterator[Candidate]:
    first = reading.body[0] if reading.body else None
    if first is None:
        return
    for sentence in reading.sentences:
        opens = sentence.zone == "chrome" and sentence.n <= first.n + 1
        long = opens and len(sentence.text) > (18 if sentence.han else 40)
        if (long or sentence.zone == "body") and _may_tell(sentence):
            end = min(sentence.end, sentence.start + 3000)
            days = moments(reading.text, sentence.start, end)
            yield from _of_sentence(reading, lines, sentence, days)


def _may_tell(sentence: Sentence) -> bool:
    """Whether a word for meetings stands in a sentence."""
    return sentence.han or not head_words().isdisjoint(sentence.word_set)


def _of_sentence(
    reading: Reading, lines: Datelines, sentence: Sentence, days: tuple[Moment, ...]
) -> Iterator[Candidate]:
    """What one sentence tells of meetings, by formulas first, then by mere phrases."""
    formulas = list((gatherings_han if sentence.han else gatherings)(sentence, days))
    early = sentence.n < EARLY or sentence.start * 3 < len(reading.text)
    told_of = (
        (occasions_han(sentence) if sentence.han else occasions(sentence, days)) if early else ()
    )
    phrases = list(told_of)
    if not formulas and not phrases:
        return
    around = _around(reading, sentence)
    for told in formulas:
        each = _without_stamps(told, lines)
        same = next((p for p in phrases if _overlaps(each, p)), None)
        score = each.strength + around + _of_name(reading, each, same) + FULL * is_full(each)
        yield Candidate(each, score, True)
    for phrase in phrases:
        if not any(_overlaps(each, phrase) for each in formulas):
            yield _of_phrase(reading, lines, sentence, phrase, days, around)


def is_full(told: Gathering) -> bool:
    """Whether a formula tells on what day and in which place, as nothing said in passing does."""
    return bool(told.venues) and any(day.day and day.month for day in told.moments)


def _of_phrase(
    reading: Reading,
    lines: Datelines,
    sentence: Sentence,
    phrase: Occasion,
    days: tuple[Moment, ...],
    around: int,
) -> Candidate:
    """A meeting that is only named, and what speaks for it."""
    told = phrase_gathering(sentence, (phrase.start, phrase.end), days)
    each = _without_stamps(told, lines)
    score = around + each.strength + _of_name(reading, each, phrase) + HELD * phrase.held
    score += VAGUE * (not phrase.sure) + BARE * phrase.bare
    return Candidate(each, score, False)


def rate_body(reading: Reading, body: Gathering) -> int:
    """What speaks for a body being its own meeting, as a newspaper has it."""
    sentence = reading.sentence_at(body.start)
    noun = reading.text[slice(*body.names[0])].split(" of ")[0].split()[-1].lower()
    again = reading.text.lower().count(f"the {noun}") >= OFTEN
    return body.strength + _around(reading, sentence) + DAY * bool(body.moments) + RETURNS * again


OFTEN = 3
"""A text that says "the commission" so often is on it."""


def _overlaps(gathering: Gathering, phrase: Occasion) -> bool:
    return any(a < phrase.end and phrase.start < b for a, b in gathering.names)


def _around(reading: Reading, sentence: Sentence) -> int:
    """What the place of a sentence in its text says."""
    opening = next((each for each in reading.sentences if each.zone != "title"), sentence)
    paragraph = sentence.paragraph - opening.paragraph
    rank = sentence.n - reading.body[0].n
    if paragraph <= 1 or rank <= 3:
        return LEAD
    return THIRD if sentence.start * 3 < len(reading.text) else LATE


def _of_name(reading: Reading, gathering: Gathering, phrase: Occasion | None) -> int:
    """What the words of a name say."""
    name = reading.text[slice(*gathering.names[0])]
    title = " ".join(each.text for each in reading.titles[:1]).lower()
    own = [word for word in _WORD.findall(name.lower()) if not heads().fullmatch(word)]
    score = HEADLINE * any(word in title for word in own)
    score += NAMED * (name[:1].isupper() and " " in name)
    if not (phrase or is_full(gathering)):
        score += BARE * (" " not in name.strip() and name.isascii())
    score += DAY * any(day.is_day for day in gathering.moments) if phrase else 0
    if phrase:
        score += CITED * phrase.cited
    return score


def _without_stamps(gathering: Gathering, lines: Datelines) -> Gathering:
    """A page's stamp is no day of a meeting, though it stands in the same line."""
    days = tuple(day for day in gathering.moments if not is_stamp(day, lines))
    if days == gathering.moments:
        return gathering
    strength = gathering.strength - (0 if days or gathering.strength < FIRM else 2)
    return replace(gathering, moments=days, strength=strength)


def is_stamp(day: Moment, lines: Datelines) -> bool:
    """Whether a day is that of the page."""
    return any(stamp.start <= day.start < stamp.end for stamp in lines.published)
