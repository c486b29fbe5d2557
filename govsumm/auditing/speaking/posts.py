"""Who holds a post, however a text prints it: "the Minister" of a region, "DM"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govsumm.auditing.words.folding import Folded, tokens
from govsumm.auditing.words.initialisms import initialism, is_shortened
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified
from govsumm.reading.phrasing import phrase_set
from govsumm.records import Person

_INITIALS = 6
"""Initials of a post are no longer: DM, CEO, SDMs."""
_BEFORE_POST = re.compile(
    r"^(?:(?:the|mr\.?|mrs\.?|ms\.?|madame?|comrade|hon\.?)\s+)+", re.IGNORECASE
)
"""What a post is printed with: "the Minister", "Madam Chair", "Comrade Secretary"."""
_JOINING = frozenset({"of", "the", "for"})


class Posts:
    """The posts of the people of a draft."""

    def __init__(self, people: Sequence[Person], presiding: tuple[str, ...]) -> None:
        self._names = tuple(each.name for each in people)
        self._presiding = presiding
        """The names of those in the chair."""
        self._whole = {" ".join(tokens(post)) for each in people for post in each.posts}
        held_by = [(post, each.name) for each in people for post in each.posts]
        self._initials = [(initialism(post), post, name) for post, name in held_by]
        self._posts: dict[str, list[tuple[str, Folded]]] = {}
        for each in people:
            for post in map(tokens, each.posts):
                # Words run together, so that nobody is "Oakden" whose post is "Oakden's deputy".
                held = each.name, Folded(" ".join(post))
                for first in {word[0] for word in post}:
                    self._posts.setdefault(first, []).append(held)
        self._turned = {_turned(tokens(post)): name for post, name in held_by}
        self._held: dict[str, tuple[str, ...]] = {}

    def holders(self, printed: str) -> tuple[str, ...]:
        """Who holds a post that ends in, or is, the one printed: "the Minister" of a region."""
        if printed not in self._held:
            bare = _BEFORE_POST.sub("", " ".join(printed.split()))
            found = tuple(dict.fromkeys(self._holding(bare)))
            if not found and "," in bare:  # "DM, however,"
                found = self.holders(bare.split(",", maxsplit=1)[0])
            self._held[printed] = found
        return self._held[printed]

    def _holding(self, bare: str) -> Iterator[str]:
        """Who holds a post that is printed without a name."""
        words = tokens(bare)
        post = " ".join(words)
        body = len(words) == 1 and words[0] in phrase_set("decisions", "bodies")
        if not words or body or not (post in self._whole or _is_post(bare, words)):
            return
        ranks = (*lists("cues")["rank_modifiers"], "to")
        posts = self._posts.get(words[0][0], ())
        held = [name for name, each in posts if each.holds(post, not_after=ranks)]
        yield from held
        if bare.isupper() and len(bare) > 1:
            short = initialism(bare)
            yield from (name for each, _, name in self._initials if each.startswith(short))
            yield from self._by_initials.get(bare, ())
        elif not held and (short := initialism(bare)) and len(short) > 1:
            rows = [(post, name) for each, post, name in self._initials if each == short]
            yield from (name for post, name in rows if is_shortened(bare) or is_shortened(post))
        if not held and ("".join(words) if bare > LATIN else post) in lists("audit")["the_chair"]:
            yield from self._presiding
        if not held and (name := self._turned.get((words[-1], *words[:-1]))):
            yield name

    @lazily
    def _by_initials(self) -> dict[str, list[str]]:
        """The names that some initials are short for."""
        found: dict[str, list[str]] = {}
        for name in self._names:
            found.setdefault(initialism(name), []).append(name)
        return found


def _turned(post: Sequence[str]) -> tuple[str, ...]:
    """A post without "of the": a Chairman of the People's Committee is its Committee Chairman."""
    return tuple(word for word in post if word not in _JOINING)


def _is_post(bare: str, words: Sequence[str]) -> bool:
    """Whether words are a post, or short for one, and no body: the Committee, 社会处."""
    if bare > LATIN:
        return simplified(bare).endswith(lists("han_posts")["posts"])
    first = bare.partition(" (")[0]
    short = bare.isupper() and len(first) <= _INITIALS  # EDUCATION is a heading
    if words[-1] in phrase_set("decisions", "bodies"):
        return False
    return short or not phrase_set("posts", "heads").isdisjoint(words)
