"""How much of a paraphrase its passages bear: words of content, weighted by rarity.

A claim is read as units. The share of them that is borne, by weight, must not fall below what is
asked: of the whole claim, and of the parts where what is made up stands.

    claim_words the words of content of a claim, with clause and phrase
    units       how far the passages bear each
    parts       the parts of a claim, and how much is asked of each
    han_units   likewise a Chinese character
    pronouns    what stands in the place of a pronoun of the passages
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govsumm.auditing.signs import synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText
from govsumm.auditing.support.parts import MOST, least_of_whole, weakest
from govsumm.auditing.support.units import Unit, foreign, read, verbatim
from govsumm.auditing.words.stems import LATIN


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
        share, asked = borne(units), least_of_whole(units)
        if foreign(site, text):
            why = f"{field}: in another language; its figures and set terms bear {share:.0%} of it"
        else:
            why = f"{field}: its passages bear {share:.0%} of its words"
        yield finding("words", f"{share:.2f}", ok=share >= asked, why=why)
        if share < asked or min([each.borne for each in units]) >= MOST:
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


def bears(cited: CitedText, stem: str) -> bool:
    """Whether passages hold a stem, or one that may stand for it."""
    return (
        stem in cited.stems
        or not cited.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in cited.prefixes)
    )
