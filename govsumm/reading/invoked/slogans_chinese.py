"""What a Chinese report tracks by its wording: “两包一巡”责任制, 三项机制, 共建共治共享."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import HAN, lists
from govsumm.reading.invoked.listed import longest_first
from govsumm.reading.invoked.overlaps import first_come
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

_longest_first = partial(longest_first, "programmes")

_QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"\n]{2,40})[”」』\"]")
_ILL = re.compile("了之$|^(?:不|无|無)[^、]{2}$")
_VERSION = re.compile(r"[^\W\d]\d\.0$")
_VERSION_OF = Worded(
    rf"(?P<name>[{HAN}]{{2,6}})(?<![为為至到达達约約降升超过過增減减长長])\d\.0版?"
    r"(?![\d万亿萬億元米公里吨噸％%個个倍人戶户歲岁级級平立])"
)
_MEANS = ("为", "作为", "引", "推", "促", "破", "带", "统")
_PLAN = re.compile(
    r"《[^《》]{2,50}(?:行动计划|行动方案|三年行动|专项行动方案|攻坚方案)(?:（[^）]{2,16}）)?》"
)
_ENDED = re.compile(r"[。！？!?；;…]")
_PERIOD = re.compile("十[一二三四五六七八九]五")
_IDEA = re.compile("的(?:理念|思想|意识|观念|精神)")
_LISTED = re.compile("[、和及与，,]?")
_LIST_BEFORE = Worded(f"((?:[{HAN}]{{2,8}}、){{1,7}}[{HAN}]{{2,8}}?)$")


def chinese_slogans(sentence: Sentence) -> list[Span]:
    """The names of programmes in a Chinese sentence, none inside another."""
    text = sentence.text
    found = [*_titled(text), *_quoted(text), *_counted(text), *_headed(text), *_formulas(text)]
    found += _versions(text)
    return [(sentence.start + a, sentence.start + b) for a, b in first_come(found)]


def _quoted(text: str) -> Iterator[Span]:
    """The quotations that name a programme, with the class noun behind them."""
    last = -1
    for found in _QUOTED.finditer(text):
        inner = found[1]
        before = text[max(0, found.start() - 8) : found.start()]
        after = text[found.end() : found.end() + 3]
        if _ENDED.search(inner) or before.endswith(lists("programmes")["han_no_names"]):
            continue
        if after.startswith(lists("programmes")["han_problems"]) or _PERIOD.fullmatch(inner):
            continue
        named = _class().match(text, found.end())
        if len(inner) > 8 and _IDEA.match(text, found.end()):
            continue  # a sentence that is somebody's idea
        if before.endswith("以") and not after.startswith(_MEANS):
            continue  # 以“管道老化”搪塞
        listed = last == found.start() or _LISTED.fullmatch(text, last, found.start())
        ill = inner in lists("programmes")["han_ills"] or _ILL.search(inner)
        if ill or (not named and before.endswith(lists("programmes")["han_against"])):
            continue
        if named or listed or _stands(inner, before):
            last = named.end() if named else found.end()
            yield found.start(), last


def _titled(text: str) -> Iterator[Span]:
    """《……三年行动计划》: what a meeting adopts as its own programme."""
    for found in _PLAN.finditer(text):
        yield found.span()


def _stands(inner: str, before: str) -> bool:
    """Whether a quotation without class noun is a name: by the verb before it, or by its form."""
    cued = before.endswith(lists("programmes")["han_cues"])
    return 2 < len(inner) <= 16 and (
        cued or bool(_ENDS_IN_CLASS.search(inner)) or _is_numbered(inner)
    )


def _is_numbered(inner: str) -> bool:
    """Whether numbers hold a slogan together: 一厂一册, 四不两直, 三清三查."""
    numbers = lists("programmes")["han_numbers"]
    if _VERSION.search(inner):
        return True
    many = sum(each in numbers for each in inner) > 1 or "+" in inner or "＋" in inner
    return many or (inner.startswith(numbers) and 2 < len(inner) <= 10)


def _counted(text: str) -> Iterator[Span]:
    """Slogans that count, 三个一批, with what stands listed before them."""
    for found in _counting().finditer(text):
        start = found.start()
        listed = _LIST_BEFORE.search(text[max(0, start - 60) : start])
        if listed:
            start -= len(listed[0])
            start += _after_verb(text[start : found.start()])
        yield start, found.end()


def _headed(text: str) -> Iterator[Span]:
    for found in _HEADS.finditer(text):
        window = re.split(rf"[^{HAN}\d]", text[max(0, found.start() - 16) : found.start()])[-1]
        cut = _after_verb(window)
        named = window[cut:]
        topic = window[:cut].endswith(lists("programmes")["han_about"])  # of a report
        if len(named) >= 2 and not topic:
            yield found.start() - len(named), found.end()


def _versions(text: str) -> Iterator[Span]:
    """長照2.0: a programme in its second version, and no amount."""
    for found in _VERSION_OF.finditer(text):
        start = found.start() + _after_verb(found["name"])
        if found.end("name") - start > 1:
            yield start, found.end()


def _after_verb(window: str) -> int:
    """Where the name in a window before its head begins: behind its last verb or particle."""
    return max((each.end() for each in _STARTS.finditer(window)), default=0)


def _formulas(text: str) -> Iterator[Span]:
    for found in _FORMULA.finditer(text):
        yield found.span()


@cache
def _class() -> re.Pattern[str]:
    return re.compile(
        rf"[{HAN}\d]{{0,6}}?{_longest_first('han_class_nouns')}(?:{_longest_first('han_class_nouns')})?"
    )


_ENDS_IN_CLASS = Worded(r"(?:{programmes.han_ending})$")


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![{HAN}\d第])?[两二三四五六七八九十]{_longest_first('han_measures')}"
        rf"[{HAN}]{{0,4}}?{_longest_first('han_counted')}"
    )


_HEADS = Worded(r"{programmes.han_heads}")
_STARTS = Worded(r"{programmes.han_starts}")
_FORMULA = Worded(r"{programmes.han_formulas}")
