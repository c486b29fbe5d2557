"""Who is meant: a surname, "Mr. Liem", "the Governor", "DM", "She"."""

from __future__ import annotations

from dataclasses import dataclass, field

from govsumm.reading.listing import Listed
from govsumm.reading.names import Tokens, folded, span_of, words
from govsumm.reading.participation import Span
from govsumm.reading.pieces import piece_of
from govsumm.reading.posts import is_head, is_plural, opened

NEAR = 2
"""How many sentences back "he" is taken to mean the last subject."""

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
    holders: dict[str, dict[str, Listed]] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    main: Listed | None = None
    last: Listed | None = None
    last_at: int = 0

    def full(self, name: Tokens, *, titled: bool) -> Span | None:
        """Where the name of somebody is printed in full; None: nobody is meant."""
        span = span_of(name)
        key = self._key(span)
        real = [each for each in name if each.word and len(each.low) > 1]
        if len(real) >= 2 or key in self.known:
            return self.known.setdefault(key, span)
        near = self._near(name)
        if len(near) == 1:
            return near.pop()
        return self.known.setdefault(key, span) if titled and not near else None

    def _near(self, name: Tokens) -> set[Span]:
        """The names of those whom a surname or a given name alone may mean."""
        key = self._key(span_of(name))
        return {place for place in self.known.values() if self._holds(place, key)}

    def note(self, person: Listed, before: str) -> None:
        """Remembers somebody's posts, and what the word before the name tells of "he" or "she"."""
        key = self._key(span_of(person.name))
        for post in person.posts:
            for short in _shorts(self.text[post[0] : post[1]]):
                self.holders.setdefault(short, {})[key] = person
        for gender in ("female", "male"):
            if before in words("people", gender):
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
        barred = "male" if she else "female"
        near = self.last if self.last and sentence - self.last_at <= NEAR else None
        for each in (near, self.main if self.last else None):
            if each and self.genders.get(self._key(span_of(each.name))) != barred:
                return (each,)
        return ()

    def _key(self, span: Span) -> str:
        return folded(self.text[span[0] : span[1]])

    def _holds(self, place: Span, key: str) -> bool:
        parts = self.text[place[0] : place[1]].split()
        return len(parts) > 1 and key in {folded(parts[0]), folded(parts[-1])}


def _shorts(post: str) -> set[str]:
    """How a post is named for short: in full, by its initials, by its noun."""
    plain = post.split("-cum-", maxsplit=1)[0]
    real = [each for each in plain.replace("-", " ").split() if each.lower() not in _SMALL]
    shorts = {folded(post), "".join(each[0] for each in real).casefold()}
    first = post.replace("-cum-", " ").split(" of ")[0].split()
    noun = first[-1] if first else ""
    if noun and is_head(noun, noun.lower()) and not is_plural(noun, noun.lower()):
        shorts.add(noun.lower())
    return {short for short in shorts if len(short) > 1}
