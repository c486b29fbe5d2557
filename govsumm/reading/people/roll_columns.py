"""The two columns in which printed minutes set those present, read down and not across.

The Right Hon. A. ORME, M.P.,        The Right Hon. Viscount BRAY,
  Lord President of the Council.       Lord Chancellor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_items import Entry, items

SECOND_COLUMN = 30
"""From this column of a line on a cell belongs to the second column."""

MAX_LINES = 80
"""A list in columns is at most so long."""

_CELL = re.compile(r"\S+(?:[ \t]{1,2}\S+)*")
_NOTE = re.compile(r"\(([^()]{1,60})\)\.?")
_DANGLING = re.compile(r"(?:\s+(?:of|for|and|the|to))+$", re.IGNORECASE)


def in_columns(text: str, start: int, second: int = SECOND_COLUMN) -> tuple[tuple[Entry, ...], int]:
    """The entries of a list in columns behind `start`, and where it ends; none: it has none.

    `second` is where the second column begins, in code points from the start of a line.
    """
    columns: dict[bool, list[Entry]] = {False: [], True: []}
    end, across, begun = start, 0, False
    for a, b in _lines(text, start):
        cells = [
            (cell.start() - a >= second - 1, cell.span()) for cell in _CELL.finditer(text, a, b)
        ]
        if not cells:
            if begun:
                break
            continue
        if not all(_take(text, columns[right], span) for right, span in cells):
            break
        across += len(cells) > 1 and cells[-1][0]
        end, begun = b, True
    found = sorted((*columns[False], *columns[True]), key=lambda each: each.name)
    return (tuple(found), end) if across >= 2 else ((), start)


INDENT = 8
"""Names set in less than so far below a label may only be wrapped."""


def set_in(text: str, start: int) -> tuple[tuple[Entry, ...], int]:
    """One person a line, all set in as far as the first, and where the list ends; or none.

    Members:    Jo Doe (Chair)
                Ann Roe, Leader, Somewhere County Council
    """
    indent = start - text.rfind("\n", 0, start) - 1
    end = text.find("\n", start)
    if indent < INDENT or end < 0 or text[start - 2 : start] != "  ":
        return (), start
    lines = [(start, end)]
    for a, b in _lines(text, end + 1):
        if text[a : a + indent].strip() or not text[a + indent : a + indent + 1].strip():
            break
        lines.append((a + indent, b))
    held = [items(text, a, b).entries for a, b in lines]
    several = any(text[a:b].rstrip().endswith((",", ";")) for a, b in lines[:-1])
    if len(lines) < 2 or several or not all(held):
        return (), start
    found = [each for own in held for n, each in enumerate(own) if not n or each.posts]
    return tuple(found), lines[-1][1]


def _lines(text: str, start: int) -> Iterator[Span]:
    """The lines of a text from `start` on, as many as a list may have."""
    at = start
    for _ in range(MAX_LINES):
        if at >= len(text):
            return
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        yield at, stop
        at = stop + 1


def _take(text: str, column: list[Entry], cell: Span) -> bool:
    """Takes a cell into its column; whether it was a name, a post or a note."""
    note = _NOTE.fullmatch(text, *cell)
    if note and column:
        column[-1] = replace(column[-1], notes=(*column[-1].notes, note.span()))
        return True
    cut = _DANGLING.search(text, *cell)
    held = items(text, cell[0], cut.start() if cut else cell[1])
    if column and not held.entries and held.lone_posts:
        column[-1] = replace(column[-1], posts=(*column[-1].posts, *held.lone_posts))
        return True
    column += [replace(each, posts=_whole(each, cut)) for each in held.entries]
    return bool(held.entries) or (bool(column) and _goes_on(text[slice(*cell)]))


def _whole(entry: Entry, cut: re.Match[str] | None) -> tuple[Span, ...]:
    """The posts of an entry, without one that goes on in the next line."""
    return tuple(post for post in entry.posts if not (cut and post[1] >= cut.start() - 1))


def _goes_on(cell: str) -> bool:
    """Whether a cell goes on with the post of the line above: "Town Planning (Items 3-4)."."""
    words = [word for word in cell.split() if word[0].isalpha()]
    return len(words) <= 5 and all(word[0].isupper() or len(word) <= 3 for word in words)
