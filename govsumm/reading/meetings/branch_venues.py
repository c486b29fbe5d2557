"""Main and branch venues: "the main venue is the city hall, with branch venues in each county"."""

from __future__ import annotations

import re
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.phrasing import alternatives
from govsumm.reading.spanned_words import beginning, first_runs

_words = partial(alternatives, "places")
"""Lists of the section as one alternation, the longest first."""


@cache
def _set_up() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<main>{_words('main_venue')})\s+(?P<place>(?:the\s+)?(?:No\.\s?(?=\d)|[^,.;:()]){{3,60}}?)(?=\s+(?:and|with|while)\b|[,.;:()]|$)"
        rf"|(?P<branch>{_words('branch_venue')})\s+(?P<places>[^.;:()]{{3,160}}?)(?=[.;:()]|$)",
        re.IGNORECASE,
    )


@cache
def _set_up_words() -> frozenset[str]:
    return first_runs((*lists("places")["main_venue"], *lists("places")["branch_venue"]))


def main_and_branch(text: str) -> list[Venue]:
    """The main venue and the branch venues that a text says were set up, each once."""
    found: list[Venue] = []
    if not any(word in text for word in lists("places")["venue_words"]):
        return found
    for hit in beginning(_set_up_words(), _set_up(), text, 0, len(text)):
        if hit["main"] and not any(each.role == "main" for each in found):
            lead = re.match(r"the\s+", hit["place"], re.IGNORECASE)
            found.append(
                Venue(hit.start("place") + (lead.end() if lead else 0), hit.end("place"), "main")
            )
        elif hit["branch"]:
            found.append(Venue(hit.start("places"), hit.end("places"), "branch"))
    return found
