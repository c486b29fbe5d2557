"""A claim as units, and how far its passages bear each: a word, a figure, a Chinese character."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from govsumm.auditing.foreign import is_han, rendered, restored
from govsumm.auditing.signs import normal, signs, stem
from govsumm.auditing.site import Site
from govsumm.auditing.source import CitedText
from govsumm.auditing.wording import root
from govsumm.lexicon import HAN, lists

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
OPENING = 3
"""So many first words of a claim may name what the whole text is about."""
FIGURE = 2.0
"""What a figure weighs, about as much as a word that a third of the passages hold."""
LATIN = "\u2fff"
"""Units above it are Chinese."""

_TOKEN = re.compile(rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?|\d[\d.,]*|[{HAN}]|[,;:，；：、]")
_NAME = re.compile(r"(?<=\S )[A-Z][\w']+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_MARKS = frozenset(",;:，；：、")


class Unit(NamedTuple):
    """A unit of a claim: how far it is borne, what it weighs, which clause and phrase it is of."""

    word: str
    borne: float
    weight: float
    clause: int
    phrase: int


def foreign(site: Site, text: str) -> bool:
    """Whether a claim is in another script than its passages."""
    return is_han(text) != is_han(site.cited.text)


def read(site: Site, text: str) -> Iterator[Unit]:
    """The units of a claim, in order; names that the passages lack are the business of `names`."""
    folded = normal(text)
    tokens = _TOKEN.findall(folded)
    names = {each.lower() for each in _NAME.findall(text.replace("’", "'"))}
    translated = foreign(site, text)
    joined = _joined(site, folded)
    decided = frozenset() if translated else _decided(site, text)
    clause = phrase = found = 0
    connectives, figures = _connectives(), _numbers()
    for at, token in enumerate(tokens):
        clause += token in _MARKS
        phrase += token in _MARKS or token in connectives
        word = "" if token in _MARKS else root(token)
        if token[0].isdigit() or token in figures:
            yield Unit(token, 1.0, FIGURE, clause, phrase)  # `figures` holds it against them
        elif word > LATIN:
            share = _rendered(site, token) if translated else _character(site, tokens, at)
            yield Unit(token, share, 1.0, clause, phrase)
        elif word:
            found += 1
            if translated:
                share = _rendered(site, token)
            else:
                share = 1.0 if token in joined else _word(site, token, opening=found <= OPENING)
                if share < BY_SYNONYM and (token in decided or _denied(site, token)):
                    share = BY_SYNONYM
            if share == 1.0 or token not in names:
                yield Unit(token, share, site.source.weight(word), clause, phrase)


def _decided(site: Site, text: str) -> frozenset[str]:
    """The decisive words of a claim that say what the passages do: "failed", "did not pass"."""
    said = signs(text)
    borne = site.cited.decided | site.cited.turned
    return frozenset(said.words[at] for kind, at in (*said.kinds, *said.turned) if kind in borne)


def _denied(site: Site, word: str) -> bool:
    """Whether passages say a word by its contrary: "incomplete", "not complete"."""
    bare = next((word[len(each) :] for each in _DENYING if word.startswith(each)), "")
    if len(bare) > _SHORT and any(stem(bare) in each.heads for each in site.cited.denials):
        return True
    return any(f"{each}{word}" in site.cited.words for each in _DENYING)


_DENYING = ("un", "in", "im", "il", "ir", "non", "dis")
"""Words that begin so may deny the rest."""
_SHORT = 3
"""The rest has more letters than this."""


def _joined(site: Site, folded: str) -> set[str]:
    """The parts of compounds of a claim that the passages print, in one word or in two."""
    if "-" not in folded:
        return set()
    held = (each for each in _COMPOUND.findall(folded) if site.cited.holds(each))
    return {part for compound in held for part in compound.split("-")}


def _rendered(site: Site, token: str) -> float:
    """How far passages in another script bear a unit: by the terms of the glossary."""
    text = site.cited.text
    return float(token in restored(text) if token > LATIN else root(token) in rendered(text))


def _word(site: Site, word: str, *, opening: bool) -> float:
    """How far a word is borne: in its family, a short form, the headline, or by a synonym."""
    wording = site.cited.wording
    if wording.holds(word) or site.source.abbreviates(word) or site.cited.holds(word):
        return 1.0
    if wording.means(word):
        return BY_SYNONYM
    if opening and site.source.heading.holds(word):
        return IN_HEADING
    return _near(site, lambda text: text.wording.bears(word))


def _character(site: Site, tokens: Sequence[str], at: int) -> float:
    """How far a character is borne: with a neighbour, as part of a synonym, or alone."""
    pairs = tuple(pairwise(tokens[max(0, at - 1) : at + 2]))

    def there(text: CitedText) -> bool:
        return any(text.wording.bears_pair(*pair) for pair in pairs)

    if there(site.cited):
        return 1.0
    return AROUND if tokens[at] in site.cited.wording.text else _near(site, there)


def _near(site: Site, there: Callable[[CitedText], bool]) -> float:
    """How far what stands around the passages bears a unit that they lack."""
    numbers = site.record.passages
    if there(site.source.around(numbers)):
        return AROUND
    return BEFORE if there(site.source.before(numbers, NEAR)) else 0.0


@cache
def _numbers() -> frozenset[str]:
    """Number words, months and days of the week: `figures` and `weekdays` hold them."""
    known = lists("numbers")
    words = (*known["units"], *known["ordinals"], *known["tens"], *known["tens_ordinals"])
    months = " ".join((*known["months"], *(each.split()[0] for each in known["scales"])))
    days = (each.lower() for each in lists("audit")["weekdays"])
    return frozenset((*words, *months.split(), *days)) - {"", "may", "second", "mar"}


@cache
def _connectives() -> frozenset[str]:
    return frozenset(lists("audit")["connectives"])
