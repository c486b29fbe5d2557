"""Two acts, each in the place of the other: what is first comes then, the cause is the effect."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.acts.relations import Relation, relations, terms
from govsumm.auditing.binding.slots import common
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.stems import stem
from govsumm.reading.phrasing import phrase_set

LEAST = 0.3
"""Of the words of each act the passages have so many on the other side, at least."""
OWN = 0.5
"""With so many of its words the passages tell an act, and why."""


SAME = 0.6
"""With so many of its words the passages tell a condition, or a cause."""


def reversed_order(site: Site) -> Iterator[Finding]:
    """What a claim tells first, or as the cause, the passages do not tell as what follows."""
    for field, text in site.paraphrases:
        claimed = relations(text)
        printed = relations(site.cited.text) if claimed else ()
        for each in claimed:
            there = [other for other in printed if other.sort == each.sort]
            if why := _fault(each, there) or _other_act(site, text, each, there):
                yield finding("bound", each.by, ok=False, why=f"{field}: {why}")
                break


def _fault(claimed: Relation, there: list[Relation]) -> str | None:
    """What speaks against a relation of a claim, by those of its sort in the passages."""
    straight = [_fit(claimed, other.first, other.second) for other in there]
    turned = [_fit(claimed, other.second, other.first) for other in there]
    least, both = max(turned, default=(0.0, 0.0))
    if least >= LEAST and all(one < least and two < both for one, two in straight):
        return "the passages say this the other way round"
    if claimed.sort == "cause" and not any(common(claimed.first, each.first) for each in there):
        for each in there:
            if _share(claimed.second, each.second) >= OWN:
                return "the passages tell another cause"
    return None


def _other_act(site: Site, text: str, claimed: Relation, there: list[Relation]) -> str | None:
    """What speaks against a condition or a cause: that the passages tell it of another act, which
    they name, and the claim's without it.
    """
    same = [each for each in there if _share(claimed.first, each.first) >= SAME]
    clear = all(len(each.second) > 1 for each in same)
    if not same or not clear or claimed.sort not in ("condition", "cause"):
        return None
    told = terms(text) | _general()
    if any(common(told, each.second) or common(claimed.second, _near(each)) for each in same):
        return None
    elsewhere = _share(claimed.second, terms(site.cited.text)) >= OWN
    return "the passages say this of something else" if elsewhere else None


def _fit(claimed: Relation, first: frozenset[str], second: frozenset[str]) -> tuple[float, float]:
    """How much of two acts others have: of the one that they have less of, and of both."""
    one, other = _share(claimed.first, first), _share(claimed.second, second)
    return min(one, other), one + other


def _near(printed: Relation) -> frozenset[str]:
    """The words among which the passages may tell an act by itself: of a cause, the sentence."""
    return printed.first if printed.sort == "condition" else terms(printed.sentence)


@cache
def _general() -> frozenset[str]:
    """What words are compared by that stand for what was named before: "motion", "latter"."""
    return frozenset(map(stem, phrase_set("acts", "general"))) - {""}


def _share(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(common(ours, theirs)) / len(ours)
