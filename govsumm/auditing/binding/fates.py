"""What became of a matter is what the passages tell of it, motions and their results together."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.votes.fates import fates
from govsumm.records import Directive, Problem


def bound_fates(site: Site) -> Iterator[Finding]:
    """A claim grants, refuses, leaves open what its passages do."""
    if isinstance(site.record, Directive | Problem):
        return  # "approve no project without funds", "47 households refuse": nobody decided
    for field, text in site.paraphrases:
        claimed = [each for each in fates(text) if not each.noun]
        told = fates(site.cited.text) if claimed else ()
        kinds = {each.kind for each in told}
        for each in claimed:
            if kinds and each.kind not in kinds:
                why = f"{field}: in the passages this was {told[0].kind} (“{told[0].words}”)"
                yield finding("binding", each.words, ok=False, why=why)
                break
