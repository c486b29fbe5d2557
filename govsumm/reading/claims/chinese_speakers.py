"""Where somebody's words begin in a passage of a Chinese report, and what kind of words."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims import chinese_orders as orders
from govsumm.reading.claims.chinese_context import HanContext
from govsumm.reading.claims.chinese_openings import Frame, Opening, frame_of
from govsumm.reading.claims.chinese_told import assigned, starts
from govsumm.reading.people.chinese_words import simple, voiced, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_TASKING = Worded(r"{han_frames.task_words}")
_ANNOUNCING = re.compile(
    r"[^，,。；;：:]{2,12}?(?:[一二两三四五六七八九十几\d]{1,2}|数)(?:点|条|项|个)[^，,。；;：:]{0,6}[：:。]"
)
"""讲了四点：, 提出五项要求。: orders follow."""
_COLON = re.compile(r"[^，,；;。：:]{0,20}[：:]")
_SAYING = ("ordering", "telling", "conceding", "speaking")

_PRESENTED = Worded("(?![，,：:了])[^，,。；;：:]{0,30}?(?:{han_frames.presented})[，,]?")
"""介绍计划，: what is told of it stands behind the comma."""


def _greets(verb: str, rest: str) -> bool:
    """Whether somebody only welcomes those who came."""
    found = lists("han_frames")
    return verb in found["greeting"] and any(word in rest for word in found["greeted"])


class Speakers:
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

    def is_order(self, start: int, end: int) -> bool:
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

    def opened(self, opening: Opening | None, passage: Passage) -> int | None:
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

    def said_by(self, speaker: Sighting, passage: Passage) -> int | None:
        """Somebody's words: what follows their verb, where it is more than a noun."""
        verb, end = self._verb(speaker)
        if _greets(verb, self.text[end : passage.end]):
            self.open.open(None)
            return None
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
            self.text.endswith(lists("han_frames")["asking_posts"], *post)
            or self.text[slice(*post)] == "委员"
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
        if verb in found["presenting"] and (presents := _PRESENTED.match(self.text, start, end)):
            return presents.end() if presents.end() < end else None
        said = verb in (*lists("han_people")["speech"], *found["praising"])
        if said or (mark in "，," and says) or mark in "：:" or verb in ":：":
            return start if start < end else None
        self.open.frame = None
        return None
