"""How much of a paraphrase its passages bear: words of content, weighted by rarity."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs import Signs, signs, synonyms
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText, Source

MIN_SHARE = 0.3
"""Below this share of a claim's words, by weight, it is weak."""
MAX_RUN = 3
"""So many words of content on end that the passages do not bear make a claim weak."""


def support(site: Site) -> Iterator[Finding]:
    """A paraphrase is borne by the words of its passages, as a whole and in each part."""
    for field, text in site.prose:
        claim = signs(text)
        if not any(claim.stems) or not site.cited.words:
            continue
        share, run = borne(claim, site.cited, site.source)
        why = f"{field}: its passages bear {share:.0%} of its words"
        yield finding("words", f"{share:.2f}", ok=share >= MIN_SHARE, why=why)
        if share >= MIN_SHARE:
            why = f"{field}: nothing like this is in the passages cited"
            yield finding("words", " ".join(run), ok=len(run) < MAX_RUN, why=why)


def borne(claim: Signs, cited: CitedText, source: Source) -> tuple[float, list[str]]:
    """The share of a claim's words that passages bear, and its longest run that they do not."""
    total = there = 0.0
    longest: list[str] = []
    run: list[str] = []
    for word, stem in zip(claim.words, claim.stems, strict=True):
        if not stem:
            continue
        weight = source.rarity(stem)
        total += weight
        if bears(cited, stem):
            there += weight
            run = []
        else:
            run.append(word)
            longest = max(longest, list(run), key=len)
    return (there / total if total else 1.0), longest


def bears(cited: CitedText, stem: str) -> bool:
    """Whether passages hold a stem, or one that may stand for it."""
    return (
        stem in cited.stems
        or not cited.stems.isdisjoint(synonyms().get(stem, ()))
        or (len(stem) > 4 and stem[:5] in cited.prefixes)
    )
