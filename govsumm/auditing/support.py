"""How much of a paraphrase its passages bear: words of content, weighted by rarity."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs import signs, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText, Source

LATIN = "\u2fff"
"""Stems above it are Chinese."""
MIN_SHARE = 0.3
"""Below this share of a claim's words, by weight, it is weak."""
OPENING = 3
"""So many first words of a claim may name what the whole text is about."""
TAIL = 4
"""Of so many last words of a claim more than one is borne."""
MAX_RUN = 3
"""So many words of content on end that the passages do not bear make a claim weak."""


def support(site: Site) -> Iterator[Finding]:
    """A paraphrase is borne by the words of its passages, as a whole and in each part."""
    for field, text in site.paraphrases:
        claim = signs(text)
        content = [
            (word, stem) for word, stem in zip(claim.words, claim.stems, strict=True) if stem
        ]
        if not content or not site.cited.words:
            continue
        there = [
            bears(site.cited, stem)
            or (at < OPENING and site.source.heads_all(stem))
            or site.source.abbreviates(word)
            for at, (word, stem) in enumerate(content)
        ]
        share = _share(site.source, [stem for _, stem in content], there)
        why = f"{field}: its passages bear {share:.0%} of its words"
        if site.source.unlike(text, site.cited):
            continue  # the business of `words`
        if share < MIN_SHARE:
            yield finding("words", f"{share:.2f}", ok=False, why=why)
        start, end = _unborne(there, MAX_RUN + (content[0][1] > LATIN))
        if share >= MIN_SHARE and end > start:
            words = " ".join(word for word, _ in content[start:end])
            why = f"{field}: nothing like this is in the passages cited"
            yield finding("words", words, ok=False, why=why)


def _share(source: Source, stems: list[str], there: list[bool]) -> float:
    """The share of some stems that is borne, by weight."""
    weights = [source.rarity(stem) for stem in stems]
    borne = sum(weight for weight, ok in zip(weights, there, strict=True) if ok)
    return borne / sum(weights) if any(weights) else 1.0


def _unborne(there: list[bool], longest: int) -> tuple[int, int]:
    """A part of a claim that nothing bears: so many words on end, or most of its tail."""
    run = 0
    for at, ok in enumerate(there):
        run = 0 if ok else run + 1
        if run >= longest:
            return at + 1 - run, at + 1
    tail = there[-TAIL:]
    if len(there) > TAIL and sum(tail) <= 1 and not tail[-1]:
        return len(there) - TAIL, len(there)
    return 0, 0


def bears(cited: CitedText, stem: str) -> bool:
    """Whether passages hold a stem, or one that may stand for it."""
    return (
        stem in cited.stems
        or not cited.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in cited.prefixes)
    )
