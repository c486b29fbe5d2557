"""How much of a paraphrase its passages bear: words of content, weighted by rarity.

A claim is read as units. The share of them that is borne, by weight, must not fall below what
`LEAST` asks: of the whole claim, and of the parts at its end, where what is made up stands. The
figures are chosen by the curve in docs/audit.md (`make curve`): a quarter more would refuse one
recorded claim in 25, half as much would let one short tail in six pass.

    claim_words the words of content of a claim, with clause and phrase
    units       how far the passages bear each
    han_units   likewise a Chinese character
    pronouns    what stands in the place of a pronoun of the passages
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from govsumm.auditing.signs import synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText
from govsumm.auditing.support.units import Unit, foreign, read, verbatim
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.wording import root
from govsumm.lexicon import lists

LEAST = {
    "whole": 0.45,
    "clause": 0.51,
    "phrase": 0.35,
    "word": 0.25,
    "tail": 0.4,
    "run": 0.15,
    "opening": 0.1,
}
"""The least share that is to be borne of a claim, of its last clause (behind a comma), its last
phrase (behind a connective; "word" where it is one word), its last units, any units on end, the
characters that open a Chinese phrase."""
MOST = max(LEAST.values())
"""Where every unit is borne so far, every part is."""
RUN = 3
"""So many units on end."""
HAN_RUN = 5
"""Likewise of characters."""
HAN_OPENING = 3
"""So many characters open a phrase: a cause, something more."""


def support(site: Site) -> Iterator[Finding]:
    """A paraphrase is borne by the words of its passages, as a whole and in each part."""
    for field, text in site.paraphrases:
        if not site.cited.words:
            continue
        if verbatim(site, text):
            yield finding("words", "1.00", ok=True, why="")
            continue
        units = read(site, text)
        if not units:
            why = f"{field}: has no words to compare with the passages cited"
            yield finding("words", text[:40], ok=False, why=why)
            continue
        share = borne(units)
        if foreign(site, text):
            why = f"{field}: in another language; its figures and set terms bear {share:.0%} of it"
        else:
            why = f"{field}: its passages bear {share:.0%} of its words"
        yield finding("words", f"{share:.2f}", ok=share >= LEAST["whole"], why=why)
        if share < LEAST["whole"] or min([each.borne for each in units]) >= MOST:
            continue
        margin, part = weakest(units)
        if margin < 1:
            gap = "" if part[0].word > LATIN else " "
            words = gap.join(each.word for each in part)
            why = f"{field}: nothing like this is in the passages cited"
            yield finding("words", words, ok=False, why=why)


def borne(units: Sequence[Unit]) -> float:
    """The share of some units that is borne, by weight."""
    total = sum([each.weight for each in units])
    return sum([each.borne * each.weight for each in units]) / total if total else 1.0


def weakest(units: Sequence[Unit]) -> tuple[float, Sequence[Unit]]:
    """The part that is borne least for what `LEAST` asks of it, with the ratio of the two."""
    weights = [each.weight for each in units]
    worth = [each.borne * each.weight for each in units]
    least, part = float("inf"), units
    for name, start, end in _parts(units):
        total = sum(weights[start:end])
        ratio = (sum(worth[start:end]) / total if total else 1.0) / LEAST[name]
        if ratio < least:
            least, part = ratio, units[start:end]
    return least, part


def _parts(units: Sequence[Unit]) -> Iterator[tuple[str, int, int]]:
    """The parts of a claim that are asked for, by the names of `LEAST`: where they stand."""
    count, last = len(units), units[-1]
    yield "whole", 0, count
    clause = next(at for at, each in enumerate(units) if each.clause == last.clause)
    phrase = next(at for at, each in enumerate(units) if each.phrase == last.phrase)
    telling = phrase < count - 1 or root(last.word) not in _common()
    if clause > 0 and (clause < count - 1 or telling):
        yield "clause", clause, count
    if phrase > 0 and telling:
        yield "phrase" if phrase < count - 1 else "word", phrase, count
    run = HAN_RUN if last.word > LATIN else RUN
    if count > run:
        yield "tail", count - run, count
    partly = [each.borne < 1.0 for each in units]
    for at in range(count - run + 1):
        if True in partly[at : at + run]:  # what is borne wholly is borne better than the whole
            yield "run", at, at + run
    if last.word > LATIN:
        for at in range(1, count - HAN_OPENING + 1):
            if units[at].phrase > units[at - 1].phrase:
                yield "opening", at, at + HAN_OPENING


@cache
def _common() -> frozenset[str]:
    """The roots of words that one may always put in."""
    return frozenset(map(root, lists("audit")["common_words"]))


def bears(cited: CitedText, stem: str) -> bool:
    """Whether passages hold a stem, or one that may stand for it."""
    return (
        stem in cited.stems
        or not cited.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in cited.prefixes)
    )
