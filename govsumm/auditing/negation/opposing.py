"""What a claim denies is held against the part of the passages that it is likest.

Where that part tells it, and denies nothing, the claim has put the denial in, in whatever words it
says the rest: "do not put their firms forward for blacklisting", of "to be recommended for it".
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.negation.adverse import adverse_words, said_adversely
from govsumm.auditing.negation.likeness import Likeness, likenesses, likest_of
from govsumm.auditing.negation.pairing import lacks, share
from govsumm.auditing.signs import LATIN, Signs
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site

ENOUGH = 0.4
"""A part that bears so much of what is denied, by rarity, tells it, in another verb too."""


def plainly_denied(claim: Signs, site: Site) -> Iterator[Denial]:
    """The denials of a claim of what the passages tell in what that is likest."""
    for own in claim.segments:
        if (
            len(own.denials) != 1
            or own.spared
            or "whether" in own.words
            or len(own.terms) < len(("who", "what"))
        ):
            continue
        denial = own.denials[0]
        if denial.sort != "plain" or denial.over or not denial.heads:
            continue
        whole = sum(site.source.rarity(each) for each in sorted(own.terms))
        likest = likest_of(likenesses(own, site.cited.segments, site.source))
        told = (_tells(each, denial, whole, site) for each in likest)
        if likest and all(told):
            yield denial


def _tells(likeness: Likeness, denial: Denial, whole: float, site: Site) -> bool:
    """Whether a part of the passages tells what is denied: its first word, or most of it in words
    that are denied nowhere, and nothing adverse.
    """
    there = likeness.segment
    if any(each.sort != "hint" or share(denial.heads, each.heads) for each in there.denials):
        return False
    if there.spared or there.carried or there.supposed:
        return False
    first = denial.heads[:1]
    if denial.word > LATIN:
        return share(first, there.terms)  # the topic is often a clause by itself
    if share(first, there.terms):
        plain = (each for each in site.cited.denials if each.sort != "hint")
        return not any(share(first, each.heads) for each in plain)
    if likeness.weight < ENOUGH * whole or adverse_words(there.words) or there.denials:
        return False
    denied = any(
        share(first, each.heads) or (lacks(each) and share(each.heads[:1], denial.clause))
        for each in site.cited.denials
    )
    if denied or not share(denial.heads, there.terms):
        return False
    return not said_adversely(denial, (there.clause,), (denial.word,), site.source)
