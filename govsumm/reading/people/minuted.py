"""What minutes say of people in running text: who presided, moved, was excused, commented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.claims.verbs import forms
from govsumm.reading.meetings.minute_headings import is_comment
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.motions.moving import opening
from govsumm.reading.motions.seconding import bracketed, second
from govsumm.reading.motions.votes import pieces
from govsumm.reading.people.known_people import Known
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.titled import people, person, titled
from govsumm.reading.phrasing import alternatives, cue_words
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import FunctionName


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<post>(?i:{alternatives('rolls', 'office')}))\s*[:–—]\s+(?P<who>{person()})"
    )


def holders(text: str, post: Span) -> Iterator[Sighting]:
    """Whoever holds an office that a list names alone ("the Clerk"), by "Clerk: Jo Doe"."""
    wanted = " ".join(text[slice(*post)].lower().split()).removeprefix("the ")
    for hit in _office().finditer(text):
        item = titled(text, *hit.span("who"))
        if hit["post"].lower() == wanted and item is not None and item.name is not None:
            yield Sighting(item.name, (hit.span("post"),), "attended", post)
            return


@cache
def _presided() -> re.Pattern[str]:
    active, agent = alternatives("rolls", "presided"), alternatives("rolls", "presided_by")
    return re.compile(
        rf"(?P<a>{person()})(?:,[^,.;]{{2,60}},|,)?\s+(?:then\s+|duly\s+)?(?i:{active})\b"
        rf"|(?i:{agent})\s+(?:the\s+)?(?P<b>{person()})"
    )


@cache
def _state() -> re.Pattern[str]:
    away, there, came = (
        alternatives("rolls", name) for name in ("was_absent", "was_present", "arrived")
    )
    return re.compile(
        rf"(?P<who>{people()})(?:,[^,.;]{{2,60}},)?\s+(?:(?P<absent>(?i:{away}))|(?i:{there})"
        rf"|(?i:{came})(?=\s+(?:at|late|the\s+(?:meeting|session)|\(|\d)|\s*[.,;]))(?!\w)"
    )


@cache
def _commenter() -> re.Pattern[str]:
    """Jane Doe, 12 Elm Street, asked ...; Jane Doe of Kiln Rd. said ..."""
    verbs = alternatives("rolls", "commented")
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?P<who>(?:[\"“]\w+[\"”]\s+)?{person()})"
        r"(?:\s*,[^;]{1,90}?,|\s+of\s+[^,;]{2,60}?|\s*\([^()]{1,60}\)){0,3}\s*"
        rf"\b(?:(?i:also|then)\s+)?(?:{verbs}|[a-z]+(?:ed|s))\b"
    )


@cache
def _card() -> re.Pattern[str]:
    """a. Jane Doe, parent, 2 min.    3) Mr. Jo Doe (Kiln Road)"""
    return re.compile(
        rf"\W*(?:(?:[a-z]|\d{{1,2}})[.)]\s+|[•*–-]\s+)(?P<who>{person()})"
        r"\s*(?:,\s*(?P<post>(?:[A-Z]\.){0,6}[^,.;:()]{3,50}(?:\.\s?[^,.;:()]{1,30}){0,3})|[,:(–—.]|$)"
    )


@cache
def _past() -> frozenset[str]:
    """Verbs of communication in their past."""
    past = {form for verb in lists("people")["speaking"] for form in list(forms(verb))[1:]}
    return frozenset(past | {"thought", "felt", "sought", "held", "feared"})


@cache
def _telling() -> frozenset[str]:
    """One word of each phrase that makes somebody's speech."""
    return cue_words("rolls", "spoke", "reported") | {words_of(form)[0] for form in _past()}


@cache
def _speech() -> re.Pattern[str]:
    """Foy asked; City Attorney Eze advised; The Clerk reported."""
    said, told = alternatives("rolls", "spoke"), alternatives("rolls", "reported")
    return re.compile(
        rf"(?:(?<=[.;:]\s)|^\W*(?:\(?\w{{1,2}}\)\s*(?:\w+:\s*)?|[\d.]+\s+)?)(?P<who>{person()})"
        r"(?:,[^,.;]{2,60},|\s*\([^\n]{2,40}\))?(?:(?P<colon>:)(?=\s+[\w\"“])|\s+"
        rf"(?:then\s+|also\s+|[a-z]+ly\s+)?(?:(?P<told>(?i:{told}))|(?i:{said})|{'|'.join(sorted(_past()))})\b)"
    )


_REPORTS = re.compile(r"\b(?:reports?|updates?|presentations?|briefings?)\b", re.IGNORECASE)
_STOP = re.compile(r"[,;.:\n]|$")
_NUMBERED = re.compile(r"\W*(?:\d[\d/.]*|[A-Z]|[IVX]+)[.):]?\s+\S")
_BALLOT = re.compile(r"\w Y,.*\w [YN]\b|\w N,.*\w Y\b", re.DOTALL)
"""A roll call of one vote: "Krupa Y, Vandermark N, Tubbs absent"."""


def minuted_sightings(reading: Reading, known: Known) -> Iterator[Sighting]:
    """What the sentences of minutes say; movers only where no list says who was there."""
    commenting = reports = False
    formal = bool(known.by_surname)
    if not (formal or is_minutes(reading)):
        return
    chairing = cue_words("rolls", "presided", "presided_by")
    being = cue_words("rolls", "was_absent", "was_present", "arrived")
    for sentence in reading.body:
        if sentence.han:
            continue
        if _is_heading(sentence.text):
            commenting = is_comment(sentence.text)
            reports = _REPORTS.search(sentence.text) is not None
            continue
        words = sentence.word_set
        if not words.isdisjoint(chairing):
            yield from _chairs(sentence, known)
        if not words.isdisjoint(being):
            yield from _states(sentence, known)
        if commenting:
            yield from _comments(sentence, known)
        elif formal and (":" in sentence.text or not words.isdisjoint(_telling())):
            yield from _speeches(sentence, known, reports=reports)
        if not formal:
            yield from _movers(sentence, reading.text)


def _is_heading(text: str) -> bool:
    """Whether a line is in capitals, numbered and short, or opens the comments of the public."""
    if len(text) >= 90:
        return False
    letters, words = sum(map(str.isalpha, text)), len(text.split())
    return bool(letters) and (
        sum(map(str.isupper, text)) > 0.6 * letters
        or (words <= (5 if text[-1] == "." else 9) and _NUMBERED.match(text) is not None)
        or (words <= 7 and is_comment(text[:40]))
    )


def _placed(sentence: Sentence, span: Span) -> Span:
    """Where a span of a sentence stands in the report."""
    return sentence.start + span[0], sentence.start + span[1]


def _sighted(
    known: Known, span: Span, function: FunctionName, said: Span, *, short: bool = False
) -> Iterator[Sighting]:
    """A sighting of whoever is named in a span, by the name in the lists.

    `short`: a surname will do, a post of all stands before them ("Councillors A and B").
    """
    item = titled(known.text, *span)
    if item is None or item.name is None:
        return
    posts = (item.post,) if item.post else ()
    full = known.resolved(item.name) or item.name
    if not (short or item.post or item.honoured or full != item.name or known.in_full(full)):
        return
    yield Sighting(full, posts, function, said)
    if full != item.name and known.in_full(full) and known.in_full(item.name):
        yield Sighting(item.name, posts, None, item.name)


def _chairs(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _presided().finditer(sentence.text):
        who = _placed(sentence, hit.span("a" if hit["a"] else "b"))
        yield from _sighted(known, who, "presided", _placed(sentence, hit.span()))


def _states(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _state().finditer(sentence.text):
        if _BALLOT.search(hit["who"]):
            continue
        function: FunctionName = "absent" if hit["absent"] else "attended"
        said = _placed(sentence, hit.span())
        shared = False
        for span in pieces(known.text, *_placed(sentence, hit.span("who"))):
            first = titled(known.text, *span)
            shared = shared or (first is not None and first.plural)
            for each in _sighted(known, span, function, said, short=shared):
                if function == "attended" or each.name not in known.there:
                    yield each  # "Arroyo absent" of one vote is no absence of one who was there


def _comments(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """A member of the public who speaks, or is listed to; somebody of the lists just speaks."""
    hit = _commenter().match(sentence.text) or _card().match(sentence.text)
    item = titled(known.text, *_placed(sentence, hit.span("who"))) if hit else None
    if hit is None or item is None or item.name is None:
        return
    full = known.resolved(item.name)
    if not (full or item.honoured or known.in_full(item.name)):
        return
    role = hit.groupdict().get("post")
    told = role and not role[0].isdigit()  # an address is no post
    post = titled(known.text, *_placed(sentence, hit.span("post"))) if told else None
    posts = (post.post,) if post and post.post and not post.name else ()
    said = _placed(sentence, (hit.start("who"), hit.end()))
    yield Sighting(full or item.name, posts, "spoke" if full else "commented", said)


def _speeches(sentence: Sentence, known: Known, *, reports: bool) -> Iterator[Sighting]:
    """Somebody of the lists who says or reports something."""
    for hit in _speech().finditer(sentence.text):
        item = titled(known.text, *_placed(sentence, hit.span("who")))
        if item is None or (hit["colon"] and not item.name):
            continue
        if hit["colon"] and _names_post(known.text, _placed(sentence, (hit.end(), hit.end() + 60))):
            continue
        full = None
        if item.name:
            full = known.resolved(item.name)
        elif item.post:
            full = known.holder(item.post)
        if full is not None and full in known.there:
            told = hit["told"] or (reports and full not in known.members)
            function: FunctionName = "reported" if told else "spoke"
            yield Sighting(full, (), function, _placed(sentence, (hit.start("who"), hit.end())))


def _names_post(text: str, span: Span) -> bool:
    """Whether what stands behind a colon is a post: "F Moss: Municipal Manager"."""
    stop = _STOP.search(text, span[0] + 1, min(span[1], len(text)))
    item = titled(text, span[0], stop.start()) if stop else None
    return item is not None and item.post is not None and item.name is None


def _movers(sentence: Sentence, text: str) -> Iterator[Sighting]:
    """Whoever moved or seconded was there."""
    if opens := opening(sentence):
        spans = [opens.mover, opens.seconder]
    else:
        spans = [second(sentence), *bracketed(text, sentence.start, sentence.end)]
    for span in spans:
        item = titled(text, *span) if span else None
        if span and item and item.name:
            yield Sighting(item.name, (), "attended", span)
