"""Titles that stand inside Chinese names, as minutes print them: 顧副校長文琦 is 顧文琦."""

from __future__ import annotations

from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_words import Words, characters


@cache
def _titles() -> Words:
    found = lists("han_posts")
    return Words({*found["titles_after"], *found["posts"]})


def inner_title(text: str, at: int) -> str:
    """The title or post that begins at a place, 副校长 and 代理局长 too, or an empty string."""
    titles = _titles()
    found = titles.at(text, at)
    led = next((word for word in ("副", "代理", "代") if text.startswith(word, at)), "")
    further = titles.at(text, at + len(led)) if led else ""
    return max(found, led + further if further else "", key=len)


def is_parted(post: str, name: str) -> bool:
    """Whether a surname with a title, and what stands behind them, are one name: 顾副校长 文琦."""
    first, common = post[:1], characters("surnames") - characters("rare_surnames")
    if not first or first not in characters("surnames") or len(name) > 2:
        return False
    return inner_title(post, 1) == post[1:] != "" and (first in common or name[:1] not in common)
