"""Bodies that speak or are heard by their names: 双槐岭镇、县水利局作了发言, 听取县教育局汇报."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN
from govsumm.reading.people.chinese_clauses import Clauses
from govsumm.reading.people.chinese_phrases import led, trimmed
from govsumm.reading.people.chinese_words import words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import alternatives
from govsumm.records import FunctionName


class Bodies(Clauses):
    """A run that knows where a body, or a list of those who are heard, stands for people."""

    def hear(self, end: int) -> None:
        """听取了 opens a list of those who are heard; 听取报告后 only tells when."""
        if heard := _having_heard().match(self.text, end, self.end):
            self.goes_on(heard.end())
            return
        if told := _body_heard().match(self.text, end, self.end):
            body = trimmed(self.text, told.start("who"), told.end("who")), told.end("who")
            self.found.append(Sighting(body, (), "reported", (self.at, end), group=True))
        self.hearing, self.subjects, self.posts = True, [], []
        self.goes_on(led(self.text, end + self.text.startswith("了", end), self.end))
        self.bare(in_list=True)

    def bodies(self, function: FunctionName, said: Span) -> bool:
        """双槐岭镇、县水利局作了发言: bodies that speak by their names."""
        made = next((at for at in range(self.start, self.at) if self.text[at] in "作做"), self.at)
        start = trimmed(self.text, self.whole, made)
        able = (
            function in ("spoke", "reported", "briefed") and not self.strict and not self.subjects
        )
        if made == self.at and self.text.startswith("了", said[1]):  # 水利局汇报了: it did so here
            made -= len("分别") * self.text.endswith("分别", start, made)
            able = able and function != "spoke"
            formed = able and _bodies().fullmatch(self.text, start, made) is not None
        else:
            formed = made < self.at
        named = words("han_posts", "bodies").ending(self.text, made) and 3 <= made - start <= 80
        good = able and named and formed and self.plausible(function, said)
        if good:
            self.found.append(Sighting((start, made), (), function, said, group=True))
        return good


@cache
def _having_heard() -> re.Pattern[str]:
    """听取(各单位汇报后): nobody is named who was heard."""
    heard = alternatives("han_people", "heard")
    return re.compile(rf"了?(?:[各相有][^，,。；;]{{1,8}})?(?:{heard})+[之以]?后")


@cache
def _bodies() -> re.Pattern[str]:
    """县水利局, 县公安局、河东乡: nothing but bodies."""
    one = rf"[{HAN}]{{1,16}}(?:{alternatives('han_posts', 'bodies')})"
    return re.compile(rf"{one}(?:[、和]{one})*")


@cache
def _body_heard() -> re.Pattern[str]:
    """听取了(县教育局)关于……的汇报: a body is heard by its name."""
    one = rf"[{HAN}]{{1,16}}?(?:{alternatives('han_posts', 'bodies')})"
    return re.compile(
        rf"了?(?P<who>{one}(?:[、和]{one})*)(?:分别)?(?:关于|就|对)"
        r"[^，。；;]{2,80}?(?:汇报|通报|说明)(?=[，。；;和及并]|$)"
    )
