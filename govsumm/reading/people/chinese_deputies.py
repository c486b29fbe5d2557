"""Who came to a meeting for another, and who was excused, as the rolls of Chinese minutes tell.

江某某（課員甘某某代）, 江課長某某（請假）          in a bracket behind a name
主席：江主任某某（公出，社會局甘副局長某某代理）     with the unit that sent the deputy
（在外培训，由副主任衣某代会）                    anywhere in a bracket
江某某公假，由課員甘某某代理                      in words
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_titles import is_parted
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import alternatives, any_of
from govsumm.reading.sentences import Sentence


def deputies(text: str, sentences: Sequence[Sentence]) -> Iterator[Sighting]:
    """（在外培训，由副主任衣某代会）: who came for another, in a bracket of a roll or in words.

    `text` is simplified, with what is in brackets.
    """
    for sentence in sentences:
        for hit in _deputy().finditer(text, sentence.start, sentence.end):
            if is_parted(hit["post"] or "", hit["name"]):  # 派徐科長曉雯代理
                start, end = hit.span("post")
                whole = start, hit.end("name")
                yield Sighting(whole, ((start + 1, end),), "attended", hit.span("said"))
            elif is_name(hit["name"]):
                post = (hit.span("post"),) if hit["post"] else ()
                yield Sighting(hit.span("name"), post, "attended", hit.span("said"))


def deputised(text: str, at: int) -> tuple[Span, tuple[Span, ...]] | None:
    """（潘科長明宏代） behind a name that ends at a place, or its title: who came, with a post."""
    for posted in (False, True):
        hit = _instead(posted).match(text, at)
        if hit and is_name(hit["first"] + hit["given"]):
            return hit.span("name"), (hit.span("post"),) if posted else ()
    return None


def excused(text: str, at: int) -> Span | None:
    """（請假） or （因公出差，另有要事） behind a name that ends at a place, or its title."""
    hit = _excused().match(text, at)
    return hit.span("said") if hit else None


@cache
def _excused() -> re.Pattern[str]:
    away = any_of(lists("han_people")["status_absent"])
    return re.compile(
        rf"(?:{_titles()}|{any_of(lists('han_posts')['honorifics'])})?"
        rf"[（(][^（()）]{{0,12}}?(?P<said>{away})[^（()）]{{0,16}}[）)]"
    )


def _titles() -> str:
    return alternatives("han_posts", "titles_after", "posts")


@cache
def _instead(posted: bool) -> re.Pattern[str]:
    """（公假，課員甘麗玲代）, （甘技士麗玲代理出席）; `posted`: a post stands before the name."""
    post = rf"(?P<post>[{HAN}]{{0,12}}?(?:{_titles()}))" if posted else "(?P<post>)"
    return re.compile(
        rf"(?:{_titles()})?[（(](?:[^（()）]{{0,16}}[，,、；; ])?(?:{_SENT})?"
        rf"(?:[{HAN}]{{1,10}}?{_UNIT})??{post}"
        rf"(?P<name>(?P<first>[{HAN}])(?:副?(?:{_titles()}))?(?P<given>[{HAN}]{{1,2}}))"
        rf"(?:{_titles()})?代(?:理|表|为|替)?(?:出席|列席|参加|参会|主持|开会)?(?:会议)?[）)]"
    )


_UNIT = "[局处科室府会院校署厅部所厂队]"
_SENT = "(?:因[^（）()，,、]{1,8}?)?(?:授权委托|授权|委托|改由|已由|[由请派])"
"""What leads to who came instead: 由, 因故由."""


@cache
def _deputy() -> re.Pattern[str]:
    came, posts = any_of(lists("han_people")["deputising"]), any_of(lists("han_posts")["posts"])
    led = rf"(?:(?<=[（(，,、；;])(?:{_SENT})|(?<=[（(]))"
    ends = r"(?=[）)，,；;。、]|$)"
    return re.compile(
        rf"{led}(?P<post>[^（()），,。；;：:、\s]{{0,20}}?(?:{posts}))?"
        rf"[ 　]?(?P<name>[{HAN}](?:[ 　]?[{HAN}]){{1,3}}?)[ 　]?(?P<said>{came}){ends}"
    )
