"""Motions with their results and votes, and all else that a meeting formally settled.

Minutes tell a motion in several sentences: who moved what, who seconded it, what became of it,
who voted how. An amendment may come between a motion and its result; what is pending is a stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from govsumm.reading.minutes import is_minutes
from govsumm.reading.motions_han import is_decided, settled_in_chinese
from govsumm.reading.moving import Opening, opening, second
from govsumm.reading.outcomes import Settled, active, formal, matter, nominal, passive
from govsumm.reading.participation import Span
from govsumm.reading.phrasing import alternatives
from govsumm.reading.results import Result, is_vote_line, result
from govsumm.reading.sentences import Reading, Sentence

PATIENCE = 14
"""A result stands at most so many sentences after its motion."""

_NUMBERED = re.compile(
    r"\(?(?:\d{1,3}(?:[./]\d{1,4})*|[A-Z]|[IVXLC]{1,6})[.):\]]*\s+(?=\S)|(?:Agenda\s+)?(?:Item|ITEM)\s"
)
_WORDS = re.compile(r"[^\W\d_]+")


@dataclass
class _Pending:
    """A motion that has no result yet."""

    opening: Opening
    sentence: Sentence
    heading: Sentence | None
    parts: list[tuple[Sentence, Span]] = field(default_factory=list)
    seconder: Span | None = None
    counted: tuple[Sentence, Result] | None = None


@dataclass
class _State:
    """What is going on at a place in the minutes."""

    heading: Sentence | None = None
    comments: bool = False
    pending: list[_Pending] = field(default_factory=list)
    last: int | None = None
    formal: bool = False
    previous: Sentence | None = None


def settlements(reading: Reading) -> tuple[Settled, ...]:
    """All that the body of a report says was formally settled, in the order printed."""
    found: list[Settled] = []
    state = _State(formal=is_minutes(reading))
    decided: Settled | None = None
    for sentence in reading.body:
        if sentence.han:
            chained = state.previous is not None and state.previous.text.endswith((";", "；"))
            settled = list(
                settled_in_chinese(sentence, decided if chained else None, state.previous)
            )
            decided = next(filter(is_decided, settled), decided if chained else None)
            found += settled
        else:
            _read(sentence, state, found)
        state.previous = sentence
    _count(state, found)
    return tuple(found)


def _count(state: _State, found: list[Settled]) -> None:
    """A motion of which only the votes are told, no result: they are its outcome."""
    if state.pending and state.pending[-1].counted:
        pending = state.pending.pop()
        sentence, told = pending.counted or (pending.sentence, None)
        if told is not None:
            pending.parts = [part for part in pending.parts if part[0] is not sentence]
            _settle(pending, sentence, told, found)


def _read(sentence: Sentence, state: _State, found: list[Settled]) -> None:
    """Takes one sentence into account."""
    text = sentence.text
    opens = opening(sentence)
    if opens is None and _is_heading(sentence):
        told = result(sentence)
        if told is None or not told.labelled:
            _count(state, found)
            state.heading, state.pending, state.last = sentence, [], None
            state.comments = _is_comment(text)
            return
    if opens is not None and _names_mover(sentence, opens, state, found):
        return
    if opens is not None:
        if _NUMBERED.match(text):
            state.heading = None
        _count(state, found)
        state.pending = state.pending[-4:]
        state.pending.append(_Pending(opens, sentence, state.heading, [], opens.seconder))
        _settle_at_once(state, found)
        return
    if (
        _follows(sentence, state, found)
        or _continues(state, sentence)
        or _goes_on(sentence, state, found)
    ):
        return
    _declared(sentence, state, found)


def _names_mover(sentence: Sentence, opens: Opening, state: _State, found: list[Settled]) -> bool:
    """MOVER: Jo Doe, Trustee: the mover of what was told above, or of the heading's matter."""
    if not _MOVER.match(sentence.text) or len(sentence.text.split()) > 14:
        return False
    whole = (sentence, (sentence.start, sentence.end))
    if state.last is not None and found[state.last].mover is None and not state.pending:
        last = found[state.last]
        found[state.last] = replace(
            last, parts=(*last.parts, whole), mover=opens.mover, seconder=opens.seconder
        )
        return True
    if state.heading is None:
        return False
    heading = state.heading
    about = replace(opens, matter=(heading.start, heading.end))
    state.pending.append(_Pending(about, heading, heading, [whole], opens.seconder))
    return True


_SECONDER = re.compile(r"\W*(?:seconder|seconded(?:\s+by)?|second)\s*:", re.IGNORECASE)
_MOVER = re.compile(
    r"\W*(?:mover|moved(?:\s+by)?|motion(?:\s+(?:made\s+)?by)?|proposer|proposed\s+by)\s*:",
    re.IGNORECASE,
)


def _settle_at_once(state: _State, found: list[Settled]) -> None:
    """A motion whose own sentence tells the result."""
    pending = state.pending[-1]
    sentence, opens = pending.sentence, pending.opening
    told = result(sentence, bare=False, after=opens.frame_end)
    resolved = _RESOLVED.search(sentence.text, opens.frame_end - 1 if opens.frame_end else 0)
    if resolved:
        told = Result(*resolved.span("verb"), labelled=False)
        about = matter_of(sentence, sentence.start + resolved.end(), sentence.end)
        pending.opening = opens = replace(opens, matter=about)
    if told is None:
        declared = next(active(sentence, pronouns=False), None)
        if declared is not None:
            whole = (sentence.start, sentence.end)
            found.append(
                replace(
                    declared,
                    parts=((sentence, whole),),
                    mover=opens.mover,
                    seconder=opens.seconder,
                    heading=pending.heading,
                )
            )
            state.pending.pop()
            state.last = len(found) - 1
        return
    start, end = opens.matter
    if start < sentence.start + told.start < end:
        pending.opening = replace(
            opens, matter=matter_of(sentence, start, sentence.start + told.start)
        )
    _settle(pending, sentence, told, found)
    state.pending.pop()
    state.last = len(found) - 1


_RESOLVED = re.compile(
    r"(?:\band|,|;)\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>(?i:resolved|agreed|decided))(?:\s+unanimously)?,?\s+(?:that|to)\b"
)


def matter_of(sentence: Sentence, start: int, end: int) -> Span:
    """The matter between two places of a sentence."""
    a, b = matter(sentence.text, start - sentence.start, end - sentence.start)
    return sentence.start + a, sentence.start + b


def _settle(pending: _Pending, sentence: Sentence, told: Result, found: list[Settled]) -> None:
    """Makes a settled matter of a motion and its result."""
    start, end = pending.opening.matter
    own = (pending.sentence, (pending.sentence.start, pending.sentence.end))
    parts = [own, *pending.parts]
    if sentence is not pending.sentence:
        parts.append((sentence, (sentence.start, sentence.end)))
    at = sentence.start
    found.append(
        Settled(
            (start, end),
            (at + told.start, at + told.end),
            tuple(parts),
            pending.opening.mover,
            pending.seconder,
            pending.heading,
            _votes(pending, sentence, told),
        )
    )


def _votes(pending: _Pending, sentence: Sentence, told: Result) -> tuple[Span, ...]:
    """What tells the vote: lines before the result, and the result."""
    lines = [span for each, span in pending.parts if is_vote_line(each)]
    if sentence is pending.sentence:
        return (*lines, (sentence.start + told.start, sentence.end))
    return (*lines, (sentence.start, sentence.end))


def _continues(state: _State, sentence: Sentence) -> bool:
    """A motion that a page head cut in two goes on; or its seconder is named."""
    if not state.pending:
        return False
    pending = state.pending[-1]
    whole = (sentence, (sentence.start, sentence.end))
    before = (pending.parts[-1][0] if pending.parts else pending.sentence).text.rstrip()
    unfinished = before[-1:] not in '.:!?”")' or before.endswith(";")
    if unfinished and len(pending.parts) < 6 and result(sentence) is None:
        pending.parts.append(whole)
        return True
    if is_vote_line(sentence) and result(sentence) is None:
        pending.parts.append(whole)
        return True
    seconder = second(sentence)
    if seconder is not None and pending.seconder is None and result(sentence) is None:
        pending.seconder = seconder
        pending.parts.append(whole)
        return True
    return False


def _follows(sentence: Sentence, state: _State, found: list[Settled]) -> bool:
    """More about the vote told in the sentence before."""
    if state.last is None or found[state.last].parts[-1][0].n + 1 != sentence.n:
        return False
    if _SECONDER.match(sentence.text) and found[state.last].seconder is None:
        last, span = found[state.last], (sentence.start, sentence.end)
        parts = (*last.parts, (sentence, span))
        found[state.last] = replace(last, parts=parts, seconder=second(sentence))
        return True
    told = result(sentence)
    if not is_vote_line(sentence) or (told is not None and told.labelled):
        return False
    last, span = found[state.last], (sentence.start, sentence.end)
    found[state.last] = replace(
        last, parts=(*last.parts, (sentence, span)), votes=(*last.votes, span)
    )
    return True


def _goes_on(sentence: Sentence, state: _State, found: list[Settled]) -> bool:
    """A result of what is pending, or more about the vote that was last told."""
    text = sentence.text
    told = result(sentence)
    if told is not None and told.counted and state.pending:
        pending = state.pending[-1]
        pending.counted = pending.counted or (sentence, told)
        pending.parts.append((sentence, (sentence.start, sentence.end)))
        return True
    if told is not None and state.pending and _near(state, sentence):
        which = _which(state.pending, text)
        pending = state.pending.pop(which)
        if which == 0:
            state.pending.clear()
        if pending.seconder is None:
            pending.seconder = second(sentence)
        _settle(pending, sentence, told, found)
        state.last = len(found) - 1
        return True
    if state.last is not None and told is None and _goes_on_with_list(state, sentence, found):
        return True
    if told is not None and told.labelled and state.heading is not None and not state.comments:
        _settle_heading(sentence, state, told, found)
        state.last = len(found) - 1
        return True
    return False


def _goes_on_with_list(state: _State, sentence: Sentence, found: list[Settled]) -> bool:
    """More of a matter that a semicolon cut: "M/S/P (Foy/Dang): warrants; the minutes"."""
    last = found[state.last or 0]
    before = last.parts[-1][0]
    moved = last.mover is not None and last.outcome[0] < last.matter[0]
    if not (moved and before.n + 1 == sentence.n and before.text.rstrip().endswith(";")):
        return False
    found[state.last or 0] = replace(
        last, parts=(*last.parts, (sentence, (sentence.start, sentence.end)))
    )
    return True


def _near(state: _State, sentence: Sentence) -> bool:
    return sentence.n - state.pending[-1].sentence.n <= PATIENCE


def _settle_heading(sentence: Sentence, state: _State, told: Result, found: list[Settled]) -> None:
    """A result under a heading, of which no motion is told: "RESULT: ADOPTED"."""
    heading = state.heading
    if heading is None:
        return
    at, span = sentence.start, (sentence.start, sentence.end)
    about = heading
    if told.proposed and state.previous is not None and state.previous.n > heading.n:
        about = state.previous
    parts = ((about, (about.start, about.end)), (sentence, span))
    outcome = (at + told.start, at + told.end)
    found.append(Settled((about.start, about.end), outcome, parts, heading=heading, votes=(span,)))


@cache
def _main() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('decisions', 'main')})\b", re.IGNORECASE)


@cache
def _amending() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('decisions', 'amendments')})\b", re.IGNORECASE)


def _which(pending: list[_Pending], text: str) -> int:
    """Which motion a result is of: the main one, the amendment, or the last."""
    if len(pending) > 1 and _main().search(text):
        return 0
    if _amending().search(text):
        for at in reversed(range(len(pending))):
            if _amending().search(pending[at].sentence.text):
                return at
    return len(pending) - 1


def _declared(sentence: Sentence, state: _State, found: list[Settled]) -> None:
    """What is settled without a motion."""
    if state.comments:
        return
    near = bool(found) and sentence.n - found[-1].parts[-1][0].n <= 2
    for told in _told(sentence, state, near=near):
        found.append(replace(told, heading=state.heading))
        state.last = len(found) - 1


def _told(sentence: Sentence, state: _State, *, near: bool) -> Iterator[Settled]:
    settled = list(active(sentence, pronouns=True)) or list(formal(sentence))
    settled += nominal(sentence)
    passives = list(passive(sentence)) if state.formal or near or settled else []
    yield from settled
    taken = [span for each in settled for _, span in each.parts]
    for each in passives:
        start, _ = each.outcome
        if not any(a <= start < b for a, b in taken) or len(settled) == 0:
            yield each


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('decisions', 'comment_headings')})\b", re.IGNORECASE)


def _is_comment(text: str) -> bool:
    return len(text) < 160 and _comment().search(text) is not None


def _is_heading(sentence: Sentence) -> bool:
    """A numbered line, or one in capitals: what comes next is about it."""
    text = sentence.text
    letters = [char for char in text[:80] if char.isalpha()]
    if not letters or len(text) > 400:
        return False
    caps = sum(char.isupper() for char in letters) >= 0.8 * len(letters) and len(letters) > 3
    numbered = _NUMBERED.match(text) is not None
    if numbered:
        return not any(True for _ in formal(sentence)) and not re.search(
            r"\b(?:was|were|moved|agreed|resolved|noted|reported|said)\b", text
        )
    if len(text.split()) <= 7 and _is_comment(text[:40]):
        return True
    return caps and len(_WORDS.findall(text)) <= 14 and not is_vote_line(sentence)
