"""Decisive words: what a claim decides, raises, forbids, its passages do, in some words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.signs import LATIN, Kind, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.stems import STOPS
from govsumm.auditing.support import bears
from govsumm.lexicon import lists

SOFT_AXES = frozenset({"turnout", "settled", "duty", "side", "deed", "idiom"})
"""Words of these count only against their opposites."""


def decisive(site: Site) -> Iterator[Finding]:
    """What a claim decides, raises, forbids, its passages decide, raise, forbid, in some words."""
    cited = site.cited
    for field, text in site.paraphrases:
        claim = signs(text)
        if not claim.kinds:
            continue
        said: dict[int, set[Kind]] = {}
        places = {at for _, at in claim.kinds if claim.words[at] > LATIN}
        turned = [each for each in claim.turned if each[1] in places]  # 不允许 forbids
        for kind, at in (*claim.kinds, *turned):
            said.setdefault(at, set()).add(kind)
        for at, kinds in said.items():
            word = claim.words[at]
            if word in cited.words or not kinds.isdisjoint(cited.kinds):
                continue
            axes = {axis for axis, _ in kinds}
            if axes == {"leave"} and any(kind[0] == "bound" for kind in said.get(at + 2, ())):
                continue  # 不得超过 limits, and forbids nothing
            if axes == {"time"} and word < LATIN and not set(claim.words[at + 1 : at + 2]) - STOPS:
                continue  # "more than before" names no time
            if axes == {"bound"} and not _TENTHS.isdisjoint(claim.words[at + 1 : at + 5]):
                continue  # 超过八成: `figures` reckons it
            opposed = any(axis in axes for axis, _ in cited.decided)
            soft = axes <= SOFT_AXES or word in _soft()
            if not opposed and soft and ("duty", "may") not in kinds:
                continue
            if claim.stems[at] and bears(cited, claim.stems[at]):
                continue
            why = f"{field}: the passages cited do not say this"
            yield finding("decisive" if opposed else "word", word, ok=False, why=why)


_TENTHS = frozenset("成半")


@cache
def _soft() -> frozenset[str]:
    return frozenset(lists("audit")["soft_decisive"])


_ADVERB = re.compile(r"(?<![\w-])[a-z]{4,}ly(?![\w-])")


def qualified(site: Site) -> Iterator[Finding]:
    """How often, how long, how far: adverbs of a claim are those of its passages."""
    for field, text in site.paraphrases:
        for word in _ADVERB.findall(text) if "ly" in text else ():
            if word not in _idle_adverbs() and not site.cited.wording.bears(word):
                why = f"{field}: the passages cited do not say this"
                yield finding("word", word, ok=False, why=why)


@cache
def _idle_adverbs() -> frozenset[str]:
    """Words in -ly that are none, or that only lend weight."""
    return frozenset((*lists("audit")["no_adverbs"], *lists("audit")["emphatic_adverbs"]))
