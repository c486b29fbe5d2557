"""Reads a text for the signs that must not differ between a claim and its passages.

Its words in order with their stems, what it denies, and its decisive words by kind: "approved"
and "adopted" are one kind of outcome, "denied" another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.auditing.denials import Clause, Denial, clauses, denials
from govsumm.auditing.stems import LATIN, TOKEN, is_barrier, normal, stem, synonyms
from govsumm.lexicon import lists

__all__ = [
    "LATIN",
    "Kind",
    "Signs",
    "is_barrier",
    "kinds_of",
    "normal",
    "signs",
    "stem",
    "synonyms",
]

Kind = tuple[str, str]
"""An axis, and which of its kinds: ("outcome", "approve")."""
_TURNED: dict[Kind, Kind] = {
    ("outcome", "approve"): ("outcome", "deny"),
    ("presence", "attend"): ("presence", "absent"),
    ("leave", "allow"): ("leave", "forbid"),
    ("opening", "open"): ("opening", "close"),
    ("support", "support"): ("support", "oppose"),
}
Forms = dict[str, list[tuple[tuple[str, ...], Kind]]]
"""Words of a kind by their first word, the longest first."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What was read: words and stems place by place ("" where a word has no content)."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each word begins in the folded text."""
    stems: tuple[str, ...]
    denials: tuple[Denial, ...]
    clauses: tuple[Clause, ...]
    kinds: tuple[tuple[Kind, int], ...]
    """Each decisive word, with its place."""
    bearing: tuple[tuple[Kind, int], ...]
    """These, and words that bear one in a claim."""
    turned: tuple[tuple[Kind, int], ...]
    """What denied ones come to: "not passed" is rejected."""
    limits: tuple[tuple[Kind, int], ...]
    """Each word like "before", "at least", "against", by kind and place."""


@lru_cache(maxsize=4096)
def signs(text: str) -> Signs:
    """The signs of a text."""
    found = list(TOKEN.finditer(normal(text)))
    words = tuple(hit[0] for hit in found)
    prose = tuple(word for word in words if word != "\n")
    denied = tuple(denials(prose))
    kinds = tuple(_kinds(words, _known("decisive")))
    bearing = (*kinds, *_kinds(words, _known("bearing")))
    turned = tuple(_turned(words, bearing, denied))
    return Signs(
        words,
        tuple(hit.start() for hit in found),
        tuple(map(stem, words)),
        denied,
        tuple(clauses(prose, denied)),
        kinds,
        (*bearing, *turned),
        turned,
        tuple(_kinds(words, _known("limits"))),
    )


def _turned(
    words: tuple[str, ...], kinds: tuple[tuple[Kind, int], ...], denied: tuple[Denial, ...]
) -> Iterator[tuple[Kind, int]]:
    """What a denied decisive word comes to: "not passed" is rejected."""
    heads = {head for each in denied for head in each.heads[:2]}
    for kind, at in kinds:
        pair = words[at] + "".join(words[at + 1 : at + 2])
        if kind in _TURNED and (stem(words[at]) in heads or pair in heads):
            yield _TURNED[kind], at


def kinds_of(words: tuple[str, ...], name: str) -> tuple[tuple[Kind, int], ...]:
    """The words of a list of kinds in a text, each with its place."""
    return tuple(_kinds(words, _known(name)))


@cache
def _known(name: str) -> Forms:
    """The forms of a list, in both scripts."""
    found: Forms = {}
    for row in (*lists("audit")[name], *lists("audit")[f"han_{name}"]):
        axis, kind, forms = row.split(" ", 2)
        for form in forms.split(", "):
            words = tuple(TOKEN.findall(form))
            found.setdefault(words[0], []).append((words, (axis, kind)))
    for several in found.values():
        several.sort(key=lambda each: -len(each[0]))
    return found


def _kinds(words: tuple[str, ...], known: Forms) -> Iterator[tuple[Kind, int]]:
    """Each decisive word with its place; of two that begin together, the longest."""
    free = 0
    for at, word in enumerate(words):
        if at < free or word not in known:
            continue
        longest = 0
        for form, kind in known[word]:
            if len(form) >= longest and words[at : at + len(form)] == form:
                longest = len(form)
                yield kind, at
        free = at + longest
