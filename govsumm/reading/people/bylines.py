"""Who made the text: bylines in brackets, in slash pairs, after colons, glued to the text.

(Correspondent Tao Ren, Reporter Mu Qing, Qiao Lei)      reporter/Tao Ren editor/Mu Qing
Editor in charge: Tao Ren.    By Jane Doe    Source: Lower Town Daily    MINH TRAM
（记者 张三 通讯员 李四、王五）    责任编辑：张三    来源：某县融媒体中心
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import cast

from govsumm.lexicon import lists
from govsumm.reading.invoked.headlines import is_pinyin
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.people.bylines_bare import (
    MARGIN,
    bracketed_names,
    handles,
    headed_pairs,
    in_brackets,
    papers,
    signed,
)
from govsumm.reading.people.names import as_name
from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import Token, Tokens, span_of, tokens_of
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, kept
from govsumm.reading.spanned_words import first_runs, places
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
    sources = (*(() if is_minutes(reading) else papers(text)), *handles(text))
    found += [Byline(each, "source", each) for each in sources]
    found += [Byline(each, "reporter", each) for each in signed(text)]
    found += [Byline(name, "reporter", name) for name in bracketed_names(text)]
    for name, paper in headed_pairs(text):
        found += [Byline(name, "reporter", name), Byline(paper, "source", paper)]
    return tuple(sorted(found, key=lambda each: (each.name, each.role)))


@cache
def _labels() -> dict[str, tuple[CreditRole, bool]]:
    """Each label's role, and whether a mark has to follow it."""
    section = lists("credits")
    roles = ("reporter", "correspondent", "editor", "translator", "photographer", "source")
    labels: dict[str, tuple[CreditRole, bool]] = {}
    for role in roles:
        for label in section.get(role, ()):
            free = role in {"reporter", "correspondent"} or label.endswith((" by", " from"))
            free = free or label.startswith("staff ")
            labels[label] = (cast(CreditRole, role), not free)
    for label in section.get("marked_reporter", ()):
        labels[label] = ("reporter", True)
    return labels


@cache
def _label_pattern() -> re.Pattern[str]:
    ordered = sorted(_labels(), key=len, reverse=True)
    either = "|".join(re.escape(label).replace(r"\ ", r"\s") for label in ordered)
    return re.compile(
        rf"(?<![\w-])(?i:({either}))(?![\w-])(?=\s{{0,2}}[:：/／]|\s{{1,2}}[^\W\d_a-z]"
        r"|(?<=[rt])\s[a-z]{2,6}\s+[A-Z][a-z]+[^\n]{0,60}[)）])"
    )


@cache
def _openers() -> frozenset[str]:
    """The words that labels begin with."""
    return first_runs(tuple(_labels()))


def _found_labels(text: str) -> Iterator[tuple[re.Match[str], list[int]]]:
    """The labels in order, none within another; with the places where others may begin."""
    # The pattern itself is slow to look everywhere.
    opening, done = places(text, 0, len(text), _openers()), 0
    for at in opening:
        if at >= done and (label := _label_pattern().match(text, at)):
            done = label.end()
            yield label, opening


def _before_label(text: str, opening: list[int], start: int, end: int) -> int:
    """Where the first label behind `start` begins, or `end`."""
    for at in opening[bisect_left(opening, start) : bisect_left(opening, end)]:
        if _label_pattern().match(text, at, end):
            return at if at > start else end
    return end


def _labelled(reading: Reading) -> Iterator[Byline]:
    """The names behind a label."""
    text = reading.text
    for label, opening in _found_labels(text):
        key = " ".join(label[1].lower().split())
        mark = _MARK.match(text, label.end())
        if not _is_label(text, label.start(), key, marked=mark is not None):
            continue
        start = mark.end() if mark else label.end()
        stop = _END.search(text, start + 1, start + MAX_BYLINE)
        end = stop.start() if stop else min(len(text), start + MAX_BYLINE)
        end = _before_label(text, opening, start, end)
        for name, role in _named(text, start, end, key, marked=mark is not None):
            yield Byline(name, role, (label.start(), name[1]))


_HANDLE_NAME = re.compile(r"([A-Za-z]+(?:_\w+|\d+))(?=\s*(?:$|[\n|()（）\[\];,]|\s{2}))")
"""The name of an account: "Editor: town_wire", "By: user77"."""


def _is_label(text: str, at: int, key: str, *, marked: bool) -> bool:
    """Whether a label stands where bylines do: without a mark near an end, or in brackets."""
    if key == "words" and text[:at].rstrip().lower().endswith(("hot", "key")):
        return False
    if marked:
        word = text[:at].rsplit(maxsplit=1)[-1:] if key == "by" else []
        return not word or word[0].lower() not in phrase_set("credits", "business")
    if key == "by":
        return _opens_line(text, at)
    near_end = not MARGIN <= at <= len(text) - MARGIN
    return not _labels()[key][1] and (near_end or in_brackets(text, at))


_BAR = re.compile(r"\s[|｜·•]")
"""What parts the facts of a page's line: "Updated: ... | By ..."."""


def _opens_line(text: str, at: int) -> bool:
    line = _BAR.split(text[text.rfind("\n", 0, at) + 1 : at])[-1]
    return text[at] == "B" and not line.strip(" \t|□-–—>*0123456789:.()/")


def _named(
    text: str, start: int, end: int, key: str, *, marked: bool
) -> Iterator[tuple[Span, CreditRole]]:
    """Who is named from `start` to `end` behind a label, and as what."""
    role, _ = _labels()[key]
    handle = _HANDLE_NAME.match(text, start, end) if marked else None
    if handle:
        yield handle.span(1), "source" if key in {"by", "author", "writer"} else role
        return
    tokens = tokens_of(text, start, end)
    loose = marked or text[start].islower()  # lower case will do
    body = _paper(tokens) if role == "source" else _body(tokens) if loose else None
    if body:
        yield body, "source"
    if body or role == "source":
        return
    roles: set[CreditRole] = {role}
    if marked and key in phrase_set("credits", "also_photographer"):
        roles.add("photographer")
    named = [span_of(name) for name in _names(tokens, loose=loose)]
    if key == "written by" and not loose and len(tokens) == 1 and "-" in tokens[0].text:
        named.append(span_of(tokens))  # "Written by PIO-Media"
    if role == "translator":
        named += [firm for name in named if (firm := _firm(tokens, name[1]))]
    if loose and not named:
        roles -= {"reporter", "correspondent", "editor"}
        named += _company(tokens)
    yield from ((name, each) for name in named for each in roles)


def _company(tokens: Tokens) -> list[Span]:
    """A club or a firm where a person might stand: "Pics: Lower Town Camera Club"."""
    held = tuple(takewhile(lambda one: one.capital and one.low not in _labels(), tokens))
    return [span_of(held)] if 2 <= len(held) <= 6 else []


def _body(tokens: Tokens) -> Span | None:
    """The office that a label names where a person might stand: "Production: Ford Media Centre"."""
    stops = phrase_set("credits", "page_words")
    inner = takewhile(lambda one: one.word and one.low not in stops, tokens)
    held = list(takewhile(lambda one: one.low not in _labels(), inner))
    if not 2 <= len(held) <= 9 or not (held[0].capital or held[1].capital):
        return None
    known = phrase_set("credits", "offices")
    office = held[-1].low in known or any(
        each.low in known and held[n + 1].low == "of" for n, each in enumerate(held[:-1])
    )
    return span_of(tuple(held)) if office else None


def _paper(tokens: Tokens) -> Span | None:
    """A paper or agency: the words up to the next label, without what is none of its name."""
    stops = phrase_set("credits", "stops") - phrase_set("credits", "paper_words")
    held = list(takewhile(lambda one: one.low not in stops and not one.text[0].isdigit(), tokens))
    ends = (n for n, each in enumerate(held[:-1]) if each.text == "." and held[n + 1].capital)
    held = held[: next((n for n in ends if n and len(held[n - 1].text) > 2), len(held))]
    while held and not held[-1].word:
        held.pop()
    return span_of(tuple(held)) if 0 < len(held) <= 12 else None


def _firm(tokens: Tokens, after: int) -> Span | None:
    """The firm behind a translator's name: "from Lower Town Services Co., Ltd"."""
    rest = [each for each in tokens if each.start >= after]
    if len(rest) < 2 or rest[0].low not in {"from", "of"}:
        return None
    held = rest[1:]
    while held and held[-1].text in ",.;":
        held.pop()
    known = any(each.low in phrase_set("credits", "firm_words") for each in held)
    return span_of(tuple(held)) if held and known else None


def _names(tokens: Tokens, *, loose: bool) -> Iterator[Tokens]:
    """The names of a byline, in commas, joined by "and", or side by side."""
    run: list[Token] = []
    for token in (*tokens, None):
        joins = token is not None and (token.text in ",，、&" or token.low in {"and", "/"})
        if token is not None and not joins and _may_name(token, loose=loose and len(run) < 3):
            run.append(token)
            continue
        split = list(_side_by_side(tuple(run)))
        yield from split
        acronym = len(run) == 1 and run[0].text.isupper()
        run = []
        if not joins or not (split or acronym):
            return


def _may_name(token: Token, *, loose: bool) -> bool:
    if token.low in phrase_set("credits", "stops") or token.text[0].isdigit():
        return False
    return token.capital or token.text in ".-'" or (loose and token.word)


_GLUED = re.compile(r"([A-Z][a-z]+)[A-Z][a-z]+")
"""A pinyin name as translators glue it: "Editor: LiaoDan"."""


def _side_by_side(run: Tokens) -> Iterator[Tokens]:
    """The names in a run of words: pinyin names are cut before the next surname."""
    surnames = phrase_set("people", "surnames")
    real = [each for each in run if each.word]
    if len(real) >= 4 and real[0].low in surnames:
        while len(real) >= 2 and real[0].low in surnames and as_name(tuple(real[:2])):
            yield tuple(real[:2])
            real = real[2:]
        return
    glued = _GLUED.fullmatch(run[0].text) if len(run) == 1 else None
    if glued and glued[1].lower() in surnames and is_pinyin(run[0].text):
        yield run
    elif name := as_name(run) or (as_name(tuple(real), anything=True) if len(real) > 1 else ()):
        yield name
