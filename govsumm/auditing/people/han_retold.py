"""Whose words a Chinese claim retells, where its passages give those of several speakers."""

from __future__ import annotations

from govsumm.auditing.modes.han_parts import pairs
from govsumm.auditing.people.same_speaker import is_speaker
from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import normal
from govsumm.records import Claim

_MOST, _FEW = 0.5, 0.2
"""So much of a claim are the words of whom it retells, and so little those of anybody else."""


def retold_instead(site: Site, record: Claim, by: str) -> str | None:
    """Another speaker of the passages whose words a claim has, and few of its own speaker."""
    numbers = site.source.numbers(record.passages)
    if len(numbers) < 2 or not site.cited.is_han:  # noqa: PLR2004
        return None
    claim = pairs(normal(record.text))
    mine, theirs = 0, dict[str, int]()
    for number in numbers:
        speech = site.source.speeches.get(number)
        if not speech or not speech.own or speech.pronoun or not speech.subject or speech.others:
            return None
        shared = len(claim & pairs(normal(site.source.passages[number - 1].text)))
        if is_speaker(site, speech.subject, by):
            mine = max(mine, shared)
        else:
            theirs[speech.subject] = max(theirs.get(speech.subject, 0), shared)
    other = max(theirs, key=lambda each: theirs[each], default=None)
    if not other or mine > _FEW * len(claim):
        return None
    return other if theirs[other] >= _MOST * len(claim) else None
