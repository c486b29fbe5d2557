"""Reads a text for the signs that must not differ between a claim and its passages.

Its words in order with their stems, what it denies, and its decisive words by kind: "approved"
and "adopted" are one kind of outcome, "denied" another.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.signs.denials import Clause, Denial, clauses, denials
from govsumm.auditing.signs.han_negated import as_limit
from govsumm.auditing.signs.negators import may_hold
from govsumm.auditing.signs.quoting import quotations
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import (
    LATIN,
    TOKEN,
    stem,
    synonyms,
    token_in,
)
from govsumm.auditing.words.texts import normal, text_of
from govsumm.lexicon import lists

__all__ = [
    "LATIN",
    "Kind",
    "Signs",
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

    @lazily
    def starts(self) -> tuple[int, ...]:
        """Where each word begins in the folded text."""
        return tuple([hit.start() for hit in token_in(self.folded).finditer(self.folded)])

    @lazily
    def capitals(self) -> tuple[bool, ...]:
        """Whether each word begins with a capital."""
        text = self._read.text
        if text.isascii():
            return tuple(map(str.isupper, map(text.__getitem__, self.starts)))
        plain = unicodedata.normalize("NFKC", text)
        return tuple([plain[start : start + 1].isupper() for start in self.starts])

    @lazily
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, "" where it has no content."""
        return self._read.stems

    @lazily
    def _prose(self) -> tuple[str, ...]:
        """The words read on over the ends of lines."""
        if "\n" not in self._read.known:
            return self.words
        return tuple([word for word in self.words if word != "\n"])

    @lazily
    def terms(self) -> tuple[str, ...]:
        """The stems of its words of content; of Chinese the pairs of characters."""
        return tuple(terms(self.words, 0, len(self.words)))

    @lazily
    def denials(self) -> tuple[Denial, ...]:
        """What the text denies."""
        if not may_hold(self._read):
            return ()
        return tuple(denials(self._prose, quotations(self.folded, self.words)))

    @lazily
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, and what of them is denied."""
        return tuple(clauses(self._prose, self.denials))

    def tells(self, term: str) -> bool:
        """Whether a term stands in it, in some form, where nothing denies it."""
        return term[:FORM] in self._told

    @lazily
    def _told(self) -> frozenset[str]:
        return frozenset(
            [
                term[:FORM]
                for each in self.clauses
                if not each.pending
                for term in each.terms - each.denied
            ]
        )

    @lazily
    def kinds(self) -> Kinds:
        """Each decisive word, with its place."""
        found = kinds_of(self.words, "decisive")
        stated = (each for each in found if not _is_proposed(self.words, each[1]))
        return tuple([(as_limit(self.words, kind, at), at) for kind, at in stated])

    @lazily
    def bearing(self) -> Kinds:
        """These, and words that bear one in a claim."""
        return (*self._bearing, *self.turned)

    @lazily
    def turned(self) -> Kinds:
        """What denied ones come to: "not passed" is rejected."""
        return tuple(_turned(self.words, self._bearing, self.denials))

    @lazily
    def _bearing(self) -> Kinds:
        found = kinds_of(self.words, "bearing")
        return (*self.kinds, *((as_limit(self.words, kind, at), at) for kind, at in found))

    @lazily
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


def kinds_of(words: tuple[str, ...], name: str) -> Kinds:
    """The words of a list of kinds in a text, each with its place.

    Of two that begin together the longest counts, and none that begins inside another.
    """
    known, found, free = _known(name), [], 0
    if known.keys().isdisjoint(words):
        return ()
    for at, word in enumerate(words):
        if word not in known or at < free:
            continue
        for size, forms in known[word]:
            if kinds := forms.get(words[at : at + size]):
                found += [(kind, at) for kind in kinds]
                free = at + size
                break
    return tuple(found)


@cache
def _known(name: str) -> dict[str, list[tuple[int, dict[tuple[str, ...], list[Kind]]]]]:
    """The forms of a list, in both scripts, by their first word and size, the longest first."""
    found: dict[str, dict[int, dict[tuple[str, ...], list[Kind]]]] = {}
    for row in (*lists("audit")[name], *lists("audit")[f"han_{name}"]):
        axis, kind, forms = row.split(" ", 2)
        for words in (tuple(TOKEN.findall(form)) for form in forms.split(", ")):
            sizes = found.setdefault(words[0], {})
            sizes.setdefault(len(words), {}).setdefault(words, []).append((axis, kind))
    return {first: sorted(sizes.items(), reverse=True) for first, sizes in found.items()}
