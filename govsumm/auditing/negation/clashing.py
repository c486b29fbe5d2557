"""What a part of a claim decides is held against the part of the passages that it is likest.

Where that part decides the contrary, another one that decides the same bears nothing: "denied for
31 platforms", of "approved for 31 platforms, and the proposal for the hall was turned down".
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.negation.likeness import likenesses, likest_of
from govsumm.auditing.signs import FORM, signs
from govsumm.auditing.signs.kinds import Kind, Kinds, contraries, kinds_of, settled
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.site import Finding, Site, finding

ENOUGH = 0.4
"""A part that bears so much of what is decided, by rarity, is about the same."""


def clashing(site: Site) -> Iterator[Finding]:
    """A part of a claim decides no contrary of what the likest part of its passages does."""
    for field, text in site.paraphrases:
        claim = signs(text)
        if not any(contraries(kind) for kind, _ in claim.stated):
            continue
        for own in claim.segments:
            said = [each for each in _decided(own, "decisive") if contraries(each[0])]
            for word in _clashing(own, said, site) if said else ():
                why = f"{field}: the passages say the contrary of this"
                yield finding("word", word, ok=False, why=why)


def _clashing(own: Segment, said: Kinds, site: Site) -> Iterator[str]:
    """The words of a part of a claim that say the contrary of what the likest parts say."""
    alike = likest_of(likenesses(own, site.cited.segments, site.source))
    deciding = frozenset([own.words[at][:FORM] for _, at in said])
    about = sorted(each for each in own.terms if each[:FORM] not in deciding)
    whole = sum([site.source.rarity(each) for each in about])
    if not alike or alike[0].weight < ENOUGH * whole:
        return
    borne = {kind for kind, _ in (*said, *_decided(own, "bearing"))}
    theirs = [
        (
            {kind for kind, _ in _decided(each.segment, "decisive")},
            {kind for kind, _ in _decided(each.segment, "bearing")},
        )
        for each in alike
    ]
    for kind, at in said:
        against = contraries(kind)
        if borne.isdisjoint(against) and all(
            kind not in strict | loose and not against.isdisjoint(strict)
            for strict, loose in theirs
        ):
            yield own.words[at]


def _decided(segment: Segment, name: str) -> Kinds:
    """The decisive words of a part of a text as they stand, by a list of such words."""
    denied = tuple([each._replace(at=each.at - segment.first) for each in segment.denials])
    found: tuple[tuple[Kind, int], ...] = kinds_of(segment.words, name)
    return tuple(settled(segment.words, found, denied))
