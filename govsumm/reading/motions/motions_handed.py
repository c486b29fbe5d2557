"""Outcomes that a Chinese meeting hands out, rates or passes by a way of voting.

会议印发《……方案》；会上表彰……12名      handed out, honoured
以举手方式通过关于……的决议              passed, without a body
……报告获评“基本满意”                  rated in a survey of members
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import any_of

_HINT = re.compile("[印颁頒][发發]|表彰|命名|授予|[获獲][评評]|[测測][评評]|[评評][议議]|方式")
_PLANNED = re.compile("[要将拟待应须请]|适时|及时|曾|此前|去年|决定|建议")
_RATING = re.compile("测评|评议|满意度|票决")


def handed(text: str) -> Iterator[tuple[Span, Span, Span]]:
    """The matter, the outcome and the whole of each, as spans in the text of a sentence."""
    if not _HINT.search(text):
        return
    read = simple(text)
    opened = _MEETING.search(read)
    for hit in _handing().finditer(read, opened.end() if opened else len(read)):
        clause = max(read.rfind(mark, 0, hit.start()) for mark in "，；,;。") + 1
        if not _PLANNED.search(read, clause, hit.start()):
            yield hit.span("matter"), hit.span("verb"), (hit.start("verb"), hit.end())
    for hit in _PASSING.finditer(read):
        yield hit.span("matter"), hit.span("verb"), hit.span()
    if _RATING.search(read):
        for hit in _rated().finditer(read):
            yield hit.span("matter"), hit.span("verb"), hit.span()


_MEETING = re.compile("会议|大会|会上|全会|会前|会后|常委会")


@cache
def _handing() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[，,；;会议上还也并场中])|(?<=同时))(?P<verb>{any_of(lists('decisions')['handing'])})"
        r"(?P<matter>《[^》]{4,60}》|[^，,。；;》]{0,40}(?:\d+[名个家位人]|集体|个人|称号|证书))"
    )


_PASSING = re.compile(
    r"方式(?:表决)?(?P<verb>(?:表决)?通过)了?"
    r"(?P<matter>关于[^，,。；;]{4,80}的(?:决议|决定|办法|报告|议案|方案|名单))"
)


@cache
def _rated() -> re.Pattern[str]:
    return re.compile(
        r"(?P<matter>[^，,。；;]{4,40}?)(?:均|都|被|全部)?(?:获评|评定为|评为|测评结果为|测评为|评议为)"
        rf"[“「]?(?P<verb>{any_of(lists('decisions')['rated'])})[”」]?"
    )
