"""Quality is gated like types: no figure falls unseen, over corpora that are what they were."""

from __future__ import annotations

import json

import pytest
from floors import CORPORA, FILE, fallen, measured

PINNED = json.loads(FILE.read_text())


@pytest.mark.parametrize("name", sorted(CORPORA))
def test_no_figure_is_below_its_floor(name: str) -> None:
    """`python tests/floors.py` pins what rose; to lower one takes `--lower`, and a reason."""
    if not CORPORA[name][0].is_dir():
        pytest.skip("the shared reports are not on this machine; they belong to their publishers")
    now = measured(name)
    assert now["digest"] == PINNED[name]["digest"], "another corpus: pin its figures anew"
    assert now["must_not"] <= PINNED[name]["must_not"]
    assert now["must_not"] == 0 or name == "fresh by rules"
    assert fallen(now, PINNED[name]) == []


def test_a_figure_that_fell_is_named() -> None:
    """The gate can fail: by a lower figure, and by one that is no longer measured."""
    pinned = {"figures": {"people": {"f1": 0.9}, "posts": {"f1": 0.8}}}
    now = {"figures": {"people": {"f1": 0.899}}}
    assert fallen(now, pinned) == ["people f1: 0.899 < 0.9", "posts f1: None < 0.8"]
