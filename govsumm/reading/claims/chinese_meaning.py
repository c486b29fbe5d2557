"""How a Chinese clause is meant, by its modal verb, its first word, its words at all.

All offsets are into a shadow (`chinese_words.shadow`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_phrases import skip_blanks
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import alternatives

_SUBJECT = 60
"""A longer phrase before a modal is no subject, in characters."""
_ADVERBIAL = re.compile(r"[在对从以为于就按向把将凡若如遇当通因随自经用]")
_NUMBERED = re.compile(r"[一二三四五六七八九十](?=要)")
_ONLY = re.compile(r"(?:只有|仅有|只占|仅占)\d")
_AMOUNT = re.compile(
    r"\d(?![\d.:：]*(?:点|时|分(?![点之])|日|月|年|号))|百分之|[一二三四五六七八九]成"
    r"|[一二两三四五六七八九十百千万亿]{2,}[余多]?(?:个|座|袋|宗|人|次|户|件|辆|台|所|项|公|元|吨)"
    r"|[一二两三四五六七八九十][座袋宗辆户][，,。；;、]"
)
_COMPLAINT = re.compile(
    r"(?:群众|居民|市民|村民|老人|老年人|企业|业主|家长|商户|司机|乘客|用户|街坊|档户|住户|职工|学生|农户)们?"
    r"(?:普遍|集中|多次|强烈|一再|屡屡)?(?:反映|投诉|反应|抱怨|诟病)(?!良好|很好|较好|[^，。]{0,16}的)"
)
_PAST = re.compile(
    r"了(?!解)|已(?:经)?|截至|目前|早前|(?<![\d一二三四五六七八九十])日前|此前|曾|(?:去年|今年|年)以来"
)
_DOES = re.compile(
    "[把将]|[编办管用修建做养搞打抓守备]好|进行|做好|加强|落实|开展|严|建设|建立|设立|开设|增设|组建|成立|完成|布设"
)
_NO_BODIES = (
    "社会",
    "机会",
    "全部",
    "内部",
    "一部",
    "大部",
    "局部",
    "外部",
    "随处",
    "到处",
    "一处",
)
_AFTER_ITEM = "，,、：:是要 　"
_SOMEBODY = re.compile(
    r"(?:请|责成|要求|点名|责令|由|让)(?P<to>[一-鿿]{2,4}?)"
    r"(?=[一二两三五\d]{1,2}(?:天|日|周|个)|当面|牵头|负责|亲自|本周|本月|月底|明天|下周|限期|今晚)"
)
_WHOEVER = re.compile(
    r"(?:对[^，,。；;]{2,20}，)?谁[^，,。；;]{1,10}，?(?:就[^，,。；;]{1,4}谁|谁[^，,。；;]{1,6})"
)
_SHOWN = re.compile(
    r"(?:问题清单|暗访片?|专题片|警示片|片子|督查|检查|审计|巡察|巡查|抽查|回头看|督导组|暗访组)"
    r"[^，,。；;：:]{0,8}(?:显示|发现|指出|查出|曝光|反映)了?[，,：:]|(?:片中|片子里|镜头里|画面中|镜头中)[，,]"
)
_WITHIN = re.compile("(?:[^其之当集]中|方面|期间|过程中|的同时)$")
_REALISED = re.compile(
    r"(?:(?:[但也还更]{1,2}|(?:应该?|应当|必须|需|须|要)|清醒地?|客观地?)"
    r"(?:[要应当该必须需清醒地深刻]{0,8}))(?:看到|认识到|意识到|注意到)(?:[，,：:]|了?)"
)
_COPULA = re.compile(r"(?<![但还只就若凡总或可要都正也更不])是(?![否不])")


@dataclass(frozen=True, slots=True)
class Order:
    """A clause as an order: who is told, and where what is to be done begins."""

    to: tuple[Span, ...]
    action: int


_any = partial(alternatives, "han_frames")
"""Lists of the section as one alternation, the longest first."""


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<no>{_any('no_modals')}|[一-鿿]不得(?=[，,。；;！”]|$)|不得[不已]|[这那]不能|能不能)"
        rf"|(?P<modal>{_any('modals')})"
    )


@cache
def _assigning() -> re.Pattern[str]:
    return re.compile(rf"(?:会议)?(?:{_any('assigning')})(?P<to>[^，,。；;：:、]{{2,40}})")


@cache
def _has(name: str) -> re.Pattern[str]:
    return re.compile(_any(name))


@cache
def _shortfall() -> re.Pattern[str]:
    return re.compile(rf"(?P<none>{_any('no_shortfalls')})|(?P<short>{_any('shortfalls')})")


@cache
def _admitting() -> re.Pattern[str]:
    """存在的问题, but not 突出问题集中整治."""
    task = "专项|集中|整治|治理|整改|化解|排查|清零|攻坚|大排查|清单|线索|问题"
    return re.compile(
        rf"(?:{_any('admitting')})(?!暨?(?:{task})|[^，,。；;：:]{{0,16}}(?:整治|治理|化解)[会行专暨])"
    )


@cache
def _tasks() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('tasks')})[^，,。；;]{{0,16}}$")


def starts(text: str, at: int, name: str) -> bool:
    """Whether a clause opens with one of the words of a list of `han_frames`."""
    return bool(words("han_frames", name).at(text, at))


def bare(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its marks and 一是, 同时, 并."""
    items = words("han_frames", "items")
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
    match = _assigning().match(text, start, end)
    if match:
        told = assigned(text, match.start("to"), match.end("to"))
        if told:
            return told
    if _WHOEVER.match(text, start, end):
        return Order((), start)
    named = _SOMEBODY.match(text, start, end)
    if named:
        return Order((named.span("to"),), named.end())
    for modal in _modal().finditer(text, start, end):
        if modal["modal"]:
            apart = any(mark in text[start : modal.start()] for mark in "，,；;")
            told = subject(text, start, end) if apart else None
            return told or _by_modal(text, start, modal)
    return None


def assigns(text: str, start: int, end: int) -> bool:
    """Whether a clause has a body do something: 由县公安局逐车过检."""
    match = _assigning().match(text, start, end)
    named = _SOMEBODY.match(text, start, end)
    return bool(named or (match and assigned(text, *match.span("to"))))


def assigned(text: str, start: int, end: int) -> Order | None:
    """县公安局逐车过检, behind 由, 请 or 责成: a body, and what it is to do."""
    for at in range(start, min(end, start + _SUBJECT)):
        stop = _body_at(text, at)
        if at < start + 2 and stop and stop - at < 2:
            continue  # 市 in 县市场监管局
        inner = not stop or stop >= end or text[stop] in "、和"
        if stop and not inner and (_closes(text, stop, end) or not _body_at(text, stop)):
            return Order(((start, stop),), stop)
    return None


def _body_at(text: str, at: int) -> int | None:
    """Where the word ends that closes the name of a body, if one begins here."""
    word = words("han_posts", "bodies", "groups").at(text, at)
    if not word or text.startswith(("会同", "会议"), at) or text[at - 1 : at + 1] in _NO_BODIES:
        return None
    return at + len(word)


def subject(text: str, start: int, end: int) -> Order | None:
    """县审计局同步跟进: who is told opens the clause, without a modal."""
    comma = min(
        (at for mark in "，,：:；;" if (at := text.find(mark, start, end)) >= 0), default=end
    )
    told = _body_end(text, start, comma)
    if not told or told >= comma or text[start] in "在对向从把将以就为":
        return None
    return Order(((max(start, text.rfind("由", start, told) + 1), told),), told)


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
    told = _body_end(text, begin, start + len(subject))
    if told == start + len(subject):
        return Order(((begin, told),), after)
    return Order(((begin, told),), told) if told else Order((), start)


def _body_end(text: str, start: int, end: int) -> int | None:
    """Where a phrase ends that names who is told: bodies, groups, 各乡镇, 大家."""
    phrase = text[start:end]
    if words("han_posts", "bodies", "groups", "posts").ending(text, end):
        return end if not text.endswith(_NO_BODIES, 0, end) else None
    if (
        phrase.startswith(("各", "全", "有关", "相关", "大家", "我们", "所有"))
        and len(phrase) <= 12
    ):
        inner = words("han_posts", "groups").at(text, start + 1)
        return start + 1 + len(inner) if inner else end
    for at in range(start + 2, end):
        stop = _body_at(text, at)
        if stop and _closes(text, stop, end):
            return stop
    return None


def _closes(text: str, at: int, end: int) -> bool:
    """Whether what is to be done begins here, behind who is told."""
    return at < end and (
        text[at].isdigit() or starts(text, at, "soon") or starts(text, at, "imperatives")
    )


def admits(text: str, start: int, end: int) -> int | None:
    """Where shortcomings begin that a clause announces; None: it announces none."""
    lead = _REALISED.search(text, start, end)
    if lead:
        return lead.end()
    shown = _SHOWN.search(text, start, end)
    if shown:
        good = is_progress(text, shown.end(), end) and not is_troubled(text, shown.end(), end)
        return None if good else shown.end()
    match = _admitting().search(text, start, end)
    if not match or _tasks().search(text, start, match.start()):
        return None
    colon = max(text.rfind("：", match.end(), end), text.rfind(":", match.end(), end))
    if colon >= 0:
        return colon + 1
    return start


def falls_short(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of a shortcoming, and not of the task to mend it."""
    if _ONLY.search(text, start, end):
        return True
    if _COMPLAINT.search(text, start, end):
        return True
    return any(
        match["short"] and not _tasks().search(text, max(start, match.start() - 20), match.start())
        for match in _shortfall().finditer(text, start, end)
    )


def is_troubled(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of trouble, where somebody admits or complains."""
    return bool(_has("troubles").search(text, start, end)) or falls_short(text, start, end)


def is_past(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of what has happened."""
    return bool(_PAST.search(text, start, end))


def is_progress(text: str, start: int, end: int) -> bool:
    """Whether a clause claims progress: by its words, with a number or a word of the past."""
    return bool(_has("progress").search(text, start, end))


def is_plan(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what somebody is going to do."""
    return bool(_has("plans").search(text, start, end))


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a clause holds an amount, and not only a date or an hour."""
    return bool(_AMOUNT.search(text, start, end))


def is_copular(text: str, start: int, end: int) -> bool:
    """Whether a clause says what something is."""
    return bool(_COPULA.search(text, start, end))


def only_names(text: str, start: int, end: int) -> bool:
    """Whether a clause only names who is told: 新到任的同志，…"""
    last = end
    while last > start and text[last - 1] in "，, 　":
        last -= 1
    short = 3 <= last - start <= 16 and text[end - 1] in "，,"
    return short and words("han_posts", "groups", "bodies").ending(text, last)


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
    if short and _WITHIN.search(text, start, end - 1):
        return True
    counts = len(opens) > 1 and any(char.isdigit() for char in text[start:end])
    return short and bool(opens) and not does and not longer and not counts


def goes_on(text: str, at: int) -> bool:
    """Whether a paragraph opens as if the one before were not over: 要…, 一是…."""
    item = words("han_frames", "items").at(text, at)
    counted = item.startswith("第") and text[at + len(item)] not in _AFTER_ITEM
    return (bool(item) and not counted) or starts(text, at, "modals")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a clause outside of any speech says enough by itself: an order to somebody."""
    found = order(text, bare(text, start, end), end)
    if found is not None:
        return bool(found.to)
    counted = bool(re.compile(r"\d").search(text, start, end))
    return counted and is_progress(text, start, end)


def _apart(text: str, start: int, end: int) -> tuple[Span, ...]:
    """A clause cut at its marks, if each part tells of a shortcoming: 执行不严、培训走过场."""
    spans = [hit.span() for hit in re.compile("[^，,；;、]+").finditer(text, start, end)]
    whole = all(b - a >= 5 and is_troubled(text, a, b) for a, b in spans)
    return tuple(spans) if whole and spans else ((start, end),)


def parts(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The shortcomings that one clause lists: 存在A、B等问题; else the clause."""
    listed = re.compile(r"存在(?:着|了)?([^。；;]*?)等?(?:问题|不足|短板|现象|困难)").search(
        text, start, end
    )
    if not listed or "、" not in listed[1]:
        return _apart(text, start, end)
    pieces = re.compile(r"[^、]+").finditer(text, *listed.span(1))
    return tuple((piece.start(), piece.end()) for piece in pieces)
