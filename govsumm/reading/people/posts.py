"""The words of posts: what ends one, what one is of, and two of them in a row.

secretary of the Party Committee and mayor        two posts
state public security bureau director             one
"""

from __future__ import annotations

from functools import cache, lru_cache

from govsumm.reading.people.honorifics import without_title
from govsumm.reading.people.participation import Span
from govsumm.reading.people.tokens import Tokens, span_of
from govsumm.reading.phrasing import phrase_set

OF = frozenset({"of", "for", "to", "in", "at", "on", "from", "with", "under"})
"""What joins a post and what it is of."""

_VERBS = frozenset({"was", "were", "is", "are", "has", "had", "have", "who", "which"})
"""No post goes on past these."""
_JOINS = frozenset({"and", "&", "cum", "/"})
_OPENERS = frozenset(
    [
        *("and", "the", "a", "an", "well", "also", "its", "his", "her", "their", "other", "while"),
        *("but", "or", "yet", "so", "then", "thus", "fellow", "meanwhile", "however"),
    ]
)


@lru_cache(maxsize=16384)
def is_head(text: str, low: str) -> bool:
    """Whether a word ends a post: "secretary", "chairmen", "CS", "Magistrate-cum-Collector"."""
    if text[-2:] in ("'s", "’s"):
        return False
    if text.rstrip("s") in phrase_set("posts", "abbreviated"):
        return True
    if "-" in low and low not in _heads():
        low = low.removesuffix("-elect").removesuffix("-designate").rsplit("-", 1)[-1]
    return low in _heads() or singular(low) in _heads()


@lru_cache(maxsize=16384)
def is_plural(text: str, low: str) -> bool:
    """Whether such a word means several people."""
    if text.endswith("s") and text[:-1] in phrase_set("posts", "abbreviated"):
        return True
    return low not in _heads() and singular(low) in _heads()


def singular(low: str) -> str:
    """The singular of a noun, as far as nouns of posts need it."""
    if low[-3:] in ("ies", "men"):
        return low[:-3] + ("y" if low[-1] == "s" else "man")
    return low[:-1] if low[-1:] == "s" else low


@cache
def _heads() -> frozenset[str]:
    return phrase_set("posts", "heads", "descriptors")


@cache
def ends() -> frozenset[str]:
    """Nouns that end what a post is of: bodies and regions."""
    return phrase_set("posts", "bodies", "after_heads")


def opened(tokens: Tokens) -> Tokens:
    """The words without "and", "as well as", articles and marks before them."""
    at, end = 0, len(tokens)
    while at < end and (
        not tokens[at].word
        or tokens[at].low in _OPENERS
        or (tokens[at].low == "as" and _as_well(tokens, at))
    ):
        at += 1
    return tokens[at:]


def _as_well(tokens: Tokens, at: int) -> bool:
    """Whether an "as" is one of "as well as"."""
    before = tokens[at - 1].low if at else ""
    return before == "well" or (at + 1 < len(tokens) and tokens[at + 1].low == "well")


def post_end(tokens: Tokens, head: int) -> int:
    """The index of the last word that belongs to posts; `head` is that of their first noun."""
    end = head
    within = False
    for at in range(head + 1, len(tokens)):
        token = tokens[at]
        if token.low in _VERBS or _is_day(tokens, at):
            break
        within = within or token.low in OF
        closing = (
            token.text in ")）"
            or _ends_title(tokens, at)
            or token.low in ends()
            or is_head(token.text, token.low)
        )
        of_it = within or (at == end + 1 and tokens[end].text in phrase_set("posts", "abbreviated"))
        closing = closing or (of_it and token.low in phrase_set("posts", "portfolios"))
        if closing and not _is_surname(tokens, at):
            end = at
    return end


def _is_day(tokens: Tokens, at: int) -> bool:
    """Whether a day begins here: "member Gao Wen on Monday came to ..." is no post."""
    return tokens[at - 1].low == "on" and tokens[at].low in phrase_set("decisions", "days")


def _ends_title(tokens: Tokens, at: int) -> bool:
    """Whether a quotation mark ends what a body is called: the Association "Lower Canal"."""
    if tokens[at].text not in '"”»':
        return False
    opening = next((n for n in range(at - 1, 0, -1) if tokens[n].text in '"“«'), 0)
    named = {each.low for each in tokens[opening:at]}.intersection(t.low for t in tokens[at + 1 :])
    of_it = tokens[opening - 1].low in ends() or tokens[opening - 1].low in OF
    return opening > 0 and of_it and not named  # "Old Bai" Bai Ren goes by that


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Whether a word that may end a post is here the end of a name: "Councilmember June Ward"."""
    before = tokens[at - 1]
    return (
        tokens[at].low in phrase_set("people", "also_names")
        and at == len(tokens) - 1
        and before.capital
        and not is_head(before.text, before.low)
        and before.low not in ends()
        and before.low not in phrase_set("posts", "modifiers")
    )


def posts_in(tokens: Tokens) -> tuple[Span, ...]:
    """The posts apart: cut at "and" where the right side is a post of its own."""
    tokens = without_title(tokens)
    spans: list[Span] = []
    start = 0
    for at, token in enumerate(tokens):
        joined = token.low in _JOINS and at > start
        if joined and _is_post(tokens[start:at]) and _is_post(tokens[at + 1 :]):
            spans.append(span_of(tokens[start:at]))
            start = at + 1
    last = opened(tokens[start:])
    last = last[1:] if last and last[0].low == "another" else last
    return (*spans, span_of(last)) if last else tuple(spans)


def _is_post(tokens: Tokens) -> bool:
    """Whether words hold the noun of a post before anything that it is of."""
    for token in tokens:
        if token.low in OF or not token.word:
            return False
        if is_head(token.text, token.low):
            return True
    return False
