"""Claims in another script than their passages: what the glossary and figures let us compare.

Of an English claim on a Chinese text only its figures, and the set terms that the glossary
renders, can be held against the passages. They count as borne, all else as not: such a claim is
supported where they carry it, and weak otherwise, since nobody has compared its words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.auditing.words.roots import root
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import HAN_CHARACTER
from govsumm.lexicon.glossary import glossary

_LATIN = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=1024)
def is_han(text: str) -> bool:
    """Whether a text is mostly in Chinese; a word in Latin script counts as one character."""
    if text.isascii():
        return False
    han = HAN_CHARACTER.findall(text)
    return bool(han) and len(han) >= len(_LATIN.findall(HAN_CHARACTER.sub(" ", text)))


@lru_cache(maxsize=256)
def rendered(text: str) -> frozenset[str]:
    """The roots of English words by which the set terms of a Chinese text are rendered."""
    return frozenset().union(*(roots for zh, roots, _ in _terms() if zh in text))


@lru_cache(maxsize=256)
def restored(text: str) -> frozenset[str]:
    """The characters of the Chinese terms whose renderings an English text holds."""
    there = wording(text).roots
    held = (zh for zh, _, forms in _terms() if any(form <= there for form in forms))
    return frozenset("".join(held))


@cache
def _terms() -> tuple[tuple[str, frozenset[str], tuple[frozenset[str], ...]], ...]:
    """Each Chinese term, with the roots of its renderings, all together and each."""
    found = []
    for row in glossary():
        phrases = (*row.en.split(";"), *row.renderings)
        forms = tuple(filter(None, map(_roots, phrases)))
        found.append((row.zh, frozenset().union(*forms), forms))
    return tuple(found)


def _roots(phrase: str) -> frozenset[str]:
    without = re.sub(r"\([^()]*\)", " ", phrase.lower())
    return frozenset(map(root, _LATIN.findall(without))) - {""}
