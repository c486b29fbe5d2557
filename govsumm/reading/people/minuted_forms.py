"""How minutes word in running text who presided, came, left, spoke or commented."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists, words_of
from govsumm.reading.claims.verbs import forms
from govsumm.reading.people.person_patterns import people, person
from govsumm.reading.phrasing import alternatives, cue_words


@cache
def office_pattern() -> re.Pattern[str]:
    """An office, `post`, and who holds it, `who`: "Clerk: Jo Doe"."""
    return re.compile(
        rf"\b(?P<post>(?i:{alternatives('rolls', 'office')}))\s*[:–—]\s+(?P<who>{person()})"
    )


@cache
def presided_pattern() -> re.Pattern[str]:
    """Who presided: `a` of "Jo Doe chaired", `b` of "chaired by Jo Doe"."""
    active, agent = alternatives("rolls", "presided"), alternatives("rolls", "presided_by")
    return re.compile(
        rf"(?P<a>{person()})(?:,[^,.;]{{2,60}},|,)?\s+(?:then\s+|duly\s+)?(?i:{active})\b"
        rf"|(?i:{agent})\s+(?:the\s+)?(?P<b>{person()})"
    )


@cache
def state_pattern() -> re.Pattern[str]:
    """Who was there, or came: "Jo Doe and Al Roe arrived at 7"; `absent` where they were not."""
    away, there, came = (
        alternatives("rolls", name) for name in ("was_absent", "was_present", "arrived")
    )
    return re.compile(
        rf"(?P<who>{people()})(?:,[^,.;]{{2,60}},)?\s+(?:(?P<absent>(?i:{away}))|(?i:{there})"
        rf"|(?i:{came})(?=\s+(?:at|late|the\s+(?:meeting|session)|\(|\d)|\s*[.,;]))(?!\w)"
    )


@cache
def commenter_pattern() -> re.Pattern[str]:
    """Jane Doe, 12 Elm Street, asked ...; Jane Doe of Kiln Rd. said ..."""
    verbs = alternatives("rolls", "commented")
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?P<who>(?:[\"“]\w+[\"”]\s+)?{person()})"
        r"(?:\s*,[^;]{1,90}?,|\s+of\s+[^,;]{2,60}?|\s*\([^()]{1,60}\)){0,3}\s*"
        rf"\b(?:(?i:also|then)\s+)?(?:{verbs}|[a-z]+(?:ed|s))\b"
    )


@cache
def card_pattern() -> re.Pattern[str]:
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
def telling() -> frozenset[str]:
    """One word of each phrase that makes somebody's speech."""
    return cue_words("rolls", "spoke", "reported") | {words_of(form)[0] for form in _past()}


@cache
def speech_pattern() -> re.Pattern[str]:
    """Foy asked; City Attorney Eze advised; The Clerk reported."""
    said, told = alternatives("rolls", "spoke"), alternatives("rolls", "reported")
    marks = alternatives("rolls", "here_marks", "away_marks")
    return re.compile(
        rf"(?:(?<=[.;:]\s)|^\W*(?:\(?\w{{1,2}}\)\s*(?:\w+:\s*)?|[\d.]+\s+)?)(?P<who>{person()})"
        rf"(?:,[^,.;]{{2,60}},|\s*\([^\n]{{2,40}}\))?(?:(?P<colon>:)(?=\s+[\w\"“])(?!\s+(?i:{marks})\b)|\s+"
        rf"(?:then\s+|also\s+|[a-z]+ly\s+)?(?:(?P<told>(?i:{told}))|(?i:{said})|{'|'.join(sorted(_past()))})\b)"
    )


REPORTS = re.compile(r"\b(?:reports?|updates?|presentations?|briefings?)\b", re.IGNORECASE)
STOP = re.compile(r"[,;.:\n]|$")
NUMBERED = re.compile(r"\W*(?:\d[\d/.]*|[A-Z]|[IVX]+)[.):]?\s+\S")
BALLOT = re.compile(r"\w Y,.*\w [YN]\b|\w N,.*\w Y\b", re.DOTALL)
"""A roll call of one vote: "Krupa Y, Vandermark N, Tubbs absent"."""
