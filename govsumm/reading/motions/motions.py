"""Motions with their results and votes, and all else that a meeting formally settled.

Minutes tell a motion in several sentences: who moved what, who seconded it, what became of it,
who voted how. An amendment may come between a motion and its result; what is pending is a stack.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from govsumm.reading.meetings.minute_headings import NUMBERED, is_comment, is_heading
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.motions.agenda_han import agenda_item
from govsumm.reading.motions.balloting import voted
from govsumm.reading.motions.counted_papers import counts, told_apart
from govsumm.reading.motions.declared import declare, is_listed
from govsumm.reading.motions.following import goes_on, is_wordless, lists, proposal
from govsumm.reading.motions.minuted_han import MAX_ITEMS, heads_results, minuted_han, with_counts
from govsumm.reading.motions.motions_han import is_decided, settled_in_chinese
from govsumm.reading.motions.moving import (
    Opening,
    is_label,
    is_numbered,
    one_by_one,
    opening,
)
from govsumm.reading.motions.outcomes import Settled, matter
from govsumm.reading.motions.pending import Counted, Pending, State, settle, whole
from govsumm.reading.motions.resolving import formal
from govsumm.reading.motions.results import Result, result
from govsumm.reading.motions.settling import active
from govsumm.reading.motions.verbless import verbless
from govsumm.reading.motions.vote_lines import is_vote_line
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading, Sentence

MAX_HEAD = 400
"""The head of minutes says so within so many code points."""


def settlements(reading: Reading) -> tuple[Settled, ...]:
    """All that the body of a report says was formally settled, in the order printed."""
    formal = is_minutes(reading) or _is_headed(reading.text)
    state = State(formal=formal, briefed=not formal and bool(_BRIEFED.search(reading.text)))
    decided: Settled | None = None
    agenda = label = None
    for n, sentence in enumerate(reading.body):
        if counted := sentence.han and with_counts(sentence, next(reversed(state.found), None)):
            state.found[-1] = counted
        elif sentence.han:
            agenda = agenda_item(sentence, agenda)
            label = heads_results(sentence, label)
            chained = state.previous is not None and state.previous.text.endswith((";", "；"))
            settled = list(
                settled_in_chinese(sentence, decided if chained else None, state.previous, agenda)
            )
            decided = next(filter(is_decided, settled), decided if chained else None)
            before = reading.body[max(0, n - MAX_ITEMS) : n]
            settled += minuted_han(sentence, before, agenda, label) if not settled else ()
            state.found += settled
        else:
            _read(sentence, state)
        state.previous = sentence
    _count(state)
    return tuple(state.found)


_HEAD = Worded(r"\b(?:{decisions.minutes_heads})\b", re.IGNORECASE)


_BRIEFED = Worded(
    r"\b(?:{decisions.briefings})\b[^.]{0,100}\b(?:after|end\s+of|following|outcome\s+of)\b[^.]{0,80}"
    r"\b(?:{decisions.meetings})\b|\bpost-(?:{decisions.bodies,meetings})\s+(?:\w+\s+){0,2}(?:{decisions.briefings}|conference)\b",
    re.IGNORECASE,
)


def _is_headed(text: str) -> bool:
    """Whether a text says at its head that it is minutes: what it approves was approved there."""
    return _HEAD.search(text, 0, MAX_HEAD) is not None


def _count(state: State) -> None:
    """A motion of which only the votes are told, no result: they are its outcome."""
    if state.pending and state.pending[-1].counted:
        pending = state.pending.pop()
        if pending.counted is not None:
            sentence, told = pending.counted
            pending.parts = [part for part in pending.parts if part[0] is not sentence]
            state.add(settle(pending, sentence, told))


def _read(sentence: Sentence, state: State) -> None:
    """Takes one sentence into account."""
    opens = opening(sentence)
    if opens is not None:
        told = _settled_before(sentence, opens, state)
        if told:
            state.add(told)
        else:
            _put(sentence, opens, state)
        return
    if is_label(sentence.text):
        state.comments = False
        return
    if is_listed(sentence, state) or (state.pending and lists(state.pending[-1], sentence)):
        return
    if _heads(sentence, state):
        became = state.result(sentence)
        if became is None or not became.labelled:
            _count(state)
            state.heading, state.pending, state.last = sentence, [], None
            state.comments = is_comment(sentence.text)
            return
    if told_apart(sentence, state) or goes_on(sentence, state):
        return
    before = len(state.found)
    declare(sentence, state)
    for settled in state.found[before:]:
        if counts(sentence, settled):
            state.counted = Counted(settled, sentence)


def _settled_before(sentence: Sentence, opens: Opening, state: State) -> Settled | None:
    """What a sentence settles before it says who moved: "Warrants approved, M/S Foy/Dang, 5-0"."""
    told = next(verbless(sentence, state.previous, formal=state.formal), None)
    if told is None or opens.mover is None or told.outcome[1] > opens.mover[0]:
        return None
    return replace(told, mover=opens.mover, seconder=opens.seconder, heading=state.heading)


def _heads(sentence: Sentence, state: State) -> bool:
    """Whether a sentence heads an item, and settles nothing itself."""
    if not is_heading(sentence) or (state.pending and is_vote_line(sentence)):
        return False
    return next(verbless(sentence, state.previous, formal=state.formal), None) is None


def _put(sentence: Sentence, opens: Opening, state: State) -> None:
    """One motion or several are put in a sentence, or a mover is named."""
    for motion in one_by_one(sentence):
        opens = opening(motion) or opens
        if not _names_mover(motion, opens, state):
            _open(motion, opens, state)


def _open(sentence: Sentence, opens: Opening, state: State) -> None:
    """A motion is put."""
    if NUMBERED.match(sentence.text):
        state.heading = None
    _count(state)
    about = proposal(sentence, state) if is_wordless(opens) else None
    if about is not None:
        opens = replace(opens, matter=(about.start, about.end))
    state.pending = state.pending[-4:]
    motion = Pending(opens, sentence, state.heading, [], opens.seconder, proposal=about)
    state.pending.append(motion)
    _settle_at_once(state)


_MOVER = re.compile(
    r"\W*(?:mover|moved(?:\s+by)?|motion(?:\s+(?:made\s+)?by)?|proposer|proposed\s+by|m)\s*:",
    re.IGNORECASE,
)


def _names_mover(sentence: Sentence, opens: Opening, state: State) -> bool:
    """MOVER: Jo Doe, Trustee: the mover of what was told above, or of the heading's matter."""
    if len(sentence.text.split()) > 14:
        return False
    if is_wordless(opens) and _awaits_mover(state):
        _move(sentence, opens, state)
        return True
    if not _MOVER.match(sentence.text):
        return False
    if state.pending and state.pending[-1].opening.mover is None:
        _move(sentence, opens, state)
        return True
    last = None if state.last is None else state.found[state.last]
    if last is not None and last.mover is None and not state.pending:
        state.amend(whole(sentence), mover=opens.mover, seconder=opens.seconder)
        return True
    named = state.previous is not None and is_numbered(state.previous.text)
    heading = state.previous if named else state.heading
    if heading is None:
        return False
    about = replace(opens, matter=(heading.start, heading.end))
    state.pending.append(Pending(about, heading, heading, [whole(sentence)], opens.seconder))
    return True


def _awaits_mover(state: State) -> bool:
    """Whether the sentence before put a motion, and nobody has moved it yet."""
    pending = state.pending[-1] if state.pending else None
    return (
        pending is not None
        and pending.opening.mover is None
        and pending.sentence is state.previous
        and not pending.parts
    )


def _move(sentence: Sentence, opens: Opening, state: State) -> None:
    """A motion put before gets its mover, and its result where the same line tells it."""
    pending = state.pending[-1]
    pending.opening = replace(pending.opening, mover=opens.mover)
    pending.seconder = opens.seconder
    told = result(sentence, bare=False, after=opens.frame_end)
    if told is None:
        pending.parts.append(whole(sentence))
    else:
        state.add(settle(state.pending.pop(), sentence, told))


_RESOLVED = re.compile(
    r"(?:\band|,|;)\s+(?:it\s+was\s+)?(?:unanimously\s+)?(?P<verb>(?i:resolved|agreed|decided|carried))(?:\s+unanimously)?,?\s+(?:that|to)\b"
)


def _settle_at_once(state: State) -> None:
    """A motion whose own sentence tells the result."""
    pending = state.pending[-1]
    sentence, opens = pending.sentence, pending.opening
    told = result(sentence, bare=False, after=opens.frame_end)
    resolved = _RESOLVED.search(sentence.text, max(0, opens.frame_end - 1))
    if resolved:
        told = Result(*resolved.span("verb"), labelled=False)
        about = _between(sentence, sentence.start + resolved.end(), sentence.end)
        pending.opening = opens = replace(opens, matter=about)
        pending.proposal = None
    if told is None:
        told_so = chain(active(sentence, pronouns=False), voted(sentence), formal(sentence))
        declared = next(told_so, None)
        if declared is not None:
            moved = replace(declared, mover=opens.mover, seconder=opens.seconder)
            state.pending.pop()
            state.add(replace(moved, parts=(whole(sentence),), heading=pending.heading))
        return
    start, end = opens.matter
    if start < sentence.start + told.start < end:
        about = _between(sentence, start, sentence.start + told.start)
        pending.opening = replace(opens, matter=about)
    state.pending.pop()
    state.add(settle(pending, sentence, told))


def _between(sentence: Sentence, start: int, end: int) -> Span:
    """The matter between two places of a sentence."""
    a, b = matter(sentence.text, start - sentence.start, end - sentence.start)
    return sentence.start + a, sentence.start + b
