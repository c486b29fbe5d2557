"""A record where it stands: what every check looks at."""

from __future__ import annotations

from typing import Any

from govsumm.auditing.cited import CitedText
from govsumm.auditing.source import Source
from govsumm.records import CheckName, Cited, Grounding
from govsumm.walking import grounded

Finding = dict[str, Any]
"""A `records.Check` as plain data: check, token, ok, why."""


OVERLONG = 1_000
"""Characters of a field beyond which nothing is compared: some checks hold every word of a claim
against every other, and no reply may take minutes.
"""


class Site:
    """A record where it stands: what it says, by how the text must bear it, and what it cites."""

    __slots__ = (
        "anywhere",
        "cited",
        "counts",
        "overlong",
        "paraphrases",
        "passages",
        "printed",
        "prose",
        "record",
        "source",
        "within",
    )

    def __init__(self, record: Cited, source: Source, within: Cited | None = None) -> None:
        self.record = record
        self.within = within
        self.source = source
        self.cited: CitedText = source.cited(record.passages)
        self.passages = tuple(part.text for part in self.cited.parts)
        said = tuple(grounded(record))
        self.printed = [each for each in said if each.grounding is Grounding.PRINTED]
        self.counts = [each for each in said if each.grounding is Grounding.COUNT]
        self.anywhere = [each for each in said if each.grounding is Grounding.ANYWHERE]
        self.overlong = [
            (each.field, len(each.value))
            for each in said
            if isinstance(each.value, str) and len(each.value) > OVERLONG
        ]
        self.prose = [
            (each.field, str(each.value)) for each in said if each.grounding is Grounding.PROSE
        ]
        self.paraphrases = [
            (field, text) for field, text in self.prose if not self.cited.holds(text)
        ]
        """What is not said in the very words of the passages."""


def finding(check: CheckName, token: str, *, ok: bool, why: str) -> Finding:
    """One finding; a reason only where the text does not bear the token."""
    return {"check": check, "token": token, "ok": ok, "why": "" if ok else why}
