"""Orders, letters and rules cited by their number or date: "Directive No. 05-CT/TW", "policy 4-11".

Those that carry a code or an owner; what has a bare number is read in `legal`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.listed import Rule
from govsumm.reading.invoked.nominals import begun, extended, phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_OWNER = (
    r"(?:(?!The\b|In\b|By\b|Under\b)(?:[A-Z][\w.&-]*\s+(?:(?:of|for)\s+(?:the\s+)?)?){0,3}"
    r"[A-Z][\w.&-]*['’]s?\s+)"
)
DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]+(?:\.(?=,?\s\d{4}))?(?:,?\s+\d{4})?"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})"
)
_YEAR = r"(?:(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?)"
_NO = r"(?:No|Nos|Nr|[nN]\s?[°º]|№)\.?\s?"
_DAY_TAIL = rf"(?:,?\s+(?:of|dated|dt\.?)\s+(?:the\s+)?(?:{DATE}|{_YEAR}\b))"
_WHEN = r"(?:signed\s+(?:in\s+[A-Z]\w+\s+)?on|of|dated|dt\.?)"
_POLICY = Gated(
    re.compile(
        r"\b(?:[Bb]oard\s+|BOARD\s+)?(?:[Pp]olicy|POLICY|[Bb]ylaw|[Rr]ule)\s+(?:No\.?\s?)?"
        r"(?:[A-Z]{1,4}-?)?\d+(?:[-.:]\d+)+"
    ),
    frozenset({"policy", "bylaw", "rule"}),
)
_TREATY = Gated(
    re.compile(
        r"\b(?:Treaty|Convention|Covenant|Protocol)\s+(?:of|on|against|for)\s+(?:the\s+)?"
        r"[A-Z]\w+(?:\s+(?:(?:of|the|on|in)\s+){0,2}[A-Z]\w+){0,5}"
    ),
    frozenset({"treaty", "convention", "covenant", "protocol"}),
)
_STATUTE = Gated(
    re.compile(
        r"\b(?:M\.?G\.?L\.?|G\.\s?L\.)\s+c(?:h|hapter)?\.?\s?\d+\w*(?:,?\s+§+\s?\w[\w()]*)?"
        r"|\b(?!Zip|Area|Project|Item|Account|Fund|Budget|Cost|Bar|Dress)"
        r"(?:[A-Z][a-z]+\.?\s+){0,2}(?:(?:Rev|Gen|Comp|Gov[’']t)\.?\s+)?(?:Stat|Code|Stats)\.?"
        r"(?:\s+Ann\.?)?,?\s+(?:§+\s*|[Ss]ection\s+|[Ss]ec\.\s*|ch(?:apter|\.)\s*)?"
        r"\d+\w*(?:[.:-]\d+[\w()]*)+"
    ),
    frozenset({"stat", "stats", "code", "l", "mgl"}),
)


def instruments() -> tuple[Rule, ...]:
    """The rules for papers that are cited by code, owner or date."""
    patterns = (_numbered(), _dated(), _POLICY, _STATUTE, _TREATY, _law())
    return (*((each, _cited) for each in patterns), (_agreement(), _agreements))


def _cited(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A paper, but not one of the body's own."""
    before = text[max(0, found.start() - 20) : found.start()].split()[-1:]
    if phrase_set("references", "own_orders").isdisjoint(before):
        yield found.span()


def _gated(pattern: str, words: tuple[str, ...]) -> Gated:
    return Gated(Worded(pattern), gate(words))


def _agreements(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A dated agreement with the sides to it: "the loan agreement of 4 May 2025 with the Fund"."""
    sides, end = _SIDES.match(text, found.end()), found.end()
    while sides:
        end = extended(text, sides.end() - 1, 10)
        sides = _OTHER_SIDE.match(text, end) if "between" in sides[0] else None
    purpose = _PURPOSE.search(text, found.end(), end)
    yield begun(text, found.start(), 3), purpose.start() if purpose else end


_PURPOSE = re.compile(r"\s+for\s+(?:an?|the)\s+[a-z]")
_SIDES = re.compile(r",?\s+(?:with|between)\s+(?=[A-Z]|the\s)")
_OTHER_SIDE = re.compile(r",?\s+and\s+(?=[A-Z]|the\s)")


@cache
def _agreement() -> Gated:
    kinds = lists("references")["agreements"]
    return _gated(rf"\b{phrase(kinds)},?\s+{_WHEN}\s+(?:the\s+)?{DATE}", kinds)


@cache
def _numbered() -> Gated:
    """A number behind its kind: with letters of who issued it, 18-NQ/TW, "No.", a year or a day.

    A resolution with a bare number is read in `legal_numbers`: it may be the meeting's own.
    """
    words = lists("references")
    coded, laws = words["coded_papers"], words["numbered_laws"]
    orders = (*words["orders"], *laws)
    number = rf"(?:{_NO})?\d+"
    letters = rf"{number}(?:/\d{{4}})?[-/][A-ZĐ]{{1,6}}\d*[\w/-]*"
    european = r"(?:\((?:EU|EC|EEC|UE)\)\s+)?\d{2,4}/\d{1,4}(?:/\w{2,7})?\b"
    return _gated(
        rf"\b{_OWNER}?(?:{phrase(coded)}\s+{letters}"
        rf"|{phrase(coded)}\s+{number}[\w/-]*(?={_DAY_TAIL})"
        rf"|(?:{phrase(orders)}\s+{_NO}\d+(?:[/-]\w+)*\b|{phrase(laws)}\s+{european})){_DAY_TAIL}?",
        (*coded, *orders),
    )


@cache
def _dated() -> Gated:
    words = lists("references")
    owned, free = words["owned_papers"], words["dated_papers"]
    return _gated(
        rf"\b(?:{_OWNER}(?:\w+\s+)?{phrase(owned)}\s+(?:(?:of|dated|dt\.?)\s+(?:the\s+)?{DATE}"
        rf"|(?:for|of)\s+{_YEAR}\b)"
        rf"|(?:[A-Z]\w+\s+){{0,3}}{phrase(free)}\s+(?:dated|dt\.?)\s+(?:the\s+)?{DATE})",
        (*owned, *free),
    )


@cache
def _law() -> Gated:
    return _gated(
        r"\bLaws?\s+(?:of\s+the\s+[A-Z][\w’']+(?:\s+(?:of\s+)?[A-Z]\w+){0,4}\s+)?on\s+(?:the\s+)?"
        r"[A-Z]\w+(?:\s+(?:(?:of|the|and|from|in|by)\s+){0,2}[A-Z]\w+){0,6}",
        ("law", "laws"),
    )
