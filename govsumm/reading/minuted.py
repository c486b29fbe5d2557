"""What minutes say of people in running text: who presided, moved, was excused, commented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from govsumm.reading.minutes import is_minutes
from govsumm.reading.moving import bracketed, opening, second
from govsumm.reading.participation import Sighting, Span
from govsumm.reading.phrasing import alternatives, first_words
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.titled import people, person, titled
from govsumm.reading.votes import pieces
from govsumm.records import FunctionName


@dataclass
class Known:
    """Those in the lists, by the last word of their names."""

    text: str
    by_surname: dict[str, dict[str, Span]] = field(default_factory=dict)
    there: set[Span] = field(default_factory=set)
    by_post: dict[str, set[Span]] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading, sightings: Iterable[Sighting]) -> Known:
        """Those whom the lists name."""
        known = cls(reading.text)
        for each in sightings:
            if not each.group:
                name = known.plain(each.name)
                for post in each.posts:
                    known.by_post.setdefault(known.plain(post).lower(), set()).add(each.name)
                if each.function == "attended":
                    known.there.add(each.name)
                known.by_surname.setdefault(_surname(name), {}).setdefault(name, each.name)
        return known

    def holder(self, post: Span) -> Span | None:
        """The one person of the lists who holds an office named alone: "The City Manager"."""
        holders = self.by_post.get(self.plain(post).lower().removeprefix("the "), set())
        return next(iter(holders)) if len(holders) == 1 else None

    def plain(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(self.text[slice(*span)].split())

    def resolved(self, name: Span) -> Span | None:
        """Where the lists name somebody who is named at `name`; None where no one person is."""
        words = self.plain(name)
        same = self.by_surname.get(_surname(words), {})
        if words in same:
            return same[words]
        if len(same) == 1 and len(words.split()) <= 2:
            (full,) = same
            if " " not in words or _initials_agree(words, full) or _surname(words) == words.lower():
                return same[full]
        return None


_SUFFIX = re.compile(r",?\s+(?:jr|sr|i{2,3}|iv|esq)\.?$")


def _surname(name: str) -> str:
    words = _SUFFIX.sub("", name.lower()).split()
    return (
        " ".join(words[-2:])
        if len(words) > 1 and words[-2].strip(".") in ("st", "de", "van", "von")
        else words[-1]
        if words
        else ""
    )


def _initials_agree(words: str, full: str) -> bool:
    return words[0].lower() == full[0].lower()


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
    return not first_words("rolls", *names).isdisjoint(sentence.words)


@cache
def _commenter() -> re.Pattern[str]:
    """Jane Doe, 12 Elm Street, asked ...; Jane Doe of Kiln Rd. said ..."""
    verbs = alternatives("rolls", "commented")
    return re.compile(
        rf"\W*(?:\d{{1,2}}[.)]\s*)?(?P<who>(?:[\"“]\w+[\"”]\s+)?{person()})"
        rf"(?P<aside>(?:\s*,[^;]{{1,90}}?,|\s+of\s+[^,;]{{2,60}}?|\s*\([^()]{{1,60}}\)){{0,3}})\s*"
        rf"(?P<verb>\b(?:(?i:also|then)\s+)?(?:{verbs}|[a-z]+(?:ed|s))\b)"
    )


@cache
def _comment_heading() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives('decisions', 'comment_headings')})\b", re.IGNORECASE)


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
            commenting = _comment_heading().search(sentence.text) is not None
            reports = _reports_heading().search(sentence.text) is not None
            continue
        if _may(sentence, *_CHAIRING):
            yield from _chairs(sentence, known)
        if _may(sentence, *_BEING):
            yield from _states(sentence, known)
        if commenting:
            yield from _comments(sentence, known)
        elif formal and _may(sentence, "spoke", "reported"):
            yield from _speeches(sentence, known, reports=reports)
        if not formal:
            yield from _movers(reading, sentence)


def _is_heading(sentence: Sentence) -> bool:
    text = sentence.text
    letters = [char for char in text if char.isalpha()]
    upper = sum(char.isupper() for char in letters)
    numbered = re.match(r"\W*(?:\d[\d/.]*|[A-Z]|[IVX]+)[.):]?\s+\S", text)
    return (
        len(text) < 90
        and bool(letters)
        and (
            upper > 0.6 * len(letters)
            or (numbered is not None and len(text.split()) <= 9)
            or (len(text.split()) <= 7 and _comment_heading().search(text[:40]) is not None)
        )
    )


def _sighted(
    sentence: Sentence, known: Known, span: Span, function: FunctionName, said: Span
) -> Iterator[Sighting]:
    """A sighting of whoever is named in a span of a sentence, by the name in the lists."""
    item = titled(sentence.text, *span)
    if item is None or item.name is None:
        return
    at = sentence.start
    name = (at + item.name[0], at + item.name[1])
    post = ((at + item.post[0], at + item.post[1]),) if item.post else ()
    full = known.resolved(name) or name
    words = len(known.plain(full).split())
    if words == 1 and not (item.post or item.honoured) and full == name:
        return
    yield Sighting(full, post, function, (at + said[0], at + said[1]))
    if full != name and words > 1 and len(known.plain(name).split()) > 1:
        yield Sighting(name, post, None, name)


def _chairs(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _presided().finditer(sentence.text):
        group = "a" if hit["a"] else "b"
        yield from _sighted(sentence, known, hit.span(group), "presided", hit.span())


def _states(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    for hit in _state().finditer(sentence.text):
        function: FunctionName = "absent" if hit["absent"] else "attended"
        for span in pieces(sentence.text, *hit.span("who")):
            for each in _sighted(sentence, known, span, function, hit.span()):
                if function == "attended" or each.name not in known.there:
                    yield each  # "Arroyo absent" of one vote is no absence of one who was there


def _comments(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """A member of the public who speaks; somebody of the lists just speaks."""
    hit = _commenter().match(sentence.text)
    if hit is None:
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
def _speech() -> re.Pattern[str]:
    """Foy asked; City Attorney Eze advised; The Clerk reported."""
    said, told = alternatives("rolls", "spoke"), alternatives("rolls", "reported")
    return re.compile(
        rf"(?:(?<=[.;:]\s)|^\W*(?:\(?\w{{1,2}}\)\s*(?:\w+:\s*)?)?)(?P<who>{person()})(?:,[^,.;]{{2,60}},)?\s+"
        rf"(?:then\s+|also\s+|[a-z]+ly\s+)?(?:(?P<told>(?i:{told}))|(?P<said>(?i:{said})))\b"
    )


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
        full = known.resolved(span) if item.name else known.holder(span)
        if full is not None and full in known.there:
            function: FunctionName = "reported" if hit["told"] or reports else "spoke"
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
