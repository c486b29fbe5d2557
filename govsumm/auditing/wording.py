"""The words of a text as a paraphrase keeps them: by root, by two characters, by what they mean.

"Inspections", "inspected" and "inspector" have one root; "labour" is "labor"; a line end cuts no
word ("gover-\\nnance"); Chinese is held together by pairs of characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.auditing.signs import normal, stem
from govsumm.lexicon import HAN, lists

_LATIN = "\u2fff"
_LINE_END = re.compile(r"(?<=[a-z]{2})[-\u00ad\u2010]\s*\n\s*(?=[a-z]{2})")
_LATIN_WORD = re.compile(rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?")
_HAN_RUN = re.compile(f"[{HAN}]+")
_SPELLING = re.compile(r"(?<=\w\w)our(?=$|s$|ed$|ing$|al$|able$|hood|ite)")
_ENDINGS = re.compile(
    r"(?:(?<=\w{4})(?:(?:is|iz)(?:ation|er|ing|ed|es|e)s?|yse[sd]?|yze[sd]?|ments?|ness"
    r"|ities|ity|ers?|ors?|ances?|ences?|enses?|ants?|ents?|ally|ical|ials?|als?|ively"
    r"|ives?|abl[ey]|ibl[ey]|ful|ously|ous|ary|aries|ages?|ships?|ists?|ism)"
    r"|(?<=\w{3})(?:ings?|ions?|ied|ies|ed|es|ly|s|y|e))$"
)
_STRIPS = 3
_SHARED = 4
"""Words of one family share so many first letters, and all but one of the shorter root."""


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """The root of a word in lower case; a word without content has none."""
    if not stem(word) or word in _light():
        return ""
    word = word.removesuffix("'s").replace("'", "")
    word = _irregular().get(word, word)
    word = (
        _SPELLING.sub("or", word)
        .replace("ae", "e")
        .removesuffix("me" if "gramme" in word else "\0")
    )
    if word.endswith("tre"):
        word = f"{word[:-2]}er"
    for _ in range(_STRIPS):
        bare = _ENDINGS.sub("", word)
        if bare == word:
            break
        word = bare[:-1] if bare[-1] == bare[-2] and bare[-1] not in "aeiou" else bare
    return word.rstrip("iy") if len(word) > 3 else word


@cache
def _light() -> frozenset[str]:
    return frozenset(lists("audit")["light_words"])


@cache
def _irregular() -> dict[str, str]:
    return dict(map(str.split, lists("audit")["irregular"]))


@cache
def _families() -> dict[str, frozenset[str]]:
    """The roots that may stand for a root."""
    found: dict[str, set[str]] = {}
    for row in (*lists("audit")["synonyms"], *lists("audit")["paraphrases"]):
        roots = {root(word) for word in row.split(", ")} - {""}
        for each in roots:
            found.setdefault(each, set()).update(roots)
    return {each: frozenset(several) for each, several in found.items()}


@cache
def _han_families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in lists("audit")["han_paraphrases"]:
        words = row.split(", ")
        for each in words:
            found.setdefault(each, set()).update(words)
    return {each: frozenset(several) for each, several in found.items()}


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text bears: roots by their first letters, pairs of characters, the characters."""

    text: str
    families: dict[str, frozenset[str]]
    """Roots by their first letters."""
    roots: frozenset[str]
    pairs: frozenset[str]

    def holds(self, word: str) -> bool:
        """Whether the text has a word of that root, or of its family."""
        mine = root(word)
        return mine in self.roots or any(
            _alike(mine, each) for each in self.families.get(mine[:_SHARED], ())
        )

    def means(self, word: str) -> bool:
        """Whether the text has a word that may stand for it."""
        return not self.roots.isdisjoint(_families().get(root(word), ()))

    def bears(self, word: str) -> bool:
        """Either of the two."""
        return self.holds(word) or self.means(word)

    def bears_pair(self, first: str, second: str) -> bool:
        """Whether two characters stand together in the text, or a word that means the same."""
        both = first + second
        return both in self.pairs or any(
            each in self.text for each in _han_families().get(both, ())
        )


def _alike(one: str, other: str) -> bool:
    """Whether two roots are of one family."""
    shorter = min(len(one), len(other))
    needed = max(_SHARED, shorter - 1)
    return one[:needed] == other[:needed]


@lru_cache(maxsize=4096)
def wording(text: str) -> Wording:
    """The wording of a text."""
    folded = _LINE_END.sub("", normal(text))
    roots = frozenset(map(root, _LATIN_WORD.findall(folded))) - {""}
    families: dict[str, set[str]] = {}
    for each in roots:
        if len(each) >= _SHARED:
            families.setdefault(each[:_SHARED], set()).add(each)
    runs = _HAN_RUN.findall(folded)
    return Wording(
        folded,
        {key: frozenset(several) for key, several in families.items()},
        roots,
        frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1)),
    )
