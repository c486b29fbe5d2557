"""The people and groups that took part, with posts and functions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from govsumm.backends.extractive.meetings import Meetings
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.people.names import folded
from govsumm.reading.people.news import news_sightings
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.questions import question_sightings
from govsumm.reading.people.rolls import roll_sightings
from govsumm.reading.people.short_names import shortened, untitled
from govsumm.reading.people.short_posts import is_short
from govsumm.reading.people.somebody import only_somebody
from govsumm.reading.people.surname_first import forename_first
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading
from govsumm.records import Function, FunctionName, Group, Person

_TOOK_PART = frozenset({"presided", "spoke", "attended", "reported", "conveyed", "briefed"})


_BROKEN = re.compile(r"-\s*\n\s*")
"""A hyphen at the end of a line, and the start of the next."""

_SPEAKING = frozenset({"spoke", "reported"})
_SEATED = frozenset({"attended", "presided", "absent", "commented", "conveyed", "briefed"})
_BEING_THERE = _SEATED - {"commented"} | {"reported"}


@dataclass
class _Somebody:
    """What is known of one person or group, in the order printed."""

    first: int
    names: dict[str, Span] = field(default_factory=dict)
    posts: dict[str, Span] = field(default_factory=dict)
    done: dict[tuple[FunctionName, int | None], list[Span]] = field(default_factory=dict)


def people_of(
    reading: Reading, meetings: Meetings, *, decided: bool = False
) -> tuple[tuple[Person, ...], tuple[Group, ...]]:
    """The participants and stated absentees in the order printed, and the groups.

    `decided` says that the report tells decisions: then people met, though no meeting is named.
    """
    rolled = roll_sightings(reading)
    seen = (
        *_without_guesses(reading, news_sightings(reading), rolled),
        *chinese_sightings(reading),
        *rolled,
        *question_sightings(reading),
    )
    sightings = tuple(only_somebody(reading, seen))
    met = bool(meetings.records) or decided
    if not met and not any(each.function in _BEING_THERE for each in sightings):
        return (), ()  # a feature quotes people, and nobody met
    somebodies = _gathered(reading, meetings, [each for each in sightings if not each.group])
    _seat(reading, somebodies)
    groups = _gathered(reading, meetings, [each for each in sightings if each.group])
    return (
        tuple(_person(reading, each) for each in somebodies if each.done and not _is_cited(each)),
        tuple(_group(reading, each) for each in groups if each.done),
    )


def _seat(reading: Reading, somebodies: list[_Somebody]) -> None:
    """Members who speak or report sit in the meeting, but where reports list those present.

    Reports of Chinese meetings do: they say who "attended", and who only spoke. Officers sit in it
    only where the report says of anybody that they attended.
    """
    surnames = phrase_set("people", "surnames")
    chinese = sum(
        len(name.split()) < 4 and name.split()[0].lower() in surnames
        for each in somebodies
        for name in list(each.names)[:1]
    )
    if reading.han or 2 * chinese > len(somebodies):
        return
    told = any(function == "attended" for each in somebodies for function, _ in each.done)
    posts = phrase_set("people", "members", "seat_titles")
    if told:
        posts |= phrase_set("people", "officials") - phrase_set("people", "unseated")
    for each in somebodies:
        seated = {meeting for function, meeting in each.done if function in _SEATED}
        for (function, meeting), said in list(each.done.items()):
            if function in _SPEAKING and meeting not in seated and _holds_one(reading, each, posts):
                each.done.setdefault(("attended", meeting), said)


def _holds_one(reading: Reading, somebody: _Somebody, posts: frozenset[str]) -> bool:
    """Whether one of some nouns stands in a post of somebody."""
    return any(
        word in posts
        for post in somebody.posts.values()
        for word in _printed(reading, post).lower().replace(",", " ").split()
    )


def _without_guesses(
    reading: Reading, sightings: Iterable[Sighting], rolled: Iterable[Sighting]
) -> Iterator[Sighting]:
    """The sightings, without posts read beside a name to which a list gives posts of its own."""
    listed = {folded(_printed(reading, each.name)) for each in rolled if each.posts}
    for each in sightings:
        guessed = each.posts and each.function is None
        known = guessed and folded(_printed(reading, each.name)) in listed
        yield replace(each, posts=()) if known else each


def _is_cited(somebody: _Somebody) -> bool:
    """Whether somebody is a leader whose words are invoked, and who was not there."""
    present = {"presided", "attended", "absent"} & {function for function, _ in somebody.done}
    leaders = phrase_set("people", "invoked_leaders")
    return not present and not leaders.isdisjoint(map(str.casefold, somebody.names))


def _gathered(
    reading: Reading, meetings: Meetings, sightings: Iterable[Sighting]
) -> list[_Somebody]:
    """The sightings of each person together."""
    known: dict[str, _Somebody] = {}
    shorts: dict[str, list[_Somebody]] = defaultdict(list)
    printed = [(_printed(reading, each.name), each) for each in sightings]
    plainly = {folded(forename_first(name)) for name, _ in printed}
    for name, each in sorted(printed, key=lambda one: (_is_titled(one[0]), -one[0].count(" "))):
        key = folded(untitled(name))
        key = key if key in plainly else folded(forename_first(name))
        somebody = known.get(key) or _short_for(key, shorts)
        if somebody is None:
            somebody = known[key] = _Somebody(each.name[0])
            for short in shortened(name):
                shorts[short].append(somebody)
        if key in known or " " in name:
            somebody.names.setdefault(name, each.name)
        somebody.first = min(somebody.first, each.name[0])
        for post in each.posts:
            held = folded(_printed(reading, post))
            if not (_is_titled(name) and any(one.endswith(held) for one in somebody.posts)):
                somebody.posts.setdefault(held, post)
        if each.function:
            deed = (each.function, meetings.at(each.said[0]))
            somebody.done.setdefault(deed, []).append(each.said)
    ordered = sorted(known.values(), key=lambda one: one.first)
    return [_without_words_sent(each) for each in ordered]


def _is_titled(name: str) -> bool:
    """Whether a title stands inside a name, which is told of at length elsewhere: 江議員慕雲."""
    return untitled(name) != name


def _short_for(key: str, shorts: dict[str, list[_Somebody]]) -> _Somebody | None:
    """Whom a part of a name means, where it can mean only one."""
    found = shorts.get(key, [])
    return found[0] if len(found) == 1 else None


def _without_words_sent(somebody: _Somebody) -> _Somebody:
    """Somebody absent did not speak: their words were sent, or read out by another."""
    away = {meeting for function, meeting in somebody.done if function == "absent"}
    commented = {meeting for function, meeting in somebody.done if function == "commented"}
    somebody.done = {
        (function, meeting): said
        for (function, meeting), said in somebody.done.items()
        if not (function in _TOOK_PART and meeting in away)
        and not (function == "spoke" and meeting in commented)  # the public comments
    }
    return somebody


def _printed(reading: Reading, span: Span) -> str:
    """The words of a span as they are printed, on one line."""
    words = reading.text[span[0] : span[1]]
    return " ".join((_BROKEN.sub("-", words) if "\n" in words else words).split())


def _cited(reading: Reading, spans: Iterable[Span]) -> tuple[int, ...]:
    return tuple(sorted({n for start, end in spans for n in reading.cited(start, end)}))


def _functions(reading: Reading, somebody: _Somebody) -> tuple[Function, ...]:
    ordered = sorted(somebody.done.items(), key=lambda item: min(item[1]))
    return tuple(
        Function(passages=_cited(reading, said[:1]), function=function, meeting=meeting)
        for (function, meeting), said in ordered
    )


def _person(reading: Reading, somebody: _Somebody) -> Person:
    name, *also = sorted(
        somebody.names,
        key=lambda each: (_is_titled(each), somebody.names[each][0], -len(each), each),
    )
    also = [each for each in also if not name.startswith(f"{each},")]
    posts = _apart(reading, sorted(somebody.posts.values()))
    return Person(
        passages=_cited(reading, (*somebody.names.values(), *posts)),
        name=name,
        also=tuple(also),
        posts=tuple(_printed(reading, post) for post in posts),
        functions=_functions(reading, somebody),
    )


def _apart(reading: Reading, posts: list[Span]) -> list[Span]:
    """The posts, each once: neither a part of one read elsewhere nor a short form of one."""
    several = [each for each in posts if sum(_holds(each, other) for other in posts) > 2]
    printed = {each: _printed(reading, each) for each in posts if each not in several}
    seats = phrase_set("people", "seat_titles")
    seated = {each for each, post in printed.items() if post.lower() in seats}
    if len(seated) < len(printed):
        printed = {each: post for each, post in printed.items() if each not in seated}
    return [
        each
        for each, post in printed.items()
        if not any(
            other != each and (_holds(other, each) or is_short(post, of))
            for other, of in printed.items()
        )
    ]


def _holds(span: Span, other: Span) -> bool:
    return span[0] <= other[0] and other[1] <= span[1]


def _group(reading: Reading, somebody: _Somebody) -> Group:
    name, span = next(iter(somebody.names.items()))
    said = (each for several in somebody.done.values() for each in several)
    return Group(
        passages=_cited(reading, (span, *said)),
        who=name,
        functions=_functions(reading, somebody),
    )
