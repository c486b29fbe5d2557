"""Whether a report is minutes: read in `minutes_signs`; here until `minuted` imports it there."""

from __future__ import annotations

from govsumm.reading.minutes_signs import is_minutes

__all__ = ["is_minutes"]
