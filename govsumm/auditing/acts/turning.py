"""Who does it, and to whom it is done: on the other side of the same verb in claim and passages.

Whoever stands before a verb and behind it is exchanged where both are told alike; where one of the
two is in the passive, they are exchanged if they stand as they stood.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.acts.parting import Word, parted
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.reading.phrasing import phrase_set

_VERBAL = ("ed", "s", "ing")


class Act(NamedTuple):
    """A verb with what stands before it in its part, and what behind, by case."""

    verb: Word
    doers: frozenset[str]
    others: dict[str, str]


def turned_round(site: Site) -> Iterator[Finding]:
    """Whoever acts by a claim is not whom the passages say it is done to."""
    for field, text in site.paraphrases:
        claimed = acts(text)
        printed = _acts_of(site.source, site.record.passages) if claimed else {}
        for act in claimed:
            there = printed.get(act.verb.term, ())
            if len(there) != 1:
                continue
            if doers := _done_to(act, there[0]):
                why = f"{field}: by the passages {min(doers)} does this"
                yield finding("bound", act.verb.text, ok=False, why=why)
            elif pair := _exchanged(act, there[0]):
                why = f"{field}: the passages say of {pair[1]} what this says of {pair[0]}"
                yield finding("bound", act.verb.text, ok=False, why=why)


def _done_to(claimed: Act, printed: Act) -> frozenset[str]:
    """Whoever does something in the passages, and has it done to them in a claim."""
    if not claimed.verb.passive or printed.verb.passive:
        return frozenset()
    if "by" in claimed.others.values() or "object" not in printed.others.values():
        return frozenset()
    return (claimed.doers & printed.doers) - printed.others.keys()


def _exchanged(claimed: Act, printed: Act) -> tuple[str, str] | None:
    """Two that stand on either side of a verb, in each other's place."""
    if claimed.verb.passive == printed.verb.passive:
        doers = claimed.doers - printed.doers - claimed.others.keys()
        others = (claimed.others.keys() & printed.doers) - printed.others.keys()
        pairs = ((one, other) for one in doers & printed.others.keys() for other in others)
        alike = (pair for pair in pairs if printed.others[pair[0]] == claimed.others[pair[1]])
        return min(alike, default=None)
    same = (claimed.doers & printed.doers) - claimed.others.keys() - printed.others.keys()
    passive, active = (claimed, printed) if claimed.verb.passive else (printed, claimed)
    by = {each for each, case in passive.others.items() if case == "by"}
    objects = {each for each, case in active.others.items() if case == "object"}
    return min(((one, other) for one in same for other in by & objects), default=None)


@kept
def _acts_of(source: Source, numbers: tuple[int, ...]) -> dict[str, tuple[Act, ...]]:
    """The acts of passages by their verbs."""
    found: dict[str, tuple[Act, ...]] = {}
    for text in source.cited(numbers).texts:
        for act in acts(text):
            found[act.verb.term] = (*found.get(act.verb.term, ()), act)
    return found


@lru_cache(maxsize=4096)
def acts(text: str) -> tuple[Act, ...]:
    """The verbs of a text that have somebody before them and something behind."""
    words = parted(text)
    return tuple(
        Act(
            word,
            frozenset(each.term for each in words[:at] if each.part == word.part and not each.case),
            {each.term: each.case for each in words[at + 1 :] if each.part == word.part},
        )
        for at, word in enumerate(words[1:-1], 1)
        if _is_verb(word, words[at - 1], words[at + 1])
    )


def _is_verb(word: Word, before: Word, behind: Word) -> bool:
    """Whether a word stands where verbs do, with a word like "the" or "to" behind it."""
    if before.part != word.part or behind.part != word.part or word.case:
        return False
    if not behind.before or "of" in behind.before:
        return False
    return word.text.endswith(_VERBAL) or not _helping().isdisjoint(word.before)


@cache
def _helping() -> frozenset[str]:
    return phrase_set("acts", "helping")
