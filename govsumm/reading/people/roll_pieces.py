"""Where a list of people is cut into its items, and one item read as a name or a post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import PART
from govsumm.reading.people.roll_heads import head_words
from govsumm.reading.people.roll_notes import is_field
from govsumm.reading.people.titled import Titled, is_postnominal, titled
from govsumm.reading.people.tokens import INITIALS
from govsumm.reading.phrasing import Worded, alternatives, phrase_set

_SEPARATOR = Worded(
    r"[,;|]\s*|/(?<!\sa/)\s*|\s*(?:\.{3,}|…+|_{3,})\s*|\s+\(?\d{1,2}[.)]\s+(?=[A-Z])|\t+|(?<![.,;:\s])[^\S\n\xa0]{3,}|(?<=[a-z])[^\S\n\xa0]{2}(?=[A-Z][a-z])|\s[–—+~-]\s+|\s*[·∙▪◦]\s+|:\s+|\.\s+(?=[A-Z][a-z])|\s+by\s+(?:its|the|their|his|her)\s+|\s*•\s*"
)
_AND = re.compile(r"\s+(?:and|&)\s+")
_OF = re.compile(r"\s+(?:of|from|with|representing|for)\s+")
LEAD = Worded(
    r"[\s*•–—.-]*(?:(?i:(?:also\s+)?(?:(?:{rolls.tails}|and|reasons?)[\s,]+)*(?:from|by)\s+(?!the\b))"
    r"|(?:and|&|also|plus|together with|as well as)\s+)?"
)
"""What leads up to an item: "also", "received and accepted from"."""
_SUFFIX = re.compile(r"\s*(?:[JS]r\b\.?|I{2,3}|IV|Esq\.?)\s*")


@cache
def _seat() -> re.Pattern[str]:
    seats = alternatives("rolls", "seats")
    return re.compile(
        rf"(?:the\s+)?(?:{seats})(?:\s+(?:No\.?\s*)?[\dIVX]+|\s+[A-Z])?\.?",
        re.IGNORECASE,
    )


def item_of(text: str, start: int, end: int) -> Titled | None:
    """One item as a name, a post or both; a firm after "of" is left out."""
    start = LEAD.match(text, start, end).end()  # type: ignore[union-attr]
    while end > start and text[end - 1] in " \n\t*•–—-":
        end -= 1
    word = text[start:end].strip()
    code = word in phrase_set("posts", "abbreviated") and not is_postnominal(word.lower())
    if code or _seat().fullmatch(text, start, end):
        return Titled(None, (start, end))
    found = titled(text, start, end)
    if found is not None:
        return found
    for cut in _OF.finditer(text, start, end):
        found = titled(text, start, cut.start())
        if found is not None and found.name is not None:
            return found
    return None


def pieces(text: str, start: int, end: int, notes: list[Span]) -> Iterator[Span]:
    """The stretches between separators, brackets left out."""
    edges = [start, *(at for span in notes for at in span), end]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        at = a
        for cut in _SEPARATOR.finditer(text, a, b):
            if _SUFFIX.match(text, cut.end(), b) and cut[0][0] == ",":
                continue
            if cut[0][0] == "." and cut[0][:3] != "..." and _initial(text, cut.start()):
                continue
            if cut[0] == "/" and _both_posts(text, cut.start()):
                continue
            yield from _joined(text, at, cut.start())
            at = cut.end()
        yield from _joined(text, at, b)


def _both_posts(text: str, at: int) -> bool:
    """Whether a stroke joins two posts of one person: "CAO/Clerk Jo Doe"."""
    before, after = text[max(0, at - 20) : at].split(), text[at + 1 : at + 21].split()
    sides = (*before[-1:], *after[:1])
    codes = phrase_set("posts", "abbreviated")
    return len(sides) == 2 and all(
        side in codes or side.lower().strip(",.:") in head_words() for side in sides
    )


def _initial(text: str, at: int) -> bool:
    """Whether the stop at `at` belongs to initials or a title: "J. Doe", "A.B. Roe", "St. Ives"."""
    word = (text[max(0, at - 8) : at].split()[-1:] or [""])[0]
    letters = word.isupper() and is_postnominal(word.lower())  # "Ann Roe MP. Jo Doe ..."
    return (len(word) <= 4 and not letters) or re.fullmatch(INITIALS, f"{word}.") is not None


def _joined(text: str, start: int, end: int) -> Iterator[Span]:
    """A stretch, parted at "and" where names stand on both sides of it."""
    at = start
    if is_field(text[start:end]):
        yield start, end
        return
    for cut in _AND.finditer(text, start, end):
        left, right = item_of(text, at, cut.start()), item_of(text, cut.end(), end)
        lone = left is not None and left.post is None and len(text[at : cut.start()].split()) == 1
        if left is None and text[at : cut.start()].strip():
            continue
        if left and left.name is None and not (right and right.post):
            continue
        if lone and right and right.post and not right.plural:
            continue
        if text[at : cut.start()].strip(" ,;.\n"):
            yield at, cut.start()
        at = cut.end()
    if text[at:end].strip(" ,;.\n*•–—-"):
        yield at, end


MAX_LINE = 2_000
"""A line of people and their places is at most so long, in code points."""
_PLACED = re.compile(rf"\s*(?:{PART}\s){{1,4}}{PART}(?P<place>,\s+{PART})\s*(?=;|\.?\s*$)")
"""Jo Doe, Elmford: one word behind a name in full, where semicolons part those of a list."""


def places_in(text: str, start: int, end: int) -> list[Span]:
    """Where those of a list are from, each behind a name: "Jo Doe, Elmford; Ann Roe, Oakham".

    The whole line decides, of which `[start, end)` may be a part.
    """
    at = max(text.rfind("\n", 0, start), text.rfind(":", 0, start)) + 1
    stop = text.find("\n", end - 1)
    stop = len(text) if stop < 0 else stop
    if text.count(";", at, stop) < 2 or stop - at > MAX_LINE:
        return []
    found: list[Span] = []
    while at < stop:
        hit = _PLACED.match(text, at, stop)
        item = item_of(text, hit.start("place") + 1, hit.end("place")) if hit else None
        if hit is None or item is None or not item.name or item.post or is_field(hit["place"][1:]):
            return []
        found.append(hit.span("place"))
        at = hit.end() + 1
    return [span for span in found if start <= span[0] < end]


def is_body(text: str, name: Span) -> bool:
    """Whether a lone word of capitals behind a name is what somebody is of: "Jo Doe, ISC"."""
    word = text[slice(*name)]
    return word.isalpha() and word.isupper() and 2 <= len(word) <= 4


def is_letters(piece: str) -> bool:
    """Whether words are the letters behind a name: "MP", or a force: "Cst. Jeff Roe, RCMP"."""
    bare = piece.strip(" .\n")
    return (bare.isupper() and bare.isalpha()) or all(
        is_postnominal(word.strip(",;").lower()) for word in piece.split()
    )
