"""Words of which only one can be meant: weekly or monthly, some or all, part-time or full-time.

A claim that has one of them, where its passages have only another, says something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.word_choice.comparing import compared
from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.texts import Text, text_of
from govsumm.lexicon import HAN, lists

DENIED = -1
"""What a word means that is denied: any of its rivals, perhaps."""
_DENIAL = re.compile(
    r"(?:\bnot|n't|\bnever|\bfail(?:s|ed)? to)\W+(?:\w+\W+){0,3}$"
    r"|\b(?:nobody|no one|none)\W+(?:\w+\W+){0,6}$|[不未没禁]\w{0,2}(?:擅自|无故)?$"
    r"|[未没]有?[获得取][得到]?\w{0,5}$"
)
_DENIES = re.compile(r"\bno|n[o']t|never|fail|[不未没禁]")
"""What a text holds that denies anything."""
_REACH = 30
Meanings = dict[int, dict[int, str]]
"""By family the meanings that a text has, each with the words that say it."""


_WORD = re.compile(f"[^\\W{HAN}]+|[{HAN}]")
"""A word, or a character of Chinese."""


def rivals(site: Site) -> Iterator[Finding]:
    """Where a claim means one of a family and its passages mean another."""
    for field, text in site.paraphrases:
        for family, found in meanings(text).items():
            known = _meant(site.passages, family)
            if known and DENIED not in (*known, *found) and known.keys().isdisjoint(found):
                word, other = next(iter(found.values())), next(iter(known.values()))
                if word in site.cited.words or word in compared(text):
                    continue  # in a phrase of theirs: "gone", of "was gone"; as numbers have it
                why = f"{field}: the passages say “{other}”, the claim “{word}”"
                yield finding("word", word, ok=False, why=why)


def _meant(passages: tuple[str, ...], family: int) -> dict[int, str]:
    """What passages mean of a family, each with the first words that say it."""
    known: dict[int, str] = {}
    for text in passages:
        for meaning, words in meanings(text).get(family, {}).items():
            known.setdefault(meaning, words)
    return known


@lru_cache(maxsize=4096)
def meanings(text: str) -> Meanings:
    """What a text means of each family that it has words of."""
    read = text_of(text)
    hits = sorted(_hits(read))
    found: Meanings = {}
    free = 0
    denies = hits and _DENIES.search(read.folded)
    for start, length, words in hits:
        if start < free:
            continue
        free = start - length
        denied = denies and _DENIAL.search(read.folded, max(0, start - _REACH), start)
        for family, meaning in _families()[words]:
            found.setdefault(family, {}).setdefault(DENIED if denied else meaning, words)
    return found


def same_meaning(word: str, text: str) -> bool:
    """Whether a text has words of a family that mean the same: "annually", "a year"."""
    known = meanings(text)
    return any(meaning in known.get(family, ()) for family, meaning in _families().get(word, ()))


def _hits(read: Text) -> Iterator[tuple[int, int, str]]:
    """Words of some family, where they begin, and how long they are: the longest first."""
    cued, bare, folded = _cued(), read.bare, read.folded
    for cue in cued.keys() & bare:
        for words, parts in cued[cue]:
            at = folded.find(words) if parts <= bare else -1
            while at >= 0:
                end = at + len(words)
                if words > LATIN or not (_BEGUN.match(folded, at) or _GOES_ON.match(folded, end)):
                    yield at, at - end, words
                at = folded.find(words, at + 1)


_BEGUN, _GOES_ON = re.compile(r"(?<=[\w-])"), re.compile(r"[\w-]")
"""Whether a place is inside a word, or a word goes on there."""


@cache
def _cued() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The words of all families, with what each is made of, by that which fewest others have."""
    made = {words: frozenset(_WORD.findall(words)) for words in _families()}
    often = Counter(chain.from_iterable(made.values()))
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for words, parts in made.items():
        cue = min(parts, key=lambda part: (often[part], part))
        found.setdefault(cue, []).append((words, parts))
    return found


@cache
def _families() -> dict[str, list[tuple[int, int]]]:
    """What some words may mean: of which family, and which of its meanings.

    A family is a row of the lists; a stroke sets its meanings apart.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    rows = (*lists("audit")["rivals"], *lists("audit")["han_rivals"])
    for family, row in enumerate(rows):
        for meaning, several in enumerate(row.split(" | ")):
            for words in several.split(", "):
                found.setdefault(words, []).append((family, meaning))
    return found
