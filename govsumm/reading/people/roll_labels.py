"""The labels of the lists of minutes: "Members present:", "Apologies were received from"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import alternatives, cue_words, phrase_set
from govsumm.reading.sentences import Sentence

Kind = Literal["present", "also_present", "absent", "presiding", "commenters"]
KINDS: tuple[Kind, ...] = ("present", "also_present", "absent", "presiding", "commenters")


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where its list begins; a weak one is a label only before names."""

    kind: Kind
    at: Span
    weak: bool


@cache
def _label() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{kind}>{alternatives('rolls', kind)})" for kind in KINDS)
    tails = alternatives("rolls", "tails")
    return re.compile(
        rf"\W*(?:\d[\d./]*\W{{1,3}})?(?:the\s+following\s+)?(?:{groups})\b(?:\s*\([^()]{{0,60}}\))?"
        rf"(?:(?P<tail>(?:\s+(?:{tails})\b)+)\s*[:–—-]?|\s*(?P<colon>[:–—]|\.{{2,}}|\s-)|(?P<comma>,)(?=\s[A-Z])|(?P<end>\s*\.?\s*$))\s*",
        re.IGNORECASE,
    )


def label_of(sentence: Sentence) -> Label | None:
    """The label that opens a sentence."""
    may = not cue_words("rolls", *KINDS).isdisjoint(sentence.word_set)
    hit = _label().match(sentence.text) if may else None
    if hit is None:
        return None
    kind = next(kind for kind in KINDS if hit[kind])
    if hit["tail"] and not re.search(
        r"(?:from|by|were|was|are|included?|following|members)\s*[:–—-]?\s*$", hit[0]
    ):
        return None
    start = hit.start(kind)
    weak = bool(hit["comma"]) or " ".join(hit[kind].lower().split()) in phrase_set(
        "rolls", "weak_labels"
    )
    at = sentence.start
    return Label(kind, (at + start, at + hit.end()), weak)


_CELL = re.compile(r"\S+(?: \S+)*")


def labels_of(sentence: Sentence) -> tuple[Label, ...]:
    """The labels that stand beside one another in a line, each over a column."""
    cells = list(_CELL.finditer(sentence.text)) if "   " in sentence.text else []
    hits = [_label().fullmatch(cell[0]) for cell in cells]
    if len(cells) != 2 or not all(hit and hit["end"] is not None for hit in hits):
        return ()
    return tuple(
        _over(sentence.start, cell, hit) for cell, hit in zip(cells, hits, strict=True) if hit
    )


def _over(at: int, cell: re.Match[str], hit: re.Match[str]) -> Label:
    """The label of one column."""
    kind = next(kind for kind in KINDS if hit[kind])
    return Label(kind, (at + cell.start(), at + cell.end()), weak=False)
