"""What a model replied to the prompt (`tests/fresh/replies`), held against its reports.

The replies are nearly all true, and complete as replies go: what the audit doubts in them, or names
as left out, costs an analyst time. What is taken out of them must be named.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from fresh_replies import asked, names, replied

from govsumm import audit
from govsumm.evaluation.mutations import Material
from govsumm.evaluation.mutations.dropping import dropped
from govsumm.records import Brief

SUPPORTED = {"replies": 0.975, "retold": 0.89}
"""At least this share of the records, those inside others too; `retold` has claims in free words,
freer in its last twelve.
"""
RECORDS = {"replies": 8300, "retold": 2800}
"""How many there are at least."""
REFUSED = 0.009
"""At most this share."""
OMISSIONS = 1.9
"""A report, at most; some are the model's own."""
NAMED = {"directive": 0.86, "deadline": 0.88, "person": 0.86, "vote": 0.8}
"""The share of what is taken away that must be named, in one reply of four. What an order says, a
decision may say too; the aim is 0.9.
"""


def material(name: str, folder: str = "replies") -> Material:
    """A report with the draft of its reply."""
    request = asked(name)
    return Material(request.report, request.passages, replied(name, folder))


@cache
def briefs(folder: str) -> dict[str, Brief]:
    """The audited brief of each reply, by the name of its report."""
    held = {name: material(name, folder) for name in names(folder)}
    return {
        name: audit(each.report, each.draft, passages=each.passages) for name, each in held.items()
    }


@pytest.mark.parametrize(("folder", "least"), SUPPORTED.items())
def test_what_a_model_tells_truly_is_supported(folder: str, least: float) -> None:
    """Few records are doubted and hardly any is refused; free words cost more."""
    verdicts: Counter[str] = Counter()
    for brief in briefs(folder).values():
        verdicts.update(dict(brief.audit.verdicts))
    assert verdicts.total() > RECORDS[folder]
    assert verdicts["supported"] >= least * verdicts.total(), verdicts
    assert verdicts["unsupported"] <= REFUSED * verdicts.total(), verdicts


def test_little_is_named_as_left_out_of_a_whole_reply() -> None:
    """False alarms are what an analyst learns to pass over."""
    found = {name: len(brief.audit.omissions) for name, brief in briefs("replies").items()}
    assert sum(found.values()) <= OMISSIONS * len(found), found


@pytest.fixture(scope="module")
def named() -> dict[str, float]:
    """Of what is taken out of replies one by one, the share that is named, by its kind."""
    taken: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for name in names()[::4]:
        for each in dropped(material(name))[0]:
            taken[each.kind] += 1
            seen[each.kind] += each.named
    return {kind: seen[kind] / taken[kind] for kind in taken}


@pytest.mark.parametrize("kind", NAMED)
def test_what_is_taken_out_of_a_reply_is_named(named: dict[str, float], kind: str) -> None:
    """An order, a person, a vote, the time of an order."""
    assert named[kind] >= NAMED[kind], named
