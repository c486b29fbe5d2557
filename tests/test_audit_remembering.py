"""What the audit remembers of texts makes it fast, and changes nothing."""

from __future__ import annotations

from drafts import directive, draft

from govsumm import Report, audit, split
from govsumm.auditing.binding.places import places


def test_a_number_is_the_same_when_its_text_is_read_again() -> None:
    """In a long run a text falls out of one cache and stays in another: the same brief."""
    report = Report("昨天市里暗访的14个乡镇中，有3个值班带班领导不在岗，必须点名通报。\n")
    cited = tuple(each.n for each in split(report))
    order = directive("对值班带班领导不在岗的3个乡镇点名通报", passages=cited)
    first = audit(report, draft(directives=(order,)))
    assert first.directives[0].verdict == "supported"
    places.cache_clear()
    assert audit(report, draft(directives=(order,))) == first
