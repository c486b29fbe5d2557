"""What somebody of the lists is called in Chinese without their full name: 戴縣長, 錢先生, 主席."""

from __future__ import annotations

import re

from govsumm.auditing.speaking.name_finding import Names
from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified
from govsumm.reading.phrasing import phrase_set
from govsumm.records import Person

_POST = 2
"""A bare post has more characters than this, or it is soon another's: 书记."""

_DOUBLE = 4
"""A name of so many characters has two of a surname, also where it is that of two families."""

_DOTS = re.compile("[·・‧•．]")
"""Between the parts of a name of another language."""


class HanAliases:
    """Short forms, by whom each of them means; none that may mean two."""

    def __init__(self, referents: Referents) -> None:
        self._meant: dict[str, str] = {}
        several: set[str] = set()
        for each in referents.people:
            if each.name > LATIN:
                forms = _forms(each)
                several |= {at for at in forms if self._meant.get(at, each.name) != each.name}
                self._meant |= dict.fromkeys(forms, each.name)
        for alias in several:
            del self._meant[alias]
        for chair in lists("audit")["the_chair"]:
            if chair > LATIN and (name := referents.who(chair)):
                self._meant.setdefault(chair, name)
        self.names = Names(self._meant)

    def meant(self, alias: str) -> str:
        """Whom a short form means."""
        return self._meant[alias]


def _forms(person: Person) -> set[str]:
    """A surname with a title or the end of a post, and posts alone, in simplified characters."""
    name = simplified("".join(person.name.split()))
    titles = {*lists("audit")["han_titles"]}
    posts = [simplified(post) for post in person.posts]
    for post in posts:
        tails = {post[at:] for at in range(len(post))}
        ends = tails & phrase_set("han_posts", "posts")
        titles.update(ends, (post[-_POST:],), (f"副{each}" for each in ends if f"副{each}" in post))
    double = name[:2] in lists("han_people")["double_surnames"] or len(name) == _DOUBLE
    surname, given = (name[:2], name[2:]) if double else (name[0], name[1:])
    named = {surname + title + ending for title in titles for ending in ("", given)}
    if _DOTS.search(name):  # 瑪勞·達納谷 goes by either part
        named = {part + title for part in _DOTS.split(name) if part for title in titles}
    # 嚴主任秘書碧霞: the post may be any that ends the printed one.
    named |= {surname + post[at:] + given for post in posts for at in range(len(post) - 1) if given}
    return {*named, *(post for post in posts if len(post) > _POST), name}
