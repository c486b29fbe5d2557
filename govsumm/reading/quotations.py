"""Which quotations are names: “dry sluice” action, and not speech, scare quotes, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from govsumm.lexicon import lists

Span = tuple[int, int]
"""[start, end) in the text, in code points."""

MAX_WORDS = 14
"""A longer quotation is speech, unless a chain of signs holds it together."""

_QUOTED = re.compile(
    r"“([^“”\n]{2,160})”|\"([^\"\n]{2,160})\"|‘([^‘’\n]{3,60})’(?!\w)"
    r"|(?<!\w)'([A-Z][^'\n]{2,50})'(?!\w)"
)
_MARK = re.compile("[“\"‘']")
_CHAIN = re.compile(r"\s[-–—+]|[-+]\s|\+")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPEECH_END = re.compile(r"[.!?,]$|[.!?]\s")
_NUMBERED = re.compile(r"\d+\s+\w+|\d+(?:\s*[+×-]\s*\w+)+$")
_NEXT_QUOTE = re.compile(r"\s*(?:,|、|;|\band\b|, and\b)?\s*(?=[“\"])")
_AFTER = re.compile(r"[ \n]([^\W_]+(?: ?-[^\W_]+|['’]\w+)*)")


def quoted(text: str) -> Iterator[Span]:
    """The quotations that are names, with their class nouns."""
    quotes = [each.span() for each in _QUOTED.finditer(text)] if _MARK.search(text) else []
    for at, (start, end) in enumerate(quotes):
        inner = text[start + 1 : end - 1].strip()
        words = _WORD.findall(inner.lower())
        if not words or not _is_name(inner, words, text[:start]):
            continue
        named = _class_after(text, end)
        if named:
            yield start, named
        elif (
            _shares_class(text, quotes[at:])
            or _is_numbered(words, inner)
            or _is_motto(text, start, end, words)
            or (
                _set(("no_names",)).isdisjoint(words)
                and _cued(text[:start], inner, words, single=text[start] == "'")
            )
        ):
            yield start, end


def _is_name(inner: str, words: list[str], before: str) -> bool:
    """Whether a quotation may be a name at all: no speech, no title of a paper."""
    if _SPEECH_END.search(inner) or (len(words) > MAX_WORDS and not _CHAIN.search(inner)):
        return False
    last = _WORD.findall(before[-40:].lower())[-1:]
    if before.rstrip().endswith(":") or not _set(("said",)).isdisjoint(last):
        return False
    papers = {word.lower() for word in _WORD.findall(inner) if word[0].isupper()}
    return _set(("papers",)).isdisjoint(papers)


def _class_after(text: str, end: int) -> int | None:
    """The end of the class noun that follows a quotation, over at most four words."""
    here, best = end, None
    for _ in range(5):
        found = _AFTER.match(text, here)
        word = found[1].lower() if found else ""
        if not found or word in _set(("no_class",)):
            break
        here = found.end()
        if word in _set(("class_nouns",)):
            best = here
        elif best:
            break
    return best


def _shares_class(text: str, quotes: list[Span]) -> bool:
    """Whether the next quotations of a list have a class noun: “a”, “b” and “c” mechanisms."""
    for (_, end), (start, after) in pairwise(quotes):
        joint = _NEXT_QUOTE.match(text, end)
        if not joint or joint.end() != start:
            return False
        if _class_after(text, after):
            return True
    return False


def _is_numbered(words: list[str], inner: str) -> bool:
    return len(words) > 1 and (words[0] in _set(("numbers",)) or bool(_NUMBERED.match(inner)))


def _cued(before: str, inner: str, words: list[str], *, single: bool) -> bool:
    """Whether a quotation is a name: by the words before it, its last word, or its capitals."""
    last = _WORD.findall(re.split(r"[.;,:]", before[-60:])[-1].lower())[-4:]
    if _is_title(inner) and (single or (last and last[-1] in ("the", "a", "its"))):
        return True
    if words[-1] in _set(("class_nouns",)) or not _set(("cues",)).isdisjoint(last):
        return True
    if last[-1:] == ["of"]:
        return not _set(("class_nouns",)).isdisjoint(last[-2:])
    return not _set(("titled",)).isdisjoint(last[-1:])


def _is_title(inner: str) -> bool:
    """Whether all longer words, at least two, are capitalised."""
    longer = [word for word in _WORD.findall(inner) if len(word) > 3]
    return len(longer) > 1 and all(word[0].isupper() for word in longer)


def _is_motto(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether a quotation stands by itself as a clause: ..., "who signs answers for it"."""
    alone = text[:start].rstrip().endswith(",") and text[end : end + 1] in ("", ".", ";", ",")
    small = text[start + 1 : start + 2].islower()
    return alone and small and len(words) > 3 and _set(("persons",)).isdisjoint(words)


@cache
def _set(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in lists("programmes")[name])
