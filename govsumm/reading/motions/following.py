"""What a sentence adds to a motion told before it: its seconder, its result, the roll call."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.motions.balloting import by_vote, voted
from govsumm.reading.motions.fates import fate
from govsumm.reading.motions.moving import Opening
from govsumm.reading.motions.outcomes import Settled, matter
from govsumm.reading.motions.pending import Pending, State, settle, whole
from govsumm.reading.motions.resolving import elliptic, is_item, opens_resolution
from govsumm.reading.motions.results import Result
from govsumm.reading.motions.seconding import second
from govsumm.reading.motions.settling import active
from govsumm.reading.motions.tallies import counts_pattern, labelled
from govsumm.reading.motions.vote_lines import is_vote_line
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Sentence

MAX_ITEMS = 14
"""A motion lists at most so many items."""
SHORTEST = 4
"""A sentence of fewer words proposes nothing, unless it is the rest of a heading."""
PATIENCE = 14
"""A result stands at most so many sentences after its motion."""

_SECONDER = re.compile(r"\W*(?:seconder|seconded(?:\s+by)?|second)\s*:", re.IGNORECASE)


_APART = re.compile(
    r"\W*(?:in\s+(?:a\s+separate|another)\s+(?:vote|action|motion|decision)|separately)\b",
    re.IGNORECASE,
)
"""What such a sentence tells is a matter of its own, whatever is still pending."""


def goes_on(sentence: Sentence, state: State) -> bool:
    """Whether a sentence goes on about a motion or a result before it, which takes it in."""
    return _follows(sentence, state) or _continues(sentence, state) or _comes_out(sentence, state)


def _continues(sentence: Sentence, state: State) -> bool:
    """A motion that a page head cut in two goes on; or its seconder is named."""
    if not state.pending or state.result(sentence) is not None:
        return False
    pending = state.pending[-1]
    taken = _takes_matter(pending, sentence)
    before = _last(pending).text.rstrip()
    unfinished = before[-1:] not in '.:!?”")' or before.endswith(";")
    seconder = second(sentence) if pending.seconder is None else None
    pending.seconder = pending.seconder or seconder
    goes_on = taken or (unfinished and len(pending.parts) < 6) or is_vote_line(sentence)
    if goes_on or seconder is not None:
        pending.parts.append(whole(sentence))
    return goes_on or seconder is not None


def _last(pending: Pending) -> Sentence:
    """The last sentence that tells of a motion so far, past an "and" between its items."""
    told = (part for part, _ in reversed(pending.parts) if " " in part.text.strip())
    return next(told, pending.sentence)


def lists(pending: Pending, sentence: Sentence) -> bool:
    """Whether a sentence is one more item of a motion that lists: "That Council:", "(a) sells"."""
    before = _last(pending)
    first = before.text.rstrip().endswith(":")
    if not is_item(sentence.text) or len(pending.parts) > MAX_ITEMS:
        return False
    if not (first or is_item(before.text)):
        return False
    if first:
        start, opens = pending.opening.matter[0], pending.opening
        _, end = matter(sentence.text, 0, len(sentence.text))
        pending.opening = replace(opens, matter=(start, sentence.start + end))
    pending.parts.append(whole(sentence))
    return True


_THAT = re.compile(r"[\W\d]*that\b", re.IGNORECASE)
_WHO = re.compile(r"\W*(?:moved|mover|proposed|proposer|seconded|seconder)\b", re.IGNORECASE)
"""A line that says who moved or seconded, above what was moved."""


def is_wordless(opens: Opening) -> bool:
    """Whether a motion says only who moved it: its matter holds the mover's name."""
    return opens.mover is not None and opens.matter[0] <= opens.mover[0] < opens.matter[1]


def _takes_matter(pending: Pending, sentence: Sentence) -> bool:
    """Whether a line says the matter of a motion that names only people, which takes it: of "Moved
    Cr Foy, Seconded Cr Dang" it is the line below, "That the lot be sold"."""
    opens, heading = pending.opening, pending.heading
    of_heading = heading is not None and opens.matter == (heading.start, heading.end)
    wordless = is_wordless(opens) or pending.proposal is not None or of_heading
    bare = all(_WHO.match(part.text) for part, _ in pending.parts)
    if wordless and bare and _THAT.match(sentence.text):
        start, end = matter(sentence.text, 0, len(sentence.text))
        about = (sentence.start + start, sentence.start + end)
        pending.opening, pending.proposal = replace(opens, matter=about), None
        return True
    return False


def _follows(sentence: Sentence, state: State) -> bool:
    """More about the vote told in the sentence before: who seconded, who was against."""
    if state.last is None or not state.is_next(sentence, within=2):
        return False
    if _shares_counts(sentence, state):
        return True
    last, told = state.found[state.last], state.result(sentence)
    if told is not None and told.pronoun and not state.pending and _agrees(told, sentence, last):
        state.amend(whole(sentence), votes=((sentence.start, sentence.end),))
        return True
    if _TALLIED.match(sentence.text) and not state.pending and _wants_count(last):
        state.amend(whole(sentence), votes=((sentence.start, sentence.end),))
        return True
    if not state.is_next(sentence):
        return False
    if _SECONDER.match(sentence.text) and last.seconder is None:
        state.amend(whole(sentence), seconder=second(sentence))
        return True
    apart = _NEXT_ITEM.match(sentence.text) or (told is not None and told.labelled)
    if apart or not is_vote_line(sentence) or _acts(sentence):
        return False
    state.amend(whole(sentence), votes=((sentence.start, sentence.end),))
    return True


_NEXT_ITEM = re.compile(r"\W*\d{1,3}(?:[.)]|(?:\.\d{1,3})+[.)]?)\s+(?=[A-Z])")
"""6. The levy was adopted by 7 votes: not "3 against"."""


def _acts(sentence: Sentence) -> bool:
    """Whether a sentence with a vote tells a matter of its own: "The bill passed 5-1"."""
    own = (active(sentence, pronouns=False), voted(sentence), by_vote(sentence), fate(sentence))
    return any(True for told in own for _ in told)


_TALLIED = Worded(
    r"\W*(?:the\s+(?:[a-z]+\s+){0,2}?(?:vote|tally|count|margin|split)"
    r"(?:\s+(?:was|came\s+(?:out\s+)?(?:at|to)|stood\s+at|went)|:)\s+(?:an?\s+)?"
    r"|(?:it|that|this)\s+was\s+(?:an?\s+|by\s+)?|by\s+an?\s+|the\s+(?=[\w-]+\s+vote\b))"
    r"(?:\d{1,3}\s*[-–]\s*\d{1,3}|(?:{votes.numerals})\s+to\s+(?:{votes.numerals})|unanimous)\b",
    re.IGNORECASE,
)
"""The vote was eight to two: it belongs to what was settled before."""
_TALLIES = re.compile(
    r"\W*the\s+(?:\w+\s+){0,2}?(?:votes|tallies|counts|margins)\s+(?:on\s+[^.;\d]{3,60}\s)?were\s+"
    r"(?P<counts>\d{1,3}\s?[-–]\s?\d{1,3}(?:(?:,|,?\s+and)\s+\d{1,3}\s?[-–]\s?\d{1,3}){1,4})"
    r"(?:,?\s+respectively)?\W*",
    re.IGNORECASE,
)
_ONE_TALLY = re.compile(r"\d{1,3}\s?[-–]\s?\d{1,3}")


def _shares_counts(sentence: Sentence, state: State) -> bool:
    """The votes were 8-2 and 6-4: one each for as many matters as were told right before."""
    hit = _TALLIES.fullmatch(sentence.text)
    if hit is None or state.pending:
        return False
    counts = [each.span() for each in _ONE_TALLY.finditer(sentence.text, hit.start("counts"))]
    near = [n for n, each in enumerate(state.found) if sentence.n - each.parts[-1][0].n <= 2]
    if len(near) != len(counts) or not all(_wants_count(state.found[n]) for n in near):
        return False
    for n, (start, end) in zip(near, counts, strict=True):
        told = state.found[n]
        vote = (sentence.start + start, sentence.start + end)
        state.found[n] = replace(
            told, parts=(*told.parts, whole(sentence)), votes=(*told.votes, vote)
        )
    return True


def _wants_count(last: Settled) -> bool:
    """Whether no count is told yet of what was settled."""
    told = " ".join(of.text[a - of.start : b - of.start] for of, (a, b) in last.parts)
    return counts_pattern().search(told) is None and not labelled(told, 0, len(told))


_GENERIC = Worded(
    r"\W*(?:(?:agenda\s+)?item\s+)?(?:[\d.]{1,6}[.):]?\s*|\w{1,4}[.):]\s*)?(?:{decisions.generic_headings})?\W*",
    re.IGNORECASE,
)
_TALK = Worded(r"\W*(?:the\s+|there\s+(?:was|were)\s+)?(?:{decisions.discussing})\b", re.IGNORECASE)


def proposal(sentence: Sentence, state: State) -> Sentence | None:
    """What a motion without words is about: the heading, or the sentence before it in its lines.

    Under a heading like "New business" it is the sentence, unless that one was voted on itself.
    """
    heading, near = state.heading, state.previous
    asks = heading is not None and heading.text.rstrip().endswith(("?", '?"', "?”"))
    if heading is not None and not asks and not _GENERIC.fullmatch(heading.text):
        return heading
    if near is None or near is heading:
        return heading
    voted = state.last is not None and any(near is of for of, _ in state.found[state.last].parts)
    apart = near.paragraph != sentence.paragraph and (heading is None or near.n != heading.n + 1)
    if voted or apart or is_vote_line(near) or _TALK.match(near.text):
        return heading
    beside = heading is not None and near.n == heading.n + 1
    short = len(near.words) < SHORTEST and not beside
    return heading if short or _SAYS_AYE.search(near.text) else near


_SAYS_AYE = re.compile(r"\b(?:yes|no|ayes?|nays?|yea)\W*$", re.IGNORECASE)


def _agrees(told: Result, sentence: Sentence, last: Settled) -> bool:
    """Whether "It flopped 11-20" may be about what was settled last, and tells its vote."""
    outcome = next(
        (
            of.text[last.outcome[0] - of.start : last.outcome[1] - of.start]
            for of, _ in last.parts
            if of.start <= last.outcome[0] < of.end
        ),
        "",
    )
    failed = phrase_set("decisions", "failing_words")
    lost = [
        not failed.isdisjoint(words.lower().split())
        for words in (outcome, sentence.text[told.start : told.end])
    ]
    return bool(outcome) and lost[0] == lost[1]


def _comes_out(sentence: Sentence, state: State) -> bool:
    """A result of what is pending, or of what the heading says."""
    told = state.result(sentence)
    if told is None:
        return _goes_on_with_list(sentence, state)
    if state.of_body and any(True for _ in elliptic(sentence, listed=True, of_body=True)):
        return False
    if state.pending and not _APART.match(sentence.text):
        pending = state.pending[-1]
        if told.counted:
            pending.counted = pending.counted or (sentence, told)
            pending.parts.append(whole(sentence))
            return True
        if sentence.n - pending.sentence.n <= PATIENCE:
            _settle_pending(sentence, told, state)
            return True
    if any(True for _ in elliptic(sentence, listed=True)):
        return False
    own = opens_resolution(sentence.text)
    if _is_alone(sentence, state) and (about := proposal(sentence, state)):
        alone = _about(sentence, about, told)
        near = state.previous
        if near is not None and near.n == sentence.n - 1 and is_vote_line(near):
            alone = replace(alone, votes=((near.start, near.end), *alone.votes))
        state.add(alone)
        return True
    if told.labelled and not own and state.heading is not None and not state.comments:
        state.add(_of_heading(sentence, state.heading, told, state.previous))
        return True
    return False


_ALONE = Worded(
    r"\W*(?:the\s+)?motion\s+(?:(?:was|is|then|unanimously|has|been)\s+){0,2}"
    r"(?:{decisions.results})(?:\s+unanimously|[\s,(]+\d{1,3}\s*-\s*\d{1,3}\)?)?\W*",
    re.IGNORECASE,
)
"""Motion carried 5-2: of what, the sentence or the heading before it says."""
_ALL = re.compile(
    r"\W*(?:both\b|(?:all|the)\s+(?:of\s+)?(?:(?:the|these|two|three|four)\s+){0,2}motions\b)",
    re.IGNORECASE,
)
"""Both carried: each of the motions put before."""


def _is_alone(sentence: Sentence, state: State) -> bool:
    """Whether minutes say only that a motion carried, of which none was told."""
    minuted = state.formal or state.heading is not None
    free = minuted and not (state.pending or state.comments)
    return free and _ALONE.fullmatch(sentence.text) is not None


def _settle_pending(sentence: Sentence, told: Result, state: State) -> None:
    if _ALL.match(sentence.text):
        for each in state.pending:
            state.add(settle(each, sentence, told))
        state.pending.clear()
        return
    which = _which(state.pending, sentence.text)
    pending = state.pending.pop(which)
    if which == 0:
        state.pending.clear()
    if pending.seconder is None:
        pending.seconder = second(sentence)
    state.add(settle(pending, sentence, told))


def _goes_on_with_list(sentence: Sentence, state: State) -> bool:
    """More of a matter that a semicolon cut: "M/S/P (Foy/Dang): warrants; the minutes"."""
    if state.last is None or not state.is_next(sentence):
        return False
    last = state.found[state.last]
    moved = last.mover is not None and last.outcome[0] < last.matter[0]
    if not (moved and last.parts[-1][0].text.rstrip().endswith(";")):
        return False
    state.amend(whole(sentence))
    return True


def _of_heading(
    sentence: Sentence, heading: Sentence, told: Result, previous: Sentence | None
) -> Settled:
    """A result under a heading, of which no motion is told: "RESULT: ADOPTED"."""
    about = heading
    if told.proposed and previous is not None and previous.n > heading.n:
        about = previous
    return replace(_about(sentence, about, told), heading=heading)


def _about(sentence: Sentence, about: Sentence, told: Result) -> Settled:
    """A result of what another sentence proposes."""
    at, own = sentence.start, whole(sentence)
    outcome = (at + told.start, at + told.end)
    return Settled((about.start, about.end), outcome, (whole(about), own), votes=(own[1],))


_MAIN = Worded(r"\b(?:{decisions.main})\b", re.IGNORECASE)
_AMENDING = Worded(r"\b(?:{decisions.amendments})\b", re.IGNORECASE)


def _which(pending: list[Pending], text: str) -> int:
    """Which motion a result is of: the main one, the amendment, or the last."""
    if len(pending) > 1 and _MAIN.search(text):
        return 0
    if _AMENDING.search(text):
        for at in reversed(range(len(pending))):
            if _AMENDING.search(pending[at].sentence.text):
                return at
    return len(pending) - 1
