"""Whom the text means where it does not name them in full: "the Minister", "Chief Osei", "She"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from govsumm.auditing.speaking.acting import ACTS, BODY, INVERTED, POST, SMALL_POST
from govsumm.auditing.speaking.full_names import FullNames
from govsumm.auditing.speaking.pronouns import Titles, titles_by
from govsumm.auditing.speaking.sighted import Sightings
from govsumm.auditing.words.folding import Folded, tokens
from govsumm.auditing.words.initialisms import initialism, is_shortened
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import Person

SUBJECT = 60
"""A subject that opens a sentence has its last word within so many characters."""
_LONGEST = 100
"""Within so many where "who" follows it: posts may be long."""
_NAME = 4
"""Words of a full name."""
_BESIDE_ACTS = frozenset(
    {"was", "were", "is", "are", "has", "had", "will", "who", "and", "to", "must", "should"}
)
"""Behind a name, what says that nobody acts, as in `acting.ACTS`."""
_INITIALS = 6
"""Initials of a post are no longer: DM, CEO, SDMs."""
_WORD = re.compile(r"[A-Z][\w’'-]{2,}")
_BEFORE_POST = re.compile(
    r"^(?:(?:the|mr\.?|mrs\.?|ms\.?|madame?|comrade|hon\.?)\s+)+", re.IGNORECASE
)
"""What a post is printed with: "the Minister", "Madam Chair", "Comrade Secretary"."""
_JOINED = re.compile(r"(?:of|for|and|to|in|at|with|from)\b")
"""Behind a post, what says that it is not printed as a whole."""
_JOINING = frozenset({"of", "the", "for"})
_SPEAKING = frozenset({"spoke", "reported", "briefed", "commented", "conveyed"})


class Referents:
    """The people of a draft, as the text means them."""

    def __init__(self, reading: Reading, people: Sequence[Person], seen: Sightings) -> None:
        self._titles = Titles(reading.text)
        self.people = tuple(people)
        self._names = tuple(each.name for each in people)
        self._full_names = FullNames(people)
        self._whole = {" ".join(tokens(post)) for each in people for post in each.posts}
        self._presiding = tuple(each.name for each in people if _presided(each))
        self.leading = (*self._names[:1], *self._presiding)
        """Whom a heading means by "what she ordered": who comes first, or is in the chair."""
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
        self._meant: dict[str, str | None] = {}
        self._held: dict[str, tuple[str, ...]] = {}
        self._seen = seen

    def actor(self, words: str, sentence: Sentence, start: int) -> str | None:
        """Who opens a sentence and speaks, acts or decides, without words of theirs behind "that".

        `words` are the sentence, or the part of it that begins at `start`.
        """
        opening = words[: _LONGEST + 1]
        for each in self._seen.at(tuple([part.n for part in sentence.passages])):
            if each.function in _SPEAKING and not each.group:
                surname = each.name.split()[-1]
                place = opening.find(surname)
                end = place + len(surname)
                said = each.said[0] - start
                near = end <= SUBJECT or words.startswith(", who ", end)
                if near and place >= 0 and end <= said <= end + SUBJECT:
                    return each.name
        if hit := POST.match(words):
            holders = self.holders(hit["post"]) or self.holders(hit["as"] or "")
            # "The Leader" of the council, or of the opposition: whoever has such a post.
            several = holders and not _JOINED.match(words, hit.end() - 1)
            return holders[0] if len(holders) == 1 else hit["post"] if several else None
        if hit := BODY.match(words):
            return hit["body"]
        hit = ACTS.match(words)
        acting = hit and (self.who(hit["who"].strip()) or self.named(hit["who"]))
        return acting or self._in_small_letters(words) or self._in_wooden_words(words)

    def _in_small_letters(self, words: str) -> str | None:
        """Who opens a sentence by their full name, where names are printed in small letters."""
        parts = words[:SUBJECT].replace(",", " , ").split()
        if not parts or not parts[0].islower():
            return None
        for size in range(min(_NAME, len(parts) - 1), 1, -1):
            if name := self._full_names.exactly(" ".join(parts[:size])):
                return None if parts[size] in _BESIDE_ACTS else name
        return None

    def _in_wooden_words(self, words: str) -> str | None:
        """Who speaks under a post in small letters, or behind the verb, as machines translate."""
        if hit := SMALL_POST.match(words):
            return self.who(hit["post"].strip())
        hit = INVERTED.search(words)
        return self.named(hit["by"]) if hit else None

    def who(self, printed: str) -> str | None:
        """The one person of the lists whom a name, a title with one, or a post means."""
        if printed not in self._meant:
            name, held = self._full_names.of(printed), self.holders(printed)
            self._meant[printed] = name or (held[0] if len(held) == 1 else None)
        return self._meant[printed]

    def named(self, subject: str) -> str | None:
        """The one person whom a subject names."""
        words = map(str.casefold, _WORD.findall(subject))
        found = {self._words[word] for word in words if word in self._words}
        return found.pop() if len(found) == 1 else None

    def bearing(self, pronoun: str) -> tuple[str, ...]:
        """Whose name has a word that reads as a pronoun: "He said" may be He Zhaolin."""
        return tuple(name for name in self._names if pronoun in name.split())

    @lazily
    def _words(self) -> dict[str, str]:
        """Whom the words of names mean that are of one person alone."""
        held: dict[str, set[str]] = {}
        for name in self._names:
            for word in _WORD.findall(name):
                held.setdefault(word.casefold(), set()).add(name)
        return {word: min(names) for word, names in held.items() if len(names) == 1}

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
        if not words or not (post in self._whole or _is_post(bare, words)):
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

    def is_unposted(self, printed: str) -> bool:
        """Whether somebody has no post that would tell them from "the commissioner"."""
        name, heads = self.who(printed), phrase_set("posts", "heads")
        posts = (post for each in self.people if each.name == name for post in each.posts)
        return name is not None and not any(heads.intersection(tokens(post)) for post in posts)

    def may_be(self, pronoun: str, subject: str) -> bool:
        """Whether "he" or "she" may mean somebody, by the titles that the text gives them."""
        _, barred = titles_by(pronoun)
        if not barred:
            return True
        names = self.holders(subject) or (subject,)
        return not all(self._titles.of(name.split()[-1]) & barred for name in names if name.split())

    def is_called(self, pronoun: str, subject: str) -> bool:
        """Whether the text gives somebody a title that only those have whom a pronoun means."""
        meant, _ = titles_by(pronoun)
        names = (self.holders(subject) or (subject,)) if meant else ()
        return any(self._titles.of(word) & meant for name in names for word in name.split())


def _turned(post: Sequence[str]) -> tuple[str, ...]:
    """A post without "of the": a Chairman of the People's Committee is its Committee Chairman."""
    return tuple(word for word in post if word not in _JOINING)


def _presided(person: Person) -> bool:
    return any(each.function == "presided" for each in person.functions)


def _is_post(bare: str, words: Sequence[str]) -> bool:
    """Whether words are a post, or short for one, and no body: the Committee, 社会处."""
    if bare > LATIN:
        return simplified(bare).endswith(lists("han_posts")["posts"])
    first = bare.partition(" (")[0]
    short = bare.isupper() and len(first) <= _INITIALS  # EDUCATION is a heading
    if words[-1] in phrase_set("decisions", "bodies"):
        return False
    return short or not phrase_set("posts", "heads").isdisjoint(words)
