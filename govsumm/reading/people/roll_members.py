"""Those who sat with whoever presided, in a sentence behind: "Councillors A Roe and B Poe."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.participation import Sighting
from govsumm.reading.people.roll_items import items
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Sentence
from govsumm.records import FunctionName

MAX_MEMBERS = 1000
"""Those who sat with the chair are named in so many code points."""
CHAIRING = re.compile(r"\b(?:in the chair|presiding|presided)\b", re.IGNORECASE)


def members_beside(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Those who sat with the chair, in a sentence of nothing else: "Councillors A Roe, B Poe."."""
    first = sentence.text.split(maxsplit=1)[0].lower()
    several = first.endswith("s") and first[:-1] in phrase_set("rolls", "seated")
    if not several or len(sentence.text) > MAX_MEMBERS:
        return
    held = items(text, sentence.start, sentence.end)
    if held.whole and all(each.posts or each.crowd for each in held.entries):
        for each in held.entries:
            did: FunctionName = "absent" if each.left_out else "attended"
            yield Sighting(each.name, each.posts, did, each.name, group=each.crowd)
