"""What a claim tells plainly is held against the part of the passages that it is likest.

Where that part is denied, the claim has left the denial out, in whatever words it says the rest:
"will make it through another season", of "will not last another season".
"""

from __future__ import annotations

from collections.abc import Iterable

from govsumm.auditing.binding.limits import denies_a_limit
from govsumm.auditing.cited import CitedText
from govsumm.auditing.negation.adverse import (
    WITHOUT,
    adverse_words,
    said_adversely,
)
from govsumm.auditing.negation.conditions import may_be_ordered
from govsumm.auditing.negation.doubling import said_of_all
from govsumm.auditing.negation.likeness import is_told_elsewhere, likenesses, likest_of
from govsumm.auditing.negation.pairing import forms, goes_on, is_adverse, is_no_longer, lacks, share
from govsumm.auditing.negation.requiring import is_excepted, is_requirement
from govsumm.auditing.negation.scope import denies_all
from govsumm.auditing.negation.settling import refused_too, settled, settles
from govsumm.auditing.signs import LATIN, Signs, stem
from govsumm.auditing.signs.clauses import terms
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.predicates import RELATIVE
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.site import Site
from govsumm.reading.phrasing import phrase_set
from govsumm.records import Decision, Problem


def plainly_told(claim: Signs, own: Iterable[Denial], site: Site) -> str:
    """The first denial of the passages that a claim leaves out of what it is likest, or nothing."""
    cited = site.cited
    theirs = cited.segments
    if not any(each.denials for each in theirs):
        return ""
    denied = [each for each in own if each.heads or (each.backward and each.sort == "verb")]
    for each in claim.segments:
        if _denies(each, cited) or _is_left_open(each, claim):
            continue
        alike = likenesses(each, theirs, site.source)
        likest = likest_of(alike)
        if not likest or is_told_elsewhere(alike, likest[0].weight, site.source):
            continue
        told = _Told(each, claim, denied, site)
        words = [told.denied_in(one.segment) for one in likest]
        if all(words) and not any(_answers(claim, one.segment, site) for one in likest):
            return words[0]
    return ""


def _is_left_open(own: Segment, claim: Signs) -> bool:
    """Whether a segment of a claim tells more of what is denied before it, "no action that had to
    be reported", or what is only asked: "whether one or the other".
    """
    opens = claim.words[own.first - 1] if own.first else ""
    before = claim.words[: own.first + 1]
    if opens in RELATIVE:
        return any(each.at < own.first and lacks(each) for each in claim.denials)
    return opens == "or" and "whether" in before


def _answers(claim: Signs, segment: Segment, site: Site) -> bool:
    """Whether a segment of the passages is what one of a claim that denies is likest."""
    denying = (each for each in claim.segments if _denies(each, site.cited))
    alike = (likenesses(each, site.cited.segments, site.source) for each in denying)
    return any(likest.segment is segment for each in alike for likest in likest_of(each))


def _denies(own: Segment, cited: CitedText) -> bool:
    """Whether a segment of a claim denies, or is adverse, by more than what it has of another
    denial of the passages: 停航 in 手续齐的船只停航, where they say it of others too.
    """
    theirs = cited.segments
    if own.carried or any(word.endswith(WITHOUT) for word in own.words):
        return True
    if not phrase_set("audit", "not_yet").isdisjoint(own.words):
        return True  # "before the state releases it"
    if not own.spared <= frozenset().union(*(each.spared for each in theirs)):
        return True
    for word in adverse_words(own.words):
        if word < LATIN or not any(word in adverse_words(each.words) for each in theirs):
            return True
    return not all(_is_kept(each, cited.denials) for each in own.denials)


def _is_kept(denial: Denial, others: Iterable[Denial]) -> bool:
    """Whether one of the passages is the same one, in the same word."""
    if denial.word < LATIN and (denial.sort != "plain" or not denial.heads):
        return False
    same = (each for each in others if each.word == denial.word)
    return any(not denial.heads or share(denial.heads[:1], each.heads) for each in same)


NEAR = 12
"""So many words before and behind a denial."""
_INSTEAD = "反"
"""Behind what is denied: the contrary was so."""


class _Told:
    """A part of a claim that denies nothing, held against one of the passages."""

    def __init__(self, own: Segment, claim: Signs, denied: list[Denial], site: Site) -> None:
        self.own = own
        self.claim = claim
        self.denied = denied
        self.site = site

    def denied_in(self, segment: Segment) -> str:
        """The denial of a segment of the passages that is one of what is told, or nothing."""
        if segment.supposed and not self.own.supposed:
            return ""
        for each in segment.denials:
            if (
                self._is_of_this(each, segment)
                and not self._is_said_otherwise(each)
                and not denies_a_limit(segment.words, (self.claim,))
            ):
                return each.word
        return ""

    def _is_of_this(self, denial: Denial, segment: Segment) -> bool:
        """Whether a denial is of what is told: of the whole segment, or of words that both have."""
        if denial.sort == "hint":
            return self._is_hinted(denial, segment)
        if _is_reversed(denial, segment):
            return share(denial.heads[:1], self.own.terms)
        if (
            len(self.own.terms) > 1
            and denies_all(denial, segment)
            and self._is_near(denial, segment)
        ):
            return True
        first = denial.heads[:2]
        if denial.sort == "verb" and denial.word < LATIN:
            return any(not forms(each).isdisjoint(self.own.terms) for each in first)
        return share(first, self.own.terms)

    def _is_near(self, denial: Denial, segment: Segment) -> bool:
        """Whether something that both have stands near a denial: a long part is of several."""
        at = denial.at - segment.first
        first, last = max(0, at - NEAR), min(len(segment.words), at + NEAR)
        return denial.word > LATIN or share(terms(segment.words, first, last), self.own.terms)

    def _is_hinted(self, denial: Denial, segment: Segment) -> bool:
        """Whether a word hints that what is told was not so: "declined to", "short of"."""
        if denial.word > LATIN:
            return self._has_what_lacks(denial)
        if adverse_words(self.own.words):
            return False  # "six weeks late", of a delay of six weeks
        own = forms(stem(denial.word)) - {""}
        if not own.isdisjoint(self.claim.stems):
            return False
        at = denial.at - segment.first
        behind = segment.words[at + 1 : at + 3]
        if not phrase_set("negation", "opening_denied").isdisjoint(behind):
            return share(denial.heads[:2], self.own.terms)
        return behind[:1] == ("of",) and share(denial.heads[:1], self.own.terms)

    def _has_what_lacks(self, denial: Denial) -> bool:
        """Whether what is told has what a denial says is lacking: 有水, of 缺水."""
        having = phrase_set("negation", "han_having")
        if denial.word not in phrase_set("negation", "han_lacking") or not denial.heads:
            return False
        if having.isdisjoint(self.own.words):
            return False
        thing, told = denial.heads[0].removeprefix(denial.word), "".join(self.own.words)
        if share(denial.heads[:2], self.own.terms):
            return True
        return any(each + thing in told for each in having)

    def _is_said_otherwise(self, denial: Denial) -> bool:
        """Whether leaving a denial out changes nothing, or the claim has it elsewhere."""
        first = denial.heads[:1]
        if denial.over or is_adverse(first) or settles(first) or goes_on(denial):
            return True
        record = self.site.record
        if isinstance(record, Decision) and denial.word in (record.outcome or "").split():
            return True
        if is_no_longer(denial) and isinstance(record, Problem):
            return True  # it was one
        if denial.word in self.own.words or may_be_ordered(denial, self.site):
            return True
        cited = self.site.cited.signs
        if is_requirement(denial, cited, (self.claim,)):
            return True
        if is_excepted(denial, cited, (self.claim,)):
            return True
        around = next(each for each in self.site.cited.clauses if denial in each.denials)
        if (
            settled(around, frozenset(self.claim.terms))
            or refused_too(denial, (self.own.clause,))
            or said_of_all(denial, (self.own.clause,), around.words)
            or said_adversely(denial, (self.own.clause,), around.words, self.site.source)
        ):
            return True
        return any(share(denial.heads[:1], each.heads or each.clause) for each in self.denied)


def _is_reversed(denial: Denial, segment: Segment) -> bool:
    """Whether it is denied that the contrary of what is told was so: 不降反升."""
    at = denial.at - segment.first
    return denial.word > LATIN and segment.words[at + 2 : at + 3] == (_INSTEAD,)
