"""The mutation suite: true claims made false in every way we know, and what the audit lets pass.

    material    what a report offers to make false claims of
    numbers     one number or date of a claim exchanged for another
    words       likewise negations, decisive verbs, outcomes
    exchanging  numbers and outcomes of one passage exchanged
    names       one name of a claim exchanged
    printed_names  the names that a report prints, and which of them may stand for another
    functions   what somebody did exchanged, for what the words do not make right as well
    fields      speakers, posts, addressees, deadlines, passages exchanged
    votes       movers, counts, tallies exchanged
    rewriting   how a text written anew becomes a record
    tails       made-up ends, the head of one claim with the tail of another, inventions
    annotated   annotators' claims as a draft of true records
    suite       true claims and mutants held against the audit, and the figures

Deterministic: the same reports and drafts give the same mutants. None is left out for being hard.
"""

from govsumm.evaluation.mutations.annotated import annotated
from govsumm.evaluation.mutations.material import Material
from govsumm.evaluation.mutations.showing import beside, shown, shown_json
from govsumm.evaluation.mutations.suite import Figures, Trial, figures, tried

__all__ = [
    "Figures",
    "Material",
    "Trial",
    "annotated",
    "beside",
    "figures",
    "shown",
    "shown_json",
    "tried",
]
