"""A claim that repeats its passages, and cuts a denial off what it repeats."""

from __future__ import annotations

from functools import cache

from govsumm.auditing.cited import CitedText
from govsumm.auditing.signs import Signs, signs
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, phrase_set


def cut_off(text: str, cited: CitedText) -> str:
    """The first word of a text that is printed only right behind what denies it, or nothing:
    完工的水库, of 未完工的水库.
    """
    if not cited.holds(text) or cited.holds(text, not_after=_denying()):
        return ""
    return next(iter(signs(text).words), "")


@cache
def _denying() -> tuple[str, ...]:
    """What denies all that stands right behind it, without gaps."""
    known = lists("negation")
    helped = [f"{each}not" for each in known["helping"]]
    return (*helped, "cannot", *known["ever_denying"], *known["han_denying_all"])


def spared_noun(claim: Signs, cited: CitedText) -> str:
    """The noun of a phrase like "without delay" that a claim has without it, or nothing.

    The passages tell of no delay elsewhere.
    """
    loose = phrase_set("audit", "loose_negators")
    if loose.isdisjoint(cited.words) and "no" not in cited.words:
        return ""
    phrases = {
        phrase
        for each in cited.segments
        for phrase in each.spared
        if phrase[0] in loose or phrase[:-1] == ("no",)
    }
    for noun in sorted({phrase[-1] for phrase in phrases}):
        told = sum(each.words.count(noun) for each in cited.signs)
        kept = sum(phrase[-1] == noun for each in cited.segments for phrase in each.spared)
        bare = [each for each in claim.segments if noun in each.words]
        denied = any(each.spared or {one.word for one in each.denials} - {noun} for each in bare)
        if bare and told <= kept and not denied:
            return noun
    return ""


def leave_not_given(claim: Signs, cited: CitedText) -> bool:
    """Whether a claim says by 得 that something may be done, and its passages grant nothing."""
    if claim.folded.isascii() or not _LEAVE.search(claim.folded):
        return False
    return not any(_GRANTED.search(each.folded) for each in cited.signs)


_LEAVE = Worded("(?:^|[，,。；;]|{negation.han_before_leave})得(?!{negation.han_no_leave})")
_GRANTED = Worded("(?<![不未没])(?:{negation.han_granting}|得)")
