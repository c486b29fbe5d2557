"""A claim as units, and how far its passages bear each: a word, a figure, a Chinese character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from govsumm.auditing.claim_words import capitals, words_of_claim
from govsumm.auditing.foreign import is_han, rendered, restored
from govsumm.auditing.han_units import alone, in_a_word, is_light
from govsumm.auditing.signs import signs, stem
from govsumm.auditing.site import Site
from govsumm.auditing.source import CitedText
from govsumm.auditing.stems import LATIN
from govsumm.auditing.texts import text_of
from govsumm.auditing.wording import root

BY_SYNONYM = 0.6
"""What a word counts for that another one stands for."""
IN_HEADING = 0.5
"""Likewise one of the first words, that the headline has: of what it names, all is said."""
AROUND = 0.4
"""Likewise one that stands only in the sentences that the passages are of."""
BEFORE = 0.2
"""Likewise one that stands only in the passages just before: a pronoun may mean it."""
NEAR = 3
"""So many passages before."""
FIGURE = 2.0
"""What a figure weighs, about as much as a word that a third of the passages hold."""
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


class Unit(NamedTuple):
    """A unit of a claim: how far it is borne, what it weighs, which clause and phrase it is of."""

    word: str
    borne: float
    weight: float
    clause: int
    phrase: int


def foreign(site: Site, text: str) -> bool:
    """Whether a claim is in another script than its passages."""
    return is_han(text) != site.cited.is_han


def read(site: Site, text: str) -> Iterator[Unit]:
    """The units of a claim, in order; names that the passages lack are the business of `names`."""
    tokens, words, _ = words_of_claim(text)
    translated = foreign(site, text)
    roots = frozenset() if translated else site.cited.wording.roots
    compounds = frozenset() if translated else _compounds(site, text)
    weight = site.source.weight
    for word in words:
        token = word.token
        if not word.root:
            share = 1.0  # `figures` holds it against them
        elif word.root in roots or token in compounds:
            share = 1.0
        elif translated:
            share = _rendered(site, token)
        elif token > LATIN:
            share = _character(site, tokens, word.at)
        else:
            share = _word(site, text, token, opening=word.opening)
        if not word.root:
            yield Unit(token, share, FIGURE, word.clause, word.phrase)
        elif token > LATIN:
            if share == 1.0 or translated or not is_light(tokens, word.at):
                yield Unit(token, share, 1.0, word.clause, word.phrase)
        elif share == 1.0 or token not in capitals(text):
            yield Unit(token, share, weight(word.root), word.clause, word.phrase)


def verbatim(site: Site, text: str) -> bool:
    """Whether passages hold every word of a claim, and all its words are in Latin script."""
    _, words, roots = words_of_claim(text)
    borne = roots is not None and roots <= site.cited.wording.roots
    return borne and bool(words) and not foreign(site, text)


def _rendered(site: Site, token: str) -> float:
    """How far passages in another script bear a unit: by the terms of the glossary."""
    text = site.cited.text
    return float(token in restored(text) if token > LATIN else root(token) in rendered(text))


def _decided(site: Site, text: str) -> set[str]:
    """The decisive words of a claim that say what the passages do: "failed", "did not pass"."""
    said = signs(text)
    kinds = (*said.kinds, *said.turned)
    borne = site.cited.decided | site.cited.turned if kinds else ()
    return {said.words[at] for kind, at in kinds if kind in borne}


def denied_in(cited: CitedText, word: str) -> bool:
    """Whether passages say a word by its contrary: "incomplete", "not complete"."""
    if word.startswith(_DENYING) and cited.denials:
        bare = next(word[len(each) :] for each in _DENYING if word.startswith(each))
        if len(bare) > _SHORT and any(stem(bare) in each.heads for each in cited.denials):
            return True
    return not cited.words.isdisjoint([each + word for each in _DENYING])


_DENYING = ("un", "in", "im", "il", "ir", "non", "dis")
"""Words that begin so may deny the rest."""
_SHORT = 3
"""The rest has more letters than this."""


def _compounds(site: Site, text: str) -> frozenset[str]:
    """The parts of compounds of a claim that the passages print, in one word or in two."""
    folded = text_of(text).folded
    if "-" not in folded:
        return frozenset()
    held = (each for each in _COMPOUND.findall(folded) if site.cited.holds(each))
    return frozenset([part for compound in held for part in compound.split("-")])


def _word(site: Site, text: str, word: str, *, opening: bool) -> float:
    """How far a word is borne: in its family, a short form, the headline, or in other words."""
    wording, source = site.cited.wording, site.source
    if wording.holds(word) or source.abbreviates(word) or site.cited.holds(word):
        return 1.0
    if wording.means(word) or denied_in(site.cited, word) or word in _decided(site, text):
        return BY_SYNONYM
    if opening and source.heading.holds(word):
        return IN_HEADING
    return _near(site, lambda near: near.wording.bears(word))


def _character(site: Site, tokens: Sequence[str], at: int) -> float:
    """How far a character is borne: with a neighbour, alone, or by what stands around."""
    if in_a_word(site.cited, tokens, at):
        return 1.0
    return alone(site.cited, tokens[at]) or _near(site, lambda near: in_a_word(near, tokens, at))


def _near(site: Site, there: Callable[[CitedText], bool]) -> float:
    """How far what stands around the passages bears a unit that they lack."""
    numbers = site.record.passages
    around = site.source.around(numbers)
    if around is not site.cited and there(around):
        return AROUND
    return BEFORE if there(site.source.before(numbers, NEAR)) else 0.0
