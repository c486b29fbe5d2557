"""What a part of a claim tells is held against what is adverse to it in the part of the passages
that it is likest: "paid on time", of "paid late".
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.negation.adverse import adverse_to, adverse_words
from govsumm.auditing.negation.likeness import likenesses, likest_of
from govsumm.auditing.negation.pairing import share
from govsumm.auditing.signs import Signs
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.site import Site
from govsumm.records import Directive


def contrasts(claim: Signs, site: Site) -> Iterator[str]:
    """The words of passages to which a claim says the contrary, and denies nothing."""
    if isinstance(site.record, Directive):
        return  # what lies idle is to be used
    theirs = [(each, list(adverse_to(each.words))) for each in site.cited.segments]
    if not any(found for _, found in theirs):
        return
    for own in claim.segments:
        if own.denials or own.carried or own.supposed or adverse_words(own.words):
            continue
        if not any(share(own.terms, denied) for _, found in theirs for _, denied in found):
            continue
        likest = likest_of(likenesses(own, site.cited.segments, site.source))
        words = [_contrary(own, each.segment, site) for each in likest]
        if words and all(words):
            yield words[0]


def _contrary(own: Segment, there: Segment, site: Site) -> str:
    """The word of a part of the passages that is adverse to what a claim tells, and is told
    nowhere else, or nothing.
    """
    if there.supposed or any(each.sort == "plain" for each in there.denials):
        return ""
    denying = {each.word for each in there.denials if each.sort != "hint"}
    for word, denied in adverse_to(there.words):
        if word in denying or word in own.words:
            continue  # "advised against it"
        if share(there.terms, denied):
            continue  # "a charge, with the first visit free"
        told = [each for each in own.terms if share((each,), denied)]
        if told and not any(map(site.cited.tells, told)):
            return word
    return ""
