"""Initials of posts and bodies, and back: the CEO is a chief executive officer, the IMF a fund."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "for", "and", "the", "in", "at", "to", "on"})
"""What initials pass over: World Health Organization is WHO, Bank of Scotland BS."""
_LINKS = rf"(?:\s+(?:{'|'.join(sorted(_SMALL))}|&))*"
_LONG = 6
"""Initials are fewer letters."""


def initialism(post: str) -> str:
    """The initials of a post; a word that is one already stands as it is: "Additional CEO"."""
    words = _WORD.findall(post.split(",", maxsplit=1)[0])
    return "".join(
        word if word.isupper() else word[0].upper() for word in words if word.lower() not in _SMALL
    )


def is_shortened(post: str) -> bool:
    """Whether a post is printed with an initialism: DM, ZP CEO."""
    return any(len(word) > 1 and word.isupper() for word in _WORD.findall(post))


def is_spelt_out(name: str, text: str) -> bool:
    """Whether a text prints in full what a name is the initials of: IMF."""
    if not (name.isascii() and name.isalpha() and name.isupper() and 2 <= len(name) < _LONG):
        return False
    words = rf"{_LINKS}\s+".join(rf"{letter}[\w'’-]+" for letter in name)
    return re.search(rf"\b{words}", text) is not None
