"""The bank of sentences that two people might have said: who did, and who did not."""

from __future__ import annotations

from typing import Any

import pytest
from banks import forms
from drafts import person, speaker_faults

from govsumm import Report

FORMS = [pytest.param(form, id=form["id"]) for form in forms("speakers")]


def _is_found(form: dict[str, Any], by: str) -> bool:
    people = tuple(person(name, "spoke", posts=(post,)) for name, post in form["people"].items())
    report = Report(form["text"])
    return bool(speaker_faults(report, people, by, form["words"], kind=form["kind"]))


@pytest.mark.parametrize("form", FORMS)
def test_whoever_says_the_words_may_be_named(form: dict[str, Any]) -> None:
    """The speaker of a sentence passes, however the text says that they speak."""
    assert _is_found(form, form["true"]) == form.get("doubted", False)


@pytest.mark.parametrize("form", FORMS)
def test_whoever_spoke_before_is_doubted(form: dict[str, Any]) -> None:
    """Another speaker of the report does not pass for what somebody else says."""
    assert _is_found(form, form["false"]) != form.get("passes", False)
