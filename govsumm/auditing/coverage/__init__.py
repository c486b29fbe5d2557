"""Gives every passage a state: cited, chrome, quiet or omitted.

    cited    some record cites it, and one that answers for whatever cues it holds
    omitted  it holds a cue that no record answers for: an order, a deadline, a vote, a problem,
             a post with a name; or a number with its unit that no claim states
    chrome   what is not the report: share buttons, bylines, page heads
    quiet    all else

A headline, a summary, a title, a programme, a reference or a caution does not answer for an order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govsumm.auditing.coverage.answered import Answered, Judged
from govsumm.auditing.coverage.cues import cues_of, figure_in, reserves_rights
from govsumm.auditing.coverage.omitting import SUBSTANCE, Omitted, left_out
from govsumm.auditing.coverage.unanswered import Missing
from govsumm.auditing.source import Source
from govsumm.lexicon import words_of
from govsumm.passages import Passage
from govsumm.reading.chrome import is_chrome
from govsumm.records import Cue, State


class Ledger(NamedTuple):
    """Each passage with its state, and all that is left out."""

    states: tuple[tuple[Passage, State], ...]
    omissions: tuple[Omitted, ...]


def ledger(source: Source, records: list[Judged]) -> Ledger:
    """What became of each passage, and what was left out, in the order of the text."""
    known = Answered.by(records, source)
    found = [(passage, *_state(passage, known)) for passage in source.passages]
    omissions = [each for _, _, missing in found for each in missing]
    spared = known.generalities(omissions)
    states: list[tuple[Passage, State]] = []
    for passage, state, missing in found:
        is_spared = missing and spared.issuperset(missing)
        plain: State = "cited" if passage.n in known.cited else "quiet"
        states.append((passage, plain if is_spared else state))
    return Ledger(tuple(states), tuple(each for each in omissions if each not in spared))


def _cues(
    passage: Passage, words: list[str], known: Answered, missing: list[Missing]
) -> Iterator[Cue]:
    """The cues seen in a passage that no record answers for in another way."""
    for cue in cues_of(known.text, passage.start, passage.end, words):
        met = (
            (cue == "post" and (known.names(passage.text, words) or passage.n not in known.body))
            or (cue == "vote" and known.is_beside_a_decision(passage))
            or (cue == "order" and not missing and known.only_opens(passage))
        )
        if not met:
            yield cue


def _state(passage: Passage, known: Answered) -> tuple[State, list[Omitted]]:
    """One passage's state, and what of it is left out.

    A passage that says again what a cited one says (a doubled headline) is quiet, unless it is
    a vote, which may be another one in the same words.
    """
    cited = passage.n in known.cited
    missing = known.missing.get(passage.n, [])
    if passage.n in known.source.planted:
        return "chrome", []  # whatever rests on it: it is no part of the report
    answered = passage.n in known.answered
    if answered and not missing:
        return "cited", []
    text = known.text[passage.start : passage.end]
    words = words_of(text)
    if reserves_rights(text, words):
        return "cited" if cited else "chrome", []
    if answered:
        said = known.is_title(passage.text)
        return ("cited", []) if said else ("omitted", left_out(passage, missing, (), whole=False))
    cues = tuple(_cues(passage, words, known, missing))
    seen = {*cues, *(each.cue for each in missing)}
    if seen and (
        known.is_title(passage.text)
        or (not cited and "vote" not in seen and known.says_again(passage.text))
    ):
        cues, missing, seen = (), [], set()
    if not cited and is_chrome(text, words, substance=not seen.isdisjoint(SUBSTANCE)):
        return "chrome", []
    if seen:
        return "omitted", left_out(passage, missing, cues, whole=True)
    if passage.n in known.body and not cited and figure_in(text) and not known.counts(text):
        return "omitted", left_out(passage, [], ("figure",), whole=True)
    return "cited" if cited else "quiet", []
