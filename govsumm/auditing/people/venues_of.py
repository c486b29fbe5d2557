"""Where a meeting was: no branch is given for the main venue, nor the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speaking.name_finding import places
from govsumm.reading.phrasing import Worded
from govsumm.records import Meeting

_CLAUSE = re.compile(r"[，,;；。\n]|\.\s|\s(?=(?:and|with|while)\s)")
_ROLES = {
    "main": Worded(
        r"{venues.han_main}|\bmain\s+(?:{venues.main})|\b(?:{venues.hosting})\b", re.IGNORECASE
    ),
    "branch": Worded(
        r"{venues.han_branch,han_linking}|\b(?:{venues.branching})[\s-]*(?:{venues.branches})"
        r"|\b(?:{venues.linking})\b",
        re.IGNORECASE,
    ),
}
"""The words by which a clause says which venue it tells of."""
_OTHER = {"main": "branch", "branch": "main"}
_ONLINE = Worded(r"{venues.han_online}|\b(?:{venues.online})", re.IGNORECASE)
"""Of these words one stands by a place that is none."""


def venue_roles(site: Site) -> Iterator[Finding]:
    """The clause of a place that tells of main venue or branch alone tells of its role."""
    if not isinstance(site.record, Meeting):
        return
    for place in site.record.places:
        if place.role == "online":
            yield _online(site, place.text)
        if place.role not in _OTHER:
            continue
        own, other = _ROLES[place.role], _ROLES[_OTHER[place.role]]
        told = list(_clauses(site.cited.text, place.text))
        ok = not any(map(other.search, told)) or any(map(own.search, told))
        why = f"places: the passages call this the {_OTHER[place.role]} venue"
        yield finding("printed", place.text, ok=ok, why=why)


def _clauses(text: str, place: str) -> Iterator[str]:
    """The clauses that print a place, which may itself have an "and" in it."""
    marks = [hit.span() for hit in _CLAUSE.finditer(text)]
    for start, end in places(normal(text), normal(place), whole=False):
        first = max((b for _, b in marks if b <= start), default=0)
        last = min((a for a, _ in marks if a >= end), default=len(text))
        yield text[first:last]


def _online(site: Site, place: str) -> Finding:
    """Whether the sentence of an online venue says so."""
    told = site.source.sentence(site.record.passages, place).text
    why = "places: the passages do not say that this is online"
    return finding("printed", place, ok=_ONLINE.search(told) is not None, why=why)
