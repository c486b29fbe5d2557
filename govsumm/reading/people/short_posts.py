"""What a post printed in full is called for short."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "to"})


def is_short(post: str, of: str) -> bool:
    """Whether a post is a short form of another: "SP" of "Superintendent of Police", a post without
    its place or field: "Sub-Collector" of "Sub-Collector (Devgaon)", "Cllr" of "Cllr for Mill"."""
    words = [each for each in _WORD.findall(of) if each.lower() not in _SMALL]
    if len(post) > 1 and post == "".join(each[0] for each in words):
        return True
    behind = of[len(post) :].lstrip().lower()
    return of.lower().startswith(post.lower()) and behind.startswith(("(", "of ", "for ", ","))
