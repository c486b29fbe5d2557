"""Binds numbers, names and outcomes to what they stand beside: presence is not enough.

A word of a claim has neighbours, and so has each place where the passages print it. Where the
neighbours in the claim are rather those of another number or name of the passages, the two were
exchanged.

Read first how places are read and held against each other:

    slots       what stands beside a place, and how well two places fit
    number_sorts, places    the numbers of a text: their sort, what each counts, what is around
    printed     those of the passages, by value
    name_words, name_spans, name_slots   the names of a text, likewise

Then how numbers and names are assigned:

    assigning   which number of the passages stands in a place of the claim
    numbers     each counts what it counts there
    name_places the names of the passages cited, and which of them a claim tells
    name_fit, name_rivals, name_pairs    which name does; whose place one took; two exchanged
    names       somebody does what they do there
    han_actors  likewise in Chinese; han_motions  who moved, seconded, voted which way

Then what numbers tell together:

    directions  up or down, earlier or later
    changes     from how much to how much
    comparisons two periods told together, or one of them alone
    shares      14 of 22 targets
    unequal     what cannot be the other way round, whichever way it stands
    roles       a part is no whole, a start no end
    segments    the words between two marks belong to the number between them
    due_parts, gapping  the parts of sentences with deadlines, and those that leave out their verb
    han_parts   parts that are counted by themselves
    han_respective, han_tallies   what 分别 gives several things in order; votes counted in Chinese

And what else belongs to its own matter:

    limit_words words like "before" and "against", and what they govern
    limits      before or after what, for or against what
    han_contraries  likewise in Chinese, and all or some; han_exchanged  what two clauses exchange
    extents     each or together, most of them
    frame_words, frames     how each number and time stands: at least, by, to, since, within, left
    framing     not by 6 where the passages say to 6
    periods     every ten days, $90 a week
    counted     what is counted, and of what something is a share
    calendar    in which month, on which day, in which year
    outcomes    each decision has the outcome of its own matter
    fates       what came of a matter: granted, refused, put off
"""

from govsumm.auditing.binding.calendar import bound_calendar
from govsumm.auditing.binding.counted import bound_counted
from govsumm.auditing.binding.directions import bound_directions
from govsumm.auditing.binding.extents import bound_extents
from govsumm.auditing.binding.fates import bound_fates
from govsumm.auditing.binding.framing import bound_frames
from govsumm.auditing.binding.han_actors import han_actors
from govsumm.auditing.binding.han_motions import han_motions
from govsumm.auditing.binding.limits import bound_limits
from govsumm.auditing.binding.names import bound_names
from govsumm.auditing.binding.numbers import bound_numbers
from govsumm.auditing.binding.outcomes import bound_outcome
from govsumm.auditing.binding.periods import bound_periods
from govsumm.auditing.binding.roles import bound_roles

__all__ = [
    "bound_calendar",
    "bound_counted",
    "bound_directions",
    "bound_extents",
    "bound_fates",
    "bound_frames",
    "bound_limits",
    "bound_names",
    "bound_numbers",
    "bound_outcome",
    "bound_periods",
    "bound_roles",
    "han_actors",
    "han_motions",
]
