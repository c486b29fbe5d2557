"""The attendance of minutes: "Present: ...", "Absent: ...", "Apologies were received from ...".

A list stands behind its label in one or several sentences, or in lines of its own below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from govsumm.reading.people.known_people import Known
from govsumm.reading.people.minuted import holders, minuted_sightings
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.roll_columns import in_columns, set_in
from govsumm.reading.people.roll_items import Entry, Items, items
from govsumm.reading.people.roll_labels import Label, label_of, labels_of, opens_label, parted
from govsumm.reading.people.roll_notes import noted_posts, plain
from govsumm.reading.people.titled import titled
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Reading, Sentence, kept

NEAR = 4
"""So many sentences behind a list offices with names go on with it."""

MAX_LINES = 60
"""A list in lines is at most so long."""


@kept
def roll_sightings(reading: Reading) -> tuple[Sighting, ...]:
    """Who was there, who was not, who presided, moved, commented, by the lists of minutes and by
    what minutes say of them."""
    listed = list(_listed(reading))
    known = Known.of(reading, listed)
    found = [*listed, *minuted_sightings(reading, known)]
    return tuple(dict.fromkeys(found))


def _listed(reading: Reading) -> Iterator[Sighting]:
    """Who the lists name: those behind labels, the rows of tables, the officers after them."""
    told = [each for each in reading.sentences if each.zone != "chrome" and not each.han]
    body = [line for each in told for line in parted(each)]
    at, last_label = 0, -NEAR
    while at < len(body):
        if beside := labels_of(body[at]):
            yield from _columns(reading.text, beside)
        label = label_of(body[at]) if not beside else None
        if label is None:
            yield from _row(reading.text, body[at])
            if at - last_label < NEAR:
                officers = tuple(_officers(reading.text, body[at]))
                last_label = at if officers else last_label
                yield from officers
            at += 1
            continue
        found, lone, after = _list(reading.text, body, at, label)
        last_label = after
        for entry in found:
            yield from _seen(reading.text, entry, label)
        for post in lone if label.kind != "absent" else ():
            yield from holders(reading.text, post)
        at = max(after, at + 1)


def _columns(text: str, labels: tuple[Label, ...]) -> Iterator[Sighting]:
    """Who is listed below labels that stand beside one another: "Members Present   Staff"."""
    line = text.rfind("\n", 0, labels[0].at[0]) + 1
    second = labels[1].at[0] - line
    found, _ = in_columns(text, labels[1].at[1] + 1, second)
    for entry in found:
        column = entry.name[0] - text.rfind("\n", 0, entry.name[0]) - 1
        yield from _seen(text, entry, labels[column >= second - 1])


_OFFICE = re.compile(r"\W*([A-Z][\w.'’/&-]*(?: [\w.'’/&-]+){0,4})\s*:\s+(?=[A-Z])")


def _officers(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """Who is named behind an office in a list of those present: "Superintendent: Dr. Jo Doe."."""
    hit = _OFFICE.match(text, sentence.start, sentence.end)
    post = titled(text, *hit.span(1)) if hit else None
    if hit is None or post is None or post.name is not None or post.post is None:
        return
    held = items(text, hit.end(), sentence.end)
    for each in held.entries if held.whole else ():
        if not each.crowd and _is_full(text, each):
            yield Sighting(each.name, (post.post, *each.posts), "attended", each.name)


_ROW = re.compile(
    r"\W*(?P<name>\S+(?: \S+){1,4}?)(?:\s{2,}|\t|\s*\|\s*)"
    r"(?:(?P<post>\S+(?: \S+){0,5}?)(?:\s{2,}|\t|\s*\|\s*))?"
    r"(?P<status>(?i:present|absent|late|excused|remote|in person|apologies|attended))\b"
)

_STATUS = frozenset(
    ["present", "absent", "late", "excused", "remote", "person", "apologies", "attended"]
)
"""One word of each status."""


def _row(text: str, sentence: Sentence) -> Iterator[Sighting]:
    """A row of a table of attendance: a name, a title, a status."""
    may = len(sentence.text) < 200 and not _STATUS.isdisjoint(sentence.word_set)
    hit = _ROW.match(sentence.text) if may else None
    if hit is None:
        return
    at = sentence.start
    name = titled(text, at + hit.start("name"), at + hit.end("name"))
    post = titled(text, at + hit.start("post"), at + hit.end("post")) if hit["post"] else None
    if name is None or name.name is None or (post is not None and post.name is not None):
        return
    posts = tuple(each for each in (name.post, post.post if post else None) if each)
    away = hit["status"].lower() in ("absent", "excused", "apologies")
    yield Sighting(name.name, posts, "absent" if away else "attended", (at, at + hit.end()))


def _list(
    text: str, body: list[Sentence], at: int, label: Label
) -> tuple[list[Entry], list[Span], int]:
    """The entries behind a label, posts without a name, and the sentence after the list."""
    start = label.at[1]
    if text[start : body[at].end].strip(" .:\n"):
        one_each, end = set_in(text, start)
        if one_each:
            return list(one_each), [], _after(body, at, end)
        own, last = _line(text, body, at, start)
        begun = own.lone_posts and own.whole and body[at].text.rstrip()[-1] == ";"
        if not (own.entries or begun) or (label.weak and not own.whole):
            return [], [], at + 1
        return _further(text, body, last, own)
    set_apart, end = in_columns(text, start)
    if set_apart:
        return list(set_apart), [], _after(body, at, end)
    return _further(text, body, at, Items((), whole=True))


def _after(body: list[Sentence], at: int, end: int) -> int:
    """The first sentence, from `at` on, that begins behind a list which ends at `end`."""
    return next((n for n in range(at, len(body)) if body[n].start >= end), len(body))


def _line(text: str, body: list[Sentence], at: int, start: int) -> tuple[Items, int]:
    """The items of a line from `start` on, and its last sentence."""
    last = _wrapped(text, body, at)
    own = items(text, start, body[last].end)
    if last > at and not own.whole:
        last = _on_line(text, body, at)
        own = items(text, start, body[last].end)
    return own, last


def _further(
    text: str, body: list[Sentence], at: int, own: Items
) -> tuple[list[Entry], list[Span], int]:
    """A list that begins with the items of a line, with those of the lines that go on with it."""
    found, lone = list(own.entries), list(own.lone_posts)
    wraps = bool(found or lone)  # below a label alone each line is an item
    open_ended = not found or body[at].text.rstrip()[-1] != "."
    at += 1
    stop = min(len(body), at + MAX_LINES)
    number = 0 if wraps else _first_number(text, body, at)
    while at < stop and (label_of(body[at]) is None or _is_post_below(text, body, at, found)):
        start = _unnumbered(body[at], number)
        number += start > body[at].start
        last = _on_line(text, body, at)
        more = items(text, start, body[last].end)
        if wraps:
            more, last = _line(text, body, at, start)
        on_top = "\n" in text[body[at - 1].end : body[at].start]
        if not _belongs(text, body[at - 1], more, goes_on=open_ended or not on_top):
            break
        if on_top and found and _is_heading(text, found[0], more):
            break
        if on_top and found and not more.entries:  # posts of the name above them
            found[-1] = replace(found[-1], posts=(*found[-1].posts, *more.lone_posts))
        found += more.entries
        lone += () if on_top else more.lone_posts
        open_ended = open_ended or body[last].text.rstrip()[-1] != "."
        at = last + 1
    return found, lone, at


def _is_post_below(text: str, body: list[Sentence], at: int, found: list[Entry]) -> bool:
    """Whether "Chairman" alone on a line is no heading but the post of the name above it.

    Names and posts take turns there, as in a table of which each cell is a line.
    """
    bare = label_of(body[at])
    if bare is None or bare.kind != "presiding" or ":" in body[at].text or not found:
        return False
    if found[-1].posts or not all(each.posts for each in found[:-1]):
        return False
    following = [items(text, each.start, each.end) for each in body[at + 1 : at + 3]]
    if len(following) < 2 or label_of(body[at + 1]):
        return True
    return bool(following[0].entries and not following[1].entries and following[1].lone_posts)


_NUMBER = re.compile(r"\W*?\(?(\d{1,3})(?:[.):]+\s*|\s+)(?=[^\W\d])")


def _first_number(text: str, body: list[Sentence], at: int) -> int:
    """The number that a numbered list begins with; 0: it is none, as a heading may be numbered.

    A post tells it from a heading, or the next number in the next line.
    """
    hit = _NUMBER.match(body[at].text) if at < len(body) else None
    if hit is None:
        return 0
    number = int(hit[1])
    first = items(text, body[at].start + hit.end(), body[at].end)
    after = at + 1 < len(body) and _unnumbered(body[at + 1], number + 1)
    goes_on = after and after > body[at + 1].start and items(text, after, body[at + 1].end).entries
    told = any(each.posts for each in first.entries) or _is_honoured(body[at].text[hit.end() :])
    return number if (first.entries and told) or goes_on else 0


def _is_honoured(words: str) -> bool:
    return words.split(maxsplit=1)[0].lower().strip(".") in phrase_set("rolls", "honorifics")


def _unnumbered(line: Sentence, number: int) -> int:
    """Where a line of a list begins, behind its number if that is the one due."""
    hit = _NUMBER.match(line.text) if number else None
    return line.start + (hit.end() if hit and int(hit[1]) == number else 0)


def _wrapped(text: str, body: list[Sentence], at: int) -> int:
    """The last of the sentences that a line of a list runs over: "Principal Noor / Hadda;"."""
    while at + 1 < len(body):
        here, following = body[at], body[at + 1]
        gap = text[here.end : following.start]
        open_line = here.text.rstrip()[-1] not in ".;:,)" or _abbreviated(here.text)
        labelled = label_of(following) or opens_label(following.text)
        if not open_line or gap.count("\n") > 1 or labelled:
            return at
        at += 1
    return at


def _on_line(text: str, body: list[Sentence], at: int) -> int:
    """The last of the sentences that an abbreviation cuts a line into: "Hon. Ma. / Teresa Roe"."""
    while (
        at + 1 < len(body)
        and _abbreviated(body[at].text)
        and "\n" not in text[body[at].end : body[at + 1].start]
    ):
        at += 1
    return at


def _abbreviated(sentence: str) -> bool:
    """Whether a sentence was cut behind an abbreviation, "Dir.", or behind dots up to a post."""
    words = sentence.split()
    return sentence.rstrip().endswith("..") or words[-1].lower().strip(".(") in phrase_set(
        "rolls", "abbreviations"
    )


def _belongs(text: str, before: Sentence, more: Items, *, goes_on: bool) -> bool:
    """Whether a sentence goes on with a list: all of it is names and posts."""
    if not more.whole or not (more.entries or more.lone_posts):
        return False
    if before.text.rstrip()[-1] in ";,":
        return True
    return goes_on and all(each.crowd or _is_full(text, each) for each in more.entries)


def _is_heading(text: str, first: Entry, more: Items) -> bool:
    """Whether a line is in capitals, below names that are not: "QUESTION HOUR"."""
    names = [text[slice(*each.name)] for each in more.entries]
    return bool(names) and all(map(str.isupper, names)) and not text[slice(*first.name)].isupper()


def _is_full(text: str, entry: Entry) -> bool:
    """A name of two words, or with a post: a lone word may be a heading."""
    return bool(entry.posts) or len(text[slice(*entry.name)].split()) > 1


def _seen(text: str, entry: Entry, label: Label) -> Iterator[Sighting]:
    """What a list says of one of those in it."""
    said = (label.at[0], entry.name[1])
    notes = [plain(text, span) for span in entry.notes]
    posts = (*entry.posts, *noted_posts(text, entry.notes))
    if entry.crowd:
        if label.kind != "absent":
            yield Sighting(entry.name, (), "attended", entry.name, group=True)
        return
    away = any(note.split(",")[0] in phrase_set("rolls", "absent_marks") for note in notes)
    if label.kind == "commenters":
        yield Sighting(entry.name, posts, "commented", entry.name)
    elif label.kind == "absent" or away:
        yield Sighting(entry.name, posts, "absent", said if label.kind == "absent" else entry.name)
    else:
        yield Sighting(entry.name, posts, "attended", entry.name)
        marks = [*notes, *(plain(text, post) for post in entry.posts)]
        chairs = label.kind != "also_present" or len(marks) == len(notes)
        chairs = chairs and any(m in phrase_set("rolls", "chair_marks") for m in marks)
        if label.kind == "presiding" or chairs:
            yield Sighting(entry.name, posts, "presided", entry.name)
