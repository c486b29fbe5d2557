"""Who voted against, where Chinese minutes tell it by name: 反對：丙議員、丁; 丙、丁投反对票."""

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
        group = hit.lastgroup or "who"
        for each in _NAMED.finditer(hit[group]):
            named = _VOTER.match(each["one"])
            before = named.end() if named else 0
            printed = _TITLES.sub("", each["one"][before:])
            if is_name(printed):
                at = start + hit.start(group) + each.start("one") + before
                yield at, at + len(printed)


_NAMED = Worded(
    rf"(?:(?<=[{HAN}])[和及与與])?(?P<one>[{HAN}·]{{2,8}}?)(?=[、，,]|$|[和及与與][{HAN}]{{2}})"
)
_TITLES = Worded(r"(?:{han_posts.titles_after,honorifics})$")
_VOTER = Worded(r"(?:{votes.han_voters})(?=..)")
"""议员 of 议员甲某."""


@cache
def _listed() -> re.Pattern[str]:
    words = alternatives("votes", "han_no")
    name = rf"[{HAN}·]{{2,8}}"
    return re.compile(
        rf"(?<!不)(?:{words})(?:者|票)?[：:]\s*(?P<who>{name}(?:[、，,]\s*{name})*)(?=[；;。\s]|$)"
        rf"|(?:^|(?<=[，,。；;、]))(?P<cast>{name}?(?:[、和及]{name}?)*)(?:均|都|皆|则|則)?投了?(?:{words})票"
    )
