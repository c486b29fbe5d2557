"""Limits: before or after what, for or against what; and what is denied beyond how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govsumm.auditing.binding.han_contraries import han_contraries
from govsumm.auditing.binding.han_tallies import votes_borne_out
from govsumm.auditing.binding.limit_words import NOT, REACH, is_number, limits
from govsumm.auditing.binding.slots import common
from govsumm.auditing.signs import Signs, signs
from govsumm.auditing.site import Finding, Site, finding

_NEXT = 4
"""So few words behind a limit that is denied its number stands."""


def bound_limits(site: Site) -> Iterator[Finding]:
    """What a claim sets before a day, a number, a matter, its passages do not set after it."""
    yield from _opposed(site)
    yield from han_contraries(site)


def _opposed(site: Site) -> Iterator[Finding]:
    """Limits of a claim of which the passages have the opposite."""
    for field, text in site.paraphrases:
        claimed = [each for each, _ in limits(signs(text), sure=True)]
        if claimed and votes_borne_out(site, text):  # who is for it is known
            claimed = [each for each in claimed if each.kind[0] != "side"]
        there = [each for read in site.cited.signs for each, _ in limits(read)] if claimed else []
        for kind, word, governed, _ in claimed:
            own = best = 0
            for known, _, others, _ in there:
                if known[0] == kind[0]:
                    alike = len(common(governed, others))
                    own, best = (
                        (max(own, alike), best) if known == kind else (own, max(best, alike))
                    )
            why = f"{field}: the passages say the opposite of this"
            yield finding("bound", word, ok=best <= own, why=why)


def denies_a_limit(words: tuple[str, ...], others: Iterable[Signs]) -> bool:
    """Whether what a clause denies is beyond a limit that other texts set in their own words:
    "no bus carries more than 40", "at most 40".
    """
    read = signs(" ".join(words))
    own = [
        each
        for each, at in limits(read)
        if each.kind[0] == "bound"
        and (each.loose or not NOT.isdisjoint(read.words[max(0, at - REACH["bound"]) : at + 1]))
        and _numbers_next(read, at)
    ]
    there = [
        each
        for other in (others if own else ())
        for each, at in limits(other)
        if _numbers_next(other, at)
    ]
    return any(
        one.kind[0] == each.kind[0]
        and (one.kind == each.kind) != (one.loose != each.loose)
        and any(map(is_number, one.governed & each.governed))
        for one in own
        for each in there
    )


def _numbers_next(read: Signs, at: int) -> bool:
    """Whether a number stands right behind a limit, and no other limit between."""
    behind = range(at + 1, min(at + 1 + _NEXT, len(read.words)))
    number = next((place for place in behind if is_number(read.words[place])), at)
    return at < number and not any(at < other < number for _, other in read.limits)
