"""What a claim tells as done by another verb, where its passages only wait for it.

"Six buses have been delivered", of six buses that are on order.
"""

from __future__ import annotations

from functools import cache

from govsumm.auditing.modes.acts import Act, acts, verb
from govsumm.auditing.modes.told import Place, roots_of
from govsumm.auditing.negation.likeness import likenesses, likest_of
from govsumm.auditing.signs import signs
from govsumm.auditing.signs.segments import Segment
from govsumm.auditing.site import Site
from govsumm.auditing.words.roots import without_root
from govsumm.auditing.words.stems import Phrases, by_first_word
from govsumm.lexicon import lists


def waits_for(act: Act, text: str, places: list[Place], site: Site) -> str:
    """What tells that a deed of a claim is not done yet in all that its part of the claim is
    likest, or nothing; `places` are where the passages have its verb.
    """
    if act.mode not in ("done", "past") or any(each.act.mode != "bare" for each in places):
        return ""
    if act.word in without_root() or act.root in roots_of("telling"):
        return ""
    own = next(
        (e for e in signs(text).segments if e.first <= act.at < e.first + len(e.words)), None
    )
    if own is None or own.denials:
        return ""
    read = {id(each): signed.text for signed in site.cited.signs for each in signed.segments}
    mine = {each.root for each in acts(text)}
    found = ""
    for each in likest_of(likenesses(own, site.cited.segments, site.source)):
        found = _waiting(each.segment, read[id(each.segment)], act, mine, named=bool(places))
        if not found:
            return ""
    return found


def _waiting(segment: Segment, passage: str, act: Act, mine: set[str], *, named: bool) -> str:
    """What tells in a part of a passage that something is not so yet; a verb that is to be done
    tells so only of what is not `named` there itself.
    """
    last = segment.first + len(segment.words)
    inside = [each for each in acts(passage) if segment.first <= each.at < last]
    if segment.denials or any(e.mode in ("done", "past") and e.root not in mine for e in inside):
        return ""
    for at, word in enumerate(segment.words):
        for phrase, _ in _pending().get(word, ()):
            same = act.root in map(verb, phrase)
            if segment.words[at : at + len(phrase)] == phrase and not same:
                return " ".join(phrase)
    to_be = (each.word for each in inside if each.mode in ("due", "may"))
    return "" if named else next(to_be, "")


@cache
def _pending() -> Phrases[bool]:
    return by_first_word((phrase, True) for phrase in lists("modes")["pending"])
