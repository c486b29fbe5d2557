"""What a claim takes up from just before its passages, with the word beside it there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.auditing.site import Site
from govsumm.auditing.support.claim_words import words_of_claim
from govsumm.auditing.words.stems import stopwords
from govsumm.lexicon import HAN

_NEAR = 32
_AHEAD = re.compile(rf"([^\W\d_]{{3,30}}) $|([{HAN}]{{2}})$")
_BEHIND = re.compile(rf" ([^\W\d_]{{3,30}})|([{HAN}]{{1,2}})")


def beside(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """A span of a claim with the word before it, and with the one behind, each with that word."""
    ahead = _AHEAD.search(text, max(0, start - _NEAR), start)
    if ahead:
        yield text[ahead.start() : end], ahead[1] or ahead[2]
    behind = _BEHIND.match(text, end)
    if behind:
        yield text[start : behind.end()], behind[1] or behind[2]


def name_before(site: Site, text: str, start: int, end: int) -> bool:
    """Whether a name of a claim stands just before its passages, with a word beside it.

    Not where the passages have that word, as another is meant by it there.
    """
    found = telling(text, start, end)
    known = (phrase for phrase, word in found if not site.cited.holds(word))
    return stand_before(site, text, (start, end), known)


def telling(text: str, start: int, end: int) -> Iterator[tuple[str, str]]:
    """What `beside` finds beside a word of content, and that word in small letters."""
    for phrase, word in beside(text, start, end):
        if len(word) > 1 and word.lower() not in stopwords():
            yield phrase, word.lower()


def stand_before(site: Site, text: str, span: tuple[int, int], phrases: Iterable[str]) -> bool:
    """Whether phrases stand just before the passages, which tell enough of what is beside them."""
    before = site.source.before(site.source.numbers(site.record.passages))
    if not any(map(before.holds, phrases)):
        return False
    start, end = span
    ahead = _CLAUSES.split(text[max(0, start - _AROUND) : start])[-1]
    return is_theirs(site, ahead + " " + told_behind(text, end))


def told_behind(text: str, end: int) -> str:
    """What is told in the same clause behind a place of a claim."""
    return _CLAUSES.split(text[end : end + _AROUND])[0]


def is_theirs(site: Site, words: str) -> bool:
    """Whether some words of a claim are mostly in its passages."""
    said = words_of_claim(words)
    theirs = len(said.roots & words_of_claim(site.cited.text).roots)
    return theirs > 0 and theirs >= (THEIRS if said.is_latin else THEIRS_HAN) * len(said.roots)


_CLAUSES = re.compile(r"[,;:，；：、]")
_AROUND = 40
THEIRS, THEIRS_HAN = 0.4, 0.6
"""So many words around, or Chinese characters, are in the passages."""
