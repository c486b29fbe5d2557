"""What passages tell on a condition, or only ask, no claim tells plainly; nor the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import fsum
from typing import NamedTuple

from govsumm.auditing.modes.acts import acts, prose
from govsumm.auditing.modes.chains import named
from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import BARRIERS, Phrases, by_first_word
from govsumm.lexicon import lists
from govsumm.records import Decision

SHARE = 0.6
"""A claim tells so much of what is told on a condition, by rarity, if it tells it."""


class Supposed(NamedTuple):
    """Something told on a condition, or asked."""

    word: str
    condition: frozenset[str]
    told: frozenset[str]
    verbs: frozenset[str]
    """The roots of its finite verbs."""


@cache
def _phrases() -> Phrases[str]:
    names = ("no_conditions", "questions", "conditions")
    return by_first_word((phrase, name) for name in names for phrase in lists("modes")[name])


@lru_cache(maxsize=4096)
def supposed(text: str) -> tuple[Supposed, ...]:
    """What a text tells on a condition or asks."""
    words, known = prose(text), _phrases()
    if known.keys().isdisjoint(words):
        return ()
    found, free = [], 0
    for at, word in enumerate(words):
        if at < free or word not in known:
            continue
        here = ((p, n) for p, n in known[word] if words[at : at + len(p)] == p)
        for phrase, name in here:
            free = at + len(phrase)
            if name == "questions":
                found.append(_read(text, phrase, (free, free), (free, _end(words, free))))
            elif name == "conditions":
                found.append(_read(text, phrase, *_spans(words, at, free)))
            break
    return tuple(found)


def _spans(words: tuple[str, ...], at: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a condition stands that begins at a place, and what is told on it."""
    close = _end(words, end)
    if (at == 0 or words[at - 1] in _OPENS) and words[close : close + 1] == (",",):
        return (end, close), (close + 1, _end(words, close + 1))
    first = next((n for n in range(at - 1, -1, -1) if words[n] in _OPENS), -1) + 1
    return (end, close), (first, at)


_ENDS = BARRIERS | {","}
_OPENS = _ENDS | {"that", "but", "and"}


def _end(words: tuple[str, ...], first: int) -> int:
    """Where the clause ends that goes on at a place."""
    return next((n for n in range(first, len(words)) if words[n] in _ENDS), len(words))


def _read(
    text: str, phrase: tuple[str, ...], condition: tuple[int, int], told: tuple[int, int]
) -> Supposed:
    """What is told between two places on the condition between two others."""
    words = prose(text)
    inside = (each for each in acts(text) if told[0] <= each.at < told[1])
    verbs = [each.root for each in inside if each.mode not in ("bare", "part")]
    on = frozenset(terms(words, *condition))
    return Supposed(" ".join(phrase), on, frozenset(terms(words, *told)) - on, frozenset(verbs))


def unsupposed(text: str, site: Site) -> Iterator[tuple[str, str]]:
    """What a claim tells plainly and its passages on a condition, or only ask."""
    given = [each for passage in site.passages for each in supposed(passage)]
    if not given or (isinstance(site.record, Decision) and site.record.condition):
        return
    words = prose(text)
    if not named("conditional").isdisjoint(words):
        return
    own = frozenset(terms(words, 0, len(words)))
    verbs = {each.root for each in acts(text)}
    answered = not named("answers").isdisjoint(site.cited.words)
    for each in given:
        if each.condition or not answered:
            told_of = not verbs.isdisjoint(each.verbs) and own.isdisjoint(each.condition)
            if told_of and _tells(own, each, site.source):
                how = "on a condition" if each.condition else "as a question"
                yield each.word, f"the passages say this {how}: “{each.word}”"


def _tells(own: frozenset[str], each: Supposed, source: Source) -> bool:
    """Whether a claim of some terms tells what is told on a condition."""
    whole = fsum(map(source.rarity, sorted(each.told)))
    return len(each.told) >= _LEAST and (
        fsum(map(source.rarity, sorted(each.told & own))) >= SHARE * whole
    )


_LEAST = 2


def supposes(text: str, site: Site) -> Iterator[tuple[str, str]]:
    """A condition of a claim of which its passages have none."""
    word = next((word for word in prose(text) if word in named("put_in")), "")
    if word and named("supposing").isdisjoint(site.cited.words):
        yield word, "the passages say this on no condition"
