"""Names: somebody does in a claim what they do in the passages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from govsumm.auditing.binding.name_pairs import Meant, exchanged
from govsumm.auditing.binding.name_places import PrintedNames, printed_names
from govsumm.auditing.binding.name_rivals import Told, displaced, instead
from govsumm.auditing.binding.name_slots import NameSlot, name_slots
from govsumm.auditing.binding.name_words import titles
from govsumm.auditing.names.mentions import is_common
from govsumm.auditing.names.standing_for import holder
from govsumm.auditing.site import Finding, Site, finding


def bound_names(site: Site) -> Iterator[Finding]:
    """Somebody does in a claim what they do in the passages."""
    for field, text in site.paraphrases:
        claimed = _claimed(site, text)
        if not claimed:
            continue
        printed = printed_names(site.source, site.record.passages)
        meant = [(slot, printed.meant(slot, holder(site, slot.text))) for slot in claimed]
        told = _told(site, printed, (field, text), meant)
        for slot, own in meant:
            for token, why in _faults(printed, slot, own, told):
                yield finding("bound", token, ok=False, why=f"{field}: {why}")
        for one, two in combinations([each for each in meant if each[1]], 2):
            if exchanged(printed.names, one, two):
                why = f"{field}: the passages say of {two[0].text} what this says of {one[0].text}"
                yield finding("bound", one[0].text, ok=False, why=why)


def _told(site: Site, printed: PrintedNames, prose: tuple[str, str], meant: list[Meant]) -> Told:
    """The names that a field of prose tells, and those that other fields of its record do.

    A matter, told beside a claim, need not name again whom the record is to.
    """
    field, text = prose
    told = frozenset(printed.told_in(text)).union(*(own for _, own in meant))
    named = printed.named_by(site)
    return (told, named) if field == "text" else (told | named, named)


def _claimed(site: Site, text: str) -> list[NameSlot]:
    """The names of a claim; a word that opens a sentence may be none."""
    return [
        name
        for each in name_slots(site.source, (text,))
        for name in (_without_opening(site, each),)
        if not name.is_label
        and (not name.is_word or _is_printed(site, name.order[0]) or _is_lacking(site, name))
    ]


def _is_lacking(site: Site, name: NameSlot) -> bool:
    """Whether a name of the report that opens a claim is in none of the passages."""
    return site.source.is_name(name.text) and not _holds(site, name.order[0])


def _is_printed(site: Site, word: str) -> bool:
    """Whether the passages have a word inside of a name, and the report has it nowhere in small."""
    source = site.source
    if source.prints_small(word) or not _holds(site, word):
        return False
    return word in printed_names(source, site.record.passages).inside


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
    if together and printed_names(site.source, site.record.passages).holds(slot.order[:2]):
        return slot
    return slot.without_first()


def _faults(
    printed: PrintedNames, slot: NameSlot, own: list[int], told: Told
) -> Iterator[tuple[str, str]]:
    """What speaks against a name of a claim by itself, with the words concerned."""
    if torn := _torn(slot, printed):
        yield torn, "the passages do not print these words as one name"
    if printed.is_writer(slot, own):
        yield slot.text, "the text names them only as who wrote it"
    other = displaced(printed, slot, own, told) if own else instead(printed, slot, told)
    if other:
        yield slot.text, f"the passages say this of {other.text}"


def _torn(slot: NameSlot, printed: PrintedNames) -> str | None:
    """Two words on end of a name that the passages print only as parts of different ones."""
    places = printed.names
    for pair in pairwise(slot.order):
        if pair[0] in titles():
            continue  # "Mr Foy" is Mr Kostas Foy
        if printed.turns(pair):
            return " ".join(pair)
        if printed.holds(pair) or not printed.words.issuperset(pair):
            continue
        if any(pair[0] in each.order[:-1] or pair[1] in each.order[1:] for each in places):
            return " ".join(pair)
    return None
