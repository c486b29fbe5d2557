"""Posts and names where they stand together.

state court president Fu Wen                      a post, then a name
chairman of the County Committee Tao Ren          what a post is of, then a name
DDC Sri Ajay Kumar                                an honorific between them
Municipal leaders                                 one post of many
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from govsumm.reading.people.callings import called, fields_behind
from govsumm.reading.people.excepted import named_behind
from govsumm.reading.people.honorifics import has_title, titles
from govsumm.reading.people.names import as_name, loose_pinyin, without_letters
from govsumm.reading.people.participation import Span
from govsumm.reading.people.pinyin import pinyin_end
from govsumm.reading.people.post_openings import breaking, may_open, runs_over, unnumbered
from govsumm.reading.people.posts import (
    OF,
    is_head,
    is_plural,
    opened,
    post_end,
    posts_in,
    singular,
)
from govsumm.reading.people.tokens import QUOTES, Token, Tokens, span_of
from govsumm.reading.phrasing import phrase_set

_CODE = re.compile(r"[A-Z]{3,6}")
MAX_POST = 34
"""A longer run of words is no post."""

_LIKE = frozenset({"such", "as", "including", "like", "namely", "comrade", "comrades", "named"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of a list: a name, posts, or both; `plural` posts are those of all names after.

    `titled`: one word is enough for a name, an honorific or a post stands beside it. `fresh`: a
    post of somebody new, never of the name before ("B. Jones and the mayor").
    """

    name: Tokens
    posts: tuple[Span, ...]
    plural: bool = False
    titled: bool = False
    fresh: bool = False


@lru_cache(maxsize=4096)
def piece_of(tokens: Tokens) -> Piece | None:
    """The words as a name, as posts, or as posts and a name; None: they are neither."""
    tokens = without_letters(named_behind(opened(unnumbered(tokens))))
    if not tokens or len(tokens) > MAX_POST:
        return None
    head = next((n for n, each in enumerate(tokens) if is_head(each.text, each.low)), None)
    if head is None:
        return _without_head(tokens)
    if has_title(tokens) and (name := as_name(tokens)):
        return Piece(name, (), titled=True)
    if not may_open(tokens, head) or runs_over(tokens):
        return None
    if placed := _placed(tokens, head):
        plural = is_plural(tokens[head].text, tokens[head].low)
        return Piece(placed, posts_in(tokens[: head + 1]), plural, titled=True)
    return _with_head(tokens, head)


def _without_head(tokens: Tokens) -> Piece | None:
    """A name, the initials of a post with a name, or a committee that stands for its member."""
    standing = len(tokens) > 2 and [each.low for each in tokens[-2:]] == ["standing", "committee"]
    if standing and not any(each.low in OF or each.low in breaking() for each in tokens):
        return Piece((), (span_of(tokens),))  # 常委 as machines translate it: its member
    coded = 0 if tokens[0].low in titles() else _title_at(tokens, 1)  # "H.E. Dr. Jo Doe"
    if coded and tokens[0].text in ("A", "A."):  # "A. Ms Roe advised" answers a question
        return _without_head(tokens[coded:])
    if coded and _is_code(tokens[:coded]) and (name := as_name(tokens[coded:])):
        seated = tokens[0].low.strip(".") in phrase_set("rolls", "chambers")  # "U.S. Rep. Jo Doe"
        return Piece(name, (span_of(tokens[: coded + seated]),), titled=True)
    code = 1 if len(tokens) > 2 and _CODE.fullmatch(tokens[0].text) else 0
    code = 0 if tokens[0].low in titles() else code
    code = 0 if tokens[-1].text.isupper() else code
    if code and (name := as_name(tokens[code:])):
        return Piece(name, (span_of(tokens[:code]),), titled=True)
    name = as_name(tokens) or loose_pinyin(tokens)
    return Piece(name, (), titled=has_title(tokens)) if name else _called(tokens)


def _called(tokens: Tokens) -> Piece | None:
    """A full name behind any noun that says what somebody is: "former swim coach Jo Roe"."""
    end, name = called(tokens)
    return Piece(name, (span_of(tokens[:end]),), titled=True) if name else None


def names_in_a_row(tokens: Tokens) -> list[Piece]:
    """A post of several and their Chinese names with nothing between them, or nothing.

    "Deputy directors Yan Guo Mi Lan Shen Yue"
    """
    head = next((n for n, each in enumerate(tokens) if is_plural(each.text, each.low)), None)
    if head is None or not is_head(tokens[head].text, tokens[head].low):
        return []
    found: list[Piece] = []
    at = head + 1
    while at < len(tokens) and (end := pinyin_end(tokens[at:])):
        posts = () if found else posts_in(tokens[: head + 1])
        found.append(Piece(tokens[at : at + end], posts, plural=not found, titled=True))
        at += end
    return found if len(found) > 1 and at == len(tokens) else []


def _with_head(tokens: Tokens, head: int) -> Piece | None:
    """Posts, and the name behind them, where the first noun of a post stands at `head`."""
    titled = _title_at(tokens, head + 1)
    if any(each.low in breaking() or each.low == "by" for each in tokens[head + 1 : titled]):
        titled = 0
    end = titled - 1 if titled else post_end(tokens, head)
    end += 0 if titled else fields_behind(tokens[head : end + 1], tokens[end + 1 :])
    if tokens[end + 1 : end + 2] and tokens[end + 1].text == "&":  # "Director of Parks & Gardens"
        end = max((n for n, each in enumerate(tokens) if n > end and each.capital), default=end)
    rest = _rest(tokens[end + 1 :])
    alone = sum(each.word for each in rest) == 1
    if alone and tokens[end].text in phrase_set("posts", "placed_codes"):
        return Piece((), posts_in(tokens), fresh=True)  # "BDO Tundi": of a place
    placed = any(each.low in OF for each in tokens[head:end]) and tokens[end].capital
    if alone and placed and tokens[end].low in phrase_set("posts", "place_words"):
        return Piece((), posts_in(tokens), fresh=True)  # "the Mayor of Port Lindo"
    name = as_name(rest, anything=True) if rest else ()
    if not name and (odd := _machine_order(tokens, head)):
        return odd
    if rest and not name:
        if rest[0].low not in OF and not _goes_on(tokens, head, end + 1):
            return None
        end = len(tokens) - 1
    nouns = [each for each in tokens[: end + 1] if is_head(each.text, each.low)]
    plural = any(is_plural(each.text, each.low) for each in _before_of(tokens[: end + 1]))
    if all(singular(each.low) in phrase_set("posts", "titles_only") for each in nouns):
        return Piece(name, (), plural, titled=True) if name else None
    return Piece(name, posts_in(tokens[: end + 1]), plural, titled=True)


def _goes_on(tokens: Tokens, head: int, at: int) -> bool:
    """Whether what a post is of goes on behind an "and": "for Information and Strategy"."""
    joined = tokens[at].low in {"and", "&"} and any(each.low in OF for each in tokens[head:at])
    return joined and all(each.capital or each.low in _AND_OF for each in tokens[at:])


_AND_OF = frozenset({"and", "&", "of", "the", "for"})


def _machine_order(tokens: Tokens, head: int) -> Piece | None:
    """A pinyin name where machines leave it: behind what a post is of, or before its noun.

    "director of the centre for disease control Tao Lin", "water bureau Tao Lin director".
    """
    last = len(tokens)
    at = last - 2 if head < last - 2 else last - 3 if head == last - 1 else 0
    if at < 1 or tokens[at - 1].capital or tokens[at - 1].low in OF or not tokens[at - 1].word:
        return None
    name = tokens[at : at + 2]
    known = name[0].low in phrase_set("people", "surnames") and all(each.capital for each in name)
    if not known or not as_name(name) or any(is_head(each.text, each.low) for each in name):
        return None
    post = tokens[:at] if at == last - 2 else tokens[head:]
    plural = is_plural(tokens[head].text, tokens[head].low)
    return Piece(name, posts_in(post), plural, titled=True)


def _before_of(tokens: Tokens) -> Iterator[Token]:
    """The nouns of posts before anything that they are of."""
    for token in tokens:
        if token.low in OF:
            return
        if is_head(token.text, token.low):
            yield token


def _rest(tokens: Tokens) -> Tokens:
    """What follows a post, without "such as", marks and what somebody goes by: "Old Bai"."""
    quoted = tokens[:5] if tokens and tokens[0].text in QUOTES else ()
    at = next((n for n, each in enumerate(quoted) if n and each.text in '"”»'), 0)
    while at < len(tokens) and (not tokens[at].word or tokens[at].low in _LIKE):
        at += 1
    return tokens[at:]


def _is_code(tokens: Tokens) -> bool:
    """Whether words are the initials of a post, with its place: "CO Lower Ford"."""
    return tokens[0].text.isupper() and 2 <= len(tokens[0].text) <= 6 and len(tokens) <= 4


def _placed(tokens: Tokens, head: int) -> Tokens:
    """The name between a post and a place: "Party secretaries Gao Wen of Lower County"."""
    stop = next((n for n in range(head + 2, len(tokens)) if tokens[n].low in {"of", "from"}), 0)
    inner = tokens[head + 1 : stop] if stop else ()
    if len(inner) < 2 or not all(each.capital or not each.word for each in inner):
        return ()
    return as_name(tokens[head + 1 :])


def _title_at(tokens: Tokens, first: int) -> int:
    """The index of an honorific behind a post, before the name; 0: there is none."""
    for at in range(first, len(tokens) - 1):
        if tokens[at].low in titles() and tokens[at].capital and not is_head(tokens[at].text, ""):
            dot = tokens[at + 1].text == "." and at + 2 < len(tokens)
            if tokens[at + 1 + dot].capital:
                return at
    return 0
