"""Denials of what is not done yet, and of conditions: "unless" is "if not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.cited import CitedText
from govsumm.auditing.negation.pairing import part, share
from govsumm.auditing.signs import Signs, signs
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


def is_put_first(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a claim says by "not until" what its passages say by "before", or by "only once":
    "no plot is sold until they have met", of "meet before any plot is sold".
    """
    if phrase_set("audit", "not_yet").isdisjoint(claim.words):
        return False
    until = [each for each in claim.clauses if each.words[0] in phrase_set("audit", "not_yet")]
    first = [each.terms for each in until if denial not in each.denials]
    return any(
        share(denial.heads[:2], later) and part(site.source, ours, sooner) > TURNED
        for later, sooner in _in_turn(site.cited)
        for ours in first
    )


def _in_turn(cited: CitedText) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """What passages tell to be later than what: behind "before", or before "only once"."""
    for each in cited.signs:
        for hit in _BEFORE.finditer(each.folded):
            one, two = frozenset(signs(hit["one"]).terms), frozenset(signs(hit["two"]).terms)
            yield (two, one) if hit["before"] else (one, two)


_BEFORE = re.compile(
    r"(?P<one>[^.;:!?\n]+?)(?:(?P<before>\b(?:before|prior to|ahead of)\b)"
    r"|\bonly (?:once|after|when|if)\b)(?P<two>[^.;:!?,\n]+)"
)


def turns_a_condition(claim: Signs, site: Site) -> bool:
    """Whether a claim says under what condition something will be which the passages say will be
    unless that is met: "if the gate is shut", of "unless the gate is shut".
    """
    unless, given = phrase_set("audit", "conditions"), phrase_set("audit", "given")
    if given.isdisjoint(claim.words):
        return False
    met = [each.terms for each in claim.clauses if each.words[0] in given and not each.denials]
    told = [each.terms for each in site.cited.clauses if each.words[0] in unless] if met else ()
    return any(part(site.source, ours, theirs) > TURNED for ours in met for theirs in told)
