"""Names that a report prints several times: each once, with where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from govsumm.lexicon import HAN, HAN_CHARACTER
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading

MAX_CITED = 3
"""So many of the places where a name stands are cited, the first ones."""

_WORD = re.compile(f"[{HAN}]|[^\\W_{HAN}]+")
_MARKS = str.maketrans(dict.fromkeys("“”「」『』", '"'))
_SMALL = frozenset({"the", "of", "and", "a", "an", "on", "for", "in", "s"})


def cited_once(
    reading: Reading, spans: Sequence[Span]
) -> Iterator[tuple[str, tuple[int, ...], Span]]:
    """Each name once, its passages, its first span; one that says less than another is left out.

    `spans` are in the order printed.
    """
    keyed = [(_key(reading.text[start:end]), (start, end)) for start, end in spans]
    first: dict[tuple[str, ...], list[Span]] = {}
    for key, span in keyed:
        if key:
            first.setdefault(key, []).append(span)
    longer = _by_word(first)
    for key, places in first.items():
        among = min((longer[word] for word in key), key=len)
        start, end = places[0]
        quoted = _quoted(reading.text[start:end])
        if any(
            _holds(other, key) and quoted in _straight(reading.text, first[other][0])
            for other in among
            if other != key
        ):
            continue
        yield _clean(reading.text[start:end]), _passages(reading, places), (start, end)


def _by_word(keys: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """The names that have each word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for key in keys:
        for word in set(key):
            found.setdefault(word, []).append(key)
    return found


def _holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "


def _quoted(name: str) -> str:
    """A name that stands in quotation marks by itself, marks and all: only in those is it named."""
    plain = name.translate(_MARKS)
    alone = len(plain) > 1 and plain[0] == plain[-1] == '"' and not HAN_CHARACTER.search(plain)
    return plain if alone else ""


def _straight(text: str, span: Span) -> str:
    return text[span[0] : span[1]].translate(_MARKS)


def _passages(reading: Reading, places: list[Span]) -> tuple[int, ...]:
    """The passages of the first few places, all of one name's words in each."""
    return tuple(
        dict.fromkeys(n for start, end in places[:MAX_CITED] for n in reading.cited(start, end))
    )


def _key(text: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(text.lower()) if word not in _SMALL)


def _clean(text: str) -> str:
    return " ".join(text.split())
