"""Gives every passage a state: cited, chrome, quiet or omitted.

    cited    some record cites it, and one that answers for whatever cues it holds
    omitted  it holds a cue that no record answers for: an order, a deadline, a vote, a problem,
             a post with a name
    chrome   what is not the report: share buttons, bylines, page heads
    quiet    all else

A headline, a summary, a title, a programme, a reference or a caution does not answer for an order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, get_args

from govsumm.auditing.folding import Folded, tokens
from govsumm.auditing.source import Source
from govsumm.auditing.unanswered import unanswered
from govsumm.lexicon import HAN, Phrases, lists, simplified, words_of
from govsumm.passages import Passage
from govsumm.reading.chrome import is_chrome
from govsumm.records import (
    Caution,
    Cited,
    Claim,
    Credit,
    Cue,
    Document,
    Person,
    Programme,
    Reference,
    State,
    Verdict,
)

_SUBSTANCE: tuple[Cue, ...] = ("order", "deadline", "vote", "problem")
"""Cues that make text of a passage which also holds a button's name."""

_NAME = re.compile(r"\b[A-Z][\w'’.-]{0,30}\s+[A-Z][\w'’-]+|\b[A-Z]\.\s?[A-Z][a-z]+")
_WITHIN = re.compile(
    r"(?i)\b(?:within|before|by|until)\s+(?:the\s+)?(?:\w{1,12}\s+)?\d{1,4}(?:st|nd|rd|th)?\b"
    r"(?!\s?(?:km|miles|%))"
    r"|(?<!\d)\d{1,4}\s?(?:日|月|天|个月)\s?[前内]|[一二三四五六七八九十]个月[前内]"
)
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Hon|Cllr|Prof)\.?\s[A-Z]\w")


class Judged(NamedTuple):
    """A record of a draft, with the id and the verdict that the audit gave it."""

    record: Cited
    id: str
    verdict: Verdict


@dataclass(frozen=True)
class Answered:
    """The passages that records cite, and those of records that answer for cues."""

    cited: frozenset[int]
    answered: frozenset[int]
    title: str | None
    planted: frozenset[int]
    """Passages that give orders to whoever reads the text, and are no part of the report."""
    unanswered: frozenset[tuple[int, Cue]]
    """What the rules hear in passages and no record answers for."""
    people: frozenset[str]
    """The words of the names of whoever is in a list, and whole names in Chinese."""

    def names(self, text: str, words: list[str]) -> bool:
        """Whether a passage names somebody who is in a list."""
        return not self.people.isdisjoint(words) or any(
            name in text for name in self.people if name > "\u2fff"
        )

    @classmethod
    def by(cls, records: list[Judged], source: Source) -> Answered:
        """What the records of a draft cite, and what they leave out."""
        title = source.draft.document.title
        cited: set[int] = set()
        answered: set[int] = set()
        people: set[str] = set()
        for record, _, verdict in records:
            cited.update(record.passages)
            if verdict != "unsupported" and _answers(record):
                answered.update(record.passages)
            if isinstance(record, Person | Credit):
                people.update(word for word in words_of(record.name) if len(word) > 1)
        borne = [each.record for each in records if each.verdict != "unsupported"]
        missing = unanswered(source, borne)
        return cls(
            frozenset(cited),
            frozenset(answered),
            title,
            source.planted,
            missing,
            frozenset(people),
        )


def _answers(record: Cited) -> bool:
    """Whether a record says what a passage says, rather than naming or framing it."""
    if isinstance(record, Caution):
        return record.kind in ("not_orders", "orders_to_reader")
    return type(record) is not Claim and not isinstance(record, Document | Programme | Reference)


def states(
    passages: tuple[Passage, ...], records: Answered
) -> Iterator[tuple[Passage, State, tuple[Cue, ...]]]:
    """Each passage with its state, and the cues that make it an omission.

    A passage that says again what a cited one says (a doubled headline) is quiet, unless it is
    a vote, which may be another one in the same words.
    """
    said = {tokens(passage.text) for passage in passages if passage.n in records.cited}
    title = Folded(records.title or "")
    missing: dict[int, list[Cue]] = {}
    for number, cue in sorted(records.unanswered):
        missing.setdefault(number, []).append(cue)
    for passage in passages:
        if passage.n in records.planted:
            yield passage, "chrome", ()  # whatever rests on it: it is no part of the report
            continue
        new = missing.get(passage.n, [])
        if passage.n in records.answered:
            yield passage, "omitted" if new else "cited", tuple(new)
            continue
        cited = passage.n in records.cited
        text = simplified(passage.text)
        words = words_of(text)
        seen = tuple(_cues(text, words))
        if "post" in seen and records.names(passage.text, words):
            seen = tuple(cue for cue in seen if cue != "post")
        again = not cited and "vote" not in seen and tokens(passage.text) in said
        seen = tuple(cue for cue in get_args(Cue) if cue in {*seen, *new} - _told(new))
        if seen and (again or title.holds(passage.text)):
            seen = ()
        if not cited and is_chrome(text, words, substance=bool(set(seen) & set(_SUBSTANCE))):
            yield passage, "chrome", ()
        elif seen:
            yield passage, "omitted", seen
        else:
            yield passage, "cited" if cited else "quiet", ()


def _told(new: list[Cue]) -> set[Cue]:
    """Somebody with a post who is seen to take part is told of once."""
    return {"post"} if "person" in new else set()


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(lists("cues")[name])


@cache
def _han_person() -> re.Pattern[str]:
    """A post with a name after it: 市委书记张三, 副主任李小四."""
    posts = "|".join(sorted(lists("cues")["han_post"], key=len, reverse=True))
    surnames = "".join(lists("cues")["surnames"])
    return re.compile(rf"(?:{posts})[、，]?[{surnames}][{HAN}]{{1,2}}")


@cache
def _han_order() -> re.Pattern[str]:
    """要 where it orders: at the start of a clause, or after whoever is told to."""
    bodies = "|".join(sorted(lists("cues")["han_bodies"], key=len, reverse=True))
    return re.compile(rf"(?:^|[，、；：，;:“]|{bodies})[也还都更]?要(?!求|是|么|不是|点|素)")


def _cues(text: str, words: list[str]) -> Iterator[Cue]:
    if _phrases("order").covered(text, words) or _han_order().search(text):
        yield "order"
    if _phrases("vote").covered(text, words):
        yield "vote"
    if _phrases("problem").covered(text, words):
        yield "problem"
    if _phrases("deadline").covered(text, words) or _WITHIN.search(text):
        yield "deadline"
    if _names_somebody(text, words):
        yield "post"


def _names_somebody(text: str, words: list[str]) -> bool:
    """A name with a post, or in Chinese somebody who attends."""
    return bool(
        (_phrases("post").covered(text, words) and _NAME.search(text))
        or _han_person().search(text)
        or _phrases("han_presence").covered(text, words)
        or _phrases("presence").covered(text, words)
        or _HONORIFIC.search(text)
    )
