"""Words, citations and doubts as Markdown that shows just them."""

from __future__ import annotations

import re

from govsumm.findings import reasons
from govsumm.records import Audited

_MARKS = re.compile(r"[\\`*_<>\[\]|~&]")
_SPECIAL = re.compile(r"[\\`*_<>\[\]|~]|&(?=#?\w+;)")
_LEADING = re.compile(r"\d+(?=[.)](?:\s|$))|(?=[#+-])")
"""What stands before a mark that would open a list or a heading."""
OWN_MARKS = re.compile(r"[“”\"「」『』《》]")


def text(words: str) -> str:
    """Words of a report or reply as Markdown that shows just them, on one line."""
    folded = " ".join(words.split())
    shown = folded if folded.isprintable() else "".join(map(_visible, folded))
    escaped = _SPECIAL.sub(r"\\\g<0>", shown) if _MARKS.search(shown) else shown
    opening = _LEADING.match(escaped)
    return f"{opening[0]}\\{escaped[opening.end() :]}" if opening else escaped


def _visible(char: str) -> str:
    """A character, or its code point where it is a control or format character (Cc, Cf ...)."""
    if char == " " or char.isprintable():
        return char
    return f"(U+{ord(char):04X})"


def quoted(words: str) -> str:
    """The words in quotation marks."""
    return f"“{text(words)}”"


def slogan(words: str) -> str:
    """A name in quotation marks, unless it brings its own."""
    return text(words) if OWN_MARKS.search(words) else quoted(words)


def cite(*records: Audited) -> str:
    """The numbers of the passages cited, and what the audit has against the records."""
    return _numbers(records) + "".join(map(doubt, records))


def cite_within(*records: Audited) -> str:
    """The same inside a line that goes on: doubts in parentheses, so that they end somewhere."""
    doubts = ((_repaired(each), _doubted(each)) for each in records)
    drawn = (f"{repaired} ({said})" if said else repaired for repaired, said in doubts)
    return _numbers(records) + "".join(drawn)


def _numbers(records: tuple[Audited, ...]) -> str:
    numbers = sorted({number for record in records for number in record.passages})
    return f" [{', '.join(map(str, numbers))}]" if numbers else ""


def doubt(record: Audited) -> str:
    """What the audit has against a record, and whether a repair made it, or nothing."""
    said = _doubted(record)
    return f"{_repaired(record)} — {said}" if said else _repaired(record)


def _repaired(record: Audited) -> str:
    return f" *({record.repaired})*" if record.repaired else ""


def _doubted(record: Audited) -> str:
    if record.verdict == "supported":
        return ""
    return f"**{record.verdict}**: {text('; '.join(reasons(record)))}"
