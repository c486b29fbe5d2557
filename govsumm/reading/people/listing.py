"""Lists of people before and behind a verb: names and posts in commas, told apart.

A, secretary of X, and B, mayor      names first: a post belongs to the name before it
vice governor, bureau director C     posts first: they belong to the name behind them
Municipal leaders D, E and F         one post for all names behind it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from govsumm.reading.people.chunks import Chunk, chunks_of
from govsumm.reading.people.list_items import (
    first_items,
    is_aside,
    is_group,
    is_letters,
    is_portfolio,
    items_after_opener,
    items_of,
    last_item,
    lone_name,
    opening_item,
    small_name,
)
from govsumm.reading.people.participation import Span
from govsumm.reading.people.pieces import Piece
from govsumm.reading.people.posts import opened
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody in a list, by the words of the name, and the posts given there."""

    name: Tokens
    posts: tuple[Span, ...]
    titled: bool


def before(tokens: Tokens) -> tuple[Listed, ...]:
    """Who is named directly before a verb; `tokens` run from the last verb to this one."""
    held: list[Piece] = []
    related = False
    stretch = 0
    for chunk in reversed(chunks_of(tokens)):
        if is_letters(chunk) or (held and chunk.aside and not items_of(chunk)):
            continue
        if is_portfolio(chunk):
            stretch = stretch or chunk.tokens[-1].end + chunk.aside  # with the bracket behind it
        elif pieces := items_of(chunk):
            held[:0] = _stretched(pieces, stretch)
            stretch = 0
        elif held and not held[0].name and (lone := lone_name(chunk)):
            held[:0] = lone
        elif held and held[0].name and (small := small_name(chunk)):
            held[:0] = small
        elif related and (tail := last_item(chunk)):
            held[:0] = tail
            break
        elif not held and is_aside(chunk):
            related = related or [each.low for each in opened(chunk.tokens)[:1]] == ["who"]
        elif not is_group(chunk):
            held[:0] = items_after_opener(chunk)
            break
    return tuple(_people(held))


def behind(tokens: Tokens) -> tuple[Listed, ...]:
    """Who is named directly behind "by" or "were"; the list ends where nobody is named."""
    held: list[Piece] = []
    colon = next((n for n, each in enumerate(tokens) if n > 2 and each.text in ":："), len(tokens))
    for chunk in chunks_of(tokens[:colon]):
        inner = _without_link(chunk) if held else chunk
        pieces = items_of(inner) or first_items(inner) or (small_name(inner) if held else [])
        held += pieces
        if not pieces and not (
            held and (chunk.aside or is_letters(chunk) or _is_office(held[-1], chunk))
        ):
            break
    return tuple(_people(held))


def _is_office(post: Piece, chunk: Chunk) -> bool:
    """Whether a chunk says where a post is held: "the Permanent Secretary, Ministry of Works"."""
    inner = opened(chunk.tokens)
    bodies = phrase_set("posts", "bodies")
    return bool(post.posts) and not post.name and bool(inner) and inner[0].low in bodies


def _without_link(chunk: Chunk) -> Chunk:
    """A chunk without the "from" or "by" that a list says again: "from A, and from B"."""
    inner = opened(chunk.tokens)
    return replace(chunk, tokens=inner[1:]) if inner and inner[0].low in {"from", "by"} else chunk


def leading(tokens: Tokens) -> tuple[Listed, ...]:
    """Who opens a sentence, before whatever verb: "On Monday A, mayor, led ..."."""
    held: list[Piece] = []
    for chunk in chunks_of(tokens):
        inner = opened(chunk.tokens)
        if pieces := items_of(chunk):
            held += pieces
        elif held or (inner and inner[0].low not in phrase_set("people", "prepositions")):
            held = held or opening_item(chunk)
            break
    return tuple(_people(held))


def _stretched(pieces: list[Piece], end: int) -> list[Piece]:
    """The pieces, the last post of which goes on to `end`: "of Culture, Radio and Television"."""
    last = pieces[-1]
    if not end or not last.posts or last.name:
        return pieces
    posts = (*last.posts[:-1], (last.posts[-1][0], end))
    return [*pieces[:-1], Piece(last.name, posts, last.plural, last.titled)]


def _people(pieces: list[Piece]) -> Iterator[Listed]:
    """Each name with the posts that belong to it."""
    waiting: tuple[Span, ...] = ()
    shared: tuple[Span, ...] = ()
    last: Listed | None = None
    names_first = fresh = apart = False
    for piece in _with_post_of_all(pieces):
        if not piece.name:
            if last and names_first and not piece.fresh:
                last = Listed(last.name, last.posts + piece.posts, last.titled)
            else:
                waiting += piece.posts
                fresh = piece.fresh
            continue
        if last:
            yield last
        names_first = not piece.posts and not waiting and not shared
        if piece.posts:
            shared = piece.posts[-1:] if piece.plural else ()
        posts = waiting + piece.posts if piece.posts or waiting else shared
        apart = bool(waiting)
        last, waiting, fresh = Listed(piece.name, posts, piece.titled or bool(posts)), (), False
    if last:
        waiting = () if fresh or apart else waiting  # "the Chairman, A, the Secretary," is B
        posts = waiting if waiting and last.posts == shared else last.posts + waiting
        yield Listed(last.name, posts, last.titled or bool(waiting))


def _with_post_of_all(pieces: list[Piece]) -> list[Piece]:
    """The pieces, bare names with the post at their end: "A, B and other city leaders"."""
    if len(pieces) < 2 or not pieces[-1].plural or pieces[-1].name:
        return pieces
    posts = pieces[-1].posts
    return [
        Piece(each.name, posts, titled=True) if each.name and not each.posts else each
        for each in pieces[:-1]
    ]
