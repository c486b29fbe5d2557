"""Tables of attendance that have a column for being there and one for being away.

Member          Present   Absent
Ann Roe            ✓
| Jo Doe | Mayor |  | X |
"""

from __future__ import annotations

import re

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set
from govsumm.records import FunctionName

FAR = 9
"""A mark stands at most so far beside the head of its column, in code points."""
CLEAR = 3
"""It is so much nearer to its own column than to another."""
APART = 100
"""Columns that a mark parts are so far apart."""
Columns = dict[int, FunctionName]
"""What a mark says, by the place of its column."""

_MARK = re.compile(r"[xX✓✔☑●•*]|[Yy]es")
_SPACED = re.compile(r"\S+(?:[ ]\S+)*")


def cells_of(text: str, line: Span) -> list[tuple[int, Span]]:
    """The cells of a line that hold something, each with the place of its column."""
    start = line[0]
    mark = next((each for each in "|\t" if text.find(each, *line) >= 0), None)
    if mark is None:
        found = (cell.span() for cell in _SPACED.finditer(text, *line))
        return [((a + b) // 2 - start, (a, b)) for a, b in found]
    cells: list[tuple[int, Span]] = []
    at = start
    for number, cell in enumerate(text[slice(*line)].split(mark)):
        if cell.strip():
            begin = at + len(cell) - len(cell.lstrip())
            cells.append((number * APART, (begin, begin + len(cell.strip()))))
        at += len(cell) + 1
    return cells


def columns_of(text: str, line: Span) -> Columns:
    """The columns that a line heads: none, if it does not head one for those who are there."""
    cells = [(at, text[slice(*span)].strip(" .:").lower()) for at, span in cells_of(text, line)]
    found: Columns = {at: "attended" for at, word in cells if word in _heads("there")}
    if not found or len(cells) < 2 or found.keys() == {cells[0][0]}:
        return {}
    return found | {at: "absent" for at, word in cells if word in _heads("gone")}


def _heads(kind: str) -> frozenset[str]:
    return phrase_set("rolls", f"columns_{kind}")


def marked_in(
    text: str, line: Span, columns: Columns
) -> tuple[Span, list[Span], FunctionName, Span] | None:
    """Who a row names, what else it holds, and what its mark says; None: it is no such row."""
    cells = cells_of(text, line)
    if len(cells) < 2 or not columns:
        return None
    marks = [(at, span) for at, span in cells[1:] if _MARK.fullmatch(text, *span)]
    if len(marks) != 1:
        return None
    at, said = marks[0]
    near, *others = sorted(columns, key=lambda column: abs(column - at))
    if abs(near - at) > FAR or any(abs(each - at) < CLEAR + abs(near - at) for each in others):
        return None
    between = [span for _, span in cells[1:] if span != said]
    return cells[0][1], between, columns[near], said
