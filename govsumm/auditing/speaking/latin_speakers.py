"""Whose words the sentences of a text in Latin script give.

A sentence of the reader may hold two, "X urged the council to act. Y said ...": each gives its own.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.speaking.acting import (
    PLURALLY,
    POST,
    RESOLVED,
    SMALL_POST,
    THEIR_ACTS,
    TOLD_TO,
)
from govsumm.auditing.speaking.further_speakers import further_speakers
from govsumm.auditing.speaking.openers import (
    HEADING,
    NUMBER,
    begins_an_item,
    heard_from,
    labelled,
)
from govsumm.auditing.speaking.referents import SUBJECT, Referents
from govsumm.auditing.speaking.speech import Span, Speech
from govsumm.auditing.speaking.subjects import resolved
from govsumm.reading.claims.frames import Frame, opening, trailing
from govsumm.reading.claims.verbs import inflected
from govsumm.reading.meetings.minute_headings import is_heading
from govsumm.reading.phrasing import Worded, first_words, phrase_set
from govsumm.reading.sentences import Sentence

_CUT = re.compile(r"(?<![\w.])[a-z]{2,}[.!?][”\"’']?\s+(?=[“\"‘']?[A-Z])|;\s+(?=[A-Z])")
_STOP = re.compile(r"[.!?;][”\"’']?\s")
"""Where there is no such, nothing is cut: that is fast to see."""
_BY_THEM = re.compile(
    r"\s*(?:According\s+to\s+(?P<him>him|her)|In\s+(?P<his>his|her)\s+(?:view|opinion|words))\s*,"
)
_ABOUT = re.compile(r"\bwhat\s+(?P<by>he|she)\s+[a-z]+", re.IGNORECASE)
""" "WHAT SHE ORDERED"."""
_VERBAL = Worded(r"\s(?:[a-z]{2,}ed|{speaking.past})\s")
"""A frame that begins with a verb before its own: "The Collector took note of this and ordered"."""
_MOOD = Worded(
    r"(?:Not\b|(?i:[a-z]+ly\s)?(?i:{speaking.moods}|[a-z]{3,}ed)\b)[a-z\s]{0,60},\s+(?=\S)"
)
"""How somebody is who speaks: "Not convinced, the Collector", "Unhappy with this, Ms Orr"."""
_SAYING = Worded(
    r"\s*(?P<by>(?:[A-Z][\w.’'-]*\s+){1,5})[a-z]+\b[^;:.]{0,80}?,\s+(?:{audit.saying})\s"
)
""" "Heffernan dissented, saying the bidder ..."."""
_FIGURES = re.compile(
    r"[^\W\d]{0,3}[.$€£¥₹]?\s?\d[\d,.]*(?:\s?[-–]\s?\d+\b|\s+(?:million|billion|crore|lakh)\b)"
)
"""What is no subject: "6-1", "Php5 million for CCTVs"."""


def latin_speeches(
    text: str, sentence: Sentence, spoken: list[Speech], referents: Referents
) -> dict[int, Speech]:
    """The speech that each passage of a sentence stands in; those that it opens join `spoken`."""
    found: dict[int, Speech] = {}
    for span in _parts(sentence):
        if opened := _opened(text, sentence, span, spoken, referents):
            within = _told_by(opened, spoken, sentence, referents)
            within += further_speakers(text, span)
            opened = opened._replace(paragraph=sentence.paragraph, others=within)
            spoken.append(opened)
        elif spoken and sentence.text[:1].isalpha() and is_heading(sentence):
            spoken.append(_headed(text[slice(*span)], spoken, referents))
        elif begins_an_item(text[slice(*span)]):
            spoken.append(Speech(None, own=False, framed=False))
        elif RESOLVED.match(text, *span):
            spoken.append(Speech("the meeting", own=False, framed=False))
        elif spoken:
            carried = spoken[-1].paragraph != sentence.paragraph
            spoken[-1] = spoken[-1]._replace(own=False, carried=carried)
        if not spoken:
            continue
        here = spoken[-1]._replace(span=span)
        if here.carried and HEADING.match(text, *span) and TOLD_TO.search(text, *span):
            # Of a new item: nobody's in particular.
            here = Speech(None, own=True, framed=False, span=span)
        for number in sentence.cited(*span):
            first = found.get(number)
            found[number] = first._replace(besides=(*first.besides, here)) if first else here
    return found


def _headed(words: str, spoken: list[Speech], referents: Referents) -> Speech:
    """Whose words stand under a heading: nobody's, or "WHAT SHE ORDERED"; what is RESOLVED."""
    if RESOLVED.match(words):
        return Speech("the meeting", own=False, framed=False)
    speech = Speech(None, own=False, framed=False)
    if hit := _ABOUT.search(words):
        named = resolved(hit["by"].lower(), spoken, referents)._replace(own=False, framed=False)
        return named._replace(others=(*named.others, *referents.leading))
    return speech


def _told_by(
    opened: Speech, spoken: list[Speech], sentence: Sentence, referents: Referents
) -> tuple[str, ...]:
    """Who else gives the words: whoever speaks in the paragraph may tell what others said."""
    last = spoken[-1] if spoken else None
    if not last or not last.subject or last.paragraph != sentence.paragraph or not opened.subject:
        return opened.others
    if not referents.who(last.subject):
        return opened.others
    meant = referents.who(opened.subject) or referents.named(opened.subject)
    if meant and not (opened.subject.startswith("the ") and referents.is_unposted(last.subject)):
        return opened.others
    meetings = phrase_set("decisions", "bodies", "meetings")
    if opened.pronoun or opened.subject.lower().split()[-1] in meetings:
        return opened.others
    return (*opened.others, last.subject)


def _parts(sentence: Sentence) -> list[Span]:
    """The sentences proper of one as the reader cuts them, who knows "cap." and "no." as short."""
    if not _STOP.search(sentence.text):
        return [(sentence.start, sentence.end)]
    cuts = [sentence.start + hit.end() for hit in _CUT.finditer(sentence.text)]
    return list(zip((sentence.start, *cuts), (*cuts, sentence.end), strict=True))


def _opened(
    text: str,
    sentence: Sentence,
    span: Span,
    spoken: list[Speech],
    referents: Referents,
) -> Speech | None:
    """The speech that a sentence opens, if it does."""
    thinking = not first_words("speaking", "thinking").isdisjoint(sentence.word_set)
    if thinking and (hit := PLURALLY.match(text, *span)):
        return Speech(hit["by"], own=True)
    span = _unnumbered(text, span, referents)
    frame, theirs = _frame(text, span), _BY_THEM.match(text, *span)
    teller = resolved(theirs["him"] or theirs["his"], spoken, referents) if theirs else None
    if frame and frame.by and not _FIGURES.match(text, *frame.by):
        subject = text[slice(*frame.by)]
        if mood := _MOOD.match(subject):
            subject = subject[mood.end() :]
        if _VERBAL.search(subject):
            subject = referents.actor(text[slice(*span)], sentence, span[0]) or subject
        opened = resolved(subject, spoken, referents)
        told = (teller.subject,) if teller and teller.subject else ()
        return opened._replace(others=(*opened.others, *told))
    if teller:
        return teller
    if hit := _SAYING.match(text, *span):
        return Speech(hit["by"].strip(), own=True)
    if (hit := _closing_post().search(text, *span)) and referents.who(hit["by"]):
        return Speech(hit["by"], own=True)
    if not {"he", "she"}.isdisjoint(sentence.word_set) and (hit := _aside().search(text, *span)):
        return resolved(hit["by"], spoken, referents)
    if hit := THEIR_ACTS.match(text, *span):
        return resolved(hit["by"], spoken, referents)._replace(framed=False)
    return _begun(text[slice(*span)], sentence, span[0], referents)


def _begun(words: str, sentence: Sentence, start: int, referents: Referents) -> Speech | None:
    """The speech of whoever opens a sentence by a label, a report or an act."""
    if label := labelled(words, sentence.word_set, referents):
        return Speech(label, own=True)
    actor = referents.actor(words, sentence, start)
    if reporter := heard_from(words, sentence.word_set, referents):
        return Speech(reporter, own=True, framed=False, others=(actor,) if actor else ())
    if TOLD_TO.search(words, 0, SUBJECT) and " who " not in words[:SUBJECT]:
        return None  # "The County Attorney, Mr. Sang, was asked to advise" is an order to him
    if actor is None:
        return None
    # Who comments "in her concluding remarks" does not report what others said.
    post = POST.match(words) or SMALL_POST.match(words)
    return Speech(actor, own=True, framed=bool(post and post["aside"]))


def _unnumbered(text: str, span: Span, referents: Referents) -> Span:
    """A sentence without the number of its item, and the heading that says what it is about."""
    number = NUMBER.match(text, *span)
    start = number.end() if number else span[0]
    heading = HEADING.match(text, start, span[1])
    about = heading and not (
        referents.who(heading["by"]) or ("(" in heading["by"] and referents.named(heading["by"]))
    )
    return (heading.end() if heading and about else start), span[1]


def _frame(text: str, span: Span) -> Frame | None:
    """The frame of a sentence, before or behind what is said."""
    frame = opening(text, *span)
    late = frame is None or (frame.by is not None and "," in text[slice(*frame.by)])
    closing = trailing(text, *span) if late else None
    # "Seventeen posts are vacant, she admitted" does not name seventeen posts as the speaker.
    return closing[0] if closing else frame


@cache
def _closing_post() -> re.Pattern[str]:
    """ "... this summer," the Prime Minister said."""
    return re.compile(
        rf",[”\"]?\s+(?P<by>the\s[^,.;:”\"]{{3,60}}?)\s+(?:{inflected('say')})\b[^,;:”\"]*$"
    )


@cache
def _aside() -> re.Pattern[str]:
    """ "It turned down the request, she said, and ...", "... since March," she told the meeting."""
    return re.compile(rf",[”\"]?\s+(?P<by>he|she)\s+(?:{inflected('say')}|told)\b")
