"""Scores the event: what kind of text, when it was held, and where."""

from __future__ import annotations

from collections.abc import Sequence

from govsumm.evaluation.dating import conflict, fills_in
from govsumm.evaluation.gold import Gold
from govsumm.evaluation.gold_event import GoldAnswer, GoldEvent
from govsumm.evaluation.matching import Measure
from govsumm.evaluation.tally import Tally, tally, verdict
from govsumm.evaluation.wording import content_words, fold, script
from govsumm.records import AuditedMeeting, Brief, Date, Place

_MEETINGS = frozenset({"meeting_report", "news_from_meeting", "minutes", "transcript"})


def event_tallies(measure: Measure, brief: Brief, gold: Gold) -> dict[str, Tally]:
    """The fields `kind`, `date` and `places`; each has one right answer."""
    meeting = _event(measure, brief, gold.event)
    kind = "meeting" if brief.document.kind in _MEETINGS else brief.document.kind
    if gold.kind == "feature":
        places = tuple(Place(text=text, role="unspecified") for text in brief.document.places)
    else:
        places = meeting.places if meeting else ()
    return {
        "kind": verdict(kind == gold.kind, gold.kind, kind),
        "date": _date(_held(brief, gold, meeting), gold.event),
        "places": _places(places, gold.event),
    }


def _event(measure: Measure, brief: Brief, event: GoldEvent) -> AuditedMeeting | None:
    """The meeting whose evidence overlaps the event's quote most; by its names among equals."""
    names = frozenset[str]().union(*(content_words(name) for name in event.names))

    def rank(meeting: AuditedMeeting) -> tuple[int, int]:
        said = frozenset[str]().union(*(content_words(name) for name in meeting.names))
        return measure.overlap(meeting, event.quote), len(said & names)

    near = [meeting for meeting in brief.meetings if measure.overlap(meeting, event.quote)]
    return max(near, key=rank, default=None)


def _held(brief: Brief, gold: Gold, meeting: AuditedMeeting | None) -> Sequence[Date]:
    """The dates on which the event was held, or else on which a reporter learned of it.

    A feature has no meeting, only its own date.
    """
    if meeting is not None:
        held = [date for date in meeting.dates if date.what == "held"]
        return held or [date for date in meeting.dates if date.what == "learned"]
    is_dated = gold.kind == "feature" and gold.event.date.basis != "unknown"
    return brief.document.dates if is_dated else ()


def _date(dates: Sequence[Date], event: GoldEvent) -> Tally:
    answers = (event.date, *event.date.accept)
    found = "; ".join(filter(None, map(_shown, dates)))
    return verdict(
        any(_is_right(dates, answer) for answer in answers),
        f"{event.date.edtf} ({event.date.basis})",
        found or None,
    )


def _is_right(dates: Sequence[Date], answer: GoldAnswer) -> bool:
    """Whether one of the dates is the answer in the form its basis names, and none denies it.

    The other form is not compared, but where the answer is inferred, the stated form must not
    give as printed what is not: stated and inferred never mix.
    """
    stated = [date.edtf for date in dates if date.edtf is not None]
    inferred = [date.inferred.edtf for date in dates if date.inferred is not None]
    if answer.basis == "unknown":
        return not any(char.isdigit() for form in stated + inferred for char in form)
    forms = stated if answer.basis == "stated" else inferred
    if answer.edtf not in forms or any(conflict(form, answer.edtf) for form in forms):
        return False
    return answer.basis == "stated" or not any(
        conflict(form, answer.edtf) or fills_in(form, answer.edtf) for form in stated
    )


def _shown(date: Date) -> str:
    """A date in both its forms."""
    forms = [f"{date.edtf} (stated)"] if date.edtf is not None else []
    if date.inferred is not None:
        forms.append(f"{date.inferred.edtf} (inferred)")
    return ", ".join(forms) or date.text


def _places(found: Sequence[Place], event: GoldEvent) -> Tally:
    """Any acceptable answer is the right one; further acceptable ones count neither way.

    Nor do branch venues and online ones: the answer is where the meeting itself was.
    """
    if event.place_quote is None:
        texts = [place.text for place in found]
        return tally([], [("no place is stated", 1)], texts) if found else tally([1], [], [])
    right = [place for place in found if _is_place(place.text, event)]
    extra = [
        place.text
        for place in found
        if place not in right and place.role in ("main", "unspecified")
    ]
    expected = event.places[0] if event.places else event.place_quote.text
    return tally([1] if right else [], [] if right else [(expected, 1)], extra)


def _is_place(place: str, event: GoldEvent) -> bool:
    """Whether a place is an acceptable answer, more exactly than one, or at least half of one."""
    said = content_words(place)
    for answer in event.places:
        due = content_words(answer)
        if fold(place) == fold(answer) or (due and due <= said):
            return True
        if said and said <= due and 2 * len(said) >= len(due):
            return True
    # Answers in another script than the place printed cannot be compared with it: its words can.
    quote = event.place_quote
    is_foreign = script(place) not in {script(answer) for answer in event.places}
    return is_foreign and quote is not None and fold(place) in fold(quote.text)
