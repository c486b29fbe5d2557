"""Who takes part in a meeting, as Chinese reports tell it: posts, names, then what they did.

    县委副书记、县长张三出席会议并讲话        posts, a name, and two functions
    副县长李四、王五，各乡镇负责人参加会议    a run of people and groups with one verb
    会议听取了县水利局局长赵六关于……的汇报    those who are heard
    主席總結：……                            whoever the roll or the table shows in the chair
    他强调，……                              the last speaker again

A sentence is read once, from left to right: people and groups gather (`chinese_runs`) until a
verb gives them a function (`chinese_verbs`). Whatever is neither breaks the run, so that what is
not understood is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from govsumm.reading.people.chinese_deputies import deputies, deputised, excused
from govsumm.reading.people.chinese_heads import HAN_ASKED, heading
from govsumm.reading.people.chinese_known import known_acts
from govsumm.reading.people.chinese_names import han_names
from govsumm.reading.people.chinese_offices import offices
from govsumm.reading.people.chinese_rolls import (
    Segment,
    segments,
    staffed,
)
from govsumm.reading.people.chinese_runs import Seen
from govsumm.reading.people.chinese_scan import Scan
from govsumm.reading.people.chinese_tables import Tables
from govsumm.reading.people.chinese_units import Held, names_of, without
from govsumm.reading.people.chinese_words import shadow, simple
from govsumm.reading.people.participation import Sighting
from govsumm.reading.people.short_names import DOTS
from govsumm.reading.sentences import Reading, Sentence, kept

__all__ = ["chinese_sightings", "han_names"]


@kept
def chinese_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Everybody seen with a part in the meeting, or with a post, in the order printed."""
    found = tuple(_sightings(reading))
    further = known_acts(shadow(reading.text), found) if found else ()
    return (*found, *(each for each in further if _in_body(reading, each)))


def _in_body(reading: Reading, seen: Sighting) -> bool:
    """Whether somebody is seen in a sentence of the body."""
    at = bisect_right(reading.body, seen.name[0], key=lambda each: each.start) - 1
    return at >= 0 and seen.said[1] <= reading.body[at].end and reading.body[at].han


def _sightings(reading: Reading) -> Iterator[Sighting]:
    told = [each for each in reading.sentences if _is_told(each)]
    if not told:
        return
    text = shadow(reading.text)
    tables = Tables(simple(reading.text))
    tables.read(told)
    yield from tables.found
    yield from deputies(tables.text, told)
    sentences = [each for each in told if each.n not in tables.done]
    named = [*han_names(reading), *(each.name for each in tables.found)]
    known = frozenset("".join(text[a:b].split()) for a, b in named)
    roles = offices(tables.text, tables.found)
    last: Seen | None = None
    parts = tuple(segments(text, sentences))
    placed = staffed(text, parts)
    known |= {text[a:b] for held in placed.values() for a, b in names_of(held)}
    text = without(text, placed.values())
    for part in parts:
        scan = Scan(text, reading.text, known, part.end, part.start, last, part.function, roles)
        scan.read()
        last = scan.last
        known |= {name for seen in scan.found for name in _called(text, seen)}
        yield from _rolled(tables.text, part, [*_placed(part, placed.get(part, ())), *scan.found])
        roles |= offices(text, scan.found) if part.function == "presided" else {}
    for asked in HAN_ASKED.finditer(tables.text):
        start, end = asked.span("who")
        scan = Scan(tables.text, reading.text, known, end, start, None, "spoke", roles)
        scan.read()
        yield from (replace(each, function="spoke", said=asked.span()) for each in scan.found)


def _placed(part: Segment, held: tuple[Held, ...]) -> Iterator[Sighting]:
    """Those whom a roll names behind their unit, which stands where a post would."""
    for item in held:
        for name in item.names:
            yield Sighting(name, (item.unit,), part.function, part.head)


def _called(text: str, seen: Sighting) -> tuple[str, ...]:
    """What somebody may be called from here on: by the first part of a name with dots too."""
    name = text[slice(*seen.name)]
    return () if seen.group else (name, DOTS.split(name)[0])


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence may tell of people: a byline may open the first one of the report, and
    the heads of rolls may stand right below the title."""
    if sentence.zone == "title" and "\n" in sentence.text:
        return sentence.han and heading().search(simple(sentence.text)) is not None
    if sentence.zone == "chrome":
        return sentence.text[-1] in "。." and sentence.han
    return sentence.zone == "body" and sentence.han


_NUMBERED = re.compile("[甲乙丙丁戊己庚辛]、")


def _rolled(text: str, part: Segment, found: list[Sighting]) -> Iterator[Sighting]:
    """A roll's people are told of by its head, or came by a deputy: 鍾某（潘科長某某代）."""
    for seen in found:
        if seen.group and _NUMBERED.match(text, seen.name[0]):
            continue  # 乙、工務部門質詢: a heading
        by_head = part.function is not None and seen.function == part.function
        posts = seen.posts or (() if seen.group else part.posts)
        present = by_head and part.function in ("attended", "presided") and not seen.group
        deputy = deputised(text, seen.name[1]) if present else None
        away = deputy[0] if deputy else (excused(text, seen.name[1]) if present else None)
        if away:
            yield replace(seen, function="absent", said=away, posts=posts)
        if deputy:
            yield Sighting(*deputy, part.function, part.head)
        if away:
            continue
        yield replace(seen, said=part.head, posts=posts) if by_head else seen
