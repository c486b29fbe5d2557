"""What passages tell of each verb: in which modes, and where."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from govsumm.auditing.modes.acts import Act, acts, prose, verb
from govsumm.auditing.modes.chains import named
from govsumm.auditing.words.texts import text_of
from govsumm.auditing.words.wording import kin
from govsumm.lexicon import lists


class Place(NamedTuple):
    """A verb of a passage, with the words of it."""

    act: Act
    words: tuple[str, ...]


class Told:
    """The verbs of some passages."""

    def __init__(self, passages: tuple[str, ...]) -> None:
        self._by_root: dict[str, list[Place]] = {}
        self._settled = False
        for passage in passages:
            words = prose(passage)
            for each in acts(passage):
                self._by_root.setdefault(each.root, []).append(Place(each, words))
            known = text_of(passage).known
            self._settled = self._settled or not named("resolving").isdisjoint(known)

    def places(self, mine: str) -> list[Place]:
        """Where the passages have a verb; where they have not, where one that may stand for it."""
        found = self._by_root.get(mine)
        if found:
            return found
        return [place for each in sorted(kin(mine)) for place in self._by_root.get(each, ())]

    def settles(self, mine: str) -> bool:
        """Whether what a verb tells is done by deciding it: "resolved to adopt"."""
        if not self._settled:
            return False
        known = roots_of("performing")
        return mine in known or any(each.act.root in known for each in self.places(mine))


@cache
def roots_of(name: str) -> frozenset[str]:
    """The roots of the verbs of a list."""
    return frozenset(map(verb, lists("modes")[name]))
