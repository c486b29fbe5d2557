"""Formal outcomes of Chinese committees: what stands before its verb, and what behind it.

委員會通過上次會議記錄            a body, a verb, a matter
原動議獲通過；修訂不獲通過        a matter, and what became of it
關於停車場的建議，擱置不議
同意将概算核定为6.28亿元          without a subject, where a meeting's business goes on
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from govsumm.lexicon import HAN
from govsumm.reading.motions.motions_handed import handed
from govsumm.reading.people.chinese_words import BLANK, plain
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives

_DAY = "(?:\\d{1,2}月)?\\d{1,2}[日号]|[今昨前][日天晚]?|周[一二三四五六日](?:晚)?"
"""Between a body and its verb: 市议会3日通过……."""
MAX_MATTER = 160
"""A longer phrase is no matter, in characters."""
_LEAD = Worded(r"(?:[\s\d.、，,；;]|{decisions.han_lead_ins}|主席(?:随即|遂)?(?:宣布|宣告|裁决))*")
_SUBJECT = Worded(r"[，,]?(?:其他|其余|各|各位|全体)?(?:{decisions.han_deciders})$")


@dataclass(frozen=True, slots=True)
class Form:
    """A matter and its outcome, as spans in the text of a sentence, and all that tells of them."""

    matter: Span
    outcome: Span
    whole: Span


def settled_forms(text: str, previous: str) -> tuple[Form, ...]:
    """The outcomes that a sentence in Chinese tells; `previous` is the sentence before it."""
    given = [Form(*each) for each in handed(text)]
    if not given and not _HINT.search(text):
        return ()
    read = plain(text)
    found = [
        Form(hit.span("matter"), hit.span("verb"), hit.span()) for hit in _VOTED.finditer(read)
    ]
    found += [each for each in _by_body(read) if not _touches(each, found)]
    found += [each for each in _befallen(read) if not _touches(each, found)]
    found += [each for each in _appointing(read, previous) if not _touches(each, found)]
    found += [each for each in _going_on(read, previous) if not _touches(each, found)]
    found += [each for each in given if not _touches(each, found)]
    return tuple(sorted(found, key=lambda each: each.whole))


def reversed_outcome(text: str, start: int) -> Span | None:
    """会议决定暂不提请审议: what was decided is that nothing is, or not yet."""
    hit = _NEGATIVE.search(plain(text), start, start + MAX_MATTER)
    return hit.span() if hit else None


def _touches(form: Form, others: list[Form]) -> bool:
    return any(form.whole[0] < each.whole[1] and each.whole[0] < form.whole[1] for each in others)


_any = partial(alternatives, "decisions")
"""Lists of the section as one alternation, the longest first."""


_HINT = Worded(r"{decisions.han_hints}")
"""What each of the forms holds, also in traditional characters."""


@cache
def _body() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s，,；;。、：:{BLANK}]))(?:{_any('settling_bodies')}|(?P<own>[{HAN}]{{0,10}}(?:{_any('sitting_bodies')})))"
        rf"(?:{_DAY})?(?:开会|举行会议|召开会议)?(?:{_any('settling_adverbs')}){{0,3}}"
        rf"(?P<verb>{_any('settling_verbs')})了?(?P<matter>[^。；;，,]{{4,{MAX_MATTER}}})"
    )


_VOTED = Worded(
    r"(?:(?:{decisions.settling_bodies,sitting_bodies})[^，,。；;]{0,6}以[^。；;]{0,40}?\d\s?[票人比]"
    r"|(?:^|(?<=[\s，,；;。：:表主员]))以[^。；;]{0,10}?\d\s?票[^。；;]{0,20}?"
    r"|(?<!\d)\d{1,4}\s?[票人名](?:赞成|同意|反对|弃权)(?=[，,]))[^。；;]{0,14}?[，,]?"
    r"(?P<verb>表决通过|一般性通过|通过|否决|(?<=[，,])(?:决定|议决|同意))了?(?P<matter>第?\d{1,5}号[一-鿿]{2,4}，[^。；;，,]{4,80}|[^。；;，,]{4,160})"
)
"""大会以9票赞成、3票反对，通过拨款……: how many voted for what."""
_OUTCOME = Worded(
    r"(?P<verb>{decisions.befalling}|(?<=[\d票权])通过|退回[^，,。；;]{0,20}(?:修改|完善|修訂|修订|重报|重報|补充|補充)[^，,。；;]{0,14})"
    r"(?=[，,。；;、\s]|$)"
)
_COUNTED = re.compile(r"以[^，,。；;\d]{0,6}\d{1,4}\s?[票人名比对][^，,。；;]{0,40}$")
"""预算案以5比2: how it was voted, not how it is to be done."""
_NEGATIVE = Worded(r"{decisions.reversing}")
_MATTER = Worded(r"{decisions.matters}")
_UNSETTLED = Worded(r"{decisions.unsettled}")
_CONTINUING = Worded(r"[\s，,]*(?P<verb>{decisions.continuing})(?={decisions.continued})")


def _by_body(read: str) -> Iterator[Form]:
    """委员会一致通过……: each body's verb, up to the end of its clause."""
    for hit in _body().finditer(read):
        if _UNSETTLED.match(hit["matter"]) or _UNSETTLED.search(read, *_clause(hit)):
            continue
        if hit["own"] and _CALLED_ON.search(hit["own"]):
            continue  # 团体促请市议会通过……
        start, end = hit.span("matter")
        yield Form((start, end), hit.span("verb"), (hit.start("verb"), end))


_CALLED_ON = Worded(r"{decisions.han_barring,unsettled}|向|促|吁|盼|望|等|请|求|与|和|由")


def _clause(hit: re.Match[str]) -> Span:
    """The few characters before a verb in its clause."""
    return max(hit.start() - 4, 0), hit.start("verb")


def _befallen(read: str) -> Iterator[Form]:
    """动议获通过: the matter stands before, in the same sentence or up to a semicolon."""
    begin = 0
    for hit in _OUTCOME.finditer(read):
        semicolon = max(read.rfind("；", begin, hit.start()), read.rfind(";", begin, hit.start()))
        start = max(begin, semicolon + 1)
        lead = _LEAD.match(read, start, hit.start())
        start = lead.end() if lead else start
        matter = _MATTER.search(read, start, hit.start())
        clause = max(read.rfind(mark, start, hit.start()) for mark in "，,") + 1
        barred = _UNSETTLED.search(_COUNTED.sub("", read[max(start, clause) : hit.start()]))
        if matter and not barred and hit.end() - start <= MAX_MATTER:
            subject = _SUBJECT.search(read, start + 2, hit.start())
            end = subject.start() if subject else hit.start()
            yield Form((start, end), hit.span("verb"), (start, hit.end()))
            begin = hit.end()


def _appointing(read: str, previous: str) -> Iterator[Form]:
    """决定任命顾盼为副市长，免去江枫的职务: each is a decision."""
    if not _FORMAL.search(previous + read):
        return
    for hit in _APPOINTMENT.finditer(read):
        yield Form(hit.span("matter"), hit.span("verb"), hit.span())


_FORMAL = re.compile("会议|人大|常委会|表决|大会|理事会|董事会|全会")
_APPOINTMENT = Worded(
    r"(?:(?<=[，,；;。：:、\s了])|^|(?<=会议)|(?<=决定))(?P<verb>(?:决定)?(?:{decisions.appointing}))"
    "(?P<matter>[^，,。；;]{2,10}?(?:为|的|担任|辞去|任)[^，,。；;]{2,40})"
)


def _going_on(read: str, previous: str) -> Iterator[Form]:
    """同意将……, where the sentence before is about what a meeting dealt with."""
    if not _DEALING.search(previous):
        return
    hit = _CONTINUING.match(read)
    if hit:
        end = len(read.rstrip("。；;.\n "))
        yield Form((hit.end(), end), hit.span("verb"), (hit.start("verb"), end))


_DEALING = Worded(r"{decisions.dealing}|^\s*(?:{decisions.continuing})")
