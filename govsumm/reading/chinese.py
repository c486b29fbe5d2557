"""Who takes part in a meeting, as Chinese reports tell it: posts, names, then what they did.

    县委副书记、县长张三出席会议并讲话        posts, a name, and two functions
    副县长李四、王五，各乡镇负责人参加会议    a run of people and groups with one verb
    会议听取了县水利局局长赵六关于……的汇报    those who are heard
    他强调，……                              the last speaker again

A sentence is read once, from left to right: people and groups gather (`chinese_runs`) until a
verb gives them a function (`chinese_verbs`). Whatever is neither breaks the run, so that what is
not understood is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from govsumm.reading.chinese_names import han_names
from govsumm.reading.chinese_rolls import Segment, segments
from govsumm.reading.chinese_runs import Seen
from govsumm.reading.chinese_verbs import Scan
from govsumm.reading.chinese_words import shadow
from govsumm.reading.participation import Sighting
from govsumm.reading.sentences import Reading, Sentence

__all__ = ["chinese_sightings", "han_names"]


def chinese_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Everybody seen with a part in the meeting, or with a post, in the order printed."""
    return tuple(_sightings(reading))


def _sightings(reading: Reading) -> Iterator[Sighting]:
    sentences = [each for each in reading.sentences if _is_told(each)]
    if not sentences:
        return
    text = shadow(reading.text)
    known = frozenset("".join(text[a:b].split()) for a, b in han_names(reading))
    last: Seen | None = None
    for part in segments(text, sentences):
        scan = Scan(text, reading.text, known, part.end, part.start, last, part.function)
        scan.read()
        last = scan.last
        yield from _rolled(part, scan.found)


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence may tell of people: a byline may open the first one of the report."""
    ends = sentence.text[-1] in "。."
    return sentence.han and (sentence.zone == "body" or (sentence.zone == "chrome" and ends))


def _rolled(part: Segment, found: list[Sighting]) -> Iterator[Sighting]:
    """A roll's people are told of by its head."""
    for seen in found:
        by_head = part.function is not None and seen.function == part.function
        yield replace(seen, said=part.head) if by_head else seen
