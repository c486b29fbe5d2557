"""A part and its whole: of "14 of 22 targets" a claim that says 22 leaves the 14 out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from govsumm.auditing.binding.places import Place, places
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding

_OF = re.compile(
    r"\s(?:out\s)?of\s(?:(?:the|its|their|his|her|our|all|some)\s){0,2}(?:[\w-]+'s\s)?"
)
_WHOLE = re.compile(r"(?:\bof|\btotal|\bamong|\bfrom)(?:\s(?:the|its|their|all|some|of)){0,2}\s$")


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[tuple[Place, Place], ...]:
    """The parts that a text gives of wholes: each with its whole."""
    folded = normal(text)
    return tuple(
        (part, whole)
        for part, whole in pairwise(places(text))
        if part.sort == whole.sort == "count"
        and not part.vague
        and _OF.fullmatch(folded, part.end, whole.start)
    )


def bound_wholes(site: Site) -> Iterator[Finding]:
    """A number that is the whole of another one in the passages does not stand for it alone."""
    known = [each for passage in site.passages for each in _parts(passage)]
    if not known:
        return
    for field, text in site.paraphrases:
        folded, claimed = normal(text), places(text)
        said = {value for each in claimed for value in each.values}
        for slot in claimed:
            for part, whole in known:
                alone = said.isdisjoint(part.values) and set(slot.values) & set(whole.values)
                if alone and not _WHOLE.search(folded, 0, slot.start):
                    why = f"{field}: the passages say this of {part.text} of {whole.text}"
                    yield finding("bound", slot.text, ok=False, why=why)
