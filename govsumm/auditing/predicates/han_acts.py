"""Acts told in Chinese: 证实 of a rumour that was denied, 锁紧 of brakes that were let go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.words.texts import normal
from govsumm.lexicon import lists


def other_han_acts(site: Site) -> Iterator[Finding]:
    """Where a claim in Chinese has an act that its passages have in no word."""
    if not site.cited.is_han:
        return
    for field, text in site.paraphrases:
        for act in dict.fromkeys(_any_act().findall(normal(text))):
            told = _told(site.source, site.record.passages)
            if not any(bearer in told for bearer in _acts()[act]):
                why = f"{field}: the passages cited do not say “{act}” of this"
                yield finding("word", act, ok=False, why=why)


@kept
def _told(source: Source, numbers: tuple[int, ...]) -> str:
    """Some passages, the sentences that they are of, and the heading over them."""
    near = (source.cited(numbers), source.around(numbers), source.heading_over(numbers))
    return "\n".join([normal(each.text) for each in near])


@cache
def _any_act() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_acts(), key=lambda act: (-len(act), act))))


@cache
def _acts() -> dict[str, tuple[str, ...]]:
    """The acts, each with what bears it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in lists("predicates")["han_acts"]:
        acts, _, bearers = row.partition(" | ")
        several = acts.split(", ")
        for act in several:
            found[act] = (*several, *bearers.split(", "), *found.get(act, ()))
    return found
