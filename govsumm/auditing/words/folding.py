"""Folds text so that typography and spacing do not count, and finds words in it.

Folded are case, Unicode compatibility forms, quotation marks, hyphens, apostrophes and all
spacing ("Ningbo" is "Ning Bo", "grass -roots" is "grass-roots"). What separates is kept: commas,
colons and full stops (the name "Li Wu" is not in "Mayor Li. Wu spoke"), and whatever stands
between digits (5-2 is not 52), but for the comma of thousands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice

from govsumm.auditing.words.lazily import lazily
from govsumm.lexicon import HAN

_TOKEN = re.compile(rf"[^\W\d_{HAN}]+|\d+|[{HAN}]|[,;:!?、。|]|\.(?<=[^\W\d_]{{3}}\.)(?=\s)")
_ASCII_TOKEN = re.compile(r"[a-z]+|\d+|[,;:!?|]|\.(?<=[a-z]{3}\.)(?=\s)")
_THOUSANDS = re.compile(r",(?<=\d,)(?=\d{3}(?!\d))")
_GLUED_TIME = re.compile(r"(\d\d{3}-\d{2}-\d{2})(?=\d{2}\s?:)")
_POSSESSIVE = re.compile(r"['’ʼ`´](?<=\w\w\w.)(?=s(?!\w))")
"""A word ends before it: the council is named in "the council's plan"."""
_APOSTROPHE = re.compile(r"['’ʼ`´](?<=\w.)(?=\w)")
_BARRIERS = frozenset(",;:!?、。|.")
_GAP, _BAR = " ", "|"
_BETWEEN_DIGITS = re.compile(rf"{_GAP}(?<=\d.)(?=\d)")
_DIGITS_APART = re.compile(r"\d[\W_]+\d")
LONG = 4096
"""From this length on a text is not kept."""


@lru_cache(maxsize=4096)
def _marked(text: str) -> str:
    """The folded words of a text with a gap around each; all that separates is one bar."""
    folded = (text if text.isascii() else _normalized(text)).casefold()
    if _has_apostrophe(folded):
        folded = _APOSTROPHE.sub("", _POSSESSIVE.sub(" ", folded))
    if "," in folded:
        folded = _THOUSANDS.sub("", folded)
    if "-" in folded and ":" in folded:
        folded = _GLUED_TIME.sub(r"\1 ", folded)  # "2022-05-0916: 26"
    pieces = (_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded)
    words = _GAP.join([_BAR if piece in _BARRIERS else piece for piece in pieces])
    marked = f"{_GAP}{words}{_GAP}"
    if not _DIGITS_APART.search(folded):
        return marked
    return _BETWEEN_DIGITS.sub(f"{_GAP}{_BAR}{_GAP}", marked)


def _has_apostrophe(text: str) -> bool:
    return "'" in text or "’" in text or "`" in text or "ʼ" in text or "´" in text


def _normalized(text: str) -> str:
    """NFKC, piece by piece: a long run of combining marks takes quadratic time in one."""
    if len(text) <= _PIECE:
        return unicodedata.normalize("NFKC", text)
    pieces = (text[at : at + _PIECE] for at in range(0, len(text), _PIECE))
    return "".join(unicodedata.normalize("NFKC", piece) for piece in pieces)


_PIECE = 2048


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[str, ...]:
    """The folded words of a text; a Chinese character is a word, and so is a run of digits."""
    whole = _APOSTROPHE.sub("", text) if _has_apostrophe(text) else text
    return tuple(_marked(whole).replace(_GAP + _BAR, "").split())


@lru_cache(maxsize=4096)
def _wanted(words: str) -> tuple[str, str]:
    """Words as they stand in a folded text: with gaps, and without. Marks at either end do not
    count: "Pruitt, Jr.," is "Pruitt, Jr".
    """
    bare = _marked(words).strip(_GAP + _BAR)
    return f"{_GAP}{bare}{_GAP}", bare.replace(_GAP, "")


class Folded:
    """A text folded into one string without gaps, that still knows where its words begin."""

    def __init__(self, text: str) -> None:
        self._marked = _marked(text) if len(text) < LONG else _marked.__wrapped__(text)

    @lazily
    def _text(self) -> str:
        """The words run together."""
        return self._marked.replace(_GAP, "")

    @lazily
    def _edges(self) -> frozenset[int]:
        """Where a word ends or begins."""
        return frozenset(_edges(self._marked))

    def holds(self, words: str, *, not_after: tuple[str, ...] = ()) -> bool:
        """Whether the words stand in the text, from the start of a word to the end of one.

        Places that follow one of `not_after` do not count: "mayor" is not in "vice mayor".
        """
        apart, wanted = _wanted(words)
        if not wanted:
            return False
        if not not_after and apart in self._marked:
            return True  # with the same gaps, as most are
        at = self._text.find(wanted)
        while at >= 0:
            whole = at in self._edges and at + len(wanted) in self._edges
            after = not_after and self._text.endswith(not_after, 0, at)
            if whole and not (after and any(self._ends(each, at) for each in not_after)):
                return True
            at = self._text.find(wanted, at + 1)
        return False

    def _ends(self, word: str, at: int) -> bool:
        """Whether a word stands just before a place: "ex", not "annex"."""
        return self._text.endswith(word, 0, at) and at - len(word) in self._edges


def folded(text: str) -> Folded:
    """A text, folded; kept, unless it is long."""
    return _kept(text) if len(text) < LONG else Folded(text)


_kept = lru_cache(maxsize=4096)(Folded)


def _edges(marked: str) -> Iterator[int]:
    """The offsets at which a word ends or begins, where the words are run together."""
    return accumulate(map(len, marked.split(_GAP)), initial=0)


class Index:
    """The words of a long text, folded, found without reading it from the start each time."""

    def __init__(self, text: str) -> None:
        marked = _marked.__wrapped__(text)
        self._words = frozenset(marked.split(_GAP))
        self._text = marked.replace(_GAP, "")
        self._edges = frozenset(_edges(marked))
        self._starts: dict[str, list[int]] = {}
        for at in self._edges:
            self._starts.setdefault(self._text[at : at + _KEY], []).append(at)
        self._in_order: dict[str, list[int]] = {}

    def holds(self, words: str) -> bool:
        """As `Folded.holds`."""
        wanted = _wanted(words)[1]
        return bool(wanted) and (wanted in self._words or self._stands(wanted))

    def _stands(self, wanted: str) -> bool:
        """Whether several words stand in the text: those who begin so are next to each other."""
        text, first = self._text, wanted[:_COMPARED]
        places = self._ordered(wanted[:_KEY])
        at = bisect_left(places, first, key=lambda place: text[place : place + len(first)])
        for place in islice(places, at, None):
            if not text.startswith(first, place):
                return False
            if text.startswith(wanted, place) and place + len(wanted) in self._edges:
                return True
        return False

    def _ordered(self, key: str) -> list[int]:
        """The places that begin with some characters, in the order of what follows."""
        if key not in self._in_order:
            text, places = self._text, self._starts.get(key, [])
            places.sort(key=lambda place: text[place : place + _COMPARED])
            self._in_order[key] = places
        return self._in_order[key]


_KEY = 2
"""Characters by which places are kept apart."""
_COMPARED = 64
"""And so many by which they are then put in order."""
