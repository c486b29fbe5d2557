"""Where a Chinese text says that a meeting was held: its venues, main and branch, and rooms."""

from __future__ import annotations

import re

from govsumm.lexicon import lists
from govsumm.reading.meetings.venues import Venue
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_MAIN = Worded(
    r"(?:{meetings.main_han})\s*(?P<place>[^，。；,\s][^，。；,]{1,29})(?=[，。；,]|$)"
    "|在(?P<at>[^，。；,在]{2,24})(?:设|設)(?:立|置)?主(?:会场|會場)"
)

_BRANCH = re.compile(
    r"(?<![A-Za-z0-9])(?P<place>[^，。；,]{2,20}?)(?:分别)?设(?:立|有)?(?:了)?(?:\d+个)?分会场"
)


def venues_han(text: str) -> tuple[Venue, ...]:
    """The main venue and the branch venues of a whole text."""
    main = [
        Venue(*hit.span("at" if hit["at"] else "place"), "main") for hit in _MAIN.finditer(text)
    ]
    if not any(word in text for word in lists("places")["branch_han"]):
        return tuple(main[:1])
    branch = [Venue(*hit.span("place"), "branch") for hit in _BRANCH.finditer(text)]
    return (*main[:1], *branch[:1])


_ROOM = Worded(r"[一-鿿\d]{2,16}?(?:{places.rooms_han})")


def room_before(reading: Reading, at: int) -> Span | None:
    """A room named in the sentence of a Chinese meeting, or in the one before."""
    sentence = reading.sentence_at(at)
    if not sentence.han:
        return None
    start = reading.sentences[max(0, sentence.n - 3)].start
    for hit in _ROOM.finditer(reading.text, start, sentence.end):
        lead = re.match(r".*?(?:在|于|設在|设在)", hit[0])
        start = hit.start() + (lead.end() if lead else 0)
        opened = reading.text.count("“", max(0, start - 200), start)
        if hit.end() - start > 4 and opened <= reading.text.count("”", max(0, start - 200), start):
            return start, hit.end()
    return None
