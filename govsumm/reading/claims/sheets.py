"""Sheets of minutes that say what is to be done, by whom and by when.

Action | Owner | Due                       a head, whose columns say what stands below them
Replace the timer | Chief Low | 4/8/2025   an order, its addressee, its deadline
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import lists, simplified
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of, phrase_set
from govsumm.reading.sentences import Reading, kept

COLUMNS = ("actions", "owners", "dues", "statuses")
LONGEST_HEAD = 30
"""The head of a column has at most so many characters."""
MOST_PIECES = 6
"""More names between commas are a sentence, and no owners."""
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"(?:(?! {2,}|　)[^\t|｜\n])+")
_GAP = re.compile(r"[ 　]*[\t|｜][ 　\t]*|[ 　]*　[ 　]*| {2,}")
_RULE = re.compile(r"[\s|｜:+=_─-]+")
_PIECE = re.compile(r"(?:(?![,;、，；](?!\d)|\s[/&]\s).)+")


@dataclass(frozen=True, slots=True)
class Task:
    """A row of a sheet: what is to be done, by whom, by when, and the whole row."""

    action: Span
    to: tuple[Span, ...]
    due: Span | None
    row: Span


@kept
def tasks(reading: Reading) -> tuple[Task, ...]:
    """What the sheets of a report order, in the order printed."""
    text = reading.text
    if not any(mark in text for mark in ("|", "｜", "\t", "  ", "　")):
        return ()
    columns: Mapping[int, str] = {}
    found: list[Task] = []
    for line in _LINE.finditer(text):
        cells = _cells(text, *line.span())
        if len(cells) < 2 or _RULE.fullmatch(line[0]):
            columns = columns if _RULE.fullmatch(line[0]) else {}
            continue
        heads = _heads(text, cells)
        if heads or not columns or len(cells) > len(columns):
            columns = heads
            continue
        found.extend(_row(text, cells, columns))
    return tuple(found)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The cells of a line, empty ones too; the bars at its ends are frames."""
    line = text[start:end]
    end = start + len(line.rstrip(" 　\t\r|｜")) if line.lstrip()[:1] in ("|", "｜") else end
    start += len(line) - len(line.lstrip(" 　|｜")) if line.lstrip()[:1] in ("|", "｜") else 0
    cells, at = [], start
    for gap in _GAP.finditer(text, start, end):
        cells.append(_bare(text, at, gap.start()))
        at = gap.end()
    return [*cells, _bare(text, at, end)]


def _bare(text: str, start: int, end: int) -> Span:
    """A cell without the white space and the stars around it."""
    words = text[start:end].strip(" 　\t\r*")
    start = text.index(words, start, end) if words else start
    return start, start + len(words)


def _heads(text: str, cells: list[Span]) -> dict[int, str]:
    """What the columns are, by their heads; nothing where it is no head of such a sheet."""
    if any(end - start > LONGEST_HEAD for start, end in cells):
        return {}
    heads = dict(enumerate(_column(text[slice(*cell)]) for cell in cells))
    kinds = set(heads.values())
    return heads if "actions" in kinds and kinds & {"owners", "dues"} else {}


@cache
def _column(head: str) -> str:
    """Which kind of column a head names, or nothing."""
    words = " ".join(simplified(head).lower().rstrip(":：").split())
    return next((kind for kind in COLUMNS if words in lists("sheets")[kind]), "")


def _row(text: str, cells: list[Span], columns: Mapping[int, str]) -> Iterator[Task]:
    """The order of a row, unless it names none or says that it was carried out."""
    told = {
        kind: next(
            (cells[n] for n, each in columns.items() if each == kind and n < len(cells)), None
        )
        for kind in COLUMNS
    }
    action, owner, due, status = (told[kind] for kind in COLUMNS)
    if action is None or says_nothing(text[slice(*action)]):
        return
    if status and not _is_open(text, status):
        return
    to = owners(text, *owner) if owner else ()
    yield Task(action, to, due, (cells[0][0], cells[-1][1]))


def owners(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Those whom a cell or a label names, apart; nobody where it is a sentence."""
    each = [_bare(text, *piece.span()) for piece in _PIECE.finditer(text, start, end)]
    named = tuple(one for one in each if not says_nothing(text[slice(*one)]))
    return named if len(named) <= MOST_PIECES else ()


def says_nothing(words: str) -> bool:
    """Whether a cell says nothing: "none", "n/a", a dash."""
    return not any(map(str.isalnum, words)) or words.lower() in phrase_set("sheets", "nothing")


@cache
def _open() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{any_of(lists('sheets')['open'])})(?!\w*[a-z])", re.IGNORECASE)


def _is_open(text: str, status: Span) -> bool:
    """Whether a status leaves something to be done: empty, or open by its first words."""
    words = simplified(text[slice(*status)])
    return not words or _open().match(words) is not None
