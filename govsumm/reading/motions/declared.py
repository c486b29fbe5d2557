"""What a sentence settles without a motion, and the lists of resolutions under a lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from govsumm.reading.claims.hedging import LONG_AGO
from govsumm.reading.motions.balloting import by_vote, deciding, said_after, voted
from govsumm.reading.motions.fates import fate, sanction
from govsumm.reading.motions.list_heads import appoints, leads
from govsumm.reading.motions.nods import nominal, nominal_lead
from govsumm.reading.motions.outcomes import Settled, matter
from govsumm.reading.motions.passives import passive
from govsumm.reading.motions.pending import State, whole
from govsumm.reading.motions.resolving import disposed, elliptic, formal, handed, is_item, resolves
from govsumm.reading.motions.settling import active
from govsumm.reading.motions.verbless import verbless
from govsumm.reading.phrasing import Worded, cue_words, first_words
from govsumm.reading.sentences import Sentence


def declare(sentence: Sentence, state: State) -> None:
    """Adds what a sentence settles without a motion."""
    if state.comments or (not state.formal and LONG_AGO.match(sentence.text)):
        return
    near = bool(state.found) and sentence.n - state.found[-1].parts[-1][0].n <= 2
    for told in _distinct(_told(sentence, state, near=near)):
        state.add(replace(told, heading=state.heading))
    if not _ENDS.isdisjoint(sentence.text):
        verb = leads(sentence) or nominal_lead(sentence)
        state.lead = (sentence, verb) if verb else state.lead


_ENDS = frozenset(":–—-")
"""One of these stands between a lead and its list."""


def is_listed(sentence: Sentence, state: State) -> bool:
    """Whether a sentence is an item under "approved the following:", and so a matter of its own."""
    if sentence.text.rstrip()[-1:] == ":" and _BODY_LEADS.match(sentence.text):
        state.of_body = True
    elif state.of_body and not is_item(sentence.text):
        before = state.previous
        state.of_body = before is not None and before.paragraph == sentence.paragraph
    if state.lead is None:
        return False
    lead, verb = state.lead
    if not is_item(sentence.text) or sentence.text.isupper() or _next(lead, sentence):
        heads = sentence.text.isupper() and appoints(lead.text[slice(*verb)])
        if heads or _NOTE.match(sentence.text):
            return False  # MINISTRY OF JUSTICE, over the posts of it; Term: till May 1
        after = state.previous
        if after is not None and after.paragraph != sentence.paragraph:
            state.lead = None
        return False
    if not resolves(lead.text[slice(*verb)], sentence.text):
        return True
    at = sentence.start
    mark = _MARK.match(sentence.text)
    start, end = matter(sentence.text, mark.end() if mark else 0, len(sentence.text))
    colon = lead.text.find(":", verb[1]) + 1
    told = (lead, (lead.start, lead.start + (colon or len(lead.text))))
    became = disposed(sentence.text, start, end)
    if acted := handed(sentence.text):
        (start, end), became = acted
    outcome = (lead.start + verb[0], lead.start + verb[1])
    if became:
        outcome = (at + became[0], at + became[1])
    state.add(
        Settled((at + start, at + end), outcome, (told, whole(sentence)), heading=state.heading)
    )
    return True


_NOTE = Worded(r"\W*(?:{decisions.item_notes})\b[^:.]{0,30}:", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*\d{1,3}[.)]")


def _next(lead: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence is numbered as the lead is: the next item of the agenda."""
    both = _NUMBERED.match(lead.text), _NUMBERED.match(sentence.text)
    return all(both)


_BODY_LEADS = Worded(
    r"(?:[^:;.]{0,60},\s*)?(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+){0,4}(?i:{decisions.bodies})"
    r"(?:\s+(?:also|then|further|has|have))*\s*:\s*$"
)
"""In other business, the council: its items tell what it did."""
_MARK = re.compile(r"\W*(?:(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.):]+\s*)?")


def _told(sentence: Sentence, state: State, *, near: bool) -> Iterator[Settled]:
    """What one sentence settles, the surer forms first."""
    if _cues().isdisjoint(sentence.word_set):
        return
    formal = state.formal
    yield from verbless(sentence, state.previous, formal=formal)
    yield from voted(sentence)
    yield from by_vote(sentence)
    yield from fate(sentence)
    yield from sanction(sentence)
    yield from deciding(sentence)
    yield from said_after(sentence)
    own = [*active(sentence, pronouns=True, briefed=state.briefed)] or [*_formal(sentence)]
    own = own or [*elliptic(sentence, listed=near or formal, of_body=state.of_body)]
    own += nominal(sentence)
    yield from own
    yield from passive(sentence, anywhere=formal or near or bool(own))


@cache
def _cues() -> frozenset[str]:
    """The words one of which stands in whatever is settled without a motion."""
    acts = (
        "settling",
        "settling_now",
        "passive",
        "openers",
        "item_verbs",
        "fates",
        "sanctions",
        "deciding",
        "split_verbs",
        "verbless",
    )
    nods = ("giving", "nominal_verbs", "getting", "given", "responses")
    return (
        cue_words("decisions", *acts)
        | first_words("decisions", *acts[3:5], *nods)
        | {"vote", "voted", "deadlocked", "split", "tied"}
    )


def _formal(sentence: Sentence) -> Iterator[Settled]:
    if not sentence.text.rstrip().endswith(":"):
        yield from formal(sentence)


def _distinct(told: Iterator[Settled]) -> list[Settled]:
    """Without those whose outcome lies in what another one tells, in the order printed."""
    kept: list[Settled] = []
    for each in told:
        start, _ = each.outcome
        if not any(a <= start < b for other in kept for _, (a, b) in _own(other)):
            kept.append(each)
    return sorted(kept, key=lambda each: each.outcome)


def _own(settled: Settled) -> Iterator[tuple[Sentence, tuple[int, int]]]:
    """What a settled matter tells from its first own word on."""
    first = min(settled.outcome[0], settled.matter[0])
    for sentence, (start, end) in settled.parts:
        yield sentence, (max(start, first), end)
