"""Heads that give day and place behind labels: "Location: Town Hall"; 地點：市政大樓."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.days.moments import Moment, moments
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.gathering_words import head_in
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

HEAD = 1800
"""Code points within which the head of minutes stands."""

_GAP = "[ \\t　]*"


@cache
def _label(name: str) -> re.Pattern[str]:
    """A label at the start of a line, its letters spaced as they may be, and what follows it."""
    rows = sorted(lists("meetings")[name], key=len, reverse=True)
    forms = [
        _GAP.join(map(re.escape, row)) if not row.isascii() else re.escape(row) for row in rows
    ]
    return re.compile(
        rf"^{_GAP}(?:[*•●▪·–-]\s?)?\**(?:[一二三四五六七八九壹貳參肆伍\d][、.]\s?)?[【\[]?(?:{'|'.join(forms)})[】\]]?{_GAP}\**[:：]\**"
        rf"{_GAP}(?P<value>[^\n]{{2,120}})",
        re.IGNORECASE | re.MULTILINE,
    )


def labelled_day(text: str) -> Moment | None:
    """The day behind a label of the head."""
    for hit in _label("day_labels").finditer(text, 0, HEAD):
        days = [day for day in moments(text, *hit.span("value")) if day.is_date]
        if days:
            return min(days, key=lambda day: day.opaque)
    return None


_ENDS = re.compile(
    r"[　\t]|\s{2,}|[;；]|\s*[(（](?:视频|視訊|線上|线上|via|and|live)|$", re.IGNORECASE
)


def labelled_place(text: str) -> Venue | None:
    """The place behind a label of the head."""
    hit = _label("place_labels").search(text, 0, HEAD)
    if hit is None:
        return None
    start = hit.start("value")
    stop = _ENDS.search(text, start, hit.end("value"))
    end = start + len(text[start : stop.start() if stop else hit.end("value")].rstrip(" .,。，"))
    return Venue(start, end, "unspecified") if end > start else None


@cache
def _name() -> re.Pattern[str]:
    """A line that ends in what minutes are called, with the name of the meeting before that."""
    titles = alternatives("meetings", "minutes_han")
    kept = "|".join(each[2:] for each in lists("meetings")["minutes_han_whole"])
    return re.compile(
        rf"^{_GAP}(?P<name>[^\n，。：]{{0,60}}?(?:(?:会议|會議)(?={kept})"
        rf"|[会會](?={titles})|(?={titles})))(?:{titles}|{kept})",
        re.MULTILINE,
    )


_BODY_LINE = re.compile(r"([^\n，。：]{2,40}(?:[会會]|局|府|處|处|院|公司))\s*\n[\s　]*$")


def is_labelled(text: str) -> bool:
    """Whether a text opens with a form filled in: a day, and who was in the chair or there, or else
    the name of the meeting and its place, where it gives no notice of one to come.
    """
    if labelled_day(text) is None:
        return False
    if has_roll(text):
        return True
    placed = _label("name_labels").search(text, 0, HEAD) and labelled_place(text)
    return bool(placed) and not _NOTICE.search(text[:HEAD])


_NOTICE = Worded(r"\b(?:{documents.notice_titles,notice_body})\b|\bwill\b", re.IGNORECASE)


def has_roll(text: str) -> bool:
    """Whether a line of the head says who was in the chair or there: "Chair: ..."."""
    return bool(_label("roll_labels").search(text, 0, HEAD))


def _of_labels(text: str, day: Moment | None, place: Venue | None) -> Gathering | None:
    """The head of a form: "Committee: Audit Committee", with its day and its place."""
    hit = _label("name_labels").search(text, 0, HEAD) if day else None
    if hit is None:
        return None
    name = hit.start("value"), hit.start("value") + len(hit["value"].rstrip(" .*"))
    if not (head_in(text, *name) or _BODY.search(hit["value"])):
        return None
    ends = [name[1], *([day.end] if day else []), *([place.end] if place else [])]
    places, days = (place,) if place else (), (day,) if day else ()
    return Gathering(name[0], max(ends), (name,), 13, (), places, days)


_BODY = Worded(r"\b(?:{meetings.bodies,sitting})\b", re.IGNORECASE)


def labelled_head(text: str) -> Gathering | None:
    """The head of a form, or of Chinese minutes: their title, the body above it, day, place."""
    day, place = labelled_day(text), labelled_place(text)
    form = _of_labels(text, day, place)
    if form:
        return form
    title = _name().search(text, 0, HEAD) if day or place else None
    if title is None:
        return None
    above = _BODY_LINE.search(text, max(0, title.start("name") - 60), title.start("name"))
    body: tuple[Span, ...] = (above.span(1),) if above else ()
    whole = re.sub("(?:紀錄|記錄|记录|纪要)$", "", title[0])
    name = title.span("name") if title["name"] else title.span()
    if whole.endswith(("报", "報")):
        name = title.start(), title.start() + len(whole)
    ends = [name[1], *([day.end] if day else []), *([place.end] if place else [])]
    return Gathering(
        name[0], max(ends), (name,), 13, body, (place,) if place else (), (day,) if day else ()
    )
