"""Rolls that mark who was there: a letter, a tick or a word beside each name.

Roe - here.  Jo Doe - absent, excused.        on one line
Jo Doe, Mayor      P                          a line each, behind a heading or a legend
Member | Present | Absent                     columns, with a mark in one of them
☑ Jo Doe   ☐ Ann Roe   [x] Al Poe             boxes before the names
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.person_patterns import PART
from govsumm.reading.people.roll_mark_columns import Columns, columns_of, marked_in
from govsumm.reading.people.roll_notes import plain
from govsumm.reading.people.somebody import means_nobody
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.records import FunctionName

HEADING = 4
"""So many lines above the first of those marked by letters say what the letters mean."""
MAX_LINE = 300
ASIDE = 25
"""What is said beside a mark at the end of its line is so short, in code points: (via Zoom)."""
_MARKS = Worded(
    r"[✓✔☑✗✘☐☒]|\[[xX✓ ]?\]|[|\s][^\S\n]{0,40}[xX][^\S\n]{0,40}(?:\||$)"
    r"|(?:[-–—:=(|.\t][^\S\n]{0,40}|\s{2})(?i:{rolls.here_letters,away_letters})(?!\w)"
    r"|[-–—:=(|.,\s](?i:{rolls.here_marks,away_marks})(?!\w)",
    re.MULTILINE,
)
"""One of them stands in any line that marks somebody, or heads a column."""
_NAME = rf"(?:{PART}\s){{0,5}}{PART}"
_WORDS = r"(?i:{rolls.here_marks,away_marks})"
_ANY = r"(?i:{rolls.here_marks,away_marks,here_letters,away_letters})"
_BESIDE = Worded(
    rf"(?:(?<=[.;,:\s])|^)(?P<who>{_NAME})"
    rf"(?:(?:\s?(?:[-–—:=]|\.{{2,}}|\s\s)\s*|\s*(?P<open>\())(?P<mark>{_ANY})"
    rf"|(?:,\s?|\s)(?P<bare>{_WORDS})|\s?(?P<tick>[✓✔✗✘]))"
    r"(?![\w/])(?(open)\s*\)|(?=\s*(?:[.;,(\d]|$|\s{2}|at\s|during\s)|,?\s+[A-Z]))"
)
_CELL = r"[^\s|](?:[^|\t\n ]| (?! )){1,70}?"
_BEHIND = Worded(
    rf"^[^\w\n]*(?P<who>{_CELL})(?:\s*[|\t]\s*|\s{{2,}}|\s*\.{{3,}}\s*|\s+(?=[✓✔☑✗✘☐☒]))"
    rf"(?:(?P<post>{_CELL})(?:\s*[|\t]\s*|\s{{2,}}))?"
    rf"(?P<mark>{_ANY}|[✓✔☑✗✘☐])[\s|.]*$"
)
_BOX = re.compile(
    r"(?:\[(?:[xX✓]|(?P<none>\s?))\]|[☑☒✓✔]|(?P<no>[☐✗✘]))\s*(?P<who>[^\W\d_][^\[☑☒☐✓✔✗✘|\n]{2,60})"
)
_ASIDE = re.compile(r",(?P<post>.*)|\s*\((?P<held>[^()]*)\)\s*$")
_HEAD = Worded(r"\b(?:{rolls.marked_heads})\b", re.IGNORECASE)
_VOTES = Worded(r"\b(?:{votes.yes,no,abstain})\b|\b(?:vote|motion)", re.IGNORECASE)
_LETTER = re.compile(r"(?i:p|a|e|l)")


class Marked(NamedTuple):
    """Somebody marked in a line: a name, posts, what the mark says, and where the mark stands."""

    who: Span
    posts: tuple[Span, ...]
    function: FunctionName
    said: Span


def marked_rolls(text: str) -> tuple[tuple[Sighting, ...], tuple[Span, ...]]:
    """Who was there and who was not by marks, and the lines that say so."""
    found: list[Sighting] = []
    lines: list[Span] = []
    for block in _blocks(text) if _MARKS.search(text) else ():
        marked = [each for _, several in block for each in several]
        if len(marked) < 2 or not any(each.function == "attended" for each in marked):
            continue
        if _by_letters(text, marked) and not _headed(text, block[0][0], block[-1][0]):
            continue
        for each in marked:
            found.append(Sighting(each.who, each.posts, each.function, each.said))
            chairs = any(
                plain(text, post) in phrase_set("rolls", "chair_marks") for post in each.posts
            )
            if chairs and each.function == "attended":
                found.append(Sighting(each.who, each.posts, "presided", each.said))
        lines += [line for line, _ in block]
    return tuple(found), tuple(lines)


def _blocks(text: str) -> Iterator[list[tuple[Span, list[Marked]]]]:
    """The runs of lines that mark somebody."""
    block: list[tuple[Span, list[Marked]]] = []
    columns: Columns = {}
    for line in re.finditer(r"[^\n]*\S[^\n]*", text):
        span = line.span()
        may = span[1] - span[0] <= MAX_LINE and _MARKS.search(text, *span)
        columns = (columns_of(text, span) or columns) if may else columns
        marked = _in_line(text, span, columns) if may else []
        if marked:
            block.append((span, marked))
        elif block:
            yield block
            block, columns = [], {}
    if block:
        yield block


def _in_line(text: str, line: Span, columns: Columns) -> list[Marked]:
    """Those whom a line marks."""
    if columns and (row := marked_in(text, line, columns)):
        who, between, function, said = row
        return _marked(text, who, between, function, said)
    boxes = [each for hit in _BOX.finditer(text, *line) for each in _boxed(text, hit)]
    if boxes:
        return boxes
    if _VOTES.search(text, *line):
        return []
    if hit := _BEHIND.match(text[slice(*line)]):
        at = line[0]
        post = [(at + hit.start("post"), at + hit.end("post"))] if hit["post"] else []
        who, said = (at + hit.start("who"), at + hit.end("who")), (at + hit.start(), at + hit.end())
        if one := _marked(text, who, post, _function(hit["mark"]), said):
            return one
    beside = list(_BESIDE.finditer(text, *line))
    if not _HEAD.search(text, *line):
        beside = [hit for hit in beside if not hit["bare"]]
    roll = len(beside) > 1 or (beside and _is_alone(text, line, beside[0]))
    return [
        each
        for hit in (beside if roll else ())
        for each in _marked(
            text, hit.span("who"), [], _function(hit[hit.lastgroup or "mark"]), hit.span()
        )
    ]


def _function(mark: str) -> FunctionName:
    """What a mark says of the one whom it stands beside."""
    here = phrase_set("rolls", "here_marks", "here_letters") | {"✓", "✔", "☑"}
    return "attended" if " ".join(mark.lower().split()) in here else "absent"


def _is_alone(text: str, line: Span, beside: re.Match[str]) -> bool:
    """Whether a line that marks one person is of a roll: it says so, or holds nothing else."""
    if _HEAD.search(text, *line):
        return True
    before, after = text[line[0] : beside.start()], text[beside.end() : line[1]]
    return not before.strip(" \t•*-–—.0123456789)") and len(after) <= ASIDE


def _boxed(text: str, hit: re.Match[str]) -> list[Marked]:
    """Whom a box stands before."""
    function: FunctionName = "attended" if hit["none"] is None and not hit["no"] else "absent"
    return _marked(text, hit.span("who"), [], function, hit.span())


def _marked(
    text: str, who: Span, posts: list[Span], function: FunctionName, said: Span
) -> list[Marked]:
    """One who is marked, with the post beside the name; nobody where no name stands."""
    if aside := _ASIDE.search(text, *who):
        who, posts = (who[0], aside.start()), [aside.span(aside.lastgroup or 0), *posts]
    item = titled(text, *who)
    if item is None or item.name is None:
        return []
    if means_nobody(text[slice(*item.name)].lower().split(), posted=item.post is not None):
        return []
    told = [each for span in posts if (each := titled(text, *span)) and each.post]
    held = [item.post, *(each.post for each in told if each.name is None)]
    return [Marked(item.name, tuple(post for post in held if post), function, said)]


def _by_letters(text: str, marked: list[Marked]) -> bool:
    """Whether only single letters mark them."""
    return all(
        _LETTER.fullmatch(text[slice(*each.said)].rstrip(" ).,;|")[-2:].strip(" (-–—:=|\t"))
        for each in marked
    )


def _headed(text: str, first: Span, last: Span) -> bool:
    """Whether the lines above, or the line itself, say that a roll follows, and no vote."""
    above = text[: first[0]].splitlines()[-HEADING:]
    near = "\n".join([*above, text[first[0] : last[1]]])
    return bool(_HEAD.search(near)) and not _VOTES.search("\n".join(above[-2:]))
