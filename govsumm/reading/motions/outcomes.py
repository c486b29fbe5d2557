"""A matter that was formally settled, and the words that tell it.

settling   "The Cabinet approved the plan, deferred the levy and noted the report"
balloting  "Supervisors voted 4-1 to shelve the bond"; "a motion to go ahead died 2-2"
nods       "The cabinet gave its nod to the policy"; "Approval was accorded for 14 culverts"
passives   "The minutes were approved"
resolving  "It was RESOLVED that ...", "(2) Agreed that ...", "• Tabled the ordinance"
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives
from govsumm.reading.sentences import Sentence

BULLETS = "-–—•*>▪●◦·■□◆➢✓"
"""The marks before an item of a list that has no numbers; the dash stands first."""
ITEM = rf"\W*(?:\(?(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-zA-Z]|[ivxIVX]{{1,4}})[.):]+\s*|[{BULLETS}]\s*)?"
"""The mark before an item of a list, if any."""

CLAUSE = re.compile(r"[;:—]\s*|,\s*(?:and|but|while|whereas|whilst)\s+|\.\s*(?=[A-Z])|^")
"""What a clause begins behind."""
MAX_CLAUSE = 600
"""A clause is looked for so many characters back, in code points."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A matter and its outcome: spans of the matter, of the words of the outcome, of the people who
    moved it; `parts` are all that tells of it, each in one sentence."""

    matter: Span
    outcome: Span
    parts: tuple[tuple[Sentence, Span], ...]
    mover: Span | None = None
    seconder: Span | None = None
    heading: Sentence | None = None
    votes: tuple[Span, ...] = field(default=())
    begins: int | None = None
    """Where the words that tell it begin, if neither with the matter nor with the outcome."""


@cache
def adverbs() -> str:
    """Adverbs and auxiliaries between a subject and its verb, as a pattern."""
    words = alternatives("decisions", "adverbs")
    return rf"(?:(?:[a-z]+ly|{words}),?\s+){{0,3}}"


_LEADING = re.compile(
    r"[\s,:;)–—-]*(?:\(?[a-i1]\)\s+|\d+-\d+\s*[:,]\s*)?"
    r"(?:(?:that(?!\s+of\b)|to|unanimously|the following)\b[\s:,–—-]*)?",
    re.IGNORECASE,
)
_ASIDE = Worded(
    r"[\s,]*(?:on|by|in|with|without)\s[^;:]{2,80}?(?:{decisions.how_voted}),\s+(?=\S)",
    re.IGNORECASE,
)
"""How it was voted, between the verb and the matter: ", on a 4-3 vote, "."""

_WHEN = Worded(
    r"[\s,]*(?:(?:at|during|in)\s+(?:(?:its|their|the|an?)\s+)?(?:[\w-]+\s+){0,4}?(?:{decisions.meetings})\s+)?"
    r"(?:(?:on\s+)?(?:{decisions.days})\s+(?:(?:night|evening|morning|afternoon)\s+)?)?(?=(?:to|that|not\s+to)\s)",
    re.IGNORECASE,
)
"""When and where it was settled, between the verb and the matter: "agreed on Monday night to"."""

_AND_SO = re.compile(
    r"(?:and\s+)?(?:\d+|one|two|three|four|five)\s+(?:against|opposed|abstentions?|abstaining)[^,;]{0,40},\s+(?=\S)"
)
_TRAILING = " \n\t,;:.–—-，。；"


def matter(text: str, start: int, end: int) -> Span:
    """The span without the words that lead to it ("to", "that") and the stop after it."""
    when = _WHEN.match(text, start, end)
    start = when.end() if when and when.end() < end else start
    aside = _ASIDE.match(text, start, end)
    while aside and aside.end() < end:
        start = aside.end()
        aside = _AND_SO.match(text, start, end)
    lead = _LEADING.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    for joint in (" and", " but", " while", " was", " were", "，and"):
        if text[start:end].endswith(joint):
            end -= len(joint)
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


_ONWARD = Worded(
    r"(?:,\s*|\s)(?:and|then|but)\s+(?:(?:also|then|later|instead|further|[a-z]+ly)\s+){0,2}(?:{decisions.onward_verbs})\b"
    r"|,\s+but\s"
)


def clause_end(text: str, start: int, end: int) -> int:
    """Where a matter ends, at most `end`: before what else its subject did ("and told staff")."""
    hit = _ONWARD.search(text, start, end)
    return hit.start() if hit else end


def settled(
    sentence: Sentence,
    verb: Span,
    about: Span,
    whole: Span,
    votes: Span | None = None,
    *,
    begins: int | None = None,
) -> Settled:
    """A matter settled in one sentence; spans are relative to it."""
    at = sentence.start
    start, end = matter(sentence.text, *about)
    if whole[1] < len(sentence.text):
        whole = (whole[0], max(matter(sentence.text, *whole)[1], verb[1], end))
    part = (at + whole[0], at + whole[1])
    told = (at + votes[0], at + votes[1]) if votes else part
    return Settled(
        (at + start, at + end),
        (at + verb[0], at + verb[1]),
        ((sentence, part),),
        votes=(told,),
        begins=None if begins is None else at + begins,
    )
