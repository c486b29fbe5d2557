"""Who is meant: a surname, "Mr. Liem", "the Governor", "DM", "She"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from govsumm.reading.people.listing import Listed
from govsumm.reading.people.names import folded, has_initials
from govsumm.reading.people.participation import Span
from govsumm.reading.people.passing import named_in_passing
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.posts import is_head, opened
from govsumm.reading.people.short_names import shortened
from govsumm.reading.people.tokens import Token, Tokens, span_of
from govsumm.reading.phrasing import phrase_set

NEAR = 2
"""How many sentences back "he" is taken to mean the last subject."""

MAX_SEARCHED = 20_000
"""So far into a text a surname is looked for, in code points."""

_SMALL = frozenset({"of", "the", "and", "for", "in", "to", "&"})


@dataclass
class Memory:
    """Those named so far, and who was last the subject of a sentence.

    `posts_too`: whether a post alone means whoever has it; in minutes it only takes part in the
    business.
    """

    text: str
    posts_too: bool = True
    known: dict[str, Span] = field(default_factory=dict)
    parts: dict[str, set[Span]] = field(default_factory=dict)
    recurring: dict[str, bool] = field(default_factory=dict)
    passing: dict[str, set[Span]] = field(default_factory=dict)
    people: dict[str, Listed] = field(default_factory=dict)
    holders: dict[str, dict[str, Listed]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    main: Listed | None = None
    last: Listed | None = None
    last_at: int = 0

    def introduce(self, person: Listed) -> None:
        """Remembers somebody who is named in full anywhere in the report."""
        span = span_of(person.name)
        self._know(span)
        self.people.setdefault(self._key(span), person)
        self.note(person, "")

    def introduced(self, name: Tokens) -> Listed | None:
        """Somebody who is introduced somewhere, by a name in full."""
        return self.people.get(self._key(span_of(name)))

    def surname(self, name: Tokens) -> Listed | None:
        """Whom a surname or a given name alone means."""
        near = self._near(name)
        found = self._key(near.pop() if len(near) == 1 else span_of(name))
        return self.people.get(found) if len(near) < 2 else None

    def vouched(self, person: Listed) -> bool:
        """Whether anything says that a bare name is somebody's: what they are, a surname first in
        pinyin, their surname alone elsewhere; "Clean Air Now urged" is a body's."""
        if person.titled or self.introduced(person.name) or self._near(person.name):
            return True
        words_of_it = [each for each in person.name if each.word]
        first, last = words_of_it[0], words_of_it[-1]
        if len(words_of_it) < 2 or first.low in phrase_set("people", "surnames"):
            return True
        if first.text[-1] == ".":
            return True  # initials: "Sh.N. Rakhimov"
        behind = self.text[last.end : last.end + 6]
        human = behind[:1] in ",(" or behind.startswith((" of ", " from ", " who "))
        return human or self._recurs(first.text, last.text)

    def _recurs(self, first: str, last: str) -> bool:
        """Whether a last name stands without the first one, or with an honorific."""
        key = f"{first} {last}"
        if key not in self.recurring:
            near = self.text[:MAX_SEARCHED]
            self.recurring[key] = near.count(last) > _times_together(near, first, last)
        return self.recurring[key]

    def full(self, name: Tokens, *, titled: bool) -> Span | None:
        """Where the name of somebody is printed, in full if a surname is; None: nobody is meant."""
        span = span_of(name)
        key = self._key(span)
        real = [each for each in name if each.word and len(each.low) > 1]
        near = self._near(name) if key not in self.known else set()
        if len(near) == 1:
            return near.pop()
        if len(real) >= 2 or key in self.known or has_initials(name):
            self._know(span)
            return span
        return self._know(span) if titled and not near else None

    def _know(self, span: Span) -> Span:
        """Keeps a name and its first and last word; where it was first printed."""
        first = self.known.setdefault(self._key(span), span)
        words_of_it = self.text[span[0] : span[1]].split()
        if first == span and len(words_of_it) > 1:
            for short in shortened(" ".join(words_of_it)):
                self.parts.setdefault(short, set()).add(span)
        return first

    def _near(self, name: Tokens) -> set[Span]:
        """The names of those whom a surname or a given name alone may mean.

        Of several only those named before count: "Ames said", before Jo Ames's daughter speaks.
        """
        span = span_of(name)
        key = self._key(span)
        near = self.parts.get(key) or (self._passing(name[0]) if len(name) == 1 else set())
        return {place for place in near if place[0] < span[0]} or set(near)

    def _passing(self, last: Token) -> set[Span]:
        """Where a text names somebody in full whom it introduces nowhere, by the last name alone.

        "Staff were told by Jo Roe's office" is enough for "Roe said".
        """
        if last.text not in self.passing:
            named = last.capital and not is_head(last.text, last.low)
            found = named_in_passing(self.text, last.text) if named else {}
            self.passing[last.text] = set(found.values()) if len(found) == 1 else set()
        return self.passing[last.text]

    def note(self, person: Listed, before: str) -> None:
        """Remembers somebody's posts, and what the word before the name tells of "he" or "she"."""
        key = self._key(span_of(person.name))
        for post in person.posts:
            for short in _shorts(self.text[post[0] : post[1]]):
                self.holders.setdefault(short, {})[key] = person
        for gender in ("female", "male") if before else ():
            if before in phrase_set("people", gender):
                self.genders[key] = gender

    def subject(self, people: tuple[Listed, ...], sentence: int) -> None:
        """Remembers who was the subject of a sentence."""
        if people:
            self.last = people[0] if len(people) == 1 else None
            self.last_at = sentence
            if len(people) == 1:
                self.main = self.main or people[0]

    def meant(self, tokens: Tokens, sentence: int) -> tuple[Listed, ...]:
        """Whom "he", "she" or a post alone means, or nobody."""
        lone = opened(tokens)
        if len(lone) == 1 and lone[0].low in {"he", "she", "him", "her"}:
            return self._pronoun(lone[0].low in {"she", "her"}, sentence)
        if len(lone) == 1 and lone[0].capital and len(self._near(lone)) == 1:
            return (Listed(lone, (), titled=True),)
        if not self.posts_too or not 0 < len(lone) <= 4:
            return ()
        piece = piece_of(lone)
        if piece is None or piece.name or piece.plural or not piece.posts:
            return ()
        found = self.holders.get(folded(" ".join(each.text for each in lone)), {})
        return tuple(found.values()) if len(found) == 1 else ()

    def _pronoun(self, she: bool, sentence: int) -> tuple[Listed, ...]:
        """Whom "he" or "she" means in a sentence: the last named near, or the main person."""
        barred = "male" if she else "female"
        near = self.last if self.last and sentence - self.last_at <= NEAR else None
        for each in (near, self.main if self.last else None):
            if each and self.genders.get(self._key(span_of(each.name))) != barred:
                return (each,)
        return ()

    def _key(self, span: Span) -> str:
        return folded(self.text[span[0] : span[1]])


_GAP = re.compile(r"[^,.;:]{0,20}")
"""What may stand between the first and the last name of somebody."""


def _times_together(text: str, first: str, last: str) -> int:
    """How often a text has a first name and, shortly behind it, the last one."""
    times, at = 0, text.find(first)
    while at >= 0:
        behind = at + len(first)
        gap = _GAP.match(text, behind)
        found = text.rfind(last, behind, gap.end() + len(last)) if gap else -1
        times += found >= 0
        at = text.find(first, found + len(last) if found >= 0 else at + 1)
    return times


def _shorts(post: str) -> set[str]:
    """How a post is named for short: in full, by its initials, by its noun."""
    plain = post.split("-cum-", maxsplit=1)[0]
    real = [each for each in plain.replace("-", " ").split() if each.lower() not in _SMALL]
    initials = "".join(each[0] for each in real).casefold()
    noun = post.replace("-cum-", " ").split(" of ")[0].split()[-1:]
    return {short for short in (folded(post), initials, *map(str.lower, noun)) if len(short) > 1}
