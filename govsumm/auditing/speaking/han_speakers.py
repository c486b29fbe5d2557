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
from govsumm.auditing.speaking.name_finding import Names
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists, simplified
from govsumm.reading.phrasing import Worded, any_of, phrase_set

_CLAUSE_END = '，,。；;：:“”"、 \n【〔'
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
    if _NOTE.fullmatch(plain) or not _speaking().search(plain):
        return []
    named = [(at, -len(name), name) for at, name in people.starting(text)]
    conveyed = [
        HanFrame(at, name)
        for at, _, name in named
        if _CONVEYING.search(plain, max(0, at - _POST), at)
        and _MESSAGE.match(plain, at + len(name))
    ]
    named += [
        (at, -len(alias), aliases.meant(alias))
        for at, alias in aliases.names.starting(plain)
        if _opens(plain, at) or len(alias) > _SURNAMED
    ]
    found = [HanFrame(at, name) for at, size, name in named if _telling().match(plain, at - size)]
    found += conveyed
    found += [
        HanFrame(at, text[at : at + len(name)])
        for at, name in _bodies().starting(plain)
        if _opens(plain, at) and _deciding().match(plain, at + len(name))
    ]
    found += [HanFrame(hit.start(), text[slice(*hit.span())]) for hit in _several().finditer(plain)]
    for hit in _by_pronoun().finditer(plain):
        before = max((each for each in named if each[0] < hit.start(1)), default=None)
        found += [HanFrame(hit.start(1), before[2] if before else None)]
    for hit in _by_document().finditer(plain):
        who = "会议" if hit[1] in lists("audit")["han_resolving"] else reporter
        found += [HanFrame(hit.start(1), who)] if who else []
    return sorted(found, key=lambda each: each.start)


def han_tells(text: str, name: str) -> bool:
    """Whether a text opens with somebody who speaks."""
    return text.startswith(name) and bool(_telling().match(simplified(text), len(name)))


def is_several(subject: str) -> bool:
    """Whether a subject as printed means some who are not named: 席上另有議員."""
    return subject > LATIN and _SEVERAL.fullmatch(simplified(subject)) is not None


def han_settles(text: str) -> bool:
    """Whether a text opens with what the meeting settles: 決議：照案通過."""
    return _SETTLED.match(simplified(text)) is not None


def han_actor(text: str, people: Names, aliases: HanAliases) -> str | None:
    """Who opens a sentence, whatever they do."""
    opening = text[:_AT_START]
    if name := next((name for _, name in people.starting(text, 0, _AT_START)), None):
        return name
    titled = aliases.names.starting(simplified(opening))
    return next((aliases.meant(alias) for at, alias in titled if _opens(opening, at)), None)


def han_reporter(text: str, people: Names) -> str | None:
    """Whose report or plan is heard in a sentence, a body's as printed: 会议听取了甲作的报告."""
    hit = _HEARING.search(simplified(text))
    if not hit:
        return None
    names = [name for at, name in people.starting(text) if hit.start() < at < hit.end()]
    return names[-1] if names else hit["body"] and text[slice(*hit.span("body"))]


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _CLAUSE_END


@cache
def _bodies() -> Names:
    """The meeting, and whoever speaks for it."""
    return Names((*lists("han_frames")["bodies"], *lists("audit")["han_the_meeting"]))


_SHORT = ("[答问说称道讲指](?=[：:，,“「])", "请(?![假辞求])")
"""Verbs of one character, where what is said follows."""
_BETWEEN = (
    r"(?:在[^，,。；]{0,12}[时中上]|[就对][^，,。；]{1,16}?|受[^，,。；]{1,12}委托|代表[^，,。；]{1,12}?"
    r"|听取[^，,。；]{1,12}后|会[前后上]|{audit.han_manners}|[^，,。；]{1,4}地|{han_frames.adverbs}|，)*"
)
"""What may stand between a speaker and the verb: 在主持会议时, 就贯彻落实, 受政府委托."""
_HEARING = Worded(
    "(?:听取|审议|研究|讨论)[了并]*(?:(?P<body>[^，,。；、《的了关于]{2,16}?)"
    "(?=提[交出请]|报送|起草|关于|所?作的|的(?:{audit.han_documents})))?[^。；]{1,80}?"
    "(?:说明|介绍|{audit.han_documents})"
)

_SETTLED = Worded(
    r"\s*[（(]?(?:第?[一二三四五六七八九十\d]{1,3}[、.．）)案]\s*)?[【〔\[]?(?:{audit.han_settled})[】〕\]]?\s*[：:]"
)
_NOTE = re.compile(r"\s*[（(][^（()）]*[)）]\s*")
"""A note in brackets says whose motion it was, and opens no speech: （甲提案，乙附議）."""
_UNNAMED = (
    "(?:{audit.han_beside})?(?:(?:{audit.han_several})[^，,。；：]{0,4}?)+"
    "(?:{audit.han_members})们?"
)
_SEVERAL = Worded(_UNNAMED)
"""Some who are not named."""
_CONVEYING = Worded("(?:{han_people.conveyed}|{audit.function_conveyed})了?[^，,。；：:]*$")
"""宣读了县委书记 before the name of who wrote: what follows are that one's words."""
_MESSAGE = Worded("[^，,。；：:]{0,12}的?{audit.han_messages}")


@cache
def _verbs() -> str:
    verbs = phrase_set("han_frames", "ordering", "telling", "speaking")
    verbs = frozenset(each for each in verbs if len(each) > 1)
    verbs |= phrase_set("audit", "han_speaking", "han_minuting")
    verbs |= phrase_set("han_frames", "conceding")
    return "|".join((any_of(verbs), *_SHORT))


@cache
def _speaking() -> Worded:
    """A verb of speech, or of a decision."""
    return Worded(f"{_verbs()}|{{han_frames.deciding}}|{{audit.han_said}}|[：:]")


@cache
def _telling() -> Worded:
    """Behind a name, with a title between: 議員, 女士."""
    titles = any_of(phrase_set("audit", "han_titles") | phrase_set("han_posts", "posts"))
    return Worded(f"(?:副?(?:{titles}))?(?:[：:]|{_BETWEEN}(?:{_verbs()}))")


@cache
def _several() -> Worded:
    """Some who are not named, before a verb of speech: 席上另有議員, 與會部門."""
    return Worded(f"(?:^|(?<=[{_CLAUSE_END}])){_UNNAMED}(?={_BETWEEN}(?:{_verbs()}))")


@cache
def _deciding() -> Worded:
    return Worded(
        f"{_BETWEEN}(?:{_verbs()}|(?:没有|并未|未|不)?(?:原则)?(?:{{han_frames.deciding}}))"
    )


@cache
def _by_pronoun() -> Worded:
    seeing = r"[^，,。；]{1,20}，(?:要求|强调|指出|表示)"
    turning = "(?:但是?|不过|然而|而且?|同时|并且)?"
    return Worded(
        f"(?:^|(?<=[{_CLAUSE_END}])){turning}([他她](?!们))(?:{_BETWEEN}(?:{_verbs()})|{seeing})"
    )


@cache
def _by_document() -> Worded:
    """A report, a set of rules that says something."""
    return Worded(
        f"(?:^|(?<=[{_CLAUSE_END}]))[该此]?({{audit.han_resolving,han_documents}})中?"
        f"(?:拟|{{audit.han_said}}|{_verbs()})"
    )


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
