"""What opens a speech in a Chinese report, and how its clauses are to be taken.

会议强调，……      the meeting's own words
署方承認……        a body answers, admitting
同时指出，……      whoever spoke last goes on
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from govsumm.lexicon import lists
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

Manner = Literal["order", "tell", "decide"]

BEFORE = 24
"""A body stands at most so many characters behind the beginning of its clause."""
_CLAUSE_END = frozenset("，,、。；;：: 　\n")
_ELSEWHERE = re.compile("[在向于对将须要请由]|[上下]次|召开|提交|此前")
"""Before a body these say that it is not the subject."""
_ASKING = ("议员", "立委", "立法委员", "代表", "委员", "议员们", "代表们")


@dataclass(frozen=True, slots=True)
class Frame:
    """A speech: whose, and how its clauses are to be taken."""

    by: Span | None
    manner: Manner
    asks: bool = False
    """A councillor's: what they call for is a request."""
    praises: bool = False
    admits: bool = False
    answers: bool = False
    """An official's reply: what they say has to be done is told to nobody."""
    rules: bool = False
    """A ruling's: of its clauses, only what is ordered by its words is an order."""


@dataclass(frozen=True, slots=True)
class Opening:
    """The words that open a speech: where the subject is, the verb, and where they end."""

    by: Span | None
    verb: str
    start: int
    verb_at: int
    end: int


def frame_of(text: str, by: Span | None, verb: str, *, asks: bool = False) -> Frame:
    """The speech that a verb opens; `asks` says that a councillor speaks."""
    found = lists("han_frames")
    manner = manner_of(verb)
    asks = asks or (by is not None and text[slice(*by)].endswith(_ASKING))
    praises, admits = verb in found["praising"], verb in found["conceding"]
    return Frame(by, manner, asks, praises, admits, answers=verb in found["answering"])


def manner_of(verb: str) -> Manner:
    """How the clauses behind a verb are to be taken."""
    found = lists("han_frames")
    if verb in found["ordering"] or verb in found["having"]:
        return "order"
    tells = any(verb in found[name] for name in ("telling", "conceding", "praising", "speaking"))
    return "tell" if tells or verb in ":：" else "decide"


def body_speaks(text: str, start: int, end: int) -> Opening | None:
    """会议还强调, 署方回应: a body, adverbs, a verb of speech, where a clause begins."""
    for hit in _BODY.finditer(text, start, end):
        at = hit.start("by")
        while at > start and at > hit.start("by") - BEFORE and text[at - 1] not in _CLAUSE_END:
            at -= 1
        aside = _ELSEWHERE.search(text, at, hit.start("by"))
        if not aside and (at == start or text[at - 1] in _CLAUSE_END):
            return Opening(hit.span("by"), hit["verb"], at, hit.start("verb"), hit.end())
    return None


def resumed(text: str, start: int, end: int) -> Opening | None:
    """同时指出，: a verb of speech without a subject."""
    hit = _RESUMING.match(text, start, end)
    if not hit:
        return None
    verb = next(name for name in ("verb", "said", "mark") if hit[name])
    return Opening(None, hit[verb], start, hit.start(verb), hit.end())


_BODY = Worded(
    r"(?P<by>{han_frames.bodies,replying})(?:{han_frames.adverbs}|[在于][^，,。；;：:]{0,20}[会议]上)*(?P<verb>{han_frames.ordering,telling,deciding,conceding,praising,speaking})"
    "(?!函|会|书|人|组|稿)"
)
_RESUMING = Worded(
    r"[ 　，,]*(?:{han_frames.adverbs}|[他她]|就[^，,。]{2,20}|对[^，,。]{2,20})*"
    r"(?:(?P<verb>{han_frames.ordering,telling,conceding})[，,：:]|(?P<said>坦言|直言|坦承|承认|表示|认为|指出|强调)(?=[一-鿿])"
    "|(?<=[他她])[^，,。；;：:、]{1,12}(?P<mark>[：:]))"
)
