"""Whether a denial of a claim follows from other words of its passages than a denial."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from govsumm.auditing.binding.limits import denies_a_limit
from govsumm.auditing.cited import CitedText
from govsumm.auditing.negation.adverse import (
    denies_adverse,
    said_adversely,
    said_by_amount,
    told,
)
from govsumm.auditing.negation.conditions import is_condition, is_put_first
from govsumm.auditing.negation.dropping import is_given_up
from govsumm.auditing.negation.han_denying import (
    not_reached,
    said_by_another,
)
from govsumm.auditing.negation.pairing import by_form, is_no_longer, share
from govsumm.auditing.negation.remaining import rests
from govsumm.auditing.negation.requiring import is_excepted, is_requirement
from govsumm.auditing.negation.weighing import is_weighed, weighed, weighed_in
from govsumm.auditing.signs import LATIN, Signs
from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.unanimity import of_opponents, unopposed
from govsumm.auditing.site import Site
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set


def limited(denial: Denial, claim: Signs, cited: CitedText, *, alone: bool) -> bool:
    """Whether a denial only sets a limit that the passages set too, or tells of one not reached."""
    if denial.word > LATIN:
        return not_reached(denial, claim, cited)
    held = (each.words for each in claim.clauses if denial in each.denials)
    return alone and any(denies_a_limit(words, cited.signs) for words in held)


def accounted(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a denial without a partner is as good as theirs: their word, or said adversely."""
    cited = site.cited
    if denial.sort != "plain" and (
        by_form(denial) or denial.word in cited.words or cited.wording.bears(denial.word)
    ):
        return True
    clauses = cited.clauses
    if _follows(denial, claim, site):
        return True  # "refused", "turned down"
    if any(map(cited.tells, denial.heads[:1])):
        return False
    if _is_decided(denial, claim, cited):
        return True
    if _forbids(denial, claim) and cited.words.isdisjoint(phrase_set("negation", "refraining")):
        return False  # an order not to pay is another thing than what is owed
    if denial.sort == "plain":
        words = zip(claim.words, claim.stems, strict=True)
        denied = (word for word, stemmed in words if stemmed in denial.heads[:1])
        if any(cited.wording.means(word) and told(word, denial, clauses) for word in denied):
            return False
    turned = denies_adverse(denial, claim.words)
    return said_adversely(denial, clauses, claim.words, site.source, turned=turned)


def _forbids(denial: Denial, claim: Signs) -> bool:
    """Whether a denial is an order not to do something: "must not"."""
    return claim.words[max(0, denial.at - 1)] in ("must", "shall", "should")


def _follows(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a denial follows from what is told of a condition, a part, an amount, a vote."""
    cited = site.cited
    if is_condition(denial, claim, site) or is_put_first(denial, claim, site):
        return True
    if is_excepted(denial, (claim,), cited.signs) or _is_of_a_rest(denial, claim, site):
        return True
    if is_requirement(denial, (claim,), cited.signs):
        return True
    if is_given_up(denial, site) or _was_once(denial, cited) or _was_put_off(denial, claim, cited):
        return True
    theirs = weighed_in(site.source, site.record.passages)
    if theirs and is_weighed(denial, theirs, weighed(claim)):
        return True
    if denial.word > LATIN and denial.sort == "plain" and said_by_another(denial, claim, cited):
        return True
    of_nobody = of_opponents(denial, claim.words) and unopposed(cited.text)
    if of_nobody or (
        _of_part(claim.words) and not cited.words.isdisjoint(lists("audit")["in_part"])
    ):
        return True
    own = _kinds(denial, claim)
    return not own.isdisjoint(cited.decided) or said_by_amount(denial, cited.clauses)


def _kinds(denial: Denial, claim: Signs) -> set[tuple[str, str]]:
    """The decisive meanings of a verb that denies."""
    return {kind for kind, at in claim.kinds if at == denial.at and denial.sort == "verb"}


def _was_put_off(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether a Chinese claim and its passages both tell that it was put off."""
    return denial.word > LATIN and bool(_DEFERRED & _kinds(denial, claim) & cited.kinds)


_DEFERRED = frozenset((("outcome", "defer"),))
"""推迟 and 延至 are one, and neither denies more than the other."""


def _was_once(denial: Denial, cited: CitedText) -> bool:
    """Whether what is "no longer" so is told as what was: "a former keeper"."""
    once = phrase_set("negation", "once")
    if not is_no_longer(denial) or once.isdisjoint(cited.words):
        return False
    return any(
        word in once and share(denial.heads, terms(each.words, at + 1, at + 1 + len(denial.heads)))
        for each in cited.clauses
        for at, word in enumerate(each.words)
    )


def _is_of_a_rest(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a denial is of those of whom its passages tell nothing: "seven were not visited", of
    18 of 25 that were.
    """
    said = {claim.words[bisect_right(claim.starts, at) - 1] for at in rests(claim.text, site)}
    return any(denial in each.denials and not said.isdisjoint(each.words) for each in claim.clauses)


def _is_decided(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether a denied decisive word comes to one of theirs: "not passed" is rejected."""
    kinds = {kind for kind, at in claim.turned if claim.stems[at] in denial.heads[:1]}
    return not kinds.isdisjoint(cited.decided)


def _of_part(words: tuple[str, ...]) -> bool:
    """Whether a claim says "not all"."""
    known = lists("audit")["of_all"]
    return any(one == "not" and two in known for one, two in pairwise(words))


def is_implied(denial: Denial, claim: Signs, site: Site) -> bool:
    """Whether a denial follows from other words of the passages than those it denies."""
    if limited(denial, claim, site.cited, alone=not denial.over) or _follows(denial, claim, site):
        return True
    decides = any(claim.stems[at] in denial.heads[:1] for _, at in claim.kinds)
    return decides and _is_decided(denial, claim, site.cited)
