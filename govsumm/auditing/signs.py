"""Reads a text for the signs that must not differ between a claim and its passages.

Its words in order with their stems, what it denies, and its decisive words by kind: "approved"
and "adopted" are one kind of outcome, "denied" another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from govsumm.auditing.clauses import terms
from govsumm.auditing.denials import Clause, Denial, clauses, denials
from govsumm.auditing.negators import may_hold
from govsumm.auditing.stems import (
    LATIN,
    Phrases,
    by_first_word,
    is_barrier,
    normal,
    stem,
    synonyms,
    token_in,
)
from govsumm.auditing.texts import text_of
from govsumm.lexicon import lists

__all__ = [
    "LATIN",
    "Kind",
    "Signs",
    "is_barrier",
    "kinds_of",
    "normal",
    "signs",
    "stem",
    "synonyms",
]

FORM = 4
"""Stems that begin with so many same letters may be forms of one word."""
Kind = tuple[str, str]
"""An axis, and which of its kinds: ("outcome", "approve")."""
Kinds = tuple[tuple[Kind, int], ...]
"""Words of some kind, each with its place."""
_OPPOSITES: tuple[tuple[Kind, Kind], ...] = (
    (("outcome", "approve"), ("outcome", "deny")),
    (("presence", "attend"), ("presence", "absent")),
    (("leave", "allow"), ("leave", "forbid")),
    (("opening", "open"), ("opening", "close")),
    (("support", "support"), ("support", "oppose")),
)
_TURNED = dict((*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES)))


class Signs:
    """A text read word by word; what else is asked of it is read when it is asked."""

    def __init__(self, text: str) -> None:
        self._read = text_of(text)
        self.folded = self._read.folded
        self.words = self._read.words

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each word begins in the folded text."""
        return tuple([hit.start() for hit in token_in(self.folded).finditer(self.folded)])

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Whether each word begins with a capital."""
        plain = unicodedata.normalize("NFKC", self._read.text)
        return tuple([plain[start : start + 1].isupper() for start in self.starts])

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, "" where it has no content."""
        return self._read.stems

    @cached_property
    def _prose(self) -> tuple[str, ...]:
        """The words read on over the ends of lines."""
        if "\n" not in self._read.known:
            return self.words
        return tuple([word for word in self.words if word != "\n"])

    @cached_property
    def terms(self) -> tuple[str, ...]:
        """The stems of its words of content; of Chinese the pairs of characters."""
        return tuple(terms(self.words, 0, len(self.words)))

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """What the text denies."""
        return tuple(denials(self._prose)) if may_hold(self._read) else ()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, and what of them is denied."""
        return tuple(clauses(self._prose, self.denials))

    def tells(self, term: str) -> bool:
        """Whether a term stands in it, in some form, where nothing denies it."""
        return term[:FORM] in self._told

    @cached_property
    def _told(self) -> frozenset[str]:
        return frozenset(
            [term[:FORM] for each in self.clauses for term in each.terms - each.denied]
        )

    @cached_property
    def kinds(self) -> Kinds:
        """Each decisive word, with its place."""
        found = kinds_of(self.words, "decisive")
        return tuple(each for each in found if not _is_proposed(self.words, each[1]))

    @cached_property
    def bearing(self) -> Kinds:
        """These, and words that bear one in a claim."""
        return (*self._bearing, *self.turned)

    @cached_property
    def turned(self) -> Kinds:
        """What denied ones come to: "not passed" is rejected."""
        return tuple(_turned(self.words, self._bearing, self.denials))

    @cached_property
    def _bearing(self) -> Kinds:
        return (*self.kinds, *kinds_of(self.words, "bearing"))

    @cached_property
    def limits(self) -> Kinds:
        """Each word like "before", "at least", "against", by kind and place."""
        return kinds_of(self.words, "limits")


@lru_cache(maxsize=4096)
def signs(text: str) -> Signs:
    """The signs of a text."""
    return Signs(text)


def _is_proposed(words: tuple[str, ...], at: int) -> bool:
    """Whether something is only to be decided: "moved to adopt", "a request to raise"."""
    before = words[max(0, at - _PROPOSAL) : at]
    if not before or before[-1] != "to":
        return False
    return not _proposing().isdisjoint(before)


_PROPOSAL = 6
"""So far before a decisive word a motion may be named."""


@cache
def _proposing() -> frozenset[str]:
    return frozenset(lists("audit")["proposing"])


def _turned(
    words: tuple[str, ...], kinds: Kinds, denied: tuple[Denial, ...]
) -> Iterator[tuple[Kind, int]]:
    """What a denied decisive word comes to: "not passed" is rejected."""
    heads = {head for each in denied for head in each.heads[:2]}
    for kind, at in kinds if heads else ():
        pair = words[at] + "".join(words[at + 1 : at + 2])
        if kind in _TURNED and (stem(words[at]) in heads or pair in heads):
            yield _TURNED[kind], at


def kinds_of(words: tuple[str, ...], name: str) -> tuple[tuple[Kind, int], ...]:
    """The words of a list of kinds in a text, each with its place."""
    return tuple(_kinds(words, _known(name)))


@cache
def _known(name: str) -> Phrases[Kind]:
    """The forms of a list, in both scripts."""
    rows = (*lists("audit")[name], *lists("audit")[f"han_{name}"])
    parted = (row.split(" ", 2) for row in rows)
    return by_first_word(
        (form, (axis, kind)) for axis, kind, forms in parted for form in forms.split(", ")
    )


def _kinds(words: tuple[str, ...], known: Phrases[Kind]) -> Iterator[tuple[Kind, int]]:
    """Each decisive word with its place; of two that begin together, the longest."""
    if known.keys().isdisjoint(words):
        return
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
