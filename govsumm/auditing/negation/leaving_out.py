"""What passages deny that a claim says without denying it."""

from __future__ import annotations

from govsumm.auditing.binding.limits import denies_a_limit
from govsumm.auditing.negation.adverse import (
    said_adversely,
)
from govsumm.auditing.negation.conditions import (
    may_be_ordered,
    tells_what_was_done,
)
from govsumm.auditing.negation.doubling import said_of_all
from govsumm.auditing.negation.han_denying import (
    reached,
    said_done,
)
from govsumm.auditing.negation.pairing import (
    by_form,
    forms,
    lacks,
    paired,
    part,
    share,
)
from govsumm.auditing.negation.requiring import is_excepted, is_requirement
from govsumm.auditing.negation.settling import refused_too, settled
from govsumm.auditing.negation.weighing import is_weighed, weighed, weighed_in
from govsumm.auditing.signs import LATIN, Signs, stem
from govsumm.auditing.signs.clauses import asserted
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.site import Site
from govsumm.auditing.words.roots import root
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set
from govsumm.records import Directive

SAID = 0.5
"""A claim says what the passages deny where it holds so much of the words denied, by rarity."""
HAN_SAID = 0.4
"""Or so much of the pairs of characters, of which some stand between two words."""
ALMOST = 0.6
"""Or so much of the clause whatever is denied in it."""


def left_out(claim: Signs, own: tuple[Denial, ...], site: Site, *, repeats: bool) -> str:
    """The first denial of the passages whose words the claim says without its own, or nothing."""
    cited, said = site.cited, frozenset(claim.terms)
    met = [value for value, so in reached(claim.folded).items() if so]
    there = reached(cited.text) if met else {}
    theirs = weighed_in(site.source, site.record.passages)
    missed = any(there.get(value) is False for value in met)
    for denial in cited.denials:
        if missed and denial.word > LATIN:
            return denial.word
        if (
            denial.sort != "hint"
            and (tells_what_was_done(claim) or not may_be_ordered(denial, site))
            and not _repeated(denial, claim, repeats=repeats)
            and not _still_to_come(denial, claim)
            and not is_requirement(denial, cited.signs, (claim,))
            and _says(said, denial, site)
            and not any(share(denial.heads[:1], each.heads) for each in own if each.sort == "plain")
            and not paired(denial, own, cited.denials, site.source)
        ):
            around = next(each for each in cited.clauses if denial in each.denials)
            if not (
                settled(around, said)
                or refused_too(denial, claim.clauses)
                or said_of_all(denial, claim.clauses, around.words)
                or denies_a_limit(around.words, (claim,))
                or is_excepted(denial, cited.signs, (claim,))
                or is_weighed(denial, weighed(claim), theirs)
                or said_adversely(denial, claim.clauses, around.words, site.source)
            ):
                return denial.word
    return ""


def _repeated(denial: Denial, claim: Signs, *, repeats: bool) -> bool:
    """Whether a claim has the word that denies, in some form, where that is enough: "the ban",
    "refuse", "failed" for "the failure of".
    """
    if repeats:
        kept = (each for each in claim.denials if each.word == denial.word)
        return any(each.heads[:1] == denial.heads[:1] for each in kept)
    found = stem(denial.word)
    if denial.sort != "verb" or not found:
        return False
    own = root(denial.word)
    return not forms(found).isdisjoint(claim.stems) or (own != "" and own in map(root, claim.words))


def _still_to_come(denial: Denial, claim: Signs) -> bool:
    """Whether a claim has what is denied only as what comes later: "before it is released"."""
    first = denial.heads[:1]
    return share(first, claim.terms) and not share(first, asserted(claim.words))


def _says(said: frozenset[str], denial: Denial, site: Site) -> bool:
    """Whether a claim says what passages deny."""
    source = site.source
    heads = [each for each in denial.heads if share((each,), said)]
    if not heads and not phrase_set("negation", "han_wavering").isdisjoint(denial.heads):
        return False
    if heads and all(map(site.cited.tells, heads)):
        return False
    clause = denial.clause & _around(denial, site)
    if denial.word > LATIN:
        if said_done(denial, said, site.cited):
            return True
        clause = frozenset([each for each in clause if denial.word not in each])
    elif _is_to_be_got(denial, said, site):
        return False
    if not by_form(denial) and not lacks(denial) and part(source, clause, said) > ALMOST:
        return True
    han = any(head > LATIN for head in denial.heads[:1])
    if heads and heads[0] == denial.heads[0] and (han or lacks(denial)):
        return True
    return part(source, denial.heads, said) > (HAN_SAID if han else SAID)


def _is_to_be_got(denial: Denial, said: frozenset[str], site: Site) -> bool:
    """Whether an order may be to provide what the passages lack: "want of a report"."""
    if not isinstance(site.record, Directive) or not lacks(denial):
        return False
    beside = denial.sort == "verb" or denial.word in lists("audit")["loose_negators"]
    return beside and not share(denial.clause.difference(denial.heads), said)


def _around(denial: Denial, site: Site) -> frozenset[str]:
    """The terms around a denial: those of its part of the clause, and of what goes on with it."""
    found: list[frozenset[str]] = []
    for each in site.cited.segments:
        if denial in each.denials or (found and each.carried):
            found.append(each.terms)
        elif found:
            break
    return frozenset().union(*found) or denial.clause
