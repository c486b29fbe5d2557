"""The rolls of Chinese minutes, 出席：張三、李四, and lists behind 出席会议的有."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_phrases import bare_at, skip_blanks
from govsumm.reading.people.chinese_units import Held, is_staff, names_of, staff
from govsumm.reading.people.chinese_words import meanings, stretched, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import any_of
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

_ROLLS: tuple[tuple[str, FunctionName | None], ...] = (
    ("roll_presided", "presided"),
    ("roll_attended", "attended"),
    ("roll_absent", "absent"),
    ("roll_other", None),
)


LEAST = 2
"""So many names of three characters behind units tell that the rolls of a report name people so."""
FULL = 3
"""A name of three characters is seldom the end of a unit."""
CLOSE = 16
"""So near the end of a sentence stands the verb of a run of people."""
_SEATS = ("委员", "议员", "区议员", "理事", "监事", "董事")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a sentence: a roll has a function, and a head that says so."""

    start: int
    end: int
    function: FunctionName | None
    head: Span
    posts: tuple[Span, ...] = ()
    """What a head calls everybody below it: 出席委员."""


@cache
def _head() -> re.Pattern[str]:
    """A head with its colon, or 出席会议的县领导有."""
    found = lists("han_people")
    verbs = any_of((*found["attended"], *found["absent"]))
    objects, people = any_of(found["forward_objects"]), any_of(found["forward_people"])
    return re.compile(
        rf"(?:(?<=[\s。；;])|^)(?P<head>{stretched(meanings(_ROLLS))})(?:[ 　]?[:：]|(?=$))"
        rf"|(?P<verb>{verbs})(?:{objects})?的(?:{people})?(?:还)?(?:有|是)[:：]?"
        r"|(?:(?<=[\s。；;，,])|^)(?P<came>出席|列席|与会)(?:者|人士|嘉宾|官员|领导)(?:尚|还|计|另|亦)?(?:有|包括)[:：]?"
    )


def segments(text: str, sentences: Sequence[Sentence]) -> Iterator[Segment]:
    """The sentences of a shadow, cut at the heads of rolls; a roll runs on over lines of names."""
    running: Segment | None = None
    for sentence in sentences:
        if came := _came(text, sentence):
            running = None
            yield came
            continue
        heads = list(_head().finditer(text[sentence.start : sentence.end]))
        first = sentence.start + heads[0].start() if heads else sentence.end
        if first > sentence.start:
            goes_on = running is not None and not heads and _is_names(text, sentence)
            running = running if goes_on else None
            own = Segment(sentence.start, first, None, (sentence.start, first))
            yield replace(running, start=sentence.start, end=first) if running else own
        for at, match in enumerate(heads):
            begin = sentence.start + match.end()
            last = heads[at + 1].start() if at + 1 < len(heads) else len(sentence.text)
            function = _function(match)
            head = (sentence.start + match.start(), begin)
            posts = _called(text, sentence.start, match)
            running = Segment(begin, sentence.start + last, function, head, posts)
            if function:
                yield running


def _came(text: str, sentence: Sentence) -> Segment | None:
    """区商务局鄢某某，区住建局欧某某参加会议: a sentence that is a roll, as all of it is units."""
    verb = _coming().search(text, max(sentence.start, sentence.end - CLOSE), sentence.end)
    if verb is None or not is_staff(text, sentence.start, verb.start()):
        return None
    function: FunctionName = "absent" if verb["away"] else "attended"
    return Segment(sentence.start, verb.start(), function, verb.span())


@cache
def _coming() -> re.Pattern[str]:
    found = lists("han_people")
    there, away = any_of(found["attended"]), any_of(found["absent"])
    return re.compile(
        rf"(?:[均也]|分别)?(?:(?:{there})了?(?:{any_of(found['forward_objects'])})?|(?P<away>{away}))。?$"
    )


def staffed(text: str, parts: Sequence[Segment]) -> dict[Segment, tuple[Held, ...]]:
    """The items of rolls of a shadow that name people behind their units: 区商务局鄢某某."""
    rolls = {part: staff(text, part.start, part.end) for part in parts if part.function}
    named = names_of(item for items in rolls.values() for item in items)
    full = {text[a:b] for a, b in named if b - a >= FULL}
    return rolls if len(full) >= LEAST else {}


def _called(text: str, at: int, head: re.Match[str]) -> tuple[Span, ...]:
    """委员 in 出席委员, where a head names what those are who sit in the body."""
    if not head["head"]:
        return ()
    end = at + head.end("head")
    size = max((n for n in (2, 3) if text[end - n : end] in _SEATS), default=0)
    return ((end - size, end),) if size else ()


def _function(match: re.Match[str]) -> FunctionName | None:
    if match["came"]:
        return "attended"
    if match["verb"]:
        return "absent" if match["verb"] in lists("han_people")["absent"] else "attended"
    function: FunctionName | None = meanings(_ROLLS)["".join(match["head"].split())]
    return function


def deputies(text: str, sentences: Sequence[Sentence]) -> Iterator[Sighting]:
    """（在外培训，由副主任衣某代会）: who came for another, in a bracket of a roll.

    `text` is simplified, with what is in brackets.
    """
    for sentence in sentences:
        for hit in _deputy().finditer(text, sentence.start, sentence.end):
            if is_name(hit["name"]):
                yield Sighting(hit.span("name"), (hit.span("post"),), "attended", hit.span("said"))


def deputised(text: str, at: int) -> Span | None:
    """（潘科長明宏代） behind a name that ends at a place, or its title: who came instead."""
    hit = _instead().match(text, at)
    return hit.span("name") if hit and is_titled_name(hit) else None


def excused(text: str, at: int) -> Span | None:
    """（請假） or （因公出差，另有要事） behind a name that ends at a place, or its title."""
    hit = _excused().match(text, at)
    return hit.span("said") if hit else None


@cache
def _excused() -> re.Pattern[str]:
    titles, away = (
        any_of(lists("han_posts")["titles_after"]),
        any_of(lists("han_people")["status_absent"]),
    )
    return re.compile(
        rf"(?:{titles}|{any_of(lists('han_posts')['honorifics'])})?"
        rf"[（(][^（()）]{{0,12}}?(?P<said>{away})[^（()）]{{0,16}}[）)]"
    )


def is_titled_name(hit: re.Match[str]) -> bool:
    """Whether a surname and a given name stand around a title."""
    return is_name(hit["first"] + hit["given"])


@cache
def _instead() -> re.Pattern[str]:
    titles = any_of(lists("han_posts")["titles_after"])
    return re.compile(
        rf"(?:{titles})?[（(](?:[由请])?(?P<name>(?P<first>[{HAN}])(?:{titles})?(?P<given>[{HAN}]{{1,2}}))"
        rf"(?:{titles})?代(?:理|表)?(?:出席)?[）)]"
    )


@cache
def _deputy() -> re.Pattern[str]:
    came, posts = any_of(lists("han_people")["deputising"]), any_of(lists("han_posts")["posts"])
    return re.compile(
        rf"(?<=[（(，,、；;])(?:[由请派]|委托|改由|已由)(?P<post>[^（()），,。；;：:、\s]{{0,20}}?(?:{posts}))"
        rf"[ 　]?(?P<name>[{HAN}](?:[ 　]?[{HAN}]){{1,3}}?)[ 　]?(?P<said>{came})(?=[）)，,；;])"
    )


def _is_names(text: str, sentence: Sentence) -> bool:
    """Whether a line opens with a name or a post, and tells of nothing."""
    if is_staff(text, sentence.start, sentence.end):
        return True
    start = skip_blanks(text, sentence.start, sentence.end)
    line = text[start : sentence.end]
    if "。" in line or "，" in line or len(line) > 400 or line.endswith(("：", ":")):
        return False
    posts = words("han_posts", "posts")
    named = bare_at(text, start, sentence.end, listed=True) is not None
    return named or any(posts.at(line, at) for at in range(min(len(line), 16)))
