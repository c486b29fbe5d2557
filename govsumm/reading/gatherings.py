"""Where a text says that a meeting was held: its name, its organiser, its place, its day.

gatherings  English sentences: "On May 6, the county held a meeting on flood safety in Tashan."
heads       the heads of minutes; gatherings_han  Chinese sentences; venues  places
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from govsumm.lexicon import lists
from govsumm.reading.moments import Moment, moments
from govsumm.reading.participation import Span
from govsumm.reading.sentences import Sentence
from govsumm.reading.venues import Venue, venues

MAX_NAME = 260
"""A longer run of words is no name, in code points."""


MAX_HITS = 4
"""A sentence that says more often that a meeting was held is damage."""


@dataclass(frozen=True)
class Gathering:
    """A meeting told of at `[start, end)`; `strength` says how surely it is what the text is on."""

    start: int
    end: int
    names: tuple[Span, ...]
    strength: int
    organisers: tuple[Span, ...] = ()
    venues: tuple[Venue, ...] = ()
    moments: tuple[Moment, ...] = ()
    learned: bool = False
    tour: bool = False
    """Whether somebody went to look, and met people on the way."""


def alternatives(section: str, *names: str) -> str:
    """The words of some lists as one alternation, the longest first."""
    words = {word for name in names for word in lists(section)[name]}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word.strip()).replace(r"\ ", r"\s+") for word in ordered)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('meetings', 'heads', 'kinds')})\b", re.IGNORECASE)


@cache
def _formulas() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    """The formulas by name, each with its strength."""
    adverbs = rf"(?:(?:{alternatives('meetings', 'adverbs')})\s+)*"
    lets = rf"(?:{alternatives('meetings', 'lets')})\s+"
    held = alternatives("meetings", "held")
    began = alternatives("meetings", "began")
    be = "was|were|is|are|has been|have been|had been|being"
    forms = (
        ("subject", 10, rf"\b(?:(?:{be})\s+{adverbs}(?:{held})|(?:{began}))\b"),
        (
            "object",
            10,
            rf"\b{adverbs}(?:{alternatives('meetings', 'holds')})\s+"
            rf"(?!that\b|the\s+view)(?={lets}|[\w'’-]+\s)",
        ),
        (
            "session",
            10,
            r"\b(?:met|meeting|convened|assembled|gathered"
            r"|sat)\s+(?:in|for|at)\s+(?=(?:a|an|the|its)?\s*[\w'’ -]{0,40}"
            r"(?:session|meeting|hearing|workshop|sitting)\b)",
        ),
        ("object", 8, rf"\b(?:{alternatives('meetings', 'chaired')})\s+(?={lets}|[\w'’-]+\s)"),
        (
            "learned",
            9,
            rf"\b(?:{alternatives('meetings', 'learned')})\b"
            rf"(?:\s+on\s+[^,]{{3,25}},?)?\s+(?:from|at|that at"
            rf"|in)\s+(?=the|a)",
        ),
        (
            "object",
            5,
            r"\b(?:attended|addressed|spoke\s+at|speaking\s+at|attending|addressing|presided)\s+(?=the\s|a\s|an\s)",
        ),
        (
            "body",
            8,
            r"\b(?:met|meets|sat|assembled|convened)\b(?!\s+(?:with|by|the|in\s+(?:regular|special|executive)))",
        ),
        ("object", 4, r"\bwill\s+(?:hold|convene|conduct)\s+(?=(?:a|an|the|its)\s)"),
        ("subject", 4, r"\bwill\s+be\s+(?:held|convened|conducted)\b"),
        ("opening", 6, r"^(?:at|in|during)\s+(?=(?:the|a|an|its)\s)"),
    )
    return tuple(
        (name, strength, re.compile(form, re.IGNORECASE)) for name, strength, form in forms
    )


def gatherings(sentence: Sentence) -> Iterator[Gathering]:
    """The meetings that an English sentence tells of, the surest formula first."""
    words = frozenset(sentence.words)
    opens = sentence.words[:1] in (("at",), ("in",), ("during",))
    if not (words & _head_words() and (opens or words & _verb_words())):
        return
    text = sentence.text[:3000]
    days = moments(text)
    for form, strength, pattern in _formulas():
        for hit in islice(pattern.finditer(text), MAX_HITS):
            found = _read(text, form, hit, days)
            if found is None or _cited(text, found):
                continue
            yield _gathering(sentence.start, text, found, days, strength)


@cache
def _head_words() -> frozenset[str]:
    """Words without which no formula holds: cheap to look for before the formulas are."""
    heads = (*lists("meetings")["heads"], *lists("meetings")["kinds"])
    singular = {phrase.split()[-1].split("-")[-1] for phrase in heads}
    return frozenset(singular | {f"{word}s" for word in singular} | _MET | {"held", "convened"})


_MET = frozenset({"met", "meets", "sat", "assembled"})


@cache
def _verb_words() -> frozenset[str]:
    rows = lists("meetings")
    phrases = [
        phrase for name in ("held", "holds", "began", "chaired", "learned") for phrase in rows[name]
    ]
    said = {word for phrase in phrases for word in phrase.lower().split()}
    extra = "attended addressed spoke speaking attending addressing presided"
    return frozenset(said | _MET | set(extra.split()))


@dataclass(frozen=True)
class _Found:
    """What one formula gives: spans within the sentence."""

    names: tuple[Span, ...]
    organiser: Span | None
    after: int
    """Where the words of place and day begin."""
    learned: bool = False


def _read(text: str, form: str, hit: re.Match[str], days: tuple[Moment, ...]) -> _Found | None:
    if form == "subject":
        return _of_subject(text, hit, days)
    if form == "body":
        return _of_body(text, hit, days)
    name = _name_from(text, hit.end())
    if name is None:
        return None
    organiser = _organiser_after(text, name[1])
    if form in ("object", "session") and hit[0].split()[-1].lower() in _HOLDING | {
        "in",
        "for",
        "at",
    }:
        organiser = _last_clause(text, _subject(text, hit.start(), days)) or organiser
    return _Found(_apart(text, name), organiser, name[1], form == "learned")


def _last_clause(text: str, span: Span | None) -> Span | None:
    """A subject without the clauses before it and the adverb after it."""
    if span is None:
        return None
    start = max(span[0], text.rfind(", ", *span) + 2 if ", " in text[slice(*span)] else span[0])
    words = re.sub(r"\s+\w+ly$|\s+also$", "", text[start : span[1]])
    return start, start + len(words)


_HOLDING = {"held", "convened", "hosted", "organized", "organised", "holds", "convenes"}


def _of_subject(text: str, hit: re.Match[str], days: tuple[Moment, ...]) -> _Found | None:
    """ "the county meeting on flood safety was held in ..." """
    subject = _subject(text, hit.start(), days)
    if subject is None:
        return None
    words = text[slice(*subject)]
    if not _heads().search(words):
        placed = re.match(r"\s+(?:in|at)\s", text[hit.end() :])
        dated = any(day.end <= subject[0] for day in days)
        if not (placed and dated and "held" in hit[0].lower()):
            return None
    cut = re.search(
        r",\s|\s(?:chaired|convened|presided|attended|called|led|headed|held|which|that)\s", words
    )
    if cut:
        subject = (subject[0], subject[0] + cut.start())
        if not _heads().search(text[slice(*subject)]):
            return None
    return _Found(_apart(text, subject), _organiser_after(text, hit.end()), hit.end())


def _of_body(text: str, hit: re.Match[str], days: tuple[Moment, ...]) -> _Found | None:
    """ "The Cabinet met at State House": a body that is its own meeting."""
    subject = _subject(text, hit.start(), days)
    if subject is None or not _is_body().search(text[slice(*subject)].split(",", maxsplit=1)[0]):
        return None
    end = subject[0] + len(text[slice(*subject)].split(",", maxsplit=1)[0])
    return _Found(((subject[0], end),), (subject[0], end), hit.end())


@cache
def _is_body() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('meetings', 'bodies')})$", re.IGNORECASE)


_LEFT = re.compile(
    r"[;:：)）—–]\s*|\s-{1,2}\s+|\bthat\s+(?=(?:on|the|a)\b)"
    r"|\b(?:and|while)\s+(?=the\s)|(?:^|(?<=[)）]\s)|(?<=[)）])|[,，]\s*)(?:accordingly"
    r"|recently|meanwhile|at present|a few days ago|in recent days"
    r"|earlier),?\s+",
    re.IGNORECASE,
)


def _subject(text: str, verb: int, days: tuple[Moment, ...]) -> Span | None:
    """The words before a verb, back to the day, the dateline or the start of the sentence."""
    start = 0
    for hit in _LEFT.finditer(text, 0, verb):
        if (
            "and" in hit[0].lower()
            and _heads().search(text, hit.end(), verb)
            and _heads().search(text, start, hit.start())
        ):
            continue  # two meetings held together
        start = hit.end()
    for day in days:
        if start < day.start < day.end <= verb and not text[day.end : verb].strip(" ,"):
            verb = day.start  # "the Cabinet today met"
        elif start <= day.end < verb:
            gap = re.match(
                r"(?:\s*(?:\(\w+\)|at\s[\d:.]+\s?(?:[ap]\.?m\.?)?))?\s*[,，]?\s*",
                text[day.end : verb],
            )
            start = day.end + (gap.end() if gap else 0)
    adjunct = _ADJUNCT.match(text, start, verb)
    if adjunct and _heads().search(text, adjunct.end(), verb):
        start = adjunct.end()
    chunk = text[start:verb].rstrip()
    lead = re.match(r"(?:the|a|an|on|in)\s+", chunk, re.IGNORECASE)
    start += lead.end() if lead else 0
    end = start + len(text[start:verb].rstrip())
    words = text[start:end].split()
    if not 1 <= len(words) <= 45 or end - start > MAX_NAME or words[0].lower() in _NO_SUBJECT:
        return None
    return start, end


_ADJUNCT = re.compile(r"\s*(?:in|on|at|during|after|under|with|for)\s[^,]{2,80},\s*", re.IGNORECASE)
_NO_SUBJECT = frozenset(
    [
        "it",
        "which",
        "that",
        "who",
        "there",
        "this",
        "these",
        "he",
        "she",
        "they",
        "we",
        "and",
        "was",
        "were",
        "has",
        "to",
    ]
)


@cache
def _stops() -> re.Pattern[str]:
    verbs = alternatives("meetings", "and_verbs")
    names = alternatives("meetings", "name_stops")
    return re.compile(
        rf"[.;:!?()（）,，。；\[\]]|\s(?:{names})\b|\sand\s+(?=\w+ed\b|(?:{verbs})\b)|\s(?:on|for|of)\s+(?=$)",
        re.IGNORECASE,
    )


@cache
def _lets() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('meetings', 'lets')})\s+", re.IGNORECASE)


def _name_from(text: str, start: int) -> Span | None:
    """The name that begins here, after its article: a noun phrase with a meeting at its head."""
    bare = _A_MEETING.match(text, start)
    if bare:
        return bare.start("name"), bare.end()
    lead = _lets().match(text, start, start + 20)
    start = lead.end() if lead else start
    stop = _stops().search(text, start)
    end = stop.start() if stop else len(text)
    core = re.search(r"\s(?:on|of|for|to|in|at|about|regarding|with)\s", text[start:end])
    head = _heads().search(text, start, start + core.start() if core else end)
    if head is None or end - start > MAX_NAME:
        return None
    plural = re.match(r"s\b", text[head.end() :])
    return None if plural else (start, _without_circumstances(text, head.end(), end))


_A_MEETING = re.compile(
    r"an?\s+(?P<name>(?:meeting|conference|session|symposium)\s+to\s+\w+[^.;:!?(),，。；]{5,160})",
    re.IGNORECASE,
)
"""A meeting without a name: "a meeting to study the spirit of ..."; its purpose stands for one."""
_CIRCUMSTANCE = re.compile(r"\s(?:on|in|at|inside|from|this|by)\s+(?:the\s+)?", re.IGNORECASE)


def _without_circumstances(text: str, head: int, end: int) -> int:
    """The end of a name without the day and the place that follow it."""
    days = moments(text, head, min(len(text), end + 40))
    for hit in _CIRCUMSTANCE.finditer(text, head, end):
        word = hit[0].split()[0].lower()
        if any(hit.end() - 4 <= day.start <= hit.end() + 1 for day in days):
            return hit.start()
        if word in ("in", "at", "inside") and venues(text, hit.start(), len(text), strict=True):
            return hit.start()
        if word in ("by", "from"):
            return hit.start()
    return end


def _apart(text: str, name: Span) -> tuple[Span, ...]:
    """Two meetings held together, where both halves of a name have a head of their own."""
    for hit in re.finditer(r"\s+(?:and|as well as|cum)\s+(?:the\s+)?", text[slice(*name)]):
        left = (name[0], name[0] + hit.start())
        right = (name[0] + hit.end(), name[1])
        if all(_heads().search(_core(text[slice(*half)])) for half in (left, right)):
            return left, right
    return (name,)


def _core(name: str) -> str:
    """A name before its first preposition."""
    return re.split(r"\s(?:on|of|for|to|in|at|about|regarding)\s", name, maxsplit=1)[0]


def _organiser_after(text: str, at: int) -> Span | None:
    """ "held by the county committee", "organised by ..." """
    hit = re.match(
        r"\s*(?:,\s*)?(?:which was\s+)?(?:jointly\s+)?(?:held"
        r"|convened|organi[sz]ed|hosted|sponsored|called)?\s*"
        r"(?:jointly\s+)?by\s+(?:the\s+)?(?P<who>[^,.;:"
        r"()]{3,120}?)(?=\s+(?:that|on|in|at|was|were|to"
        r"|for|yesterday|today|this)\b|[,.;:()]|$)",
        text[at : at + 200],
        re.IGNORECASE,
    )
    if hit is None or re.match(r"(?:video|tele|way|means|zoom)", hit["who"], re.IGNORECASE):
        return None
    return at + hit.start("who"), at + hit.end("who")


@cache
def _cited_before() -> re.Pattern[str]:
    words = alternatives("meetings", "cited_before")
    return re.compile(
        rf"\b(?:{words})\s+(?:\w+\s+)?(?:the\s+|a\s+|an\s+|its\s+|our\s+)?$", re.IGNORECASE
    )


_BARE = re.compile(
    r"(?:meeting|conference|session)(?:\s*$|\s+(?!on\b|of\b|to\b|for\b))|(?:on|in|at|of|for|to)\b",
    re.IGNORECASE,
)
"""No name: "the meeting", "the meeting in each county"."""
_PAST = re.compile(
    r"(?:previous|next|last|upcoming|forthcoming|future|earlier|preceding|such|above-mentioned)\b",
    re.IGNORECASE,
)


def _cited(text: str, found: _Found) -> bool:
    """Whether the meeting is only conveyed, implemented, or another than this one."""
    start, end = found.names[0]
    if _PAST.match(text[start:end]) or _BARE.match(text[start:end]):
        return True
    return bool(_cited_before().search(text, max(0, start - 60), start))


def _gathering(
    base: int, text: str, found: _Found, days: tuple[Moment, ...], strength: int
) -> Gathering:
    """The formula's finding, with the places and days of its sentence."""
    first, last = found.names[0][0], found.names[-1][1]
    near = tuple(day for day in days if day.day or day.weekday is not None or day.shift is not None)
    own = tuple(
        _moved(day, base) for day in near if not first <= day.start < last or len(found.names) > 1
    )
    placed = venues(text, found.after, min(len(text), found.after + 300), strict=False)
    return Gathering(
        base + first,
        base + last,
        tuple((base + a, base + b) for a, b in found.names),
        strength + 2 * bool(own),
        ((base + found.organiser[0], base + found.organiser[1]),) if found.organiser else (),
        tuple(Venue(base + v.start, base + v.end, v.role) for v in placed),
        own,
        found.learned,
    )


def _moved(day: Moment, base: int) -> Moment:
    return day.moved(base)
