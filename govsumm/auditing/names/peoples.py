"""Peoples and their places: "Kenyan" of Kenya, "Chinese" of China."""

from __future__ import annotations

_PEOPLES = (
    ("n", ("",)),
    ("an", ("", "o")),
    ("ian", ("", "y")),
    ("ese", ("", "a")),
    ("i", ("",)),
    ("er", ("",)),
    ("ic", ("",)),
)
"""What words for a people end in, each with what its place ends in there: Kenyan, Mexican."""
_ROOT = 4
"""So many letters of a place's name its people's has too: Chinese, China."""


def shares_its_root(word: str, words: frozenset[str]) -> bool:
    """Whether one of some words is of the same place or people as a word, all in lower case."""
    root = word[:_ROOT]
    alike = [each for each in words if each.startswith(root)]
    return not _places(word).isdisjoint(alike) or any(word in _places(each) for each in alike)


def _places(people: str) -> frozenset[str]:
    """What the place of a people may be called."""
    bare = people.removesuffix("s")
    return frozenset(
        bare.removesuffix(end) + tail
        for end, tails in _PEOPLES
        if bare.endswith(end)
        for tail in tails
    )
