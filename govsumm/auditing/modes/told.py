"""What passages tell of each verb: in which modes, and where."""

from __future__ import annotations

from functools import cache, lru_cache
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
        self._by_root = [_by_root(passage) for passage in passages]
        known = frozenset[str]().union(*(text_of(each).known for each in passages))
        self._settled = known & named("resolving")
        self._asked = not known.isdisjoint(named("intending") - named("resolving"))

    def places(self, mine: str) -> list[Place]:
        """Where the passages have a verb; where they have not, where one that may stand for it."""
        return self._of(mine) or [place for each in sorted(kin(mine)) for place in self._of(each)]

    def _of(self, mine: str) -> list[Place]:
        return [place for known in self._by_root for place in known.get(mine, ())]

    def settles(self, mine: str) -> bool:
        """Whether what a verb tells is done by deciding it: "resolved to adopt"; where
        something is asked for, not by the verb itself: "was asked to resolve the claim".
        """
        if all(self._asked and verb(each) == mine for each in self._settled):
            return False
        known = roots_of("performing")
        return mine in known or any(each.act.root in known for each in self.places(mine))


@lru_cache(maxsize=4096)
def _by_root(passage: str) -> dict[str, list[Place]]:
    """Where each verb of a passage stands."""
    words, found = prose(passage), dict[str, list[Place]]()
    for each in acts(passage):
        found.setdefault(each.root, []).append(Place(each, words))
    return found


@cache
def roots_of(name: str) -> frozenset[str]:
    """The roots of the verbs of a list."""
    return frozenset(map(verb, lists("modes")[name]))
