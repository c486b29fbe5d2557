"""How the clauses of a Chinese report are meant, and whose words they are.

会议指出，……            opens a frame, which the sentences that follow stand in
要……，各乡镇要……        an order by its modal verb, with or without somebody who is told
……存在以下问题：……      shortcomings admitted, one each, until an order follows
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from govsumm.lexicon import lists
from govsumm.passages import Passage
from govsumm.reading.claims import chinese_meaning as meaning
from govsumm.reading.claims.chinese_openings import Frame, Opening, body_speaks, frame_of, resumed
from govsumm.reading.claims.chinese_pieces import complains, has_due, pieces, turns
from govsumm.reading.injected import injected_spans
from govsumm.reading.people.chinese import chinese_sightings
from govsumm.reading.people.chinese_words import BLANK, simple, voiced, words
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.sentences import Reading, Sentence

HanMode = Literal["order", "assessment", "problem", "statement", "none"]

_MEMBERS = ("常委会委员", "政协委员", "人大委员")
_TASKING = re.compile("要求|部署|安排|希望|强调|任务|举措|措施|意见")
_SEEN = re.compile("[^，,。；;]{0,6}[放播看]完")
"""片子放完: what follows is no longer shown."""
_ORDINAL = re.compile(r"[\s　]*[其第]?[一二三四五六七八九十][是、要，]")
_SORRY = re.compile("致歉|道歉|检讨|鞠躬|问责")
_ASKING = ("议员", "立委", "立法委员", "代表")
_SPEAKING = ("spoke", "briefed", "reported", "conveyed")
_ITEM = re.compile(
    r"[\s　]*(?:[（(][^（）()]{1,3}[）)]|[其第]?[一二三四五六七八九十]{1,3}(?:、|，|,|是|要|点|条)"
    r"|\d{1,2}[.、．])"
)
_ANNOUNCED = re.compile(
    r"[一二两三四五六七八九十几\d]{1,2}(?:点|条|项|个方面|方面)的?(?:具体|明确|工作)?(?:要求|意见|建议|希望)"
)
_ANNOUNCING = re.compile(
    r"[^，,。；;：:]{2,12}?(?:[一二两三四五六七八九十几\d]{1,2}|数)(?:点|条|项|个)[^，,。；;：:]{0,6}[：:。]"
)
"""讲了四点：, 提出五项要求。: orders follow."""
_HEADING = re.compile(r"[\s　]*[其第][一二三四五六七八九十][，,、][^，,。；;：:]{2,10}。\s*")
"""其一，清要清到底。: what the rest of the paragraph spells out."""
_SAYING = ("ordering", "telling", "conceding", "speaking")
_MARKS = " 　\n，,：:；;。.、！!？?“”\"'"


@dataclass(frozen=True, slots=True)
class HanClause:
    """A clause: its first passage, how it is meant, whose words, to whom, its own words.

    `text` runs on into the passage of a closing purpose; it leaves out the words of the frame.
    """

    passage: int
    mode: HanMode
    by: Span | None
    to: tuple[Span, ...]
    text: Span


def chinese_clauses(reading: Reading, *, feature: bool = False) -> tuple[HanClause, ...]:
    """The clauses of the body in Chinese that belong to a speech, in the order printed.

    In a `feature`, which tells of no meeting, nobody orders anything.
    """
    sentences = [each for each in reading.body if each.han]
    if not sentences:
        return ()
    planted = injected_spans(reading)
    if planted:
        sentences = [
            each
            for each in sentences
            if not any(start < each.end and each.start < end for start, end in planted)
        ]
    seen = sorted(chinese_sightings(reading), key=lambda each: each.said)
    walk = _Walk(voiced(reading.text), reading.text, simple(reading.text), tuple(seen))
    for sentence in sentences:
        walk.sentence(sentence)
    orders = ("order",) if feature else ()
    return tuple(each for each in walk.clauses if each.mode not in orders)


@dataclass
class _Walk:
    text: str
    original: str
    plainly: str
    """With what is quoted: a shortcoming may be called by a catchword."""
    sightings: tuple[Sighting, ...]
    clauses: list[HanClause] = field(default_factory=list)
    frame: Frame | None = None
    section: Frame | None = None
    """What a heading opens for the numbered lines below it."""
    speaker: Span | None = None
    """Whose words came last, in whatever paragraph."""
    mode: HanMode = "none"
    to: tuple[Span, ...] = ()
    admitting: bool = False
    turned: bool = False
    """但 has turned to shortcomings: until the sentence ends."""
    led: int | None = None
    """Where a clause that only leads up to the next one begins."""
    leaders: frozenset[str] | None = None
    paragraph: int = -1
    seen: int = 0

    def sentence(self, sentence: Sentence) -> None:
        """Reads one sentence, passage by passage."""
        self.turn(sentence)
        told = list(self._told(sentence))
        if _HEADING.fullmatch(self.text, sentence.start, sentence.end) and self.frame:
            return
        fresh = True
        for passage in sentence.passages:
            start = self.open(passage, told)
            if start is None:
                continue
            for piece in pieces(self.text, start, passage.end):
                if self.frame or self.admitting or self._alone(*piece):
                    self.clause(passage, piece, fresh=fresh or start > passage.start)
                fresh = False
        self.turned, self.led = False, None

    def _alone(self, start: int, end: int) -> bool:
        """Whether a clause outside of any speech is worth hearing."""
        admits = meaning.admits(self.text, start, end) is not None
        return admits or meaning.stands_alone(self.text, start, end)

    def turn(self, sentence: Sentence) -> None:
        """A new paragraph closes the frame, unless it goes on ordering."""
        if sentence.paragraph == self.paragraph:
            return
        self.paragraph = sentence.paragraph
        self.admitting = False
        if not (self.mode == "order" and meaning.goes_on(self.text, sentence.start)):
            if not _ITEM.match(self.original, sentence.start):
                self.section = None
            self.frame, self.mode, self.to = self.section, "none", ()

    def _told(self, sentence: Sentence) -> Iterator[Sighting]:
        """Who is seen to do something in a sentence; the sightings come in the order printed."""
        while self.seen < len(self.sightings):
            each = self.sightings[self.seen]
            if each.said[0] >= sentence.end:
                break
            self.seen += 1
            if each.function is not None and each.said[0] >= sentence.start:
                yield each

    def open(self, passage: Passage, told: list[Sighting]) -> int | None:
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
            self.frame, self.mode, self.admitting = None, "none", False
            return None
        decides = self.frame and self.frame.manner == "decide"
        ordered = decides and meaning.order(self.text, passage.start, passage.end)
        return None if decides and not ordered else passage.start

    def _opened(self, opening: Opening | None, passage: Passage) -> int | None:
        """Where a body's words begin, or those of whoever spoke last."""
        if opening is None:
            return None
        by = opening.by or self.speaker
        self.frame = frame_of(self.text, by, opening.verb, asks=self._goes_on_asking(opening))
        self.speaker, self.mode, self.to = by, "none", ()
        voiced_out = opening.verb in "：:"
        self.admitting = self.admitting and not self.frame.asks and not voiced_out
        names = self.text[opening.end : opening.end + 1] not in "，,：:"
        if names and opening.verb in lists("han_frames")["assigning"]:
            return opening.verb_at
        rest = opening.end, passage.end
        if self.frame.manner == "decide" and not meaning.assigns(self.text, rest[0] + 1, rest[1]):
            return None
        return opening.end

    def _goes_on_asking(self, opening: Opening) -> bool:
        return opening.by is None and self.frame is not None and self.frame.asks

    def _by(self, speaker: Sighting, passage: Passage) -> int | None:
        """Somebody's words: what follows their verb, where it is more than a noun."""
        verb = self.text[speaker.said[0] : speaker.said[1]]
        asks = any(
            self.text.endswith((*_ASKING, *_MEMBERS), *post) or self.text[slice(*post)] == "委员"
            for post in speaker.posts
        )
        self.mode, self.to, self.admitting = "none", (), False
        end = speaker.said[1]
        further = words("han_frames", "ordering", "telling", "conceding", "praising")
        while word := further.at(self.text, end):
            verb, end = word, end + len(word)
        frame = frame_of(self.text, speaker.name, verb, asks=asks)
        if not self.text[end : passage.end].strip("：:了 　"):
            self.section = frame  # 主席裁示：, and what was ruled in the lines below
        self.frame = replace(frame, manner="tell") if frame.manner == "decide" else frame
        self.speaker = speaker.name
        while end < passage.end and self.text[end] == "了":
            end += 1
        mark = self.text[end : end + 1]
        found = lists("han_frames")
        says = any(verb in found[name] for name in _SAYING)
        colon = re.compile(r"[^，,；;。：:]{0,20}[：:]").match(self.text, end, passage.end)
        if _ANNOUNCING.match(self.text, speaker.said[0], passage.end):
            self.frame = self.section = replace(frame, manner="order")
        if colon and _TASKING.search(self.text, end, colon.end()):
            self.frame = replace(frame, manner="order")
        if colon and (says or verb in lists("han_people")["spoke"]):
            if colon.end() >= passage.end - 1:
                self.section = self.frame
            return colon.end() if colon.end() < passage.end else None
        if verb in (*found["assigning"], *found["having"]) and mark not in "，,：:":
            return speaker.said[0]
        said = verb in (*lists("han_people")["speech"], *found["praising"])
        if said or (mark in "，," and says) or mark in "：:" or verb in ":：":
            return end if end < passage.end else None
        self.frame = None
        return None

    def clause(self, passage: Passage, piece: Span, *, fresh: bool) -> None:
        """Hears one clause."""
        self.to = () if fresh else self.to
        listed = self.mode == "order" and bool(_ORDINAL.match(self.text, piece[0]))
        start, end = meaning.bare(self.text, *piece), piece[1]
        again = resumed(self.text, start, end) if self.frame else None
        if again and self.frame:
            start, frame = again.end, frame_of(self.text, self.frame.by, again.verb)
            self.frame = replace(self.frame, admits=frame.admits, praises=frame.praises)
        self.admitting = self.admitting and not _SEEN.match(self.text, start, end)
        opened = meaning.admits(self.text, start, end)
        if opened is not None:
            self.admitting, start = True, opened
            if not self.text[start:end].strip(_MARKS):
                return
        order = meaning.order(self.text, start, end) if opened is None else None
        names = self.frame is not None and meaning.only_names(self.text, start, end)
        if (names and not self.short_of()) or (
            not order and meaning.leads_up(self.text, start, end)
        ):
            self.led = start if self.led is None else self.led
            return
        self._turns(start, end, ordered=bool(order))
        if order and not (self.short_of() and self._lists_shortcoming(start, end)):
            self.admitting = self.turned = False
            self.to = order.to or self.to
            self.hear("order", passage, (order.action, end), self.to)
        elif self.short_of() or self._short(start, end, fresh=fresh and not listed):
            self.hear("problem", passage, (self._from(start), end), ())
        elif self._purpose(start, fresh=fresh):
            last = self.clauses[-1]
            text = (last.text[0], _trim(self.text, end))
            self.clauses[-1] = HanClause(last.passage, last.mode, last.by, last.to, text)
        elif self._goes_on_ordering(start, end, fresh=fresh):
            told = meaning.subject(self.text, start, end)
            self.to = told.to if told else self.to
            action = told.action if told else self._from(start)
            self.hear("order", passage, (action, end), self.to)
        else:
            self.hear(self._rest(start, end), passage, (self._from(start), end), ())
        short = order is not None and end - order.action <= 4
        self.led = order.action if order and short else None

    def _from(self, start: int) -> int:
        """Where a claim begins: with the clause that leads up to it."""
        return start if self.led is None else self.led

    def _lists_shortcoming(self, start: int, end: int) -> bool:
        """Whether a clause with a modal is a shortcoming all the same: 有的……翻不得."""
        several = self.admitting and meaning.starts(self.text, start, "severals")
        return several or meaning.falls_short(self.text, start, end)

    def short_of(self) -> bool:
        """Whether shortcomings are being told."""
        return self.admitting or self.turned

    def _turns(self, start: int, end: int, *, ordered: bool) -> None:
        """但 behind praise turns to shortcomings, for the rest of the sentence."""
        turn = turns(self.text, start, end)
        if turn is None or ordered or self.mode == "order" or self.frame is None:
            return
        plan = meaning.is_plan(self.text, turn, end)
        praised = self.mode == "assessment" and self.frame.manner == "tell"
        self.turned = not plan and (praised or meaning.is_troubled(self.text, turn, end))

    def _short(self, start: int, end: int, *, fresh: bool) -> bool:
        """A shortcoming by its words, where nothing is being ordered."""
        if self.mode == "order" and not fresh:
            return False
        frame = self.frame
        quoted = not self.text[start:end].strip(BLANK + _MARKS)
        if quoted or _SORRY.search(self.text, start, end):
            return False
        if frame and complains(self.text, start - 1, end):
            return True
        if frame and frame.admits and not meaning.is_plan(self.text, start, end):
            better = meaning.is_progress(self.text, start, end)
            return not better or meaning.is_troubled(self.plainly, start, end)
        if frame and (frame.asks or self.mode == "problem"):
            return meaning.is_troubled(self.plainly, start, end)
        return meaning.falls_short(self.plainly, start, end)

    def _purpose(self, start: int, *, fresh: bool) -> bool:
        """A closing purpose, part of the order before it."""
        near = bool(self.clauses) and not fresh and self.mode == "order"
        return near and meaning.starts(self.text, start, "purposes")

    def _goes_on_ordering(self, start: int, end: int, *, fresh: bool) -> bool:
        """A clause without a modal, where somebody orders."""
        frame = self.frame
        if not self.text[start:end].strip(BLANK + _MARKS) or "谁来" in self.text[start:end]:
            return False  # somebody's own words, in quotation marks
        if self.mode == "order" and not fresh:
            return True
        to = meaning.subject(self.text, start, end)
        said = not meaning.is_past(self.text, start, end) or (
            to is not None and "已" not in self.text[start:end]
        )
        if frame is not None and frame.manner == "order":
            return said and not meaning.is_copular(self.text, start, end)
        leads = frame is not None and not frame.asks and self._commands(frame.by)
        goes_on = self.mode == "order" or leads
        if not goes_on or not said or meaning.is_copular(self.text, start, end):
            return False
        due = has_due(self.text, start, end)
        achieved = self.mode == "assessment" and not fresh
        if achieved and not due and meaning.is_counted(self.text, start, end):
            return False  # 新改建户厕1860座，复垦撂荒地7420亩
        return due or to is not None or meaning.commands(self.text, start, end)

    def _commands(self, by: Span | None) -> bool:
        """Whether somebody presides, or demands something somewhere in the report."""
        if self.leaders is None:
            verbs = lists("han_frames")["ordering"]
            self.leaders = frozenset(
                self.text[slice(*each.name)]
                for each in self.sightings
                if each.function == "presided" or self.text[slice(*each.said)] in verbs
            )
        return by is not None and self.text[slice(*by)] in self.leaders

    def _rest(self, start: int, end: int) -> HanMode:
        """What is claimed, planned, or only said."""
        due = has_due(self.text, start, end) and not meaning.is_past(self.text, start, end)
        if due or meaning.is_plan(self.text, start, end):
            return "statement"
        if self.frame and self.frame.praises:
            return "assessment"
        if meaning.is_progress(self.text, start, end):
            return "assessment"
        telling = self.frame is not None and self.frame.manner == "tell"
        counted = meaning.is_counted(self.text, start, end)
        return "assessment" if telling and (counted or self.mode == "assessment") else "none"

    def hear(self, mode: HanMode, passage: Passage, piece: Span, to: tuple[Span, ...]) -> None:
        """Keeps a clause with its own words."""
        start, end = piece[0], _trim(self.text, piece[1])
        while start < end and self.text[start] in _MARKS and self.original[start] not in '“"「':
            start += 1
        if end - start < 4 or (mode == "order" and _ANNOUNCED.match(self.text, start, end)):
            return
        by = self.frame.by if self.frame else None
        self.mode = mode
        asks = self.frame is not None and self.frame.asks
        if asks and (mode == "order" or (mode == "assessment" and not self._praises())):
            mode = "statement"
        spans = meaning.parts(self.plainly, start, end) if mode == "problem" else ((start, end),)
        self.clauses.extend(HanClause(passage.n, mode, by, to, span) for span in spans)

    def _praises(self) -> bool:
        return self.frame is not None and self.frame.praises


def _said_at(seen: Sighting) -> int:
    return seen.said[0]


def _trim(text: str, end: int) -> int:
    """The end of a clause without the marks that close it."""
    while end and text[end - 1] in " 　\n，,：:；;。.、！!？?":
        end -= 1
    return end
