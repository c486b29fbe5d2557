"""What is damaged or doubtful in a text: cut-offs, clipped names, glued dates, wrong words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.invoked.headlines import pinyin
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, Sentence

_LAST_WORD = re.compile(r"([^\W\d_]+)\s*$")
_GLUED_TIME = re.compile(r"-(?<=\d{4}-)\d{2}-\d{4}\s?:\s?\d{2}")
"""A date glued to its time, from behind its year on: a search for a dash is fast."""
_CLIPPED = re.compile(
    r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)? [A-Z](?=\s?,|\s+(?:attended|presided|chaired))"
)
_TO_COME = re.compile(r"\bwill be (?:further|gradually|continuously|significantly) \w+ed\b")


def cut_title(reading: Reading) -> Sentence | None:
    """A headline that breaks off: in a word, on a small word, in dots."""
    if not reading.titles:
        return None
    title = reading.titles[0]
    text = title.text.rstrip()
    found = _LAST_WORD.search(text[-80:])
    last = found[1] if found else ""
    clipped = len(text) > 60 and len(last) == 1 and last.islower() and last not in "ai"
    hangs = len(text) > 40 and last in _set("hanging")
    dotted = text.endswith(("...", "…"))
    cut = dotted if title.han else clipped or hangs or dotted
    return title if cut else None


def cut_end(reading: Reading) -> Sentence | None:
    """A last sentence that breaks off: on a comma, a small word, a hyphen, a mark that says so."""
    if not reading.body:
        return None
    last = reading.body[-1]
    text = last.text.rstrip()
    if len(text) < 40:
        return None
    found = _LAST_WORD.search(text[-80:])
    if text.endswith((",", "，", "、", " -")) or (found and found[1] in _set("hanging")):
        return last
    return last if text.lower().endswith(lists("cautions")["cut_marks"]) else None


def garbled_names(reading: Reading) -> Iterator[tuple[str, Sentence, Span]]:
    """Words that stand where a name is due, after a post in a list of those present."""
    for sentence in reading.body:
        if sentence.han or _set("attending").isdisjoint(sentence.word_set):
            continue
        for pattern in (_lower_name(), _CLIPPED):
            for found in pattern.finditer(sentence.text):
                start, end = found.span("name") if pattern is not _CLIPPED else found.span()
                words = sentence.text[start:end].split()
                if words[0] == "has" and _pinyin_words(words[1:]):
                    words = words[1:]  # the surname 曾, which is also the verb
                if pattern is _CLIPPED or _set("no_names").isdisjoint(words):
                    yield (
                        sentence.text[start:end],
                        sentence,
                        (
                            sentence.start + start,
                            sentence.start + end,
                        ),
                    )


def garbled_texts(reading: Reading) -> Iterator[Span]:
    """Characters that were decoded wrongly, and a date glued to its time: the first of each."""
    for mark in lists("cautions")["mojibake"]:
        at = reading.text.find(mark)
        if at >= 0:
            yield at, at + len(mark)
            break
    found = _GLUED_TIME.search(reading.text)
    if found:
        yield found.start() - len("2025"), found.end()


def prefecture_as_state(reading: Reading) -> Span | None:
    """Where "state" first stands for a prefecture: the report speaks of a prefecture too."""
    if reading.han or "prefectur" not in reading.text.lower():
        return None
    found = _state().search(reading.text, reading.body[0].start if reading.body else 0)
    return found.span() if found else None


def results_to_come(reading: Reading) -> Sentence | None:
    """A sentence that tells in the future what the next one calls results."""
    for one, after in zip(reading.body, reading.body[1:], strict=False):
        planned = "will" in one.word_set and len(_TO_COME.findall(one.text)) > 1
        if planned and after.text.lower().startswith(lists("cautions")["results"]):
            return one
    return None


def imperatives(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences that open with an imperative, in a text without a sign of a meeting."""
    lower = reading.text.lower()
    if reading.han or any(word in lower for word in lists("cautions")["held"]):
        return ()
    return tuple(each for each in reading.body if _imperative().search(each.text))


_set = partial(phrase_set, "cautions")
"""Lists of the section as a set."""


def _pinyin_words(words: list[str]) -> bool:
    return bool(words) and all(pinyin().fullmatch(f"{each}{each}") for each in words)


@cache
def _lower_name() -> re.Pattern[str]:
    """A name in lower case behind a post: "secretary an zhiruo attended"."""
    posts = "|".join(lists("cautions")["posts"])
    return re.compile(
        rf"\b(?i:{posts})\s+(?P<name>[a-z]+(?: [a-z]+){{1,3}})"
        r"(?=\s?,|\s+(?:attended|presided|sat)\b)"
    )


@cache
def _state() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Ss]tate\b(?=\s+{phrase(lists('cautions')['ranks'])}\b|['’]s\b)", re.IGNORECASE
    )


@cache
def _imperative() -> re.Pattern[str]:
    return re.compile(rf"^\W*{phrase(lists('cautions')['imperatives'])}\b", re.IGNORECASE)
