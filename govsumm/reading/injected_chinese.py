"""How orders to whoever reads or condenses a text are worded in Chinese."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.phrasing import alternatives, any_of

_MODAL = "(?:必须|应当|应该|应|须|请|需|务必|一律|只能|不得|不要|要求|可以不)"
_NEAR = "[^。！？；\n]{0,24}?"


def _any(name: str) -> str:
    """A pattern for one of the words of a list, the longest first."""
    return f"(?:{alternatives('injected', name)})"


def _machine() -> str:
    return (
        rf"(?:{_any('han_machines')}{_any('han_machine_kinds')}|{_any('han_machines_whole')}"
        rf"(?![a-zA-Z]))(?!{_any('han_makers')})"
    )


def planted_order(text: str) -> int | None:
    """Where in a text in simplified characters an order to a machine or a reader begins."""
    found = _pattern().search(text) if _gate().search(text.lower()) else None
    return found.start() if found else None


@cache
def _gate() -> re.Pattern[str]:
    """The words of which every planted order holds at least one, in lower case."""
    words = lists("injected")
    names = (
        "han_roles",
        "han_outputs",
        "han_machines",
        "han_machines_whole",
        "han_tool_works",
        "han_overriding",
    )
    every = {each.lower() for name in (*names, "han_planted", "han_gates") for each in words[name]}
    return re.compile(any_of(every))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join((*_to_machines(), *_to_handlers())), re.IGNORECASE)


def _to_machines() -> tuple[str, ...]:
    machine, writing = _machine(), _any("han_writing")
    tool = rf"(?:{machine}|{_any('han_tool_works')}{_any('han_tools')})"
    return (
        _any("han_planted"),
        rf"(?:^|[。！？；：:，,\s]|请|应|须|并){_any('han_overriding')}[你]?{_any('han_before')}"
        rf"[^。！？；，]{{0,6}}?{_any('han_overridden')}",
        rf"(?:致|给|提示|提醒|告知|敬告)(?:所有|各位|各类|全体|各)?(?:{tool}|人工智能(?!{_any('han_makers')}))[^。；，]{{0,8}}[：:】\]）)]",
        rf"{machine}[^。！？；，]{{0,10}}?{_MODAL}{_NEAR}{writing}{_NEAR}"
        rf"(?:{_any('han_texts')}|[：:“「])",
        rf"{machine}[^。！？；，]{{0,10}}?{_MODAL}{_NEAR}{_any('han_texts')}{_NEAR}{writing}",
        rf"(?<![邀聘申])请(?:各位|所有|各类)?{machine}[^。！？；]{{0,8}}?"
        rf"(?:{writing}|忽略|务必|注意|不要)",
        rf"^\W*{_any('han_roles')}[：:](?=[^。！？\n]*?{_any('han_writing')})"
        rf"[^。！？\n]*?(?:{_any('han_summaries')}|{_any('han_outputs')}|{_any('han_texts')})",
        rf"(?:^|[。！？；：:]|，)\W*(?:本|该|此|生成的)?(?:{_any('han_summaries')}|{_any('han_outputs')})"
        rf"[中里内]?{_MODAL}[^。！？；，\n]{{0,12}}?{writing}(?!{_any('han_credits')})",
        rf"摘要{_MODAL}[^。！？；，\n]{{0,12}}?{writing}(?!{_any('han_credits')})",
        r"^\W*系统(?:(?:提示|消息|指令)[：:]|[：:]\s*(?:你|请|忽略|只|必须|从现在))",
        r"你(?:现在)?是(?:一[个名位款])?[^，。；]{0,6}?(?:乐于助人|有用|顺从|人工智能|AI|智能)的?"
        r"(?:助手|助理|模型)",
        r"作为(?:一[个名款])?(?:AI|人工智能)?(?:大?语言模型|大模型|AI助手|人工智能助手)(?=[，,你请须必])",
        r"如果?你是(?:一[个名款])?(?:大?语言模型|大模型|AI|人工智能|机器人|ChatGPT)",
        r"请输出\s*[：:“「\"]",
        rf"{machine}(?:请|请注意|注意)[：:]|{machine}请注意[，,]|{machine}请{_NEAR}(?:写|{writing})",
    )


def _to_handlers() -> tuple[str, ...]:
    """Orders to whoever condenses this text, and about the summary that is made of it."""
    writing, summary, this = _any("han_writing"), _any("han_summaries"), _any("han_handled")
    no_credit = rf"(?![^。；]{{0,8}}{_any('han_credits')})"
    return (
        rf"{this}的?{summary}{_NEAR}{_MODAL}{_NEAR}{writing}{no_credit}",
        rf"{_any('han_handling')}{this}(?:者|时|的|后|，|之|进行)?{_NEAR}{_MODAL}{_NEAR}{writing}"
        rf"{no_credit}",
        rf"(?:对|将|把){this}(?:进行|作|加以)?{_NEAR}{_any('han_handling')}{_NEAR}{_MODAL}{_NEAR}"
        rf"{writing}{no_credit}",
        rf"(?:^|[。！？；：:，,\s“「]){_any('han_handling')}时(?:请|须|必须|务必){{1,2}}[^。；，]?{writing}"
        rf"{no_credit}",
        rf"否则[^。；，]{{0,6}}?{summary}[^。；，]{{0,6}}?(?:无效|作废|错误|不完整|不合格|不予采用)",
        rf"(?:撰写|编写|生成|制作|写){summary}(?:者|时|的人|人员)[^。！？；]{{0,10}}?{_MODAL}{_NEAR}"
        rf"{writing}{no_credit}",
    )


def is_order(comment: str) -> bool:
    """Whether an HTML comment in simplified characters gives an order, as to a machine."""
    return bool(re.search(rf"{_machine()}|请|必须|务必|忽略|不要", comment))


@cache
def running_on() -> re.Pattern[str]:
    """How a sentence opens that goes on with the order before it."""
    return re.compile(
        rf"\W*(?:同时|另外|此外|并且|并|还|也|再|另|然后|最后|其次|否则)?[，,]?"
        rf"(?:(?:必须|应当|应|须|请|务必|不得|不要|切勿)[^。；，]{{0,10}}?{_any('han_writing')}"
        rf"|{_any('han_writing')}[^。；，]{{0,24}}?{_any('han_texts')})"
    )
