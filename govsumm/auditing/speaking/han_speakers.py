"""Whose words the clauses of a Chinese sentence give: 委员甲询问…，乙答复说….

Somebody of the lists, the meeting or a pronoun stands before a verb of speech; a report that was
heard speaks for whoever gave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.speaking.calling import Names
from govsumm.auditing.speaking.han_aliases import HanAliases
from govsumm.lexicon import lists, simplified

_CLAUSE_END = '，,。；;：:“”"、 \n'
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
    if not _speaking().search(plain):
        return []
    named = [(at, -len(name), name) for at, name in people.starting(text)]
    found = [
        HanFrame(at, name)
        for at, _, name in sorted(named)
        if _telling().match(plain, at + len(name))
    ]
    found += [
        HanFrame(at, name)
        for at, _, name in named
        if _conveying().search(plain, max(0, at - _POST), at)
        and _message().match(plain, at + len(name))
    ]
    titled = [
        (at, -len(alias), alias)
        for at, alias in aliases.names.starting(plain)
        if _opens(plain, at) or len(alias) > _SURNAMED
    ]
    found += [
        HanFrame(at, aliases.meant(alias))
        for at, _, alias in titled
        if _telling().match(plain, at + len(alias))
    ]
    named += [(at, size, aliases.meant(alias)) for at, size, alias in titled]
    found += [
        HanFrame(at, text[at : at + len(name)])
        for at, name in _bodies().starting(plain)
        if _opens(plain, at) and _deciding().match(plain, at + len(name))
    ]
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


def han_actor(text: str, people: Names, aliases: HanAliases) -> str | None:
    """Who opens a sentence, whatever they do."""
    opening = text[:_AT_START]
    if name := next((name for _, name in people.starting(text, 0, _AT_START)), None):
        return name
    titled = aliases.names.starting(simplified(opening))
    return next((aliases.meant(alias) for at, alias in titled if _opens(opening, at)), None)


def han_reporter(text: str, people: Names) -> str | None:
    """Whose report or plan is heard in a sentence, a body's as printed: 会议听取了甲作的报告."""
    hit = _hearing().search(simplified(text))
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


@cache
def _verbs() -> str:
    frames = lists("han_frames")
    verbs = {*frames["ordering"], *frames["telling"], *frames["speaking"]}
    verbs = {each for each in verbs if len(each) > 1}.union(
        lists("audit")["han_speaking"], lists("audit")["han_minuting"], frames["conceding"]
    )
    known = (*sorted(verbs, key=len, reverse=True), *_SHORT)
    return "|".join(known)


@cache
def _titles() -> str:
    """What may stand behind a name: 議員, 女士."""
    titles = (*lists("audit")["han_titles"], *lists("han_posts")["posts"])
    return "|".join(sorted(titles, key=len, reverse=True))


@cache
def _between() -> str:
    """What may stand between a speaker and the verb: 在主持会议时, 就贯彻落实, 受政府委托."""
    adverbs = "|".join(sorted(lists("han_frames")["adverbs"], key=len, reverse=True))
    manners = "|".join(lists("audit")["han_manners"])
    return (
        rf"(?:在[^，,。；]{{0,12}}[时中上]|[就对][^，,。；]{{1,16}}?|受[^，,。；]{{1,12}}委托"
        rf"|代表[^，,。；]{{1,12}}?|听取[^，,。；]{{1,12}}后|会[前后上]|{manners}"
        rf"|[^，,。；]{{1,4}}地|{adverbs}|，)*"
    )


@cache
def _speaking() -> re.Pattern[str]:
    """A verb of speech, or of a decision."""
    return re.compile(f"{_verbs()}|{_decisions()}|{_said()}|[：:]")


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(f"(?:副?(?:{_titles()}))?(?:[：:]|{_between()}(?:{_verbs()}))")


def _decisions() -> str:
    return "|".join(lists("han_frames")["deciding"])


def _said() -> str:
    return "|".join(lists("audit")["han_said"])


@cache
def _deciding() -> re.Pattern[str]:
    return re.compile(f"{_between()}(?:{_verbs()}|(?:没有|并未|未|不)?(?:原则)?(?:{_decisions()}))")


@cache
def _by_pronoun() -> re.Pattern[str]:
    seeing = r"[^，,。；]{1,20}，(?:要求|强调|指出|表示)"
    verbs = f"{_between()}(?:{_verbs()})|{seeing}"
    turning = "(?:但是?|不过|然而|而且?|同时|并且)?"
    return re.compile(f"(?:^|(?<=[{_CLAUSE_END}])){turning}([他她](?!们))(?:{verbs})")


@cache
def _by_document() -> re.Pattern[str]:
    """A report, a set of rules that says something."""
    known = lists("audit")
    texts = "|".join((*known["han_resolving"], *known["han_documents"]))
    return re.compile(f"(?:^|(?<=[{_CLAUSE_END}]))[该此]?({texts})中?(?:拟|{_said()}|{_verbs()})")


@cache
def _conveying() -> re.Pattern[str]:
    """宣读了县委书记 before the name of who wrote: what follows are that one's words."""
    verbs = "|".join((*lists("han_people")["conveyed"], *lists("audit")["function_conveyed"]))
    return re.compile(f"(?:{verbs})了?[^，,。；：:]*$")


@cache
def _message() -> re.Pattern[str]:
    return re.compile(f"[^，,。；：:]{{0,12}}的?(?:{'|'.join(lists('audit')['han_messages'])})")


@cache
def _hearing() -> re.Pattern[str]:
    texts = "|".join(lists("audit")["han_documents"])
    return re.compile(
        "(?:听取|审议|研究|讨论)[了并]*(?:(?P<body>[^，,。；、《的了关于]{2,16}?)"
        f"(?=提[交出请]|报送|起草|关于|所?作的|的(?:{texts})))?[^。；]{{1,80}}?"
        f"(?:说明|介绍|{texts})"
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
