"""The counts of a vote in Chinese: 18票赞成, 反对（两票）, 36比12通过, 没有反对或弃权."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN
from govsumm.reading.days.days_han import number
from govsumm.reading.phrasing import Worded, alternatives

SIDES = ("yes", "no", "abstain")
_NUMERAL = "[一二三四五六七八九十百两兩]{1,5}"
_VOTE = Worded("[票人名比对對]|{votes.han_no,han_abstain}")
_RATIO = re.compile(
    r"以\s?(?P<yes>\d{1,3})\s?(?:票)?(?:比|对|對)\s?(?P<no>\d{1,3})\s?票?(?:的?表决结果|的表決結果)?[，,]?(?:表决|表決|[获獲]得?)?(?:通过|通過)"
)
"""以36比12通过: those for it come first; of what is thrown out it is not said who comes first."""


def han_counts(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The sides of a vote with how many a span of a text counts for each; who is said to be nobody
    counts where somebody was for it.
    """
    if not _VOTE.search(text, start, end):
        return
    ratio = _RATIO.search(text, start, end)
    if ratio:
        yield from (("yes", int(ratio["yes"])), ("no", int(ratio["no"])))
    told = ratio is not None
    for name, pattern in _counted().items():
        hit = pattern.search(text, start, end)
        if hit:
            told |= name == "yes"
            yield name, _value(hit["a"] or hit["b"] or hit["c"])
    for hit in _nobody().finditer(text, start, end) if told else ():
        for name in SIDES[1:]:
            if re.search(alternatives("votes", f"han_{name}"), hit[0]):
                yield name, 0


def _value(printed: str) -> int:
    return number(printed.replace("两", "二").replace("兩", "二")) or 0


@cache
def _counted() -> dict[str, re.Pattern[str]]:
    """18票赞成; 反对2票; 反对（两票）."""
    return {
        name: re.compile(
            rf"(?P<a>\d{{1,4}}|{_NUMERAL})\s*(?:{'票' if name == 'yes' else '[票人名]'}"
            rf"|人(?=(?:{words})[，,、]\s?\d{{1,4}}\s?人(?:{against}))"
            rf"|名(?:{voters}))(?:{words})"
            rf"|(?<!不)(?:{words})[票者]?[：:（(]?\s*(?:(?P<b>\d{{1,4}})\s*(?:票|[人名](?=[反弃棄]|[^{HAN}]|$))|(?P<c>{_NUMERAL})\s*票)"
        )
        for name in SIDES
        if (voters := alternatives("votes", "han_voters"))
        if (words := alternatives("votes", "han_" + name))
        if (against := alternatives("votes", "han_no"))
    }


@cache
def _nobody() -> re.Pattern[str]:
    """沒有反對或棄權; 零票反對; 反對、棄權：無."""
    side = rf"(?:{alternatives('votes', 'han_no', 'han_abstain')})[票者]?"
    sides = rf"{side}(?:\s?[、或和及與与]\s?{side})*"
    none = alternatives("votes", "han_nobody")
    nil = alternatives("votes", "han_nil")
    return re.compile(
        rf"(?:{none}){sides}|{sides}(?:均|皆|都)?[为為]?[：:（(]?\s?(?:{nil})(?![\d点點])"
    )
