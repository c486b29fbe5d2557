"""The predicate of a claim and its object: what was done, and to what.

verbs       which words of a claim are its predicates
acts        an act of the claim, "awarded", "purchase", is an act of its passages
han_acts    likewise in Chinese
papers      an order to do a thing is not one for a list of it, or for quotes
"""

from govsumm.auditing.predicates.acts import other_acts
from govsumm.auditing.predicates.han_acts import other_han_acts
from govsumm.auditing.predicates.papers import papers_only

__all__ = ["other_acts", "other_han_acts", "papers_only"]
