"""What joins two acts in Chinese: 先听完再动工, 修改后印发, 因……, ……."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded

_ACT = "[^，。；：、,;:()（）]"
_FORMS: tuple[tuple[str, str, Worded], ...] = tuple(
    (sort, joining, Worded(form.replace("ACT", _ACT)))
    for sort, joining, form in (
        (
            "time",
            "han_first",
            "(?:{acts.han_first})(?P<first>ACT{2,30}?)[，,]?(?:{acts.han_then}|后)(?P<second>ACT{2,30})",
        ),
        ("time", "han_done", "(?P<first>ACT{2,30}?)(?:{acts.han_done})[，,]?(?P<second>ACT{2,30})"),
        ("time", "han_then", "(?P<first>ACT{2,30}?)[，,](?:{acts.han_then})(?P<second>ACT{2,30})"),
        (
            "time",
            "han_before",
            "(?P<second>ACT{2,30}?)(?:{acts.han_before})[，,](?P<first>ACT{2,30})",
        ),
        (
            "cause",
            "han_because",
            "(?P<of>ACT{0,20}?)(?!{acts.han_no_cause})(?:{acts.han_because})(?P<first>ACT{2,30}?)"
            "[，,](?P<second>ACT{2,30})",
        ),
        (
            "cause",
            "han_therefore",
            "(?P<first>ACT{2,30}?)[，,](?:{acts.han_therefore})(?P<second>ACT{2,30})",
        ),
        (
            "cause",
            "han_causing",
            "(?P<first>ACT{2,30}?)(?:{acts.han_causing})(?P<second>ACT{2,30})",
        ),
    )
)
"""The relations, each with the list of which a text that tells one has a word."""


def han_relations(folded: str) -> Iterator[tuple[str, str, str, str]]:
    """The relations of a text: their sort, the first act, the second, what joins them."""
    text = folded.replace(" ", "")
    for sort, joining, form in _FORMS:
        joined = any(word in text for word in lists("acts")[joining])
        for hit in form.finditer(text) if joined else ():
            known = hit.groupdict()
            yield sort, known["first"], known.get("of", "") + known["second"], hit[0]
