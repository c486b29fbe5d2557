"""What can be reckoned of votes: their outcome, those present, those named against it."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.signs import normal, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.reading.phrasing import Worded
from govsumm.records import Decision, Vote

_CASTING = Worded(r"\b(?:{audit.casting})\b|{audit.han_casting}")
"""How a tie is decided."""

FEWEST = 3
"""A roll of fewer is none to count votes by."""
NEAR = 3
"""A roll that falls short of the votes by more is no roll of those who vote."""


def votes(site: Site) -> Iterator[Finding]:
    """A motion that carried has more for it than against it, and dissenters are counted."""
    record = site.record
    if not isinstance(record, Decision) or record.vote is None:
        return
    vote = record.vote
    why = _against_outcome(site, record, vote)
    if why:
        yield finding("arithmetic", record.outcome, ok=False, why=why)
    why = _more_than_present(site, vote) or _of_the_next(site, record, vote)
    if why:
        yield finding("arithmetic", str(vote.yes), ok=False, why=why)
    if vote.no is not None and len(vote.dissent) > vote.no + (vote.abstain or 0):
        why = f"vote: {len(vote.dissent)} are named against it, {vote.no} are counted"
        yield finding("arithmetic", str(vote.no), ok=False, why=why)


def _against_outcome(site: Site, record: Decision, vote: Vote) -> str:
    """What speaks against an outcome in its own counts, or nothing."""
    if vote.yes is None or vote.no is None or vote.yes > vote.no:
        return ""
    if vote.yes == vote.no and _CASTING.search(normal(f"{vote.method} {site.cited.text}")):
        return ""
    carried = "approve" in outcomes_in(record.outcome) or "carried" in record.outcome.lower()
    # In other words, "kept", it was voted for, too, where nothing is refused.
    told = carried or (vote.yes < vote.no and "deny" not in outcomes_in(site.cited.text))
    if told and not _is_lost(record.outcome):
        return f"outcome: {vote.yes} for and {vote.no} against carry nothing"
    return ""


def _is_lost(text: str) -> bool:
    """Whether a text refuses something, denies anything or has a side against it."""
    said = signs(text)
    return bool(said.denials) or not _LOST.isdisjoint(kind for kind, _ in said.kinds)


_LOST = frozenset({("outcome", "deny"), ("side", "against"), ("support", "oppose")})


def outcomes_in(text: str) -> set[str]:
    """The kinds of outcome that a text tells: approve, deny, defer."""
    return {kind for (axis, kind), _ in signs(text).kinds if axis == "outcome"}


def _more_than_present(site: Site, vote: Vote) -> str:
    """More votes than there are people present, by a roll that bears the other votes out."""
    there = site.source.present
    cast = _cast(vote)
    if there < FEWEST or not there < cast <= there + NEAR:
        return ""
    others = [
        _cast(each.vote)
        for each in site.source.draft.decisions
        if each.vote and each.vote != vote and each.vote.yes is not None
    ]
    if max(others, default=0) > there:
        return ""
    return f"vote: {cast} votes, and the roll has {there} present"


def _cast(vote: Vote) -> int:
    return sum(filter(None, (vote.yes, vote.no, vote.abstain)))


def _of_the_next(site: Site, record: Decision, vote: Vote) -> str:
    """One tally belongs to one motion: that which was put last before it."""
    tally = max(site.source.numbers(record.passages), default=0)
    own = [n for n in record.passages if n < tally]
    if vote.yes is None or not record.moved_by or not own:
        return ""
    for other in site.source.draft.decisions:
        if tally not in other.passages or other.vote != vote or not other.moved_by:
            continue
        theirs = [n for n in other.passages if n < tally]
        if theirs and max(own) < min(theirs):
            return f"vote: the passages count these votes on another motion, of {other.moved_by}"
    return ""
