"""What a Chinese clause tells by its words: trouble, progress, plans, what is past.

All offsets are into a shadow (`chinese_words.shadow`).
"""

from __future__ import annotations

import re
from functools import cache, partial

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

_ONLY = Worded(
    r"(?:只有|仅有|只占|仅占|只剩下?|仅剩下?|(?<![一-鿿]余)剩)\d+(?![天日周年月])"
    r"|(?<!不)(?:仅|只)(?![需用要限须])[一-鿿]{0,3}\d+(?:\.\d+)?(?:个|座|项|台|部|人|名|辆|条|间|宗|家|户|%|％|成)"
    r"|(?<!不)(?:仅|只)有[两二三四五六七八九十]+(?:个|座|台|部|人|名|辆|条|间|宗|家|户)|(?<![不弥])缺\d|比(?:去年|上年|上月|往年|原来)(?:还|又)?少(?:了)?\d"
)
_AMOUNT = Worded(
    r"\d(?![\d.:：]*(?:点|时|分(?![点之])|日|月|年|号))|百分之|[一二三四五六七八九]成"
    r"|[一二两三四五六七八九十百千万亿]{2,}[余多]?(?:个|座|袋|宗|人|次|户|件|辆|台|所|项|公|元|吨)"
    r"|[一二两三四五六七八九十][座袋宗辆户][，,。；;、]"
)
_BEYOND = Worded(
    r"(?:低于|少于|不及|落后于?|慢于|晚于|未达|达不到|没达到)[^，,。；;、]{0,14}?(?:警戒|标准|目标|要求|平均|均值|均数|计划|进度|序时|底线|水平|下限|指标|规定)"
    r"|(?:超过|高于|超出|高出|逾)[^，,。；;、]{0,10}?(?:警戒|限值|标准值|上限|限额|红线|设计(?:容量|能力|寿命)|使用年限|核定)"
    r"|(?:慢|晚|迟|落后|滞后)(?:了)?\d+(?:\.\d+)?(?:个)?(?:百分点|天|日|周|月|年|%|％)|连续\d+个?(?:天|月|年)负增长|负增长|负成长"
    r"|[缺欠差](?:额|编|口|员)?\d+(?:余|多)?[个名人台辆艘座间万亿元]|(?<![不是怕补])(?:缺|欠)(?!席|勤|考|页|省|陷)[一-鿿]{2,4}(?=[，,。；;、]|$)"
    r"|停(?:水|电|气|工|课|供|摆|诊)(?:[了达近超约]{0,2}|整整)[\d一二三四五六七八九十]+(?:多|余)?(?:个)?(?:天|日|小时|月|年|次)"
    r"|太[小少多慢短窄贵旧乱远][、，,。；;]?|(?:根本|多半|大多|至今|始终|一直)(?:都)?(?:不知道?|没有?|未|无)"
)
"""低于30天的警戒线, 进度慢11个百分点, 停水十一天."""
_COMPLAINT = Worded(
    r"(?:{han_frames.complainants})们?(?:普遍|集中|多次|强烈|一再|屡屡)?"
    r"(?:{han_frames.complaints})(?!良好|很好|较好|[^，。]{0,16}的)"
)
_PAST = re.compile(
    r"了(?!解)|已(?:经)?|截至|目前|早前|(?<![\d一二三四五六七八九十])日前|此前|曾|现[有存已](?!的)|(?:去年|今年|年)以来"
)
_SHOWN = Worded(
    r"(?:{han_frames.inspections})[^，,。；;：:]{0,8}(?:{han_frames.found})了?[，,：:]|(?:{han_frames.films})[，,]"
)
_REALISED = re.compile(
    r"(?:(?:[但也还更]{1,2}|(?:应该?|应当|必须|需|须|要)|清醒地?|客观地?)"
    r"(?:[要应当该必须需清醒地深刻]{0,8}))(?:看到|认识到|意识到|注意到)(?:[，,：:]|了?)"
)
_COPULA = Worded(
    r"(?<![但还只就若凡总或可要都正也更不])是(?![否不])|不[能应]成为|[还仍尚]需(?:付出|努力)"
    r"|(?<=[，,。；;：:])[一-鿿]{1,6}没有[一-鿿]{1,4}(?=[，,。；;]|$)"  # 防汛没有假期
)
_SUPPOSED = re.compile("[ 　]*(?:问[：:])?(?:如果|假如|假设|万一|要是|若)[^，,。；;]*呢")
"""如果缺额呢: a question, and nothing that is so."""
_PART = re.compile("[^，,；;、]+")
_MEMBER = re.compile("[^、]+")
_EXISTING = re.compile(r"存在(?:着|了)?([^。；;]*?)等?(?:问题|不足|短板|现象|困难)")

_any = partial(alternatives, "han_frames")
"""Lists of the section as one alternation, the longest first."""


@cache
def _has(name: str) -> re.Pattern[str]:
    return re.compile(_any(name))


_SHORTFALL = Worded(r"(?P<none>{han_frames.no_shortfalls})|(?P<short>{han_frames.shortfalls})")


@cache
def _admitting() -> re.Pattern[str]:
    """存在的问题, but not 突出问题集中整治."""
    return re.compile(
        rf"(?:{_any('admitting')})(?!暨?(?:{_any('mending')})|[^，,。；;：:]{{0,16}}(?:整治|治理|化解)[会行专暨])"
    )


_PROMISING = Worded("[ 　]*[^，,。；;：:由请须]{2,12}?(?:{han_frames.promising})")
_VOTE = Worded(
    r"[\d一二三四五六七八九十][票人](?:赞成|支持|同意|反对|弃权)|获[^，,。；;]{2,16}(?:和议|附议)"
    r"|(?:动议|议案|修订|修正案|建议)[^，,。；;]{0,6}(?:获|遭|被)[^，,。；;]{0,6}(?:通过|否决)"
)
_CAUSES = re.compile(
    r"[\s　]*(?:究其|其|造成|导致)?[^，,。；;：:]{0,8}?(?:主要|直接|客观|主观)?(?:原因|症结)"
    r"(?:有[一二两三四五六七八九几]|主要|在于|是|如下|包括)?[^，,。；;：:]{0,4}[：:，,]"
)
_SETTLED = Worded(r"(?:{han_frames.settled})(?=[，,。；;、\s]|$)|(?:{han_frames.settling})")
_TASKS = Worded(r"(?:{han_frames.tasks})[^，,。；;]{0,16}$")


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
    if not match or _TASKS.search(text, start, match.start()):
        return None
    colon = max(text.rfind("：", match.end(), end), text.rfind(":", match.end(), end))
    if colon >= 0:
        return colon + 1
    return start


def explains(text: str, start: int, end: int) -> int | None:
    """Where the causes of a shortcoming begin, behind 主要原因：; None: none are told."""
    hit = _CAUSES.match(text, start, end)
    return hit.end() if hit else None


def falls_short(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of a shortcoming, and not of the task to mend it."""
    if _SUPPOSED.match(text, start, end):
        return False
    if _ONLY.search(text, start, end):
        return True
    if _COMPLAINT.search(text, start, end) or _is_beyond(text, start, end):
        return True
    return any(
        match["short"] and not _TASKS.search(text, max(start, match.start() - 20), match.start())
        for match in _SHORTFALL.finditer(text, start, end)
    )


def _is_beyond(text: str, start: int, end: int) -> bool:
    """Whether a clause measures what is below its mark, or late, and plans nothing by it."""
    hit = _BEYOND.search(text, start, end)
    return (
        hit is not None
        and not is_plan(text, hit.end(), end)
        and not _FORBIDS.search(text, start, hit.start())
    )


_FORBIDS = re.compile(
    "不得|不准|不许|不可|不能|不会|没有|并无|未曾?|从未|如|若|凡|一旦|对|防止|避免|杜绝|消除|解决|确保|严防"
)
"""不得低于国家标准: what shall not be."""


def is_troubled(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of trouble, where somebody admits or complains."""
    return bool(_has("troubles").search(text, start, end)) or falls_short(text, start, end)


def is_short_count(text: str, start: int, end: int) -> bool:
    """Whether a clause counts what is in trouble: 17座顶棚破损; not what was mended."""
    if not is_counted(text, start, end):
        return False
    hit = _has("troubles").search(text, start, end) or _COUNT_NOT.search(text, start, end)
    return hit is not None and not (
        is_progress(text, start, end)
        or is_plan(text, start, end)
        or _TASKS.search(text, max(start, hit.start() - 20), hit.start())
        or _ENFORCED.search(text, start, hit.start())
        or _MENDED.search(text, hit.end(), end)
    )


_COUNT_NOT = Worded(
    r"\d+(?!年|月|日)[一-鿿]{1,12}?(?:没有?|未)"
    r"(?!有[，,]|发生|发现|出现|造成|受|超|成年|到期|来|必|能|参[加与]|[^，,。；;]{0,6}(?:异议|投票|反对|意见|事故|问题|投诉))[一-鿿]{2,6}(?=[，,。；;、]|$)"
)
"""5个安置点没有通水."""
_MENDED = re.compile("(?<![未没待])(?:排除|修复|修好|修妥|恢复|解决|化解|销号|更换|清理|处置|消除)")
"""3座闸门故障已排除."""
_ENFORCED = re.compile("全部|全数|责令|勒令|依法|一律|主动$")
"""23个工地已全部停工: it was done on purpose."""


def is_past(text: str, start: int, end: int) -> bool:
    """Whether a clause tells of what has happened."""
    return bool(_PAST.search(text, start, end))


def is_progress(text: str, start: int, end: int) -> bool:
    """Whether a clause claims progress: by its words, with a number or a word of the past."""
    return bool(_has("progress").search(text, start, end))


def is_plan(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what somebody is going to do."""
    return bool(_has("plans").search(text, start, end))


def promises(text: str, start: int, end: int) -> bool:
    """Whether a clause tells that somebody will do what was asked: 李四答允跟进."""
    return bool(_PROMISING.match(text, start, end))


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a clause holds an amount, and not only a date or an hour."""
    return bool(_AMOUNT.search(text, start, end))


def is_settled(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what was settled, and not what is to be done: 今冬不予调整."""
    return bool(_SETTLED.search(text, start, end))


def is_vote(text: str, start: int, end: int) -> bool:
    """Whether a clause tells how a vote went, or who seconded."""
    return bool(_VOTE.search(text, start, end))


def is_copular(text: str, start: int, end: int) -> bool:
    """Whether a clause says what something is."""
    return bool(_COPULA.search(text, start, end))


def _is_amiss(text: str, start: int, end: int) -> bool:
    return is_troubled(text, start, end) or is_short_count(text, start, end)


def _apart(text: str, start: int, end: int) -> tuple[Span, ...]:
    """A clause cut at its marks, if each part tells of a shortcoming: 执行不严、培训走过场."""
    spans = [hit.span() for hit in _PART.finditer(text, start, end)]
    if spans and not _is_amiss(text, *spans[0]):
        spans[:2] = [(start, spans[min(1, len(spans) - 1)][1])]  # 126座站亭中，有17座破损
    whole = all(b - a >= 5 and _is_amiss(text, a, b) for a, b in spans)
    return tuple(spans) if whole and spans else ((start, end),)


def parts(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The shortcomings that one clause lists: 存在A、B等问题; else the clause."""
    listed = _EXISTING.search(text, start, end)
    if not listed or "、" not in listed[1]:
        return _apart(text, start, end)
    pieces = _MEMBER.finditer(text, *listed.span(1))
    return tuple((piece.start(), piece.end()) for piece in pieces)
