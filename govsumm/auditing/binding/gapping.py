"""Parts that leave out their verb: "320 hamlets by June and 415 by May" reach both.

In such a part a number and its deadline go together: the number is told of by the verb before, and
the deadline is for that verb with this number, and with no other.
"""

from __future__ import annotations

from govsumm.auditing.binding.due_parts import Segment, segments
from govsumm.auditing.binding.places import places
from govsumm.auditing.signs import signs
from govsumm.auditing.site import Site
from govsumm.auditing.source import Source, kept
from govsumm.records import Date


def head_of(found: tuple[Segment, ...], at: int) -> int:
    """The segment that has the verb of one: itself, or another before it in its sentence."""
    while at and _is_gapped(found[at - 1], found[at]):
        at -= 1
    return at


def _is_gapped(before: Segment, part: Segment) -> bool:
    """Whether a segment has only a number and its deadline, as the one before has with a verb."""
    if before.sentence != part.sentence or not (before.spans and part.spans):
        return False
    own = places(part.bare)
    if not own or not places(before.bare):
        return False
    read = signs(part.bare)
    told = {word for word, stem in zip(read.words, read.stems, strict=True) if stem}
    return told <= {each.behind[0] for each in own if each.unit}


def values_of(text: str) -> frozenset[str]:
    """The values of the numbers of a text."""
    return frozenset([value for each in places(text) for value in each.values])


def numbers_gapped(site: Site, text: str) -> frozenset[int]:
    """Where numbers of a claim begin that stand with their own deadline where the verb is left out.

    A claim without any deadline has nothing to take for another's.
    """
    claimed = places(text) if text.isascii() else ()
    gapped = _gapped(site.source, site.source.numbers(site.record.passages)) if claimed else []
    if not gapped:
        return frozenset()
    due = getattr(site.record, "due", None)
    told = [(each.bare, each.dues) for each in segments((text,), "")]
    if not told:
        told = [(text, (due.text,) if isinstance(due, Date) else ())]
    right = {
        value
        for bare, dues in told
        for part in gapped
        if not dues or any(map(part.has, dues))
        for value in values_of(bare) & values_of(part.bare)
    }
    return frozenset([each.start for each in claimed if not right.isdisjoint(each.values)])


@kept
def _gapped(source: Source, numbers: tuple[int, ...]) -> list[Segment]:
    """The segments of passages that leave out their verb."""
    groups = dict.fromkeys(source.sentence_numbers((n,)) for n in numbers)
    told = tuple("\n".join(source.passages[n - 1].text for n in each) for each in groups)
    found = segments(told, "")
    return [each for at, each in enumerate(found) if head_of(found, at) != at]
