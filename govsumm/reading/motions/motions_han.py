"""Formal outcomes in Chinese: 会议审议并原则通过《...》, 会议决定, 照案通过."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from govsumm.reading.motions.motions_settled import reversed_outcome
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.motions.results_han import BARRED, results_in, settled_han
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Sentence

_DECIDED = Worded(r"(?:{decisions.han_decide})[：:，,]?")


def is_decided(settled: Settled) -> bool:
    """Whether it is told as 会议决定, which may go on after a semicolon."""
    sentence, (start, end) = settled.parts[0]
    return _DECIDED.search(sentence.text, start - sentence.start, end - sentence.start) is not None


_LABELLED = Worded(
    r"(?:{decisions.han_labels})[：:]\s*(?:(?:[^。；;，,：:]{0,12}\d+[人票位名][，,])*)(?:本案|全案|本会|本會|经讨论|經討論|，|,"
    r"|[经經][^。；;，,]{0,8}表[决決][，,](?:[^。；;，,]{0,12}\d+[人票位名][，,])*"
    r"|除[^。；;]{2,20}外[，,]其[余餘])*"
    r"(?:[^。；;，,：:]{2,14}[，,](?=退回|再[议議]|[缓緩][议議]|保留|[搁擱]置))?"
    r"(?P<result>[送函移][请請交][^，,。；;]{2,16}(?:研[议議处處]|[办辦]理|[参參][处處考]|[审審]查)"
    r"|退回[^，,。；;]{0,16}(?:再[议議]|[补補]正|重[拟擬提])"
    r"|{decisions.han_results,han_label_results}|准?照[^，,。；;]{2,20}通[过過])"
)
"""決議：經舉手表決，贊成8人，反對5人，本案通過; 其餘准照縣府意見通過."""


def settled_in_chinese(
    sentence: Sentence,
    header: Settled | None,
    previous: Sentence | None,
    agenda: Sentence | None = None,
) -> Iterator[Settled]:
    """What a Chinese sentence says was formally settled, each document its own.

    `header` is what 会议决定 opened before a semicolon: each clause after it is a decision too.
    `agenda` is the 案由 above, which 决议： settles whatever was said in between.
    """
    text = sentence.text
    if header is not None:
        yield _goes_on(sentence, header)
        return
    labelled = _LABELLED.search(text) or _LABELLED.search(simple(text))
    if labelled:
        own = previous is not None and previous.paragraph == sentence.paragraph
        yield _answered(sentence, labelled, previous if own else agenda or previous)
        return
    decided = _DECIDED.search(text)
    if decided and not BARRED.search(text[max(0, decided.start() - 8) : decided.start()]):
        yield from _decided(sentence, decided)
        return
    yield from results_in(sentence, previous)


def _goes_on(sentence: Sentence, header: Settled) -> Settled:
    """A clause that goes on with what `header` opened, with an outcome of its own or with its."""
    text = sentence.text
    if own := _AGREED.match(text):
        end = _content_end(text)
        return settled_han(sentence, own.span(), (own.end(), end), (0, end))
    if verb := _AGREED_LATER.search(text):
        return settled_han(sentence, verb.span("verb"), (0, len(text)), (0, len(text)))
    whole = (sentence.start, sentence.end)
    return Settled(whole, header.outcome, (header.parts[0], (sentence, whole)))


def _decided(sentence: Sentence, verb: re.Match[str]) -> Iterator[Settled]:
    """What stands behind 会议决定, each appointment its own."""
    text = sentence.text
    end = _content_end(text)
    if end - verb.end() < 4:
        return
    outcome = reversed_outcome(text, verb.end()) or verb.span()
    cuts = [*_appointments(text, verb.end(), end), end]
    yield settled_han(sentence, outcome, (verb.end(), cuts[0]), (verb.start(), cuts[0]))
    for start, stop in pairwise(cuts):
        yield settled_han(sentence, outcome, (start, stop), (start, stop))


def _content_end(text: str) -> int:
    return len(text.rstrip("。；;.\n "))


def _appointments(text: str, start: int, end: int) -> Iterator[int]:
    """Where the second and further appointments begin: 任命甲为局长，免去乙的局长职务."""
    if _APPOINTS.match(text, start, end):
        yield from (hit.start() for hit in _APPOINTS.finditer(text, start + 1, end) if hit["mark"])


_APPOINTS = Worded(r"(?P<mark>[，,；;])?(?:并|同时)?(?:{decisions.appointing})")


def _answered(sentence: Sentence, label: re.Match[str], previous: Sentence | None) -> Settled:
    """决议：照案通过: what was settled stands before the label, or in the sentence before."""
    at = sentence.start
    outcome = (at + label.start("result"), at + label.end("result"))
    own = (sentence, (at, sentence.end))
    if label.start() >= 6 or previous is None:
        return Settled((at, at + max(label.start(), 1)), outcome, (own,), votes=(own[1],))
    about = (previous.start, previous.end)
    return Settled(about, outcome, ((previous, about), own), votes=(own[1],))


_AGREED = Worded(r"\W*(?:{decisions.han_agreed})")
_AGREED_LATER = Worded(r"[，,](?P<verb>{decisions.han_agreed})")
