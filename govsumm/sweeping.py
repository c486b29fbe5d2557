"""Garbage is collected seldom while a batch, or the program, runs, and not at all during one audit.

Records are trees, freed by counting references. Looking for cycles among them, every 700 objects,
took a sixth to a quarter of the time of a brief; every hundred thousand, hardly any of it, and some
megabytes more.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (200_000, 10, 10)


def sweep_seldom() -> None:
    """Collect seldom from now on; what is there already is not looked at again."""
    gc.freeze()
    gc.set_threshold(*SELDOM)


def sweep_no_more() -> None:
    """Collect nothing on exit either: to go through all modules and patterns took 200 ms."""
    gc.freeze()


@contextmanager
def swept_seldom() -> Iterator[None]:
    """Likewise for a while."""
    before = gc.get_threshold()
    sweep_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


@contextmanager
def unswept() -> Iterator[None]:
    """Collect nothing meanwhile, for a piece of work whose objects all live until its end.

    Where collecting is off already, as by another thread's work, that is left as it is: whoever
    turned it off turns it on, and at worst the others collect a while.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
