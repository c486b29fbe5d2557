"""The decisive words of a text by axis and kind, by lists of such words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import chain, permutations

from govsumm.auditing.signs.clauses import clause_spans
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.words.stems import LATIN, STOPS, TOKEN, stem
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

Kind = tuple[str, str]
"""An axis, and which of its kinds: ("outcome", "approve")."""
Kinds = tuple[tuple[Kind, int], ...]
"""Words of some kind, each with its place."""
_AXES = {
    "outcome": ("approve", "deny"),
    "leave": ("allow", "forbid"),
    "opening": ("open", "close"),
    "support": ("support", "oppose"),
    "growth": ("increase", "decrease"),
    "worth": ("improve", "worsen"),
    "strength": ("strengthen", "weaken"),
    "presence": ("attend", "absent"),
}
"""The axes with two contrary ends."""
_TURNING = ("outcome", "leave", "opening", "support", "presence")
"""Those on which to deny one end is to say the other: what has not risen need not have fallen."""
_TURNED = {
    (axis, one): (axis, other) for axis in _TURNING for one, other in permutations(_AXES[axis])
}


def contraries(kind: Kind) -> frozenset[Kind]:
    """The kinds that say the contrary of one."""
    axis, own = kind
    known = _AXES.get(axis, ())
    return frozenset((axis, each) for each in known if each != own) if own in known else frozenset()


def is_proposed(words: tuple[str, ...], at: int) -> bool:
    """Whether something is only to be decided: "moved to adopt", "a request to raise"."""
    before = words[max(0, at - _PROPOSAL) : at]
    if not before or before[-1] != "to":
        return False
    return not _proposing().isdisjoint(before)


_PROPOSAL = 6
"""So far before a decisive word a motion may be named."""


@cache
def _proposing() -> frozenset[str]:
    return frozenset(lists("audit")["proposing"])


class Denied:
    """Which words of a text are denied: "not passed", 不允许, "start no", "no shop may open"."""

    def __init__(self, words: tuple[str, ...], denials: tuple[Denial, ...]) -> None:
        self._words = words
        self._heads = {
            head for each in denials for head in each.heads[: 2 if each.sort == "plain" else 1]
        }
        printed = [at for at, word in enumerate(words) if word != "\n"]
        plain = {printed[each.at]: each.word for each in denials if each.sort == "plain"}
        known = phrase_set("negation", "denying_subjects")
        nothing = [at for at, word in plain.items() if word in known]
        answers = lists("audit")["answers"]  # "Action: none - dies" denies nothing
        self._places = {at + 1 for at, word in plain.items() if word not in answers}
        self._places.update([at - 1 for at in nothing])
        self._places.update(chain.from_iterable(map(self._told_of, nothing)))
        self._own = {printed[each.at] for each in denials if each.word > LATIN}

    def __contains__(self, at: int) -> bool:
        word = self._words[at]
        if at in self._places or stem(word) in self._heads:
            return True
        if at in self._own:
            return False  # 缺席 denies nothing of itself
        return word > LATIN and "".join(self._words[at : at + 2]) in self._heads

    def _told_of(self, at: int) -> Iterable[int]:
        """The places of what is told of a subject that there is none of."""
        for place in range(at + 1, min(at + _CLAUSE, len(self._words))):
            if self._words[place] in STOPS:
                break
            if self._words[place] in lists("audit")["finite_verbs"]:
                return range(place, place + _VERB)
        return ()


_CLAUSE = 12
"""So far behind its subject stands a verb at most."""
_VERB = 3
"""A verb in so many words at most: "may be opened"."""


def turned(kinds: Kinds, denied: Denied) -> Iterator[tuple[Kind, int]]:
    """What a denied decisive word comes to: "not passed" is rejected."""
    for kind, at in kinds:
        if kind in _TURNED and at in denied:
            yield _TURNED[kind], at


def settled(kinds: Kinds, denied: Denied) -> Iterator[tuple[Kind, int]]:
    """What decisive words come to where they stand; leave that is denied is none."""
    for kind, at in kinds:
        if kind in _TURNED and at in denied:
            yield _TURNED[kind], at
        elif kind != _LEAVE or at not in denied:
            yield kind, at


def unsettled(words: tuple[str, ...], borne: Kinds, told: Kinds) -> Kinds:
    """Words that bear a kind, but for those of another outcome than their clause tells: 决定 is no
    approval in 决定不通过.
    """
    decided = [(kind, at) for kind, at in told if kind[0] == "outcome"]
    if not decided:
        return borne
    starts = [first for first, _ in clause_spans(words)]
    here: dict[int, set[Kind]] = {}
    for kind, at in decided:
        here.setdefault(bisect_right(starts, at), set()).add(kind)
    clauses = ((each, here.get(bisect_right(starts, each[1]), ())) for each in borne)
    return tuple([each for each, said in clauses if _may_stand_beside(each[0], said)])


def _may_stand_beside(kind: Kind, said: Collection[Kind]) -> bool:
    return not said or kind[0] != "outcome" or kind in said


_LEAVE = ("duty", "may")


def kinds_of(words: tuple[str, ...], name: str) -> Kinds:
    """The words of a list of kinds in a text, each with its place.

    Of two that begin together the longest counts, and none that begins inside another.
    """
    known, found, free = _known(name), [], 0
    if known.keys().isdisjoint(words):
        return ()
    for at in [at for at, word in enumerate(words) if word in known]:
        if at < free:
            continue
        for size, forms in known[words[at]]:
            if kinds := forms.get(words[at : at + size]):
                found += [(kind, at) for kind in kinds]
                free = at + size
                break
    return tuple(found)


@cache
def _known(name: str) -> dict[str, list[tuple[int, dict[tuple[str, ...], list[Kind]]]]]:
    """The forms of a list, in both scripts, by their first word and size, the longest first."""
    found: dict[str, dict[int, dict[tuple[str, ...], list[Kind]]]] = {}
    for row in (*lists("audit")[name], *lists("audit")[f"han_{name}"]):
        axis, kind, forms = row.split(" ", 2)
        for words in (tuple(TOKEN.findall(form)) for form in forms.split(", ")):
            sizes = found.setdefault(words[0], {})
            sizes.setdefault(len(words), {}).setdefault(words, []).append((axis, kind))
    return {first: sorted(sizes.items(), reverse=True) for first, sizes in found.items()}
