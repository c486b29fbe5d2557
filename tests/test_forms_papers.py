"""Rules name what a report invokes and tracks: papers with and without number, named programmes."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

from govsumm.backends.extractive.programmes import programmes
from govsumm.backends.extractive.references import references
from govsumm.lexicon import HAN_CHARACTER
from govsumm.passages import split
from govsumm.reading.sentences import read
from govsumm.report import Report

ENGLISH = "Meeting on the canals\nOn June 2, the county meeting was held in Hexi.\n"
CHINESE = "我县召开水渠工作会议\n6月2日，全县水渠工作会议召开。\n"


@pytest.mark.parametrize("form", bank("papers"))
def test_papers_and_programmes_are_named_as_printed(form: dict[str, Any]) -> None:
    """Each whole, without its article; the meeting's own business and common nouns are neither."""
    head = CHINESE if HAN_CHARACTER.search(form["text"]) else ENGLISH
    report = Report.from_text(form.get("body", head).rstrip() + "\n" + form["text"])
    reading = read(report, split(report))
    if "invokes" in form:
        assert [each.name for each in references(reading)] == form["invokes"]
    if "tracks" in form:
        assert [each.name for each in programmes(reading)] == form["tracks"]
