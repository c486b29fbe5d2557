"""How often: a claim says "every day" only where its passages say how often something is."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.site import Site
from govsumm.auditing.words.texts import text_of
from govsumm.reading.phrasing import Worded

_OFTEN = Worded(r"\b(?:{modes.often})\b|{modes.han_often}")
_SOME_OFTEN = Worded(r"\b(?:{modes.any_often})\b|{modes.han_any_often}")


def unsaid_how_often(text: str, site: Site) -> Iterator[tuple[str, str]]:
    """Words of a claim for how often something is, where its passages have none at all."""
    hit = _OFTEN.search(text_of(text).folded)
    if hit and not _SOME_OFTEN.search(text_of(site.cited.text).folded):
        yield hit[0], "the passages do not say how often"
