"""How the clauses of a Chinese report are meant, and whose words they are.

会议指出，……            opens a frame, which the sentences that follow stand in
要……，各乡镇要……        an order by its modal verb, with or without somebody who is told
……存在以下问题：……      shortcomings admitted, one each, until an order follows
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from govsumm.passages import Passage
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.claims import chinese_rulings as rulings
from govsumm.reading.claims.chinese_heard import HanClause
from govsumm.reading.claims.chinese_openings import Frame, body_speaks, resumed
from govsumm.reading.claims.chinese_pieces import SHORTEST, pieces
from govsumm.reading.claims.chinese_speakers import Speakers
from govsumm.reading.injected import is_planted
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.people.participation import Sighting
from govsumm.reading.sentences import Reading, Sentence

_SPEAKING = ("spoke", "briefed", "reported", "conveyed")
_HEADING = re.compile(r"[\s　]*[其第][一二三四五六七八九十][，,、][^，,。；;：:]{2,10}。\s*")
"""其一，清要清到底。: what the rest of the paragraph spells out."""
_ASKS = re.compile(
    "要求|请|约谈|责成|须|应当|[逾过]期(?:就|将|者|不|未|仍|则|后)|找差距|补短板|对标|异议|反对|没有人[吭出]声|没有人(?:提|说|问)|过去|以前|曾经|当年"
)
"""What is asked or threatened is no shortcoming by itself."""
_DIGIT = re.compile(r"\d")


def chinese_clauses(reading: Reading, *, feature: bool = False) -> tuple[HanClause, ...]:
    """The clauses of the body in Chinese that belong to a speech, in the order printed.

    In a `feature`, which tells of no meeting, nobody orders anything.
    """
    han = (each for each in reading.body if each.han)
    sentences = [each for each in han if not is_planted(reading, each.start, each.end)]
    if not sentences:
        return ()
    seen = sorted(chinese_sightings(reading), key=lambda each: each.said)
    walk = _Walk(reading, tuple(seen))
    for sentence in sentences:
        walk.sentence(sentence)
    return tuple(each for each in walk.open.clauses if not (feature and each.mode == "order"))


class _Walk(Speakers):
    """A report as it is read, sentence by sentence and passage by passage."""

    def sentence(self, sentence: Sentence) -> None:
        """Reads one sentence, passage by passage."""
        self._turn(sentence)
        heads = self.section and rulings.heads_items(self.text, sentence)
        if heads or rulings.answers(self.open.plainly, sentence.start):
            return
        told = list(self._told(sentence))
        ruled = self._ruled(sentence, told)
        if _HEADING.fullmatch(self.text, sentence.start, sentence.end) and self.open.frame:
            return
        fresh = True
        for passage in sentence.passages:
            begins = ruled is not None and passage.start < ruled
            start = ruled if begins else self._begins(passage, told)
            if start is None or start >= passage.end:
                continue
            for piece in pieces(self.text, start, passage.end):
                if self._is_heard(*piece):
                    self.open.clause(passage, piece, fresh=fresh or start > passage.start)
                fresh = False
        self.open.turned, self.open.led = False, None

    def _ruled(self, sentence: Sentence, told: list[Sighting]) -> int | None:
        """Where what a resolution or a ruling says begins, behind 决议： or 伍、主席裁示."""
        if rulings.items_follow(self.text, sentence):
            self.section = Frame(None, "order")
            return sentence.end
        begin = rulings.ruling(self.text, sentence)
        if begin is None:
            return None
        chair = next((each.name for each in told if each.said[0] < begin), None)
        self.open.open(Frame(chair, "order", rules=True))
        if not self.text[begin : sentence.end].strip():
            self.section = self.open.frame
        return begin

    def _is_heard(self, start: int, end: int) -> bool:
        """Whether a clause is to be heard: in a speech, of a ruling what is ordered, or alone."""
        frame = self.open.frame
        if frame and frame.rules:
            return self.is_order(start, end)
        return bool(frame or self.open.admitting or self._alone(start, end))

    def _alone(self, start: int, end: int) -> bool:
        """Whether a clause outside of any speech is worth hearing."""
        if meaning.admits(self.text, start, end) is not None:
            return True
        found = orders.order(self.text, orders.bare(self.text, start, end), end)
        if found is not None:
            return bool(found.to)
        counted = _DIGIT.search(self.text, start, end) is not None
        if counted and meaning.is_progress(self.text, start, end):
            return True
        told = end - start >= SHORTEST and not _ASKS.search(self.text, start, end)
        return told and meaning.falls_short(self.text, start, end)

    def _turn(self, sentence: Sentence) -> None:
        """A new paragraph closes the frame; numbered lines stand in that of their heading."""
        if sentence.paragraph == self.paragraph:
            return
        self.paragraph = sentence.paragraph
        goes_on = rulings.is_item(self.open.original, sentence.start)
        if not (goes_on and self._heads_short(sentence.start)):
            self.open.admitting = False
        if not (goes_on or rulings.answers(self.open.plainly, sentence.start)):
            self.section = None
        self.open.open(self.section)

    def _heads_short(self, start: int) -> bool:
        """Whether an item follows on 存在问题：, or on another item of that list."""
        before = self.text[:start].rstrip(" 　\n")
        return self.open.admitting and before.endswith(("：", ":", "；", ";"))

    def _told(self, sentence: Sentence) -> Iterator[Sighting]:
        """Who is seen to do something in a sentence; the sightings come in the order printed."""
        while self.seen < len(self.sightings):
            each = self.sightings[self.seen]
            if each.said[0] >= sentence.end:
                break
            self.seen += 1
            if each.function is not None and each.said[0] >= sentence.start:
                yield each

    def _begins(self, passage: Passage, told: list[Sighting]) -> int | None:
        """Where what a passage says begins; None where it only tells who took part."""
        first = bisect_left(told, passage.start, key=_said_at)
        here = told[first : bisect_left(told, passage.end, first, key=_said_at)]
        spoke = [each for each in here if each.function in _SPEAKING]
        body = body_speaks(self.text, passage.start, passage.end)
        if spoke and not (body and body.start > spoke[-1].said[0]):
            return self.said_by(spoke[-1], passage)
        again = None if body else resumed(self.text, passage.start, passage.end)
        sits = self.text.startswith("会议", self.text.rfind("\n", 0, passage.start) + 1)
        if body or (again and (self.speaker or sits)):
            return self.opened(body or again, passage)
        if here:
            self.open.frame, self.open.mode, self.open.admitting = None, "none", False
            return None
        decides = self.open.frame and self.open.frame.manner == "decide"
        unheard = decides and not any(
            self.is_order(*piece) for piece in pieces(self.text, passage.start, passage.end)
        )
        return None if unheard else passage.start


def _said_at(seen: Sighting) -> int:
    return seen.said[0]
