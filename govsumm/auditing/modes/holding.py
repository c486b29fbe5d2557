"""A claim tells a deed in the mode in which its passages do: what is to be done is not done yet."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.modes.acts import Act, Mode, acts, prose
from govsumm.auditing.modes.chains import is_past, named
from govsumm.auditing.modes.han import turned_in_han
from govsumm.auditing.modes.han_supposing import unsupposed_in_han
from govsumm.auditing.modes.often import unsaid_how_often
from govsumm.auditing.modes.supposing import supposes, unsupposed
from govsumm.auditing.modes.told import Place, Told
from govsumm.auditing.modes.waiting import waits_for
from govsumm.auditing.signs.negators import may_deny
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.stems import stem

Fault = tuple[str, str]
"""A word of a claim, and what speaks against it."""
_TELLING: frozenset[Mode] = frozenset({"done", "past", "part", "due", "doing"})
_TO_BE: frozenset[Mode] = frozenset({"due", "may", "to come"})
_NEAR = 16
"""So many words before a verb its subject is looked for."""


def modes(site: Site) -> Iterator[Finding]:
    """What a claim tells as done its passages do not tell as to be done, nor the reverse; what it
    tells plainly they do not tell on a condition.
    """
    told: Told | None = None
    for said in site.prose:
        field, text = said
        in_han = site.cited.is_han and not text.isascii()
        faults = list(unsupposed_in_han(text, site) if in_han else unsupposed(text, site))
        if said in site.paraphrases:
            faults += unsaid_how_often(text, site)
            if in_han:
                faults += turned_in_han(text, site)
            else:
                told = told or Told(site.passages)
                faults += [*supposes(text, site), *_turned(text, told, site)]
        for word, why in faults:
            yield finding("bound", word, ok=False, why=f"{field}: {why}")


def _turned(text: str, told: Told, site: Site) -> Iterator[Fault]:
    """The verbs of a claim in English that its passages have in none but other modes."""
    for each in acts(text):
        if each.mode not in _TELLING or told.settles(each.root):
            continue
        places = told.places(each.root)
        if places and _is_turned(each, prose(text), places):
            theirs = places[0].act
            helped = " ".join(places[0].words[max(0, theirs.at - 2) : theirs.at + 1])
            yield each.word, f"the passages tell this in another mode: “{helped}”"
        elif waiting := waits_for(each, text, places, site):
            yield each.word, f"the passages tell of it as not so yet: “{waiting}”"


def _is_turned(act: Act, words: tuple[str, ...], places: list[Place]) -> bool:
    """Whether passages tell a verb in none but other modes than a claim does."""
    theirs = {each.act.mode for each in places}
    if act.mode == "done":
        return theirs <= _TO_BE | {"doing"}
    if act.mode == "past":
        return theirs <= _TO_BE
    if act.mode == "doing":
        return theirs <= _TO_BE
    if act.mode == "part":
        return theirs <= _TO_BE and _has_its_subject(act, words, places)
    same = all(each.act.root == act.root for each in places)
    may = theirs == {"may"} and not any(map(_is_denied, places))
    return same and (may or theirs <= {"done", "past", "doing"})


def _is_denied(place: Place) -> bool:
    """Whether what may be is denied, and so an order: "no home can be occupied"."""
    return any(map(may_deny, place.words[max(0, place.act.at - _NEAR) : place.act.at]))


def _has_its_subject(act: Act, words: tuple[str, ...], places: list[Place]) -> bool:
    """Whether what stands before a verb of a claim stands before it in the passages, too, where
    that one is active: "funding ended", of "funding is to end".
    """
    if words[0] in named("intending") or not named("aims").isdisjoint(words[: act.at]):
        return False  # "strive for 34 projects started"
    subject = next((each for each in map(stem, reversed(words[: act.at])) if each), "")
    return bool(subject) and all(
        not is_past(each.act.word)
        and subject in map(stem, each.words[max(0, each.act.at - _NEAR) : each.act.at])
        for each in places
    )
