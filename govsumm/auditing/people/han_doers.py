"""Who does something in Chinese: whoever stands between 由 or 请 and the verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.lexicon import simplified

_VERB = 2
"""A Chinese verb has so many characters."""
_SHORT = 3
"""So many characters may be short for a body: 市财政 for 市财政局."""
_BY, _MARK = re.compile("[由请]"), re.compile("[，,。；;\n]")
_DOERS = 40
"""Whoever does something stands in so many characters before it."""


def is_given_to_others(text: str, action: str, forms: Iterable[str], others: list[str]) -> bool:
    """Whether a text has a Chinese action done by somebody else: 由C、D制定细则."""
    if action.isascii() or not others:
        return False
    plain, own = simplified(text), [simplified(form) for form in forms]
    known = [simplified(each) for each in others]
    return any(
        any(each in doers for each in known) and not any(form[:_SHORT] in doers for form in own)
        for doers in _doers(plain, simplified(action)[:_VERB])
    ) and not any(f"{form}牵头" in plain or f"{form}负责" in plain for form in own)


def _doers(text: str, verb: str) -> Iterator[str]:
    """Who stands in a clause of Chinese between 由 or 请 and a verb."""
    done = 0
    for by in _BY.finditer(text) if verb in text else ():
        start = by.end()
        at = text.find(verb, start + 2, start + _DOERS + len(verb))
        if by.start() >= done and at >= 0 and not _MARK.search(text, start, at):
            yield text[start:at]
            done = at + len(verb)
