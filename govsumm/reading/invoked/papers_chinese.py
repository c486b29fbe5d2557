"""Laws, letters and documents that a Chinese report names: 《…条例》, 依…法, 府水字第…號函."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import HAN, lists
from govsumm.reading.invoked.listed import longest_first
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_longest_first = partial(longest_first, "references")

_LISTED = re.compile("[、和及與与,，]{0,2}")
_RUN = Worded(f"[{HAN}〇]+$")
_ARTICLE = (
    "(?:第[一二三四五六七八九十百零〇\\d]+[條条點点](?:第[一二三四五六七八九十\\d]+[款項项])?、?)+"
)


def chinese_papers(text: str) -> Iterator[Span]:
    """Documents by their titles, laws by their names, letters and papers by day or number."""
    yield from _titled(text)
    yield from _laws(text)
    for found in _AMENDED.finditer(text):
        yield found.span("name")
    for found in _COUNCIL_PAPER.finditer(text):
        if len(text[: found.start()].strip()) > 2:  # its own number stands alone
            yield found.span()
    for pattern in (_LETTER, _ABOUT):
        for found in pattern.finditer(text):
            start = _behind_cue(text, found.start())
            if start is not None:
                yield start, found.end()


def _titled(text: str) -> Iterator[Span]:
    """Documents by title, with whose they are, but not those that the meeting passes itself."""
    examined = lists("references")["han_examined"]
    passed = -1
    for found in _paper().finditer(text):
        before = text[max(0, found.start() - 8) : found.start()]
        listed = passed >= 0 and _LISTED.fullmatch(text, passed, found.start())
        if before.endswith(examined) or listed:
            passed = found.end()
        elif not (
            _DRAFT.search(text, found.start(), found.end() + 8) or _LEFT.match(text, found.end())
        ):
            yield found.span()


def _laws(text: str) -> Iterator[Span]:
    """Laws without title marks, behind what says that they were gone by: 依水利法及…辦法."""
    for cue in _CUE.finditer(text):
        found = _LAW.match(text, cue.end())
        while found:
            yield found.span("name")
            joint = _LISTED.match(text, found.end("name"))
            found = _LAW.match(text, joint.end()) if joint and joint[0] else None


def _behind_cue(text: str, at: int) -> int | None:
    """Where the name begins that runs up to `at`, behind what it is invoked by; None without."""
    run = _RUN.search(text, max(0, at - 24), at)
    if not run:
        return None
    cut = max((cue.end() for cue in _CUE.finditer(text, run.start(), at)), default=None)
    if cut is None or at - cut < 2:
        return None
    joined = max(text.rfind(each, cut, at) for each in "及與与和、")
    return joined + 1 if at - joined > 2 and joined > cut else cut


@cache
def _paper() -> re.Pattern[str]:
    bodies = _longest_first("han_bodies")
    statutes = "(?:" + "|".join(lists("references")["han_statutes"]) + ")"
    return re.compile(rf"(?:{bodies}(?:[和及、]{bodies})*)?{statutes}(?:规划|精神)?")


_CUE = Worded(r"(?:{references.han_law_cues})(?:了|中共)?")
_DRAFT = Worded(r"[（(](?:{references.han_drafts})")
_LEFT = Worded(r"[^，。；]{0,4}?(?:{references.han_left})")
"""《停车场规定》暂缓提交: what the meeting did not pass."""
_LAW = Worded(
    rf"(?P<name>(?!(?:{{references.han_any_law}}))(?:(?![的了在是把將将和與与及、為为])[{HAN}]){{2,24}}?"
    rf"(?:{{references.han_law_heads}}|(?<![{{references.han_no_law}}])法)(?:{_ARTICLE}"
    r"|(?=[之的]?(?:規定|规定|要求|條文|条文)|辦理|办理|處理|处理|執行|执行|[，。、及和與与]|$)))"
)
_AMENDED = Worded(
    rf"(?:(?<=修正)|(?=[「『][^」』]+[」』]第[一二三四五六七八九十\d]+[條点點]))"
    rf"[「『](?P<name>[{HAN}]{{3,40}}(?:{{references.han_law_heads}}|法))[」』]"
)
_COUNCIL_PAPER = Worded(r"文件第\s?\d+/\d{2,4}\s?[號号]")
_LETTER = Worded(
    rf"(?:\d{{2,4}}年\d{{1,2}}月(?:\d{{1,2}}日)?[{HAN}]{{0,6}}?|(?:字|字號)?第\d{{5,12}}(?:-\d+)?[號号])"
    r"(?:{references.han_letters})|[〔\[]\d{4}[〕\]]\d+号(?:文件|文)?(?:精神)?"
)
_ABOUT = Worded(r"(?:关于|關於)[^。；，,《]{2,30}?的?(?:{references.han_arrangements})")
