"""A headline that names another place than the body: a wrong city, put there by a translator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

from govsumm.lexicon import HAN, lists
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.sentences import Reading, Sentence
from govsumm.reading.zones import MAX_TITLE

_SUBJECT = re.compile(r"\W*([A-Z][a-z]+)\b(?=(?: [A-Z][a-z]+)?\s+[a-z])")
_HAN_TITLE = Worded(f"^([{HAN}]{{2,3}}?[市县州])(?:委|政府)?(?:召开|举行|举办)")
_HAN_PLACE = Worded(f"(?:在|中共)([{HAN}]{{2,3}}?[市县州])(?:召开|举行|委|政府)")
_FIRST = 6
"""So many sentences of the body say where it is."""


def other_place(reading: Reading) -> tuple[str, str, Sentence, Sentence] | None:
    """A place that the headline names and the body never, while the body names another.

    The headline's, the body's, the sentence of the headline, and that of the body.
    """
    for head in _heads(reading):
        body = [
            each
            for each in reading.body
            if each.start > head.start and each.text.strip() != head.text.strip()
        ]
        found = _conflict(reading, head.text, body)
        if found:
            name, other, sentence = found
            return name, other, head, sentence
    return None


def _heads(reading: Reading) -> tuple[Sentence, ...]:
    """The headline; where none was made out, the first line, if it is short and others follow."""
    if reading.titles or not reading.body:
        return reading.titles[:1]
    first = reading.body[0]
    line = tuple(each for each in reading.body[:3] if each.paragraph == first.paragraph)
    short = sum(len(each.text) for each in line) <= MAX_TITLE
    return line if short and len(reading.body) > len(line) else ()


def _run_together(text: str) -> str:
    """A text in lower case without white space, apostrophes and hyphens."""
    whole = "".join(text.split())
    return whole.replace("'", "").replace("’", "").replace("-", "").lower()


def _conflict(
    reading: Reading, title: str, body: list[Sentence]
) -> tuple[str, str, Sentence] | None:
    """A name of the title that the body lacks, one it has instead, and the sentence of that one."""
    whole = _run_together(" ".join([each.text for each in body]))
    if reading.han:
        found = _HAN_TITLE.match(title)
        named = [(found[1], False)] if found else []
    else:
        named = list(_named(title))
    for name, has_kind in named:
        if _run_together(name) not in whole:
            place = next(_places(body[:_FIRST], han=reading.han, any_name=has_kind), None)
            if place:
                return name, *place
    return None


def _named(title: str) -> Iterator[tuple[str, bool]]:
    """The places of a headline: its subject, a name of two syllables or more; "Lansha County"."""
    for found in _with_kind().finditer(title):
        if found[1] not in _set("no_places"):
            yield found[1], True
    subject = _SUBJECT.match(title)
    if subject and is_pinyin(subject[1]):
        yield subject[1], False


def _places(body: list[Sentence], *, han: bool, any_name: bool) -> Iterator[tuple[str, Sentence]]:
    """Where a body is, with the sentence that says so; with `any_name` also not in pinyin."""
    for sentence in body:
        for found in (_HAN_PLACE if han else _here()).finditer(sentence.text):
            name = next(filter(None, found.groups()))
            if han or is_pinyin(name) or (any_name and name not in _set("no_places")):
                yield name, sentence


def is_pinyin(word: str) -> bool:
    """Whether a word is two or more syllables of pinyin, and so may be a Chinese name."""
    return len(word) > 4 and bool(pinyin().fullmatch(word.lower()))


@cache
def pinyin() -> re.Pattern[str]:
    """Two to four syllables, in lower case."""
    words = lists("cautions")
    syllable = f"(?:{'|'.join(words['initials'])})(?:{'|'.join(words['finals'])})"
    return re.compile(f"(?:{syllable}){{2,4}}")


@cache
def _with_kind() -> re.Pattern[str]:
    return re.compile(rf"\b([A-Z][a-z]{{3,}}) {phrase(lists('cautions')['places'])}\b")


@cache
def _here() -> re.Pattern[str]:
    """ "Held in Lansha", "of Lansha held", "Lansha County"."""
    return re.compile(
        r"\b(?:held|convened|opened|met|took place) (?:in|at) ([A-Z][a-z]+)(?=[ ,.;])(?! [A-Z\d])"
        r"|\b(?:held|convened) (?:in|at) the ([A-Z][a-z]+) (?:City|County|District|Prefecture)\b"
        r"|\bof ([A-Z][a-z]+) (?:held|convened|opened)\b"
        rf"|\b([A-Z][a-z]{{3,}}) (?:{phrase(lists('cautions')['places'])}|Daily)\b"
    )


_set = partial(phrase_set, "cautions")
"""Lists of the section as a set."""
