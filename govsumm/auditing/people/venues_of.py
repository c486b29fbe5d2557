"""Where a meeting was: no branch is given for the main venue, nor the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.words.folding import folded
from govsumm.reading.phrasing import Worded
from govsumm.records import Meeting

_CLAUSE = re.compile(r"[，,;；。\n]|\.\s|\s(?=(?:and|with|while)\s)")
_ROLES = {
    "main": Worded(r"{venues.han_main}|\bmain\s+(?:{venues.main})", re.IGNORECASE),
    "branch": Worded(
        r"{venues.han_branch}|\b(?:{venues.branching})[\s-]*(?:{venues.branches})", re.IGNORECASE
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
    clauses: tuple[str, ...] = ()
    for place in site.record.places:
        if place.role == "online":
            yield _online(site, place.text)
        if place.role not in _OTHER:
            continue
        clauses = clauses or tuple(_CLAUSE.split(site.cited.text))
        own, other = _ROLES[place.role], _ROLES[_OTHER[place.role]]
        ok = not _told(clauses, other, place.text) or _told(clauses, own, place.text)
        why = f"places: the passages call this the {_OTHER[place.role]} venue"
        yield finding("printed", place.text, ok=ok, why=why)


def _told(clauses: tuple[str, ...], role: Worded, place: str) -> bool:
    """Whether a clause that tells of a place gives it a role."""
    return any(role.search(each) and folded(each).holds(place) for each in clauses)


def _online(site: Site, place: str) -> Finding:
    """Whether the sentence of an online venue says so."""
    told = site.source.sentence(site.record.passages, place).text
    why = "places: the passages do not say that this is online"
    return finding("printed", place, ok=_ONLINE.search(told) is not None, why=why)
