"""The words by which a text says what somebody did at a meeting, in news, minutes and Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import get_args

from govsumm.lexicon import Phrases, lists, simplified, words_of
from govsumm.reading.people.participation import Span
from govsumm.records import FunctionName

_THERE = frozenset({"presided", "spoke", "reported", "conveyed", "briefed"})
"""Whoever has one of these attended."""
SAID: frozenset[FunctionName] = frozenset({"spoke", "reported", "briefed", "conveyed", "commented"})
"""What is done with words of one's own."""
_BORNE: dict[FunctionName, frozenset[FunctionName]] = {
    "reported": frozenset({"briefed"}),
    "briefed": frozenset({"reported", "spoke"}),
    "commented": frozenset({"spoke"}),
}
"""What whoever does one of these does as well; to speak is neither of them by itself."""
SHADES: tuple[frozenset[FunctionName], ...] = (
    frozenset({"spoke", "commented"}),
    frozenset({"reported", "briefed"}),
    frozenset({"spoke", "briefed"}),
)
"""Functions that the words of a text may be taken for alike: "told members", "informed them".

Drafts may differ by these; `_BORNE` and `shades` ask which of them the words at hand are."""


@lru_cache(maxsize=1024)
def cued(text: str, *, strict: bool = False) -> frozenset[FunctionName]:
    """The functions whose words stand in a text; `strict`: words that say little else."""
    text = simplified(text)
    words = words_of(text)
    known = frozenset(words)
    return frozenset(
        name
        for name, phrases in _phrases(strict=strict).items()
        if phrases.stands(text, words, known)
    )


_ROLLS: dict[FunctionName, tuple[str, ...]] = {
    "presided": ("presided", "presided_by", "presiding"),
    "attended": ("present", "also_present", "was_present"),
    "reported": ("reported",),
    "absent": ("absent", "was_absent", "absent_marks"),
    "spoke": ("spoke",),
}
"""The lists of the section `rolls` that hold the words of a function."""


@cache
def _phrases(*, strict: bool) -> dict[FunctionName, Phrases]:
    """The words of each function, in news, in minutes and in Chinese."""
    found = {}
    for name in get_args(FunctionName):
        if name != "other":
            known = map(simplified, _words(name, strict=strict))
            found[name] = Phrases(tuple(dict.fromkeys(known)))
    return found


def _words(name: FunctionName, *, strict: bool) -> Iterator[str]:
    """The phrases of a function; of one with a gap, the part before it."""
    for key in (name, "said") if name == "spoke" else (name,):
        for listed in (key, f"{key}_forward"):
            yield from filter(None, map(_head, lists("people").get(listed, ())))
        if not strict:
            yield from lists("audit").get(f"function_{key}", ())
    for key in () if strict else _ROLLS.get(name, ()):
        yield from lists("rolls").get(key, ())


def _head(phrase: str) -> str | None:
    """A phrase, or what stands before its gap where that is more than one word."""
    head, _, rest = phrase.partition(" ...")
    return head if not rest or " " in head else None


def without(text: str, span: Span, said: list[Span]) -> str:
    """A span of a text without parts of it."""
    parts, at = [], span[0]
    for start, end in said:
        if start < span[1] and end > at:
            parts.append(text[at : max(at, start)])
            at = max(at, end)
    return " | ".join((*parts, text[at : span[1]]))


def borne(seen: set[FunctionName]) -> set[FunctionName]:
    """What is true of whoever is seen to do some things."""
    found = set(seen).union(*[_BORNE.get(each, ()) for each in seen])
    if seen & _THERE and "absent" not in seen:
        found.add("attended")
    return found
