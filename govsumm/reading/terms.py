"""Where a report prints what translators make of set Chinese terms, by the glossary.

Found are whole words, whatever their case and hyphens; the longest rendering wins, and one that
needs evidence ("state" for a prefecture) counts only where the report has it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.lexicon import HAN_CHARACTER, lists
from govsumm.lexicon.glossary import Row, glossary
from govsumm.reading.gated import Cued
from govsumm.reading.term_words import Words, phrase_keys

MIN_SIGNS = 2
"""So many more signs of China than of elsewhere make a report one that was translated."""

_PAIRS = (("(", ")"), ("（", "）"), ("“", "”"))


@dataclass(frozen=True, slots=True)
class Term:
    """A rendering printed at [start, end) of a text, in code points, and the row it is of."""

    row: Row
    start: int
    end: int


class _Form(NamedTuple):
    """The words of a phrase; no row where it means what it says."""

    keys: list[str]
    row: Row | None


@lru_cache(maxsize=2)
def terms(text: str) -> tuple[Term, ...]:
    """The renderings that a translated report prints, in order, none overlapping another.

    Nothing for a text in Chinese, and for one that shows no signs of being translated from it.
    """
    if not text.isascii() and 3 * len(HAN_CHARACTER.findall(text)) > len(text):
        return ()
    words = Words(text)
    return tuple(_found(words)) if _translated(words) else ()


def by_passage(found: tuple[Term, ...], starts: list[int]) -> Iterator[tuple[Term, int]]:
    """Each term with the number of the passage it begins in; `starts` are the passages' own."""
    for term in found:
        yield term, max(bisect_right(starts, term.start), 1)


def _translated(words: Words) -> bool:
    """Whether a text shows enough more signs of China than of elsewhere."""
    here = sum(map(words.has, _signs("signs").of(words.known)))
    if here < MIN_SIGNS:
        return False
    return here - sum(map(words.has, _signs("signs_elsewhere").of(words.known))) >= MIN_SIGNS


@cache
def _signs(name: str) -> Cued[str]:
    """The phrases of a list, each behind its longest word."""
    return Cued((phrase, [max(phrase_keys(phrase), key=len)]) for phrase in lists("glossary")[name])


def _found(words: Words) -> Iterator[Term]:
    """The renderings in a text, in order; what means what it says is passed over."""
    index = _index()
    known: dict[Row, bool] = {}
    after = 0
    for here, (key, following) in enumerate(zip(words.keys, [*words.keys[1:], ""], strict=True)):
        if here < after or key not in index:
            continue
        forms = index[key]
        form = _longest((*forms.get(following, ()), *forms.get("", ())), words, here, known)
        if form:
            after = here + len(form.keys)
            if form.row:
                start, end = words.spans[here][0], words.spans[after - 1][1]
                yield Term(form.row, *_closed(words.text, start, end))


def _longest(
    forms: tuple[_Form, ...], words: Words, here: int, known: dict[Row, bool]
) -> _Form | None:
    """The longest phrase that stands at a word, unless its row lacks evidence."""
    for form in forms:
        after = here + len(form.keys)
        if (
            words.keys[here:after] == form.keys
            and words.unbroken(here, after - 1)
            and (form.row is None or _borne(form.row, words, known))
        ):
            return form
    return None


def _closed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span with the bracket or quotation mark that closes, or opens, one inside it."""
    within = text[start:end]
    for opening, closing in _PAIRS:
        if within.count(opening) > within.count(closing) and text[end : end + 1] == closing:
            return start, end + 1
        before = text[start - 1 : start] if start else ""
        if within.count(closing) > within.count(opening) and before == opening:
            return start - 1, end
    return start, end


def _borne(row: Row, words: Words, known: dict[Row, bool]) -> bool:
    """Whether the report has the evidence that a row asks for."""
    if row not in known:
        needed = not row.needs or any(map(words.has, row.needs))
        known[row] = needed and not any(map(words.has, row.unless))
    return known[row]


@cache
def _index() -> dict[str, dict[str, tuple[_Form, ...]]]:
    """The phrases by their first word and their second, if any; longest first."""
    phrases: dict[tuple[str, ...], Row | None] = {}
    for row in glossary():
        phrases |= {form: row for each in row.renderings for form in _forms(each)}
    for row in glossary():
        for each in row.not_in:
            for form in _forms(each):
                phrases.setdefault(form, None)
    index: dict[str, dict[str, tuple[_Form, ...]]] = {}
    for keys in sorted(phrases, key=len, reverse=True):
        first, second = (*keys, "")[:2]
        forms = index.setdefault(first, {})
        forms[second] = (*forms.get(second, ()), _Form([*keys], phrases[keys]))
    return index


def _forms(phrase: str) -> Iterator[tuple[str, ...]]:
    """The words of a phrase; and those of one with a hyphen if it is written as one word."""
    yield phrase_keys(phrase)
    if "-" in phrase:
        yield phrase_keys(phrase.replace("-", ""))
