"""The attendance of minutes: "Present: ...", "Absent: ...", "Apologies were received from ...".

A list stands behind its label in one or several sentences, or in lines of its own below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.known_people import Known
from govsumm.reading.people.minuted import holders, minuted_sightings
from govsumm.reading.people.participation import Sighting
from govsumm.reading.people.roll_columns import in_columns
from govsumm.reading.people.roll_items import Entry, items
from govsumm.reading.people.roll_labels import Label, label_of, labels_of, parted
from govsumm.reading.people.roll_lines import behind_label, is_full
from govsumm.reading.people.roll_marks import marked_rolls
from govsumm.reading.people.roll_members import CHAIRING, members_beside
from govsumm.reading.people.roll_notes import noted_posts, plain
from govsumm.reading.people.roll_sentences import all_but, quorum, stated
from govsumm.reading.people.standing_in import stood_in
from govsumm.reading.people.tallied import votes_in
from govsumm.reading.people.titled import titled
from govsumm.reading.people.tokens import INITIALS
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading, Sentence, kept

NEAR = 4
"""So many sentences behind a list offices with names go on with it."""


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
    marked, lines = marked_rolls(reading.text)
    yield from marked
    yield from stated(reading.text, body)
    body = [each for each in body if not any(a <= each.start < b for a, b in lines)]
    votes = votes_in(body)
    while at < len(body):
        if at in votes:
            at += 1
            continue
        if beside := labels_of(body[at]):
            yield from _columns(reading.text, beside)
        label = label_of(body[at]) if not beside else None
        if label is None or _signs(reading.text, body[max(0, at - 1) : at + 1], label):
            yield from _crowd(body[at])
            yield from _sent(body[at])
            yield from all_but(reading.text, body[at])
            yield from quorum(reading.text, body[at])
            if at and CHAIRING.search(body[at - 1].text):
                yield from members_beside(reading.text, body[at])
            if at - last_label < NEAR:
                officers = tuple(_officers(reading.text, body[at]))
                last_label = at if officers else last_label
                yield from officers
            at += 1
            continue
        found, lone, after = behind_label(reading.text, body, at, label)
        last_label = after
        for entry in found:
            yield from _seen(reading.text, entry, label)
            yield from stood_in(reading.text, entry.notes)
        for post in lone if label.kind != "absent" else ():
            yield from holders(reading.text, post)
        at = max(after, at + 1)


_HEADS = re.compile(r"[ \t]*\n[ \t]*[^\W\d_]")
"""A line that has its list right below it."""


def _signs(text: str, lines: list[Sentence], label: Label) -> bool:
    """Whether an office alone on its line stands below a name: a signature, and no label."""
    if label.kind != "presiding" or len(lines) < 2 or lines[1].text.rstrip()[-1] in ":：–—-":
        return False
    apart = text.count("\n", lines[0].end, lines[1].start) > 1
    if label.at[1] < lines[1].end or (apart and _HEADS.match(text, lines[1].end)):
        return False
    above = titled(text, lines[0].start, lines[0].end)
    return above is not None and above.name is not None


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
        if not each.crowd and is_full(text, each):
            yield Sighting(each.name, (post.post, *each.posts), "attended", each.name)


_CROWD = Worded(
    r"\W*(?P<who>(?:{rolls.galleries})(?:\s+(?:present|attending|in attendance))?\s*[:–—-]\s*"
    r"(?:(?:{rolls.counts})\s+)?(?:[1-9]\d{0,3}|{votes.numerals})\b(?:\s+(?:people|persons|members))?)\W*",
    re.IGNORECASE,
)


def _crowd(sentence: Sentence) -> Iterator[Sighting]:
    """How many of the public a line counts: "Public gallery: 7"."""
    short = len(sentence.text) < 60 and ("public" in sentence.word_set or ":" in sentence.text)
    if short and (hit := _CROWD.fullmatch(sentence.text)):
        who = sentence.placed(hit.span("who"))
        yield Sighting(who, (), "attended", who, group=True)


_SENT = re.compile(
    r"(?:^\W*F|(?<=[,;] )f)rom (?:the )?[^\n,:;–—]{3,70}?\s[-–—]\s"
    rf"(?P<who>{INITIALS}\s?[A-Z][\w’'-]+)"
)


def _sent(sentence: Sentence) -> Iterator[Sighting]:
    """Who came from somewhere: "From the Secretariat - O.V. Umarova, from the fishery - P. Dow"."""
    for hit in _SENT.finditer(sentence.text) if "rom " in sentence.text[:40] else ():
        name = sentence.placed(hit.span("who"))
        yield Sighting(name, (), "attended", name)


def _seen(text: str, entry: Entry, label: Label) -> Iterator[Sighting]:
    """What a list says of one of those in it."""
    said = (label.at[0], entry.name[1])
    notes = [plain(text, span) for span in entry.notes]
    posts = (*entry.posts, *noted_posts(text, entry.notes))
    if entry.crowd:
        if label.kind != "absent":
            yield Sighting(entry.name, (), "attended", entry.name, group=True)
        return
    away = entry.left_out or any(
        note.split(",")[0] in phrase_set("rolls", "absent_marks") for note in notes
    )
    if entry.left_out and label.kind == "absent":
        return
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
