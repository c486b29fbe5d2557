"""Who is named behind the label of a byline: people, papers, offices, firms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from govsumm.reading.invoked.headlines import is_pinyin
from govsumm.reading.people.byline_labels import labels
from govsumm.reading.people.names import as_name
from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import Token, Tokens, span_of
from govsumm.reading.phrasing import phrase_set


def company_in(tokens: Tokens) -> list[Span]:
    """A club or a firm where a person might stand: "Pics: Lower Town Camera Club"."""
    held = tuple(takewhile(lambda one: one.capital and one.low not in labels(), tokens))
    return [span_of(held)] if 2 <= len(held) <= 6 else []


def office_in(tokens: Tokens) -> Span | None:
    """The office that a label names where a person might stand: "Production: Ford Media Centre"."""
    stops = phrase_set("credits", "page_words")
    inner = takewhile(lambda one: one.word and one.low not in stops, tokens)
    held = list(takewhile(lambda one: one.low not in labels(), inner))
    if not 2 <= len(held) <= 9 or not (held[0].capital or held[1].capital):
        return None
    known = phrase_set("credits", "offices")
    office = held[-1].low in known or any(
        each.low in known and held[n + 1].low == "of" for n, each in enumerate(held[:-1])
    )
    return span_of(tuple(held)) if office else None


def paper_in(tokens: Tokens) -> Span | None:
    """A paper or agency: the words up to the next label, without what is none of its name."""
    stops = phrase_set("credits", "stops") - phrase_set("credits", "paper_words")
    held = list(takewhile(lambda one: one.low not in stops and not one.text[0].isdigit(), tokens))
    ends = (n for n, each in enumerate(held[:-1]) if each.text == "." and held[n + 1].capital)
    held = held[: next((n for n in ends if n and len(held[n - 1].text) > 2), len(held))]
    while held and not held[-1].word:
        held.pop()
    return span_of(tuple(held)) if 0 < len(held) <= 12 else None


def firm_behind(tokens: Tokens, after: int) -> Span | None:
    """The firm behind a translator's name: "from Lower Town Services Co., Ltd"."""
    rest = [each for each in tokens if each.start >= after]
    if len(rest) < 2 or rest[0].low not in {"from", "of"}:
        return None
    held = rest[1:]
    while held and held[-1].text in ",.;":
        held.pop()
    known = any(each.low in phrase_set("credits", "firm_words") for each in held)
    return span_of(tuple(held)) if held and known else None


def people_in(tokens: Tokens, *, loose: bool) -> Iterator[Tokens]:
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
