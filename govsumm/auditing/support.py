"""How much of a paraphrase its passages bear: words of content, weighted by rarity.

A claim is read as units: a word, a figure, a Chinese character. Each is borne, in part or not at
all; the share of a part of the claim that is borne, by weight, must not fall below what
`LEAST` asks of such a part. The figures are chosen from the curve in docs/audit.md: there 98 of
100 true claims are kept, and nine of ten made-up tails are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from govsumm.auditing.signs import normal, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText
from govsumm.auditing.wording import root
from govsumm.lexicon import HAN, lists

BY_SYNONYM = 0.6
"""What a word counts for that another one stands for."""
AROUND = 0.4
"""Likewise one that stands only in the sentences that the passages are of."""
BEFORE = 0.2
"""Likewise one that stands only in the passages just before: a pronoun may mean it."""
NEAR = 3
"""So many passages before."""
OPENING = 3
"""So many first words of a claim may name what the whole text is about."""
LEAST = {"whole": 0.3, "clause": 0.5, "phrase": 0.3, "word": 0.25, "tail": 0.35, "run": 0.15}
"""The least share that is to be borne of a claim, of its last clause (behind a comma), its last
phrase (behind a connective), its last three units, and of any three on end."""
RUN = 3
HAN_RUN = 5
"""Likewise of characters."""

_TOKEN = re.compile(rf"[{HAN}]|\d[\d.,]*|[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?|[,;:，；：、]")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_MARKS = frozenset(",;:，；：、")
_LATIN = "\u2fff"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a claim: how far it is borne, what it weighs, which clause and phrase it is of."""

    word: str
    borne: float
    weight: float
    clause: int
    phrase: int


def support(site: Site) -> Iterator[Finding]:
    """A paraphrase is borne by the words of its passages, as a whole and in each part."""
    for field, text in site.paraphrases:
        units = list(read(site, text))
        if not site.cited.words:
            continue
        if not units:
            why = f"{field}: has no words to compare with the passages cited"
            yield finding("words", text[:40], ok=False, why=why)
            continue
        share = borne(units)
        why = f"{field}: its passages bear {share:.0%} of its words"
        yield finding("words", f"{share:.2f}", ok=share >= LEAST["whole"], why=why)
        bad = next((part for name, part in parts(units) if borne(part) < LEAST[name]), None)
        if bad and share >= LEAST["whole"]:
            gap = "" if bad[0].word > _LATIN else " "
            words = gap.join(each.word for each in bad)
            why = f"{field}: nothing like this is in the passages cited"
            yield finding("words", words, ok=False, why=why)


def borne(units: Sequence[Unit]) -> float:
    """The share of some units that is borne, by weight."""
    total = sum(each.weight for each in units)
    return sum(each.borne * each.weight for each in units) / total if total else 1.0


def parts(units: Sequence[Unit]) -> Iterator[tuple[str, Sequence[Unit]]]:
    """The parts of a claim that are asked for, by the names of `LEAST`."""
    last = units[-1]
    if units[0].clause < last.clause:
        yield "clause", [each for each in units if each.clause == last.clause]
    phrase = [each for each in units if each.phrase == last.phrase]
    if len(phrase) < len(units):
        if len(phrase) > 1:
            yield "phrase", phrase
        elif root(last.word) not in _common():
            yield "word", phrase
    run = HAN_RUN if last.word > _LATIN else RUN
    if len(units) > run:
        yield "tail", units[-run:]
    for at in range(len(units) - run + 1):
        yield "run", units[at : at + run]


def read(site: Site, text: str) -> Iterator[Unit]:
    """The units of a claim."""
    folded = normal(text)
    tokens = _TOKEN.findall(folded)
    capitals = set(re.findall(r"(?<=\S )[A-Z][\w']+", text.replace("’", "'")))
    names = {each.lower() for each in capitals}
    joined = {
        part
        for compound in _COMPOUND.findall(folded)
        if site.cited.holds(compound)
        for part in compound.split("-")
    }
    clause = phrase = found = 0
    for at, token in enumerate(tokens):
        if token in _MARKS:
            clause += 1
            phrase += 1
        elif token[0].isdigit() or token in _numbers():
            yield Unit(token, 1.0, 1.0, clause, phrase)  # `figures` holds it against them
        elif token > _LATIN:
            if root(token):
                yield Unit(token, _han(site, tokens, at), 1.0, clause, phrase)
        else:
            phrase += token in _connectives()
            if word := root(token):
                found += 1
                share = 1.0 if token in joined else _share(site, token, found <= OPENING)
                if share == 1.0 or token not in names:  # names are the business of `names`
                    yield Unit(token, share, site.source.weight(word), clause, phrase)


def _share(site: Site, word: str, opening: bool) -> float:
    """How far a word is borne."""
    cited = site.cited.wording
    if cited.holds(word) or (opening and site.source.heading.holds(word)):
        return 1.0
    if site.source.abbreviates(word) or site.cited.holds(word):
        return 1.0
    if cited.means(word):
        return BY_SYNONYM
    numbers = site.record.passages
    if site.source.around(numbers).wording.bears(word):
        return AROUND
    return BEFORE if site.source.before(numbers, NEAR).wording.bears(word) else 0.0


def _han(site: Site, tokens: Sequence[str], at: int) -> float:
    """How far a character is borne: with a neighbour, or alone."""
    pairs = list(pairwise(tokens[max(0, at - 1) : at + 2]))

    def there(text: CitedText) -> bool:
        return any(text.wording.bears_pair(*pair) for pair in pairs)

    numbers = site.record.passages
    if there(site.cited):
        return 1.0
    if tokens[at] in site.cited.wording.text or there(site.source.around(numbers)):
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
def _common() -> frozenset[str]:
    """The roots of words that one may always put in."""
    return frozenset(map(root, lists("audit")["common_words"]))


@cache
def _connectives() -> frozenset[str]:
    return frozenset(lists("audit")["connectives"])


def bears(cited: CitedText, stem: str) -> bool:
    """Whether passages hold a stem, or one that may stand for it."""
    return (
        stem in cited.stems
        or not cited.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in cited.prefixes)
    )
