"""Acts: what a claim says was done, or is to be done, by a verb that leaves no doubt of it.

"Purchase a van", of quotes to be obtained for one; "fined 31 million", of 31 million recovered.
Each act has a row of words that bear it in a passage, whatever else they may mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.cited import CitedText
from govsumm.auditing.predicates.verbs import forms, is_predicate
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.support.units import denied_in
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.records import Directive


class Act(NamedTuple):
    """An act, by what bears it: words in all their forms, words as they are, phrases."""

    verbs: tuple[str, ...]
    words: tuple[str, ...]
    light: frozenset[str]
    phrases: tuple[str, ...]


def other_acts(site: Site) -> Iterator[Finding]:
    """Where a claim has an act that its passages have in no word."""
    for field, text in site.paraphrases:
        for word, act in _acts_of(text, ordered=isinstance(site.record, Directive)):
            if not site.cited.is_han and not _borne(site, word, act):
                why = f"{field}: the passages cited do not say “{word}” of this"
                yield finding("word", word, ok=False, why=why)


def _acts_of(text: str, *, ordered: bool) -> Iterator[tuple[str, Act]]:
    """The acts that a text has as predicates, with the words that say them."""
    read, known = text_of(text), _acts()
    for word in known.keys() & read.known:
        verb, act = known[word]
        places = (at for at, each in enumerate(read.words) if each == word)
        if any(is_predicate(read.words, at, base=word == verb, ordered=ordered) for at in places):
            yield word, act


def _borne(site: Site, word: str, act: Act) -> bool:
    """Whether the passages, the sentences that they are of, or the heading over them bear it."""
    wording = site.cited.wording
    if wording.holds(word) or wording.phrases(word) or _bears(site.cited, act):
        return True
    if denied_in(site.cited, word):
        return True
    around, over = _beside(site.source, site.record.passages)
    return any(each.wording.holds(word) or _bears(each, act) for each in (around, over))


@kept
def _beside(source: Source, numbers: tuple[int, ...]) -> tuple[CitedText, CitedText]:
    return source.around(numbers), source.heading_over(numbers)


def _bears(text: CitedText, act: Act) -> bool:
    """Whether a text has a word that bears an act."""
    if not act.light.isdisjoint(text.words):
        return True
    wording = text.wording
    return any(map(wording.holds, act.verbs + act.words)) or any(map(text.holds, act.phrases))


@cache
def _acts() -> dict[str, tuple[str, Act]]:
    """The acts, by the forms of their verbs, each with the verb that it is a form of."""
    irregular = dict(map(str.split, lists("predicates")["pasts"]))
    found = {}
    for row in lists("predicates")["acts"]:
        verbs, _, bearers = row.partition(" | ")
        several = bearers.split(", ")
        act = Act(
            tuple(verbs.split(", ")),
            tuple([each for each in several if each.isalpha() and root(each)]),
            frozenset([each for each in several if each.isalpha() and not root(each)]),
            tuple([each for each in several if not each.isalpha()]),
        )
        for verb in act.verbs:
            found.update(dict.fromkeys(forms(verb), (verb, act)))
    found.update({past: found[verb] for past, verb in irregular.items()})
    return found
