"""Names in a Chinese claim that its passages do not hold: of people, places, bodies.

Chinese prints no capitals. What is taken for a name is in no word list, stands where names stand,
and is new to the passages down to its characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded, phrase_set

_CHARACTERS = re.compile(f"[{HAN}]+")
_PLACE = Worded("{names.han_places,han_offices}")
_SAYING = frozenset("称说讲问答谈")
"""Behind 林 in 易成林称 they tell what a person says."""
_GAP = 8
"""So far apart may stand the characters of a long form: 教体局 is 教育和体育局."""


def foreign_names(claim: str, printed: str) -> Iterator[str]:
    """The names in a claim that a text lacks, both as `normal` folds them."""
    for run in _CHARACTERS.finditer(claim):
        counted = claim[: run.start()][-1:].isdigit()
        yield from _people(run[0], printed, first=int(counted))
        yield from _places(run[0], printed)


def _people(run: str, printed: str, first: int) -> Iterator[str]:
    """Names of people from a place on: no surname is 万 behind a digit."""
    surnames, rare, doubles, never = _surnames()
    for at in range(first, len(run) - 1):
        size = 2 if run[at : at + 2] in doubles else 1 if run[at] in surnames else 0
        if not size or (size == 1 and _is_of_a_word(run, at)):
            continue
        for given in (2, 1):
            name = run[at : at + size + given]
            if (
                len(name) == size + given
                and not never.intersection(name[size:])
                and _is_new(name[size - 1 :], printed)
                and not (given == 1 and _is_old(run[at + size : at + size + 2], printed))
                and not (run[at + 1] in _SAYING and at and run[at - 1 : at + 1] in printed)
                and (size == 2 or _stands_alone(run, at, at + len(name), posted=run[at] in rare))
            ):
                yield name
                break


def _is_of_a_word(run: str, at: int) -> bool:
    """Whether a surname is rather part of a common word: 由于, 任内."""
    if at > 0 and _is_word(run[at - 1 : at + 1]):
        return True
    return run[at : at + 2] in phrase_set("audit", "han_common_words")


def _stands_alone(run: str, start: int, end: int, *, posted: bool) -> bool:
    """Whether what stands around a span may stand around a name: a post, a verb of speech, an end.

    `posted`: its first character is a word of its own so often that a post must stand before it.
    """
    posts, left, right = _around()
    if run.endswith(posts, 0, start) or run.startswith(right[0], end):
        return True
    whole = (start, end) == (0, len(run))
    return not posted and (run.endswith(left, 0, start) or run.startswith(right[1], end) or whole)


def _places(run: str, printed: str) -> Iterator[str]:
    for hit in _PLACE.finditer(run):
        start = max(0, hit.start() - 2)
        name = run[start : hit.end()]
        first, second = _no_places()
        if run.startswith("长", hit.end()) and name[1:2] in _surnames()[0]:
            continue  # 王局长
        if run.startswith(lists("audit")["han_no_endings"], hit.end() - 1):
            continue
        if len(name) < 2 + len(hit[0]) or name[0] in first or name[1] in second:
            continue
        if name.endswith(lists("audit")["han_no_places"]):
            continue
        # An office is one by whatever stands before: 公路局 is none of 交警支队.
        office = hit[0] in lists("names")["han_offices"]
        new = name[:2] not in printed if office else _is_new(name[:2], printed)
        if new and not prints_in_order(name, printed):
            yield name


def _is_new(name: str, printed: str) -> bool:
    """Whether no two characters of a name stand together in a text, or in a list of words."""
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    return not any(_is_old(pair, printed) for pair in pairs)


def _is_old(pair: str, printed: str) -> bool:
    """Whether two characters stand together in a text, or in a list of words."""
    return pair in printed or _is_word(pair)


def prints_in_order(name: str, printed: str) -> bool:
    """Whether a text prints the characters of a name in their order, none far from the next."""
    inner = f".{{0,{_GAP}}}".join(map(re.escape, name))
    return re.search(inner, printed) is not None


def _is_word(pair: str) -> bool:
    return pair in _known()


@cache
def _known() -> frozenset[str]:
    """Every two characters that stand together in the lists."""
    found: set[str] = set()
    for section in _SECTIONS:
        for name, rows in lists(section).items():
            if name in _NAME_LISTS:
                continue
            for row in rows:
                for run in _CHARACTERS.findall(row):
                    found.update(run[at : at + 2] for at in range(len(run) - 1))
    return frozenset(found)


_SECTIONS = (
    *("audit", "cues", "dating", "decisions", "documents", "han_frames", "han_people"),
    *("han_posts", "meetings", "places", "programmes", "references", "rolls", "votes"),
)
_NAME_LISTS = frozenset(
    (
        "surnames",
        "rare_surnames",
        "double_surnames",
        "traditional",
        "never_given",
        "doctrine",
        "transliterated",
        "transliterated_first",
        "given_all_the_same",
        "verb_heads",
    )
)


@cache
def _no_places() -> tuple[frozenset[str], frozenset[str]]:
    """With what characters no name of a place or body begins, and ends before its ending."""
    none, ends = (frozenset(lists("audit")[f"han_no_place_{at}"][0]) for at in ("names", "ends"))
    return none, none | ends


@cache
def _surnames() -> tuple[frozenset[str], ...]:
    found = lists("han_people")
    return (
        frozenset("".join(found["surnames"])),
        frozenset("".join(found["rare_surnames"])),
        frozenset(found["double_surnames"]),
        frozenset("".join(found["never_given"])),
    )


@cache
def _around() -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], tuple[str, ...]]]:
    """Posts before a name, what else stands before one; titles behind it, and what else does."""
    people, posts, frames = lists("han_people"), lists("han_posts"), lists("han_frames")
    acting = (*people["acting"], *people["attended"], *people["presided"], *frames["telling"])
    return (
        posts["posts"],
        lists("audit")["han_before_names"],
        (
            (*posts["titles_after"], *posts["honorifics"], "同志"),
            (*acting, *frames["ordering"], *lists("audit")["han_behind_names"]),
        ),
    )
