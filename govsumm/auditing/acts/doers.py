"""Who does what the passages tell of somebody else: "two mills were shut and five were fined" fines
none of the two.
"""

from __future__ import annotations

from itertools import chain

from govsumm.auditing.acts.phrases import Moves, Part, Printed, terms_of, within
from govsumm.auditing.binding.slots import common
from govsumm.reading.phrasing import phrase_set

WHOLE = 0.75
"""So much of what is said of somebody is said in the passages, to be the same."""


def other_doers(part: Part, printed: Printed, told: frozenset[str]) -> Moves:
    """Who does what in the passages somebody else does, of whom they tell something else."""
    at = part.doing
    if not at or part.phrases[0].kind:
        return
    for place, each in enumerate(printed):
        there = each.doing
        if not there or each.phrases[0].kind or not _does_the_same(part, each):
            continue
        doer, ours = part.phrases[0].terms, within(part.phrases[:at])
        theirs = within(each.phrases[:there])
        others = theirs - common(theirs, ours)
        namesake = bool(doer & theirs and doer - theirs)  # the staff fund is no pupils' fund
        if not others or common(others, told) or (common(ours, theirs) and not namesake):
            continue
        elsewhere = [other for other in range(len(printed)) if other != place]
        if any(_tells_of(doer, printed, other, place, namesake=namesake) for other in elsewhere):
            yield part.phrases[0].shown, each.phrases[0].shown


def _does_the_same(part: Part, printed: Part) -> bool:
    """Whether a part of the passages, of which it is clear who does it, tells the same of them."""
    ours, theirs = part.phrases[part.doing :], printed.phrases[printed.doing :]
    verb, other = ours[0].words[0], theirs[0].words[0]
    if verb.passive != other.passive or not common(terms_of([verb]), terms_of([other])):
        return False
    said = within(ours)
    if len(common(said, within(theirs))) < WHOLE * len(said):
        return False
    pointing = phrase_set("copies", "pointing") | phrase_set("acts", "general")
    named = chain.from_iterable([each.words for each in printed.phrases[: printed.doing + 1]])
    return not any(word.text in pointing or not pointing.isdisjoint(word.before) for word in named)


def _tells_of(
    doer: frozenset[str], printed: Printed, at: int, place: int, *, namesake: bool
) -> bool:
    """Whether a part of the passages tells of somebody by itself, rather than with the next one."""
    part = printed[at]
    if not doer <= common(doer, part.terms):
        return False
    return namesake or (part.has_act and (at + 1 != place or part.doing > 0))
