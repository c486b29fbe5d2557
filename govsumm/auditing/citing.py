"""What a record cites exists, and prints the words and counts that it has from there."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.cited import CitedText
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.word_choice.replacing import titles
from govsumm.lexicon import lists
from govsumm.records import Directive, Function, Person


def passages(site: Site) -> Iterator[Finding]:
    """Every passage cited exists, and there is at least one."""
    if not site.record.passages:
        yield finding("passages", "", ok=False, why="cites no passage")
    for number in site.record.passages:
        if not site.source.exists(number):
            why = f"there are only {len(site.source.passages)} passages"
            yield finding("passages", str(number), ok=False, why=why)


def printed(site: Site) -> Iterator[Finding]:
    """Printed words occur in the passages cited; so do counts, as numbers."""
    for each in site.printed:
        token = str(each.value)
        ranks = lists("cues")["rank_modifiers"] if each.field == "posts" else ()
        cited = [site.cited, *_of_functions(site)] if each.field == "posts" else [site.cited]
        ok = any(text.holds(token, not_after=ranks) for text in cited)
        ok = ok or (each.field == "also" and _is_titled(site, token))
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")
    for each in site.counts:
        token = str(each.value)
        ok = token in site.cited.numbers
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")


def _is_titled(site: Site, form: str) -> bool:
    """Whether the report elsewhere has only a title before somebody's surname: Cr Fitzgibbon."""
    record = site.record
    *ahead, surname = form.split() or [""]
    if not isinstance(record, Person) or surname not in record.name.split()[-1:]:
        return False
    if sum([each.name.endswith(surname) for each in site.source.draft.people]) > 1:
        return False
    known = titles().union(*(post.lower().split() for post in record.posts))
    return all(word.lower().rstrip(".") in known for word in ahead) and site.source.anywhere(form)


def _of_functions(site: Site) -> list[CitedText]:
    """What the functions of a person cite: there too a post may be printed."""
    functions = getattr(site.record, "functions", ())
    return [site.source.cited(each.passages) for each in functions]


def anywhere(site: Site) -> Iterator[Finding]:
    """Names of speakers, addressees, movers occur in the report, or a title with one that does."""
    source = site.source
    for each in site.anywhere:
        token = str(each.value)
        ok = source.names_anywhere(token)
        yield finding("anywhere", token, ok=ok, why=f"{each.field}: not in the report")


def meeting(site: Site) -> Iterator[Finding]:
    """An index of a meeting points at one."""
    record = site.record
    index = record.meeting if isinstance(record, Function | Directive) else None
    if index is not None and not 0 <= index < site.source.meetings:
        why = f"the brief has {site.source.meetings} meetings, counted from 0"
        yield finding("meeting", str(index), ok=False, why=why)


def overlong(site: Site) -> Iterator[Finding]:
    """No field is so long that nobody would read it in a brief."""
    for field, length in site.overlong:
        why = f"{field}: {length:,} characters are too long to be compared"
        yield finding("words", "", ok=False, why=why)
