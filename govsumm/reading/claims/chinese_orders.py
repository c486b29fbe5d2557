"""A Chinese clause as an order: by its modal verb, its first word, or a body that is told.

All offsets are into a shadow (`chinese_words.shadow`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_phrases import skip_blanks
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_SUBJECT = 60
"""A longer phrase before a modal is no subject, in characters."""
_ADVERBIAL = re.compile(r"[在对从以为于就按向把将凡若如遇当通因随自经用]")
_DATED = re.compile(r"(?:\d{1,2}月(?:\d{1,2}日|底|初)?[至到、]?)+(?:期间|起|前|间)?")
"""4月1日至5月31日, before who is told."""
_ITEM = re.compile(r"[\s　]*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))|[\s　]{3}")
_TOPIC = re.compile(r"[^，,。；;：:、]{2,10}[：:]")
"""一、用电安全：, before what is ordered; a body before a colon is who is told."""
_NUMBERED = re.compile(r"[一二三四五六七八九十](?=要)")
_DOES = re.compile(
    "[把将每]|[编办管用修建做养搞打抓守备]好|进行|做好|加强|落实|开展|严|建设|建立|设立|开设|增设|组建|成立|完成|布设"
)
_AFTER_ITEM = "，,、：:是要 　"
_SOMEBODY = re.compile(
    r"(?:请|责成|要求|点名|责令|由|让)(?P<to>(?![于在自对将把以就按尽即立继持其该])[一-鿿]{2,4}?(?<![一二两三四五六七八九十]))"
    r"(?=[一二两三五\d]{1,2}(?:天|日|周|个)|当面|牵头|负责|亲自|本周|本月|月底|明天|下周|限期|今晚)"
)
_WHOEVER = re.compile(
    r"(?:对[^，,。；;]{2,20}，)?谁[^，,。；;]{1,10}，?(?:就[^，,。；;]{1,4}谁|谁[^，,。；;]{1,6})"
)
_ABOUT = re.compile(r"关于[^，,。；;]{2,60}的(?:申请|请示|提案|议题|请求|诉求|报告|方案)[，,]$")
_WHEN = re.compile(
    r"[自从于在]?(?:[^，,。；;：:]{0,4}\d[^，,。；;：:]{0,12}|[即今明本下][一-鿿]{1,3}|年|[两三一]?[个]?[周月])"
    r"(?:起|前|内|之前|之内|开始)[，,]"
)
_WITHIN = re.compile("(?:[^其之当集]中|方面|期间|过程中|的同时)$")


@dataclass(frozen=True, slots=True)
class Order:
    """A clause as an order: who is told, and where what is to be done begins."""

    to: tuple[Span, ...]
    action: int


_MODAL = Worded(
    r"(?P<no>{han_frames.no_modals}|[一-鿿]不得(?=[，,。；;！”]|$)|不得[不已]|[这那]不能|能不能)"
    r"|(?P<modal>{han_frames.modals})"
)
_ASSIGNING = Worded(
    r"(?:会议|[一-鿿]{1,3}(?:{han_posts.titles_after}))?(?:{han_frames.assigning})(?P<to>[^，,。；;：:]{2,60})"
)
_ASKED = Worded(r"(?:{han_frames.asking})(?={han_frames.imperatives,soon,ways,asked_to})")
_TITLED = Worded(
    r"(?:{han_frames.asking})(?P<to>(?![副各诸本两])[一-鿿]{1,2}(?:{han_posts.titles_after}))"
    r"(?={han_frames.imperatives,soon,ways,asked_to})"
)
"""请段局长督导改善."""
"""请于月底前送达: nobody is named who is asked."""
_NO_BODY = re.compile("[把将]|[月天日周年][内前底]|[两二三四五六七八九十\\d]个")
"""署方把总站 is no name of a body."""


def starts(text: str, at: int, name: str) -> bool:
    """Whether a clause opens with one of the words of a list of `han_frames`."""
    return bool(words("han_frames", name).at(text, at))


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


def assigned(text: str, start: int, end: int) -> Order | None:
    """县公安局逐车过检, behind 由, 请 or 责成: a body, and what it is to do."""
    for at in range(start, min(end, start + _SUBJECT)):
        stop = _body_at(text, at)
        head = max([start, *(text.rfind(mark, start, at) + 1 for mark in "、和及与")])
        if at < head + 2 and stop and stop - at < 2 and text[head] not in "该本贵":
            continue  # 市 in 县市场监管局
        if stop and _NO_BODY.search(text, start + 1, stop):
            return None
        inner = not stop or stop >= end or text[stop] in "、和"
        if stop and not inner and (_closes(text, stop, end) or not _body_at(text, stop)):
            return Order(((start, stop),), stop)
    return None


def _body_at(text: str, at: int) -> int | None:
    """Where the word ends that closes the name of a body, if one begins here."""
    word = words("han_posts", "bodies", "groups").at(text, at)
    if not word or text.startswith(("会同", "会议"), at):
        return None
    return None if text[at - 1 : at + 1] in lists("han_posts")["no_bodies"] else at + len(word)


def subject(text: str, start: int, end: int) -> Order | None:
    """县审计局同步跟进: who is told opens the clause, without a modal."""
    comma = min(
        (at for mark in "，,：:；;" if (at := text.find(mark, start, end)) >= 0), default=end
    )
    told = _body_end(text, start, comma)
    if not told or told >= comma or text[start] in "在对向从把将以就为":
        return None
    dated = _DATED.match(text, start, told)
    by = text.rfind("由", start, told) + 1
    begin = max(dated.end() if dated else start, by)
    return Order(((begin, told),), start if dated or by > start + 1 else told)


def _by_modal(text: str, start: int, match: re.Match[str]) -> Order:
    """What is to be done follows the modal where its subject is who is told, or nobody."""
    at, after = match.start(), match.end()
    if match["modal"] in lists("han_frames")["forbidding"]:
        after = at
    subject = text[start:at].rstrip("也都均还 　")
    if not subject:
        return Order((), after)
    if len(subject) > _SUBJECT or _ADVERBIAL.match(subject):
        return Order((), start)
    begin = start + max(subject.rfind(mark) + 1 for mark in "，,：:；;由")
    dated = _DATED.match(text, begin, at)
    begin = dated.end() if dated else begin
    told = _body_end(text, begin, start + len(subject))
    if not told:
        return Order((), start)
    ends = after if told == start + len(subject) else told
    return Order(((begin, told),), dated.start() if dated else ends)


def _body_end(text: str, start: int, end: int) -> int | None:
    """Where a phrase ends that names who is told: bodies, groups, 各乡镇, 大家."""
    phrase = text[start:end]
    if words("han_posts", "bodies", "groups", "posts").ending(text, end):
        return end if not text.endswith(lists("han_posts")["no_bodies"], 0, end) else None
    several = phrase.startswith(_SEVERAL) and len(phrase) <= 12
    inner = words("han_posts", "groups").at(text, start + 1) if several else ""
    if inner:
        return start + 1 + len(inner)
    for at in range(start + 2, end):
        stop = _body_at(text, at)
        if stop and _closes(text, stop, end):
            return stop
    ifs = min(at for mark in "若如遇" if (at := (text + mark).find(mark, start)) >= 0)
    return min(ifs, end) if several else None


_SEVERAL = ("各", "全", "有关", "相关", "大家", "我们", "所有")


def _closes(text: str, at: int, end: int) -> bool:
    """Whether what is to be done begins here, behind who is told."""
    return at < end and (
        text[at].isdigit() or starts(text, at, "soon") or starts(text, at, "imperatives")
    )


def only_names(text: str, start: int, end: int) -> bool:
    """Whether a clause only names who is told: 新到任的同志，…"""
    last = end
    while last > start and text[last - 1] in "，, 　":
        last -= 1
    short = 3 <= last - start <= 16 and text[end - 1] in "，,"
    return short and words("han_posts", "groups", "bodies").ending(text, last)


def only_when(text: str, start: int, end: int) -> bool:
    """Whether a clause only says from when or by when, and the next one what: 自1月起，"""
    return _WHEN.fullmatch(text, start, end) is not None


def only_leads(text: str, start: int, end: int) -> bool:
    """Whether a clause only says who is in charge, and the next one of what: 牵头，……配合，"""
    return _IN_CHARGE.fullmatch(text, start, end) is not None


_IN_CHARGE = re.compile(
    "(?:牵头|负责|主办|总牵头|牵头负责)(?:[，,][^，,。；;]{2,30}(?:配合|协助|参与|协同))?[，,]"
)


def commands(text: str, start: int, end: int) -> bool:
    """Whether a clause without a subject begins with what is to be done: 逐村过筛, 把账晒出来."""
    if starts(text, start, "imperatives"):
        return True
    at = start
    while word := words("han_frames", "ways").at(text, at):
        at += len(word)
    return at < end and text[at] in lists("han_frames")["verb_heads"][0]


def leads_up(text: str, start: int, end: int) -> bool:
    """Whether a clause only leads up to the next: 对16个路口，…"""
    short = end - start <= 26 and text[end - 1] in "，,"
    does = _DOES.search(text, start, end)
    opens = words("han_frames", "leading").at(text, start)
    longer = len(words("han_frames", "imperatives").at(text, start)) > len(opens)
    if (short and _WITHIN.search(text, start, end - 1)) or _ABOUT.search(text, start, end):
        return True
    counts = len(opens) > 1 and any(char.isdigit() for char in text[start:end])
    return short and bool(opens) and not does and not longer and not counts
