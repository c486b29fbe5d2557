"""Who made the text: bylines in brackets, in slash pairs, after colons, glued to the text.

(Correspondent Tao Ren, Reporter Mu Qing, Qiao Lei)      reporter/Tao Ren editor/Mu Qing
Editor in charge: Tao Ren.    By Jane Doe    Source: Lower Town Daily    MINH TRAM
（记者 张三 通讯员 李四、王五）    责任编辑：张三    来源：某县融媒体中心
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.people.byline_labels import before_label, found_labels, is_label, labels
from govsumm.reading.people.byline_names import (
    company_in,
    firm_behind,
    office_in,
    paper_in,
    people_in,
)
from govsumm.reading.people.bylines_bare import (
    bracketed_names,
    handles,
    headed_pairs,
    papers,
    press_services,
    signed,
)
from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import span_of, tokens_of
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, kept
from govsumm.records import CreditRole

MAX_BYLINE = 160
"""How far behind its label a byline is read, in code points."""

_MARK = re.compile(r"\s{0,2}[:：/／]\s{0,2}")
_END = re.compile(r"[\n□■|｜()（）\[\]【】;；<>•●]|\s{3,}|　|--")


@dataclass(frozen=True, slots=True)
class Byline:
    """Somebody who made the text: where the name stands, the role, and from the label on."""

    name: Span
    role: CreditRole
    whole: Span


@kept
def bylines(reading: Reading) -> tuple[Byline, ...]:
    """Those who made a text in Latin script, in the order printed."""
    text = reading.text
    found = list(_labelled(reading))
    found += [Byline(each, "source", each) for each in handles(text)]
    if not is_minutes(reading):  # where capitals head items, and no paper prints them
        found += [Byline(each, "source", each) for each in papers(text)]
        found += [Byline(each, "reporter", each) for each in signed(text)]
        found += [Byline(each, "source", each) for each in press_services(text)]
    found += [Byline(name, "reporter", name) for name in bracketed_names(text)]
    for name, paper in headed_pairs(text):
        found += [Byline(name, "reporter", name), Byline(paper, "source", paper)]
    return tuple(sorted(found, key=lambda each: (each.name, each.role)))


def _labelled(reading: Reading) -> Iterator[Byline]:
    """The names behind a label."""
    text = reading.text
    for label, opening in found_labels(text):
        key = " ".join(label[1].lower().split())
        mark = _MARK.match(text, label.end())
        if not is_label(text, label.start(), key, marked=mark is not None):
            continue
        start = mark.end() if mark else label.end()
        stop = _END.search(text, start + 1, start + MAX_BYLINE)
        end = stop.start() if stop else min(len(text), start + MAX_BYLINE)
        end = before_label(text, opening, start, end)
        for name, role in _named(text, start, end, key, marked=mark is not None):
            yield Byline(name, role, (label.start(), name[1]))


_HANDLE_NAME = re.compile(r"([A-Za-z]+(?:_\w+|\d+))(?=\s*(?:$|[\n|()（）\[\];,]|\s{2}))")
"""The name of an account: "Editor: town_wire", "By: user77"."""


def _named(
    text: str, start: int, end: int, key: str, *, marked: bool
) -> Iterator[tuple[Span, CreditRole]]:
    """Who is named from `start` to `end` behind a label, and as what."""
    role, _ = labels()[key]
    handle = _HANDLE_NAME.match(text, start, end) if marked else None
    if handle:
        yield handle.span(1), "source" if key in {"by", "author", "writer"} else role
        return
    tokens = tokens_of(text, start, end)
    loose = marked or text[start].islower()  # lower case will do
    body = paper_in(tokens) if role == "source" else office_in(tokens) if loose else None
    if body:
        yield body, "source"
    if body or role == "source":
        return
    roles: set[CreditRole] = {role}
    if marked and key in phrase_set("credits", "also_photographer"):
        roles.add("photographer")
    named = [span_of(name) for name in people_in(tokens, loose=loose)]
    if key == "written by" and not loose and len(tokens) == 1 and "-" in tokens[0].text:
        named.append(span_of(tokens))  # "Written by PIO-Media"
    if not named and len(tokens) == 1 and tokens[0].capital and text[end : end + 1] in tuple(")）"):
        named.append(span_of(tokens))  # "(reporter Tao Ren intern Amu)"
    if role == "translator":
        named += [firm for name in named if (firm := firm_behind(tokens, name[1]))]
    if loose and not named:
        roles -= {"reporter", "correspondent", "editor"}
        named += company_in(tokens)
    yield from ((name, each) for name in named for each in roles)
