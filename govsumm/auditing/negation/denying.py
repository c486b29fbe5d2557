"""Negation: a claim denies what its passages deny, and nothing else.

Each denial of a claim is paired with one of the passages that denies the same words, or words
of the same clause. What is left on either side was put in or left out, unless the clause that it
is most like on the other side says the same by a word of adverse meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govsumm.auditing.negation.adverse import denies_adverse, denies_as_much
from govsumm.auditing.negation.aligning import plainly_told
from govsumm.auditing.negation.conditions import may_be_ordered, turns_a_condition
from govsumm.auditing.negation.contrasting import contrasts
from govsumm.auditing.negation.cutting import cut_off, leave_not_given, spared_noun
from govsumm.auditing.negation.doubling import denies, doubled
from govsumm.auditing.negation.dropping import told_though_given_up
from govsumm.auditing.negation.following import accounted, is_implied, limited
from govsumm.auditing.negation.han_denying import said_of_the_number
from govsumm.auditing.negation.leaving_out import left_out
from govsumm.auditing.negation.opposing import plainly_denied
from govsumm.auditing.negation.pairing import is_spent, paired, part, said_of_subject, share
from govsumm.auditing.negation.remaining import (
    denied_of_numbers,
    rests,
    told_as_left,
    told_undenied,
)
from govsumm.auditing.negation.weighing import exchanged
from govsumm.auditing.signs import LATIN, Signs, signs
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.site import Finding, Site, finding
from govsumm.records import CheckName, Decision

MARGIN = 0.15
"""By so much must a clause without a denial be more like the claim's."""


def negation(site: Site) -> Iterator[Finding]:
    """A claim denies what its passages deny, and nothing else."""
    cited = site.cited
    for said in site.prose:
        field, text = said
        repeats = said not in site.paraphrases
        if not cited.words or (repeats and not cited.denials):
            continue
        claim = signs(text)
        if not repeats:
            for word, why in _turned(claim, site):
                yield finding("denied", word, ok=False, why=f"{field}: {why}")
            yield from _put_in_of(field, claim, site)
        if not cited.denials or (repeats and field == "matter"):
            continue  # which leaves out what became of it
        if word := _unsaid(said, claim, site, repeats=repeats):
            why = f"{field}: the passages deny this, the claim does not"
            yield finding("denied", word, ok=False, why=why)


def _turned(claim: Signs, site: Site) -> Iterator[tuple[str, str]]:
    """Words of a claim that turn what its passages say on a condition, of a lack, of leave."""
    if turns_a_condition(claim, site):
        yield "if", "the passages say this of what is not so"
    if word := spared_noun(claim, site.cited):
        yield word, "the passages say that there is to be none"
    for word in contrasts(claim, site):
        yield word, "the passages say the contrary by this"
    for word in told_though_given_up(claim, site):
        yield word, "the passages say that this was given up"
    for number in told_as_left(claim.text, site):
        yield number, "the passages do not say that so many are left"
    for number in told_undenied(claim.text, site):
        yield number, "the passages deny this of the number"
    if word := exchanged(claim, site):
        yield word, "the passages say that this is not so"
    if leave_not_given(claim, site.cited):
        yield "得", "the passages give no such leave"


def _put_in_of(field: str, claim: Signs, site: Site) -> Iterator[Finding]:
    """A finding for each word that denies in a claim and not in its passages."""
    named: set[str] = set()
    for at, denial in enumerate(claim.denials):
        if denial.sort != "hint" and (why := _put_in(at, claim, site)):
            sure = denial.sort == "plain" and _stands_undenied(denial, site)
            name: CheckName = "negation" if sure else "denied"
            named.add(denial.word)
            yield finding(name, denial.word, ok=False, why=f"{field}: {why}")
    for denial in plainly_denied(claim, site) if not named else ():
        if not is_implied(denial, claim, site):
            why = f"{field}: the passages say this of what the claim denies"
            yield finding("denied", denial.word, ok=False, why=why)


def _unsaid(said: tuple[str, str], claim: Signs, site: Site, *, repeats: bool) -> str:
    """The first denial of the passages that a claim leaves out, or nothing."""
    field, text = said
    if rests(text, site):
        return ""  # "two of six sounded", of four that did not
    own = (*claim.denials, *_decided(said, site))
    if word := left_out(claim, own, site, repeats=repeats):
        return word
    if field == "matter":
        return ""
    return cut_off(text, site.cited) if repeats else plainly_told(claim, own, site)


def _stands_undenied(denial: Denial, site: Site) -> bool:
    """Whether a clause of the passages says what a claim denies: its first term with another."""
    if not denial.heads:
        return False
    first, *others = denial.heads if denial.sort == "plain" else denial.heads[:2]
    told = site.cited.told_clauses(first)
    return any(share(others or (first,), each.terms - each.denied) for each in told)


def _put_in(at: int, claim: Signs, site: Site) -> str:
    """What speaks against a word of a claim that denies, or nothing."""
    cited, denial = site.cited, claim.denials[at]
    own = denial.undone or denial.sort != "plain"  # "the unsigned"
    theirs = [each for each in cited.denials if own or not may_be_ordered(each, site)]
    pairs = paired(denial, theirs, claim.denials, site.source)
    if denies_adverse(denial, claim.words):
        pairs = [each for each in pairs if denies_as_much(each, denial, cited.signs)]
    if limited(denial, claim, cited, alone=not pairs and not denial.over):
        return ""
    if denial.sort != "plain" and said_of_subject(denial, cited.denials, site.source):
        return ""
    if not pairs:
        undone = set(cited.denials).difference(theirs)
        known = not undone or not paired(denial, undone, claim.denials, site.source)
        known = known and accounted(denial, claim, site)
        return "" if known else "the passages do not deny this"
    if is_spent(denial, pairs, theirs, claim.denials):
        return "the passages deny something else of this"
    if denial.over and not doubled(denial, claim.denials[at + 1], pairs, site):
        return f"the claim denies “{claim.denials[at + 1].word}”, the passages do not"
    if not denial.heads or not (told := cited.told_clauses(denial.heads[0])):
        return ""
    return _told_of(denial, pairs, told, claim, site)


def _told_of(
    denial: Denial, pairs: list[Denial], told: Iterable[Clause], claim: Signs, site: Site
) -> str:
    """What speaks against a denial whose first word the passages tell in some clauses."""
    cited = site.cited
    if denied_of_numbers(denial, claim, site):
        return ""
    undenied = _stands_undenied(denial, site)
    if undenied and not any(denies(each, denial) for each in pairs):
        return "the passages say this of what the claim denies"
    if denial.word > LATIN and said_of_the_number(denial, claim, cited) is False:
        return "the passages say this of what the claim denies"
    denied = max(part(site.source, denial.clause, each.clause) for each in pairs)
    opposed = any(part(site.source, denial.clause, each.terms) > denied + MARGIN for each in told)
    return "the passages say this of what the claim denies" if opposed else ""


def _decided(said: tuple[str, str], site: Site) -> tuple[Denial, ...]:
    """What the outcome of a decision denies: of its matter, and of a text that does not say it.

    What the text says is denied the matter need not say again.
    """
    if not isinstance(site.record, Decision):
        return ()
    found, (field, text) = signs(site.record.outcome).denials, said
    if field == "matter":
        return (*found, *signs(site.record.text).denials)
    return tuple(each for each in found if not share(each.heads[:1], signs(text).terms))
