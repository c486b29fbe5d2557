"""The rolls of Chinese minutes, 出席：張三、李四, and lists behind 出席会议的有."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_heads import (
    function_of_head,
    head_pattern,
    own_label,
    seat_of_head,
)
from govsumm.reading.people.chinese_phrases import bare_at, skip_blanks
from govsumm.reading.people.chinese_units import Held, is_staff, names_of, staff
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

LEAST = 2
"""So many names of three characters behind units tell that the rolls of a report name people so."""
FULL = 3
"""A name of three characters is seldom the end of a unit."""
CLOSE = 16
"""So near the end of a sentence stands the verb of a run of people."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a sentence: a roll has a function, and a head that says so."""

    start: int
    end: int
    function: FunctionName | None
    head: Span
    posts: tuple[Span, ...] = ()
    """What a head calls everybody below it: 出席委员."""


def segments(text: str, sentences: Sequence[Sentence]) -> Iterator[Segment]:
    """The sentences of a shadow, cut at the heads of rolls; a roll runs on over lines of names."""
    running: Segment | None = None
    for sentence in sentences:
        if came := _came(text, sentence):
            running = None
            yield came
            continue
        heads = list(head_pattern().finditer(text[sentence.start : sentence.end]))
        first = sentence.start + heads[0].start() if heads else sentence.end
        if first > sentence.start:
            goes_on = running is not None and _is_names(text, sentence.start, first)
            running = running if goes_on else None
            own = Segment(sentence.start, first, None, (sentence.start, first))
            yield replace(running, start=sentence.start, end=first) if running else own
        for at, match in enumerate(heads):
            begin = sentence.start + match.end()
            last = heads[at + 1].start() if at + 1 < len(heads) else len(sentence.text)
            function = function_of_head(match)
            head = (sentence.start + match.start(), begin)
            posts = seat_of_head(text, sentence.start, match)
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


def _is_names(text: str, begin: int, end: int) -> bool:
    """Whether a line opens with a name or a post, and tells of nothing; 秘書： labels another."""
    if is_staff(text, begin, end):
        return True
    start = skip_blanks(text, begin, end)
    line = text[start:end].rstrip()
    if "。" in line or "，" in line or len(line) > 400 or line.endswith(("：", ":")):
        return False
    if own_label().match(line):
        return False
    posts = words("han_posts", "posts")
    named = bare_at(text, start, end, listed=True) is not None
    return named or any(posts.at(line, at) for at in range(min(len(line), 16)))
