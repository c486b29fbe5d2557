"""Where a Chinese sentence says that a meeting was held: 4月17日，县防汛工作会议在县政府召开。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering import Gathering
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Sentence

_INSIDE = r"(?:[^，。；：,;:！？!?（()）【】\s]|（[^（）]{1,10}）|\([^()]{1,10}\)|“[^“”]{1,30}”)"

_PLACE = r"[^，。,：:>＞»|｜\s在]{2,30}?"
"""Words of a place: none of a page's path, 您所在的位置：首页 > 要闻."""

_words = partial(alternatives, "meetings")
"""Lists of the section as one alternation, the longest first."""


@cache
def _head() -> str:
    """The end of a meeting's name: a word of the list, or whatever is called so and is a meeting:
    评审会, no 社会 and no 运动会.
    """
    never = "".join(f"(?<!{word[:-1]})" for word in lists("meetings")["no_heads_han"])
    rooms = "(?!议|議|会议|會議|[会會]?[议議]?(?:中心|大厦|大廈))"
    behind = f"(?=[，。；,;]|$|[在于并]|{_words('held_han')})"
    return f"(?:(?:{_words('heads_han')}){rooms}|{never}会{behind})"


@cache
def _passive() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_INSIDE}{{2,70}}?{_head()})(?P<how>(?:(?:今|昨|本)?[（(]?\d{{1,2}}[）)]?[日号]|今[日天]|昨[日天]|日前|近日)?(?:上午|下午|晚)?(?:[定拟擬]?[于於][^，。]{{2,14}}?)?(?:以[^，。]{{2,12}}?(?:形式|方式))?(?:在(?P<place>{_PLACE}))?(?:以[^，。]{{2,12}}?(?:形式|方式))?(?:正式|隆重|顺利|胜利)?)(?:{_words('held_han')})(?!前|后|之|的|以来|情况)"
    )


@cache
def _active() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<org>{_INSIDE}{{0,50}}?)(?:在(?P<place>{_PLACE}))?(?:主持)?(?:{_words('held_han')})(?:了)?(?P<name>{_INSIDE}{{2,70}}?{_head()})(?![一-鿿]{{0,2}}精神|的|上|前|后)"
    )


@cache
def _learned() -> re.Pattern[str]:
    return re.compile(
        rf"(?:记者|記者)?[^，。]{{0,12}}?从(?:[^，。]{{0,20}}?(?:召开|举行)的)?(?P<name>{_INSIDE}{{2,60}}?{_head()})上?(?:{_words('learned_han')})"
    )


@cache
def _chaired() -> re.Pattern[str]:
    return re.compile(
        rf"(?:主持召开|主持召開|主持|出席|參加|参加)(?:了)?(?P<name>(?!会议|會議){_INSIDE}{{2,60}}?{_head()})(?:并|，|。|,)"
    )


@cache
def _sat() -> re.Pattern[str]:
    """县委常委会召开会议; 區議會昨日（8日）在區議會會議廳開會: the body stands for its meeting."""
    day = r"(?:[于於]?(?:\d{1,2}月)?\d{1,2}[日号號])?"
    day += r"(?:[今昨本前][日天晚早]?)?(?:[（(][^（）()]{1,8}[）)])?日?(?:上午|下午|晚上?|早上)?"
    return re.compile(
        rf"(?P<name>[^，。；：,;:！？!?（()）\s—“”‘’「」【】]{{0,24}}?"
        rf"(?:{_words('sitting_han', 'bodies_han')}))"
        rf"(?:{day})(?:在(?P<place>{_PLACE}))?(?:{_words('sits_han')})"
        rf"(?=[，。；,;]|$|{_words('purposes_han')})"
    )


def gatherings_han(sentence: Sentence, printed: tuple[Moment, ...]) -> Iterator[Gathering]:
    """The meetings that a Chinese sentence tells of, the surest formula first.

    `printed` are its days, as spans of the report.
    """
    text = sentence.text[:1500]
    if "会" not in text and "會" not in text and "學習" not in text and "学习" not in text:
        return
    days = tuple(day.moved(-sentence.start) for day in printed)
    for pattern, strength in _patterns_for(text):
        for hit in pattern.finditer(text):
            start = _name_start(text, hit, days)
            by_then = lists("meetings")["by_then_han"]
            if any(day.start < start and text.startswith(by_then, day.end) for day in days):
                continue  # 4月16日前召开党委会议: it is still to be held
            if start <= hit.end("name") - 2 and not _cited(text, start, hit.end()):
                yield _gathering(sentence.start, hit, (start, hit.end("name")), days, strength)


def _patterns_for(text: str) -> Iterator[tuple[re.Pattern[str], int]]:
    """The patterns that may match in a text, by words that their matches hold."""
    if _HELD.search(text):
        yield _passive(), 10
        yield _active(), 10
        yield _sat(), 9
    if "从" in text:
        yield _learned(), 9
    if any(word in text for word in ("主持", "出席", "參加", "参加")):
        yield _chaired(), 6


_HELD = Worded(r"{meetings.held_han}")


def _name_start(text: str, hit: re.Match[str], days: tuple[Moment, ...]) -> int:
    """Where the name begins: behind the day that the sentence opens with."""
    start, end = hit.span("name")
    for day in days:
        if start <= day.start < end:
            start = day.end
    lead = re.match(
        r"[）)】\]、,，\s]*(?:上午|下午|晚|，)?(?:我市|我县|我省|我区|我州|了|的是|的)?(?:(?:组织|組織)?(?:召开|召開|举行|舉行|召集))?",
        text[start:end],
    )
    start += lead.end() if lead else 0
    one = re.match(r"一[场次个].{0,30}的", text[start:end])
    return start + (one.end() if one else 0)


_TO_BE_HELD = Worded(
    r"(?<![重主摘纪纲])(?:{meetings.to_be_han})[^，。；：,在]{0,4}(?:{meetings.held_han})$"
)
"""各县区要立即召开调度会: an order to hold one."""


def _cited(text: str, start: int, end: int) -> bool:
    """Whether a meeting's name at `[start, end)` is of one that is only conveyed, or told of."""
    if _TO_BE_HELD.search(text, max(0, start - 20), start):
        return True
    before = text[max(0, start - 8) : start]
    if any(before.endswith(word) for word in lists("meetings")["cited_han"]):
        return True
    inside = text[start : start + 4]
    return any(inside.startswith(word) for word in lists("meetings")["cited_han"]) or bool(
        re.match(r"[一-鿿]{0,2}精神", text[end : end + 4])
    )


def _gathering(
    base: int, hit: re.Match[str], name: Span, days: tuple[Moment, ...], strength: int
) -> Gathering:
    """What a formula found in a sentence that begins at `base`, with its place and days."""
    groups = hit.groupdict()
    organisers: tuple[Span, ...] = ()
    if groups.get("org"):
        span = _organiser(hit, days)
        organisers = ((base + span[0], base + span[1]),) if span else ()
    venues: tuple[Venue, ...] = ()
    if groups.get("place") and not re.search(
        r"[上下中]$|期间|基础|这里|這裡|此间", groups["place"]
    ):
        venues = (Venue(base + hit.start("place"), base + hit.end("place"), "unspecified"),)
    own = tuple(d.moved(base) for d in days if d.day or d.shift is not None)
    names = _apart(hit.string, name)
    return Gathering(
        base + name[0],
        base + name[1],
        tuple((base + a, base + b) for a, b in names),
        strength + 2 * bool(own),
        organisers,
        venues,
        own,
        hit.re is _learned(),
    )


def _organiser(hit: re.Match[str], days: tuple[Moment, ...]) -> Span | None:
    """The body that held it: what stands before the verb, without its day."""
    start, end = hit.span("org")
    for day in days:
        if start < day.start and day.end == end:
            end = day.start  # 省政府新闻办6月5日举行……
        elif start <= day.start < end:
            start = day.end
    lead = re.match(r"[）)】\s]*(?:上午|下午|晚)?", hit.string[start:end])
    start += lead.end() if lead else 0
    words = hit.string[start:end]
    is_body = re.search(
        r"(?:委|政府|局|办|厅|会|會|组|部|院|市|县|省|州|区|镇|乡|村|社区|处|處|公所|府|庁|所|政协|政協)$",
        words,
    )
    return (start, end) if is_body and len(words) >= 2 else None


def _apart(text: str, name: Span) -> tuple[Span, ...]:
    """Two meetings held together: 暨 stands between their names."""
    at = text.find("暨", *name)
    halves = ((name[0], at), (at + 1, name[1]))
    if at > 0 and all(
        re.search(f"(?:{_words('heads_han')})(?:（[^（）]*）)?$", text[a:b]) for a, b in halves
    ):
        return halves
    return (name,)
