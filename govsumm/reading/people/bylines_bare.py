"""Bylines without a label: papers at the head, signatures, names in brackets, accounts.

... the work will go on.(Tao Ren Li Ta Na)
Jo Lark-Dunne                 Lower Town Pilot
Published 4:55 a.m.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.names import as_name
from govsumm.reading.people.participation import Span
from govsumm.reading.people.posts import is_head
from govsumm.reading.people.tokens import Tokens, span_of, tokens_of
from govsumm.reading.phrasing import phrase_set

_BETWEEN_BARS = re.compile(r"[^|｜•]+")

MENU = 3
"""A line with more bars is a menu."""

MARGIN = 700
"""How far from either end of a text a label without a mark may stand, in code points."""

SHORT_LINE = 80
"""A longer line behind capitals on a line of their own is told of by them."""

_LINE = re.compile(r"[^\n]+")
MASTHEAD = 160
"""A paper's name alone on a line stands so near the beginning of a text, in code points."""
_DATED = re.compile(
    r"^[ \t]*([^\n,，(（:|]{5,50}?),? *(?=[(（]|[A-Z][a-z]{2,8}\.? \d)", re.MULTILINE
)

_BRACKETED = re.compile(
    r"[.!?。”\"]\s{0,2}[(（]"
    r"((?:[A-Z][a-z]{0,6}[ ,]{1,2}){1,7}[A-Z][a-z]{0,6})[)）]\s*$",
    re.MULTILINE,
)
_HEADED = re.compile(
    r"^[ \t]*([A-Z][^\n|:]{3,40}?)[ \t]{3,}([A-Z][^\n|:]{3,40}?)[ \t]*\n\s*"
    r"(?:Published|Updated|Posted|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4})",
    re.MULTILINE,
)
_HEAD = 2000
"""So near the beginning of a text a name stands beside its paper, in code points."""


def in_brackets(text: str, at: int) -> bool:
    """Whether a place stands in brackets that open shortly before it."""
    before = text[max(0, at - 40) : at]
    opened = max(before.rfind("（"), before.rfind("("))
    return opened > max(before.rfind("）"), before.rfind(")"))


def bracketed_names(text: str) -> Iterator[Span]:
    """Pinyin names alone in brackets at the end of a paragraph, behind the middle of a text."""
    for hit in _BRACKETED.finditer(text, len(text) // 2):
        run = tuple(each for each in tokens_of(text, *hit.span(1)) if each.word)
        if run[0].low in phrase_set("people", "surnames"):
            yield from (span_of(name) for name in _parted(run))


def _parted(run: Tokens) -> Iterator[Tokens]:
    """Names side by side: each begins with a surname and has two or three words."""
    surnames = phrase_set("people", "surnames")
    while len(run) > 1:
        rest = run[2:]
        three = len(rest) == 1 or (bool(rest) and rest[0].low not in surnames)
        size = 3 if three else 2
        if name := as_name(run[:size], anything=True):
            yield name
        run = run[size:]


def headed_pairs(text: str) -> Iterator[tuple[Span, Span]]:
    """A name and, set apart in the same line, the paper, over the date of a text."""
    for hit in _HEADED.finditer(text, 0, _HEAD):
        name = as_name(tokens_of(text, *hit.span(1)))
        if name and span_of(name) == hit.span(1) and not any(c.isdigit() for c in hit[2]):
            yield hit.span(1), hit.span(2)


def papers(text: str) -> Iterator[Span]:
    """A paper named at the head: between bars, or before the date of a dateline."""
    head = text[: 2 * MARGIN]
    for line in _LINE.finditer(head):
        if line.end() <= MASTHEAD and line[0].strip().isupper():
            yield from _paper(text, *line.span())
        if ">" in line[0] or line[0].count("|") > MENU:
            continue
        parts = _BETWEEN_BARS.finditer(line[0]) if "|" in line[0] else ()
        for part in parts:
            at = line.start()
            yield from _paper(text, at + part.start(), at + part.end())
    for dated in _DATED.finditer(head):
        yield from _paper(text, *dated.span(1))


def _paper(text: str, start: int, end: int) -> Iterator[Span]:
    """The words in `[start, end)` as a paper or an agency, if they end as those do."""
    tokens = tokens_of(text, start, end)
    known = 2 <= len(tokens) <= 7 and not phrase_set("credits", "media").isdisjoint(
        tokens[-1].low.split("-")
    )
    served = len(tokens) > 2 and tokens[-1].low in {"service", "bureau", "wire"}
    known = known or (served and tokens[-2].low in {"news", "press", "wire", "media"})
    known = known and tokens[0].low not in phrase_set("credits", "no_media")
    if known and all(each.capital or each.low in {"and", "of", "the"} for each in tokens):
        span = span_of(tokens)
        yield span


def _tokens(text: str, line: re.Match[str]) -> Tokens:
    return tokens_of(text, *line.span())


def signed(text: str) -> Iterator[Span]:
    """A name in capitals on a line of its own, behind the text."""
    first = text.rfind("\n", 0, len(text) // 2) + 1
    for line in _LINE.finditer(text, first):
        inner = line[0].strip(" \t.")
        if inner.isupper() and len(inner) <= 40:
            start = line.start() + line[0].index(inner)
            span = start, start + len(inner)
            name = as_name(tokens_of(text, *span))
            following = _LINE.search(text, line.end())
            if phrase_set("decisions", "results").intersection(inner.lower().split()):
                continue  # "CARRIED UNANIMOUSLY"
            if _ROMAN.match(inner) or (following and len(following[0]) > SHORT_LINE):
                continue  # "NEW BUSINESS" heads what stands below it
            if following and any(is_head(t.text, t.low) for t in _tokens(text, following)):
                continue  # "JO DOE / County Secretary" signs as an official
            if len(name) >= 2 and span_of(name) == span and " - " not in inner:
                yield span


_ROMAN = re.compile(r"[IVX]{1,5}\.")
"""The number of a heading: "III. APPOINTMENTS"."""

_PRESS_SERVICE = re.compile(
    r"^[ \t]*((?:The )?(?:Press|Information|Media|News) (?:[Ss]ervice|[Oo]ffice|[Cc]ent(?:re|er)"
    r"|[Dd]epartment|[Bb]ureau|[Uu]nit)(?: of [^\n.;|·]{3,60})?)[ \t]*(?=[.|·\n]|$)",
    re.MULTILINE,
)


def press_services(text: str) -> Iterator[Span]:
    """The press service that signs a text: "Press service of the Secretariat. Photo: ..."."""
    for hit in _PRESS_SERVICE.finditer(text, text.rfind("\n", 0, len(text) // 2) + 1):
        yield hit.span(1)


_HANDLE = re.compile(
    r"^[\d\s:./-]{6,40}\bBy[ \t]+(\w+_\w+|[a-z]\w+(?:wire|news|press|daily))[ \t]*$", re.MULTILINE
)


def handles(text: str) -> Iterator[Span]:
    """Whoever posted a text, behind its date: "2022-12-07 0 By town_wire"."""
    for hit in _HANDLE.finditer(text, 0, 2 * MARGIN):
        yield hit.span(1)
