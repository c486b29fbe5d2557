"""What minutes settle without a finite verb: "Warrants approved, 5-0", "Item 3 referred to us"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon.english import is_english
from govsumm.reading.motions.outcomes import Settled, matter, settled
from govsumm.reading.motions.pending import whole
from govsumm.reading.motions.tallies import has_tally
from govsumm.reading.people.participation import Span
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import Worded, alternatives, cue_words
from govsumm.reading.sentences import Sentence

LONGEST = 200
"""So long is at most what is settled so, in code points."""
_FINITE = Worded(
    r"(?<![\w’'-])(?:{decisions.finite})(?![\w’'-])|[a-z]n['’]t\b",
    re.IGNORECASE,
)
"""With one of these a clause has a verb of its own: "the plan approved in May was late"."""
_TAIL = Worded(
    r"\s*(?:[.;(]|$|,\s+(?:M/?S\b|on\b|with\b|by\b|motion\b|moved\b|\d|all\b|{votes.unanimity})"
    r"|[-–—]|\d{1,2}\s?[-–]\s?\d|(?!by\s[^.;]{3,50}\son\b)(?:{decisions.after_verbless})\b)",
    re.IGNORECASE,
)


@cache
def _settling() -> re.Pattern[str]:
    verbs = alternatives("decisions", "verbless")
    return re.compile(rf"(?<=[\w.)”\"’%])\s+(?P<verb>(?i:{verbs}))\b(?!['’-])")


@cache
def _cues() -> frozenset[str]:
    return cue_words("decisions", "verbless")


def verbless(sentence: Sentence, before: Sentence | None, *, formal: bool) -> Iterator[Settled]:
    """What a sentence of minutes settles by a participle behind its matter, clause by clause, or
    by one alone, of the clause `before`: "Change Order 3, $27,850; approved 5-0". Elsewhere it
    needs its tally.
    """
    text = sentence.text
    if _cues().isdisjoint(sentence.word_set) or not (formal or has_tally(text)):
        return
    alone = _alone().match(text)
    if alone and before and before.text.rstrip()[-1:] == ";" and _TAIL.match(text, alone.end()):
        yield _of_clause(before, sentence, alone.span("verb"))
        return
    for start, end in _clauses(text):
        hits = _settling().finditer(text, start, min(end, start + LONGEST))
        hit = next((each for each in hits if _TAIL.match(text, each.end())), None)
        if hit is None or _is_other(text, start, hit.start()):
            continue
        comma = text.find(",", hit.end(), end)
        if not _FINITE.search(text, start, comma if comma > 0 else end):
            yield settled(sentence, hit.span("verb"), (start, hit.start()), (start, len(text)))


def _of_clause(before: Sentence, sentence: Sentence, verb: Span) -> Settled:
    """The matter of a clause, settled in the next."""
    head = _HEAD.match(before.text)
    about = matter(before.text, head.end() if head else 0, len(before.text))
    return Settled(
        before.placed(about),
        sentence.placed(verb),
        (whole(before), whole(sentence)),
        votes=((sentence.start, sentence.end),),
    )


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\W*(?P<verb>(?i:{alternatives('decisions', 'verbless')}))\b(?!['’-])")


_HEAD = Worded(
    r"\W*(?:\d[\w./-]*\s+)?(?:[A-Z][\w .,’'&/()#-]{2,60}:\s+)?(?=\S)",
)
"""The number and the heading of an item: "CAPITAL: Change Order No. 3"."""


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between semicolons, past the heading of its item."""
    at = 0
    for part in text.split(";"):
        head = _HEAD.match(text, at, at + len(part))
        yield (head.end() if head else at), at + len(part)
        at += len(part) + 1


_NO_MATTER = Worded(r"\W*(?:{decisions.no_matters})\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:and|or|not|also|then|to)\s*\Z")


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether no matter stands before the participle: people, of whom it is then the verb ("Cr Foy
    accepted"), the first of two verbs, a quorum.
    """
    last = max(text.rfind(mark, start, end) for mark in ",(") + 1
    who = titled(text, max(start, last), end)
    if _NO_MATTER.match(text, start, end) or _JOINED.search(text, start, end):
        return True
    if who and who.name and (who.post or not _is_common(text[slice(*who.name)])):
        return True
    return _BODY.fullmatch(text, max(start, last), end) is not None


def _is_common(words: str) -> bool:
    """Whether words are no name: "Permission"."""
    return all(is_english(word.lower()) for word in re.findall(r"[^\W\d_]+", words))


_BODY = Worded(
    r"\W*(?:(?!of\b|to\b|for\b)[\w’'-]+\s+){0,5}?(?:{decisions.bodies}|staff|applicants?|owners?)",
    re.IGNORECASE,
)
