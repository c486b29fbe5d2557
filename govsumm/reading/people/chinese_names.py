"""Names of people in Chinese: where one may stand, and where it ends.

A name has no mark of its own. It stands after a post, or where a clause or an item of a list
begins; it opens with a surname, and ends where a mark or a word follows that no name holds.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.lexicon import HAN, HAN_CHARACTER, lists
from govsumm.reading.people.chinese_words import BLANK, PAUSES, Words, characters, shadow, words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading

_DOTTED = Worded(rf"[{HAN}]{{1,6}}(?:[·•‧・．][{HAN}]{{1,6}})+")
_SPACED = Worded(rf"[{HAN}][ 　]{{1,3}}[{HAN}]")
_SPACED_3 = Worded(rf"[{HAN}][ 　][{HAN}][ 　][{HAN}]")
_MARKS = frozenset(PAUSES + "、 　（）()/|丨*＊》】」”" + BLANK)
_DOTS = "·•‧・．"


@cache
def _followers() -> Words:
    """Words that may stand right after a name: what somebody does, and how."""
    names = ("presided", "attended", "spoke", "speech", "reported", "briefed", "conveyed", "acting")
    found = lists("han_people")
    verbs = [
        word
        for name in (*names, "other", "absent", "between", "heard", "hearing")
        for word in found[name]
    ]
    return Words([*verbs, *lists("han_posts")["titles_after"]])


def follows(text: str, place: int) -> bool:
    """Whether a name may end at a place of a shadow: before a mark, a verb, the text's end."""
    if place >= len(text) or text[place] in _MARKS or text[place].isdigit():
        return True
    word = _followers().at(text, place)
    if word in ("和", "与", "及", "以及"):
        after = place + len(word)
        joins = HAN_CHARACTER.match(text[after : after + 1])
        return bool(joins) and not words("han_people", "acting").at(text, after)
    return bool(word)


def name_at(text: str, place: int, *, post: bool, limit: int) -> int | None:
    """Where the name ends that begins at a place of a shadow and ends by `limit`, or None.

    `post` says that a post stands before it, so that rarer names are believed.
    """
    dotted = _DOTTED.match(text, place, limit) if _has_dots(text) else None
    if dotted:
        posted = not post and _post().search(text, place, dotted.end())
        return None if posted else _dotted_end(text, dotted, limit)
    first = text[place : place + 1]
    if text[place : place + 2] in phrase_set("han_people", "double_surnames"):
        return _end(text, place, (3, 4), limit)
    if first in characters("surnames") and (post or first not in characters("rare_surnames")):
        found = _end(text, place, (2, 3), limit) or _spaced_end(text, place, limit)
        if found or not post:
            return found
    if post and first in characters("transliterated_first"):
        found = _end(text, place, (2, 3, 4, 5, 6), limit)
        if found and set(text[place:found]) <= characters("transliterated"):
            return found
    return None


@lru_cache(maxsize=4)
def _has_dots(text: str) -> bool:
    """Whether a text holds any of the dots that part names from other languages."""
    return any(dot in text for dot in _DOTS)


def is_name(printed: str) -> bool:
    """Whether 丘德全 or 鄺 詠 茵, in simplified characters, may be somebody's name."""
    name = "".join(printed.split())
    return name_at(name, 0, post=True, limit=len(name)) == len(name)


@cache
def _no_names() -> Words:
    found = lists("han_people")
    return Words([*found["no_names"], *found["doctrine"]])


@cache
def _never() -> frozenset[str]:
    return characters("never_given") - characters("given_all_the_same")


def _end(text: str, place: int, sizes: tuple[int, ...], limit: int) -> int | None:
    """The end of the shortest name of one of the sizes after which something may follow."""
    if _no_names().at(text, place) or words("han_posts", "titles_after").at(text, place + 1):
        return None  # 王教授 is a surname with a title
    for size in sizes:
        end = place + size
        if end > limit or not HAN_CHARACTER.match(text[end - 1]):
            return None
        if text[end - 1] in _never():
            inside = size == 2 and text[end - 1] in characters("given_inside")
            if not inside or text[end + 1 : end + 2] not in _MARKS:
                return None
        elif follows(text, end) and not _bodies().ending(text, end):
            return None if text[place:end] in phrase_set("han_people", "like_names") else end
    return None


@cache
def _bodies() -> Words:
    """区残联, 区妇联: what a name is not, though it begins like one."""
    return Words(body for body in lists("han_posts")["bodies"] if len(body) > 1)


def _spaced_end(text: str, place: int, limit: int) -> int | None:
    """安　宁: blanks stretch a name to the width of others."""
    spaced = _SPACED_3.match(text, place, limit) or _SPACED.match(text, place, limit)
    if not spaced or spaced[0][-1] in _never():
        return None
    return spaced.end() if follows(text, spaced.end()) else None


def _dotted_end(text: str, dotted: re.Match[str], limit: int) -> int | None:
    """买买提·艾力: the last part ends where something follows."""
    last = max(dotted[0].rfind(dot) for dot in _DOTS) + dotted.start()
    for end in range(last + 2, min(dotted.end(), limit) + 1):
        if follows(text, end):
            return end
    return None


def han_names(reading: Reading) -> tuple[Span, ...]:
    """Where somebody is named right after a post, in the order printed."""
    text = shadow(reading.text)
    spans = ((each.start, each.end) for each in reading.body if each.han)
    found = (
        (post.end(), name_at(text, post.end(), post=True, limit=end))
        for start, end in spans
        for post in _post().finditer(text, start, end)
    )
    return tuple((start, end) for start, end in found if end)


@cache
def _post() -> re.Pattern[str]:
    """The last two characters of a post: enough to look for a name behind them."""
    return re.compile("|".join(sorted({post[-2:] for post in lists("han_posts")["posts"]})))
