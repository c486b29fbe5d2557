"""Gives every passage a state: cited, chrome, quiet or omitted.

cited    some record cites it
chrome   what is not the report: share buttons, bylines, page heads
omitted  uncited, and yet it holds a cue: an order, a deadline, a vote, a problem, a post
quiet    all else
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.folding import HAN, tokens
from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.records import Cue, State

MAX_CHROME = 160
"""A longer passage is text, whatever button names it holds, in code points."""

_NAME = re.compile(r"\b[A-Z][\w'’.-]*\s+[A-Z][\w'’-]+|\b[A-Z]\.\s?[A-Z][a-z]+")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d+)?(?: By\b.{0,40})?|©.*|[\W_]*")
_WITHIN = re.compile(
    r"\b(?:within|before|by|until)\s+(?:the\s+)?(?:\w+\s+)?\d|\d+\s*[日月天]\s*[前内]"
)


def states(
    passages: tuple[Passage, ...], cited: frozenset[int]
) -> Iterator[tuple[Passage, State, tuple[Cue, ...]]]:
    """Each passage with its state, and the cues that make it an omission.

    A passage that says again what a cited one says (a doubled headline) is quiet.
    """
    said = {tokens(passage.text) for passage in passages if passage.n in cited}
    for passage in passages:
        if passage.n in cited:
            yield passage, "cited", ()
        elif _is_chrome(passage.text):
            yield passage, "chrome", ()
        elif tokens(passage.text) in said or not (seen := tuple(_cues(passage.text))):
            yield passage, "quiet", ()
        else:
            yield passage, "omitted", seen


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Any of a list's words: whole ones in Latin script, anywhere in Chinese."""
    words = sorted(lists("cues")[name], key=len, reverse=True)
    forms = (re.escape(w) if re.search(f"[{HAN}]", w) else rf"\b{re.escape(w)}\b" for w in words)
    return re.compile("|".join(forms))


@cache
def _han_person() -> re.Pattern[str]:
    """A post with a name after it: 市委书记张三, 副主任李小四."""
    posts = "|".join(sorted(lists("cues")["han_post"], key=len, reverse=True))
    surnames = "".join(lists("cues")["surnames"])
    return re.compile(rf"(?:{posts})[、，]?[{surnames}][{HAN}]{{1,2}}")


@cache
def _han_order() -> re.Pattern[str]:
    """要 where it orders: at the start of a clause, or after whoever is told to."""
    bodies = "|".join(sorted(lists("cues")["han_bodies"], key=len, reverse=True))
    return re.compile(rf"(?:^|[，、；：,;:“]|{bodies})[也还都更]?要(?!求|是|么|不是|点|素)")


def _is_chrome(text: str) -> bool:
    if len(text) > MAX_CHROME:
        return False
    hits = _pattern("chrome").findall(text.lower())
    return bool(_STAMP.fullmatch(text.strip())) or (
        sum(map(len, hits)) * 4 >= len(text) or (bool(hits) and len(text.split()) <= 8)
    )


def _cues(text: str) -> Iterator[Cue]:
    folded = text.lower()
    for cue in ("order", "vote", "problem"):
        if _pattern(cue).search(folded) or (cue == "order" and _han_order().search(text)):
            yield cue
    if _pattern("deadline").search(folded) or _WITHIN.search(folded):
        yield "deadline"
    if _names_somebody(text, folded):
        yield "post"


def _names_somebody(text: str, folded: str) -> bool:
    """A name with a post, or in Chinese somebody who attends."""
    return bool(
        (_pattern("post").search(folded) and _NAME.search(text))
        or _han_person().search(text)
        or _pattern("han_presence").search(text)
    )
