"""The labels of bylines, and where in a text one stands as a label does."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import cast

from govsumm.lexicon import lists
from govsumm.reading.people.bylines_bare import MARGIN, in_brackets
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.spanned_words import first_runs, places
from govsumm.records import CreditRole


@cache
def labels() -> dict[str, tuple[CreditRole, bool]]:
    """Each label's role, and whether a mark has to follow it."""
    section = lists("credits")
    roles = ("reporter", "correspondent", "editor", "translator", "photographer", "source")
    known: dict[str, tuple[CreditRole, bool]] = {}
    for role in roles:
        for label in section.get(role, ()):
            free = role in {"reporter", "correspondent"} or label.endswith((" by", " from"))
            free = free or label.startswith("staff ")
            known[label] = (cast(CreditRole, role), not free)
    for label in section.get("marked_reporter", ()):
        known[label] = ("reporter", True)
    return known


@cache
def _label_pattern() -> re.Pattern[str]:
    ordered = sorted(labels(), key=len, reverse=True)
    either = "|".join(re.escape(label).replace(r"\ ", r"\s") for label in ordered)
    return re.compile(
        rf"(?<![\w-])(?i:({either}))(?![\w-])(?=\s{{0,2}}[:：/／]|\s{{1,2}}[^\W\d_a-z]"
        r"|(?<=[rt])\s[a-z]{2,6}\s+[A-Z][a-z]+[^\n]{0,60}[)）])"
    )


@cache
def _openers() -> frozenset[str]:
    """The words that labels begin with."""
    return first_runs(tuple(labels()))


def found_labels(text: str) -> Iterator[tuple[re.Match[str], list[int]]]:
    """The labels in order, none within another; with the places where others may begin."""
    # The pattern itself is slow to look everywhere.
    opening, done = places(text, 0, len(text), _openers()), 0
    for at in opening:
        if at >= done and (label := _label_pattern().match(text, at)):
            done = label.end()
            yield label, opening


def before_label(text: str, opening: list[int], start: int, end: int) -> int:
    """Where the first label behind `start` begins, or `end`."""
    for at in opening[bisect_left(opening, start) : bisect_left(opening, end)]:
        if _label_pattern().match(text, at, end):
            return at if at > start else end
    return end


def is_label(text: str, at: int, key: str, *, marked: bool) -> bool:
    """Whether a label stands where bylines do: without a mark near an end, or in brackets."""
    if key == "words" and text[:at].rstrip().lower().endswith(("hot", "key")):
        return False
    if text[max(0, at - 4) : at].rstrip().endswith(("'s", "’s")):
        return False  # "Councillor's report: Cllr Roe reported"
    if marked:
        word = text[:at].rsplit(maxsplit=1)[-1:] if key == "by" else []
        return not word or word[0].lower() not in phrase_set("credits", "business")
    if key == "by":
        return _opens_line(text, at)
    if not phrase_set("credits", "determined").isdisjoint(text[max(0, at - 20) : at].split()[-1:]):
        return False  # "heard a report by"
    near_end = not MARGIN <= at <= len(text) - MARGIN
    return not labels()[key][1] and (near_end or in_brackets(text, at))


_BAR = re.compile(r"\s[|｜·•]")
"""What parts the facts of a page's line: "Updated: ... | By ..."."""


def _opens_line(text: str, at: int) -> bool:
    line = _BAR.split(text[text.rfind("\n", 0, at) + 1 : at])[-1]
    return text[at] == "B" and not line.strip(" \t|□-–—>*0123456789:.()/")
