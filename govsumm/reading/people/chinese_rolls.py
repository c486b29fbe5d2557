"""The rolls of Chinese minutes, 出席：張三、李四, and lists behind 出席会议的有."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_phrases import bare_at, skip_blanks
from govsumm.reading.people.chinese_words import meanings, words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

_ROLLS: tuple[tuple[str, FunctionName | None], ...] = (
    ("roll_presided", "presided"),
    ("roll_attended", "attended"),
    ("roll_absent", "absent"),
    ("roll_other", None),
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a sentence: a roll has a function, and a head that says so."""

    start: int
    end: int
    function: FunctionName | None
    head: Span


@cache
def _head() -> re.Pattern[str]:
    """A head with its colon, or 出席会议的县领导有."""
    found = lists("han_people")
    verbs = any_of((*found["attended"], *found["absent"]))
    objects, people = any_of(found["forward_objects"]), any_of(found["forward_people"])
    return re.compile(
        rf"(?:(?<=[\s。；;])|^)(?P<head>{any_of(meanings(_ROLLS))})(?:[ 　]?[:：]|(?=$))"
        rf"|(?P<verb>{verbs})(?:{objects})?的(?:{people})?(?:还)?(?:有|是)[:：]?"
    )


def segments(text: str, sentences: Sequence[Sentence]) -> Iterator[Segment]:
    """The sentences of a shadow, cut at the heads of rolls; a roll runs on over lines of names."""
    running: Segment | None = None
    for sentence in sentences:
        heads = list(_head().finditer(text[sentence.start : sentence.end]))
        first = sentence.start + heads[0].start() if heads else sentence.end
        if first > sentence.start:
            goes_on = running is not None and not heads and _is_names(text, sentence)
            function = running.function if goes_on and running else None
            head = running.head if goes_on and running else (sentence.start, first)
            running = running if goes_on else None
            yield Segment(sentence.start, first, function, head)
        for at, match in enumerate(heads):
            begin = sentence.start + match.end()
            last = heads[at + 1].start() if at + 1 < len(heads) else len(sentence.text)
            function = _function(match)
            head = (sentence.start + match.start(), begin)
            running = Segment(begin, sentence.start + last, function, head)
            if function:
                yield running


def _function(match: re.Match[str]) -> FunctionName | None:
    if match["verb"]:
        return "absent" if match["verb"] in lists("han_people")["absent"] else "attended"
    function: FunctionName | None = meanings(_ROLLS)[match["head"]]
    return function


def _is_names(text: str, sentence: Sentence) -> bool:
    """Whether a line opens with a name or a post, and tells of nothing."""
    start = skip_blanks(text, sentence.start, sentence.end)
    line = text[start : sentence.end]
    if "。" in line or "，" in line or len(line) > 400 or line.endswith(("：", ":")):
        return False
    posts = words("han_posts", "posts")
    named = bare_at(text, start, sentence.end, listed=True) is not None
    return named or any(posts.at(line, at) for at in range(min(len(line), 16)))
