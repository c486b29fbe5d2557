"""Who moved and who seconded a motion in Chinese minutes, and who voted how.

動議由霍啟邦議員提出，鄺詠茵議員和議      提案人：甲議員　附議人：乙議員
贊成：甲、乙；反對：丙；棄權：丁
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from govsumm.lexicon import HAN
from govsumm.reading.motions.motions import settlements
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.pending import whole
from govsumm.reading.motions.seconding import bracketed
from govsumm.reading.people.chinese_names import is_name
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Reading, Sentence, kept

BACK = 5
"""A motion is moved at most so many sentences before it is settled."""
_NAME = rf"[{HAN}·]{{2,4}}?"


@kept
def motions_settled(reading: Reading) -> tuple[Settled, ...]:
    """All that was formally settled, with who moved and seconded it and the lists of the vote."""
    return tuple(
        _moved(reading, each) if each.parts[0][0].han else each for each in settlements(reading)
    )


def movers(reading: Reading, told: Settled) -> tuple[Span | None, Span | None]:
    """Who moved and who seconded, also in brackets: "(prop. Cllr A, sec. Cllr B)"."""
    if told.mover is None and told.votes:
        return bracketed(reading.text, *told.votes[0])
    return told.mover, told.seconder


def _moved(reading: Reading, settled: Settled) -> Settled:
    """A matter with who moved and seconded it, and the votes listed before its outcome."""
    sentence = settled.parts[0][0]
    matter = simple(reading.text[settled.matter[0] : settled.outcome[1]])
    near = _before(reading, sentence) if settled.mover is None else []
    labelled = any(_LABELLED.match(simple(each.text)) for each in near)
    if not near or not (labelled or _MOTION.search(matter)):
        return settled
    amended = "修订" in matter or "修正" in matter
    for back in reversed(near):
        text = simple(back.text)
        mover = _mover(text, amended=amended)
        if mover is None:
            continue
        ballots = [] if amended else _ballots(near, sentence)
        second = _seconded(near[near.index(back) :], mover[1])
        told = () if second is None or second[0] is back else (whole(second[0]),)
        return replace(
            settled,
            mover=back.placed(mover),
            seconder=second[0].placed(second[1]) if second else None,
            votes=(*(span for _, span in ballots), *settled.votes),
            parts=_told(back, settled, *told, *ballots),
        )
    return settled


def _before(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The sentences of the same business, up to the one that settles it."""
    near = list(reading.sentences[max(0, sentence.n - BACK) : sentence.n + 1])
    heads = [n for n, each in enumerate(near) if _AGENDA.match(simple(each.text))]
    if not heads:
        return near
    first = heads[-1]
    while first and _LABELLED.match(simple(near[first - 1].text)):
        first -= 1
    return near[first:]


def _told(
    back: Sentence, settled: Settled, *ballots: tuple[Sentence, Span]
) -> tuple[tuple[Sentence, Span], ...]:
    """All that tells of a motion, in the order printed."""
    own = settled.parts[0][0]
    moving = (whole(back),) if back is not own else ()
    return (*moving, *(each for each in ballots if each[0] is not back), *settled.parts)


def _ballots(near: Sequence[Sentence], last: Sentence) -> list[tuple[Sentence, Span]]:
    """The sentences that list the votes, before the one that tells the outcome."""
    listing = [each for each in near if each is not last and _LISTING.search(simple(each.text))]
    return [whole(each) for each in listing]


def _seconded(near: Sequence[Sentence], after: int) -> tuple[Sentence, Span] | None:
    """Who seconded, behind the mover in the first sentence, or in the next that says so."""
    for nth, each in enumerate(near):
        hit = _second().search(simple(each.text), 0 if nth else after)
        if hit:
            return each, _seconder(hit)
    return None


def _mover(text: str, *, amended: bool) -> Span | None:
    """Who moved: an amendment and a motion are told apart by what they are called."""
    for hit in _moving().finditer(text):
        amends = bool(re.search("修订|修正", text[hit.start() : hit.end() + 8]))
        span = hit.span("name") if hit["name"] else hit.span("mover")
        if amends == amended and is_name(text[slice(*span)]):
            return span
    return None


def _seconder(hit: re.Match[str]) -> Span:
    return hit.span("name") if hit["name"] else hit.span("name2")


_MOTION = re.compile("动议|修订|修正|议案|提案")


_AGENDA = re.compile(
    r"\s*(?:议程|第[一二三四五六七八九十\d]+[项案]|案由|[一二三四五六七八九十]+、)"
)


_LABELLED = Worded(r"\s*(?:{decisions.han_moving,han_seconding})(?:人)?[：:]")
"""提案人：甲議員, 附議人：乙議員: lines that stand before the matter they move."""
_LISTING = re.compile(r"(?:赞成|反对|弃权)(?:者|票)?[：:]|付诸表决|记名")


@cache
def _moving() -> re.Pattern[str]:
    """Who moved, in Chinese: 由张三提出动议, 提出人：张三."""
    titles = alternatives("han_posts", "titles_after", "honorifics")
    labels = alternatives("decisions", "han_moving")
    return re.compile(
        rf"(?:由|[，,。；：:.\s]|^)(?P<name>{_NAME})(?:{titles})?(?:提出(?:的)?(?:动议|修订|修正|议案|提案)?|动议|提议)"
        rf"|(?:{labels})[：:]\s*(?P<mover>{_NAME})(?=(?:{titles})|[\s，,。；]|$)"
    )


@cache
def _second() -> re.Pattern[str]:
    """Who seconded, in Chinese: 李四附议, 和议人：李四."""
    titles = alternatives("han_posts", "titles_after", "honorifics")
    labels = alternatives("decisions", "han_seconding")
    return re.compile(
        rf"(?:[，,、并由和及]|^|(?<=[\s]))(?P<name>{_NAME})(?:{titles})?(?:和议|附议)"
        rf"|(?:{labels})(?:人)?[：:]\s*(?P<name2>{_NAME})(?=(?:{titles})|[\s，,。；]|$)"
    )
