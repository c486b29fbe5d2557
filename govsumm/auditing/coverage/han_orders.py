"""Orders in Chinese in forms that the rules of reading do not hear: 请教育局再作调研, 交由其办."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN, simplified
from govsumm.passages import Passage
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

NUMERALS = "一二三四五六七八九十壹贰贰叁参肆伍陆柒捌玖拾貳參陸"

_CLAUSE = re.compile(r"(?:[^，,。；;：:！\n]|,(?=\d))+")
_BY_WHOM = r"(?:^(?:会议)?(?:同意|决定)?[由交]|交由|退回|退还)[^的]{2,12}(?:{audit.han_sent_back})"
_TOLD = Worded(_BY_WHOM)
_DONE = Worded(r"了(?!解)|{audit.han_done}")
_CHARGING = r"请(?![假示问教客求愿])|责成|交代|责令|由(?=.*(?:{audit.han_in_charge}))"
_WANTING = (
    rf"[{HAN}](?<![重主需必摘纪只想就将快概紧首次简提扼最说])要"
    r"(?!清醒|[求是么点素闻件害职道塞领旨义地约紧])"
)
_TIME = re.compile(r"自[^自]{2,12}起$")
"""When something begins is said before what it is."""
_PUT = Worded(r"^提?请(?:[大本]会|委员会)?(?:{audit.han_put_before})")
"""What the agenda asks the meeting itself to do: 案由：請審議."""
_COUNTED = re.compile(r"\d+[票人](?:赞成|反对|支持|弃权)|动议获")
_HOW_OFTEN = r"^[^的]{2,10}每[天日周月季年](?:度)?.{2,14}[一二两三四\d]次$"
_TELLING = Worded(
    rf"(?:^(?:[（(]?[{NUMERALS}\d]+[)）、.])?|[并再也]|后)(?:{_CHARGING})[{HAN}].{{3,}}|请[{HAN}]{{2,14}}[一二两三四五六七八九十\d]+[天日周]"
    rf"|{_WANTING}|{{audit.han_urging}}|(?<!目)[内前](?:[^的]*?)(?:{{audit.han_finishing}})"
    rf"|由[^，。；]{{0,14}}(?:{{cues.han_bodies}}|{{audit.han_charged}})(?!{{audit.han_not_charged}}|{{cues.han_bodies}})(?=[{HAN}]{{2}})"
    rf"|{_BY_WHOM}|{_HOW_OFTEN}|应(?:由|于|在|将|予|按)|^(?:会议)?要求(?![的是，：]).{{6,}}"
)
"""请某某再作调研; 某某要派人; 尽快清疏; 一周内完成."""


def han_orders(passage: Passage) -> Iterator[tuple[Span, bool]]:
    """Where a passage in Chinese orders something, by its form alone, and whether it says whom."""
    for clause in _CLAUSE.finditer(simplified(passage.text)):
        if _TELLING.search(clause[0]) and not (_says_no_deed(clause[0]) or is_done(clause[0])):
            told = _TOLD.search(clause[0]) is not None
            yield (passage.start + clause.start(), passage.start + clause.end()), told


def _says_no_deed(clause: str) -> bool:
    return _TIME.search(clause) is not None or _PUT.search(clause) is not None


def is_done(clause: str) -> bool:
    """Whether a clause in simplified characters tells of what has been."""
    return counts_votes(clause) or _DONE.search(clause) is not None


def counts_votes(clause: str) -> bool:
    """Whether a clause tells how a vote went: 獲15人支持."""
    return _COUNTED.search(simplified(clause)) is not None


@cache
def _frame() -> re.Pattern[str]:
    ends, heads, seeing, opens = (
        alternatives("audit", f"han_frame_{each}") for each in ("ends", "heads", "verbs", "opens")
    )
    return re.compile(
        rf"(?:{ends})[，。：:,]?$|^(?:{heads})(?!.*要)|^(?:{opens})|^(?:他|她|会议)[^要]{{0,6}}$|{seeing}"
    )


def is_frame(clause: str) -> bool:
    """Whether a clause says who speaks, what was done, or what for: 会议强调, 他详细察看."""
    return _frame().search(clause) is not None
