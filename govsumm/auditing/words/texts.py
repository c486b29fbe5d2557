"""A text read word by word, once for all that is asked of it: signs, wording, numbers, months."""

from __future__ import annotations

from functools import lru_cache

from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import contentless, plain, simple, stem, token_in


class Text:
    """A text in its folded forms, and its words in order."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.plain = plain(text)
        """In compatibility forms and lower case."""
        self.folded = self.plain if text.isascii() else simple(self.plain)
        """Likewise, with one apostrophe and simplified characters."""
        self.words = tuple(token_in(self.folded).findall(self.folded))
        """Its words and marks, in order."""

    @lazily
    def known(self) -> frozenset[str]:
        """Its different words."""
        return frozenset(self.words)

    @lazily
    def bare(self) -> frozenset[str]:
        """These, and what stands before and behind their apostrophes."""
        if "'" not in self.folded:
            return self.known
        return self.known.union(*[word.split("'") for word in self.known if "'" in word])

    @lazily
    def stems(self) -> tuple[str, ...]:
        """The stem of each word, "" where it has no content."""
        return tuple(map(stem, self.words))

    @lazily
    def content(self) -> frozenset[str]:
        """Its different stems."""
        return frozenset(map(stem, self.known - contentless())) - _NOTHING


_NOTHING = frozenset([""])


@lru_cache(maxsize=4096)
def text_of(text: str) -> Text:
    """A text, read."""
    return Text(text)


def normal(text: str) -> str:
    """A text in lower case, with one apostrophe, and Chinese in simplified characters."""
    return text_of(text).folded
