"""Items of lists as machines translate them: the name before its post, or behind a body alone.

Gao Wen secretary general                     a name, then its post
members Gao Wen secretary general             the same behind a post of several
Municipal People's Congress Gao Wen           a body stands for the post in it
"""

from __future__ import annotations

from collections.abc import Sequence

from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_heads import head_words
from govsumm.reading.phrasing import phrase_set


def pinyin_item(
    text: str, tokens: Sequence[Span], words: Sequence[str]
) -> tuple[Span, Span] | None:
    """The name and the post of an item, given its words and their plain forms; None: neither."""
    surnames, heads = phrase_set("people", "surnames"), head_words()
    for at in [n for n, word in enumerate(words[:-1]) if word in surnames]:
        given = text[slice(*tokens[at + 1])]
        if not (text[tokens[at][0]].isupper() and given[0].isupper() and given.isalpha()):
            continue
        name = tokens[at][0], tokens[at + 1][1]
        before, behind = words[:at], words[at + 2 :]
        if words[at + 1] in heads:
            continue
        if behind:
            own = behind[-1] in heads and text[slice(tokens[at + 2][0], tokens[-1][1])].islower()
            opens = not before or before[-1] in heads
            return (name, (tokens[at + 2][0], tokens[-1][1])) if own and opens else None
        body = before and before[-1] in phrase_set("posts", "bodies") and heads.isdisjoint(before)
        return (name, (tokens[0][0], tokens[at - 1][1])) if body else None
    return None
