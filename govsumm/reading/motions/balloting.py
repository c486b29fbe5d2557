"""Votes as newspapers tell them, motion and result in one sentence.

"Supervisors voted 4-1 to shelve the bond"; "a 3-2 vote sent the plan back".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.claims.hedging import DOUBT, HISTORY, is_reported
from govsumm.reading.motions.outcomes import Settled, clause_end, settled
from govsumm.reading.motions.settling import verbs_of
from govsumm.reading.motions.subjects_of_acts import has_subject
from govsumm.reading.motions.tallies import NUMBER, counts_pattern
from govsumm.reading.phrasing import Worded, alternatives, cue_words
from govsumm.reading.sentences import Sentence

_NO_TALLY = rf"(?!\s*(?:{NUMBER})\b)"


@cache
def _voted() -> re.Pattern[str]:
    """Voted 4-1, with Foy opposed, to shelve: the tally is no part of the matter."""
    verbs = alternatives("decisions", "vote_verbs")
    return re.compile(
        rf"\bvoted\b(?P<how>[^.;:]{{0,110}}?)(?P<to>(?<=\s)(?:not\s+to|to){_NO_TALLY}(?P<act>\s+(?:{verbs})\b)?"
        rf"|(?<=\s)against{_NO_TALLY}|(?<=\s)for(?=\s+(?:the|an?)\s)(?!\s+\w+\s+(?:\w+\s+)?time\b)|(?<=\s)in\s+favou?r\s+of|(?<=\s)down(?=\s))\s+(?=\S)",
        re.IGNORECASE,
    )


_MOTION = re.compile(r",?\s+on\s+(?:an?|the)\s+motion\b")


def voted(sentence: Sentence) -> Iterator[Settled]:
    """The board voted 4-1 to shelve the bond; it was voted to adopt the plan."""
    text = sentence.text
    if "voted" not in sentence.word_set:
        return
    for hit in _voted().finditer(text):
        counted = bool(counts_pattern().search(hit["how"]))
        passive = re.search(r"\b[Ii]t\s+was\s+(?:\w+ly\s+)?$", text[: hit.start()])
        if not passive and not has_subject(text, hit.start(), pronouns=counted):
            continue
        if HISTORY.search(text[hit.end() : hit.end() + 120]):
            continue
        plain = hit["to"].lower() == "to" and not hit["act"]
        stop = clause_end(text, hit.end(), len(text))
        how = _MOTION.split(hit["how"])[0].rstrip(" ,")
        last = hit.start("how") + len(how) if plain else hit.end("to")
        yield settled(
            sentence,
            (hit.start(), last),
            (hit.end(), stop),
            (hit.start(), stop),
            (text.rfind(",", 0, hit.start()) + 1, stop),  # nine members voted for it
        )


_SAID_AFTER = Worded(
    r",\s+(?:the\s+(?:\w+\s+)?(?:{decisions.meetings,bodies})\s+(?P<verb>{decisions.openers_of_acts})"
    r"|it\s+was\s+(?P<was>{decisions.openers_of_acts})(?:\s+at\s+the\s+(?:{decisions.meetings}))?)\W*$",
    re.IGNORECASE,
)
"""The city will send six teams, the meeting decided."""
_MATTER = re.compile(r"\w+(?:\W+\w+){3}")


@cache
def _after_cues() -> frozenset[str]:
    return cue_words("decisions", "openers_of_acts")


def said_after(sentence: Sentence) -> Iterator[Settled]:
    """What was decided, told before who decided it."""
    if _after_cues().isdisjoint(sentence.word_set):
        return
    text = sentence.text
    hit = _SAID_AFTER.search(text)
    if hit and _MATTER.match(text) and not HISTORY.search(text):
        verb = hit.span("verb" if hit["verb"] else "was")
        yield settled(sentence, verb, (0, hit.start()), (0, len(text)))


_VOTES = frozenset({"vote", "deadlocked", "split", "tied"})


@cache
def _deciding() -> re.Pattern[str]:
    """Considered the measures, deciding to seek opinions again."""
    words = alternatives("decisions", "deciding")
    return re.compile(
        rf"[,，]\s+(?P<verb>(?:{words})(?:\s+{counts_pattern().pattern})?)\s+(?:not\s+to|to|that|against|in\s+favou?r\s+of)\s+(?=\S)",
        re.IGNORECASE,
    )


@cache
def _deciding_cues() -> frozenset[str]:
    return cue_words("decisions", "deciding")


def deciding(sentence: Sentence) -> Iterator[Settled]:
    """What a body decided on considering something, told by a participle."""
    text = sentence.text
    if _deciding_cues().isdisjoint(sentence.word_set):
        return
    hit = _deciding().search(text)
    if hit is None:
        return
    before = [verb for verb in verbs_of(text, hit.start()) if verb.leads]
    if any(has_subject(text, verb.start, pronouns=True) for verb in before):
        lead, stop = before[-1], clause_end(text, hit.end(), len(text))
        whole, about = (lead.start, stop), (lead.end, stop)
        yield settled(sentence, hit.span("verb"), about, whole, begins=lead.start)


@cache
def _sent() -> re.Pattern[str]:
    """A 3-2 vote sent the plan back."""
    verbs = alternatives("decisions", "settling", "vote_sent")
    return re.compile(
        rf"\b(?P<vote>{counts_pattern().pattern}(?:\s+\w+)?\s+vote)\s+(?P<verb>(?:{verbs})\b)(?=\s)",
        re.IGNORECASE,
    )


@cache
def _was() -> re.Pattern[str]:
    """The vote was 5-2 to keep it open; the board deadlocked 3-3 on the code."""
    count = counts_pattern().pattern
    return re.compile(
        rf"\b(?P<verb>(?:[Tt]he|[Tt]heir|[Aa])\s+(?:\w+\s+)?vote\s+(?:was|is)\s+(?:{count}))\s+(?:to|against|on|for)\s+(?=\S)"
        rf"|\b(?P<tied>(?:deadlocked|split|tied),?\s+(?:{count}),?)\s+(?:on|over)\s+(?=\S)",
        re.IGNORECASE,
    )


def by_vote(sentence: Sentence) -> Iterator[Settled]:
    """A 3-2 vote sent the plan back to staff."""
    text = sentence.text
    if _VOTES.isdisjoint(sentence.word_set):
        return
    was = _was().search(text)
    if was and not is_reported(text[max(0, was.start() - 80) : was.start()]):
        verb, about = was.span("verb" if was["verb"] else "tied"), (was.end(), len(text))
        yield settled(sentence, verb, about, (was.start(), len(text)))
    hit = _sent().search(text)
    if hit and not DOUBT.search(text, 0, hit.start()):
        stop = clause_end(text, hit.end(), len(text))
        about, whole = (hit.end(), stop), (hit.start(), stop)
        yield settled(sentence, hit.span("verb"), about, whole, (0, len(text)))
