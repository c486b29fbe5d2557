"""Which action a deadline is for, by the clauses that it stands with.

A deadline is for its own segment; one that ends a clause is for those before it too, one that
opens a clause for those that follow, as far as they have no time of their own. The segments that
tell an action are those that share most words with it; a word counts the less the more have it.
What is best told with a time of its own takes no deadline from elsewhere.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.binding.due_parts import LITTLE, Segment
from govsumm.auditing.binding.gapping import head_of, values_of
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import HAN, lists

TOLD = 1.0
"""A segment with less of an action than one word of its own does not tell it."""
OWN = 0.6
"""A segment with this share of the best one's words may tell the action as well."""
HAN_OWN = 0.45
"""Likewise in Chinese, where the clause before may name what the action is about."""
TOLD_SHARE = 0.5
"""So does one of whose words the action has this share."""
REFERRING = 0.3
"""A sentence may set the deadline for what another tells where it repeats so much of it."""

_WORD = re.compile(rf"[^\W\d_{HAN}]{{2,}}")


def is_for(found: tuple[Segment, ...], due: str, action: str, told: str) -> bool:
    """Whether a segment that a deadline is for tells an action, where one is seen to."""
    dated = [at for at, each in enumerate(found) if each.has(due)]
    governed = {near for at in dated for near in _governed(found, at)}
    gapped = {at for at in dated if head_of(found, at) != at and not _counts(found[at], action)}
    if not dated or (len(governed) == len(found) and not gapped):
        return True
    scores = _scores(found, action)
    top = max(scores)
    if not top:
        return True
    rivalled = _rivalled(found, due)
    if _is_counted_by(found, dated, rivalled, action):
        return False
    own = _own(found, scores, action) - gapped
    heads = {head_of(found, at) for at in dated if _counts(found[at], action)}
    if not own.isdisjoint(governed | heads):
        return True
    if rivalled.issuperset(at for at, score in enumerate(scores) if score == top):
        return False
    own |= {at for at, each in enumerate(found) if _is_told(each, told)} - gapped
    if top < TOLD or not own.isdisjoint(governed):
        return True
    told_in = {found[at].sentence for at in own}
    return any(
        found[at].sentence not in told_in and _refers(found, at, scores, top) for at in dated
    )


def _own(found: tuple[Segment, ...], scores: list[float], action: str) -> set[int]:
    """The segments that tell an action: those that share most of it, or are most of it."""
    least = max(scores) * (OWN if action.isascii() else HAN_OWN)
    own = {at for at, score in enumerate(scores) if score >= least}
    own |= {at for at, each in enumerate(found) if _is_told(each, action)}
    return own | _tells_a_clause(found, action)


def _rivalled(found: tuple[Segment, ...], due: str) -> set[int]:
    """The segments that have a time of their own, which is not this one."""
    timed = [at for at, each in enumerate(found) if each.timed and not each.has(due)]
    return {
        near
        for at in timed
        for near in (_governed(found, at) if found[at].content <= LITTLE else (at,))
    }


def _is_counted_by(
    found: tuple[Segment, ...], dated: list[int], rivalled: set[int], action: str
) -> bool:
    """Whether an action has the number of a segment of another time, not that of this one."""
    values = values_of(action)
    numbers = {at: values_of(found[at].bare) for at in (*dated, *rivalled)} if values else {}
    return any(not values.isdisjoint(numbers[at]) for at in rivalled if at in numbers) and all(
        numbers[at] and values.isdisjoint(numbers[at]) for at in dated
    )


def _tells_a_clause(found: tuple[Segment, ...], action: str) -> set[int]:
    """The segments that tell a clause of an action better than any other segment does."""
    clauses = _CLAUSE.split(action)
    own: set[int] = set()
    for clause in clauses if len(clauses) > 1 else ():
        scores = _scores(found, clause)
        top = max(scores, default=0.0)
        own |= {at for at, score in enumerate(scores) if score == top >= TOLD}
    return own


_CLAUSE = re.compile(r"[，；。]|\sand\s")


def _scores(found: tuple[Segment, ...], action: str) -> list[float]:
    """How much of an action each segment tells."""
    said, read = wording(action), [each.words for each in found]
    scores = [0.0] * len(found)
    bearing = [
        [at for at, each in enumerate(read) if each.bears(word)]
        for word in dict.fromkeys(_WORD.findall(said.text))
    ]
    bearing += [
        [at for at, each in enumerate(read) if each.bears_pair(*pair)]
        for pair in sorted(said.pairs)
    ]
    for borne in bearing:
        for at in borne:
            scores[at] += 1 / len(borne)
    return scores


def _is_told(segment: Segment, action: str) -> bool:
    """Whether an action has most words of a segment: it may be told in several."""
    words, said = segment.words, wording(action)
    told = len(words.roots & said.roots) + sum(said.bears_pair(*pair) for pair in words.pairs)
    return told > 0 and told >= TOLD_SHARE * segment.content


def _governed(found: tuple[Segment, ...], at: int) -> set[int]:
    """The segments that the deadlines of one are for."""
    governed = {at}
    for step, wanted in ((1, found[at].opens), (-1, found[at].ends)):
        near = at + step
        passed: set[int] = set()
        while wanted and 0 <= near < len(found) and found[near].sentence == found[at].sentence:
            if found[near].timed:
                # "By May 3, do this, and do that by June"
                passed = passed if step > 0 or not found[near].leads else set()
                break
            passed.add(near)
            near += step
        governed |= passed
    return governed


def _counts(gapped: Segment, action: str) -> bool:
    """Whether an action has the number of a segment that leaves out its verb, or none."""
    values = values_of(action)
    return not values or not values.isdisjoint(values_of(gapped.bare))


def _refers(found: tuple[Segment, ...], at: int, scores: list[float], top: float) -> bool:
    """Whether the sentence of a deadline is about an action that another sentence tells."""
    mates = [n for n, each in enumerate(found) if each.sentence == found[at].sentence]
    return (
        sum(found[n].content for n in mates) <= LITTLE
        or opens_back(found, at)
        or any(scores[n] >= REFERRING * top for n in mates)
    )


def opens_back(found: tuple[Segment, ...], at: int) -> bool:
    """Whether the sentence of a segment opens with what another tells: "These decisions"."""
    first = next(each for each in found if each.sentence == found[at].sentence)
    return first.words.text.lstrip(" |").startswith(_back())


@cache
def _back() -> tuple[str, ...]:
    """Words that open a sentence about what another tells."""
    return tuple(
        f"{word} " if word < "\u2fff" else word for word in lists("audit")["referring_back"]
    )
