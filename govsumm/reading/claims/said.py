"""What a report's clauses say, and how they are meant: the walk over its frames.

A frame stays open over the sentences that follow without a subject of their own, to the end of
its paragraph: "Ning Bo emphasized that ... . Improve the ... . We must ..." are all his words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.lexicon import lists
from govsumm.reading.claims import modality
from govsumm.reading.claims.attending import members, names_by_first, parts_of_names
from govsumm.reading.claims.clauses import Clause, clauses, cut, interpolated
from govsumm.reading.claims.frames import Frame, continued, opening, participle, trailing
from govsumm.reading.claims.items import Finding, finding, is_finding, item, opens_list, settler
from govsumm.reading.claims.listening import Said
from govsumm.reading.claims.meanings import Meanings
from govsumm.reading.claims.onlookers import onlookers
from govsumm.reading.claims.procedure import heads_item
from govsumm.reading.claims.rows import heard_in_rows
from govsumm.reading.claims.shortcomings import admits, says
from govsumm.reading.injected import is_injected
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import DocumentKind

_BUT = re.compile(r"\s*(?:but|however|yet)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\s*,\s*(?:however|though|therefore|moreover|nevertheless|meanwhile|in\s+turn)\s*,\s*(?:that\s+)?",
    re.IGNORECASE,
)
"""He conceded, however, that no survey was made."""
_COLON = re.compile("[:：]")
_OPENS = re.compile(
    r"(?:(?:[A-Z][\w’'.-]*|of|the|and|for|&|\([A-Z]\w{0,4}\))\s+){2,12}(?!(?:must|should|will|to)\b)[a-z]"
)
"""The words in capitals that open a sentence, up to its verb."""


def said(reading: Reading, kind: DocumentKind) -> tuple[Said, ...]:
    """The clauses of a report in a European script that claim, admit or order something.

    In a feature, which tells of no meeting, nobody orders anything.
    """
    walk = _Walk(reading, kind)
    body = reading.body
    for n, sentence in enumerate(body):
        if sentence.han or is_injected(sentence):
            continue
        after = body[n + 1] if n + 1 < len(body) else None
        if not (after and walk.heads(sentence, after)):
            walk.sentence(sentence)
    return tuple(walk.open.said)


def is_translated(reading: Reading) -> bool:
    """Whether an English text shows signs of having been translated from Chinese."""
    text = reading.text.lower()
    return sum(sign in text for sign in lists("claims")["translated_signs"]) >= 3


def _heads_roll(words: str) -> bool:
    """Whether words are the label of a roll, and nobody who settles: "Apologies: ..."."""
    return words.lower() in phrase_set("rolls", "present", "also_present", "absent", "presiding")


class _Walk:
    """What is open while a report is read, and what was heard."""

    def __init__(self, reading: Reading, kind: DocumentKind) -> None:
        self.open = Meanings(
            reading.text,
            kind,
            translated=is_translated(reading),
            members=members(reading),
            onlookers=onlookers(reading),
            names=parts_of_names(reading),
        )
        self._text = reading.text
        self._paragraph = -1
        self._fresh = False
        self._body: Span | None = None
        self._names = names_by_first(reading)
        self._wishing = False
        self._finding: Finding | None = None
        self._finder: Span | None = None

    def heads(self, sentence: Sentence, after: Sentence) -> bool:
        """Whether a sentence only heads what the next one spells out, and tells nobody anything."""
        if not self.open.translated or after.paragraph != sentence.paragraph:
            return False
        what = heads_item(self._text, sentence.start, sentence.end)
        told = modality.order(self._text, *what) if what else None
        return what is not None and not (told and told.to)

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence: its frame, then its clauses."""
        span = self._opened(sentence)
        if span is None or finding(sentence.text):  # the head of a list only opens it
            return
        if self.open.frame and _BUT.match(self._text, *span) and not self.open.minutes:
            self.open.admitting = self.open.admitting or self.open.mode != "order"
        if not self.open.feature and admits(sentence):
            self.open.admitting = True
            span = self._after_colon(*span)
        aside = _ASIDE.match(self._text, *span)
        span = (aside.end(), span[1]) if aside else span
        fresh = self._fresh
        row: list[tuple[Clause, int]] = []
        for clause in clauses(self._text, sentence, *span):
            for piece in cut(self._text, clause):
                begin = (
                    self._further(piece, sentence)
                    if not fresh and piece.start > sentence.start
                    else None
                )
                fresh = fresh or begin is not None
                told = Clause(begin, piece.end, piece.passages) if begin else piece
                row.append((told, len(self.open.said)))
                self.open.hear(told, fresh=fresh)
                fresh = False
        self._in_row(row)

    def _in_row(self, row: list[tuple[Clause, int]]) -> None:
        """Hears once more what was heard in a sentence: what stands in a row with a shortcoming."""
        said = self.open.said
        if len(row) < 2 or self.open.feature or self.open.admitting:
            return
        ends = [begin for _, begin in row[1:]] + [len(said)]
        heard = [(each, said[begin:end]) for (each, begin), end in zip(row, ends, strict=True)]
        if any(each.mode == "problem" for each in said[row[0][1] :]):
            framed = self.open.frame is not None
            said[row[0][1] :] = heard_in_rows(self._text, heard, framed=framed)

    def _after_colon(self, start: int, end: int) -> Span:
        """What is admitted, behind "He did not avoid the sore spots:", which says by whom."""
        colon = _COLON.search(self._text, start, end)
        if colon is None:
            return start, end
        if self.open.frame is None or start == 0 or self._text[start - 1] in "\n.。;；":
            self.open.frame = Frame((start, colon.start()), colon.span(), "say", colon.end())
        return colon.end(), end

    def _opened(self, sentence: Sentence) -> Span | None:
        """Where what a sentence says begins and ends; None where it only tells who took part."""
        start, end = sentence.start, sentence.end
        frame = opening(self._text, start, end)
        if self.open.minutes and not self.open.listing:
            self.open.close()
        if sentence.paragraph != self._paragraph:
            self._paragraph, self.open.admitting = sentence.paragraph, False
            if not (self.open.translated and self.open.mode == "order"):
                self.open.close()
        if not frame:
            start, frame = self._listed(start, end)
        self.open.listing = opens_list(sentence.text) or (
            self.open.listing and start > sentence.start
        )
        self._head(sentence)
        frame = self._found(sentence, start, frame)
        self._fresh = frame is not None
        self.open.spoken = self._fresh or interpolated(self._text, start, end)
        if frame:
            self.open.open(frame)
            return frame.content, end
        if closing := trailing(self._text, start, end):
            self.open.frame, end = closing
            self.open.spoken = True
            self.open.mode = "order" if self.open.frame.manner == "order" else None
        elif (own := self._another(sentence)) and (content := self._participle(own, start, end)):
            return content, end
        elif says("taking_part", sentence) or (own and self.open.frame):
            self.open.close()
            self.open.admitting = False
            return None
        elif says("listening", sentence):
            return None
        return start, end

    def _head(self, sentence: Sentence) -> None:
        """Whether the items to come, or those at hand, are what somebody wishes that others do."""
        self.open.wishing = self._wishing
        if opens_list(sentence.text):
            self._wishing = sentence.text.rstrip(" \n:：–—-").lower().endswith("that")

    def _found(self, sentence: Sentence, start: int, frame: Frame | None) -> Frame | None:
        """The frame of an item of what was found: "The Committee observed as follows: (a) ..."."""
        head = finding(sentence.text)
        if head:
            self._finding, self._finder = head, frame.by if frame else None
            return frame
        if sentence.start == start or not is_finding(self._text, start, sentence.end):
            self._finding = None
        if frame or self._finding is None:
            return frame
        mark, amiss = (sentence.start, start), self._finding == "amiss"
        return Frame(self._finder, mark, "say", start, admits=amiss)

    def _participle(self, own: Span, start: int, end: int) -> int | None:
        """Where what the sentence's own subject orders begins: "made plans, asking staff to"."""
        telling = participle().search(self._text, start, end)
        if telling is None:
            return None
        self.open.open(Frame(own, telling.span(), "order", telling.end()))
        self._fresh = True
        return telling.end()

    def _another(self, sentence: Sentence) -> Span | None:
        """The subject of its own that a sentence has: somebody who does not say what is open."""
        opens = _OPENS.match(self._text, sentence.start, sentence.end)
        frame = self.open.frame
        if opens is None or (frame and frame.by is None):
            return None
        by = self._text[slice(*frame.by)] if frame and frame.by else ""
        named = (name for word in opens[0].split() for name in self._names.get(word, ()))
        other = next((name for name in named if name in opens[0]), "")
        if not other or other.split()[-1] in by:
            return None
        begin = sentence.start + opens[0].index(other)
        return begin, begin + len(other)

    def _listed(self, start: int, end: int) -> tuple[int, Frame | None]:
        """Where the words of an item begin, and the frame that they open."""
        settled = settler(self._text, start, end)
        named = settled is not None and not _heads_roll(self._text[slice(*settled[0])])
        if settled and named:
            self._body, begin = settled
        else:
            begin = item(self._text, start, end) or start
        frame = continued(self._text, begin, end, self._body) if begin > start else None
        if named and not frame and self.open.listing:
            return start, None  # "Reasons: ..." is no item of what is resolved
        if begin > start and self._text[begin:end].strip(" \n").isupper():
            self.open.listing = False  # the next heading
        if begin > start and self.open.listing:
            self.open.mode, self.open.to = "order", ()
        return begin, frame

    def _further(self, clause: Clause, sentence: Sentence) -> int | None:
        """Where what is said begins, where a clause opens a frame of the same subject."""
        by = self.open.frame.by if self.open.frame else None
        frame = continued(self._text, clause.start, clause.end, by)
        if frame is None:
            return None
        saying = frame.manner == "say" and "ing " in self._text[slice(*frame.verb)]
        if by is None and saying:
            frame = replace(frame, by=self._named(sentence, clause.start))
        self.open.open(frame)
        return frame.content

    def _named(self, sentence: Sentence, end: int) -> Span | None:
        """Who is named with a title at the head of a sentence: "Councilman Ed Poe voted no"."""
        opens = _OPENS.match(self._text, sentence.start, end)
        first = opens[0].split()[0].lower() if opens else ""
        titled = first in phrase_set("claims", "voices", "leading")
        return (sentence.start, opens.end() - 1) if opens and titled else None
