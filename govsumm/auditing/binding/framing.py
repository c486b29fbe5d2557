"""A number stands in a claim as it stands in the passages: not "by 6" where they say "to 6"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from govsumm.auditing.binding.frames import Frame, frames
from govsumm.auditing.site import Finding, Site, finding
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set


def bound_frames(site: Site) -> Iterator[Finding]:
    """Numbers and times that stand in a claim as their passages cannot mean them."""
    for field, text in site.paraphrases:
        claimed = [each for each in frames(text) if each.kinds]
        there = [each for passage in site.passages for each in frames(passage)] if claimed else []
        listed = any("part" in each.kinds for each in claimed)
        for frame in claimed:
            if listed and "extra" in frame.kinds:
                continue  # 21人中13人赞成，另有2人弃权
            if said := _contrary(frame, there):
                why = f"{field}: of {frame.text} the passages say {said}"
                yield finding("bound", frame.text, ok=False, why=why)


def _contrary(frame: Frame, there: list[Frame]) -> str:
    """How the passages say that a number stands, where that excludes how a claim says it, or ""."""
    own = [each.kinds for each in there if not each.values.isdisjoint(frame.values)]
    known = frozenset[str]().union(*own)
    for kind in frame.kinds - known if own else ():
        if kind in phrase_set("binding", "frames_borne"):
            return f"nothing like “{kind}”"
        if excluded := known & _contraries().get(kind, frozenset()):
            return f"“{min(excluded)}”, the claim “{kind}”"
    return ""


@cache
def _contraries() -> dict[str, frozenset[str]]:
    """By each kind those that cannot be meant by it."""
    rows = (row.split(": ") for row in lists("binding")["frames_apart"])
    return {kind: frozenset(others.split(", ")) for kind, others in rows}
