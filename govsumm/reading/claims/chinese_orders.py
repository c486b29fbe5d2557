"""A Chinese clause as an order: by its modal verb, its first word, or a body that is told.

All offsets are into a shadow (`chinese_words.shadow`).
"""

from __future__ import annotations

import re

from govsumm.lexicon import lists
from govsumm.reading.claims.chinese_told import (
    DATED,
    MAX_SUBJECT,
    Order,
    assigned,
    body_end,
    subject,
)
from govsumm.reading.people.chinese_phrases import skip_blanks
from govsumm.reading.people.chinese_words import words
from govsumm.reading.phrasing import Worded

_ADVERBIAL = re.compile(r"[在对从以为于就按向把将凡若如遇当通因随自经用]")
_ITEM = re.compile(r"[\s　]*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))|[\s　]{3}")
_TOPIC = re.compile(r"[^，,。；;：:、]{2,10}[：:]")
"""一、用电安全：, before what is ordered; a body before a colon is who is told."""
_NUMBERED = re.compile(r"[一二三四五六七八九十](?=要)")
_AFTER_ITEM = "，,、：:是要 　"
_SOMEBODY = Worded(
    r"(?:请|责成|要求|点名|责令|由|让)(?P<to>(?![于在自对将把以就按尽即立继持其该])[一-鿿]{2,4}?(?<![一二两三四五六七八九十]))"
    r"(?=[一二两三五\d]{1,2}(?:天|日|周|个)|{han_frames.told_how})"
)
_WHOEVER = re.compile(
    r"(?:对[^，,。；;]{2,20}，)?谁[^，,。；;]{1,10}，?(?:就[^，,。；;]{1,4}谁|谁[^，,。；;]{1,6})"
)

_MODAL = Worded(
    r"(?P<no>{han_frames.no_modals}|[一-鿿]不得(?=[，,。；;！”]|$)|不得[不已]|[这那]不能|能不能"
    r"|(?:并?没有|从未|不曾|并非|并?不是)(?:像|如|说|讲|打算|计划|想|所谓|传|外界|外面|网|宣布|决定)[^，,。；;]{0,14}?要"
    r"|[这那](?:部分|一?点|件事|里|个)?(?:也|都|还|是)?要(?:澄清|说明|强调|声明|更正|补充|讲清|说清|向|跟)"
    r"|要(?:澄清|强调|指出|声明|更正|致歉|道歉)(?=的是|一下|[，,。；;]|$))"
    r"|(?P<modal>{han_frames.modals})"
)
_ASSIGNING = Worded(
    r"(?:会议|[一-鿿]{1,3}(?:{han_posts.titles_after}))?(?:{han_frames.assigning})(?P<to>[^，,。；;：:]{2,60})"
)
_TOPICAL = Worded(
    r"(?![对就如若凡经将同建动会拟以因])[^，,。；;：:、由请责]{2,16}?(?<![报申提呈邀聘理事自缘])(?:由|请|责成)"
    r"(?P<to>[^，,。；;：:]{4,60})(?=[，,。；;：:]|$)"
)
"""资金缺口由县财政局统筹: what it is about stands before who is told."""
_DONE = re.compile(
    "了|已|曾|过(?![渡程去])|截至|原[局处科市县区]|(?:提出|批准|承担|负担|揭幕|主持|宣读|介绍|汇报|代表|担任)(?:[，,。；;]|$)"
)
"""What was done, or by whom it was told: nobody is to do it."""
_ASKED = Worded(r"(?:{han_frames.asking})(?={han_frames.imperatives,soon,ways,asked_to})")
"""请于月底前送达: nobody is named who is asked."""
_TITLED = Worded(
    r"(?:{han_frames.asking})(?P<to>(?![副各诸本两])[一-鿿]{1,2}(?:{han_posts.titles_after}))"
    r"(?={han_frames.imperatives,soon,ways,asked_to})"
)
"""请段局长督导改善."""


def bare(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its marks and 一是, 同时, 并."""
    items = words("han_frames", "items")
    item = _ITEM.match(text, start, end)
    if item:
        topic = _TOPIC.match(text, item.end(), end)
        named = topic and words("han_posts", "bodies", "groups").ending(text, topic.end() - 1)
        start = topic.end() if topic and not named else item.end()
    while start < end:
        step = 1 if text[start] in " 　\n，,：:、。—-" else 0
        step = step or (1 if _NUMBERED.match(text, start) else 0)
        word = items.at(text, start)
        if word.startswith("第") and text[start + len(word)] not in _AFTER_ITEM:
            word = ""  # 第一期
        if not step and word not in ("", "要"):
            step = len(word)
        if not step:
            break
        start += step
    return skip_blanks(text, start, end) if start < end and text[start] in " 　" else start


def order(text: str, start: int, end: int) -> Order | None:
    """A clause as an order by its modal verb, or by who is to do it; None: it is none."""
    match = _ASSIGNING.match(text, start, end)
    if match:
        told = assigned(text, match.start("to"), match.end("to"))
        if told:
            return told
    asked = _ASKED.match(text, start, end)
    if asked:
        return Order((), asked.end())
    about = _TOPICAL.match(text, start, end)
    topical = about and assigned(text, about.start("to"), about.end("to"))
    if topical and not _DONE.search(text, start, end):
        return Order(topical.to, start)
    if _WHOEVER.match(text, start, end):
        return Order((), start)
    named = _SOMEBODY.match(text, start, end) or _TITLED.match(text, start, end)
    if named:
        return Order((named.span("to"),), named.end())
    for modal in _MODAL.finditer(text, start, end):
        if modal["modal"]:
            apart = any(mark in text[start : modal.start()] for mark in "，,；;")
            told = subject(text, start, end) if apart else None
            return told or _by_modal(text, start, modal)
    return None


def assigns(text: str, start: int, end: int) -> bool:
    """Whether a clause has a body do something: 由县公安局逐车过检."""
    match = _ASSIGNING.match(text, start, end)
    named = _SOMEBODY.match(text, start, end)
    return bool(named or (match and assigned(text, *match.span("to"))))


def _by_modal(text: str, start: int, match: re.Match[str]) -> Order:
    """What is to be done follows the modal where its subject is who is told, or nobody."""
    at, after = match.start(), match.end()
    if match["modal"] in lists("han_frames")["forbidding"]:
        after = at
    subject = text[start:at].rstrip("也都均还 　")
    if not subject:
        return Order((), after)
    if len(subject) > MAX_SUBJECT or _ADVERBIAL.match(subject):
        return Order((), start)
    begin = start + max(subject.rfind(mark) + 1 for mark in "，,：:；;由")
    dated = DATED.match(text, begin, at)
    begin = dated.end() if dated else begin
    told = body_end(text, begin, start + len(subject))
    if not told:
        return Order((), start)
    ends = after if told == start + len(subject) else told
    return Order(((begin, told),), dated.start() if dated else ends)
