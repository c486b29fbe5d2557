"""What a record cites exists, and prints the words and counts that it has from there."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.votes.voting import is_nobody
from govsumm.auditing.word_choice.replacing import titles
from govsumm.lexicon import lists
from govsumm.reading.people.names import folded
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
        if each.field == "posts":
            ok = _has_post(site, token)
        else:
            ok = site.cited.holds(token) or (each.field == "also" and _is_titled(site, token))
            ok = ok or (isinstance(site.record, Person) and _is_turned(site, token))
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")
    for each in site.counts:
        token = str(each.value)
        ok = token in site.cited.numbers or (each.value == 0 and is_nobody(site, each.field))
        yield finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")


def _is_turned(site: Site, name: str) -> bool:
    """Whether the passages print a name with the surname first: Okafor, Jane."""
    printed = site.source.seen.turned.get(folded(name))
    return printed is not None and site.cited.holds(printed)


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


def _has_post(site: Site, post: str) -> bool:
    """Whether a post is printed, and no lower one: in what a person cites, or its functions."""
    ranks = lists("cues")["rank_modifiers"]
    functions = getattr(site.record, "functions", ())
    return site.cited.holds(post, not_after=ranks) or any(
        site.source.cited(each.passages).holds(post, not_after=ranks) for each in functions
    )


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
