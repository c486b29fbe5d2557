"""Who said it, who is told, by when: held against the frames and sentences of the text."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.folding import Folded, tokens
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.speakers import Speech
from govsumm.records import Cited, Date, Directive

_MEETINGS = frozenset({"meeting", "conference", "session", "council", "board", "committee"})
_GENERIC = frozenset({"the", "meeting", "conference", "session", "this", "a", "of", "and"})


def speaker(site: Site) -> Iterator[Finding]:
    """The passages, or the frame they stand in, give the words to the speaker named."""
    by = getattr(site.record, "by", None)
    numbers = site.source.numbers(site.record.passages)
    if not by or not numbers or not site.source.anywhere(by):
        return
    speeches = [each for n in numbers if (each := site.source.speeches.get(n))]
    own = [each for each in speeches if each.own]
    if any(_means(site, each, by) for each in speeches):
        yield finding("speaker", by, ok=True, why="")
        return
    others = {each.subject for each in own if each.subject}
    if others and len(own) == len(numbers):
        why = f"by: the passages give these words to {_short(min(others))}"
        yield finding("speaker", by, ok=False, why=why)
        return
    near = site.source.around(site.record.passages)
    ok = any(near.holds(form) for form in site.source.forms(by))
    ok = ok or (not others and _is_the_meeting(site, by))
    told = next((each.subject for each in speeches if each.subject), None)
    if told and not ok:
        why = f"by: the text gives these words to {_short(told)}"
    else:
        why = "by: nothing near the passages cited gives these words to this speaker"
    yield finding("speaker", by, ok=ok, why=why)


def _means(site: Site, speech: Speech, by: str) -> bool:
    """Whether a subject as printed means a speaker, by a name, another form, or a post."""
    if speech.subject is None:
        return speech.pronoun
    subject = Folded(speech.subject)
    if any(subject.holds(form) for form in site.source.forms(by)):
        return True
    whole = Folded(by)
    if whole.holds(speech.subject):
        return True
    words = set(tokens(speech.subject)) - _GENERIC
    said = set(tokens(by)) - _GENERIC
    return bool(words and said and (words <= said or said <= words))


def _is_the_meeting(site: Site, by: str) -> bool:
    """Whether a speaker is the meeting, or whoever held it: they say what nobody else does."""
    if not _MEETINGS.isdisjoint(tokens(by)) or "会" in by:
        return True
    held = (name for each in site.source.draft.meetings for name in (*each.names, *each.organisers))
    return any(Folded(name).holds(by) or Folded(by).holds(name) for name in held)


def _short(subject: str) -> str:
    """A subject without its posts."""
    return " ".join(subject.split(",", maxsplit=1)[0].split())[:60]


def addressee(site: Site) -> Iterator[Finding]:
    """Whoever is told stands in the sentence of the order, or is told in the sentences before."""
    record = site.record
    if not isinstance(record, Directive):
        return
    near = site.source.around(record.passages)
    before = site.source.before(record.passages)
    for name in record.to:
        if site.source.anywhere(name):
            ok = near.holds(name) or before.holds(name)
            why = "to: not in the sentence that orders this, nor just before it"
            yield finding("addressee", name, ok=ok, why=why)


def deadline(site: Site) -> Iterator[Finding]:
    """A deadline stands in the sentence of what is due by it."""
    due = site.record
    around = site.within
    if not isinstance(due, Date) or due.what not in ("due", "effective") or around is None:
        return
    yield finding(
        "deadline",
        due.text,
        ok=_near(site, due, around),
        why="the passages cited set this date for something else",
    )


def _near(site: Site, due: Date, around: Cited) -> bool:
    """Whether a date's passages lie in the sentences of its record, or right before them."""
    sentences = site.source.sentence_numbers(around.passages)
    dated = site.source.numbers(due.passages)
    holding = [n for n in dated if site.source.cited((n,)).holds(due.text)] or list(dated)
    return any(n in sentences for n in holding)
