"""Who is in the lists of a draft, and what they are called."""

from __future__ import annotations

from collections import Counter

from govsumm.auditing.signs import normal
from govsumm.auditing.speaking.name_finding import Candidates, Names
from govsumm.auditing.words.folding import folded
from govsumm.auditing.words.lazily import lazily
from govsumm.auditing.words.stems import LATIN
from govsumm.records import Draft


class Called:
    """The people of a draft, and those whom it credits, by what they are called."""

    def __init__(self, draft: Draft) -> None:
        self._people = draft.people
        told = (*(each.to for each in draft.directives), *(each.to for each in draft.decisions))
        self._told = tuple(name for to in told for name in to)
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
            # "Old Fang" is nobody's "old"; names may be printed in small letters throughout.
            short = [
                word
                for word in (*words[:1], *words[-1:])
                if not word.islower() or person.name.islower()
            ]
            posts = tuple(each for each in person.posts if self._held[each] == 1)
            forms = (*names, *posts, *(each for each in short if self._alone[each] == 1))
            for each in (*names, *person.posts):
                found.setdefault(each, forms)
        return found

    @lazily
    def _held(self) -> Counter[str]:
        """How many hold each post: one of several, as "county leaders", names none of them."""
        return Counter(post for each in self._people for post in set(each.posts))

    def short_names(self, name: str) -> tuple[str, ...]:
        """As `forms`, without posts, which others may have as well; "Ann Foy, Mayor" is Ann Foy."""
        return self._short.get(name) or (name, *self._short.get(name.partition(",")[0], ()))

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
    def bodies(self) -> Names:
        """The Chinese names of those who are told something, but for posts and people."""
        return Names(self._bodies)

    @lazily
    def _bodies(self) -> tuple[str, ...]:
        told = (name for name in self._told if name > LATIN and len(name) > 2)
        posts = {post for each in self._people for post in each.posts}
        return tuple(name for name in told if name not in posts and name not in self._names)

    @lazily
    def doers(self) -> Names:
        """The Chinese names of all who may do something, as `signs.normal` folds them."""
        people = (each.name for each in self._people if each.name > LATIN)
        return Names(map(normal, (*people, *self._bodies)))

    @lazily
    def writers(self) -> frozenset[str]:
        """Who wrote the text, and is not seen in it."""
        return frozenset(self._credited) - {each.name for each in self._people}

    def people_in(self, text: str) -> list[str]:
        """The people of the list whom a text names; one word of a name as it is printed there:
        "the old drain" names no "old Mr. Geng".
        """
        candidates, whose = self._people_forms
        read = folded(text)
        found = (
            whose[form]
            for form in candidates.of(text)
            if read.holds(form) and (" " in form or (form in text and not form.islower()))
        )
        return list(dict.fromkeys(found))

    @lazily
    def _people_forms(self) -> tuple[Candidates, dict[str, str]]:
        """Whom each form of a name means."""
        whose: dict[str, str] = {}
        for each in self._people:
            for form in self.short_names(each.name):
                whose.setdefault(form, each.name)
        return Candidates(whose), whose

    @lazily
    def told(self) -> Candidates:
        """Everybody who is told something, in every form of their names."""
        return Candidates(form for name in self._told for form in self.short_names(name))

    @lazily
    def listed(self) -> Names:
        """All names of the lists, without line ends in them."""
        people = (name for each in self._people for name in (each.name, *each.also))
        return Names(" ".join(name.split()) for name in (*people, *self._credited))


def _bare(name: str) -> list[str]:
    """The words of a name without marks, and without "Jr." behind it."""
    return [word.strip(".,") for word in name.split(",", maxsplit=1)[0].split()]
