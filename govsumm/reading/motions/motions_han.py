"""Formal outcomes in Chinese: 会议审议并原则通过《...》, 会议决定, 照案通过."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from govsumm.reading.motions.motions_settled import reversed_outcome, settled_forms
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.people.chinese_words import simple
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

_DOCUMENT = re.compile(r"《[^》]{2,80}》[^，,。；;《、]{0,24}")
_STOP = re.compile(r"[，,。；;！!]")
BEFORE = 30
"""A subject stands at most so many characters before its verb."""
_RESULTS = Worded(r"{decisions.han_results}")
_DECIDED = Worded(r"(?:{decisions.han_decide})[：:，,]?")
_BODIES = Worded(r"{decisions.han_bodies}")
_BARRED = Worded(r"{decisions.han_barring}")


def is_decided(settled: Settled) -> bool:
    """Whether it is told as 会议决定, which may go on after a semicolon."""
    sentence, (start, end) = settled.parts[0]
    return _DECIDED.search(sentence.text, start - sentence.start, end - sentence.start) is not None


_LABELLED = Worded(
    r"(?:{decisions.han_labels})[：:]\s*(?:本案|全案|本会|本會|经讨论|經討論|，|,"
    r"|[经經][^。；;，,]{0,8}表[决決][，,](?:[^。；;，,]{0,12}\d+[人票位名][，,])*"
    r"|除[^。；;]{2,20}外[，,]其[余餘])*"
    r"(?P<result>{decisions.han_results,han_label_results}|准?照[^，,。；;]{2,20}通[过過])"
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
        yield _answered(sentence, labelled, agenda or previous)
        return
    decided = _DECIDED.search(text)
    if decided and not _BARRED.search(text[max(0, decided.start() - 8) : decided.start()]):
        yield from _decided(sentence, decided)
        return
    yield from _settled(sentence, previous)


def _goes_on(sentence: Sentence, header: Settled) -> Settled:
    """A clause that goes on with what `header` opened, with an outcome of its own or with its."""
    text = sentence.text
    if own := _AGREED.match(text):
        end = _content_end(text)
        return _made(sentence, own.span(), (own.end(), end), (0, end))
    if verb := _AGREED_LATER.search(text):
        return _made(sentence, verb.span("verb"), (0, len(text)), (0, len(text)))
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
    yield _made(sentence, outcome, (verb.end(), cuts[0]), (verb.start(), cuts[0]))
    for start, stop in pairwise(cuts):
        yield _made(sentence, outcome, (start, stop), (start, stop))


def _content_end(text: str) -> int:
    return len(text.rstrip("。；;.\n "))


def _appointments(text: str, start: int, end: int) -> Iterator[int]:
    """Where the second and further appointments begin: 任命甲为局长，免去乙的局长职务."""
    if _APPOINTS.match(text, start, end):
        yield from (hit.start() for hit in _APPOINTS.finditer(text, start + 1, end) if hit["mark"])


_APPOINTS = Worded(r"(?P<mark>[，,；;])?(?:并|同时)?(?:{decisions.appointing})")


def _settled(sentence: Sentence, previous: Sentence | None) -> Iterator[Settled]:
    """The results that a sentence tells, each with its documents or its clause."""
    text = sentence.text
    hits = [hit for hit in _RESULTS.finditer(text) if _is_formal(text, hit)]
    ends = [*(hit.start() for hit in hits), len(text)][1:]
    start = 0
    for hit, end in zip(hits, ends, strict=True):
        start_of_next = hit.end()
        for made in _matters(sentence, hit, start, end):
            start_of_next = max(start_of_next, made.matter[1] - sentence.start)
            yield made
        start = start_of_next
    taken = [(hit.start(), hit.end()) for hit in hits]
    for form in settled_forms(text, previous.text if previous else ""):
        if not any(form.whole[0] < b and a < form.whole[1] for a, b in taken):
            yield _made(sentence, form.outcome, form.matter, form.whole)


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


def _is_formal(text: str, hit: re.Match[str]) -> bool:
    """Whether a body settles something here: neither history, nor a plan, nor a law's name."""
    clause = max((stop.end() for stop in _STOP.finditer(text, 0, hit.start())), default=0)
    before = text[clause : hit.start()]
    if _BARRED.search(before) or before.count("《") > before.count("》"):
        return False
    if hit[0].endswith("通过") and _MEANS.match(text, hit.end()):
        return False
    if hit[0].startswith(("会议", "表决", "票决", "投票", "举手")):
        return True
    near = text[max(0, hit.start() - BEFORE) : hit.start()]
    has_body = _BODIES.search(near) is not None
    document = "《" in text[max(0, hit.start() - 90) : hit.end() + 12]
    if hit[0] in phrase_set("decisions", "han_needing_document"):
        return document and has_body
    return has_body or document or not _ITEM.sub("", before).strip("，, 　、")


_ITEM = re.compile(
    r"^[\s　]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])"
)
_MEANS = Worded(r"{decisions.means}")
"""会议通过视频方式召开: no outcome."""


def _matters(sentence: Sentence, hit: re.Match[str], start: int, end: int) -> Iterator[Settled]:
    """The documents after a result, or those before it, or the clause itself."""
    text = sentence.text
    after = _documents(text, hit.end(), end)
    near = after[:1] and after[0][0] - hit.end() <= 24
    before = [] if near else _documents(text, start, hit.start())
    for document in after if near else before:
        a, b = min(hit.start(), document[0]), max(hit.end(), document[1])
        yield _made(sentence, hit.span(), document, (a, b), start)
    if near or before:
        return
    ahead = _BODIES.sub("", _AT_MEETING.sub("", text[start : hit.start()])).strip("，, ")
    stop = _STOP.search(text, hit.end() + 1)
    close = min(stop.start() if stop else end, end)
    told_before = len(ahead) >= 6 and text[hit.end() : hit.end() + 1] in "，,。；;"
    if not told_before and close - hit.end() >= 4:
        yield _made(sentence, hit.span(), (hit.end(), close), (hit.start(), close), start)
    elif told_before or hit.start() - start >= 4:
        yield _made(sentence, hit.span(), (start, hit.start()), (start, hit.end()), start)


_AT_MEETING = re.compile("[^，,。；;]*(?:[会會][议議]?|例[会會])上$")
"""市议会在周二的会议上一致同意，……: who and where is no matter."""


def _documents(text: str, start: int, end: int) -> list[Span]:
    return [hit.span() for hit in _DOCUMENT.finditer(text, start, end)]


def _made(
    sentence: Sentence, verb: Span, about: Span, whole: Span, since: int | None = None
) -> Settled:
    """What was settled, of spans in a sentence: the words for it, the matter, and both with votes.

    `since`: where the votes may stand already, of what is told with them.
    """
    at = sentence.start
    start, end = about
    while start < end and sentence.text[start] in "，,：:了 　":
        start += 1
    while end > start and sentence.text[end - 1] in "，,：:等和及 　":
        end -= 1
    span = (at + whole[0], at + whole[1])
    rest = (at + (whole[0] if since is None else min(since, whole[0])), sentence.end)
    return Settled(
        (at + start, at + end),
        (at + verb[0], at + len(sentence.text[: verb[1]].rstrip("，,：:"))),
        ((sentence, span),),
        votes=(rest,),
    )
