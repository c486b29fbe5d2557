"""A vote as it was cast: its counts are those of its own motion."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.cited import CitedText
from govsumm.auditing.signs import normal, signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.reading.motions.votes import Ballot, ballot
from govsumm.reading.phrasing import Worded
from govsumm.records import Decision


def counts(site: Site) -> Iterator[Finding]:
    """Ayes and nays are those of this motion, not exchanged and not another's."""
    record = site.record
    if not isinstance(record, Decision) or record.vote is None or record.vote.yes is None:
        return
    cast = list(_ballots(site))
    if not cast:
        return
    stems = set(signs(f"{record.text} {record.matter}").stems) - {""}

    def shared(segment: tuple[Ballot, CitedText]) -> int:
        return len(stems & segment[1].stems)

    best = max(map(shared, cast))
    own = [found for found, text in cast if shared((found, text)) == best]
    for field in ("yes", "no", "abstain"):
        claimed = getattr(record.vote, field)
        printed = {getattr(each, field) for each in own} - {None}
        if claimed is not None and printed:
            said = " or ".join(map(str, sorted(printed)))
            why = f"{field}: the passages say {said} of this motion, the record {claimed}"
            yield finding("vote", str(claimed), ok=claimed in printed, why=why)


def is_nobody(site: Site, field: str) -> bool:
    """Whether the passages say in words that nobody was on a side of a vote, or that all were for
    it: 沒有反對或棄權, 全票通過.
    """
    cast = [found for found, _ in _ballots(site)]
    if any(getattr(found, field) == 0 for found in cast):
        return True
    return (
        field in ("no", "abstain")
        and bool(cast)
        and all(getattr(found, field) is None for found in cast)
        and _ALL.search(normal(site.cited.text)) is not None
    )


_ALL = Worded("{binding.han_unanimous}")


def _ballots(site: Site) -> Iterator[tuple[Ballot, CitedText]]:
    """Each tally of the passages cited, with the passages that lead up to it."""
    source = site.source
    leading: list[int] = []
    for number in source.numbers(site.record.passages):
        leading.append(number)
        passage = source.passages[number - 1]
        found = ballot(source.report.text, ((passage.start, passage.end),))
        if found and found.yes is not None:
            yield found, source.cited(tuple(leading))
            leading = []
