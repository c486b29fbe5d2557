"""Who seconded a motion in a sentence of its own, and who stands in brackets for both."""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import person
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import alternatives, first_words, phrase_set
from govsumm.reading.sentences import Sentence

_OWNED = re.compile(r"['’]s$")
"""Foy's motion: whose it is, without the ending."""


def name_alone(sentence: Sentence, span: Span) -> Span:
    """Where the name of a mover or seconder stands in the report, without the post before it."""
    item = titled(sentence.text, *span)
    start, end = item.name if item and item.name else span
    end -= not (item and item.name) and sentence.text[end - 1] == "."
    owned = _OWNED.search(sentence.text, start, end)
    end -= len(owned[0]) if owned else 0
    return sentence.start + start, sentence.start + end


@cache
def _bracketed() -> re.Pattern[str]:
    who = person()
    return re.compile(
        rf"\((?:(?i:prop(?:osed)?|moved|mover|p)\b[.:]?\s*(?:by\s+)?)?(?P<a>{who})\s*[,;/]\s*"
        rf"(?P<sec>(?i:sec(?:onded|onder)?|s|2nd)\b[.:]?\s*(?:by\s+)?)?(?P<b>{who})(?=[,;)/])"
    )


def bracketed(text: str, start: int, end: int) -> tuple[Span | None, Span | None]:
    """The mover and the seconder in brackets: "(Cllr A/Cllr B)"."""
    hit = _bracketed().search(text, start, end)
    if hit is None or not (hit["sec"] or "/" in hit[0]):
        return None, None
    names = (titled(text, *hit.span("a")), titled(text, *hit.span("b")))
    first, second = (name.name if name else None for name in names)
    return first, second


@cache
def _seconding() -> re.Pattern[str]:
    who, words = person(), alternatives("decisions", "seconding")
    return re.compile(
        rf"\b(?i:{words})(?:\s+(?i:was\s+made\s+by|made\s+by|by|from))?\s*[:–-]?\s+(?P<a>{who})"
        rf"|(?P<b>{who})(?:,[^,.;]{{2,40}},)?\s+(?i:(?:then\s+)?(?:{words}))\b"
    )


def second(sentence: Sentence) -> Span | None:
    """Who seconds a motion in a sentence of its own: "Second by Dang", "Dang seconded"."""
    known = first_words("decisions", "seconding")
    if len(sentence.text) > 200 or known.isdisjoint(sentence.word_set):
        return None
    hit = _seconding().search(sentence.text)
    if hit is None:
        return None
    group = "a" if hit["a"] else "b"
    if hit[group].lower() in phrase_set("decisions", "nobody"):
        return None
    return name_alone(sentence, hit.span(group))
