"""Meetings as Chinese noun phrases: what stands before 推进会, whatever the verb is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.meetings.occasions import Occasion
from govsumm.reading.phrasing import Worded, any_of
from govsumm.reading.sentences import Sentence

_INSIDE = (
    r"(?:[^，。；：,;:！？!?（()）【】\s—“”‘’]|（[^（）]{1,10}）|\([^()]{1,10}\)|“[^“”]{1,30}”)"
)


@cache
def _phrase() -> re.Pattern[str]:
    longer = {word for word in lists("meetings")["heads_han"] if len(word) > 1}
    heads = any_of(longer)
    return re.compile(
        rf"(?P<name>{_INSIDE}{{0,60}}(?:{heads}))(?!议|議|会议|會議|室|厅|廳|场|場|中心|大厦|大廈)"
    )


_LEAD = Worded(r".*(?:{meetings.held_han,chair_han,name_begins_after_han}|日[上下]?[午]?)")
"""What stands before a name in its clause, up to the last verb or day."""
_HELD = Worded(r"{meetings.held_han,chair_han,sat_words_han}")
_AFTER = Worded(r"[的上]?(?:{meetings.cited_after_han})")


_BODY = re.compile("(?:常委会|常委會|代表大会|代表大會|政协|議會|议会)$")
"""Bodies that are called after meetings."""


def occasions_han(sentence: Sentence) -> Iterator[Occasion]:
    """The phrases for meetings of a Chinese sentence, in order."""
    text = sentence.text[:1500]
    if "会" not in text and "會" not in text:
        return
    for hit in _phrase().finditer(text):
        if _BODY.search(hit["name"]):
            continue
        lead = _LEAD.match(hit["name"])
        start = hit.start() + (lead.end() if lead and lead.end() < len(hit["name"]) - 1 else 0)
        name = text[start : hit.end()]
        before = text[max(0, start - 8) : start]
        near = text[max(0, hit.start() - 14) : hit.end() + 24]
        words = lists("meetings")["cited_han"]
        cited = any(word in before or name.startswith(word) for word in words)
        yield Occasion(
            sentence.start + start,
            sentence.start + hit.end(),
            bare=len(name) < 5,
            sure=True,
            cited=cited or bool(_AFTER.match(text, hit.end())),
            held=bool(_HELD.search(near)),
        )
