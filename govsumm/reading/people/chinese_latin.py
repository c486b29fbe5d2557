"""Names in Latin letters in Chinese lists of people: 教育處Lahok Sawmah副處長, Jo Roe（代表）."""

from __future__ import annotations

from govsumm.lexicon import HAN
from govsumm.reading.people.chinese_names import follows
from govsumm.reading.people.chinese_phrases import skip_blanks, title_after
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set

_WORD = r"[A-ZÀ-Þ][A-Za-zÀ-ÿ’'-]{1,20}"
_NAME = Worded(
    rf"(?P<post>(?:[A-Z0-9]{{1,6}}(?=[{HAN}]))?[{HAN}]{{0,16}})[ ]?"
    rf"(?P<name>{_WORD}(?: [A-Z]\.| {_WORD}| (?:{{rolls.particles}})){{0,3}} {_WORD})"
)
"""Two words at least: a lone one is a town or the name of a firm as easily."""


def latin_at(text: str, at: int, end: int) -> tuple[Span, tuple[Span, ...]] | None:
    """The name in Latin letters that an item of a roll holds, with the posts beside it."""
    match = _NAME.match(text, at, end)
    if match is None or not phrase_set("posts", "bodies").isdisjoint(match["name"].lower().split()):
        return None
    name = match.span("name")
    behind = skip_blanks(text, name[1], end)
    posts, _ = title_after(text, behind)
    if not (posts or follows(text, name[1])) or text.startswith("代表", behind):
        return None
    if words("han_posts", "posts").ending(text, match.end("post")):
        posts = (match.span("post"), *posts)
    return name, posts
