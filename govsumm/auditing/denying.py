"""Negation: a claim denies what its passages deny, and nothing else.

Each denial of a claim is paired with one of the passages that denies the same words, or words
of the same clause; what is left on either side was put in or left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govsumm.auditing.denials import Denial
from govsumm.auditing.pairing import alike, by_form, lacks, paired, part, share
from govsumm.auditing.signs import LATIN, Signs, signs, stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists
from govsumm.records import CheckName, Decision

SAID = 0.5
"""A claim says what the passages deny where it holds so much of the words denied, by rarity."""
CLAUSE = 0.35
"""And so much of their clause."""
ALMOST = 0.6
"""Or so much of the clause whatever is denied in it."""
MARGIN = 0.15
"""By so much must a clause without a denial be more like the claim's."""


def negation(site: Site) -> Iterator[Finding]:
    """A claim denies what its passages deny, and nothing else."""
    cited = site.cited
    for said in site.prose:
        field, text = said
        claim = signs(text)
        if not (claim.denials or cited.denials) or not cited.words:
            continue
        repeats = said not in site.paraphrases
        for at, denial in enumerate(claim.denials):
            if not repeats and (why := _put_in(at, claim, site)):
                sure = denial.sort == "plain" and _stands_undenied(denial, site)
                name: CheckName = "negation" if sure else "denied"
                yield finding(name, denial.word, ok=False, why=f"{field}: {why}")
        if word := _left_out(claim, site, repeats=repeats):
            why = f"{field}: the passages deny this, the claim does not"
            yield finding("denied", word, ok=False, why=why)


def _stands_undenied(denial: Denial, site: Site) -> bool:
    """Whether a clause of the passages says what a claim denies: two terms next to each other."""
    heads = denial.heads
    pairs = list(pairwise(heads)) or [(head, head) for head in heads]
    said = pairs if denial.sort == "hint" else pairs[:1]
    return any(share((other,), c) for head, other in said for c in site.cited.told_clauses(head))


def _put_in(at: int, claim: Signs, site: Site) -> str:
    """What speaks against a word of a claim that denies, or nothing."""
    cited, denial = site.cited, claim.denials[at]
    pairs = paired(denial, cited.denials, claim.denials, site.source)
    if not pairs:
        if denial.sort == "plain" or _unborne(denial, site):
            return "the passages do not deny this"
        return ""
    if denial.over and not _doubled(claim.denials[at + 1], pairs, site):
        return f"the claim denies “{claim.denials[at + 1].word}”, the passages do not"
    if not denial.heads or not (told := cited.told_clauses(denial.heads[0])):
        return ""
    undenied = _stands_undenied(denial, site) or _decided(at, claim, site)
    if undenied and not any(_denies(each, denial) for each in pairs):
        return "the passages say this of what the claim denies"
    denied = max(part(site.source, denial.clause, each.clause) for each in pairs)
    opposed = any(part(site.source, denial.clause, each) > denied + MARGIN for each in told)
    return "the passages say this of what the claim denies" if opposed else ""


def _unborne(denial: Denial, site: Site) -> bool:
    """Whether passages lack a word that denies, and say what it denies."""
    if denial.word in site.cited.words or site.cited.wording.bears(denial.word):
        return False
    if not denial.heads:
        return not site.cited.denials
    return (denial.sort == "verb" and not by_form(denial)) or _stands_undenied(denial, site)


def _decided(at: int, claim: Signs, site: Site) -> bool:
    """Whether the passages decide, in other words, what a claim denies: "put off", "deferred"."""
    denial = claim.denials[at]
    first = denial.heads[:1]
    kinds = {kind for kind, place in claim.kinds if (claim.stems[place],) == first}
    return not site.cited.decided.isdisjoint(kinds) and denial.sort == "plain"


def _denies(other: Denial, denial: Denial) -> bool:
    """Whether a denial of the passages is of what one of a claim denies first."""
    first = denial.heads[:1]
    nominal = other.sort != "plain" or denial.sort != "plain" or lacks(denial)
    behind = other.clause if other.backward and nominal else ()
    return share(first, (*other.heads, *behind))


def _doubled(inner: Denial, pairs: list[Denial], site: Site) -> bool:
    """Whether the passages deny twice too: what stands for the outer denial, and the inner one."""
    if any(stem(inner.word) in each.heads for each in pairs):
        return True
    same = (each for each in site.cited.denials if alike(inner, each, site.source))
    return len({*map(id, pairs), *map(id, same)}) > 1


def _left_out(claim: Signs, site: Site, *, repeats: bool) -> str:
    """The first denial of the passages whose words the claim says without one, or nothing."""
    record = site.record
    outcome = signs(record.outcome).denials if isinstance(record, Decision) else ()
    own, said = (*claim.denials, *outcome), frozenset(claim.terms)
    for denial in site.cited.denials:
        if (
            denial.sort != "hint"
            and not (repeats and denial.word in claim.words)
            and not any(_hints(each, denial) for each in own)
            and _says(said, denial, site)
            and not paired(denial, own, site.cited.denials, site.source)
        ):
            return denial.word
    return ""


def _hints(own: Denial, denial: Denial) -> bool:
    """Whether a word of the claim, "short", stands beside what the passages deny."""
    beside = own.sort == "hint" and stem(own.word) not in denial.heads
    return beside and share(denial.heads, own.clause)


def _says(said: frozenset[str], denial: Denial, site: Site) -> bool:
    """Whether a claim says what passages deny."""
    heads = [each for each in denial.heads if share((each,), said)]
    if heads and all(map(site.cited.tells, heads)):
        return False
    source, clause = site.source, part(site.source, denial.clause, said)
    if (
        clause > ALMOST
        and not by_form(denial)
        and denial.word not in lists("audit")["denying_nouns"]
    ):
        return True
    if denial.heads and denial.heads[0] > LATIN:
        return denial.heads[0] in heads
    return clause > CLAUSE and part(source, denial.heads, said) > SAID
