"""What joins two acts in Chinese: 先听完再动工, 修改后印发, 因……, ……."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.reading.phrasing import Worded

_ACT = "[^，。；：、,;:()（）]"
_FORMS: tuple[tuple[str, Worded], ...] = tuple(
    (sort, Worded(form.replace("ACT", _ACT)))
    for sort, form in (
        (
            "time",
            "(?:{acts.han_first})(?P<first>ACT{2,30}?)[，,]?(?:{acts.han_then}|后)(?P<second>ACT{2,30})",
        ),
        ("time", "(?P<first>ACT{2,30}?)(?:{acts.han_done})[，,]?(?P<second>ACT{2,30})"),
        ("time", "(?P<first>ACT{2,30}?)[，,](?:{acts.han_then})(?P<second>ACT{2,30})"),
        ("time", "(?P<second>ACT{2,30}?)(?:{acts.han_before})[，,](?P<first>ACT{2,30})"),
        (
            "cause",
            "(?P<of>ACT{0,20}?)(?!{acts.han_no_cause})(?:{acts.han_because})(?P<first>ACT{2,30}?)"
            "[，,](?P<second>ACT{2,30})",
        ),
        ("cause", "(?P<first>ACT{2,30}?)[，,](?:{acts.han_therefore})(?P<second>ACT{2,30})"),
    )
)


def han_relations(folded: str) -> Iterator[tuple[str, str, str, str]]:
    """The relations of a text: their sort, the first act, the second, what joins them."""
    text = folded.replace(" ", "")
    for sort, form in _FORMS:
        for hit in form.finditer(text):
            known = hit.groupdict()
            yield sort, known["first"], known.get("of", "") + known["second"], hit[0]
