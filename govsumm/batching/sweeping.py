"""Garbage is collected seldom while a batch runs.

Records are trees, freed by counting references. Looking for cycles among them, every 700 objects,
took a sixth to a quarter of the time of a brief; every hundred thousand, hardly any of it, and some
megabytes more.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (100_000, 10, 10)


@contextmanager
def swept_seldom() -> Iterator[None]:
    """Collect seldom for a while; what is there already is not looked at again."""
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
