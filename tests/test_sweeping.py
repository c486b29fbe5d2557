"""Garbage is not collected during an audit; whatever the program's own setting is, it stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from govsumm import cli
from govsumm.sweeping import unswept


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """The tests' own setting comes back."""
    was, threshold = gc.isenabled(), gc.get_threshold()
    yield
    (gc.enable if was else gc.disable)()
    gc.set_threshold(*threshold)
    gc.unfreeze()


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


def test_what_the_program_leaves_is_not_looked_through_on_exit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who waits for a brief does not wait for the end of what was imported for it."""
    left: list[list[int]] = []
    monkeypatch.setattr(cli, "run", lambda _: left.extend([] for _ in range(10_000)))
    with pytest.raises(SystemExit):
        cli.main()
    assert len(gc.get_objects()) < len(left)
