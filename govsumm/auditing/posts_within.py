"""Reads 張議員國華 as 議員張國華 for a draft that has somebody by the name alone.

Minutes of Taiwan print a post between surname and given name. Nothing moves but the characters of
the name itself, so that every offset stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govsumm.lexicon import HAN, lists, simplified
from govsumm.passages import Passage
from govsumm.reading.phrasing import Worded
from govsumm.records import Draft
from govsumm.report import Report

Passages = tuple[Passage, ...]

_NAME = re.compile(f"[{HAN}]{{2,4}}")
_POSTS = Worded(r"(?:副|代理|前)?(?:{han_posts.titles_after,posts})")
"""Posts, a rank before them: 張副局長國華."""


def posts_ahead(report: Report, passages: Passages, draft: Draft) -> tuple[Report, Passages]:
    """A report and its passages with posts before those names of a draft that are printed around
    them only; the same where there is none.
    """
    text = report.text
    apart = [each for each in _named(draft) if _NAME.fullmatch(each) and each not in text]
    if not apart:
        return report, passages
    plain, read = simplified(text), text
    posts = [hit.span() for hit in _POSTS.finditer(plain)]
    for name in apart:
        surname, given = _parts(simplified(name))
        for start, end in posts:
            if plain.endswith(surname, 0, start) and plain.startswith(given, end):
                first = start - len(surname)
                read = read[:first] + text[start:end] + text[first:start] + read[end:]
    return replace(report, text=read), tuple(
        replace(each, text=read[each.start : each.end]) for each in passages
    )


def _named(draft: Draft) -> Iterator[str]:
    """The names of a draft that its report may print otherwise."""
    yield from dict.fromkeys(
        "".join(name.split()) for each in draft.people for name in (each.name, *each.also)
    )


def _parts(name: str) -> tuple[str, str]:
    """Surname and given name."""
    double = len(name) > 2 and name[:2] in lists("han_people")["double_surnames"]
    return (name[:2], name[2:]) if double or len(name) > 3 else (name[:1], name[1:])
