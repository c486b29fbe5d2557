"""Which words of a text are predicates: finite verbs, imperatives, infinitives, participles.

No dictionary says what a word is, but its form and its neighbours do: "to award", "was awarded",
"awarding the contract"; not "the award", "certified mail".
"""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.auditing.words.stems import STOPS
from govsumm.reading.phrasing import phrase_set

_VOWELS = frozenset("aeiou")
_OPENING = frozenset(("and", "or", "then", "but"))
"""Behind these another imperative may stand."""
_NOMINAL = frozenset(("of", "by", "for", "and", "or", "to", "in", "from", "at", "with", "on", "as"))
"""What stands behind a noun as well: "the hiring of"."""


def forms(verb: str) -> Iterator[str]:
    """The forms of a verb that is given in its base form, those of irregular ones aside."""
    yield verb
    last, short = verb[-1], verb[:-1]
    if last == "y" and short[-1] not in _VOWELS:
        yield from (f"{short}ies", f"{short}ied", f"{verb}ing")
        return
    yield f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    yield from (f"{short}ed", f"{short}ing") if last == "e" else (f"{verb}ed", f"{verb}ing")
    if last not in _VOWELS and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
        yield from (f"{verb}{last}ed", f"{verb}{last}ing")


def is_predicate(words: tuple[str, ...], at: int, *, base: bool, ordered: bool) -> bool:
    """Whether the verb at a place is a predicate there, given whether it has its base form; in
    what is ordered, an imperative is.
    """
    before = _before(words, at)
    behind = words[at + 1] if at + 1 < len(words) else "."
    if base:
        opens = not before or before in STOPS or before in _OPENING
        return before in phrase_set("predicates", "before_verbs") or (ordered and opens)
    word = words[at]
    if before in phrase_set("predicates", "before_nouns"):
        return word.endswith("ing") and behind == "of" and before == "the"
    followed = behind[0].isdigit() or behind in phrase_set("predicates", "behind_verbs")
    if word.endswith(("ing", "s")):
        return followed and behind not in _NOMINAL
    return followed or behind in STOPS or not _before_attributes(before)


def _before_attributes(word: str) -> bool:
    """Whether a participle behind a word is an attribute: "by certified mail", "12 leased cars"."""
    return not word.isalpha() or word in phrase_set("predicates", "before_attributes")


def _before(words: tuple[str, ...], at: int) -> str:
    """The word before a place, but for adverbs between; "" at the start."""
    between = phrase_set("predicates", "between")
    at -= 1
    while at > 0 and (words[at] in between or words[at].endswith("ly")):
        at -= 1
    return words[at] if at >= 0 else ""
