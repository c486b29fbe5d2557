"""The checks: each asks one question of one record, and answers with findings.

To add a check is to write a function from a record's site to findings, and to add it to `CHECKS`.
Checks go by the annotations of a record's fields, not by its type.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from govsumm.auditing.acts import bound_cases, crossed, moved, reversed_order, turned_round
from govsumm.auditing.binding import (
    bound_calendar,
    bound_counted,
    bound_directions,
    bound_extents,
    bound_fates,
    bound_frames,
    bound_limits,
    bound_names,
    bound_numbers,
    bound_outcome,
    bound_periods,
    bound_roles,
    han_actors,
    han_motions,
)
from govsumm.auditing.citing import anywhere, meeting, overlong, passages, printed
from govsumm.auditing.counting import figures
from govsumm.auditing.days.claimed_dues import told_deadlines
from govsumm.auditing.days.dating import dates, held
from govsumm.auditing.days.dues import deadline
from govsumm.auditing.days.ordering import calendar_order
from govsumm.auditing.modes.deeds import bound_deeds
from govsumm.auditing.modes.holding import modes
from govsumm.auditing.names.naming import names
from govsumm.auditing.negation.clashing import clashing
from govsumm.auditing.negation.denying import negation
from govsumm.auditing.people.attributing import addressee
from govsumm.auditing.people.crediting import credited
from govsumm.auditing.people.holding import posts
from govsumm.auditing.people.taking_part import function, its_meeting
from govsumm.auditing.people.venues_of import venue_roles
from govsumm.auditing.people.voicing import speaker
from govsumm.auditing.planted import planted
from govsumm.auditing.predicates import other_acts, other_han_acts, papers_only
from govsumm.auditing.site import Finding, Site
from govsumm.auditing.source import Source
from govsumm.auditing.support import support
from govsumm.auditing.verdicts import SHOWN
from govsumm.auditing.votes.dissenting import dissent
from govsumm.auditing.votes.moving import movers
from govsumm.auditing.votes.reckoning import votes
from govsumm.auditing.votes.voting import counts
from govsumm.auditing.word_choice.deciding import decisive, qualified
from govsumm.auditing.word_choice.replacing import replaced
from govsumm.auditing.word_choice.rivalling import rivals
from govsumm.auditing.word_choice.swapping import swapped
from govsumm.records import (
    Assessment,
    Cited,
    Credit,
    Date,
    Decision,
    Directive,
    Function,
    Grounding,
    Inference,
    Meeting,
    Person,
    Problem,
    Statement,
)
from govsumm.walking import groundings

CheckFunction = Callable[[Site], Iterator[Finding]]

CHECKS: tuple[CheckFunction, ...] = (
    passages,
    printed,
    anywhere,
    figures,
    names,
    dates,
    held,
    meeting,
    venue_roles,
    credited,
    negation,
    clashing,
    decisive,
    qualified,
    replaced,
    swapped,
    bound_numbers,
    bound_counted,
    bound_deeds,
    bound_names,
    han_actors,
    han_motions,
    bound_limits,
    bound_extents,
    bound_fates,
    bound_frames,
    bound_directions,
    bound_calendar,
    bound_outcome,
    bound_roles,
    bound_periods,
    crossed,
    bound_cases,
    turned_round,
    moved,
    reversed_order,
    rivals,
    other_acts,
    other_han_acts,
    papers_only,
    modes,
    support,
    speaker,
    addressee,
    deadline,
    told_deadlines,
    function,
    its_meeting,
    posts,
    movers,
    counts,
    dissent,
    votes,
    calendar_order,
    planted,
)


QUICK: tuple[CheckFunction, ...] = (passages, printed, anywhere, meeting, overlong, planted)
"""What is asked of a record with an overlong field."""

TOLD: frozenset[CheckFunction] = frozenset({figures, modes, negation})
"""What is asked of prose: of no record that has none."""

PARAPHRASED: frozenset[CheckFunction] = frozenset(
    {
        names,
        told_deadlines,
        rivals,
        other_acts,
        other_han_acts,
        papers_only,
        qualified,
        bound_calendar,
        bound_counted,
        bound_deeds,
        bound_directions,
        bound_extents,
        bound_fates,
        bound_frames,
        bound_roles,
        bound_periods,
        crossed,
        bound_cases,
        turned_round,
        moved,
        reversed_order,
        clashing,
        decisive,
        replaced,
        swapped,
        bound_numbers,
        bound_names,
        han_actors,
        han_motions,
        bound_limits,
        support,
    }
)
"""What is asked of paraphrases: of no record that has none."""

OF_KINDS: dict[CheckFunction, tuple[type[Cited], ...]] = {
    dates: (Date, Inference),
    held: (Date,),
    meeting: (Function, Directive),
    bound_outcome: (Decision,),
    speaker: (Assessment, Problem, Directive, Statement),
    addressee: (Directive, Decision),
    papers_only: (Directive,),
    deadline: (Date,),
    function: (Function,),
    its_meeting: (Function,),
    posts: (Person,),
    movers: (Decision,),
    counts: (Decision,),
    dissent: (Decision,),
    venue_roles: (Meeting,),
    credited: (Credit,),
    votes: (Decision,),
    calendar_order: (Date,),
}
"""What is asked of some types of records alone."""


@cache
def _asked(kind: type[Cited], *, paraphrase: bool) -> tuple[CheckFunction, ...]:
    """The checks that may find something, in the order of `CHECKS`."""
    idle = frozenset() if paraphrase else PARAPHRASED
    if Grounding.PROSE not in groundings(kind).values():
        idle |= TOLD
    kinds = ((ask, OF_KINDS.get(ask, Cited)) for ask in CHECKS if ask not in idle)
    return tuple(ask for ask, asked_of in kinds if issubclass(kind, asked_of))


def check(record: Cited, source: Source, within: Cited | None = None) -> list[Finding]:
    """All findings on one record, in the order of `CHECKS`; `within` is the record around it."""
    site = Site(record, source, within)
    asked = QUICK if site.overlong else _asked(type(record), paraphrase=bool(site.paraphrases))
    found = chain.from_iterable([ask(site) for ask in asked])
    return [each for each in found if not each["ok"] or each["check"] in SHOWN]
