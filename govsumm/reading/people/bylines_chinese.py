"""Who made a text in Chinese characters.

（记者 张三 通讯员 李四、王五）    责任编辑：张三    来源：某县融媒体中心
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import cast

from govsumm.lexicon import HAN, lists
from govsumm.reading.people.bylines import Byline
from govsumm.reading.people.bylines_bare import in_brackets
from govsumm.reading.phrasing import any_of
from govsumm.reading.sentences import Reading
from govsumm.records import CreditRole

_ROLES = ("reporter", "correspondent", "editor", "translator", "photographer", "source")
_ONE = rf"[{HAN}](?:[ \u3000][{HAN}](?![{HAN}])|[{HAN}·]{{1,3}})(?![{HAN}])"
_NAME = re.compile(_ONE)
_BETWEEN = re.compile(r"[ \t\u3000]{0,3}[、，,/／和&]?[ \t\u3000]{0,3}")
_SOURCE = re.compile(r"[^\s|｜【\[（(\u3000]{2,40}")
_MARK = re.compile(r"[ \t\u3000]{0,3}[:：/／｜|\u3000 ][ \t\u3000]{0,3}")
_GIVEN = re.compile(
    r"(?:图片|照片|配图)[均都]?由[ \t\u3000]{0,3}"
    rf"(?P<name>[{HAN}](?:[ \u3000][{HAN}]|[{HAN}·]{{1,3}}))"
    r"[ \t\u3000]{0,3}(?:提供|拍摄|摄)"
)
_AFTER = ("摄", "文", "报道", "图")


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
    """Those who made a text, in the order printed."""
    return tuple(_found(reading.text))


def _found(text: str) -> Iterator[Byline]:
    done = 0
    for given in _GIVEN.finditer(text):
        yield Byline(given.span("name"), "photographer", given.span())
    for label in _pattern().finditer(text):
        if label.start() < done:
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
        for found in _names(text, label, mark.end() if mark else label.end(), role):
            yield found
            done = found.name[1]


def _names(text: str, label: re.Match[str], start: int, role: CreditRole) -> Iterator[Byline]:
    """The names behind a label, up to the next label or whatever is no name."""
    while (found := _NAME.match(text, start)) and not text.startswith(("：", ":"), found.end()):
        cut = next((n for n in range(1, len(found[0])) if _pattern().match(text, start + n)), 0)
        if _pattern().match(text, start) or cut == 1:
            return
        end = start + cut if cut else found.end()
        for tail in _AFTER:
            if text[start:end].endswith(tail) and end - start > 2 + len(tail) - 1:
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
