"""Results that a Chinese sentence tells by their words, each with its documents or its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.motions.motions_settled import settled_forms
from govsumm.reading.motions.outcomes import Settled
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

_DOCUMENT = re.compile(r"《[^》]{2,80}》[^，,。；;《、]{0,24}")
_STOP = re.compile(r"[，,。；;！!]")
BEFORE = 30
"""A subject stands at most so many characters before its verb."""
_RESULTS = Worded(r"{decisions.han_results}")
_BODIES = Worded(r"{decisions.han_bodies}")
_CAST = Worded(
    r"\d\s?[票人名](?:{votes.han_yes,han_no})|(?:{votes.han_yes,han_no,han_abstain})\s?\d"
)
"""A vote with its count is a body's."""
BARRED = Worded(r"{decisions.han_barring}")


def results_in(sentence: Sentence, previous: Sentence | None) -> Iterator[Settled]:
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
            yield settled_han(sentence, form.outcome, form.matter, form.whole)


def _is_formal(text: str, hit: re.Match[str]) -> bool:
    """Whether a body settles something here: neither history, nor a plan, nor a law's name."""
    clause = max((stop.end() for stop in _STOP.finditer(text, 0, hit.start())), default=0)
    before = text[clause : hit.start()]
    if BARRED.search(before) or before.count("《") > before.count("》"):
        return False
    if hit[0].endswith("通过") and _MEANS.match(text, hit.end()):
        return False
    if hit[0].startswith(("会议", "表决", "票决", "投票", "举手")):
        return True
    near = text[max(0, hit.start() - BEFORE) : hit.start()]
    has_body = (_BODIES.search(near) or _CAST.search(near)) is not None
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
        yield settled_han(sentence, hit.span(), document, (a, b), start)
    if near or before:
        return
    ahead = _BODIES.sub("", _AT_MEETING.sub("", text[start : hit.start()])).strip("，, ")
    stop = _STOP.search(text, hit.end() + 1)
    close = min(stop.start() if stop else end, end)
    told_before = len(ahead) >= 6 and text[hit.end() : hit.end() + 1] in "，,。；;"
    if not told_before and close - hit.end() >= 4:
        yield settled_han(sentence, hit.span(), (hit.end(), close), (hit.start(), close), start)
    elif told_before or hit.start() - start >= 4:
        yield settled_han(sentence, hit.span(), (start, hit.start()), (start, hit.end()), start)


_AT_MEETING = re.compile("[^，,。；;]*(?:[会會][议議]?|例[会會])上$")
"""市议会在周二的会议上一致同意，……: who and where is no matter."""


def _documents(text: str, start: int, end: int) -> list[Span]:
    return [hit.span() for hit in _DOCUMENT.finditer(text, start, end)]


def settled_han(
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
