"""Who made the text: bylines in brackets, in slash pairs, after colons, glued to the text.

(Correspondent Tao Ren, Reporter Mu Qing, Qiao Lei)      reporter/Tao Ren editor/Mu Qing
Editor in charge: Tao Ren.    By Jane Doe    Source: Lower Town Daily    MINH TRAM
（记者 张三 通讯员 李四、王五）    责任编辑：张三    来源：某县融媒体中心
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import cast

from govsumm.lexicon import lists
from govsumm.reading.names import Token, Tokens, as_name, span_of, tokens_of, words
from govsumm.reading.participation import Span
from govsumm.reading.sentences import Reading
from govsumm.records import CreditRole

_BETWEEN_BARS = re.compile(r"[^|｜•]+")

MAX_BYLINE = 160
"""How far behind its label a byline is read, in code points."""

MARGIN = 700
"""How far from either end of a text a label without a mark may stand, in code points."""

_MARK = re.compile(r"\s{0,2}[:：/／]\s{0,2}")
_END = re.compile(r"[\n□■|｜()（）\[\]【】;；<>•●]|\s{3,}|　|--")
_LINE = re.compile(r"^[ \t]*([^\n]{3,200}?)[ \t.]*$", re.MULTILINE)
_DATED = re.compile(
    r"^[ \t]*([^\n,，(（:|]{5,50}?),? *(?=[(（]|[A-Z][a-z]{2,8}\.? \d)", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Somebody who made the text: where the name stands, the role, and from the label on."""

    name: Span
    role: CreditRole
    whole: Span


def bylines(reading: Reading) -> tuple[Byline, ...]:
    """Those who made a text in Latin script, in the order printed."""
    found = [*_labelled(reading), *_papers(reading), *_signed(reading)]
    return tuple(sorted(found, key=lambda each: (each.name, each.role)))


@cache
def _labels() -> dict[str, tuple[CreditRole, bool]]:
    """Each label's role, and whether a mark has to follow it."""
    section = lists("credits")
    roles = ("reporter", "correspondent", "editor", "translator", "photographer", "source")
    labels: dict[str, tuple[CreditRole, bool]] = {}
    for role in roles:
        for label in section.get(role, ()):
            free = role in {"reporter", "correspondent"} or label.endswith(" by")
            labels[label] = (cast(CreditRole, role), not free)
    for label in section.get("marked_reporter", ()):
        labels[label] = ("reporter", True)
    return labels


@cache
def _label_pattern() -> re.Pattern[str]:
    ordered = sorted(_labels(), key=len, reverse=True)
    either = "|".join(re.escape(label).replace(r"\ ", r"\s") for label in ordered)
    return re.compile(
        rf"(?<![\w-])(?i:({either}))(?![\w-])(?=\s{{0,2}}[:：/／]|\s{{1,2}}[^\W\d_a-z])"
    )


def _labelled(reading: Reading) -> Iterator[Byline]:
    """The names behind a label."""
    text = reading.text
    for label in _label_pattern().finditer(text):
        key = " ".join(label[1].lower().split())
        role, needs_mark = _labels()[key]
        mark = _MARK.match(text, label.end())
        if key == "by" and not mark:
            if not _opens_line(text, label.start()):
                continue
        elif not mark and (needs_mark or not _in_margin(text, label)):
            continue
        start = mark.end() if mark else label.end()
        stop = _END.search(text, start + 1, start + MAX_BYLINE)
        end = stop.start() if stop else min(len(text), start + MAX_BYLINE)
        follower = _label_pattern().search(text, start, end)
        end = follower.start() if follower and follower.start() > start else end
        yield from _named(text, (label.start(), start, end), role, loose=bool(mark))


def _in_margin(text: str, label: re.Match[str]) -> bool:
    """Whether a label without a mark stands where bylines do: near an end, in brackets."""
    at = label.start()
    if text[max(0, at - 40) : at].rfind("(") > text[max(0, at - 40) : at].rfind(")"):
        return True
    return at < MARGIN or at > len(text) - MARGIN


def _opens_line(text: str, at: int) -> bool:
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return text[at] == "B" and not line.strip(" \t|□-–—>*0123456789:.()/")


def _named(
    text: str, where: tuple[int, int, int], role: CreditRole, *, loose: bool
) -> Iterator[Byline]:
    """The names from `start` to `end`; `loose`: lower case will do, a mark stands before them."""
    label, start, end = where
    if role == "source":
        yield from _source(text, label, start, end)
        return
    tokens = tokens_of(text, start, end)
    for name in _names(tokens, loose=loose):
        span = span_of(name)
        yield Byline(span, role, (label, span[1]))
        firm = _firm(tokens, name) if role == "translator" else None
        if firm:
            yield Byline(firm, role, (label, firm[1]))


def _source(text: str, label: int, start: int, end: int) -> Iterator[Byline]:
    """A paper or agency: the words up to the next label, without what is none of its name."""
    stops = words("credits", "stops") - words("credits", "paper_words")
    tokens = tokens_of(text, start, end)
    held = list(takewhile(lambda one: one.low not in stops and not one.text[0].isdigit(), tokens))
    while held and not held[-1].word:
        held.pop()
    if held and len(held) <= 12:
        span = span_of(tuple(held))
        yield Byline(span, "source", (label, span[1]))


def _firm(tokens: Tokens, name: Tokens) -> Span | None:
    """The firm behind a translator's name: "from Lower Town Services Co., Ltd"."""
    rest = [each for each in tokens if each.start >= name[-1].end]
    if len(rest) < 2 or rest[0].low not in {"from", "of"}:
        return None
    held = rest[1:]
    while held and held[-1].text in ",.;":
        held.pop()
    known = any(each.low in words("credits", "firm_words") for each in held)
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
        run = []
        if not joins or not split:
            return


def _may_name(token: Token, *, loose: bool) -> bool:
    if token.low in words("credits", "stops") or token.text[0].isdigit():
        return False
    return token.capital or token.text in ".-'" or (loose and token.word)


def _side_by_side(run: Tokens) -> Iterator[Tokens]:
    """The names in a run of words: pinyin names are cut before the next surname."""
    surnames = words("people", "surnames")
    real = [each for each in run if each.word]
    if len(real) >= 4 and real[0].low in surnames:
        while len(real) >= 2 and real[0].low in surnames and as_name(tuple(real[:2])):
            yield tuple(real[:2])
            real = real[2:]
        return
    name = as_name(run) or (as_name(tuple(real), anything=True) if len(real) > 1 else ())
    if not name and len(real) > 2 and real[0].low in surnames:
        name = as_name(tuple(real[:2]))
    if name:
        yield name


def _papers(reading: Reading) -> Iterator[Byline]:
    """A paper named at the head: between bars, or before the date of a dateline."""
    text = reading.text[: 2 * MARGIN]
    for line in _LINE.finditer(text):
        if ">" in line[1]:
            continue
        parts = _BETWEEN_BARS.finditer(line[1]) if "|" in line[1] else ()
        for part in parts:
            at = line.start(1)
            yield from _paper(reading.text, at + part.start(), at + part.end())
    for dated in _DATED.finditer(text):
        yield from _paper(reading.text, *dated.span(1))


def _paper(text: str, start: int, end: int) -> Iterator[Byline]:
    tokens = tokens_of(text, start, end)
    known = 2 <= len(tokens) <= 7 and tokens[-1].low in words("credits", "media")
    known = known and tokens[0].low not in words("credits", "no_media")
    if known and all(each.capital or each.low in {"and", "of", "the"} for each in tokens):
        span = span_of(tokens)
        yield Byline(span, "source", span)


def _signed(reading: Reading) -> Iterator[Byline]:
    """A name in capitals on a line of its own, behind the text."""
    first = len(reading.text) // 2
    for line in _LINE.finditer(reading.text, first):
        if line[1].isupper() and len(line[1]) <= 40:
            name = as_name(tokens_of(reading.text, line.start(1), line.end(1)))
            if len(name) >= 2 and span_of(name) == line.span(1):
                yield Byline(line.span(1), "reporter", line.span(1))
