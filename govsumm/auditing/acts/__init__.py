"""The parts of an act: who does what to whom, where, in which order, and why.

A claim may keep every word of its passages and tell something else: whoever briefs is briefed, what
is kept is lifted, what comes first comes later, the cause is the effect. Each module compares one
thing that the order of words tells; what stands on the other side of it in the passages is doubted.

In the order to read them:

    parting     the words of a text by the parts of its sentences, with what stands before each
    crossing    what two parts of a sentence tell, crosswise: "sweep the gate, paint the yard"
    cases       from whom, to whom, by whom; han_cases  likewise in Chinese: 由, 向, 从, 把
    turning     who does it and to whom it is done, on the other side of the same verb
    phrases     the parts of a text as phrases
    doers       whoever does by a claim what somebody else does
    moving      what belongs to one act told of another: its place, how often
    relations   what comes first and what then, cause and effect, what is done and instead of what
    han_relations  likewise in Chinese
    reversing   the two sides of a relation, each in the place of the other
"""

from govsumm.auditing.acts.cases import bound_cases
from govsumm.auditing.acts.crossing import crossed
from govsumm.auditing.acts.moving import moved
from govsumm.auditing.acts.reversing import reversed_order
from govsumm.auditing.acts.turning import turned_round

__all__ = ["bound_cases", "crossed", "moved", "reversed_order", "turned_round"]
