"""The items of an agenda in Chinese, which a resolution below settles: 案由：, 討論事項二：."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence


def agenda_item(sentence: Sentence, before: Sentence | None) -> Sentence | None:
    """The matter that is dealt with: 案由：…… until another one, or a heading of the minutes."""
    if _AGENDA.match(sentence.text):
        return sentence
    heading = _HEADING.fullmatch(sentence.text)
    if heading and not _PART.fullmatch(heading["about"]):
        return sentence
    return None if heading or _SECTION.fullmatch(sentence.text) else before


_NUMERAL = "[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾\\d]{1,3}"
_AGENDA = Worded(
    r"[^。；;\n：:]{0,16}(?:{decisions.han_agenda})"
    + f"(?:{_NUMERAL})?[：:]|第{_NUMERAL}[號号]?案[：:](?!\\s*$)"
)
"""案由：, 討論事項二：, 第5案：, and the matter on the same line."""
_HEADING = Worded(
    rf"[\s　]*(?:[（(【]{_NUMERAL}[）)】]|{_NUMERAL}[、.．])\s*"
    r"(?P<about>[^。；;：:！!？?\n]{4,40}?)"
    r"(?:[（(][^（）()]*[）)])?\s*"
)
"""【三】关于光伏收益分配; 一、歷次決議列管情形（報告單位：衛生局）."""
_PART = Worded(r"\s*(?:{decisions.han_sections})\s*")
_SECTION = re.compile(
    r"[\s　]*(?:[一二三四五六七八九十壹貳贰參叁肆伍陸陆柒捌玖拾]{1,3}、|[甲乙丙丁戊己庚辛]、"
    r"|第[^。：:]{1,6}案)"
    r"[^。：:]{0,24}[：:]?"
)
