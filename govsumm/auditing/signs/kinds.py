"""The decisive words of a text by axis and kind, by lists of such words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.words.stems import TOKEN, stem
from govsumm.lexicon import lists

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
    heads = {head for each in denied for head in each.heads[:2]}
    behind = {each.at + 1 for each in denied if each.sort == "plain"}  # 不允许, "not allowed"
    for kind, at in kinds if heads else ():
        pair = words[at] + "".join(words[at + 1 : at + 2])
        if kind in _TURNED and (stem(words[at]) in heads or pair in heads or at in behind):
            yield _TURNED[kind], at


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
