"""An item is what the page draws in one place: a record with what belongs to it, and its proof."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypedDict, Unpack

from govsumm.findings import reasons
from govsumm.records import Audited, AuditedDate, Brief, Gloss, Verdict
from govsumm.render.html.escaping import utf16
from govsumm.render.html.wording import date_in_words
from govsumm.walking import grounded

_WORST: tuple[Verdict, ...] = ("unsupported", "weak", "supported")


@dataclass(frozen=True, slots=True)
class When:
    """A date as printed, what that says in words, and what is only inferred, with the reason."""

    printed: str
    reading: str
    edtf: str
    inferred: str
    why: str


class Drawn(TypedDict, total=False):
    """What only some items are drawn with."""

    lead: str
    more: tuple[str, ...]
    when: When | None
    by: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the brief; its record's own passages come before those of its parts.

    `words` is where printed words stand, as `passage:start-end`.
    """

    id: str
    kind: str
    text: str
    lead: str = ""
    more: tuple[str, ...] = ()
    when: When | None = None
    by: str = ""
    passages: tuple[int, ...] = ()
    verdict: Verdict = "supported"
    doubts: tuple[str, ...] = ()
    words: str = ""

    @property
    def runs(self) -> list[tuple[int, str]]:
        """The passages for reading: the first of a run, and how it is written (`19–23`)."""
        runs: list[list[int]] = []
        for number in sorted(self.passages):
            if runs and number == runs[-1][-1] + 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        return [
            (part[0], f"{part[0]}–{part[-1]}" if len(part) > 2 else str(part[0]))
            for run in runs
            for part in ([run] if len(run) > 2 else [[each] for each in run])
        ]


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a heading of their own, or under none."""

    heading: str
    items: list[Item]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its groups: lists, or rows of facts; `note` says what the section is for."""

    title: str
    groups: list[Group]
    note: str = ""
    facts: bool = False


@dataclass
class Items:
    """Makes the items of one brief, and numbers them in the order of drawing."""

    made: list[Item] = field(default_factory=list)
    glossed: list[tuple[Gloss, str]] = field(default_factory=list)
    """Each gloss, with the id of its item."""

    def of(self, kind: str, text: str, *records: Audited, **drawn: Unpack[Drawn]) -> Item:
        """The item of records that are read as one, the first of which it is called by."""
        parts = [part for record in records for part in _with_parts(record)]
        repaired = dict.fromkeys(part.repaired for part in parts if part.repaired)
        drawn["more"] = (*drawn.get("more", ()), *repaired)
        item = Item(
            id=f"r{len(self.made) + 1}",
            kind=kind,
            text=text,
            passages=tuple(dict.fromkeys(n for part in parts for n in sorted(part.passages))),
            verdict=next(v for v in _WORST if v == "supported" or v in {p.verdict for p in parts}),
            doubts=tuple(dict.fromkeys(doubt for part in parts for doubt in reasons(part))),
            words=" ".join(dict.fromkeys(word for part in parts for word in _words(part))),
            **drawn,
        )
        self.made.append(item)
        return item

    def bare(self, kind: str, text: str, passages: Iterable[int], **drawn: Unpack[Drawn]) -> Item:
        """The item of what is no record: a gap, an omission."""
        item = Item(
            id=f"r{len(self.made) + 1}",
            kind=kind,
            text=text,
            passages=tuple(passages),
            **drawn,
        )
        self.made.append(item)
        return item


def _with_parts(record: Audited) -> Iterator[Audited]:
    """A record, and the inference of a date, which is read in the same breath."""
    yield record
    if isinstance(record, AuditedDate) and record.inferred:
        yield record.inferred


def _words(record: Audited) -> Iterator[str]:
    """Where the record's printed words stand in its passages, in UTF-16 units of the passage."""
    for value in {str(each.value) for each in grounded(record) if each.grounding.value != "prose"}:
        whole = _whole(value)
        for evidence in record.evidence:
            if hit := whole.search(evidence.quote):
                start, end = (utf16(evidence.quote, at) for at in hit.span())
                yield f"{evidence.passage}:{start}-{end}"


@lru_cache(maxsize=4096)
def _whole(value: str) -> re.Pattern[str]:
    """The value where it is no part of a longer word or number: no 6 in 612,750."""
    before = r"(?<![A-Za-z0-9])(?<!\d[.,])" if value[:1].isascii() and value[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9])(?![.,]\d)" if value[-1:].isascii() and value[-1:].isalnum() else ""
    return re.compile(before + re.escape(value) + after if value.strip() else "(?!)")


def when(date: AuditedDate | None) -> When | None:
    """A date for reading, or None."""
    if date is None:
        return None
    reading = date_in_words(date.edtf) if date.edtf else ""
    inferred = date.inferred
    # A deadline is kept as the last day that it permits: "before October 15" is October 14.
    day = "last day " if date.what == "due" else ""
    return When(
        printed=date.text,
        reading="" if reading in ("", date.text) else day + reading,
        edtf=date.edtf or "",
        inferred=day + date_in_words(inferred.edtf) if inferred else "",
        why=inferred.why if inferred else "",
    )


def verdicts(brief: Brief) -> list[tuple[Verdict, int]]:
    """How many records have each verdict."""
    counts = brief.audit.verdicts
    return [
        ("supported", counts.supported),
        ("weak", counts.weak),
        ("unsupported", counts.unsupported),
    ]
