"""Negation: a claim denies what its passages deny, and nothing else.

Each denial of a claim is paired with one of the passages that denies the same words, or words
of the same clause. What is left on either side was put in or left out, unless the clause that it
is most like on the other side says the same by a word of adverse meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govsumm.auditing.binding.limits import denies_a_limit
from govsumm.auditing.cited import CitedText
from govsumm.auditing.negation.adverse import (
    denies_adverse,
    denies_as_much,
    said_adversely,
    said_by_amount,
    settled,
    told,
)
from govsumm.auditing.negation.conditions import (
    is_condition,
    may_be_ordered,
    tells_what_was_done,
    turns_a_condition,
)
from govsumm.auditing.negation.doubling import denies, doubled
from govsumm.auditing.negation.han_denying import (
    not_reached,
    reached,
    said_by_another,
    said_done,
    said_of_the_number,
    undenied_of_the_number,
)
from govsumm.auditing.negation.pairing import (
    by_form,
    forms,
    is_spent,
    lacks,
    paired,
    part,
    share,
)
from govsumm.auditing.signs import LATIN, Signs, signs, stem
from govsumm.auditing.signs.clauses import asserted
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.unanimity import of_opponents, unopposed
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set
from govsumm.records import CheckName, Decision

SAID = 0.5
"""A claim says what the passages deny where it holds so much of the words denied, by rarity."""
HAN_SAID = 0.4
"""Or so much of the pairs of characters, of which some stand between two words."""
ALMOST = 0.6
"""Or so much of the clause whatever is denied in it."""
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
        if not repeats and turns_a_condition(claim, site):
            why = f"{field}: the passages say this of what is not so"
            yield finding("denied", "if", ok=False, why=why)
        if not (claim.denials or cited.denials):
            continue
        for at, denial in enumerate(claim.denials):
            if not repeats and denial.sort != "hint" and (why := _put_in(at, claim, site)):
                sure = denial.sort == "plain" and _stands_undenied(denial, site)
                name: CheckName = "negation" if sure else "denied"
                yield finding(name, denial.word, ok=False, why=f"{field}: {why}")
        if not cited.denials or (repeats and field == "matter"):
            continue  # which leaves out what became of it
        own = (*claim.denials, *_decided(said, site))
        if word := _left_out(claim, own, site, repeats=repeats):
            why = f"{field}: the passages deny this, the claim does not"
            yield finding("denied", word, ok=False, why=why)


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
    if _limited(denial, claim, cited, alone=not pairs and not denial.over):
        return ""
    if not pairs:
        undone = set(cited.denials).difference(theirs)
        known = not undone or not paired(denial, undone, claim.denials, site.source)
        known = known and _accounted(denial, claim, site)
        return "" if known else "the passages do not deny this"
    if is_spent(denial, pairs, theirs, claim.denials):
        return "the passages deny something else of this"
    if denial.over and not doubled(denial, claim.denials[at + 1], pairs, site):
        return f"the claim denies “{claim.denials[at + 1].word}”, the passages do not"
    if not denial.heads or not (told := cited.told_clauses(denial.heads[0])):
        return ""
    undenied = _stands_undenied(denial, site)
    if undenied and not any(denies(each, denial) for each in pairs):
        return "the passages say this of what the claim denies"
    if denial.word > LATIN and said_of_the_number(denial, claim, cited) is False:
        return "the passages say this of what the claim denies"
    denied = max(part(site.source, denial.clause, each.clause) for each in pairs)
    opposed = any(part(site.source, denial.clause, each.terms) > denied + MARGIN for each in told)
    return "the passages say this of what the claim denies" if opposed else ""


def _limited(denial: Denial, claim: Signs, cited: CitedText, *, alone: bool) -> bool:
    """Whether a denial only sets a limit that the passages set too, or tells of one not reached."""
    if denial.word > LATIN:
        return not_reached(denial, claim, cited)
    held = (each.words for each in claim.clauses if denial in each.denials)
    return alone and any(denies_a_limit(words, cited.signs) for words in held)


def _accounted(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a denial without a partner is as good as theirs: their word, or said adversely."""
    cited = site.cited
    if denial.sort != "plain" and (
        by_form(denial) or denial.word in cited.words or cited.wording.bears(denial.word)
    ):
        return True
    if is_condition(denial, claim, site) or (
        denial.word > LATIN and denial.sort == "plain" and said_by_another(denial, claim, cited)
    ):
        return True
    of_nobody = of_opponents(denial, claim.words) and unopposed(cited.text)
    if of_nobody or (
        _of_part(claim.words) and not cited.words.isdisjoint(lists("audit")["in_part"])
    ):
        return True
    own = {kind for kind, at in claim.kinds if at == denial.at and denial.sort == "verb"}
    clauses = cited.clauses
    if not own.isdisjoint(cited.decided) or said_by_amount(denial, clauses):
        return True  # "refused", "turned down"
    if any(map(cited.tells, denial.heads[:1])):
        return False
    if not {kind for kind, at in claim.turned if claim.stems[at] in denial.heads[:1]}.isdisjoint(
        cited.decided
    ):
        return True
    if denial.sort == "plain":
        words = zip(claim.words, claim.stems, strict=True)
        denied = (word for word, stemmed in words if stemmed in denial.heads[:1])
        if any(cited.wording.means(word) and told(word, denial, clauses) for word in denied):
            return False
    turned = denies_adverse(denial, claim.words)
    return said_adversely(denial, clauses, claim.words, site.source, turned=turned)


def _of_part(words: tuple[str, ...]) -> bool:
    """Whether a claim says "not all"."""
    known = lists("audit")["of_all"]
    return any(one == "not" and two in known for one, two in pairwise(words))


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


def _left_out(claim: Signs, own: tuple[Denial, ...], site: Site, *, repeats: bool) -> str:
    """The first denial of the passages whose words the claim says without its own, or nothing."""
    cited, said = site.cited, frozenset(claim.terms)
    met = [value for value, so in reached(claim.folded).items() if so]
    there = reached(cited.text) if met else {}
    missed = any(there.get(value) is False for value in met)
    for denial in cited.denials:
        if missed and denial.word > LATIN:
            return denial.word
        if denial.word > LATIN and undenied_of_the_number(denial, claim, cited):
            return denial.word
        if (
            denial.sort != "hint"
            and (tells_what_was_done(claim) or not may_be_ordered(denial, site))
            and not _repeated(denial, claim, repeats=repeats)
            and not _still_to_come(denial, claim)
            and _says(said, denial, site)
            and not any(share(denial.heads[:1], each.heads) for each in own if each.sort == "plain")
            and not paired(denial, own, cited.denials, site.source)
        ):
            around = next(each for each in cited.clauses if denial in each.denials)
            if not (
                settled(around, said)
                or denies_a_limit(around.words, (claim,))
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
    return denial.sort == "verb" and found != "" and not forms(found).isdisjoint(claim.stems)


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
    clause = denial.clause
    if denial.word > LATIN:
        if said_done(denial, said, site.cited):
            return True
        clause = frozenset([each for each in clause if denial.word not in each])
    if not by_form(denial) and not lacks(denial) and part(source, clause, said) > ALMOST:
        return True
    han = any(head > LATIN for head in denial.heads[:1])
    if heads and heads[0] == denial.heads[0] and (han or lacks(denial)):
        return True
    return part(source, denial.heads, said) > (HAN_SAID if han else SAID)
