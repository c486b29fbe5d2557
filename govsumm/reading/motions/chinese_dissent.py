"""Who voted against, where Chinese minutes list the votes by name: 反對：丙議員、丁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN, HAN_CHARACTER
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives


def dissenters(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The names behind 反對： in some spans of a text, each once, in order."""
    return tuple(sorted({found for span in spans for found in _against(text, *span)}))


def _against(text: str, start: int, end: int) -> Iterator[Span]:
    read = simple(text[start:end])
    for hit in _listed().finditer(read) if HAN_CHARACTER.search(read) else ():
        for each in re.finditer(rf"[{HAN}·]+", hit["who"]):
            printed = _TITLES.sub("", each[0])
            if is_name(printed):
                at = start + hit.start("who") + each.start()
                yield at, at + len(printed)


_TITLES = Worded(r"(?:{han_posts.titles_after,honorifics})$")


@cache
def _listed() -> re.Pattern[str]:
    words = alternatives("votes", "han_no")
    name = rf"[{HAN}·]{{2,8}}"
    return re.compile(
        rf"(?<!不)(?:{words})(?:者|票)?[：:]\s*(?P<who>{name}(?:[、，,]\s*{name})*)(?=[；;。\s]|$)"
    )
