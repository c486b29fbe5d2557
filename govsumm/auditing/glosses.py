"""What a translator's words probably stand for, by the glossary: labels beside printed words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from govsumm.auditing.source import Source
from govsumm.auditing.words.folding import tokens
from govsumm.reading.terms import Term, by_passage, terms


def glosses(source: Source) -> Iterator[dict[str, Any]]:
    """The data of each `records.Gloss` of a report: one for a Chinese term, in order of print."""
    starts = [passage.start for passage in source.passages]
    found: dict[str, list[tuple[Term, int]]] = {}
    for term, number in by_passage(terms(source.report.text), starts):
        found.setdefault(term.row.zh, []).append((term, number))
    for several in found.values():
        row = several[0][0].row
        forms = _forms(source.report.text, several)
        first, *also = forms
        yield {
            "passages": tuple(dict.fromkeys(number for _, number in several)),
            "term": first,
            "also": also,
            "original": row.zh,
            "standard": row.en,
            "why": row.why,
            "evidence": source.evidence(tuple(forms.values())),
        }


def _forms(text: str, several: list[tuple[Term, int]]) -> dict[str, int]:
    """The forms printed, each once but for case and spacing, with the passage of the first."""
    known: set[tuple[str, ...]] = set()
    forms: dict[str, int] = {}
    for term, number in several:
        words = " ".join(text[term.start : term.end].split())
        if (folded := tokens(words)) not in known:
            known.add(folded)
            forms[words] = number
    return forms
