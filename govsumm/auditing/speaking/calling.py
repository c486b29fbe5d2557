"""Who is in the lists of a draft, what they are called, and where a text names them."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from govsumm.auditing.words.folding import tokens
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN
from govsumm.records import Draft

Span = tuple[int, int]
"""[start, end) in a text, in code points."""

_LETTER = re.compile("[A-Za-z]")


class Called:
    """The people of a draft, and those whom it credits, by what they are called."""

    def __init__(self, draft: Draft) -> None:
        self._people = draft.people
        orders = (each.to for each in draft.directives)
        decided = (each.to for each in draft.decisions)
        self._told = tuple(name for to in (*orders, *decided) for name in to)
        self._credited = tuple(each.name for each in draft.credits)

    def forms(self, name: str) -> tuple[str, ...]:
        """What else somebody of that name is called: other forms, posts, the surname."""
        return self._forms.get(name, (name,))

    @lazily
    def _forms(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for person in self._people:
            names = (person.name, *person.also)
            words = _bare(person.name)
            short = (*words[:1], *words[-1:])
            forms = (*names, *person.posts, *(each for each in short if self._alone[each] == 1))
            for each in (*names, *person.posts):
                found.setdefault(each, forms)
        return found

    def short_names(self, name: str) -> tuple[str, ...]:
        """As `forms`, without posts, which others may have as well."""
        return self._short.get(name, (name,))

    @lazily
    def _short(self) -> dict[str, tuple[str, ...]]:
        return {
            each.name: tuple(form for form in self.forms(each.name) if form not in each.posts)
            for each in self._people
        }

    @lazily
    def _alone(self) -> Counter[str]:
        """How many people each word of a name may mean."""
        words = (word for each in self._people for word in set(_bare(each.name)))
        return Counter(word for word in words if len(word) > 2)

    def names(self, name: str) -> tuple[str, ...]:
        """The names of somebody: as `forms`, without posts."""
        return self._names.get(name, (name,))

    @lazily
    def _names(self) -> dict[str, tuple[str, ...]]:
        return {each.name: (each.name, *each.also) for each in self._people}

    def is_person(self, words: tuple[str, ...]) -> bool:
        """Whether the words of a name are those of somebody in the list of people."""
        return not self._name_words.isdisjoint(words)

    @lazily
    def _name_words(self) -> frozenset[str]:
        names = (name for each in self._people for name in (each.name, *each.also))
        words = (word for name in names for word in name.lower().split())
        return frozenset(word for word in words if len(word) > 2)

    def in_chinese(self, text: str) -> list[str]:
        """The Chinese names of the lists in a text, in the order of the lists."""
        if text.isascii():
            return []
        found = {name for _, name in self._in_chinese.starting(text)}
        return sorted(found, key=self._in_chinese.place)

    @lazily
    def _in_chinese(self) -> Names:
        people = (each.name for each in self._people)
        return Names(name for name in (*people, *self._credited) if name > LATIN)

    @lazily
    def writers(self) -> frozenset[str]:
        """Who wrote the text, and is not seen in it."""
        return frozenset(self._credited) - {each.name for each in self._people}

    @lazily
    def told(self) -> Candidates:
        """Everybody who is told something, in every form of their names."""
        return Candidates(form for name in self._told for form in self.short_names(name))

    @lazily
    def listed(self) -> Names:
        """All names of the lists, without line ends in them."""
        people = (name for each in self._people for name in (each.name, *each.also))
        return Names(" ".join(name.split()) for name in (*people, *self._credited))


class Names:
    """Names that are found in a text by what they begin with, however many there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._places = {name: at for at, name in enumerate(dict.fromkeys(filter(str.strip, names)))}
        lengths: dict[str, set[int]] = {}
        for name in self._places:
            lengths.setdefault(name[0], set()).add(len(name))
        self._lengths = {first: sorted(each, reverse=True) for first, each in lengths.items()}

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def place(self, name: str) -> int:
        """Where a name stands in the list."""
        return self._places[name]

    def starting(
        self, text: str, first: int = 0, last: int = sys.maxsize
    ) -> Iterator[tuple[int, str]]:
        """Each place of `[first, last)` at which a name begins, with the name; longest first."""
        lengths = self._lengths
        for at in range(first, min(last, len(text))):
            if text[at] in lengths and not _is_inside(text, at):
                for length in lengths[text[at]]:
                    name = text[at : at + length]
                    if len(name) == length and name in self._places:
                        yield at, name

    def spans(self, text: str, first: int = 0, last: int = sys.maxsize) -> list[Span]:
        """Where names stand as whole words that begin in `[first, last)`, none within another."""
        found: list[Span] = []
        free = 0
        for at, name in self.starting(text, first, last):
            span = (at, at + len(name))
            if at >= free and is_whole(text, span):
                found.append(span)
                free = span[1]
        return found


class Candidates:
    """Names that are looked for in folded texts: which of them a text may hold at all."""

    def __init__(self, names: Iterable[str]) -> None:
        self._starts: dict[str, list[tuple[int, str]]] = {}
        for at, name in enumerate(dict.fromkeys(names)):
            if start := "".join(tokens(name))[:_KEY]:
                self._starts.setdefault(start, []).append((at, name))
        self._sizes = frozenset(map(len, self._starts))

    def of(self, text: str) -> list[str]:
        """The names that begin as something in the text does, in the order given."""
        words = tokens(text)
        run = "".join(words)
        places = tuple(accumulate(map(len, words), initial=0))
        starts = {run[at : at + size] for size in self._sizes for at in places}
        found = [each for start in starts & self._starts.keys() for each in self._starts[start]]
        return [name for _, name in sorted(found)]


_KEY = 6
"""Characters that a name is found by: fewer, and many names begin alike."""


def places(text: str, words: str, *, whole: bool) -> Iterator[Span]:
    """Where words stand in a text, none within another; `whole`: no letter right beside them."""
    at = text.find(words) if words else -1
    while at >= 0:
        span = at, at + len(words)
        if not whole or is_whole(text, span):
            yield span
            at += len(words) - 1
        at = text.find(words, at + 1)


def _is_inside(text: str, at: int) -> bool:
    """Whether a place is inside a word; a name may begin at any character of Chinese."""
    return (
        at > 0 and _LETTER.match(text, at - 1) is not None and _LETTER.match(text, at) is not None
    )


def is_whole(text: str, span: Span) -> bool:
    """Whether no letter stands right beside a span."""
    return not (_LETTER.match(text, span[1]) or (span[0] and _LETTER.match(text, span[0] - 1)))


def _bare(name: str) -> list[str]:
    """The words of a name without marks, and without "Jr." behind it."""
    return [word.strip(".,") for word in name.split(",", maxsplit=1)[0].split()]
