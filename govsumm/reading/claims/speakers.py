"""Who says what a frame opens, by the name under which they are in the list of people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from govsumm.reading.claims.frames import opening
from govsumm.reading.people.participation import Span
from govsumm.reading.people.posts import is_head
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading
from govsumm.records import Person

REACH = 4
"""How many sentences back a pronoun may mean somebody."""

MOST_WORDS = 8
"""A longer subject in which nobody is named names nobody."""

_WORD = re.compile(r"[A-Z][\w’'-]{2,}")
"""A part of a name by which somebody is named again: "Mr. Liem"."""
_OF = re.compile(r"\s(?:of|to|for|in|at)\s")
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"the", "of", "for", "and", "a", "an", "s"})
_UNDER = frozenset({"joint", "deputy", "vice", "assistant", "additional", "associate", "acting"})
_LED = 2
"""So many words before a pronoun are an adverb: "Later still she"."""
_SUBJECTS = {"he", "she", "they"}
_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "who"})


_PRONOUN = re.compile(r"\b(?:s?he|her|him)\b", re.IGNORECASE)
_NAMED = r"\b\.?\s+(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)"
_SHE, _HE = Worded(rf"\b(?i:{{people.female}}){_NAMED}"), Worded(rf"\b(?i:{{people.male}}){_NAMED}")


def is_pronoun(words: str) -> bool:
    """Whether a subject begins with a pronoun, or is led up to one: "Thereafter she"."""
    return not _PRONOUNS.isdisjoint(led_by(words).lower().split()[:1])


def led_by(words: str) -> str:
    """A subject without the adverb before its pronoun: "Then he"."""
    *before, last = words.split() or [""]
    led = 0 < len(before) <= _LED and "and" not in before
    return last if led and last.lower() in _SUBJECTS else words


@lru_cache(maxsize=256)
def _office(words: str) -> frozenset[str]:
    """The words of an office, in whatever order: "Chairman of the Council", "Council Chairman".

    None of what is no office: "the board".
    """
    found = _LETTERS.findall(words)
    held = any(is_head(word, word.lower()) for word in found)
    return frozenset(map(str.lower, found)) - _SMALL if held else frozenset()


class Speakers:
    """The people of a report, as its frames name them."""

    def __init__(self, reading: Reading, people: Sequence[Person]) -> None:
        self._reading = reading
        forms = [(form, each.name) for each in people for form in (each.name, *each.also) if form]
        self._forms: dict[str, str] = {}
        posts = [(post, each.name) for each in people for post in each.posts]
        self._posts = [(_office(post), name) for post, name in posts]
        self._nouns = [(_office(_OF.split(post, maxsplit=1)[0]), name) for post, name in posts]
        self._holders: dict[frozenset[str], str | None] = {}
        self._meanings: dict[tuple[Span, str | None], str | None] = {}
        self._printed: dict[str, set[str]] = {}
        for post, name in posts:
            self._printed.setdefault(name, set()).add(post.lower())
        held: dict[str, set[str]] = {}
        for form, name in forms:
            self._forms[form] = min(name, self._forms.get(form, name))
            for word in _WORD.findall(form):
                held.setdefault(word, set()).add(name)
        self._parts = {word: min(names) for word, names in held.items() if len(names) == 1}

    def by(self, subject: Span | None, *, but: str | None = None) -> str | None:
        """The name of whoever a subject means; else the subject as printed; None for nobody.

        A pronoun does not mean `but`: "Roe instructed her" instructs somebody else.
        """
        if subject is None:
            return None
        if (subject, but) not in self._meanings:
            self._meanings[subject, but] = self._by(subject, but)
        return self._meanings[subject, but]

    def _by(self, subject: Span, but: str | None) -> str | None:
        """As `by`, of a subject that is asked for the first time."""
        words = self._reading.text[slice(*subject)]
        if " ".join(words.lower().split()) in phrase_set("claims", "between"):
            return None  # "Meanwhile pointed out": nobody is named
        if led_by(words).lower().split()[:1] == ["it"]:
            return None  # a body, whoever was named last
        if is_pronoun(words):
            return self._meant(subject[0], but)
        if named := self._named(words):
            return named
        partly = {self._parts[word] for word in _WORD.findall(words) if word in self._parts}
        if len(partly) == 1:
            return partly.pop()
        holder = self._holder(words)
        if holder and self._prints(holder, words):
            return holder
        printed = words.split(",")[0].split()
        return " ".join(printed) if len(printed) <= MOST_WORDS else None

    def _holder(self, subject: str) -> str | None:
        """The one who holds an office that is named alone: "the Collector"."""
        words = _office(subject)
        if not words:
            return None
        if words not in self._holders:
            self._holders[words] = self._found_holder(words)
        return self._holders[words]

    def _found_holder(self, words: frozenset[str]) -> str | None:
        """The one who holds an office, by its words."""
        same = {name for post, name in self._posts if post == words}
        held = same or {name for noun, name in self._nouns if words <= noun and not noun & _UNDER}
        return held.pop() if len(held) == 1 else None

    def _prints(self, name: str, subject: str) -> bool:
        """Whether a post of somebody is printed as the subject is."""
        words = " ".join(subject.lower().removeprefix("the ").split())
        return any(words in post for post in self._printed.get(name, ()))

    def _meant(self, offset: int, but: str | None) -> str | None:
        """Whom a pronoun means: whoever is named first in the nearest sentence that names one.

        A sentence that names the holder of an office only by the office means them too.
        """
        here = self._reading.sentence_at(offset)
        n = here.n
        for sentence in reversed(self._reading.sentences[max(0, n - REACH) : n + 1]):
            end = min(sentence.end, offset)
            text = self._reading.text[sentence.start : end]
            near = sentence.paragraph == here.paragraph
            frame = opening(self._reading.text, sentence.start, sentence.end) if near else None
            by = frame.by if frame and frame.by and frame.by[1] <= end else None
            office = self._holder(self._reading.text[slice(*by)]) if by else None
            named = office or self._named(text) or self._partly(text)
            if honoured := self._honoured(text, offset):
                return self._named(honoured) or self._partly(honoured)
            if named and named != but:
                return named
        return None

    def _honoured(self, text: str, offset: int) -> str | None:
        """The one name in a text that the honorific before it fits to "she", or to "he" where
        another in it does not: offices are mostly told of men, and seldom with "Mr".
        """
        pronoun = _PRONOUN.search(self._reading.text, offset, offset + 40)
        if pronoun is None:
            return None
        she = {hit["name"] for hit in _SHE.finditer(text)}
        he = {hit["name"] for hit in _HE.finditer(text)} if she else set()
        names = she if pronoun[0].lower() in ("she", "her") else he
        return names.pop() if len(names) == 1 else None

    def _partly(self, text: str) -> str | None:
        """Who is named first in a text by a part of their name alone: "Mayor Lindqvist"."""
        parts = (self._parts[word] for word in _WORD.findall(text) if word in self._parts)
        return next(parts, None)

    def _named(self, text: str) -> str | None:
        """Who is named first in a text, however many people there are."""
        found = [(text.find(form), name) for form, name in self._forms.items() if form in text]
        return min(found)[1] if found else None
