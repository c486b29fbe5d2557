"""Whose words the clauses of a Chinese sentence give: 委员甲询问…，乙答复说….

Somebody of the lists, the meeting or a pronoun stands before a verb of speech; a report that was
heard speaks for whoever gave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.speaking.han_aliases import HanAliases
from govsumm.auditing.speaking.han_verbs import (
    CLAUSE_END,
    CONVEYING,
    HEARING,
    MESSAGE,
    NOTE,
    SETTLED,
    SEVERAL,
    by_document,
    by_pronoun,
    deciding,
    several,
    speaking,
    telling,
)
from govsumm.auditing.speaking.name_finding import Names
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified

_SURNAMED = 4
"""A longer alias has a given name as well: 呂課長坤城."""
_POST = 16
"""What is conveyed stands so near before who says it, whose post may be between."""
_AT_START = 30
"""A name that opens a sentence stands within so many characters."""


class HanFrame(NamedTuple):
    """Where in a sentence somebody begins to speak, and who: None where a pronoun says so."""

    start: int
    subject: str | None


def han_frames(
    text: str, people: Names, aliases: HanAliases, reporter: str | None
) -> list[HanFrame]:
    """The frames that a sentence opens, in order; `reporter` gave the report that speaks in it."""
    plain = simplified(text)
    if NOTE.fullmatch(plain) or not speaking().search(plain):
        return []
    named = [(at, -len(name), name) for at, name in people.starting(text)]
    conveyed = [
        HanFrame(at, name)
        for at, _, name in named
        if CONVEYING.search(plain, max(0, at - _POST), at) and MESSAGE.match(plain, at + len(name))
    ]
    named += [
        (at, -len(alias), aliases.meant(alias))
        for at, alias in aliases.names.starting(plain)
        if _opens(plain, at) or len(alias) > _SURNAMED
    ]
    found = [HanFrame(at, name) for at, size, name in named if telling().match(plain, at - size)]
    found += conveyed
    found += [
        HanFrame(at, text[at : at + len(name)])
        for at, name in _bodies().starting(plain)
        if _opens(plain, at) and deciding().match(plain, at + len(name))
    ]
    found += [HanFrame(hit.start(), text[slice(*hit.span())]) for hit in several().finditer(plain)]
    for hit in by_pronoun().finditer(plain):
        before = max((each for each in named if each[0] < hit.start(1)), default=None)
        found += [HanFrame(hit.start(1), before[2] if before else None)]
    for hit in by_document().finditer(plain):
        who = "会议" if hit[1] in lists("audit")["han_resolving"] else reporter
        found += [HanFrame(hit.start(1), who)] if who else []
    return sorted(found, key=lambda each: each.start)


def han_tells(text: str, name: str) -> bool:
    """Whether a text opens with somebody who speaks."""
    return text.startswith(name) and bool(telling().match(simplified(text), len(name)))


def is_several(subject: str) -> bool:
    """Whether a subject as printed means some who are not named: 席上另有議員."""
    return subject > LATIN and SEVERAL.fullmatch(simplified(subject)) is not None


def han_settles(text: str) -> bool:
    """Whether a text opens with what the meeting settles: 決議：照案通過."""
    return SETTLED.match(simplified(text)) is not None


def han_actor(text: str, people: Names, aliases: HanAliases) -> str | None:
    """Who opens a sentence, whatever they do."""
    opening = text[:_AT_START]
    if name := next((name for _, name in people.starting(text, 0, _AT_START)), None):
        return name
    titled = aliases.names.starting(simplified(opening))
    return next((aliases.meant(alias) for at, alias in titled if _opens(opening, at)), None)


def han_reporter(text: str, people: Names) -> str | None:
    """Whose report or plan is heard in a sentence, a body's as printed: 会议听取了甲作的报告."""
    hit = HEARING.search(simplified(text))
    if not hit:
        return None
    names = [name for at, name in people.starting(text) if hit.start() < at < hit.end()]
    return names[-1] if names else hit["body"] and text[slice(*hit.span("body"))]


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in CLAUSE_END


@cache
def _bodies() -> Names:
    """The meeting, and whoever speaks for it."""
    return Names((*lists("han_frames")["bodies"], *lists("audit")["han_the_meeting"]))


def frames_by_passage(
    text: str, frames: list[HanFrame], spans: list[tuple[int, int]]
) -> Iterator[list[HanFrame]]:
    """For each passage, by its span in the sentence, the frames that it opens or stands in."""
    last: list[HanFrame] = []
    for start, end in spans:
        inside = [each for each in frames if start <= each.start < end]
        goes_on = not inside or _CLAUSE.search(text, start, inside[0].start)
        yield [*(last if goes_on else ()), *inside]
        last = inside[-1:] or last


_CLAUSE = re.compile("[，,。；;]")
