"""Words in capitals: which of them are names, in a claim and in a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.numbers.quantities import is_month
from govsumm.auditing.signs import stem
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import stopwords
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, phrase_set

_CAPITALS = re.compile(
    r"[A-Z](?<![^\W_][A-Z])(?:[^\W\d_]+|(?=['’-][^\W\d_]{2}))(?:['’-][^\W\d_]+)*(?![^\W_])"
)
"""A word that begins with a capital: Odongo, O'Dea, McRae, Nwosu-Finch, HRA."""
_OPENS = re.compile(r"(?:^|[.!?:;“\"(\n])[\s\W]*$")
_SHORT = re.compile(r"\b(?:[A-Z]|[A-Z][a-z]{1,4})\.\s$")
"""Before a name: an initial, "Mr. "."""
_RUN = re.compile(r"(?:'s|’s)?[\s.]{0,2}(?:[A-Z]\.\s)*|\s(?:of|the|and|&|de|la|van|der)\s")
_PLACED = re.compile(r"\b(?:at|in|near|on)\s$")
"""Before a name that says where."""
_LEADS = Worded(r"(?:'s|’s)?\s(?:[A-Z][a-z]|(?:{names.acting,places})\b|[a-z]+ed\b)")
"""Behind a word that opens a claim: it is a name."""
_ENDING = re.compile(r"(?:ly|ness|tion|tions|sion|ment|ments|able|ful|less|ever|wards?)$")
"""Words that end so are no names where they open a claim."""


class Mention(NamedTuple):
    """A word in capitals where it stands."""

    text: str
    opens: bool = False
    """Whether it opens a sentence: there any word has a capital."""
    leads: bool = False
    """Whether a name or a verb follows."""
    names_a_body: bool = False
    """Whether a word for a body follows ("Legal Committee"), or it owns what follows."""
    joined: tuple[str, ...] = ()
    """With the word in capitals before it, and with the one behind."""
    initials: str = ""
    """The first letters of the name that it is part of."""
    placed: bool = False
    """Whether the name that it is part of says where."""

    @property
    def word(self) -> str:
        """In lower case."""
        return self.text.lower()


def mentions(text: str, but: frozenset[str] = frozenset()) -> Iterator[Mention]:
    """The words in capitals of a text, in their order; not those of `but`, in lower case."""
    for run in runs(text):
        yield from _mentions(text, run, but)


def _mentions(text: str, run: list[re.Match[str]], but: frozenset[str]) -> Iterator[Mention]:
    """The words of one name, each with its neighbours in it."""
    words = [_bare(hit[0]) for hit in run]
    asked = [at for at, word in enumerate(words) if word.lower() not in but]
    initials = _initials(run) if asked else ""
    start = run[0].start()
    placed = _PLACED.search(text[max(0, start - 5) : start]) is not None
    for place in asked:
        hit = run[place]
        pairs = (words[max(0, place - 1) : place + 1], words[place : place + 2])
        yield Mention(
            words[place],
            opens=_opens(text, hit.start()),
            leads=_LEADS.match(text, hit.end()) is not None,
            names_a_body=_names_a_body(hit[0], text, hit.end()),
            joined=tuple([" ".join(pair) for pair in pairs if len(pair) > 1]),
            initials=initials,
            placed=placed,
        )


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, a quotation or a line opens at an offset."""
    if start > 1 and text[start - 1] == " " and text[start - 2].isalnum():
        return False
    before = text[max(0, start - 8) : start]
    return bool(_OPENS.search(before)) and not _SHORT.search(before)


def runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The words in capitals, those together that make up a name."""
    run: list[re.Match[str]] = []
    for hit in _CAPITALS.finditer(text):
        if run and not _RUN.fullmatch(text, run[-1].end(), hit.start()):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


def _initials(run: list[re.Match[str]]) -> str:
    """What a name of several words is shortened to; nothing where that is a word."""
    found = "".join(hit[0][0] for hit in run).lower() if len(run) > 1 else ""
    return "" if found in stopwords() else found


def _names_a_body(word: str, text: str, end: int) -> bool:
    behind = _CAPITALS.match(text, end + 1) if text[end : end + 1] == " " else None
    if behind and _bare(behind[0]).lower() in phrase_set("audit", "referring"):
        return True
    return word.endswith(("'s", "’s"))


def _bare(name: str) -> str:
    """A name without an ending: "Party-led", "Foy's"."""
    if name.isalpha():
        return name
    first, hyphen, rest = name.partition("-")
    name = first if hyphen and rest.islower() else name
    return name.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")


def is_plural(word: str) -> bool:
    """Whether a word in lower case may tell of several: "crews", but not "congress"."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def is_common(source: Source, word: str) -> bool:
    """Whether a word in lower case may be any word: the lists or the report have it in small."""
    return (_is_any_word(word) or source.prints_small(word)) and not source.is_person((word,))


@lru_cache(maxsize=4096)
def _is_any_word(word: str) -> bool:
    """Whether the lists hold a word, or it ends as no name does."""
    known, spelt = _known(), (word, word.replace("z", "s"))
    return not known.isdisjoint(map(stem, spelt)) or _ENDING.search(word) is not None


@cache
def _known() -> frozenset[str]:
    """The stems of the words that the lists hold, and are no names."""
    sections = {
        section: lists(section)
        for section in (
            *("audit", "claims", "cues", "decisions", "documents", "meetings", "people", "places"),
            *("posts", "programmes", "references", "splitting", "votes"),
        )
    }
    rows = (
        row
        for section in sections.values()
        for name, several in section.items()
        if name not in _NO_WORDS
        for row in several
    )
    return frozenset(map(stem, set(re.findall(r"[a-z]{3,}", " ".join(rows).lower()))))


_NO_WORDS = frozenset(
    ("surnames", "invoked_leaders", "particles", "suffixes", "root_endings", "long_root_endings")
)
"""Lists of names, and of parts of words."""


def proper(source: Source, text: str) -> tuple[str, ...]:
    """The names that a text prints, word by word in lower case."""
    return tuple([word for word in in_capitals(text) if not is_common(source, word)])


@lru_cache(maxsize=4096)
def in_capitals(text: str) -> tuple[str, ...]:
    """The words in capitals that may be names, in lower case."""
    empty = stopwords()
    words = [_bare(hit).lower() for hit in _CAPITALS.findall(text)]
    return tuple([word for word in words if word not in empty and not is_month(word)])
