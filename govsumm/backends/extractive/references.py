"""The higher meetings, policies, documents and doctrines that a report invokes."""

from __future__ import annotations

from govsumm.backends.extractive.naming import cited_once
from govsumm.reading.injected import injected_spans
from govsumm.reading.invoked.invoked import invoked
from govsumm.reading.invoked.overlaps import apart
from govsumm.reading.sentences import Reading
from govsumm.records import Reference


def references(reading: Reading) -> tuple[Reference, ...]:
    """The references, each once, in the order printed."""
    relations = {each.span: each.relation for each in invoked(reading)}
    free = apart(relations, injected_spans(reading))
    return tuple(
        Reference(passages=passages, name=name, relation=relations[span])
        for name, passages, span in cited_once(reading, free)
    )
