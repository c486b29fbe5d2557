"""What minutes say of people in running text: who presided, moved, was excused, commented."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.reading.meetings.minute_headings import is_comment
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.motions.moving import opening
from govsumm.reading.motions.seconding import bracketed, second
from govsumm.reading.motions.votes import pieces
from govsumm.reading.people.elsewhere import missed_elsewhere, took_part_before
from govsumm.reading.people.known_people import Known
from govsumm.reading.people.minuted_forms import (
    BALLOT,
    NUMBERED,
    REPORTS,
    STOP,
    card_pattern,
    commenter_pattern,
    office_pattern,
    presided_pattern,
    speech_pattern,
    state_pattern,
    telling,
)
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import cue_words
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import FunctionName


def holders(text: str, post: Span) -> Iterator[Sighting]:
    """Whoever holds an office that a list names alone ("the Clerk"), by "Clerk: Jo Doe"."""
    wanted = " ".join(text[slice(*post)].lower().split()).removeprefix("the ")
    for hit in office_pattern().finditer(text):
        item = titled(text, *hit.span("who"))
        if hit["post"].lower() == wanted and item is not None and item.name is not None:
            yield Sighting(item.name, (hit.span("post"),), "attended", post)
            return


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
            reports = REPORTS.search(sentence.text) is not None
            continue
        words = sentence.word_set
        if not words.isdisjoint(chairing):
            yield from _chairs(sentence, known)
        if not words.isdisjoint(being):
            yield from _states(sentence, known)
        if commenting:
            yield from _comments(sentence, known)
        elif formal and (":" in sentence.text or not words.isdisjoint(telling())):
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
        or (words <= (5 if text[-1] == "." else 9) and NUMBERED.match(text) is not None)
        or (words <= 7 and is_comment(text[:40]))
    )


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
    for hit in presided_pattern().finditer(sentence.text):
        who, said = (sentence.placed(hit.span(n)) for n in ("a" if hit["a"] else "b", 0))
        if not took_part_before(
            known.text, sentence.start, (said[0] if hit["b"] else who[1] + 1, said[1])
        ):
            yield from _sighted(known, who, "presided", said)


def _states(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """Who was absent, was there or came, by a sentence; each of several by their names."""
    for hit in state_pattern().finditer(sentence.text):
        if BALLOT.search(hit["who"]):
            continue
        function: FunctionName = "absent" if hit["absent"] else "attended"
        said = sentence.placed(hit.span())
        if function == "absent" and missed_elsewhere(known.text, sentence.start, said):
            continue
        shared = False
        for span in pieces(known.text, *sentence.placed(hit.span("who"))):
            first = titled(known.text, *span)
            shared = shared or (first is not None and first.plural)
            for each in _sighted(known, span, function, said, short=shared):
                if function == "attended" or each.name not in known.there:
                    yield each  # "Arroyo absent" of one vote is no absence of one who was there


def _comments(sentence: Sentence, known: Known) -> Iterator[Sighting]:
    """A member of the public who speaks, or is listed to; somebody of the lists just speaks."""
    hit = commenter_pattern().match(sentence.text) or card_pattern().match(sentence.text)
    item = titled(known.text, *sentence.placed(hit.span("who"))) if hit else None
    if hit is None or item is None or item.name is None:
        return
    full = known.resolved(item.name)
    if not (full or item.honoured or known.in_full(item.name)):
        return
    role = hit.groupdict().get("post")
    told = role and not role[0].isdigit()  # an address is no post
    post = titled(known.text, *sentence.placed(hit.span("post"))) if told else None
    posts = (post.post,) if post and post.post and not post.name else ()
    said = sentence.placed((hit.start("who"), hit.end()))
    yield Sighting(full or item.name, posts, "spoke" if full else "commented", said)


def _speeches(sentence: Sentence, known: Known, *, reports: bool) -> Iterator[Sighting]:
    """Somebody of the lists who says or reports something."""
    for hit in speech_pattern().finditer(sentence.text):
        item = titled(known.text, *sentence.placed(hit.span("who")))
        if item is None or (hit["colon"] and not item.name):
            continue
        if hit["colon"] and _names_post(known.text, sentence.placed((hit.end(), hit.end() + 60))):
            continue
        full = None
        if item.name:
            full = known.resolved(item.name)
        elif item.post:
            full = known.holder(item.post)
        if full is not None and full in known.there:
            told = hit["told"] or (reports and full not in known.members)
            function: FunctionName = "reported" if told else "spoke"
            yield Sighting(full, (), function, sentence.placed((hit.start("who"), hit.end())))


def _names_post(text: str, span: Span) -> bool:
    """Whether what stands behind a colon is a post: "F Moss: Municipal Manager"."""
    stop = STOP.search(text, span[0] + 1, min(span[1], len(text)))
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
