"""Reads a text for the signs that must not differ between a claim and its passages.

Its words in order with their stems, which of them are denied, and its decisive words by kind:
"approved" and "adopted" are one kind of outcome, "denied" another.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.lexicon import HAN, lists, simplified

_TOKEN = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:'[^\W\d_]+)?|[,;:!?.、，。；：！？\n()（）]")
_HAN = re.compile(f"[{HAN}]")
_STOPS = frozenset(",;:!?.、，。；：！？\n()（）")
_BARRIERS = frozenset(";:!?.。；：！？\n")
_LATIN = "\u2fff"
_HEADS = 2
"""So many of them must not be said by a claim that denies nothing."""
_REACH = 3
"""So many words of content behind a negator are denied."""
Kind = tuple[str, str]
"""An axis, and which of its kinds: ("outcome", "approve")."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What was read: words and stems place by place ("" where a word has no content)."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each word begins in the folded text."""
    stems: tuple[str, ...]
    denied: frozenset[str]
    """Stems that stand behind a negator."""
    told: frozenset[str]
    """Stems that stand where nothing denies them."""
    negators: tuple[tuple[str, frozenset[str]], ...]
    """Each plain negator, with the stems that it denies."""
    near: frozenset[str]
    """Stems in clauses that say "not", and stems behind other words that deny."""
    kinds: tuple[tuple[Kind, int], ...]
    """Each decisive word, with its place."""
    bearing: frozenset[Kind]
    """The kinds of decisive words, and of those that bear one in a claim."""


@lru_cache(maxsize=4096)
def signs(text: str) -> Signs:
    """The signs of a text."""
    folded = normal(text)
    found = list(_TOKEN.finditer(folded))
    words = tuple(hit[0] for hit in found)
    stems = tuple(map(stem, words))
    spared = frozenset(_spared(words))
    denials = tuple(_denials(words, stems, spared))
    denied_at = {place for _, _, _, places in denials for place in places}
    kinds = tuple(_kinds(words, _known("decisive")))
    return Signs(
        words,
        tuple(hit.start() for hit in found),
        stems,
        frozenset(stems[at] for at in denied_at),
        frozenset(each for at, each in enumerate(stems) if each and at not in denied_at),
        tuple(
            (word, _heads(words, stems, at, places)) for at, word, plain, places in denials if plain
        ),
        frozenset(stems[at] for at in denied_at).union(
            _near(words, stems, [at for at, _, plain, _ in denials if plain])
        ),
        kinds,
        frozenset(kind for kind, _ in (*kinds, *_kinds(words, _known("bearing")))),
    )


def _heads(
    words: tuple[str, ...], stems: tuple[str, ...], at: int, places: tuple[int, ...]
) -> frozenset[str]:
    """What a negator denies above all: the next stems; in Chinese the next two characters."""
    if words[at] > _LATIN:
        return frozenset(("".join(words[at + 1 : at + 3]),))
    return frozenset(stems[each] for each in places[:_HEADS])


def _near(words: tuple[str, ...], stems: tuple[str, ...], negators: list[int]) -> Iterator[str]:
    """The stems of the clauses in which negators stand."""
    for at in negators:
        first = last = at
        while first and words[first - 1] not in _STOPS:
            first -= 1
        while last + 1 < len(words) and words[last + 1] not in _STOPS:
            last += 1
        yield from stems[first : last + 1]


def normal(text: str) -> str:
    """A text in lower case, compatibility forms and apostrophes folded."""
    if not text.isascii():
        text = simplified(unicodedata.normalize("NFKC", text)).replace("’", "'").replace("‘", "'")
    return text.lower()


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a word; a word without content, a number or a mark has none."""
    if word in _STOPS or word in _stopwords() or word[0].isdigit():
        return ""
    if word > _LATIN:
        return "" if word in _han_function() else word
    word = word.removesuffix("'s").replace("'", "")
    if len(word) > 4:
        for ending in (
            "ations",
            "ation",
            "ising",
            "izing",
            "ised",
            "ized",
            "ises",
            "izes",
            "ings",
            "ing",
            "ied",
            "ies",
            "ed",
            "es",
            "ly",
            "s",
        ):
            bare = word.removesuffix(ending)
            if bare != word and len(bare) >= 3:
                word = bare
                break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.rstrip("ey")[:6] or word


@cache
def _stopwords() -> frozenset[str]:
    return frozenset(lists("audit")["stopwords"])


@cache
def _han_function() -> frozenset[str]:
    return frozenset(lists("audit")["han_function_characters"][0])


# denials ------------------------------------------------------------------------------------


@cache
def _not_denying() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in (*lists("audit")["not_denying"], *lists("audit")["han_not_denying"]):
        words = tuple(_TOKEN.findall(phrase))
        found.setdefault(words[0], []).append(words)
    for each in _TOKEN.findall(" ".join(lists("audit")["han_negators"])):
        for phrase in lists("audit")["han_not_denying"]:
            if each in phrase[1:]:
                words = tuple(phrase)
                found.setdefault(words[0], []).append(words)
    return found


def _spared(words: tuple[str, ...]) -> Iterator[int]:
    """The places of words that deny nothing where they stand: "not only"."""
    known = _not_denying()
    for at, word in enumerate(words):
        for phrase in known.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                yield from range(at, at + len(phrase))


@cache
def _negators() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = lists("audit")
    return (
        frozenset(words["negators"]),
        frozenset((*words["plain_negators"], *words["han_plain_negators"])),
        frozenset(words["han_negators"]),
    )


def _denials(
    words: tuple[str, ...], stems: tuple[str, ...], spared: frozenset[int]
) -> Iterator[tuple[int, str, bool, tuple[int, ...]]]:
    """Each negator with its place, whether it is a plain one, and the places of what it denies."""
    soft, plain, han = _negators()
    for at, word in enumerate(words):
        if at in spared or (word == "no" and words[at + 1 : at + 2] == (".",)):
            continue
        if word in han:
            yield at, word, word in plain, tuple(_behind(words, stems, at, 2))
        elif word in soft or word.endswith("n't"):
            denies = word in plain or word.endswith("n't")
            yield at, word, denies, tuple(_behind(words, stems, at, _REACH))


def _behind(words: tuple[str, ...], stems: tuple[str, ...], at: int, reach: int) -> Iterator[int]:
    """The places of the next words of content in the clause."""
    for place in range(at + 1, len(words)):
        if words[place] in _STOPS:
            return
        if stems[place]:
            yield place
            reach -= 1
            if not reach:
                return


# decisive words -----------------------------------------------------------------------------


Forms = dict[str, list[tuple[tuple[str, ...], Kind]]]
"""Words of a kind by their first word, the longest first."""


@cache
def _known(name: str) -> Forms:
    """The forms of a list, in both scripts."""
    found: Forms = {}
    for row in (*lists("audit")[name], *lists("audit")[f"han_{name}"]):
        axis, kind, forms = row.split(" ", 2)
        for form in forms.split(", "):
            words = tuple(_TOKEN.findall(form))
            found.setdefault(words[0], []).append((words, (axis, kind)))
    for several in found.values():
        several.sort(key=lambda each: -len(each[0]))
    return found


def _kinds(words: tuple[str, ...], known: Forms) -> Iterator[tuple[Kind, int]]:
    """Each decisive word with its place; of two that begin together, the longest."""
    free = 0
    for at, word in enumerate(words):
        if at < free or word not in known:
            continue
        longest = 0
        for form, kind in known[word]:
            if len(form) >= longest and words[at : at + len(form)] == form:
                longest = len(form)
                yield kind, at
        free = at + longest


@cache
def synonyms() -> dict[str, frozenset[str]]:
    """The stems that may stand for a stem."""
    found: dict[str, set[str]] = {}
    for row in lists("audit")["synonyms"]:
        stems = {stem(word) for word in row.split(", ")} - {""}
        for each in stems:
            found.setdefault(each, set()).update(stems)
    return {each: frozenset(several) for each, several in found.items()}


def is_barrier(word: str) -> bool:
    """Whether a mark ends a sentence or opens another thought."""
    return word in _BARRIERS
