"""Garbage is not collected during an audit; whatever the program's own setting is, it stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from govsumm.sweeping import unswept


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """The tests' own setting comes back."""
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


@unswept()
def works(fails: bool = False) -> bool:
    """Some work; whether garbage is collected meanwhile."""
    if fails:
        raise ValueError("a flood")
    return gc.isenabled()


def test_nothing_is_collected_during_the_work_and_again_behind_it() -> None:
    """One audit makes some fifty thousand objects that live until its end."""
    gc.enable()
    assert (works(), gc.isenabled()) == (False, True)


def test_it_is_collected_again_where_the_work_fails() -> None:
    """An error leaves nothing turned off."""
    gc.enable()
    with pytest.raises(ValueError, match="flood"):
        works(fails=True)
    assert gc.isenabled()


def test_whoever_turned_it_off_finds_it_off() -> None:
    """A program with garbage of its own to think of is not overruled."""
    gc.disable()
    assert (works(), gc.isenabled()) == (False, False)
