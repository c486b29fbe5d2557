"""The named mechanisms, actions and numbered slogans."""

from __future__ import annotations

from govsumm.backends.extractive.naming import cited_once
from govsumm.reading.injected import injected_spans
from govsumm.reading.invoked.invoked import invoked
from govsumm.reading.invoked.overlaps import apart
from govsumm.reading.invoked.slogans import slogans
from govsumm.reading.sentences import Reading
from govsumm.records import Programme


def programmes(reading: Reading) -> tuple[Programme, ...]:
    """The programmes, each once, in the order printed; what is invoked is a reference."""
    taken = [each.span for each in invoked(reading)] + list(injected_spans(reading))
    free = apart(slogans(reading), taken)
    return tuple(
        Programme(passages=passages, name=name) for name, passages, _ in cited_once(reading, free)
    )
