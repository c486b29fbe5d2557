"""Patterns over the lists of a section: behind their gates in English, plain in Chinese."""

from __future__ import annotations

import re

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.phrasing import alternatives


def gated(section: str, pattern: str, *names: str, lower: bool = False) -> Gated:
    """A pattern of which each match holds a phrase of one of the lists named."""
    phrases = [each for name in names for each in lists(section)[name]]
    return Gated(re.compile(pattern), gate(phrases, plural=True), lower)


def one_of(section: str, name: str) -> str:
    """A pattern for one of the phrases of a list."""
    return phrase(lists(section)[name])


def longest_first(section: str, name: str) -> str:
    """A pattern for one of the words of a list in Chinese, the longest first."""
    return f"(?:{alternatives(section, name)})"
