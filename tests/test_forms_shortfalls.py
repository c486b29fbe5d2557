"""Short texts that tell of something amiss or forbidden, and as many that only look so."""

from __future__ import annotations

from typing import Any

import pytest
from banks import bank

import govsumm
from govsumm.backends.extractive import ExtractiveBackend


def paired(wanted: list[str], told: list[str]) -> bool:
    """Whether each part wanted is told by a record, and no record tells anything else."""
    texts = [" ".join(each.split()).casefold() for each in told]
    found = all(any(part.casefold() in text for text in texts) for part in wanted)
    return found and len(texts) == len(wanted)


@pytest.mark.parametrize("form", bank("shortfalls"))
def test_only_what_is_amiss_is_a_problem_and_a_prohibition_is_an_order(
    form: dict[str, Any],
) -> None:
    """Counts of what is broken, missing or late are told; denials, rumours, headings are not."""
    made = govsumm.Briefer(ExtractiveBackend()).brief(govsumm.Report.from_text(form["text"]))
    assert paired(form.get("problems", []), [each.text for each in made.problems])
    assert paired(form.get("orders", []), [each.text for each in made.directives])
