"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from govsumm.auditing.binding.name_fit import PREPOSITIONS, fitness, may_stand
from govsumm.auditing.binding.name_pairs import exchanged
from govsumm.auditing.binding.name_slots import NameSlot, name_slots, titles
from govsumm.auditing.names.mentions import is_common
from govsumm.auditing.signs import signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept

ALONE = 0.5
"""By so much must another name fit better than the claim's."""
MOSTLY = 0.6
"""A claim that has so many of the words of a name names it, if two at least."""


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.paraphrases:
        claimed = _claimed(site, text)
        if not claimed:
            continue
        printed = _printed(site.source, site.record.passages)
        meant = [printed.meant(slot) for slot in claimed]
        said = printed.named_by(site).union(printed.told_in(text), *meant)
        for slot, own in zip(claimed, meant, strict=True):
            for token, why in _faults(printed, slot, own, said):
                yield finding("bound", token, ok=False, why=f"{field}: {why}")
        known = [(slot, own) for slot, own in zip(claimed, meant, strict=True) if own]
        for (slot, own), (other, others) in combinations(known, 2):
            if exchanged(printed.names, (slot, own), (other, others)):
                why = f"{field}: the passages say of {other.text} what this says of {slot.text}"
                yield finding("bound", slot.text, ok=False, why=why)


_ACTING = frozenset(("by", "to", "moved_by", "seconded_by"))
"""Fields that name who does what a record tells."""


class _Printed:
    """The names of some passages."""

    def __init__(self, source: Source, names: list[NameSlot]) -> None:
        self.names = names
        self.writers = source.called.writers
        self.words = frozenset([word for each in names for word in each.order])
        """All words of names."""
        self.inside = frozenset([word for each in names if not each.opens for word in each.order])
        """The words of names inside sentences."""
        self.rivals = [
            (at, each)
            for at, each in enumerate(names)
            if not (
                each.text in self.writers or each.is_label or each.is_numbered or each.is_generic
            )
        ]
        """The names that may be meant rather than a claim's, with their indices."""

    def meant(self, name: NameSlot) -> list[int]:
        """The places of a name; of one that only shares a word where no other is."""
        parts = [at for at, each in enumerate(self.names) if each.is_of(name)]
        return parts or [
            at for at, each in enumerate(self.names) if not each.words.isdisjoint(name.words)
        ]

    def named_by(self, site: Site) -> frozenset[int]:
        """The places of whom other fields name: who says it, is told to, moved or seconded it."""
        known = [
            frozenset(form.lower().split())
            for each in site.anywhere
            if each.field in _ACTING
            for form in site.source.called.forms(str(each.value))
        ]
        titled = {
            place.bounds
            for words in known
            for _, place in self.rivals
            if place.words <= words or words <= place.words
        }
        return frozenset([at for at, place in self.rivals if place.bounds in titled])

    def told_in(self, text: str) -> Iterator[int]:
        """The places of names that a text tells in small letters: "the harbour dues bylaw"."""
        words = frozenset(signs(text).words)
        for at, each in self.rivals:
            here = len(each.words & words)
            if here > 1 and here >= MOSTLY * len(each.words):
                yield at

    def holds(self, words: tuple[str, ...]) -> bool:
        """Whether some words stand in one name."""
        return any(each.words.issuperset(words) for each in self.names)


@kept
def _printed(source: Source, numbers: tuple[int, ...]) -> _Printed:
    """The names of the passages cited, those read together that follow each other."""
    runs: list[list[str]] = []
    previous = 0
    for part in source.cited(numbers).parts:
        if part.passage.n != previous + 1 or not runs:
            runs.append([])
        runs[-1].append(part.text)
        previous = part.passage.n
    found: list[NameSlot] = []
    for run in map(tuple, runs):
        found += name_slots(source, run)
    return _Printed(source, found)


def _claimed(site: Site, text: str) -> list[NameSlot]:
    """The names of a claim; a word that opens a sentence may be none."""
    return [
        name
        for each in name_slots(site.source, (text,))
        for name in (_without_opening(site, each),)
        if not name.is_label and (not name.is_word or _is_printed(site, name.order[0]))
    ]


def _is_printed(site: Site, word: str) -> bool:
    """Whether the passages have a word inside of a name, and the report has it nowhere in small."""
    source = site.source
    if source.prints_small(word) or not _holds(site, word):
        return False
    return word in _printed(source, site.record.passages).inside


def _holds(site: Site, word: str) -> bool:
    """Whether the passages hold some letters at all, which is fast to see."""
    letters = word.replace("’", "'")
    return any(letters in each.folded for each in site.cited.signs)


def _without_opening(site: Site, slot: NameSlot) -> NameSlot:
    """A name without a common word before it that only opens the claim: "Lodge FIR"."""
    if not slot.opens or len(slot.order) == 1 or not is_common(site.source, slot.order[0]):
        return slot
    if slot.text.partition(" ")[2].startswith("&"):
        return slot
    together = all(_holds(site, word) for word in slot.order[:2])
    if together and _printed(site.source, site.record.passages).holds(slot.order[:2]):
        return slot
    return slot.without_first()


def _faults(
    printed: _Printed, slot: NameSlot, own: list[int], said: frozenset[int]
) -> Iterator[tuple[str, str]]:
    """What speaks against a name of a claim by itself, with the words concerned."""
    if torn := _torn(slot, printed):
        yield torn, "the passages do not print these words as one name"
    if slot.text in printed.writers:
        yield slot.text, "the text names them only as who wrote it"
    if own and (other := _displaced(printed, slot, own, said)):
        yield slot.text, f"the passages say this of {other.text}"


def _torn(slot: NameSlot, printed: _Printed) -> str | None:
    """Two words on end of a name that the passages print only as parts of different ones."""
    places = printed.names
    for pair in pairwise(slot.order):
        if pair[0] in titles():
            continue  # "Mr Foy" is Mr Kostas Foy
        if printed.holds(pair) or not printed.words.issuperset(pair):
            continue
        if any(pair[0] in each.order[:-1] or pair[1] in each.order[1:] for each in places):
            return " ".join(pair)
    return None


def _displaced(
    printed: _Printed, slot: NameSlot, own: list[int], said: frozenset[int]
) -> NameSlot | None:
    """Whose place in the passages a name of a claim has, where the claim does not name them.

    "A grant of $7 million for Orley" has all its words before the name, which say nothing of sides.
    """
    groups = {printed.names[at].group for at in own}
    rivals = [
        place
        for at, place in printed.rivals
        if at not in said and place.group not in groups and may_stand(slot, place)
    ]
    if not rivals:
        return None
    last = slot.beside[0] in PREPOSITIONS and max(slot.near.values(), default=0) < 0
    least = max([fitness(slot, printed.names[at], not last) for at in own]) + ALONE
    fits = [fitness(slot, place) for place in rivals]
    best = max(fits)
    return rivals[fits.index(best)] if best > least else None
