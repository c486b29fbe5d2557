"""Negation and decisive verbs: a claim denies, approves, raises only what its passages do."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs import Kind, Signs, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import CitedText
from govsumm.auditing.support import bears
from govsumm.lexicon import lists

LATIN = "\u2fff"
"""Words above it are Chinese."""
SOFT_AXES = frozenset({"quantity", "turnout", "settled", "duty"})
"""Words of these count only against their opposites."""


def negation(site: Site) -> Iterator[Finding]:
    """A claim denies what its passages deny, and nothing else."""
    cited = site.cited
    for field, text in site.prose:
        claim = signs(text)
        for word, stems in claim.negators:
            why = _put_in(stems, claim.near, cited)
            yield finding("negation", word, ok=not why, why=f"{field}: {why}")
        for stem in sorted(_left_out(claim, cited)):
            pairs = zip(claim.words, claim.stems, strict=True)
            word = next((word for word, other in pairs if other == stem), stem)
            why = f"{field}: the passages deny this, the claim does not"
            yield finding("denied", word, ok=False, why=why)


def _put_in(stems: frozenset[str], clause: frozenset[str], cited: CitedText) -> str:
    """What speaks against a negator of a claim, or nothing."""
    stems = frozenset("".join(stems)) if max(stems, default="") > LATIN else stems
    if not cited.words or stems & cited.near or (clause & cited.denied and max(clause) > LATIN):
        return ""
    if not clause & cited.near:
        return "the claim denies something, the passages cited nothing"
    return "the passages say this of what the claim denies" if stems & cited.told else ""


def _left_out(claim: Signs, cited: CitedText) -> frozenset[str]:
    """What the passages deny wherever they say it, and the claim says without a denial."""
    if len(claim.negators) >= sum(len(each.negators) for each in cited.signs):
        return frozenset()
    said = "".join(claim.words)
    negators = tuple(word for word, _ in claim.negators)
    han = (
        pair
        for pair in cited.plainly_denied
        if pair > LATIN
        and len(pair) > 1
        and pair in said
        and pair not in cited.freely
        and not any(f"{word}{pair}" in said for word in negators)
    )
    return ((claim.told & cited.plainly_denied) - cited.told - claim.denied).union(han)


def decisive(site: Site) -> Iterator[Finding]:
    """What a claim decides, raises, forbids, its passages decide, raise, forbid, in some words."""
    cited = site.cited
    for field, text in site.paraphrases:
        claim = signs(text)
        said: dict[int, set[Kind]] = {}
        for kind, at in claim.kinds:
            said.setdefault(at, set()).add(kind)
        for at, kinds in said.items():
            word = claim.words[at]
            if word in cited.words or not kinds.isdisjoint(cited.kinds):
                continue
            axes = {axis for axis, _ in kinds}
            opposed = any(axis in axes for axis, _ in cited.decided)
            soft = axes <= SOFT_AXES or word in lists("audit")["soft_decisive"]
            if not opposed and soft and ("duty", "may") not in kinds:
                continue
            if claim.stems[at] and bears(cited, claim.stems[at]):
                continue
            why = f"{field}: the passages cited do not say this"
            yield finding("decisive" if opposed else "word", word, ok=False, why=why)
