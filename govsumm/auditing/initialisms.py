"""What a post is shortened to, and back: "CEO" of a chief executive officer, ACEO of her deputy."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "for", "and", "the", "in", "at", "to", "on"})


def initialism(post: str) -> str:
    """The initials of a post; a word that is one already stands as it is: "Additional CEO"."""
    words = _WORD.findall(post.split(",", maxsplit=1)[0])
    return "".join(
        word if word.isupper() else word[0].upper() for word in words if word.lower() not in _SMALL
    )


def is_shortened(post: str) -> bool:
    """Whether a post is printed with an initialism: DM, ZP CEO."""
    return any(len(word) > 1 and word.isupper() for word in _WORD.findall(post))
