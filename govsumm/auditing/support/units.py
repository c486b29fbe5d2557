"""A claim as units, and how far its passages bear each: a word, a figure, a Chinese character."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from govsumm.auditing.numbers.lengths import words_of_lengths
from govsumm.auditing.signs import signs, stem
from govsumm.auditing.signs.negators import bare, unlike
from govsumm.auditing.signs.unanimity import unopposed
from govsumm.auditing.site import Site
from govsumm.auditing.source import CitedText
from govsumm.auditing.support.claim_words import ClaimWord, ClaimWords, capitals, words_of_claim
from govsumm.auditing.support.han_units import alone, in_a_word, is_light, paired_in
from govsumm.auditing.support.pronouns import meant_by_pronouns
from govsumm.auditing.words.foreign import is_han, rendered, restored
from govsumm.auditing.words.idioms import idioms
from govsumm.auditing.words.roots import root
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

BY_SYNONYM = 0.6
"""What a word counts for that another one stands for."""
IN_HEADING = 0.5
"""Likewise one of the heading over the passages, and one of the first words that the headline
has: of what they name, all is said."""
AROUND = 0.4
"""Likewise one that stands only in the sentences that the passages are of."""
BEFORE = 0.2
"""Likewise one that stands only in the passages just before: a pronoun may mean it."""
MEANT = 0.5
"""The same where the claim has it in the place of the pronoun."""
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


def read(site: Site, text: str) -> list[Unit]:
    """The units of a claim, in order; names that the passages lack are the business of `names`."""
    claim = words_of_claim(text)
    translated = foreign(site, text)
    roots = frozenset() if translated else site.cited.wording.roots
    compounds = frozenset() if translated else _compounds(site, text)
    paired = () if translated or text.isascii() else paired_in(site.cited, claim.tokens)
    phrased = frozenset() if translated else _phrased(site, claim)
    weight = site.source.weight
    meant = frozenset() if translated else meant_by_pronouns(site.cited, claim)
    compounds |= words_of_lengths(text, site.passages)
    units: list[Unit] = []
    for word in claim.words:
        token, share = word.token, 1.0
        if not word.root:  # `figures` holds it against them
            units.append(Unit(token, share, FIGURE, word.clause, word.phrase))
            continue
        if word.at in phrased and word.root not in roots:
            share = BY_SYNONYM
        elif word.root not in roots and token not in compounds and word.at not in paired:
            share = _rendered(site, token) if translated else _share(site, text, word)
            if share == BEFORE and word.at in claim.tellers:
                share = BY_SYNONYM  # whoever tells it is the business of `speaker`
            elif share == BEFORE and word.at in meant:
                share = MEANT
            if share < 1.0 and _may_be_lacking(text, word, translated=translated):
                continue
        weighs = 1.0 if token > LATIN else weight(word.root)
        units.append(Unit(token, share, weighs, word.clause, word.phrase))
    return units


def _may_be_lacking(text: str, word: ClaimWord, *, translated: bool) -> bool:
    """Whether a word is a name, or a Chinese character that a paraphrase may put in."""
    if word.token > LATIN:
        return not translated and is_light(words_of_claim(text).tokens, word.at)
    if word.token in capitals(text) or word.token in phrase_set("audit", "retelling"):
        return True
    claim = words_of_claim(text)
    if word.token in phrase_set("audit", "failing_to"):  # whether it was so asks `negation`
        return claim.tokens[word.at + 1 : word.at + 2] == ("to",)
    return word.at in claim.telling


def verbatim(site: Site, text: str) -> bool:
    """Whether passages hold every word of a claim, and all its words are in Latin script."""
    said = words_of_claim(text)
    borne = said.is_latin and said.roots <= site.cited.wording.roots
    return borne and not said.is_empty and not foreign(site, text)


def _rendered(site: Site, token: str) -> float:
    """How far passages in another script bear a unit: by the terms of the glossary."""
    text = site.cited.text
    return float(token in restored(text) if token > LATIN else root(token) in rendered(text))


def _decides(site: Site, text: str, word: str) -> bool:
    """Whether a word of a claim is decisive, and says what the passages do: "failed", of what
    "did not pass".
    """
    said = signs(text)
    turned = said.turned if said.denials else ()
    kinds = [kind for kind, at in (*said.kinds, *turned) if said.words[at] == word]
    return bool(kinds) and not (site.cited.decided | site.cited.turned).isdisjoint(kinds)


def denied_in(cited: CitedText, word: str) -> bool:
    """Whether passages say a word by its contrary: "incomplete", "not complete"."""
    if word.startswith(_DENYING) and cited.denials:
        rest = next(word[len(each) :] for each in _DENYING if word.startswith(each))
        if len(rest) > _SHORT and any(stem(rest) in each.heads for each in cited.denials):
            return True
    denying = [each.word for each in cited.denials if unlike(each.word)]
    if any(root(bare(each)) == root(word) for each in denying):
        return True  # "cannot be relied on", "unreliable"
    return not cited.words.isdisjoint([each + word for each in _DENYING])


_DENYING = ("un", "in", "im", "il", "ir", "non", "dis")
"""Words that begin so may deny the rest."""
_SHORT = 3
"""The rest has more letters than this."""


def _phrased(site: Site, claim: ClaimWords) -> frozenset[int]:
    """The places of the phrases of a claim that passages say in another way."""
    if not claim.is_latin:
        return frozenset()
    held = (each for each in idioms(claim.tokens) if site.cited.wording.means_phrase(each))
    return frozenset(at for each in held for at in range(each.start, each.end))


def _compounds(site: Site, text: str) -> frozenset[str]:
    """The parts of compounds of a claim that the passages print, in one word or in two."""
    folded = text_of(text).folded
    if "-" not in folded:
        return frozenset()
    held = (each for each in _COMPOUND.findall(folded) if site.cited.holds(each))
    return frozenset([part for compound in held for part in compound.split("-")])


def _share(site: Site, text: str, word: ClaimWord) -> float:
    """How far a unit is borne that is not printed as it is."""
    token = word.token
    if token > LATIN:
        return _character(site, words_of_claim(text).tokens, word.at)
    wording, source = site.cited.wording, site.source
    if wording.holds(token) or source.abbreviates(token) or site.cited.holds(token):
        return 1.0
    if token in lists("audit")["against"] and unopposed(site.cited.text):
        return BY_SYNONYM  # "without opposition"
    if wording.means(token) or denied_in(site.cited, token) or _decides(site, text, token):
        return BY_SYNONYM
    numbers = source.numbers(site.record.passages)
    over = (source.heading_over(numbers), source.matter_over(numbers))
    if any(each.wording.holds(token) for each in over):
        return IN_HEADING
    if word.opening and source.heading.holds(token):
        return IN_HEADING
    return _near(site, lambda near: near.wording.bears(token))


def _character(site: Site, tokens: Sequence[str], at: int) -> float:
    """How far a character is borne: with a neighbour, by the heading, alone, by what is around."""
    if in_a_word(site.cited, tokens, at):
        return 1.0
    if in_a_word(site.source.heading_over(site.record.passages), tokens, at):
        return IN_HEADING
    return alone(site.cited, tokens[at]) or _near(site, lambda near: in_a_word(near, tokens, at))


def _near(site: Site, there: Callable[[CitedText], bool]) -> float:
    """How far what stands around the passages bears a unit that they lack."""
    numbers = site.record.passages
    around = site.source.around(numbers)
    if around is not site.cited and there(around):
        return AROUND
    return BEFORE if there(site.source.before(numbers, NEAR)) else 0.0
