"""Meetings as noun phrases, whatever the sentence does with them: "the three-hour review".

`gatherings` knows formulas; this knows only that a phrase has a meeting at its head. How much a
phrase weighs is for the one who chooses: what stands around it is counted here as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.reading.days.moments import Moment
from govsumm.reading.meetings.gathering_forms import head_words
from govsumm.reading.meetings.gathering_names import phrase_end
from govsumm.reading.meetings.gathering_words import CITED_BEFORE, heads, heads_in
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

MAX_LEFT = 14
"""A name has at most so many words before its head."""
MAX_TEXT = 3000
MAX_PHRASES = 12
"""A sentence with more meetings than these is a list, or damage."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A phrase for a meeting at [start, end) of the report, and what stands around it."""

    start: int
    end: int
    bare: bool
    """Whether it is its head alone: "the meeting"."""
    sure: bool
    """Whether its head means nothing but a meeting: no "review", no "class"."""
    cited: bool
    """Whether it is another meeting: conveyed, previous, next, or one among several."""
    held: bool
    """Whether its clause says that it was held, chaired or attended."""


def occasions(sentence: Sentence, printed: tuple[Moment, ...]) -> Iterator[Occasion]:
    """The phrases for meetings of an English sentence, in order; `printed` are its days."""
    if not head_words().intersection(sentence.word_set):
        return
    text = sentence.text[:MAX_TEXT]
    days = tuple(day.moved(-sentence.start) for day in printed)
    done = -1
    count = 0
    for head in heads_in(text, 0, len(text)):
        if head.start() < done or count > MAX_PHRASES:
            continue
        if _PLURAL.match(text, head.end()) or heads().match(text, head.end() + 1):
            continue
        start, article = _left(text, head.start(), days)
        end = phrase_end(text, head.end(), days, purpose=article in ("a", "an"))
        if not _well_bounded(text[start:end]):
            continue
        done, count = end, count + 1
        yield _occasion(sentence.start, text, (start, end), head)


_PLURAL = re.compile(r"s\b|['’]s\s+(?:spirit|minutes|agenda)|\s+(?:spirit|minutes\s+of)\b")


def _occasion(base: int, text: str, name: Span, head: re.Match[str]) -> Occasion:
    """A phrase with what stands around it; `name` is its span in the sentence."""
    start, end = name
    words = text[start:end]
    return Occasion(
        base + start,
        base + end,
        bare=start == head.start() and end == head.end() and " " not in head[0],
        sure=bool(_SURE.search(head[0])),
        cited=_is_another(text, start, end),
        held=_is_held(text, start, end) or bool(_DAY_OWN.match(words)),
    )


_HOUR_OWN = re.compile(r"(?:night|evening|morning|afternoon|day|weekend|week|month|year)['’]s")
"""The night's meeting: when it was, and no part of its name."""
_DAY_OWN = re.compile(r"\w+day(?:\s\w+)?['’]s\s")
_SURE = Worded(r"\b(?:{meetings.sure_heads})$", re.IGNORECASE)


# what stands before the head -------------------------------------------------------------------

_WORD = re.compile(r"[^\s]+")


_ARTICLES = frozenset(["the", "a", "an", "this", "its", "his", "her", "their", "our", "that"])


def _left(text: str, head: int, days: tuple[Moment, ...]) -> tuple[int, str]:
    """Where the name before a head begins, and the article that stands before it."""
    floor = max([0, head - 160, *(day.end for day in days if day.end <= head)])
    words = list(_WORD.finditer(text, floor, head))[-MAX_LEFT:]
    start = head
    for at in range(len(words) - 1, -1, -1):
        word = words[at][0]
        low = word.lower().strip("“”\"'‘’(")
        if _SHORT.fullmatch(word) and at:
            continue
        if word[-1] in ",;:.!?)]—–|•" or low in ("-", "--"):
            return start, ""
        if _is_of_body([each[0].lower() for each in words[max(0, at - 2) : at + 1]]):
            start = words[at].start()
            continue
        if low in _ARTICLES:
            return start, low
        if low in phrase_set("meetings", "name_begins_after"):
            return start, ""
        if _HOUR_OWN.fullmatch(low) and at and words[at - 1][0].lower() in _ARTICLES:
            return start, words[at - 1][0].lower()
        start = words[at].start() + (len(word) - len(word.lstrip('(“"‘')))
        if word[0] in '(“"‘' and word[-1] not in '”"’':
            return start, ""
    return start, ""


def _is_of_body(words: list[str]) -> bool:
    """Whether words end within a body's name: Board of Trustees, Committee of the Assembly."""
    if words[-1] == "the":
        words = words[:-1]
    body = phrase_set("meetings", "bodies") | phrase_set("meetings", "sitting")
    return len(words) > 1 and words[-1] in ("of", "on", "for") and words[-2] in body


_SHORT = re.compile(r"\((?:[A-Z]{2,8}|[Ee]xpanded|[Ee]nlarged|[Ee]xtended)\)")
"""What stands in brackets within a name: "Consultative Committee (RCC) meeting"."""
_PRONOUN = re.compile(
    r"\b(?:he|she|they|we|who|which|reminded|told|said|was|were|is|are|has|had|will)\b",
    re.IGNORECASE,
)


def _well_bounded(words: str) -> bool:
    """Whether words are one noun phrase: no clause, no cut-off preposition at the end."""
    if not words or len(words) > 220 or not any(map(str.isalpha, words)):
        return False
    return not _PRONOUN.search(words) and not _DANGLING.search(words)


_DANGLING = re.compile(r"\b(?:of|on|for|to|in|at|the|a|and|by|with)$|\bat\s+\d+$", re.IGNORECASE)

# what stands around it ---------------------------------------------------------------------------


_OTHER = Worded(r"(?:{meetings.other_meeting})\b", re.IGNORECASE)
_TO_COME = Worded(
    r"\s+(?:{meetings.to_come})\b|[^.;:,]{0,40}?\b(?:{meetings.not_held})\b", re.IGNORECASE
)


def _is_another(text: str, start: int, end: int) -> bool:
    """Whether a phrase names a meeting that is not this one."""
    before = CITED_BEFORE.search(text, max(0, start - 60), start)
    opens = before is not None and before.start() == 0  # "Minutes of a meeting of ..."
    return bool(_OTHER.match(text, start) or (before and not opens) or _TO_COME.match(text, end))


_HOLDING = Worded(r"\b(?:{meetings.held,holds,began,chaired,sat_words})\b", re.IGNORECASE)


_CLAUSE = re.compile(r"[.;!?]\s|\n")


def _is_held(text: str, start: int, end: int) -> bool:
    """Whether a verb of holding, chairing or attending stands near, in the same clause."""
    stop = _CLAUSE.search(text, end, end + 90)
    after = min(len(text), stop.start() if stop else end + 90)
    return bool(
        _HOLDING.search(text, max(0, start - 60), start) or _HOLDING.search(text, end, after)
    )
