"""The labels of the lists of minutes: "Members present:", "Apologies were received from"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from govsumm.lexicon import words_of
from govsumm.reading.people.participation import Span
from govsumm.reading.people.roll_heads import heads
from govsumm.reading.phrasing import alternatives, cue_words, phrase_set
from govsumm.reading.sentences import Sentence

Kind = Literal["present", "also_present", "absent", "presiding", "commenters"]
KINDS: tuple[Kind, ...] = ("present", "also_present", "absent", "presiding", "commenters")

BEING = ("being_there", "being_away")
"""How the label of a list that says whose it is ends: "Cabinet Members in attendance"."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where its list begins; a weak one is a label only before names."""

    kind: Kind
    at: Span
    weak: bool


_STRONG = r"(?:(?<=present)|(?<=absent)|(?<=attendance)|(?<=apologies)|(?<=attending)|(?<=absence))"
_CLOSER = rf"{_STRONG}(?:\s+(?!vot|late|early|leav|poll)(?-i:[a-z]{{2,12}})){{1,6}}"
"""What says more of a list before its colon: "Absent with valid excuse:"."""


@cache
def _label() -> re.Pattern[str]:
    """The label of a list of people, its kind by the group, with what may stand behind it."""
    groups = "|".join(f"(?P<{kind}>{alternatives('rolls', kind)})" for kind in KINDS)
    tails = alternatives("rolls", "tails")
    ways = alternatives("rolls", "ways")
    there, away = (alternatives("rolls", name) for name in BEING)
    titles = alternatives("rolls", "honorifics", "seated")
    word = r"(?-i:[A-Z][\w’'&/-]*)"
    own = (
        rf"(?P<whose>{word}(?:\s+(?:{word}|of|the|and|&)){{0,5}}?)\s+(?:(?P<there>{there})|{away})"
    )
    return re.compile(
        rf"\W*(?:\d[\d./]*\W{{1,3}})?(?:(?:(?:on|upon|at)\s+(?:the\s+)?)?roll\s+call(?:\s+was\s+(?:taken|called)(?:\s+(?:and|with))?)?[,:.]?\s+)?(?:the\s+following\s+)?(?:{groups}|{own})\b"
        rf"(?:\s*\([^()]{{0,60}}\)|\s+(?:{ways})(?=\s*(?:[:–—]|$))"
        rf"|{_CLOSER}(?=\s*[:：])"
        r"|\s+(?:for|representing|on\s+behalf\s+of)\s+(?:the\s+)?(?-i:[A-Z])[^:\n]{1,50}(?=:))?"
        rf"(?:(?P<tail>(?:\s+(?:{tails})\b)+)\s*[:–—-]?|\s*(?P<colon>[:–—]|\.{{2,}}|\s-)|(?P<comma>,(?=\s[A-Z])|{_STRONG}(?=\s+(?:{titles})\.?\s+(?-i:[A-Z])))|(?P<end>\s*\.?\s*$))\s*(?:\d{{1,2}}\s*\((?=(?-i:[A-Z])))?",
        re.IGNORECASE,
    )


@cache
def _cues() -> frozenset[str]:
    """One word of each label."""
    return cue_words("rolls", *KINDS, *BEING)


_LEADING = re.compile(
    r"(?:from|by|were|was|are|included?|following|members)\s*[:–—-]?\s*$", re.IGNORECASE
)
"""How the words behind a label lead up to its list."""


def label_of(sentence: Sentence) -> Label | None:
    """The label that opens a sentence."""
    if _cues().isdisjoint(sentence.word_set):
        return None
    hit = _label().match(sentence.text)
    kind = _kind(hit) if hit else None
    if hit is None or kind is None:
        return None
    if hit["tail"] and not _LEADING.search(hit[0]):
        return None
    named = hit[kind] or hit["whose"]
    start = hit.start("whose" if hit["whose"] else kind)
    weak = bool(hit["comma"]) or " ".join(named.lower().split()) in phrase_set(
        "rolls", "weak_labels"
    )
    at = sentence.start
    return Label(kind, (at + start, at + hit.end()), weak)


def _kind(hit: re.Match[str]) -> Kind | None:
    """The kind of a label; one that says whose list it is must name several."""
    if not hit["whose"]:
        return next(kind for kind in KINDS if hit[kind])
    words = hit["whose"].lower().split()
    several = heads().get((words[-1],)) or words[-1] in phrase_set("rolls", "sitting")
    if not several or words[0] in phrase_set("rolls", "nobody"):
        return None
    if not hit["there"]:
        return "absent"
    return "also_present" if words[-1] in phrase_set("rolls", "also_present") else "present"


_CELL = re.compile(r"\S+(?: \S+)*")


def labels_of(sentence: Sentence) -> tuple[Label, ...]:
    """The labels that stand beside one another in a line, each over a column."""
    cells = list(_CELL.finditer(sentence.text)) if "   " in sentence.text else []
    if len(cells) != 2:
        return ()
    hits = [_label().fullmatch(cell[0]) for cell in cells]
    kinds = [_kind(hit) if hit and hit["end"] is not None else None for hit in hits]
    if not all(kinds):
        return ()
    at = sentence.start
    return tuple(
        Label(kind, (at + cell.start(), at + cell.end()), weak=False)
        for cell, kind in zip(cells, kinds, strict=True)
        if kind
    )


_LABELLED = re.compile(r"[A-Z][\w’'/-]*(?: [\w’'/&-]+){0,4}:\s")
_SET_APART = re.compile(r"[^\n]*\S {3,}\S")


def opens_label(line: str) -> bool:
    """Whether a line opens with a word or a few, and a colon: it goes on with no other."""
    return _LABELLED.match(line) is not None


def parted(sentence: Sentence) -> Iterator[Sentence]:
    """A sentence, parted where what looks like a wrapped line is one of its own.

    It opens with a label, stands below one, or it and the line above are set in columns; and where
    another office stands behind whoever presides: "Chair: Jo Doe, Secretary: Ann Roe".
    """
    if beside := _beside(sentence):
        yield _part(sentence, 0, beside[0])
        yield from parted(_part(sentence, beside[1], len(sentence.text)))
        return
    above, at = 0, sentence.text.find("\n") + 1
    while at:
        rest = _part(sentence, at, len(sentence.text))
        both = (_SET_APART.match(sentence.text, n) for n in (above, at))
        label = label_of(rest)
        alone = label and rest.text.split("\n", 1)[0].isupper()
        heads = not above and _heads(_part(sentence, 0, at))
        if opens_label(rest.text) or (label and not label.weak) or alone or heads or all(both):
            yield _part(sentence, 0, at)
            yield from parted(rest)
            return
        above, at = at, sentence.text.find("\n", at) + 1
    yield sentence


_OFFICE = re.compile(
    r"(?:[,;|] {0,4}|(?<!\s)[^\S\n]{2,40})(?=[A-Z][\w’'/-]*(?: [A-Z][\w’'/-]*){0,2}:\s)"
)


def _beside(sentence: Sentence) -> Span | None:
    """What parts a presiding officer from the next office on the line."""
    at = sentence.text.find(":") + 1
    hit = _OFFICE.search(sentence.text, at) if at else None
    label = label_of(sentence) if hit else None
    return hit.span() if hit and label and label.kind == "presiding" else None


def _heads(line: Sentence) -> bool:
    """Whether a line is a label and nothing else."""
    label = label_of(line)
    return label is not None and not label.weak and label.at[1] >= line.end


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    """The `[start, end)` of a sentence, as one of its own."""
    text = sentence.text[start:end].rstrip()
    start += sentence.start
    return replace(
        sentence, start=start, end=start + len(text), text=text, word_set=frozenset(words_of(text))
    )
