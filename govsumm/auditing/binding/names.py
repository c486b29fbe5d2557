"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from govsumm.auditing.binding.name_fit import fitness, is_word, shouts, surroundings
from govsumm.auditing.binding.name_slots import NameSlot, name_slots
from govsumm.auditing.mentions import is_common
from govsumm.auditing.signs import stem
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source
from govsumm.lexicon import lists

ALONE = 0.5
"""By so much must another name fit better than the claim's."""
TOGETHER = 0.75
"""By so much must two names fit better the other way round, order counted."""
ORDER = 0.5
"""What it is worth that names come in the order of the passages."""

_LABELS = frozenset(("no", "nos", "sec", "art", "para"))
"""What ends so goes by the number behind it."""

Names = list[NameSlot]


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    writers = _writers(site.source)
    for field, text in site.paraphrases:
        claimed, places = _names(site, text)
        for slot in claimed:
            if torn := _torn(slot, places):
                why = f"{field}: the passages do not print these words as one name"
                yield finding("bound", torn, ok=False, why=why)
            if slot.text in writers:
                why = f"{field}: the text names them only as who wrote it"
                yield finding("bound", slot.text, ok=False, why=why)
            if other := _displaced(site.source, slot, claimed, places):
                why = f"{field}: the passages say this of {other.text}"
                yield finding("bound", slot.text, ok=False, why=why)
        for slot, other in combinations(claimed, 2):
            if not slot.shares(other) and _exchanged(site.source, slot, other, places):
                why = f"{field}: the passages say of {other.text} what this says of {slot.text}"
                yield finding("bound", slot.text, ok=False, why=why)


def _names(site: Site, text: str) -> tuple[Names, Names]:
    """The names of a claim and those of its passages; a word that opens a sentence may be none."""
    source = site.source
    said = name_slots((text,), source.called.listed)
    if not said:
        return [], []
    places = [slot for each in _runs(site) for slot in name_slots(each, source.called.listed)]
    printed = {word for slot in places if not slot.opens for word in slot.order}
    claimed = [
        slot
        for slot in (_without_opening(source, each, places) for each in said)
        if not _is_label(slot)
        and (
            not is_word(source, slot)
            or any(word in printed and not source.prints_small(word) for word in slot.order)
        )
    ]
    return claimed, places


def _writers(source: Source) -> set[str]:
    """Who wrote the text, and is not seen in it."""
    return {each.name for each in source.draft.credits} - {
        each.name for each in source.draft.people
    }


def _is_label(slot: NameSlot) -> bool:
    """Whether a number behind it says which: "Ordinance No. 14", "Sec. 4.2"."""
    return slot.order[-1] in _LABELS and any(
        at == 1 and word[0].isdigit() for word, at in slot.near.items()
    )


def _without_opening(source: Source, slot: NameSlot, places: Names) -> NameSlot:
    """A name without a common word before it that only opens the claim: "Lodge FIR"."""
    if not slot.opens or len(slot.order) == 1 or not is_common(source, slot.order[0]):
        return slot
    if any(each.words.issuperset(slot.order[:2]) for each in places):
        return slot
    first, _, text = slot.text.partition(" ")
    if text.startswith("&"):
        return slot
    near = {stem(first.lower()): -1, **slot.near}
    beside = (first.lower(), slot.beside[1])
    return replace(slot, text=text, order=slot.order[1:], near=near, beside=beside, opens=False)


def _runs(site: Site) -> list[tuple[str, ...]]:
    """The passages cited, those together that follow each other."""
    runs: list[list[str]] = []
    previous = 0
    for part in site.cited.parts:
        if part.passage.n != previous + 1 or not runs:
            runs.append([])
        runs[-1].append(part.text)
        previous = part.passage.n
    return list(map(tuple, runs))


def _torn(slot: NameSlot, places: Names) -> str | None:
    """Two words on end of a name that the passages print only as parts of different ones."""
    for pair in pairwise(slot.order):
        if any(each.words.issuperset(pair) for each in places):
            continue
        known = all(any(word in each.order for each in places) for word in pair)
        goes_on = any(pair[0] in each.order[:-1] or pair[1] in each.order[1:] for each in places)
        if known and goes_on:
            return " ".join(pair)
    return None


Best = tuple[float, int]
"""How well a name fits where it fits best, and the index of that place."""


def _meant(name: NameSlot, places: Names) -> list[int]:
    """The places of a name in the passages; of one that shares a word only where no other is."""
    parts = [at for at, each in enumerate(places) if each.is_of(name)]
    return parts or [at for at, each in enumerate(places) if each.shares(name)]


def _turned(
    source: Source, slot: NameSlot, other: NameSlot, places: Names
) -> tuple[Best | None, Best | None]:
    """How well a name stands in its slot, and how well another would; None where it is nowhere."""
    but = frozenset(map(stem, (*slot.order, *other.order)))

    def best(name: NameSlot) -> Best | None:
        fits = ((surroundings(source, slot, places[at], but), at) for at in _meant(name, places))
        return max(fits, default=None)

    return best(slot), best(other)


def rivals(source: Source, slot: NameSlot, claimed: Names, places: Names) -> Names:
    """The places of names that may stand in a slot of a claim and that it does not say."""
    said = {at for each in claimed for at in _meant(each, places)}
    whole = {places[at].group for at in _meant(slot, places)}
    writers = _writers(source)
    return [
        place
        for at, place in enumerate(places)
        if at not in said
        and place.text not in writers
        and place.group not in whole
        and not _is_label(place)
        and (place.person == slot.person or place.shares(slot))
        and not _is_generic(place)
        and not shouts(source, place)
        and (not is_word(source, place) or _opens_alike(slot, place))
    ]


def _is_generic(place: NameSlot) -> bool:
    """Whether a name is a word for any body: the Board, the Party."""
    return len(place.order) == 1 and place.order[0] in lists("audit")["referring"]


def _opens_alike(slot: NameSlot, place: NameSlot) -> bool:
    """Whether a name opens a claim where any word opens the passage: "Institutional deliveries"."""
    return slot.opens and slot.beside[1] == place.beside[1] != ""


def _displaced(source: Source, slot: NameSlot, claimed: Names, places: Names) -> NameSlot | None:
    """Whose place in the passages a name of a claim has, where the claim does not name them."""
    own = max((fitness(source, slot, places[at]) for at in _meant(slot, places)), default=None)
    if own is None:
        return None
    others = rivals(source, slot, claimed, places)
    best = max(others, key=lambda place: fitness(source, slot, place), default=None)
    if best is None or fitness(source, slot, best) - own <= ALONE:
        return None
    return best


def _exchanged(source: Source, one: NameSlot, other: NameSlot, places: Names) -> bool:
    """Whether two names of a claim fit the passages better the other way round."""
    if one.row == other.row:
        return False  # side by side they do the same
    own, turned = _turned(source, one, other, places)
    others, back = _turned(source, other, one, places)
    if not (own and others and turned and back):
        return False
    gain = turned[0] + back[0] - own[0] - others[0]
    gain += ORDER if own[1] > others[1] else -ORDER
    return gain > TOGETHER
