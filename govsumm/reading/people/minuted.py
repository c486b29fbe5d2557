"""What minutes say of people in running text: who presided, moved, was excused, commented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.claims.verbs import forms
from govsumm.reading.meetings.minute_headings import is_comment
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.motions.moving import bracketed, opening, second
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
        rf"(?P<a>{person()})(?:,[^,.;]{{2,60}},)?\s+(?:then\s+|duly\s+)?(?P<said>(?i:{active}))\b"
        rf"|(?P<agent>(?i:{agent}))\s+(?:the\s+)?(?P<b>{person()})"
    )


@cache
def _state() -> re.Pattern[str]:
    away, there, came = (
        alternatives("rolls", name) for name in ("was_absent", "was_present", "arrived")
    )
    return re.compile(
        rf"(?P<who>{people()})(?:,[^,.;]{{2,60}},)?\s+(?:(?P<absent>(?i:{away}))|(?P<attended>(?i:{there}))"
        rf"|(?P<came>(?i:{came}))(?=\s+(?:at|late|the\s+(?:meeting|session)|\(|\d)|\s*[.,;]))(?!\w)"
    )


_CHAIRING = ("presided", "presided_by")
_BEING = ("was_absent", "was_present", "arrived")


def _may(sentence: Sentence, *names: str) -> bool:
    """Whether a sentence can hold a phrase of some lists."""
    return not cue_words("rolls", *names).isdisjoint(sentence.word_set)


@cache
def _commenter() -> re.Pattern[str]:
    """Jane Doe, 12 Elm Street, asked ...; Jane Doe of Kiln Rd. said ..."""
    verbs = alternatives("rolls", "commented")
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?P<who>(?:[\"“]\w+[\"”]\s+)?{person()})"
        rf"(?P<aside>(?:\s*,[^;]{{1,90}}?,|\s+of\s+[^,;]{{2,60}}?|\s*\([^()]{{1,60}}\)){{0,3}})\s*"
        rf"(?P<verb>\b(?:(?i:also|then)\s+)?(?:{verbs}|[a-z]+(?:ed|s))\b)"
    )


def minuted_sightings(reading: Reading, known: Known) -> Iterator[Sighting]:
    """What the sentences of minutes say; movers only where no list says who was there."""
    commenting = reports = False
    formal = bool(known.by_surname)
    if not (formal or is_minutes(reading)):
        return
    for sentence in reading.body:
        if sentence.han:
            continue
        if _is_heading(sentence):
            commenting = is_comment(sentence.text)
            reports = _reports_heading().search(sentence.text) is not None
            continue
        if _may(sentence, *_CHAIRING):
            yield from _chairs(sentence, known)
        if _may(sentence, *_BEING):
            yield from _states(sentence, known)
        if commenting:
            yield from _comments(sentence, known)
        elif formal and _may_tell(sentence):
            yield from _speeches(sentence, known, reports=reports)
        if not formal:
            yield from _movers(reading, sentence)


def _is_heading(sentence: Sentence) -> bool:
    text = sentence.text
    if len(text) >= 90:
        return False
    letters = [char for char in text if char.isalpha()]
    upper = sum([char.isupper() for char in letters])
    numbered = re.match(r"\W*(?:\d[\d/.]*|[A-Z]|[IVX]+)[.):]?\s+\S", text)
    return bool(letters) and (
        upper > 0.6 * len(letters)
        or (numbered is not None and len(text.split()) <= (5 if text.endswith(".") else 9))
        or (len(text.split()) <= 7 and is_comment(text[:40]))
    )


def _sighted(
    sentence: Sentence,
    known: Known,
    span: Span,
    function: FunctionName,
    said: Span,
    *,
    short: bool = False,
) -> Iterator[Sighting]:
    """A sighting of whoever is named in a span of a sentence, by the name in the lists.

    `short`: a surname will do, a post of all stands before them ("Councillors A and B").
    """
    item = titled(sentence.text, *span)
    if item is None or item.name is None:
        return
    at = sentence.start
    name = (at + item.name[0], at + item.name[1])
    post = ((at + item.post[0], at + item.post[1]),) if item.post else ()
    full = known.resolved(name) or name
    words = len(known.plain(full).split())
    if words == 1 and not (short or item.post or item.honoured) and full == name:
        return
    yield Sighting(full, post, function, (at + said[0], at + said[1]))
    if full != name and words > 1 and len(known.plain(name).split()) > 1:
        yield Sighting(name, post, None, name)


def _chairs(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _presided().finditer(sentence.text):
        group = "a" if hit["a"] else "b"
        yield from _sighted(sentence, known, hit.span(group), "presided", hit.span())


_BALLOT = re.compile(r"\w Y,.*\w [YN]\b|\w N,.*\w Y\b", re.DOTALL)
"""A roll call of one vote: "Krupa Y, Vandermark N, Tubbs absent"."""


def _states(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _state().finditer(sentence.text):
        if _BALLOT.search(hit["who"]):
            continue
        function: FunctionName = "absent" if hit["absent"] else "attended"
        shared = False
        for span in pieces(sentence.text, *hit.span("who")):
            first = titled(sentence.text, *span)
            shared = shared or (first is not None and first.plural)
            for each in _sighted(sentence, known, span, function, hit.span(), short=shared):
                if function == "attended" or each.name not in known.there:
                    yield each  # "Arroyo absent" of one vote is no absence of one who was there


def _comments(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """A member of the public who speaks; somebody of the lists just speaks."""
    hit = _commenter().match(sentence.text)
    if hit is None:
        yield from _carded(sentence, known)
        return
    item = titled(sentence.text, *hit.span("who"))
    if item is None or item.name is None:
        return
    at = sentence.start
    name = (at + item.name[0], at + item.name[1])
    full = known.resolved(name)
    said = (at + hit.start("who"), at + hit.end())
    if full is not None:
        yield Sighting(full, (), "spoke", said)
    elif len(known.plain(name).split()) > 1 or item.honoured:
        yield Sighting(name, (), "commented", said)


@cache
def _card() -> re.Pattern[str]:
    """a. Jane Doe, parent, 2 min.    3) Mr. Jo Doe (Kiln Road)"""
    return re.compile(
        rf"\W*(?:(?:[a-z]|\d{{1,2}})[.)]\s+|[•*–-]\s+)(?P<who>{person()})"
        r"\s*(?:,\s*(?P<post>[^,.;:()]{3,50}(?:\.\s?[^,.;:()]{1,30}){0,3})|[:(–—.]|$)"
    )


def _carded(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """Somebody in a numbered list of those who comment, with what they are."""
    hit = _card().match(sentence.text)
    item = titled(sentence.text, *hit.span("who")) if hit else None
    if hit is None or item is None or item.name is None:
        return
    at = sentence.start
    name = (at + item.name[0], at + item.name[1])
    if len(known.plain(name).split()) < 2 and not item.honoured:
        return
    role = hit["post"] and not hit["post"][0].isdigit()  # an address is no post
    post = titled(sentence.text, *hit.span("post")) if role else None
    posts = (
        ((at + post.post[0], at + post.post[1]),) if post and post.post and not post.name else ()
    )
    full = known.resolved(name)
    yield Sighting(full or name, posts, "spoke" if full else "commented", name)


@cache
def _speech() -> re.Pattern[str]:
    """Foy asked; City Attorney Eze advised; The Clerk reported."""
    said, told = alternatives("rolls", "spoke"), alternatives("rolls", "reported")
    return re.compile(
        rf"(?:(?<=[.;:]\s)|^\W*(?:\(?\w{{1,2}}\)\s*(?:\w+:\s*)?|[\d.]+\s+)?)(?P<who>{person()})"
        r"(?:,[^,.;]{2,60},|\s*\([^\n]{2,40}\))?(?:(?P<colon>:)(?=\s+[\w\"“])|\s+"
        rf"(?:then\s+|also\s+|[a-z]+ly\s+)?(?:(?P<told>(?i:{told}))|(?P<said>(?i:{said})|{_verbs()}))\b)"
    )


def _may_tell(sentence: Sentence) -> bool:
    """Whether a sentence can hold what makes somebody's speech: such a verb, or a colon."""
    return ":" in sentence.text or not _telling().isdisjoint(sentence.word_set)


@cache
def _telling() -> frozenset[str]:
    past = {words_of(form)[0] for form in _past()}
    return cue_words("rolls", "spoke", "reported") | past


@cache
def _past() -> frozenset[str]:
    """Verbs of communication in their past."""
    past = {form for verb in lists("people")["speaking"] for form in list(forms(verb))[1:]}
    return frozenset(past | {"thought", "felt", "sought", "held", "feared"})


def _verbs() -> str:
    """The same as one alternation."""
    return "|".join(sorted(_past()))


@cache
def _reports_heading() -> re.Pattern[str]:
    return re.compile(r"\b(?:reports?|updates?|presentations?|briefings?)\b", re.IGNORECASE)


def _speeches(sentence: Sentence, known: Known, *, reports: bool) -> Iterator[Sighting]:
    """Somebody of the lists who says or reports something."""
    for hit in _speech().finditer(sentence.text):
        item = titled(sentence.text, *hit.span("who"))
        if item is None:
            continue
        at, where = sentence.start, item.name or item.post
        if where is None:
            continue
        span = (at + where[0], at + where[1])
        if hit["colon"] and not item.name:
            continue
        full = known.resolved(span) if item.name else known.holder(span)
        if full is not None and full in known.there:
            told = hit["told"] or (reports and full not in known.members)
            function: FunctionName = "reported" if told else "spoke"
            yield Sighting(full, (), function, (at + hit.start("who"), at + hit.end()))


def _movers(reading: Reading, sentence: Sentence) -> Iterator[Sighting]:
    """Whoever moved or seconded was there."""
    opens = opening(sentence)
    spans = [opens.mover, opens.seconder] if opens else [second(sentence)]
    if opens is None:
        spans += bracketed(reading.text, sentence.start, sentence.end)
    for span in spans:
        if span is not None:
            item = titled(reading.text, *span)
            if item is not None and item.name is not None:
                yield Sighting(item.name, (), "attended", span)
