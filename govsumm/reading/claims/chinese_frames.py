"""How the clauses of a Chinese report are meant, and whose words they are.

会议指出，……            opens a frame, which the sentences that follow stand in
要……，各乡镇要……        an order by its modal verb, with or without somebody who is told
……存在以下问题：……      shortcomings admitted, one each, until an order follows
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.claims import chinese_rulings as rulings
from govsumm.reading.claims.chinese_context import HanClause, HanContext
from govsumm.reading.claims.chinese_openings import Frame, Opening, body_speaks, frame_of, resumed
from govsumm.reading.claims.chinese_pieces import pieces
from govsumm.reading.claims.chinese_responsible import responsible
from govsumm.reading.claims.chinese_told import assigned, starts
from govsumm.reading.injected import is_planted
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.people.chinese_words import simple, voiced, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.sentences import Reading, Sentence

_MEMBERS = ("常委会委员", "政协委员", "人大委员")
_TASKING = re.compile("要求|部署|安排|希望|强调|任务|举措|措施|意见")
_ASKING = ("议员", "立委", "立法委员", "代表")
_SPEAKING = ("spoke", "briefed", "reported", "conveyed")
_ANNOUNCING = re.compile(
    r"[^，,。；;：:]{2,12}?(?:[一二两三四五六七八九十几\d]{1,2}|数)(?:点|条|项|个)[^，,。；;：:]{0,6}[：:。]"
)
"""讲了四点：, 提出五项要求。: orders follow."""
_HEADING = re.compile(r"[\s　]*[其第][一二三四五六七八九十][，,、][^，,。；;：:]{2,10}。\s*")
"""其一，清要清到底。: what the rest of the paragraph spells out."""
_DIGIT = re.compile(r"\d")
_COLON = re.compile(r"[^，,；;。：:]{0,20}[：:]")
_SAYING = ("ordering", "telling", "conceding", "speaking")


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
    text = walk.open.plainly
    return tuple(
        replace(each, to=responsible(text, each.text))
        if each.mode == "order" and not each.to
        else each
        for each in walk.open.clauses
        if not (feature and each.mode == "order")
    )


class _Walk:
    """Who speaks while a report is read; `open` is what is open, and what was heard."""

    def __init__(self, reading: Reading, sightings: tuple[Sighting, ...]) -> None:
        self.text = voiced(reading.text)
        self.open = HanContext(self.text, reading.text, simple(reading.text), sightings)
        self.sightings = sightings
        self.section: Frame | None = None
        """What a heading opens for the numbered lines below it."""
        self.speaker: Span | None = None
        """Whose words came last, in whatever paragraph."""
        self.paragraph = -1
        self.seen = 0

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
            return self._orders(start, end)
        return bool(frame or self.open.admitting or self._alone(start, end))

    def _alone(self, start: int, end: int) -> bool:
        """Whether a clause outside of any speech is worth hearing."""
        if meaning.admits(self.text, start, end) is not None:
            return True
        found = orders.order(self.text, orders.bare(self.text, start, end), end)
        if found is not None:
            return bool(found.to)
        counted = _DIGIT.search(self.text, start, end) is not None
        return counted and meaning.is_progress(self.text, start, end)

    def _turn(self, sentence: Sentence) -> None:
        """A new paragraph closes the frame; numbered lines stand in that of their heading."""
        if sentence.paragraph == self.paragraph:
            return
        self.paragraph = sentence.paragraph
        self.open.admitting = False
        goes_on = rulings.is_item(self.open.original, sentence.start)
        if not (goes_on or rulings.answers(self.open.plainly, sentence.start)):
            self.section = None
        self.open.open(self.section)

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
            return self._by(spoke[-1], passage)
        again = None if body else resumed(self.text, passage.start, passage.end)
        if body or (again and self.speaker):
            return self._opened(body or again, passage)
        if here:
            self.open.frame, self.open.mode, self.open.admitting = None, "none", False
            return None
        decides = self.open.frame and self.open.frame.manner == "decide"
        unheard = decides and not self._orders(passage.start, passage.end)
        return None if unheard else passage.start

    def _orders(self, start: int, end: int) -> bool:
        """Whether a clause is an order by its words, as all are that a ruling or decision gives."""
        bare = orders.bare(self.text, start, end)
        if any(orders.order(self.text, at, end) for at in {start, bare}):
            return True
        if not (self.open.frame and self.open.frame.rules):
            return False
        goes_on = self.open.mode == "order" and self.text[start - 1] in "，,；;"
        by = self.text.find("由", start, end)
        has = by >= 0 and assigned(self.text, by + 1, end) is not None
        return goes_on or has or starts(self.text, bare, "imperatives")

    def _opened(self, opening: Opening | None, passage: Passage) -> int | None:
        """Where a body's words begin, or those of whoever spoke last."""
        if opening is None:
            return None
        by = opening.by or self.speaker
        frame = frame_of(self.text, by, opening.verb)
        self.open.open(frame)
        self.speaker = by
        voiced_out = opening.verb in "：:"
        self.open.admitting = self.open.admitting and not frame.asks and not voiced_out
        names = self.text[opening.end : opening.end + 1] not in "，,：:"
        if names and opening.verb in lists("han_frames")["assigning"]:
            return opening.verb_at
        if not self.text[opening.end : passage.end].strip("：:　 \n"):
            settled = opening.verb in lists("han_frames")["resolving"]
            self.section = replace(frame, manner="order") if settled else frame
        recounts = lists("han_frames")["recounting"]
        if self.text[opening.end : opening.end + 1] == "了" and opening.verb in recounts:
            self.open.open(None)
            return None
        if frame.manner != "decide" or orders.assigns(self.text, opening.end + 1, passage.end):
            return opening.end
        comma = self.text.find("，", opening.end, passage.end) + 1
        return comma if comma and orders.assigns(self.text, comma, passage.end) else None

    def _by(self, speaker: Sighting, passage: Passage) -> int | None:
        """Somebody's words: what follows their verb, where it is more than a noun."""
        verb, end = self._verb(speaker)
        frame = frame_of(self.text, speaker.name, verb, asks=self._asks(speaker))
        if not self.text[end : passage.end].strip("：:了 　"):
            self.section = frame  # 主席裁示：, and what was ruled in the lines below
        if self.text[slice(*speaker.said)] in lists("han_frames")["answering"]:
            frame = replace(frame, answers=True)
        self.open.open(replace(frame, manner="tell") if frame.manner == "decide" else frame)
        self.open.admitting = False
        self.speaker = speaker.name
        while end < passage.end and self.text[end] == "了":
            end += 1
        if _ANNOUNCING.match(self.text, speaker.said[0], passage.end):
            self.open.frame = self.section = replace(frame, manner="order")
        colon = _COLON.match(self.text, end, passage.end)
        if colon and _TASKING.search(self.text, end, colon.end()):
            self.open.frame = replace(frame, manner="order")
        says = any(verb in lists("han_frames")[name] for name in _SAYING)
        if colon and (says or verb in lists("han_people")["spoke"]):
            if colon.end() >= passage.end - 1:
                self.section = self.open.frame
            return colon.end() if colon.end() < passage.end else None
        return self._content(speaker, verb, (end, passage.end), says=says)

    def _asks(self, speaker: Sighting) -> bool:
        """Whether somebody sits in a body to ask, and orders nobody."""
        return any(
            self.text.endswith((*_ASKING, *_MEMBERS), *post) or self.text[slice(*post)] == "委员"
            for post in speaker.posts
        )

    def _verb(self, speaker: Sighting) -> tuple[str, int]:
        """The last of the verbs of saying that stand together behind somebody, and its end."""
        start, end = speaker.said
        verb = self.text[start:end]
        further = words("han_frames", "ordering", "telling", "conceding", "praising")
        while word := further.at(self.text, end):
            verb, end = word, end + len(word)
        return verb, end

    def _content(self, speaker: Sighting, verb: str, rest: Span, *, says: bool) -> int | None:
        """Where what is said begins behind a verb without a colon; None: nothing is."""
        start, end = rest
        found = lists("han_frames")
        mark = self.text[start : start + 1]
        if verb in (*found["assigning"], *found["having"]) and mark not in "，,：:":
            return speaker.said[0]
        said = verb in (*lists("han_people")["speech"], *found["praising"])
        if said or (mark in "，," and says) or mark in "：:" or verb in ":：":
            return start if start < end else None
        self.open.frame = None
        return None


def _said_at(seen: Sighting) -> int:
    return seen.said[0]
