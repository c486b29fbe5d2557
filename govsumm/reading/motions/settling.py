"""What a body settled by its own verbs: "The Council approved the plan and deferred the levy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.claims.hedging import HISTORY
from govsumm.reading.gated import lowered
from govsumm.reading.motions.nods import giving, nod_cues
from govsumm.reading.motions.outcomes import Settled, adverbs, clause_end, settled
from govsumm.reading.motions.subjects_of_acts import has_subject
from govsumm.reading.motions.tallies import has_tally
from govsumm.reading.phrasing import Worded, alternatives, cue_words, first_words, phrase_set
from govsumm.reading.sentences import Sentence
from govsumm.reading.spanned_words import beginning


@dataclass(frozen=True, slots=True)
class Verb:
    """A body's verb in a sentence; `leads`: it only opens a chain of verbs; `cut` is where the
    clause before it ends."""

    start: int
    end: int
    cut: int
    leads: bool


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs of bodies, of text in lower case: `verb` settles, `lead` only opens a chain."""
    verbs, leading = (
        alternatives("decisions", *names).lower()
        for names in (("settling", "settling_now"), ("leading_verbs",))
    )
    split = "|".join(_split(phrase) for phrase in lists("decisions")["split_verbs"])
    return re.compile(
        rf"(?<![\w-])(?:(?P<verb>{split}|(?:{verbs})(?:\s+in\s+principle)?|{giving()})(?![\w-])|(?P<lead>{leading})\b)"
    )


@cache
def _openers() -> frozenset[str]:
    return first_words(
        "decisions", "settling", "settling_now", "split_verbs", "giving", "leading_verbs"
    )


def _split(phrase: str) -> str:
    """A verb with its object inside: "sent ... back"."""
    verb, rest = phrase.split(" ... ")
    return rf"{verb}(?=\s[^.;,]{{2,70}}?\s{re.escape(rest)}\b)"


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?P<joint>[,，;]\s*(?:and|then|but)?|[，,]?\s*\band\b)\s*{adverbs()}$")


@lru_cache(maxsize=64)
def verbs_of(text: str, end: int | None = None) -> tuple[Verb, ...]:
    """The verbs of bodies in a text, up to `end`."""
    low = lowered(text)
    found = []
    for hit in beginning(_openers(), _verbs(), low, 0, len(low) if end is None else end):
        if _ATTRIBUTE.search(low, max(0, hit.start() - 10), hit.start()):
            continue
        joint = _joint().search(text, max(0, hit.start() - 50), hit.start())
        cut = joint.start() if joint else hit.start()
        found.append(Verb(hit.start(), hit.end(), cut, leads=hit["lead"] is not None))
    return tuple(found)


@cache
def _cues() -> frozenset[str]:
    return cue_words("decisions", "settling", "settling_now", "split_verbs") | nod_cues()


_ATTRIBUTE = re.compile(r"\b(?:of|by|in|at|for|from|with|the|an?|all|these|those|its|their)\s$")
"""Responsible persons of designated hospitals: no verb."""
_THEM = re.compile(r"\s+(?:it|them|this|these|both)\b[^,;]{0,60}(?:,?\s+and)?\s*", re.IGNORECASE)


def active(sentence: Sentence, *, pronouns: bool, briefed: bool = False) -> Iterator[Settled]:
    """What a body settled by the verbs of a sentence, each verb its own matter.

    `pronouns` says that "it" or "they" stands for a body, `briefed` that the press is told.
    """
    text = sentence.text
    if _cues().isdisjoint(sentence.word_set):
        return
    before: Verb | None = None
    chain = _chain(text, pronouns=pronouns, briefed=briefed)
    for nth, verb in enumerate(chain):
        end = chain[nth + 1].cut if nth + 1 < len(chain) else len(text)
        if not verb.leads:
            yield from _told(sentence, verb, before, end)
        before = verb


def _told(sentence: Sentence, verb: Verb, before: Verb | None, end: int) -> Iterator[Settled]:
    """What one verb settles; `before` is the verb before it in its chain."""
    text = sentence.text
    stop = clause_end(text, verb.end, end)
    after = text[verb.end : stop].rstrip(" .;,")
    if before is not None and before.leads and _THEM.fullmatch(after):
        # Of "reviewed the plan and adopted it" the matter stands before the verb.
        about, whole = (before.end, verb.start), (before.start, stop)
        yield settled(sentence, (verb.start, verb.end), about, whole, begins=before.start)
    elif _settles(text, verb, end):
        first = before is None and has_tally(text[: verb.start])
        whole = (0 if first else verb.start, stop)
        that = text[verb.start : verb.end].lower().endswith(" that")
        span, about = (verb.start, verb.end - 5 * that), (verb.end, stop)
        yield settled(sentence, span, about, whole, (whole[0], end))


def _chain(text: str, *, pronouns: bool, briefed: bool) -> list[Verb]:
    """The verbs of one body: the first that has it as its subject, and those joined to it."""
    verbs = verbs_of(text)
    for nth, first in enumerate(verbs):
        if has_subject(text, first.start, pronouns=pronouns, briefed=briefed):
            following = [verb for verb in verbs[nth + 1 :] if _joined(text, first, verb)]
            if following or not first.leads:
                return [first, *following]
    return []


_RELATIVE = re.compile(r"\b(?:who|which|that|where|when)\b")


def _joined(text: str, first: Verb, verb: Verb) -> bool:
    """Whether a verb is one more of the same subject: ", deferred", "and agreed"."""
    if verb.cut == verb.start:
        return False
    # After "heard from X, who ..." a bare "and" joins to what X did.
    loose = first.leads and _RELATIVE.search(text, first.end, verb.start)
    return not loose or text[verb.cut : verb.start].lstrip().startswith((",", ";", "，"))


_COURTESIES = Worded(
    r"\s*(?:(?:{decisions.courtesy_kinds})\s+){0,3}(?:{decisions.courtesies})\b", re.IGNORECASE
)
"""Thanks and the like are extended, not decided."""

_AMOUNT = re.compile(r"\s*(?:the\s+sum\s+of\s+|a\s+total\s+of\s+)?[^\w\s]?[A-Za-z]{0,3}\s?\d")
_BY = re.compile(r"\s*by\s+(?:the\b|[A-Z]|his\b|her\b|their\b)")
"""What was done by somebody else: "the cabinet approved by the premier"."""


def _settles(text: str, verb: Verb, end: int) -> bool:
    """Whether a verb tells an outcome here: no opinion, nothing of last year, with a matter."""
    after = text[verb.end : end]
    said = text[verb.start : verb.end]
    word = " ".join(said.lower().split())
    if word in phrase_set("decisions", "settling_now") and not (said.isupper() or has_tally(text)):
        return False
    weak = word.removesuffix(" that") in phrase_set("decisions", "weak_before_that")
    opinion = re.match(r"\s*(?:that|with)\b", after) or word.endswith(" that")
    if weak and opinion and not said.isupper():
        near = text[max(0, verb.start - 40) : verb.start]
        meeting = re.search(rf"\b(?i:{alternatives('decisions', 'meetings')})\b", near)
        if word.startswith("noted") or after.split()[:1] == ["with"] or meeting:
            return False
    if word in phrase_set("decisions", "of_money") and not _AMOUNT.match(after):
        return False
    if word.startswith("recommend") and not has_tally(text):
        return False
    if _PLACED.fullmatch(after):
        return False
    if (
        _COURTESIES.match(after)
        or _BY.match(after)
        or (end == len(text) and after.rstrip().endswith(":"))
    ):
        return False
    return len(re.findall(r"\w+", after)) >= 2 and not HISTORY.search(_QUOTED.sub("", after)[:120])


_PLACED = re.compile(
    r"(?:[\s,]*(?:on|in|at)\s+(?:the\s+)?(?:[A-Z][\w’'-]*|\d{1,2})(?:\s+(?:\d[\d,]*|[A-Z][\w’'-]*|of))*)+"
    r"(?:\s*(?:[,.]|\band\b).*)?",
    re.DOTALL,
)
"""The meeting passed on March 14 in Osh: when and where it was, no matter."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
"""The title of a paper holds its own year."""
