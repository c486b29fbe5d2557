"""A record where it stands: what every check looks at."""

from __future__ import annotations

from typing import Any

from govsumm.auditing.cited import CitedText
from govsumm.auditing.source import Source
from govsumm.records import CheckName, Cited, Grounding
from govsumm.walking import Grounded, grounded

Finding = dict[str, Any]
"""A `records.Check` as plain data: check, token, ok, why."""


OVERLONG = 1_000
"""Characters of a field beyond which nothing is compared: some checks hold every word of a claim
against every other, and no reply may take minutes.
"""
_PROSE, _PRINTED = Grounding.PROSE, Grounding.PRINTED
_ANYWHERE, _COUNT = Grounding.ANYWHERE, Grounding.COUNT


class Site:
    """A record where it stands: what it says, by how the text must bear it, and what it cites."""

    __slots__ = (
        "anywhere",
        "cited",
        "counts",
        "overlong",
        "paraphrases",
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
        self.printed: list[Grounded] = []
        self.counts: list[Grounded] = []
        self.anywhere: list[Grounded] = []
        self.overlong: list[tuple[str, int]] = []
        self.prose: list[tuple[str, str]] = []
        for each in grounded(record):
            field, grounding, value = each
            if isinstance(value, str) and len(value) > OVERLONG:
                self.overlong.append((field, len(value)))
            if grounding is _PROSE:
                self.prose.append((field, str(value)))
            elif grounding is _PRINTED:
                self.printed.append(each)
            elif grounding is _ANYWHERE:
                self.anywhere.append(each)
            elif grounding is _COUNT:
                self.counts.append(each)
        self.paraphrases = [each for each in self.prose if not self.cited.holds(each[1])]
        """What is not said in the very words of the passages."""

    @property
    def passages(self) -> tuple[str, ...]:
        """The texts of the passages cited."""
        return self.cited.texts


def finding(check: CheckName, token: str, *, ok: bool, why: str) -> Finding:
    """One finding; a reason only where the text does not bear the token."""
    return {"check": check, "token": token, "ok": ok, "why": "" if ok else why}
