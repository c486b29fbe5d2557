"""The clauses of a sentence: its passages, put together or cut where what is meant wants it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.reading.claims import modality
from govsumm.reading.claims.addressees import addresses
from govsumm.reading.claims.frames import continued
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

SHORT = 12
"""A piece of fewer characters is no clause of its own."""
SHORT_HEAD = 20
"""Nor is one before a comma: "In this regard, ..."."""

_STOPS = " \t\r\n,;；，、.。:：—-\u3000"
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|\([^()]*\)")
_SAYING = r"\s(?:said|noted|added|stressed|warned|told\s+\w+|remarked|explained|observed),"
_SAID = re.compile(_SAYING, re.IGNORECASE)
_INTERPOLATED = re.compile(
    rf"(?:he|she|they|the\s+\w+|[A-Z][\w.’' -]{{1,40}})\s*{_SAYING}", re.IGNORECASE
)
_JOINT = re.compile(
    r"(?:,(?!\d)|[;，；])\s*(?:and\s+|but\s+)?|\s+and\s+(?=(?:that|the|all|each|every|no|one|whoever|asked|told|"
    r"directed|instructed|urged|ordered|required|also|said|noted|added|warned|cautioned|reminded|stressed|promised|set|sets|fixed)\s)"
)
_FINITE = r"(?:is|are|was|were|has|have|had|cannot|can|could|does|do|did|still|remains?|lacks?)\b"
_LIST = re.compile(
    r"(?:,(?!\d)|[;，；])\s*(?:and\s+|but\s+)?|\s+but\s+(?=that\s)|\s+and\s+(?=(?:that|the|there|no|some|few|nobody|no\s+one|none"
    r"|(?:an?\s+(?:third|quarter)|half|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*%?)(?:\s+\w+){0,4}?\s+(?:is|are|was|were|has|have|had|cannot|do|did))\s)"
    rf"|(?P<also>\s+and\s+(?!{_FINITE})(?=(?:(?!\b(?:that|which|who|to|and)\b)[\w’'.-]+\s+){{1,7}}?{_FINITE}\s))"
)
"""Behind "and" a clause begins that has its own subject and verb: "and ambulances are not"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its span in the report, and the numbers of the passages it stands in."""

    start: int
    end: int
    passages: tuple[int, ...]


def interpolated(text: str, start: int, end: int) -> bool:
    """Whether a sentence says in passing who speaks: "The pier, he said, is safe"."""
    said = _SAID.search(text, start, end)
    return said is not None and _INTERPOLATED.search(text, start, end) is not None


def clauses(text: str, sentence: Sentence, start: int, end: int) -> Iterator[Clause]:
    """The clauses of a sentence between two offsets, by its passages.

    "The bureau should, he said, publish" is one clause in two passages.
    """
    open_: Clause | None = None
    for passage in sentence.passages:
        if passage.end <= start + 2 or passage.start >= end:
            continue
        a, b = max(start, passage.start), min(passage.end, end)
        if open_ and _INTERPOLATED.match(text, a, b):
            open_ = Clause(open_.start, b, (*open_.passages, passage.n))
            continue
        if open_:
            yield open_
        open_ = Clause(a, b, (passage.n,))
    if open_:
        yield open_


def cut(text: str, clause: Clause) -> Iterator[Clause]:
    """A clause, cut where a further order begins in it."""
    if clause.end - clause.start >= SHORT_HEAD + SHORT:
        for joint, end in _joints(text, clause, _JOINT):
            if end - joint.end() >= SHORT and _orders(text, clause.start, joint, end):
                yield Clause(clause.start, joint.start(), clause.passages)
                clause = Clause(joint.end(), clause.end, clause.passages)
    yield clause


def listed(text: str, clause: Clause) -> Iterator[Clause]:
    """The members of a list of clauses: problems told in one breath."""
    for joint, end in _joints(text, clause, _LIST):
        left, right = text[clause.start : joint.start()].split(), text[joint.end() : end].split()
        also = joint["also"] is None or _is_whole(text[clause.start : joint.start()])
        if also and len(left) >= 3 and len(right) >= 3 and _tells(text, joint.end(), end):
            yield Clause(clause.start, joint.start(), clause.passages)
            clause = Clause(joint.end(), clause.end, clause.passages)
    yield clause


_NOBODY = re.compile(r"(?:nobody|no\s+one|none)\s+\w", re.IGNORECASE)


_PLAIN = Worded(
    r"(?:(?!\b(?:that|which|who|to|of)\b)[\w’'.-]+\s+){1,6}?(?:(?:still|often|always|never|even)\s+[a-z]{3,}|owes?|(?:{claims.poor_verbs})s?)\b",
    re.IGNORECASE,
)
"""Several sites still treat drills as a formality."""


_WHOLE = re.compile(rf"\S\s+{_FINITE}\s+\S")


def _is_whole(words: str) -> bool:
    """Whether a clause has its own verb, behind "that": not "... that the wrong connection"."""
    return _WHOLE.search(words.rpartition(" that ")[2]) is not None


def _tells(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what is, also by "nobody answers"."""
    return (
        text.startswith("that ", start)
        or modality.declarative(text, start, end)
        or _NOBODY.match(text, start, end) is not None
        or _PLAIN.match(text, start, end) is not None
    )


def _joints(
    text: str, clause: Clause, joint: re.Pattern[str]
) -> Iterator[tuple[re.Match[str], int]]:
    """The places where a clause could be cut, outside quotations, each with the clause's end."""
    quoted: list[Span] | None = None
    for match in joint.finditer(text, clause.start, clause.end):
        least = SHORT_HEAD if match[0][0] in ",;，；" else SHORT
        if match.start() < clause.start + least:
            continue
        if quoted is None:
            quoted = [each.span() for each in _QUOTED.finditer(text, clause.start, clause.end)]
        said = text[clause.start : match.start()]
        open_ = said.count('"') % 2 or said.count("“") > said.count("”")
        if not open_ and not any(a < match.start() < b for a, b in quoted):
            yield match, clause.end


def _orders(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Whether an order of its own begins after a joint."""
    after = joint.end()
    found = modality.order(text, after, end)
    if found:
        return not found.will
    if text.startswith("that ", after):
        resolved = text.startswith("that ", start) or modality.resolves(text, start, joint.start())
        return bool(resolved) and modality.mandative(text, after, end) is not None
    if continued(text, after, end, None):
        return True
    if _notes(text, start, joint, end):
        return True
    return joint[0][0] in ",;，；" and (
        modality.imperative(text, after, end)
        and modality.order(text, start, joint.start()) is not None
    )


ACCORDING = re.compile(r"\s*(?:according\s+to|in\s+accordance\s+with)\s", re.IGNORECASE)
"""What only leads up to an order."""
_WENT = re.compile(r"\b(?:went|came|travel?led|visited|arrived|hurried)\b")


def _notes(text: str, start: int, joint: re.Match[str], end: int) -> bool:
    """Whether somebody else is told behind a comma: "carry out the check, the bureau to close"."""
    noted = modality.infinitive(text, joint.end(), end) if joint[0][0] in ",;，；" else None
    if not noted or not noted.to or not addresses(text, *noted.to):
        return False
    before = (text, start, joint.start())
    if ACCORDING.match(*before):
        return True
    if _WENT.search(*before):
        return False
    leads = modality.infinitive(*before) or modality.order(*before) or modality.imperative(*before)
    return bool(leads) or modality.declarative(*before)


def trimmed(text: str, start: int, end: int) -> Span:
    """A span without white space and stops at its ends."""
    piece = text[start:end]
    kept = piece.strip(_STOPS)
    start += piece.index(kept) if kept else 0
    return start, start + len(kept)
