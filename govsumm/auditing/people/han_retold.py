"""Whose words a Chinese claim retells, where its passages give those of several speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.signs.han_parts import pairs
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.auditing.speaking.han_verbs import telling
from govsumm.auditing.words.texts import normal
from govsumm.lexicon import lists
from govsumm.records import Claim

_MOST, _FEW = 0.5, 0.25
"""So much of a claim are the words of whom it retells, and so little those of its own speaker."""
_SENTENCE = re.compile(r"[^。！？!?\n]+")
_ENDS = ("。", "！", "？")
_NAMED = (3, 2)
"""So many characters has a name."""


def retold_instead(site: Site, record: Claim, by: str) -> str | None:
    """Another speaker of the passages whose words a claim has, and few of its own speaker's."""
    if not site.cited.is_han:
        return None
    told = _told(site.source, site.source.numbers(record.passages))
    name = normal(by)
    own = [said for text, _, said in told if name in text]
    others = {who: said for text, who, said in told if who and name not in text}
    if not own or not others:
        return None
    claim = pairs(normal(record.text))
    if any(len(claim & said) > _FEW * len(claim) for said in own):
        return None
    shared = {who: len(claim & said) for who, said in others.items()}
    likest = max(shared, key=lambda who: shared[who])
    return likest if shared[likest] >= _MOST * len(claim) else None


@kept
def _told(source: Source, numbers: tuple[int, ...]) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """The sentences of some passages, each with who speaks in it, if a name says so, and what is
    in it.
    """
    printed = (source.passages[n - 1].text for n in numbers)
    text = "".join(each + "\n" * each.endswith(_ENDS) for each in printed)
    sentences = _SENTENCE.findall(normal(text))
    return tuple((each, next(_speakers(each), ""), pairs(each)) for each in sentences)


def _speakers(sentence: str) -> Iterator[str]:
    """Who is named right before a verb of speech."""
    for at, char in enumerate(sentence):
        for size in _NAMED if char in _surnames() else ():
            if telling().match(sentence, at + size):
                yield sentence[at : at + size]
                break


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join(lists("han_people")["surnames"]))
