"""Which of the meetings that sentences tell of is the one a text is on, and which follow it."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.backends.extractive.meeting_bodies import body_that_sat
from govsumm.backends.extractive.meeting_evidence import (
    CITED,
    FULL,
    Candidate,
    candidates,
    is_full,
    needed,
    rate_body,
)
from govsumm.backends.extractive.meeting_heads import of_minutes, of_notice, of_title
from govsumm.backends.extractive.meeting_resort import last_resort
from govsumm.lexicon import words_of
from govsumm.reading.days.datelines import Datelines
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import core, heads
from govsumm.reading.meetings.gatherings import FIRM
from govsumm.reading.meetings.minutes_signs import is_minutes, is_transcript
from govsumm.reading.meetings.notices import is_notice
from govsumm.reading.meetings.page_heads import head_of_page
from govsumm.reading.meetings.tours import is_tour, tour
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

ANNOUNCED = 4
"""A formula of this strength only announces a meeting: it counts in a notice, and where a
translator has put the past into the future."""


def chosen(reading: Reading, lines: Datelines) -> list[Gathering]:
    """The meeting that the text is on, and those that follow it with a day of their own."""
    rated = candidates(reading, lines)
    found = [each.gathering for each in rated if each.formula and each.score > CITED + FIRM]
    if is_minutes(reading) or is_transcript(reading):
        told = of_minutes(reading, found) or list(body_that_sat(reading, sure=True))
        if told:
            return told
    if is_notice(reading):
        return of_notice(reading, [each for each in found if each.strength >= ANNOUNCED][:1])
    main = _main(reading, rated)
    if is_tour(reading):
        gone = list(tour(reading))
        later = main and not main.moments and any(each.start < main.start for each in gone)
        if main is None or main.strength < FIRM or later:
            return gone
        main = replace(main, tour=True)
    if main is None:
        page = head_of_page(reading) or of_title(reading)
        named = list(body_that_sat(reading)) or ([page] if page else [])
        return named or list(last_resort(reading, lines))
    return [main, *_further(reading, main, found)]


def _main(reading: Reading, rated: list[Candidate]) -> Gathering | None:
    """The meeting that most speaks for, if enough does; of equals one with its room, the first."""
    best = max(
        rated,
        key=lambda each: (each.score, bool(each.gathering.venues), -each.gathering.start),
        default=None,
    )
    if best is None or best.score < needed(reading, sure=best.formula):
        return None
    first = _first(reading, rated, best)
    for body in body_that_sat(reading):
        if rate_body(reading, body) > best.score:
            return body
    return _named(reading, first, rated)


MARGIN = 4
"""A meeting with a day that the text tells of paragraphs before may be so much weaker."""


def _first(reading: Reading, rated: list[Candidate], best: Candidate) -> Gathering:
    """The best one, or one nearly as good with a day of its own, paragraphs before it."""
    own = reading.sentence_at(best.gathering.start).paragraph
    margin = MARGIN + FULL * is_full(best.gathering)
    for each in rated:
        before = reading.sentence_at(each.gathering.start).paragraph < own
        firm = each.formula and each.gathering.strength >= FIRM and each.gathering.moments
        if before and firm and each.score >= best.score - margin:
            return each.gathering
    return best.gathering


def _is_bare(reading: Reading, gathering: Gathering) -> bool:
    """Whether a meeting goes by one common word: "meeting", "sitting"."""
    name = reading.text[slice(*gathering.names[0])].strip()
    return not gathering.learned and bool(_BARE.fullmatch(name))


_BARE = Worded(r"meet(?:ing)?|sitting|session|{meetings.sitting}", re.IGNORECASE)


def _named(reading: Reading, gathering: Gathering, rated: list[Candidate]) -> Gathering:
    """A bare "meeting" by the name of the body that acts in the same sentence."""
    if not _is_bare(reading, gathering):
        return gathering
    n = reading.sentence_at(gathering.start).n
    for each in rated:
        other = each.gathering
        if other.sat and reading.sentence_at(other.start).n == n and not _is_bare(reading, other):
            return replace(
                gathering,
                names=other.names,
                organisers=other.organisers,
                venues=gathering.venues or other.venues,
            )
    return gathering


# further ones ----------------------------------------------------------------------------------


def _further(reading: Reading, main: Gathering, found: list[Gathering]) -> list[Gathering]:
    """Meetings with a paragraph and a day of their own, or of which the text goes on to tell."""
    further: list[Gathering] = []
    for each in found:
        known = [main, *further]
        if each.start <= main.start or _same(reading, each, known):
            continue
        apart = all(
            reading.sentence_at(each.start).paragraph != reading.sentence_at(one.start).paragraph
            for one in known
        )
        firm = each.strength >= FIRM + 2 and each.moments and not each.sat
        later = each.strength >= FIRM and same_day(reading, each)
        if (firm and apart) or later:
            further.append(each)
    return further[:4]


def key_of(name: str) -> str | None:
    """The words by which a text comes back to a meeting: "on-site meeting"; None: too few."""
    words = core(name).lower().split()
    return " ".join(words[-2:]) if len(words) >= 2 and heads().search(words[-1]) else None


_LATER = Worded(r"{meetings.same_day,same_day_han}", re.IGNORECASE)


def same_day(reading: Reading, gathering: Gathering) -> bool:
    """Whether a sentence opens with the later hour of the day told of."""
    return bool(_LATER.match(reading.sentence_at(gathering.start).text))


def _same(reading: Reading, gathering: Gathering, known: list[Gathering]) -> bool:
    """Whether a meeting is one of those known, by the words of its name."""
    mine = _words(reading, gathering)
    return any(
        2 * len(mine & _words(reading, one)) >= min(len(mine), len(_words(reading, one)))
        for one in known
    )


def _words(reading: Reading, gathering: Gathering) -> set[str]:
    text = " ".join(reading.text[a:b] for a, b in gathering.names).lower()
    return {word for word in words_of(text) if len(word) > 3} or {text}
