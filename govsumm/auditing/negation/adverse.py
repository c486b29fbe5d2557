"""Whether a clause says in other words what another one denies: "vacant" for "not filled"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from govsumm.auditing.negation.pairing import (
    forms,
    is_adverse,
    lacks,
    part,
    share,
)
from govsumm.auditing.signs import LATIN, Signs, stem
from govsumm.auditing.signs.clauses import inside_figure, terms
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.signs.negators import may_deny
from govsumm.auditing.signs.predicates import RELATIVE, finite
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import STOPS, Phrases, by_first_word
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set


def said_adversely(
    denial: Denial,
    clauses: Sequence[Clause],
    around: tuple[str, ...],
    source: Source,
    *,
    turned: bool = False,
) -> bool:
    """Whether the clause on the other side that a denial is most like denies, or is adverse, too.

    A word that also stands `around` the denial speaks of something else. Where what is denied is
    adverse itself, as in "not missing", only a denial will do; `turned`: of something adverse.
    """
    beside = list(around)
    beside.remove(denial.word)
    known = frozenset((*beside, *(form for each in beside for form in forms(stem(each)))))
    twice = denial.over or turned or is_adverse(denial.heads[:1])
    for clause in _nearest(denial.clause, clauses, source):
        deny = _denying(clause, denial, plain=twice, as_much=turned)
        if any(word not in known for word in deny):
            return True
        if not twice and any(word not in known for word in _adverse(clause.words, denial)):
            return True
    return False


def denies_adverse(denial: Denial, words: Sequence[str]) -> bool:
    """Whether what stands right behind a plain denial among some words is adverse: "not entirely
    dry", "not off the road", "not worthless".
    """
    if denial.sort != "plain" or denial.word > LATIN or denial.word not in words:
        return False
    here = tuple(words[denial.at : denial.at + 1]) == (denial.word,)
    at = denial.at if here else words.index(denial.word)  # of another of the texts
    for place in range(at + 1, len(words)):
        word = words[place]
        if not (word.endswith("ly") or word[0].isdigit() or word in _LINKING):
            if may_deny(word) and not word.endswith(WITHOUT):
                return False  # that is a denial of its own
            behind = tuple(words[place : place + _PHRASE])
            phrase = next(_found(_phrases(), behind), "") == word
            return phrase or word in _contrary() or word.endswith(WITHOUT)
    return False


@cache
def _contrary() -> frozenset[str]:
    """Single words that are adverse, to anything or to some words."""
    rows = (row.split(" | ")[0].split(", ") for row in lists("audit")["opposites"])
    return frozenset((*lists("audit")["adverse"], *(word for row in rows for word in row)))


_OF_THE_NEXT = frozenset(("of", "in", "at", "on", "for", "among", "under"))
_PHRASE = 4
_PARTED = 3
"""So many words stand between a verb and its particle at most."""
_PARTICLES = frozenset((each,) for each in ("out", "off", "down", "aside", "back"))
_LINKING = frozenset(("be", "been", "being"))
WITHOUT = "less"
"""What a word ends in that denies what it begins with: "worthless"."""


def denies_as_much(other: Denial, denial: Denial, texts: Iterable[Signs] = ()) -> bool:
    """Whether a denial on the other side, in one of some texts, is of something adverse too, or of
    the very word.
    """
    if other.over or is_adverse(other.heads[:2]):
        return True
    if not set(denial.heads[:1]).isdisjoint(other.heads):
        return True
    return any(denies_adverse(other, each.words) for each in texts)


def said_by_amount(denial: Denial, clauses: Sequence[Clause]) -> bool:
    """Whether a clause says how little there is of what is denied: "a disbursement rate of 0%", or
    of what is lacking: "their capacity is weak".
    """
    phrases = (_little("none"), _little("scant")) if lacks(denial) else (_little("none"),)
    about = [each.words for each in clauses if share(denial.heads[:1], each.terms)]
    return any(any(_found(known, words)) for words in about for known in phrases)


def told(word: str, denial: Denial, clauses: Sequence[Clause]) -> bool:
    """Whether a clause tells what is denied by another word, and is not adverse: "completed", where
    a claim has "not finished".
    """
    return any(
        wording(" ".join(each.words)).means(word)
        for each in clauses
        if not each.denials and not any(_adverse(each.words, denial))
    )


@lru_cache(maxsize=4096)
def adverse_words(words: tuple[str, ...]) -> frozenset[str]:
    """The first words of all that is adverse among some words, to anything."""
    return frozenset(_found(_phrases(), words))


def adverse_to(words: tuple[str, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    """What among some words is adverse to some others alone, each with the stems of those; no
    attribute of the word behind it: "pending appeals" may be dealt with.
    """
    for denied, known in _opposites():
        for at, word in enumerate(words) if not known.keys().isdisjoint(words) else ():
            for phrase, _ in known.get(word, ()):
                end = at + len(phrase)
                behind = words[end] if end < len(words) else "."
                bare = word > LATIN or not (stem(behind) or behind[:1].isdigit())
                if bare and words[at:end] == phrase:
                    yield word, denied


def _nearest(told: Iterable[str], clauses: Sequence[Clause], source: Source) -> Iterator[Clause]:
    """The clauses that share most with what is told, by rarity; the one that such a one only opens:
    "of the six filters at the plant, two are idle"; and the one that it tells more of: "left out
    stalls that had closed".
    """
    shares = [part(source, told, each.terms) for each in clauses]
    most = max(shares, default=0)
    for at, each in enumerate(clauses):
        if shares[at] == most > 0:
            yield each
            if each.words[0] in _OF_THE_NEXT and finite().isdisjoint(each.words):
                yield from clauses[at + 1 : at + 2]
            if at and each.words[0] in RELATIVE:
                yield clauses[at - 1]


def _denying(
    clause: Clause, denial: Denial, *, plain: bool, as_much: bool = False
) -> Iterator[str]:
    """The negators of a clause that does not also say what is denied elsewhere undenied."""
    if not share(denial.heads[:1], clause.terms - clause.denied):
        for each in clause.denials:
            if as_much and not denies_as_much(each, denial):
                continue
            if each.sort == "plain" or not plain:
                yield stem(each.word) or each.word


def _adverse(words: tuple[str, ...], denial: Denial) -> Iterator[str]:
    """The words and phrases among some that are adverse, or to what is denied at least, by the
    stems of their first words.
    """
    found = list(_found(_phrases(), words))
    found += (
        word
        for deny, known in _opposites()
        if share(denial.heads, deny)
        for word in _found(known, words)
    )
    found += _awaited(words, denial)
    for word in found:
        yield word if word > LATIN else stem(word) or word


def _awaited(words: tuple[str, ...], denial: Denial) -> Iterator[str]:
    """The words that tell that what is denied is only awaited: "pending the results"."""
    for at, word in enumerate(words):
        if word in phrase_set("negation", "awaiting"):
            behind = terms(words, at + 1, min(len(words), at + 1 + _PHRASE))
            if share(denial.heads or denial.clause, behind):
                yield word


def _found(known: Phrases[None], words: tuple[str, ...]) -> Iterator[str]:
    """The first words of the phrases that stand among some words; no part of a figure: 0.5."""
    for at, word in enumerate(words):
        for phrase, _ in known.get(word, ()):
            end = at + len(phrase)
            if words[at:end] == phrase:
                figure = end < len(words) and words[end - 1].isdigit()
                if not (figure and inside_figure(words, end)):
                    yield word
            elif phrase[1:] in _PARTICLES and _is_parted(words, at, phrase[1]):
                yield word


def _is_parted(words: tuple[str, ...], at: int, particle: str) -> bool:
    """Whether a particle stands a few words behind its verb: "left the teachers out"."""
    behind = words[at + 1 : at + 2 + _PARTED]
    return particle in behind and STOPS.isdisjoint(behind[: behind.index(particle)])


@cache
def _phrases() -> Phrases[None]:
    """Words and phrases of adverse meaning by their first word: "vacant", "put off", 推迟."""
    listed = (*lists("audit")["adverse"], *lists("audit")["han_adverse"])
    return by_first_word((each, None) for each in listed)


@cache
def _opposites() -> tuple[tuple[frozenset[str], Phrases[None]], ...]:
    """Stems, each with the phrases that are adverse to them alone: what is "shut" is not open."""
    rows = (row.split(" | ") for row in lists("audit")["opposites"])
    return tuple(
        (
            frozenset(stem(word) for word in denied.split(", ")) - {""},
            by_first_word((phrase, None) for phrase in adverse.split(", ")),
        )
        for adverse, denied in rows
    )


@cache
def _little(name: str) -> Phrases[None]:
    """What says that there is none of something, or little, by its first word."""
    return by_first_word((each, None) for each in lists("audit")[name])
