"""The forms of a dateline: of agencies, papers, bylines, brackets, slashes, places."""

from __future__ import annotations

import re

from govsumm.lexicon import HAN, HAN_CHARACTER
from govsumm.lexicon.english import is_english
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.gathering_words import ends_in_one_of, heads
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

LINE = 160
"""No dateline is longer, in code points."""
_PLACE = (
    r"(?:[A-Z][A-Za-z'’.]+(?:[ -][A-Z][A-Za-z'’.]+){0,3}(?:,\s"
    r"(?:[A-Z][A-Za-z.]+(?:\s[A-Z][a-z]+)?))?)"
)
_LINE = re.compile(
    rf"^\s*(?:\([A-Z][\w .]{{1,20}}\)\s*)?(?P<place>{_PLACE})"
    rf"(?:\s\([A-Z][\w ’']{{2,30}}\)(?=,))?(?:,\s*|\s+)?(?P<day>[^:()—–-]{{0,40}}?)\s*(?:\([^"
    rf"()]{{2,60}}\)\s*)?(?P<dash>:(?!\d)|\s?[—–]\s?|\s-{{1,2}}\s)"
)
_BYLINE = re.compile(
    r"^[^\w(]*(?P<paper>[^\W\d_][\w'’ .-]{2,40}?),?\s+(?P<day>[^"
    r"()]{3,30}?)\s*\((?:[\w-]+\s+){0,3}(?:reporter|correspondent"
    r"|journalist)s?\b",
    re.IGNORECASE,
)
"""Shuoyang Daily, July 3, 2024 (Reporter ..."""
_HAN_LINE = Worded(
    rf"(?:本报|本報|本网|本刊|本台|[{HAN}]{{2,5}}[网網社报報台])(?P<place>[{HAN}]{{2,6}}?)?(?P<day>\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日)?(?:讯|訊|电|電)"
)
_TOLD = Worded(r"(?:{documents.reported})\s*$", re.IGNORECASE)
Line = tuple[tuple[Moment, ...], Span | None]
"""The days and the place of a dateline; neither, where there is none."""


def of_agency(text: str, sentence: Sentence) -> Line:
    """新华社云州8月5日电"""
    base = sentence.start
    end = min(sentence.end, base + LINE)
    hit = HAN_CHARACTER.search(text, base, end) and _HAN_LINE.search(text, base, end)
    if not hit:
        return (), None
    days = moments(text, hit.start("day"), hit.end("day") + 1) if hit["day"] else ()
    return days, hit.span("place") if hit["place"] else None


def _of_paper(text: str, sentence: Sentence) -> Line:
    """The newspaper reported on July 3: ..."""
    for day in moments(text, sentence.start, min(sentence.end, sentence.start + 100)):
        if day.day and _TOLD.search(text, max(sentence.start, day.start - 50), day.start):
            return (day,), None
    for day in moments(text, max(sentence.start, sentence.end - 40), sentence.end):
        closes = day.day and not text[day.end : sentence.end].strip(" .")
        if closes and _SAID.search(text, max(sentence.start, day.start - 60), day.start):
            return (day,), None
    return (), None


_SAID = re.compile(r",\s(?:the\s)?[A-Z][\w’' ]{2,40}\sreport(?:ed|s)(?:\son)?\s$")
"""..., Lower Town News reported on July 5."""


def _of_byline(text: str, sentence: Sentence) -> Line:
    """Shuoyang Daily, July 3, 2024 (Reporter ...): a paper of that name is no place."""
    opening = text[sentence.start : min(sentence.end, sentence.start + LINE)]
    hit = _BYLINE.match(opening) if "(" in opening else None
    if hit is None:
        return (), None
    days = moments(text, sentence.start, sentence.start + hit.end("day"))
    return tuple(day for day in days if day.day), None


_BRACKETS = re.compile(
    rf"\s*(?:\((?P<place>{_PLACE}),?\s(?P<day>[^()]{{3,24}})\)"
    rf"|(?P<place2>{_PLACE}),?\s(?P<day2>[^():]{{3,24}}?)\s?\([A-Z][\w. ]{{1,20}}\)"
    rf"|(?P<place3>{_PLACE}),\s(?P<day3>[^():\n]{{3,28}}?)(?P<end>\s*(?:\n|\.?$|\.(?=\s+[A-Z]))))"
)
"""(Kasowa, 12 June) ...; Shimal, Jan 7 (PTN) ...; a line that is VELLIPURAM, JULY 29, 2021."""


def of_brackets(text: str, sentence: Sentence) -> Line:
    """(Kasowa, 12 June) ...: the place and the day are all that a bracket, or a line, holds."""
    hit = _BRACKETS.match(text, sentence.start, _line_end(text, sentence))
    if hit is None:
        return (), None
    span, day = next(
        (hit.span(f"place{n}"), hit.span(f"day{n}")) for n in ("", "2", "3") if hit[f"place{n}"]
    )
    days = tuple(each for each in moments(text, span[0], day[1]) if each.day and each.month)
    place = _trimmed(text, *span, days) if days else None
    whole = bool(days) and days[0].end >= day[1] - 1
    return (days, place) if place and whole else ((), None)


def _line_end(text: str, sentence: Sentence) -> int:
    """Where the line of a sentence ends, or 160 characters on."""
    end = text.find("\n", sentence.start, sentence.start + LINE)
    return end if end >= 0 else min(len(text), sentence.start + LINE)


_APART = re.compile(r"(?:\s\([\w ’']{2,30}\))?[\s,.(（|/]*(?:on\s)?", re.IGNORECASE)
"""What stands between a dateline's place and its day."""
_SLASHES = re.compile(rf"\s*(?P<place>{_PLACE})\s?/\s?(?P<day>[\w./ -]{{6,20}}?)\s?/")


def _of_slashes(text: str, sentence: Sentence) -> Line:
    """VARNOW/13.07.2023/ ..."""
    hit = _SLASHES.match(text, sentence.start, _line_end(text, sentence))
    days = moments(text, *hit.span("day")) if hit else ()
    return (days, hit.span("place")) if hit and days else ((), None)


_DASH = re.compile(r"[:—–]|\s-{1,2}\s")


def of_place(text: str, sentence: Sentence) -> Line:
    """CORVIN MILLS, Ore. (March 6) -- ..."""
    head = text[sentence.start : _line_end(text, sentence)]
    hit = _LINE.match(head) if _DASH.search(head) else None
    if hit is None:
        return (), None
    start, dash = sentence.start + hit.start("place"), sentence.start + hit.start("dash")
    days = tuple(day for day in moments(text, start, dash) if day.day)
    place = _trimmed(text, start, sentence.start + hit.end("place"), days)
    if place and days and not _APART.fullmatch(text, place[1], days[0].start):
        return (), None
    if place and (days or (sentence.zone == "body" and _is_line(hit))):
        told = _opens(text, place, head) and not _heads_item(text, place)
        return (days, place) if days or hit["dash"] != ":" or told else ((), None)
    return (), None


_ITEM = re.compile(r"^\s*[A-Z][A-Z&/’' -]{3,60}:", re.MULTILINE)


def _heads_item(text: str, place: Span) -> bool:
    """Whether capitals with a colon head an item: WARRANTS, or one of several lines that do so."""
    words = text[slice(*place)]
    english = all(is_english(word.lower()) for word in words.split())
    return words.isupper() and (english or len(_ITEM.findall(text)) > 1)


FORMS = (_of_slashes, of_agency, _of_paper, _of_byline, of_brackets, of_place)
"""The forms of datelines, the surest first; only those of an agency and a place need no day."""


def _is_line(line: re.Match[str]) -> bool:
    """Whether a line without a day is a dateline: capitals, or no more than names and a colon."""
    words = line["place"].split()
    return not line["day"].strip() and (
        line["place"].split(",")[0].isupper()
        or (line["dash"] == ":" and len(words) <= 3 and line.start("place") == 0)
    )


LONG = 90
"""A line of so many characters is a sentence: what opens it in capitals is where it was written."""


def _opens(text: str, place: Span, line: str) -> bool:
    """Whether a colon stands behind a dateline, by the line's length: "KOTRAN: The officer ..." """
    words = text[slice(*place)]
    is_name = " " in words and words.istitle() and "." not in words and not heads().search(words)
    return (is_name or words.isupper()) and len(line) >= LONG


_PAPER = Worded(r"\b(?:{documents.paper_names})\b", re.IGNORECASE)


def _trimmed(text: str, start: int, end: int, days: tuple[Moment, ...]) -> Span | None:
    """The place without a month that was taken for a part of it."""
    for day in days:
        end = min(end, day.start)
    words = text[start:end].rstrip(" ,")
    labels = phrase_set("documents", "labels")
    if not words or words.split()[0].lower().rstrip(".") in labels or _PAPER.search(words):
        return None
    if ends_in_one_of("sitting").search(words):
        return None  # THIRD ASSEMBLY - SECOND SESSION
    return start, start + len(words)
