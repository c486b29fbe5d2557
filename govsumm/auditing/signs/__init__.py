"""Reads a text for the signs that must not differ between a claim and its passages.

Its words in order with their stems, what it denies, and its decisive words by kind: "approved"
and "adopted" are one kind of outcome, "denied" another.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.signs.denials import Clause, Denial, clauses, denials
from govsumm.auditing.signs.han_negated import as_limit
from govsumm.auditing.signs.kinds import (
    Denied,
    Kind,
    Kinds,
    is_proposed,
    kinds_of,
    settled,
    turned,
    unsettled,
)
from govsumm.auditing.signs.negators import may_hold
from govsumm.auditing.signs.quoting import quotations
from govsumm.auditing.signs.segments import Segment, segments
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import (
    LATIN,
    stem,
    synonyms,
    token_in,
)
from govsumm.auditing.words.texts import normal, text_of

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


class Signs:
    """A text read word by word; what else is asked of it is read when it is asked."""

    def __init__(self, text: str) -> None:
        self.text = text
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

    @lazily
    def segments(self) -> tuple[Segment, ...]:
        """The parts of its clauses that may be denied each by itself."""
        return tuple(segments(self._prose, self.denials))

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
        stated = (each for each in found if not is_proposed(self.words, each[1]))
        return tuple([(as_limit(self.words, kind, at), at) for kind, at in stated])

    @lazily
    def stated(self) -> Kinds:
        """Its decisive words, each as it stands: where it is denied, its contrary."""
        return tuple(settled(self.kinds, self._denied))

    @lazily
    def bearing(self) -> Kinds:
        """These, and words that bear one in a claim."""
        return tuple(settled(self._bearing, self._denied))

    @lazily
    def turned(self) -> Kinds:
        """What denied ones come to: "not passed" is rejected."""
        return tuple(turned(self._bearing, self._denied)) if self.denials else ()

    @lazily
    def _denied(self) -> Denied:
        return Denied(self.words, self.denials)

    @lazily
    def _bearing(self) -> Kinds:
        found = kinds_of(self.words, "bearing")
        borne = tuple([(as_limit(self.words, kind, at), at) for kind, at in found])
        return (*self.kinds, *unsettled(self.words, borne, self.kinds))

    @lazily
    def limits(self) -> Kinds:
        """Each word like "before", "at least", "against", by kind and place."""
        return kinds_of(self.words, "limits")


@lru_cache(maxsize=4096)
def signs(text: str) -> Signs:
    """The signs of a text."""
    return Signs(text)
