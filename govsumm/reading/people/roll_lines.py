"""How far the list behind a label goes: the rest of its line, and the lines that go on with it."""

from __future__ import annotations

import re
from dataclasses import replace

from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_columns import in_columns, set_in
from govsumm.reading.people.roll_items import Entry, Items, items
from govsumm.reading.people.roll_labels import Label, label_of, opens_label
from govsumm.reading.people.tokens import INITIALS
from govsumm.reading.phrasing import phrase_set
from govsumm.reading.sentences import Sentence

MAX_LINES = 60
"""A list in lines is at most so long."""


def behind_label(
    text: str, body: list[Sentence], at: int, label: Label
) -> tuple[list[Entry], list[Span], int]:
    """The entries behind a label, posts without a name, and the sentence after the list."""
    start = label.at[1]
    alone = label.kind == "presiding"
    if text[start : body[at].end].strip(" .:\n"):
        one_each, end = set_in(text, start)
        if one_each:
            return list(one_each), [], _after(body, at, end)
        own, last = _line(text, body, at, start)
        begun = own.lone_posts and own.whole and body[at].text.rstrip()[-1] == ";"
        if not (own.entries or begun) or (label.weak and not own.whole):
            return [], [], at + 1
        return _further(text, body, last, own, alone=alone)
    set_apart, end = in_columns(text, start)
    if set_apart:
        return list(set_apart), [], _after(body, at, end)
    return _further(text, body, at, Items((), whole=True), alone=alone)


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
    text: str, body: list[Sentence], at: int, own: Items, *, alone: bool
) -> tuple[list[Entry], list[Span], int]:
    """A list that begins with the items of a line, with those of the lines that go on with it.

    `alone`: another office with its holder, below it, is none of it.
    """
    found, lone = list(own.entries), list(own.lone_posts)
    wraps = bool(found or lone)  # below a label alone each line is an item
    open_ended = not found or body[at].text.rstrip()[-1] != "."
    at += 1
    stop = min(len(body), at + MAX_LINES)
    number = 0 if wraps else _first_number(text, body, at)
    while at < stop and (label_of(body[at]) is None or _is_post_below(text, body, at, found)):
        if alone and found and opens_label(body[at].text):
            break
        start = _unnumbered(body[at], number)
        number += bool(number) and start > body[at].start
        last = _on_line(text, body, at)
        more = items(text, start, body[last].end)
        if wraps:
            more, last = _line(text, body, at, start)
        on_top = "\n" in text[body[at - 1].end : body[at].start]
        sent = more.entries and _SIDE.match(body[at].text)
        if not (sent or _belongs(text, body[at - 1], more, goes_on=open_ended or not on_top)):
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
    if _offices(text, found[-1]) or not all(_offices(text, each) for each in found[:-1]):
        return False
    following = [items(text, each.start, each.end) for each in body[at + 1 : at + 3]]
    if len(following) < 2 or label_of(body[at + 1]):
        return True
    return bool(following[0].entries and not following[1].entries and following[1].lone_posts)


def _offices(text: str, entry: Entry) -> list[Span]:
    """The posts of somebody besides a seat: of "Cr Jo Doe" none."""
    seats = phrase_set("people", "seat_titles")
    return [each for each in entry.posts if text[slice(*each)].lower().strip(".") not in seats]


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


_SIDE = re.compile(rf"\W*[A-Z][^\n,:;()–—]{{1,60}}?\s*(?:\s[-–—]|:)\s+(?={INITIALS}\s?[A-Z][a-z])")
"""Whom somebody came from, before a name with initials: "Kyrgyzstan - A.T. Umarov, director"."""


def _unnumbered(line: Sentence, number: int) -> int:
    """Where a line of a list begins, behind its number if that is the one due, or a side."""
    if side := _SIDE.match(line.text):
        return line.start + side.end()
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
    return goes_on and all(each.crowd or is_full(text, each) for each in more.entries)


def _is_heading(text: str, first: Entry, more: Items) -> bool:
    """Whether a line is in capitals, below names that are not: "QUESTION HOUR"."""
    names = [text[slice(*each.name)] for each in more.entries]
    return bool(names) and all(map(str.isupper, names)) and not text[slice(*first.name)].isupper()


def is_full(text: str, entry: Entry) -> bool:
    """A name of two words, or with a post: a lone word may be a heading."""
    return bool(entry.posts) or len(text[slice(*entry.name)].split()) > 1
