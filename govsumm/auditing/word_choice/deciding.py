"""Decisive words: what a claim decides, raises, forbids, its passages do, in some words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.changes import ways_of
from govsumm.auditing.cited import CitedText
from govsumm.auditing.signs import LATIN, Kind, Signs, signs
from govsumm.auditing.signs.unanimity import unopposed
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.support import bears
from govsumm.auditing.support.units import denied_in
from govsumm.auditing.word_choice.rivalling import same_meaning
from govsumm.auditing.words.stems import STOPS
from govsumm.lexicon import lists
from govsumm.records import CheckName

SOFT_AXES = frozenset({"turnout", "settled", "duty", "side", "deed", "idiom"})
"""Words of these count only against their opposites."""


def decisive(site: Site) -> Iterator[Finding]:
    """What a claim decides, raises, forbids, its passages decide, raise, forbid, in some words."""
    cited = site.cited
    for field, text in site.paraphrases:
        claim = signs(text)
        if not claim.kinds:
            continue
        said = _said(claim)
        for at, kinds in said.items():
            axes = {axis for axis, _ in kinds}
            if _is_idle(claim, at, axes, said):
                continue
            opposed = any(axis in axes for axis, _ in cited.decided)
            soft = axes <= SOFT_AXES or claim.words[at] in _soft()
            if not opposed and soft and ("duty", "may") not in kinds:
                continue
            if not _borne(kinds, at, claim, cited, opposed=opposed):
                why = f"{field}: the passages cited do not say this"
                name: CheckName = "decisive" if opposed else "word"
                yield finding(name, claim.words[at], ok=False, why=why)


def _borne(kinds: set[Kind], at: int, claim: Signs, cited: CitedText, *, opposed: bool) -> bool:
    """Whether passages bear a decisive word of a claim: in it, in another, by numbers."""
    word = claim.words[at]
    if word in cited.words or not kinds.isdisjoint(cited.kinds):
        return True
    if any(place == at and kind in cited.kinds for kind, place in claim.turned):
        return True  # "did not attend" is "was absent"
    if claim.stems[at] and bears(cited, claim.stems[at]):
        return True
    return not opposed and (_changed(kinds, cited) or _means_theirs(kinds, at, claim, cited))


def _means_theirs(kinds: set[Kind], at: int, claim: Signs, cited: CitedText) -> bool:
    """Whether a word for a deed has another meaning too, which is theirs: "dropped", abandoned."""
    if not _DEEDS.issuperset(axis for axis, _ in kinds):
        return False
    bearing = (kind for kind, place in claim.bearing if place == at)
    return any(kind[0] in _DEEDS and kind in cited.decided for kind in bearing)


_DEEDS = frozenset(
    ("outcome", "growth", "opening", "strength", "worth", "finish", "sign", "making")
)


def _changed(kinds: set[Kind], cited: CitedText) -> bool:
    """Whether passages tell a rise or a fall by its numbers: "went from 19 to 17"."""
    ways = {kind for axis, kind in kinds if axis == "growth"}
    return bool(ways) and any(ways & ways_of(text) for text in cited.texts)


def _said(claim: Signs) -> dict[int, set[Kind]]:
    """The kinds of the decisive words of a claim, by place; what is denied in Chinese is its
    contrary too: 不允许 forbids.
    """
    places = {at for _, at in claim.kinds if claim.words[at] > LATIN}
    found: dict[int, set[Kind]] = {}
    for kind, at in (*claim.kinds, *(each for each in claim.turned if each[1] in places)):
        found.setdefault(at, set()).add(kind)
    return found


def _is_idle(claim: Signs, at: int, axes: set[str], said: dict[int, set[Kind]]) -> bool:
    """Whether a decisive word decides nothing where it stands."""
    behind = claim.words[at + 1 : at + 5]
    if axes == {"leave"}:  # 不得超过 limits, and forbids nothing
        return any(kind[0] == "bound" for kind in said.get(at + 2, ()))
    if axes == {"growth"} and claim.words[at] in lists("audit")["brought_up"]:
        return at > 0 and claim.words[at - 1] in _PASSIVE and STOPS.issuperset(behind[:1])
    if axes == {"time"}:  # "more than before" names no time
        return claim.words[at] < LATIN and not set(behind[:1]) - STOPS
    return axes == {"bound"} and not _TENTHS.isdisjoint(behind)


_PASSIVE = frozenset(("was", "were", "been"))
_TENTHS = frozenset("成半")
"""Behind 超过, of a share that `figures` reckons: 超过八成, 过半."""


@cache
def _soft() -> frozenset[str]:
    return frozenset(lists("audit")["soft_decisive"])


_ADVERB = re.compile(r"(?<![\w-])[a-z]{4,}ly(?![\w-])")


def qualified(site: Site) -> Iterator[Finding]:
    """How often, how long, how far: adverbs of a claim are those of its passages."""
    for field, text in site.paraphrases:
        for word in _ADVERB.findall(text) if "ly" in text else ():
            cited = site.cited
            if word in _idle_adverbs() or cited.wording.bears(word) or denied_in(cited, word):
                continue
            agreed = word == "unanimously" and unopposed(cited.text)
            if not agreed and not same_meaning(word, cited.text):
                why = f"{field}: the passages cited do not say this"
                yield finding("word", word, ok=False, why=why)


@cache
def _idle_adverbs() -> frozenset[str]:
    """Words in -ly that are none, or that only lend weight."""
    return frozenset((*lists("audit")["no_adverbs"], *lists("audit")["emphatic_adverbs"]))
