"""Denials of what is not done yet, and of conditions: "unless" is "if not"."""

from __future__ import annotations

import re

from govsumm.auditing.negation.pairing import part, share
from govsumm.auditing.signs import Signs
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.records import Directive

TURNED = 0.5
"""A condition that has so many of the words of another, by rarity, is that one."""
_ORDERS = Worded(r"\b(?:{decisions.ordering}|{audit.obliging})\b", re.IGNORECASE)


def may_be_ordered(denial: Denial, site: Site) -> bool:
    """Whether an order may be to do what somebody has not done: "those who have not signed are
    reminded to".
    """
    if not denial.undone or not isinstance(site.record, Directive):
        return False
    return any(map(_ORDERS.search, site.passages))


def tells_what_was_done(claim: Signs) -> bool:
    """Whether a claim tells of what somebody has done: "firms that have signed"."""
    return not phrase_set("audit", "perfect").isdisjoint(claim.words)


def is_condition(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether passages say by "unless" what a claim says by "if not", or by "without"."""
    unless = phrase_set("audit", "conditions")
    own = next(each for each in claim.clauses if denial in each.denials)
    if own.words[0] in unless:
        return False
    told = (each.denied for each in site.cited.clauses if each.words[0] in unless)
    return any(share(denial.heads[:1], each) for each in told)


def turns_a_condition(claim: Signs, site: Site) -> bool:
    """Whether a claim says under what condition something will be which the passages say will be
    unless that is met: "if the gate is shut", of "unless the gate is shut".
    """
    unless, given = phrase_set("audit", "conditions"), phrase_set("audit", "given")
    met = [each.terms for each in claim.clauses if each.words[0] in given and not each.denials]
    told = [each.terms for each in site.cited.clauses if each.words[0] in unless] if met else ()
    return any(part(site.source, ours, theirs) > TURNED for ours in met for theirs in told)
