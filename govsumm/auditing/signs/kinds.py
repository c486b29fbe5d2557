"""The decisive words of a text by axis and kind, by lists of such words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.words.stems import STOPS, TOKEN, stem
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

Kind = tuple[str, str]
"""An axis, and which of its kinds: ("outcome", "approve")."""
Kinds = tuple[tuple[Kind, int], ...]
"""Words of some kind, each with its place."""
_OPPOSITES: tuple[tuple[Kind, Kind], ...] = (
    (("outcome", "approve"), ("outcome", "deny")),
    (("presence", "attend"), ("presence", "absent")),
    (("leave", "allow"), ("leave", "forbid")),
    (("opening", "open"), ("opening", "close")),
    (("support", "support"), ("support", "oppose")),
)
_TURNED = dict((*_OPPOSITES, *(pair[::-1] for pair in _OPPOSITES)))


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


def turned(
    words: tuple[str, ...], kinds: Kinds, denied: tuple[Denial, ...]
) -> Iterator[tuple[Kind, int]]:
    """What a denied decisive word comes to: "not passed" is rejected."""
    for kind, at in kinds if denied else ():
        if kind in _TURNED and is_denied(words, at, denied):
            yield _TURNED[kind], at


def settled(words: tuple[str, ...], kinds: Kinds, denied: tuple[Denial, ...]) -> Iterator[tuple[Kind, int]]:
    """What decisive words come to where they stand; leave that is denied is none."""
    for kind, at in kinds:
        if (kind in _TURNED or kind == _LEAVE) and is_denied(words, at, denied):
            if kind in _TURNED:
                yield _TURNED[kind], at
        else:
            yield kind, at


_LEAVE = ("duty", "may")


def is_denied(words: tuple[str, ...], at: int, denied: tuple[Denial, ...]) -> bool:
    """Whether a word is denied where it stands: "not passed", 不允许, "start no new", "no shop may
    be opened".
    """
    own = (stem(words[at]), words[at] + "".join(words[at + 1 : at + 2]))
    return any(
        not set(own).isdisjoint(each.heads[: 2 if each.sort == "plain" else 1])
        or (each.sort == "plain" and (each.at + 1 == at or _is_of_none(words, at, each)))
        for each in denied
    )


def _is_of_none(words: tuple[str, ...], at: int, denial: Denial) -> bool:
    """Whether a denial is of the object of a word, or of the subject of its clause."""
    if denial.word not in phrase_set("negation", "denying_subjects"):
        return False
    if at <= denial.at + _CLAUSE and denial.at < at:
        between = words[denial.at + 1 : at]
        return STOPS.isdisjoint(between) and not _finite().isdisjoint((*between, words[at]))
    return at + 1 == denial.at


_CLAUSE = 12
"""So far behind its subject stands a verb at most."""


@cache
def _finite() -> frozenset[str]:
    return frozenset(lists("audit")["finite_verbs"])


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
