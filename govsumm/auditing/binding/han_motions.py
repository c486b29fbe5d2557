"""Who moved and who seconded, who voted which way: a claim in Chinese has it as its passages do."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.votes.han_sides import (
    SCENES,
    Told,
    listed_by_part,
    parts_told,
    tells_parts,
)

_RIVALS = {part: scene for scene in SCENES for part in scene}


def han_motions(site: Site) -> Iterator[Finding]:
    """Nobody has a part in a claim whom the passages have in its rival alone."""
    for field, text in site.paraphrases:
        if text.isascii() or not tells_parts(claim := normal(text)):
            continue
        there, listed = _there(site.source, site.source.numbers(site.record.passages))
        names = listed.union(site.source.people_in(claim))
        for name, part in sorted(parts_told(claim, names) - there if there else ()):
            rival = next((each for each in _RIVALS[part] if (name, each) in there), None)
            if rival:
                why = f"{field}: the passages have {name} {rival}"
                yield finding("bound", name, ok=False, why=why)


@kept
def _there(source: Source, numbers: tuple[int, ...]) -> tuple[Told, frozenset[str]]:
    """The parts that some passages give people, and whom they list by them."""
    text = normal(source.cited(numbers).text)
    if not tells_parts(text):
        return frozenset(), frozenset()
    listed = listed_by_part(text)
    return parts_told(text, listed.union(source.people_in(text))), listed
