"""Who is meant in Chinese minutes by an office alone: 主席, 秘书, as a table or a roll shows it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import phrase_set


def offices(text: str, sightings: Sequence[Sighting]) -> dict[str, Span]:
    """主席, 秘書: who is meant by an office alone, as a table or a roll shows it.

    An office that two hold means neither; whoever presides is 主席 and 主持人 too.
    """
    held: dict[str, set[Span]] = {}
    for each in sightings:
        names = {text[slice(*post)] for post in each.posts}
        if each.function == "presided":
            names |= {"主席", "主持人"} | {word for name in names if (word := _title_of(name))}
        if each.function in ("presided", "attended"):
            for name in names & _offices() if each.function != "presided" else names:
                held.setdefault(name, set()).add(each.name)
    return {name: next(iter(spans)) for name, spans in held.items() if len(spans) == 1}


def _title_of(post: str) -> str:
    """县长 of 鹿谷縣縣長."""
    titles = phrase_set("han_posts", "titles_after")
    return next((post[-size:] for size in (3, 2) if post[-size:] in titles), "")


@cache
def _offices() -> frozenset[str]:
    return frozenset((*lists("han_people")["roll_members"], "副主席", "秘书长"))
