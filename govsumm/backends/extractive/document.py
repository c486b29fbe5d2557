"""What the text itself is: its kind, title, language, dates, and places where it has no meeting."""

from __future__ import annotations

import re
from operator import ne

from govsumm.backends.extractive.meetings import Meetings
from govsumm.lexicon import HAN, HAN_CHARACTER, simplified, words_of
from govsumm.reading.days.datelines import Datelines
from govsumm.reading.days.dates import date_of
from govsumm.reading.days.years import year_of
from govsumm.reading.meetings.features import feature_cues
from govsumm.reading.meetings.minutes_signs import is_minutes, is_transcript
from govsumm.reading.meetings.notices import is_notice
from govsumm.reading.meetings.sitting_signs import ENOUGH, sitting_signs
from govsumm.reading.meetings.tours import is_tour
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading
from govsumm.records import Date, Document, DocumentKind


def document(reading: Reading, meetings: Meetings) -> Document:
    """The record of the document."""
    lines = meetings.lines
    kind = kind_of(reading, meetings)
    title = reading.titles[0] if reading.titles else None
    places = _places(reading, lines) if not meetings.records else ()
    spans = [*places, *([(title.start, title.end)] if title else [])]
    cited = {number for span in spans for number in reading.cited(*span)}
    return Document(
        passages=tuple(sorted(cited)) or (1,),
        kind=kind,
        title=title.text if title else None,
        language=language(reading),
        dates=_dates(reading, lines),
        places=tuple(reading.text[a:b] for a, b in places),
    )


def _dates(reading: Reading, lines: Datelines) -> tuple[Date, ...]:
    stamps = lines.published
    reported = tuple(
        date_of(reading, day, "reported", year_of(reading, day, stamps)) for day in lines.reported
    )
    return (*reported, *(date_of(reading, day, "published") for day in lines.published))


# kind ----------------------------------------------------------------------------------------


def kind_of(reading: Reading, meetings: Meetings) -> DocumentKind:
    """What kind of text it is."""
    if is_transcript(reading):
        return "transcript"
    if is_notice(reading):
        return "notice"
    if is_minutes(reading):
        return "minutes"
    if is_tour(reading):
        return "inspection"
    if meetings.records:
        return "news_from_meeting" if meetings.learned else "meeting_report"
    praises = feature_cues(reading) and sitting_signs(reading) < ENOUGH
    return "feature" if praises else "other"


# language and places -------------------------------------------------------------------------

_IS_KANA = re.compile("[\u3041-\u30ff]")
_LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-z]+")
FEW_WORDS = 40
"""Of fewer words in Latin letters nobody can say what language they are in; in English one of five
is a function word, and one of twenty at the least."""


def language(reading: Reading) -> str:
    """The language of the body, as BCP 47: `und` where it is one that rules do not read."""
    text = reading.text[:4000]
    letters = sum(map(len, _LETTERS.findall(text)))
    if reading.han and 10 * len(_IS_KANA.findall(text)) > letters:
        return "und"
    if not reading.han:
        words, function_words = words_of(text), phrase_set("splitting", "wrapping")
        english = sum(map(function_words.__contains__, words))
        foreign = len(words) >= FEW_WORDS and 20 * english < len(words)
        return "und" if 2 * sum(map(len, _LATIN.findall(text))) <= letters or foreign else "en"
    odd = sum(map(ne, text, simplified(text)))
    return "zh-Hant" if 12 * odd > len(HAN_CHARACTER.findall(text)) else "zh-Hans"


_CITY = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}\s(?:City|County|District|Town|Township|Village|Province|Prefecture))\b"
)
_HAN_CITY = Worded(
    f"(?:(?![在到赴至从往的了是及和与因回去来由向])[{HAN}]){{2,4}}(?:省|市|县|区|州|镇|縣|區|鎮)"
    "(?![里裡内內外上下])"
)


def _places(reading: Reading, lines: Datelines) -> tuple[Span, ...]:
    """The place of a text without a meeting: its dateline's, or the one it names most."""
    if lines.place:
        return (lines.place,)
    counts: dict[str, list[Span]] = {}
    for hit in (_HAN_CITY if reading.han else _CITY).finditer(reading.text[:20_000]):
        counts.setdefault(hit[0], []).append(hit.span())
    best = max(counts.values(), key=lambda spans: (len(spans), -spans[0][0]), default=None)
    if not best:
        return ()
    plain = [span for span in best if reading.text[span[1] : span[1] + 1] not in ("'", "’")]
    return ((plain or best)[0],)
