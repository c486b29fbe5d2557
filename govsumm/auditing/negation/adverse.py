"""Whether a clause says in other words what another one denies: "vacant" for "not filled"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from govsumm.auditing.negation.pairing import forms, is_adverse, lacks, part, share
from govsumm.auditing.signs import LATIN, stem
from govsumm.auditing.signs.clauses import inside_figure
from govsumm.auditing.signs.denials import Clause, Denial
from govsumm.auditing.source import Source
from govsumm.auditing.words.stems import Phrases, by_first_word
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import lists


def said_adversely(
    denial: Denial, clauses: Sequence[Clause], around: tuple[str, ...], source: Source
) -> bool:
    """Whether the clause on the other side that a denial is most like denies, or is adverse, too.

    A word that also stands `around` the denial speaks of something else. Where what is denied is
    adverse itself, as in "not missing", only a denial will do.
    """
    beside = list(around)
    beside.remove(denial.word)
    known = frozenset((*beside, *(form for each in beside for form in forms(stem(each)))))
    twice = denial.over or is_adverse(denial.heads[:1])
    for clause in _nearest(denial.clause, clauses, source):
        if any(word not in known for word in _denying(clause, denial, plain=twice)):
            return True
        if not twice and any(word not in known for word in _adverse(clause.words, denial)):
            return True
    return False


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


def settled(clause: Clause, said: frozenset[str]) -> bool:
    """Whether a clause denies what was a problem, and a claim says too that it was solved."""
    solved = _settling() & said
    return not solved.isdisjoint(clause.terms - clause.denied)


def _nearest(terms: Iterable[str], clauses: Sequence[Clause], source: Source) -> Iterator[Clause]:
    """The clauses that share most with some terms, by rarity."""
    shares = [part(source, terms, each.terms) for each in clauses]
    most = max(shares, default=0)
    return (each for share, each in zip(shares, clauses, strict=True) if share == most > 0)


def _denying(clause: Clause, denial: Denial, *, plain: bool) -> Iterator[str]:
    """The negators of a clause that does not also say what is denied elsewhere undenied."""
    if not share(denial.heads[:1], clause.terms - clause.denied):
        for each in clause.denials:
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
    for word in found:
        yield word if word > LATIN else stem(word) or word


def _found(known: Phrases[None], words: tuple[str, ...]) -> Iterator[str]:
    """The first words of the phrases that stand among some words; no part of a figure: 0.5."""
    for at, word in enumerate(words):
        for phrase, _ in known.get(word, ()):
            end = at + len(phrase)
            if words[at:end] == phrase and not (
                end < len(words) and words[end - 1].isdigit() and inside_figure(words, end)
            ):
                yield word


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


@cache
def _settling() -> frozenset[str]:
    return frozenset((*map(stem, lists("audit")["settling"]), *lists("audit")["han_settling"]))
