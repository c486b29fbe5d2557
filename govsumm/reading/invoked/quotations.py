"""Which quotations are names: “dry sluice” action, and not speech, scare quotes, papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise

from govsumm.lexicon import lists
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set

MAX_WORDS = 14
"""A longer quotation is speech, unless a chain of signs holds it together."""

_QUOTED = re.compile(
    r"“([^“”\n]{2,160})”|\"([^\"\n]{2,160})\"|‘([^‘’\n]{3,60})’(?!\w)"
    r"|(?<!\w)'([A-Za-z][^'\n]{2,50})'(?!\w)"
)
_STOP = re.compile("[.;,:]")
_MARK = re.compile("[“\"‘']")
_CHAIN = re.compile(r"\s[-–—+]|[-+]\s|\+")
_PART = re.compile(r"\s*(?:[,，、;–—+]|\s-\s?)\s*")
_INSISTED = re.compile(r"\b(?:insist|adher|persist|follow)\w*\s+(?:on\s+)?that\s*$")
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
        if not words or not _is_name(inner, words, text[:start]) or _speaking().match(text, end):
            continue
        named = _class_after(text, end)
        if text[start] == "'" and inner[0].islower() and not named:
            continue  # a scare quote, or the mark of a plural
        if named:
            yield start, named
        elif not _is_ill(text[:start], words) and (
            _shares_class(text, quotes[at:])
            or _is_numbered(words, inner)
            or _is_parallel(inner)
            or _is_motto(text, start, end, words)
            or _is_tenet(text[max(0, start - 40) : start], words)
            or (
                _set("no_names").isdisjoint(words)
                and _cued(text[:start], inner, words, single=text[start] == "'")
            )
        ):
            yield start, end


def _is_ill(before: str, words: list[str]) -> bool:
    """Whether what is quoted is to be ended, or is no thing: no "face projects", "by telephone"."""
    last = _WORD.findall(_STOP.split(before[-60:])[-1].lower())[-4:]
    adverbial = len(words) == 2 and words[0] in _set("adverbial")
    return adverbial or not _set("denying").isdisjoint(last)


def _is_name(inner: str, words: list[str], before: str) -> bool:
    """Whether a quotation may be a name at all: no speech, no title of a paper."""
    if _SPEECH_END.search(inner) or (len(words) > MAX_WORDS and not _CHAIN.search(inner)):
        return False
    last = _WORD.findall(before[-40:].lower())[-1:]
    if before.rstrip().endswith(":") or not _set("said").isdisjoint(last):
        return bool(_INSISTED.search(before[-40:]))
    papers = {word.lower() for word in _WORD.findall(inner) if word[0].isupper()}
    return _set("papers").isdisjoint(papers)


def _class_after(text: str, end: int) -> int | None:
    """The end of the class noun that follows a quotation, over at most four words."""
    here, best = end, None
    for _ in range(5):
        found = _AFTER.match(text, here)
        word = found[1].lower() if found else ""
        if not found or word[0].isdigit() or word in _set("no_class"):
            break
        here = found.end()
        if word in _set("class_nouns"):
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
    """Whether a number makes a slogan of it; "nine bowls of soup" are a measure."""
    if len(words) < 2 or words[2:3] == ["of"]:
        return False
    return words[0] in _set("numbers") or bool(_NUMBERED.match(inner))


def _is_parallel(inner: str) -> bool:
    """Whether its parts say the same with other words: “one dyke, one guard”."""
    parts = [_WORD.findall(part.lower()) for part in _PART.split(inner)]
    if len(parts) < 2 or not all(1 < len(part) == len(parts[0]) < 6 for part in parts):
        return False
    shared = set(parts[0]).intersection(*map(set, parts[1:]))
    said = {word for part in parts for word in part} - {"no", "not"}
    return bool(shared) and _set("no_names").isdisjoint(said)


def _is_tenet(before: str, words: list[str]) -> bool:
    """Whether it is what somebody holds to: the principle of "who sluices answers for it"."""
    if len(words) < 4 or not _set("persons").isdisjoint(words):
        return False
    last = _WORD.findall(before.lower())[-2:]
    held = last[-1:] == ["of"] and not _set("tenets").isdisjoint(last)
    return held or bool(_INSISTED.search(before))


def _cued(before: str, inner: str, words: list[str], *, single: bool) -> bool:
    """Whether a quotation is a name: by the words before it, its last word, or its capitals."""
    last = _WORD.findall(_STOP.split(before[-60:])[-1].lower())[-4:]
    if _is_title(inner) and (single or (last and last[-1] in _set("titled_after"))):
        return True
    if words[0] not in ("a", "an", "the") and (
        words[-1] in _set("class_nouns") or (len(words) > 2 and words[-1] in _set("periods"))
    ):
        return True
    if not _set("cues").isdisjoint(last):
        return True
    if last[-1:] == ["of"]:
        return not _set("class_nouns", "held_by").isdisjoint(last[-2:])
    return not _set("titled").isdisjoint(last[-1:])


def _is_title(inner: str) -> bool:
    """Whether all longer words, at least two, are capitalised."""
    longer = [w for w in _WORD.findall(inner) if len(w) > 3 and w not in _set("title_joints")]
    return len(longer) > 1 and all(word[0].isupper() for word in longer)


def _is_motto(text: str, start: int, end: int, words: list[str]) -> bool:
    """Whether a quotation stands by itself as a clause: ..., "who signs answers for it"."""
    alone = text[:start].rstrip().endswith(",") and text[end : end + 1] in ("", ".", ";", ",")
    small = text[start + 1 : start + 2].islower()
    return alone and small and len(words) > 3 and _set("persons").isdisjoint(words)


@cache
def _speaking() -> re.Pattern[str]:
    """What follows a quotation that is speech: ", said the captain"."""
    words = "|".join(lists("programmes")["spoken"])
    return re.compile(rf"\s*[,，]?\s*(?:(?:he|she|they|[A-Z][\w.]+)\s+){{0,3}}(?:{words})\b")


_set = partial(phrase_set, "programmes")
"""Lists of the section as a set."""
