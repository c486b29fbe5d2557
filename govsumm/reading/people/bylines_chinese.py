"""Who made a text in Chinese characters.

（记者 张三 通讯员 李四、王五）    责任编辑：张三    来源：某县融媒体中心
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from govsumm.lexicon import HAN, HAN_CHARACTER, lists
from govsumm.reading.people.bylines import Byline
from govsumm.reading.people.bylines_bare import in_brackets
from govsumm.reading.people.chinese_words import characters, simple
from govsumm.reading.phrasing import Worded, any_of
from govsumm.reading.sentences import Reading
from govsumm.records import CreditRole

_ROLES = ("reporter", "correspondent", "editor", "translator", "photographer", "source")
_ONE = rf"[{HAN}](?:[ \u3000][{HAN}](?![{HAN}])|[{HAN}·]{{1,3}})(?![{HAN}])"
_NAME = Worded(_ONE)
_BETWEEN = re.compile(r"[ \t\u3000]{0,3}[、，,/／和&]?[ \t\u3000]{0,3}")
_SOURCE = re.compile(r"[^\s|｜【\[（(\u3000]{2,40}")
_MARK = re.compile(r"[ \t\u3000]{0,3}[:：/／｜|\u3000 ][ \t\u3000]{0,3}")
_GIVEN = Worded(
    r"(?:图片|照片|配图)[均都]?由[ \t\u3000]{0,3}"
    rf"(?P<name>[{HAN}](?:[ \u3000][{HAN}]|[{HAN}·]{{1,3}}))"
    r"[ \t\u3000]{0,3}(?:提供|拍摄|摄)"
)
_FILED = Worded(
    rf"记者[ \t\u3000]?(?P<name>[{HAN}]{{2,4}})[ \t\u3000]?[／/╱][ \t\u3000]?"
    rf"[{HAN}]{{2,8}}?(?:报道|报导|电|讯)"
)
"""記者林雅婷／台中報導"""
_WIRED = Worded(
    rf"记者(?P<name>[{HAN}]{{3}}(?=[{HAN}]{{2,3}}(?:\d|报))|[{HAN}]{{2}}(?=[{HAN}]{{2}}(?:\d|报)))"
    rf"[{HAN}]{{2,3}}(?:\d{{1,2}}(?:月\d{{1,2}})?日?(?:综合|专)?[电讯]|报[导道])"
)
"""記者陳文山台南3月4日電: the place that follows the name has two characters, or three."""
_AFTER = ("摄", "文", "报道", "图")
_SINGLE = ("文", "图")
"""These end given names too: behind a name they stand in 文/图."""


@cache
def _labels() -> dict[str, CreditRole]:
    section = lists("credits")
    return {
        label: cast(CreditRole, role) for role in _ROLES for label in section.get(f"han_{role}", ())
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"({any_of(_labels())})")


def chinese_bylines(reading: Reading) -> tuple[Byline, ...]:
    """Those who made a text, in the order printed; labels are read in simplified characters."""
    if not HAN_CHARACTER.search(reading.text):
        return ()
    return tuple(_found(simple(reading.text)))


def _found(text: str) -> Iterator[Byline]:
    """Those who made a text, as its labels and formulas in Chinese name them."""
    done = 0
    for given in _GIVEN.finditer(text):
        yield Byline(given.span("name"), "photographer", given.span())
    filed = [
        hit for form in (_FILED, _WIRED) for hit in form.finditer(text) if _is_name(hit["name"])
    ]
    yield from (Byline(hit.span("name"), "reporter", hit.span()) for hit in filed)
    for label in _pattern().finditer(text):
        if label.start() < done or any(hit.start() <= label.start() < hit.end() for hit in filed):
            continue
        role = _labels()[label[1]]
        mark = _MARK.match(text, label.end())
        if role == "source":
            colon = mark and mark[0].strip(" \t\u3000")
            if mark and colon and (where := _SOURCE.match(text, mark.end())):
                yield Byline(where.span(), role, (label.start(), where.end()))
            continue
        alone = role not in {"editor", "photographer"} and in_brackets(text, label.start())
        if not (mark or alone):
            continue
        labelled = mark is not None and bool(mark[0].strip(" \t\u3000"))
        for found in _names(text, label, mark.end() if mark else label.end(), role):
            if labelled or _is_name(text[slice(*found.name)]):
                yield found
                done = found.name[1]


def _is_name(words: str) -> bool:
    """Whether words begin as names do: 記者追問 names nobody."""
    return words[0] in characters("surnames") | characters("transliterated_first")


def _names(text: str, label: re.Match[str], start: int, role: CreditRole) -> Iterator[Byline]:
    """The names behind a label, up to the next label or whatever is no name."""
    while (found := _NAME.match(text, start)) and not text.startswith(("：", ":"), found.end()):
        cut = next((n for n in range(1, len(found[0])) if _pattern().match(text, start + n)), 0)
        if _pattern().match(text, start) or cut == 1:
            return
        end = start + cut if cut else found.end()
        for tail in _AFTER:
            joined = tail not in _SINGLE or text[end : end + 1] in tuple("/／、图")
            if joined and text[start:end].endswith(tail) and end - start > 2 + len(tail) - 1:
                end -= len(tail)
        if end - start < 2:
            return
        yield Byline((start, end), role, (label.start(), end))
        if cut:
            return
        gap = _BETWEEN.match(text, found.end())
        if not gap or not gap[0]:
            return
        start = gap.end()
