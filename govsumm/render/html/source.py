"""The report as the page draws it: paragraphs of numbered passages, and notes in its margin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from govsumm.records import Brief, PassageState, State
from govsumm.render.html.escaping import verbatim
from govsumm.render.html.items import Items
from govsumm.render.html.margin import Note, notes, terms
from govsumm.report import Report

_STRETCH = 40
"""Passages to a stretch, but for a short paragraph that runs over."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage; `item` is the first that rests on it, `before` what no passage holds."""

    n: int
    state: State
    item: str
    before: Markup
    words: Markup
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class Source:
    """The report in paragraphs, where its passages begin and end, and a bar of their states."""

    paragraphs: list[list[Passage]]
    offsets: list[int]
    bar: dict[str, str]
    chars: int

    @property
    def stretches(self) -> Iterator[list[list[Passage]]]:
        """The paragraphs in stretches of some screens, which a browser can leave for later.

        A text without line breaks is one paragraph however long; it is parted too.
        """
        stretch: list[list[Passage]] = []
        for paragraph in self.paragraphs:
            for first in range(0, len(paragraph), _STRETCH):
                stretch.append(paragraph[first : first + _STRETCH])
                if sum(map(len, stretch)) >= _STRETCH:
                    yield stretch
                    stretch = []
        if stretch:
            yield stretch

    @property
    def long(self) -> bool:
        """Whether a browser should lay out only what is near the reader."""
        return len(self.offsets) > 1000

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers that there are: a model may cite others, and they lead nowhere."""
        return frozenset(passage.n for paragraph in self.paragraphs for passage in paragraph)

    @property
    def terms(self) -> int:
        """How many glosses wait in the margin until they are asked for."""
        passages = (passage for paragraph in self.paragraphs for passage in paragraph)
        return sum(note.quiet for passage in passages for note in passage.notes)

    @property
    def noted(self) -> bool:
        """Whether the margin holds anything."""
        return any(passage.notes for paragraph in self.paragraphs for passage in paragraph)


def source(brief: Brief, report: Report, items: Items) -> Source:
    """The whole report, with what the items say about its passages."""
    in_margin, marked = notes(items), terms(items)
    resting: dict[int, str] = {}
    for item in items.made:
        for number in item.passages:
            resting.setdefault(number, item.id)
    paragraphs: list[list[Passage]] = []
    at = 0
    for passage in brief.source.passages:
        gap = report.text[at : passage.start]
        if "\n" in gap or "\r" in gap or not paragraphs:
            paragraphs.append([])
        words = report.text[passage.start : passage.end]
        paragraphs[-1].append(
            Passage(
                passage.n,
                passage.state,
                resting.get(passage.n, ""),
                verbatim(gap.strip()),
                marked.mark(passage.n, words),
                in_margin.get(passage.n, []),
            )
        )
        at = passage.end
    return Source(
        paragraphs,
        [passage.start for passage in brief.source.passages],
        _bar(brief.source.passages),
        max(brief.source.chars, 1),
    )


def _bar(passages: Iterable[PassageState]) -> dict[str, str]:
    """The states along the text as SVG paths, one a state; neighbours alike are one piece."""
    paths: dict[str, list[str]] = {}
    runs: list[tuple[State, int, int]] = []
    for passage in passages:
        if runs and runs[-1][0] == passage.state:
            runs[-1] = (passage.state, runs[-1][1], passage.end)
        else:
            runs.append((passage.state, passage.start, passage.end))
    for state, start, end in runs:
        top = _TOPS[state]
        paths.setdefault(state, []).append(f"M{start} {top}H{end}V12H{start}z")
    return {state: "".join(pieces) for state, pieces in paths.items()}


_TOPS = {"cited": 3, "quiet": 8, "chrome": 11, "omitted": 0}
"""Where a state's piece of the bar begins, so that it is told by height as well as by colour."""
