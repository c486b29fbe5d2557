"""The forms of heads and rows in Chinese tables of attendance, and which columns are posts."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.chinese_heads import NUMBER, composed
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_words import meanings, stretched, words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, any_of
from govsumm.records import FunctionName

HEADS: tuple[tuple[str, FunctionName], ...] = (
    ("roll_presided", "presided"),
    ("roll_attended", "attended"),
    ("roll_members", "attended"),
    ("roll_absent", "absent"),
)
_NAME = rf"[{HAN}](?:[ 　]?[{HAN}]){{1,4}}?"
_APART = r"(?:[ 　]{2,}|　|[ 　]*[\t|｜][ 　\t]*)"
HELD = Worded(
    rf"[ 　\t]*(?:(?P<name>{_NAME})(?:{_APART}| )[ 　]*(?P<post>[^\s|｜。，,：:]{{2,40}})"
    rf"|(?P<held>[^\s|｜。，,：:、]{{3,40}}){_APART}[ 　]*"
    rf"(?P<named>{_NAME}(?:{_APART}[ 　]*{_NAME})*))[ 　\t|｜]*"
)
"""A name and a post, or a post and whoever holds it, in columns."""
NAMED = Worded(rf"{_NAME}(?={_APART}|$)")
GAP = re.compile(r"[ 　]*\t[ 　\t]*|[ 　]{2,}|　|[|｜]")
BRACKETED = re.compile(r"[（(]([^（）()]{2,30})[）)]")


def named_in(text: str, row: re.Match[str]) -> list[Span]:
    """The names of a row that stand behind one post: 副市長　邊某某　施某某."""
    names = [name.span() for name in NAMED.finditer(text, *row.span("named"))]
    return [name for name in names if is_name(text[slice(*name)])]


def is_post(column: str) -> bool:
    """Whether a column names a post, whatever rank or number follows it."""
    bare = re.sub(
        r"[／/][^／/]{1,12}$|[（(][^（）()]*[）)]|[\d０-９一二三四五六七八九十]+$", "", column
    )
    bare = re.sub(r"[（(][^（）()]*[）)]|[\d０-９一二三四五六七八九十]+$", "", bare).strip()
    ends = words("han_posts", "posts", "titles_after", "civil_ranks").ending(bare, len(bare))
    return 2 <= len(bare) <= 40 and ends


@cache
def posts_of_heads() -> frozenset[str]:
    """The heads of tables that are posts of whoever stands below them."""
    found = lists("han_people")
    return frozenset((*found["roll_members"], "主席", "代主席")) - frozenset(found["roll_attended"])


@cache
def head_pattern() -> re.Pattern[str]:
    """【委員】, 委員：, or 委員 before a gap or alone."""
    blank = "[ 　\t]"
    return re.compile(
        rf"{blank}*【?(?P<head>{stretched(meanings(HEADS))}|{composed()})"
        rf"(?:】{blank}*(?P<mark>[:：]?)|{blank}*(?P<colon>[:：])|{blank}+|$){blank}*"
    )


def function_of_row_head(head: re.Match[str]) -> FunctionName:
    """What a head makes of those below it."""
    if head["away"]:
        return "absent"
    return "attended" if head["there"] else meanings(HEADS)["".join(head["head"].split())]


@cache
def other_pattern() -> re.Pattern[str]:
    """紀錄：, 時間：, which end a table."""
    return re.compile(
        rf"[ 　\t]*{NUMBER}?(?:{stretched(lists('han_people')['roll_other'])})[ 　]*[:：]"
    )


@cache
def aside_pattern() -> re.Pattern[str]:
    """紀錄： behind a gap of a line that began with another label."""
    return re.compile(
        rf"(?<=[ 　\t])[ 　\t]*(?:{stretched(lists('han_people')['roll_other'])})[ 　]*[:：]"
    )


@cache
def row_pattern() -> re.Pattern[str]:
    """A name with a title, where an item begins, and decorations: MH, JP."""
    found = lists("han_posts")
    titles = any_of((*found["honorifics"], *found["titles_after"]))
    return re.compile(
        rf"(?:(?<=[、，,；;：:\s】|｜.)）])|^|(?<=\n))(?P<name>{_NAME})[ 　]?(?P<title>{titles})"
        r"(?![一-鿿：:])(?P<honours>(?:[ ]?[，,、 ][ ]?[A-Z]{2,5}(?![A-Za-z])){0,4})"
    )


@cache
def number_pattern() -> re.Pattern[str]:
    """The number before a row: （1）, 1., 1、."""
    return re.compile(r"[（(]?\d{1,3}[.、)）]?[ 　\t]*")
