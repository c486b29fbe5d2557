"""Whom the text means where it does not name them in full: "the Minister", "Chief Osei", "She"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from govsumm.auditing.speaking.acting import ACTS, BODY, INVERTED, POST, SMALL_POST
from govsumm.auditing.speaking.full_names import FullNames
from govsumm.auditing.speaking.posts import Posts
from govsumm.auditing.speaking.pronouns import Titles, titles_by
from govsumm.auditing.speaking.sighted import Sightings
from govsumm.auditing.words.folding import tokens
from govsumm.auditing.words.lazily import lazily
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import Person

SUBJECT = 60
"""A subject that opens a sentence has its last word within so many characters."""
_LONGEST = 100
"""Within so many where "who" follows it, or it is a post with a name: posts may be long."""
_POSTED = re.compile(
    r"\s*(?:\d+\.\s*)?(?:[Tt]he\s+)?(?:(?:[A-Z][\w.’'&-]*|\([^()]*\)|of|for|and|the|in),?\s+)+"
)
"""Nothing but a post before a surname: "The Member for Lands and Housing, Mr. Amos Kere"."""
_NAME = 4
"""Words of a full name."""
_BESIDE_ACTS = frozenset(
    {"was", "were", "is", "are", "has", "had", "will", "who", "and", "to", "must", "should"}
)
"""Behind a name, what says that nobody acts, as in `acting.ACTS`."""
_WORD = re.compile(r"[A-Z][\w’'-]{2,}")
_JOINED = re.compile(r"(?:of|for|and|to|in|at|with|from)\b")
"""Behind a post, what says that it is not printed as a whole."""
_SPEAKING = frozenset({"spoke", "reported", "briefed", "commented", "conveyed"})


class Referents:
    """The people of a draft, as the text means them."""

    def __init__(self, reading: Reading, people: Sequence[Person], seen: Sightings) -> None:
        self._titles = Titles(reading.text)
        self.people = tuple(people)
        self._names = tuple(each.name for each in people)
        self._full_names = FullNames(people)
        presiding = tuple(each.name for each in people if _presided(each))
        self.leading = (*self._names[:1], *presiding)
        """Whom a heading means by "what she ordered": who comes first, or is in the chair."""
        self.holders = Posts(people, presiding).holders
        """Who holds a post as printed: "the Minister", of a region."""
        self._meant: dict[str, str | None] = {}
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
                posted = words.startswith(", who ", end) or _POSTED.fullmatch(opening, 0, place)
                near = end <= SUBJECT or posted
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


def _presided(person: Person) -> bool:
    return any(each.function == "presided" for each in person.functions)
