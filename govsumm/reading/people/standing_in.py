"""Who stands in for whom: "Cllr A (substituting for Cllr B)", "Cllr B (Cllr A substituting)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import Worded
from govsumm.records import FunctionName

_WHO = r"[^()\n,;:]{3,60}?"
FOR = Worded(
    r"(?:^|(?<=[\s(,]))(?:as\s+(?:an?\s+|the\s+)?)?(?:{rolls.standing_in})\s+(?=\S)"
    r"|(?<=\w)\s+for\s+(?=(?-i:[A-Z])[a-z]{1,10}\.?\s+(?-i:[A-Z][\w.]*)(?:\s+(?-i:[A-Z])[\w’'-]+){0,2}\W*$)"
    r"(?=(?:{people.before_surnames})\b)",
    re.IGNORECASE,
)
"""Substituting for; in a list of substitutes "Cllr A for Cllr B"."""
_NOTED = Worded(
    rf"[\s(\[]*(?:(?:as\s+(?:an?\s+|the\s+)?)?(?:{{rolls.standing_in}})\s+(?P<away>{_WHO})"
    rf"|(?:{{rolls.replaced_by}})\s*:?\s+(?P<there>{_WHO})|(?P<here>{_WHO})\s+(?:{{rolls.replacing}}))\W*",
    re.IGNORECASE,
)


def stood_in(text: str, notes: tuple[Span, ...]) -> Iterator[Sighting]:
    """Whom the brackets behind a name tell of: the one who is away, or the one who came."""
    for note in notes:
        hit = _NOTED.fullmatch(text, *note)
        if hit is None:
            continue
        who = titled(text, *hit.span(hit.lastgroup or 0))
        if who and who.name:
            posts = (who.post,) if who.post else ()
            there: FunctionName = "absent" if hit["away"] else "attended"
            yield Sighting(who.name, posts, there, note)
