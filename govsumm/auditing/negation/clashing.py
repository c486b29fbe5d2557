"""What a part of a claim decides is held against the part of the passages that it is likest.

Where that part decides the contrary, another one that decides the same bears nothing: "denied for
31 platforms", of "approved for 31 platforms, and the proposal for the hall was turned down".
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.negation.likeness import likenesses, likest_of
from govsumm.auditing.signs import signs, stem
from govsumm.auditing.signs.kinds import (
    Denied,
    Kind,
    Kinds,
    contraries,
    is_proposed,
    kinds_of,
    settled,
)
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
            said = tuple([each for each in _decided(own, "decisive") if contraries(each[0])])
            for word in _clashing(own, said, site) if said else ():
                why = f"{field}: the passages say the contrary of this"
                yield finding("word", word, ok=False, why=why)


def _clashing(own: Segment, said: Kinds, site: Site) -> Iterator[str]:
    """The words of a part of a claim that say the contrary of what the likest parts say."""
    deciding = [own.words[at] for _, at in said]
    names = {stem(word) or word for word in deciding}
    about = frozenset([each for each in own.terms if not any(name in each for name in names)])
    rest = own._replace(terms=about)
    alike = likest_of(likenesses(rest, site.cited.segments, site.source))
    whole = sum([site.source.rarity(each) for each in sorted(about)])
    if not alike or alike[0].weight < ENOUGH * whole:
        return
    borne = {kind for kind, _ in (*said, *_decided(own, "bearing"))}
    for kind, at in said:
        against = contraries(kind)
        if borne.isdisjoint(against) and all(
            _is_against(kind, own.words[at], each.segment) for each in alike
        ):
            yield own.words[at]


def _is_against(kind: Kind, word: str, there: Segment) -> bool:
    """Whether a part of the passages says the contrary of a kind, and not the very word."""
    told = {each for each, _ in _decided(there, "decisive")}
    if contraries(kind).isdisjoint(told) or kind in told:
        return False
    if word in there.words or stem(word) in there.terms:
        return False  # which `denying` holds them to
    return all(each != kind for each, _ in _decided(there, "bearing"))


def _decided(segment: Segment, name: str) -> Kinds:
    """The decisive words of a part of a text as they stand, by a list of such words."""
    denied = [each._replace(at=each.at - segment.first) for each in segment.denials]
    found = kinds_of(segment.words, name)
    stated = tuple([each for each in found if not is_proposed(segment.words, each[1])])
    return tuple(settled(stated, Denied(segment.words, tuple(denied))))
