"""Binds numbers, names and outcomes to what they stand beside: presence is not enough.

A word of a claim has neighbours, and so has each place where the passages print it. Where the
neighbours in the claim are rather those of another number or name of the passages, the two were
exchanged.

    slots    what stands beside a place, and how well two places fit
    printed  the numbers of the passages, by value
    numbers  each counts what it counts there
    names    somebody does what they do there
    limits   before or after what, at least or at most how many, for or against what
    segments the words between two marks belong to the number between them
    changes  from how much to how much
    comparisons  two periods told together, or one of them alone
    shares   14 of 22 targets
    roles    a part is no whole, a start no end
    extents  each or together, most of them
    directions up or down, earlier or later
    calendar in which month, half of a day, how often
    han_contraries the limits of Chinese, and before or after, all or some, done or planned
    fates    what came of a matter: granted, refused, put off
    han_tallies    in Chinese, how many are for something and against it
    han_respective what 分别 gives several things in their order
    outcomes each decision has the outcome of its own matter
"""

from govsumm.auditing.binding.calendar import bound_calendar
from govsumm.auditing.binding.directions import bound_directions
from govsumm.auditing.binding.extents import bound_extents
from govsumm.auditing.binding.fates import bound_fates
from govsumm.auditing.binding.limits import bound_limits
from govsumm.auditing.binding.names import bound_names
from govsumm.auditing.binding.numbers import bound_numbers
from govsumm.auditing.binding.outcomes import bound_outcome
from govsumm.auditing.binding.roles import bound_roles
from govsumm.auditing.binding.segments import bound_segments

__all__ = [
    "bound_calendar",
    "bound_directions",
    "bound_extents",
    "bound_fates",
    "bound_limits",
    "bound_names",
    "bound_numbers",
    "bound_outcome",
    "bound_roles",
    "bound_segments",
]
