"""The verbs of a Chinese sentence, which give a run of people their functions."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.people.chinese_absences import is_absence, to_absence
from govsumm.reading.people.chinese_bodies import Bodies
from govsumm.reading.people.chinese_clauses import OCCASION
from govsumm.reading.people.chinese_runs import GAPS, listed
from govsumm.reading.people.chinese_words import Words, meanings, words
from govsumm.reading.phrasing import alternatives
from govsumm.records import FunctionName

_FUNCTIONS: tuple[tuple[str, FunctionName], ...] = (
    ("presided", "presided"),
    ("attended", "attended"),
    ("spoke", "spoke"),
    ("speech", "spoke"),
    ("reported", "reported"),
    ("briefed", "briefed"),
    ("conveyed", "conveyed"),
    ("other", "other"),
    ("absent", "absent"),
    ("replaced", "absent"),
)
_CLAUSE = re.compile(r"[^，。；,;]*")
_OTHERS = ("no_verbs", "content_only", "hearing", "delegating")


@cache
def verbs() -> Words:
    """Whatever gives people a function, or tells that they have none here."""
    return words("han_people", *(name for name, _ in _FUNCTIONS), *_OTHERS)


class Verbs(Bodies):
    """A run that gives its people what a verb says they do."""

    def verb(self) -> bool:
        """A verb: gives those in the run their function."""
        word = verbs().at(self.text, self.at)
        if not word:
            return False
        end = self.at + len(word)
        function = function_of(word)
        if word in listed("hearing"):
            self.hear(end)
        elif function not in (None, "absent", "presided") and word != "出席" and self.excused():
            self.at = to_absence(self.text, end, self.end)
            self.goes_on(self.at)
        elif word in listed("delegating"):
            if "受" not in self.text[self.start : self.at]:
                self.subjects = []  # 县政府委托副县长…; but 张三受县政府委托作…的报告
            self.goes_on(end)
        elif word in listed("content_only"):
            self.at = end
            if not self.text.startswith(("并就", "就", "围绕", "针对"), self.start):
                self.to_clause_end(end)
        elif function is None or self.is_noun(word, end):
            self.at = end
        elif function == "attended" and (clause := _attributive().match(self.text, end)):
            self.attending = None if self.expected() else (self.at, end)
            self.goes_on(clause.end())
            self.bare(in_list=False)
        else:
            self.function(word, function, end)
        return True

    def expected(self) -> bool:
        """Whether the words before a verb say that somebody was to do it: 原定参会的."""
        return self.text.endswith(lists("han_people")["expected"], self.start, self.at)

    def is_noun(self, word: str, end: int) -> bool:
        """Whether the verb is part of a noun, or is one: 汇报会, 张三的讲话."""
        if self.hearing and word in listed("heard"):
            return False
        if word in listed("direct"):
            return self.text[self.start : self.at].strip(GAPS) not in ("", "并", "随即", "最后")
        if function_of(word) == "spoke" and _in_speech().match(self.text, end):
            return True  # 在讲话中指出: the next verb tells of it
        if word == "召开" and not self.convenes(end):
            return True
        heavy = word not in listed("presided") and word not in listed("attended")
        will = word in listed("speech") and _WILL.match(self.text, end)
        verb = will or (function_of(word) == "absent" and is_absence(word, self.text, end))
        if heavy and not verb and words("han_people", "nouns_of_verbs").at(self.text, end):
            return True
        made = any(char in self.text[self.start : self.at] for char in "作做致发")
        return heavy and self.text[self.at - 1 : self.at] == "的" and not made

    def convenes(self, end: int) -> bool:
        """Whether 召开 tells of people with posts, and not of a place: 石桥村召开……."""
        posted = bool(self.subjects) and all(each.posts for each in self.subjects)
        return posted and self.text[end : end + 1] not in "的前后之"

    def function(self, word: str, function: FunctionName, end: int) -> None:
        """Gives a function to the run, if nothing foreign stands between."""
        said = (self.at, end)
        if word in ("陪同", "同行") and words("han_people", "other").at(self.text, end):
            function = "other"  # 陪同暗访: at another occasion
        gap = self.text[self.start : self.at].strip(GAPS)
        own = gap.rstrip("作做了")
        occasion = OCCASION.search(own) is not None
        if self.verbed and not occasion and words("han_posts", "bodies").ending(own, len(own)):
            self.subjects, self.verbed = [], False  # another subject: 石桥镇作了发言
        if self.hearing and word in listed("heard"):
            self.assign("spoke" if word == "发言" else "reported", said)
            self.subjects, self.verbed = [], False
        elif function == "conveyed" and self.verbed and word in listed("of_meetings"):
            self.at = end  # 主持会议，传达学习……: the meeting does
        elif self.joined(gap, word):
            self.assign(self.read_out(function, end), said)
        elif not self.bodies(function, said) and not self.subjects:
            self.at = end
            if word not in listed("speech") and word not in listed("with_content"):
                return
        if word in listed("speech"):
            self.subjects, self.strict = [], True
            self.to_clause_end(end)
        elif word in listed("with_content") and not self.hearing:
            self.to_clause_end(end, "并")
        else:
            self.goes_on(end)

    def read_out(self, function: FunctionName, end: int) -> FunctionName:
        """宣读 conveys where instructions of a higher place are read out."""
        if function != "other" or self.text[end - 1] != "读":
            return function
        said = _CLAUSE.match(self.text, end, self.end)
        conveys = said and any(word in said[0] for word in lists("han_people")["read_out"])
        return "conveyed" if conveys else function

    def joined(self, gap: str, word: str) -> bool:
        """Whether a verb belongs to the run: next to it, or by way of 在会上, 并 and the like."""
        if not self.subjects or ORDER.search(gap):
            return False
        earlier = gap.startswith(lists("han_people")["earlier"])
        if self.last and earlier and word not in listed("presided"):
            return False  # 议员张三日前质疑: not here
        if self.fresh() and len(gap) <= REASON and word in listed("absent"):
            return True
        near = gap in ("", *lists("han_posts")["shared_last"]) or bool(
            words("han_people", "between").at(gap, 0) or gap[0].isdigit() or COUNTED.fullmatch(gap)
        )
        during = gap.endswith(_DURING) and word in listed("speech")
        near = near or (during and len(gap) <= REASON)  # 致辞时表示
        if self.strict:
            return not gap and not self.verbed
        if self.verbed and not near:
            named = words("han_posts", "bodies")
            own = any(named.at(gap, at) for at in range(len(gap)))
            held = during or (OCCASION.search(gap) and word not in listed("other"))
            near = len(gap) <= MAX_OCCASION and bool(held)
            return "并" in gap or near or (len(gap) <= 4 and not own)
        first = self.subjects[0]
        lone = len(self.subjects) == 1 and first.tentative
        return near and not (
            lone and len(self.printed(first.name)) == 2 and word in listed("speech")
        )


ORDER = re.compile(r"(?<![重主需纪简概])要(?![求点闻素])|必须|应当|不得|严禁")
"""What makes a clause an order: who is told to attend does not."""
COUNTED = re.compile(r".{0,16}?\d+(?:余|多)?[人名].{0,2}")
"""委员共35人."""
_WILL = re.compile("会(?![，,。；;：:、上议谈])")
"""表示会配合 is said, 欢迎会 is held."""
_DURING = ("时", "期间", "过程中")
"""到北山镇调研乡村振兴工作时强调."""
MAX_OCCASION = 30
"""So many characters may name what somebody attends before they speak there: 出席……研讨会致辞."""
REASON = 8
"""So many characters may say why somebody who waits for a verb is absent: 临时出警没有到."""


@cache
def _attributive() -> re.Pattern[str]:
    """列席会议的, before those who do."""
    objects = "|".join(lists("han_people")["forward_objects"])
    return re.compile(rf"(?:本次|此次)?(?:{objects})?的(?!讲话|发言)")


def function_of(word: str) -> FunctionName | None:
    """The function that a verb gives."""
    return meanings(_FUNCTIONS).get(word)


@cache
def _in_speech() -> re.Pattern[str]:
    """讲话(中强调), 致辞(时表示): a speech, and a verb that says what was said in it."""
    verbs = alternatives("han_people", "speech")
    return re.compile(rf"(?:讲话|发言|致辞|致词)?[中时里][还也又并特别着重]{{0,4}}(?:{verbs})")
