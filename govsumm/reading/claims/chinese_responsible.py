"""Who answers for an item of Chinese minutes, in a bracket behind it or on the line below.

……全部完工。（责任单位：市住建局、市城管局）
……按月通报。
牵头单位：县发改局
"""

from __future__ import annotations

import re

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_NAMED = Worded(
    r"(?:{han_frames.responsible})[ 　]?[：:][ 　]?(?P<who>[^：:；;，,。）)】\]\n]{2,80})"
)
_BELOW = Worded(r"[^\n]*\n[ 　]*[（(【]?(?={han_frames.responsible})")
_EACH = re.compile(r"[^、\s][^、\n]*[^、\s]")


def responsible(text: str, clause: Span) -> tuple[Span, ...]:
    """Who is named for the item that a clause of a simplified text stands in.

    Of several, the one that the clause itself names first.
    """
    at = clause[0]
    end = text.find("\n", at)
    below = _BELOW.match(text, at)
    named = _NAMED.search(text, at, len(text) if end < 0 else end)
    if named is None and below:
        named = _NAMED.match(text, below.end())
    if named is None:
        return ()
    spans = [each.span() for each in _EACH.finditer(text, *named.span("who"))]
    places = {text.find(text[slice(*span)], *clause): span for span in reversed(spans)}
    told = min((place for place in places if place >= 0), default=None)
    return tuple(spans) if told is None else (places[told],)
