"""Decisive words: what a claim decides, raises, forbids, its passages do, in some words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.changes import ways_of
from govsumm.auditing.cited import CitedText
from govsumm.auditing.numbers.quantities import claimed
from govsumm.auditing.numbers.rounding import rounded
from govsumm.auditing.signs import LATIN, Kind, Signs, signs
from govsumm.auditing.signs.unanimity import unopposed
from govsumm.auditing.signs.votes_cast import decided_by_votes, narrow
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.support import bears
from govsumm.auditing.support.units import denied_in
from govsumm.auditing.word_choice.comparing import compared
from govsumm.auditing.word_choice.rivalling import same_meaning
from govsumm.auditing.words.stems import STOPS
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set
from govsumm.records import CheckName

SOFT_AXES = frozenset({"turnout", "settled", "duty", "side", "deed", "idiom", "pole"})
"""Words of these count only against their opposites."""


def decisive(site: Site) -> Iterator[Finding]:
    """What a claim decides, raises, forbids, its passages decide, raise, forbid, in some words."""
    cited = site.cited
    for field, text in site.paraphrases:
        claim = signs(text)
        if not claim.kinds:
            continue
        said = _said(claim)
        yield from _against_figures(field, text, said, claim)
        for at, kinds in said.items():
            axes = {axis for axis, _ in kinds}
            if _is_idle(claim, at, axes, said):
                continue
            opposed = any(axis in axes for axis, _ in cited.decided)
            soft = axes <= SOFT_AXES or claim.words[at] in phrase_set("audit", "soft_decisive")
            soft = soft or (claim.words[at] == _JOINS and not cited.denials)
            if not opposed and soft and ("duty", "may") not in kinds:
                continue
            against = claim.words[at] in lists("audit")["against"]
            if against and unopposed(text) and unopposed(cited.text):
                continue  # "without opposition", of 5-0
            if not _borne(kinds, at, claim, cited, opposed=opposed):
                why = f"{field}: the passages cited do not say this"
                name: CheckName = "decisive" if opposed else "word"
                yield finding(name, claim.words[at], ok=False, why=why)


def _against_figures(
    field: str, text: str, said: dict[int, set[Kind]], claim: Signs
) -> Iterator[Finding]:
    """Findings for a rise or a fall that its own numbers speak against: "fell from 9 to 14"."""
    growing = {kind for kinds in said.values() for kind in kinds if kind[0] == "growth"}
    if len(growing) == 1 and (ways := ways_of(text)) and not {kind for _, kind in growing} & ways:
        at = next(at for at, kinds in said.items() if kinds & growing)
        why = f"{field}: its own numbers say the contrary"
        yield finding("word", claim.words[at], ok=False, why=why)


def _borne(kinds: set[Kind], at: int, claim: Signs, cited: CitedText, *, opposed: bool) -> bool:
    """Whether passages bear a decisive word of a claim: in it, in another, by numbers."""
    word = claim.words[at]
    if word in compared(claim.text) or not kinds.isdisjoint(decided_by_votes(cited.text)):
        return True
    if word in cited.words or not kinds.isdisjoint(cited.kinds):
        return True
    if claim.stems[at] and (bears(cited, claim.stems[at]) or cited.wording.phrases(word)):
        return True
    if ("quantity", "all") in kinds and _WHOLLY.search(cited.text):
        return True
    return not opposed and (
        _changed(kinds, (claim.text, *cited.texts)) or _means_theirs(kinds, at, claim, cited)
    )


def _means_theirs(kinds: set[Kind], at: int, claim: Signs, cited: CitedText) -> bool:
    """Whether a word for a deed has another meaning too, which is theirs: "dropped", abandoned."""
    if not _DEEDS.issuperset(axis for axis, _ in kinds):
        return False
    bearing = (kind for kind, place in claim.bearing if place == at)
    return any(kind[0] in _DEEDS and kind in cited.decided for kind in bearing)


_WHOLLY = re.compile(r"(?<![\d.,])100(?:[.]0+)?\s?[%％]|百分之百")
"""All of it, in figures."""
_DEEDS = frozenset(
    ("outcome", "growth", "opening", "strength", "worth", "finish", "sign", "making", "staffing")
)


def _changed(kinds: set[Kind], texts: tuple[str, ...]) -> bool:
    """Whether a rise or a fall is told by its numbers: "went from 19 to 17"."""
    ways = {kind for axis, kind in kinds if axis == "growth"}
    return bool(ways) and any(ways & ways_of(text) for text in texts)


def _said(claim: Signs) -> dict[int, set[Kind]]:
    """The kinds of the decisive words of a claim as they stand, by place: 不允许 forbids."""
    found: dict[int, set[Kind]] = {}
    for kind, at in claim.stated:
        found.setdefault(at, set()).add(kind)
    return found


def _is_idle(claim: Signs, at: int, axes: set[str], said: dict[int, set[Kind]]) -> bool:
    """Whether a decisive word decides nothing where it stands."""
    behind = claim.words[at + 1 : at + 5]
    if axes == {"leave"}:  # 不得超过 limits, and forbids nothing
        return any(kind[0] == "bound" for kind in said.get(at + 2, ()))
    if axes == {"growth"} and claim.words[at] in phrase_set("audit", "brought_up"):
        passive = at > 0 and claim.words[at - 1] in _PASSIVE
        return passive and (STOPS.issuperset(behind[:1]) or behind[:2] in _BY_SOMEBODY)
    if axes == {"time"}:  # "more than before" names no time
        return claim.words[at] < LATIN and not set(behind[:1]) - STOPS
    if axes == {"quantity"}:  # "900 in all, of 41 groups"
        return claim.words[at - 1 : at + 1] == _IN_ALL and not set(behind[:1]) - STOPS
    return axes == {"bound"} and not _TENTHS.isdisjoint(behind)


_JOINS = "after"
"""It may only join what both are told of, where none is denied: "N3 million after 37 cases"."""
_BY_SOMEBODY = frozenset((("by", "the"), ("by", "members"), ("by", "residents"), ("by", "a")))
"""Behind "was raised": no number."""
_PASSIVE = frozenset(("was", "were", "been"))
_IN_ALL = ("in", "all")
_TENTHS = frozenset("成半")
"""Behind 超过, of a share that `figures` reckons: 超过八成, 过半."""


_ADVERB = re.compile(r"(?<![\w-])[a-z]{4,}ly(?![\w-])")


def qualified(site: Site) -> Iterator[Finding]:
    """How often, how long, how far: adverbs of a claim are those of its passages."""
    cited, idle = site.cited, phrase_set("audit", "no_adverbs", "emphatic_adverbs")
    idle |= phrase_set("numbers", "around")
    for field, text in site.paraphrases:
        for hit in _ADVERB.finditer(text) if "ly" in text else ():
            word = hit[0]
            if word in idle or word in cited.words or cited.wording.bears(word):
                continue
            if denied_in(cited, word):
                continue
            if _rounds(site, text, hit.end()):
                continue  # "nearly 2,000" of 1,987
            if not _by_tally(word, cited.text) and not same_meaning(word, cited.text):
                why = f"{field}: the passages cited do not say this"
                yield finding("word", word, ok=False, why=why)


def _by_tally(word: str, text: str) -> bool:
    """Whether the votes of a text bear an adverb of a claim."""
    if word == "narrowly":
        return narrow(text)
    return word == "unanimously" and unopposed(text)


def _rounds(site: Site, text: str, end: int) -> bool:
    """Whether a number of the passages is said round behind an adverb of a claim."""
    said = [each for each in claimed(text) if end < each.start <= end + _MONEY]
    return any(rounded(text, said[0], each) for each in site.passages) if said else False


_MONEY = 5
"""Between a word and its number there may be a currency: "nearly US$"."""
