"""From whom, to whom, by whom: a claim has its parties behind the prepositions of its passages.

"Notified by the Leader" is not "to the Leader", nor is "to the fund" "from the fund".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from govsumm.auditing.acts.han_cases import han_contrary
from govsumm.auditing.acts.parting import Word, parted
from govsumm.auditing.numbers.quantities import weekday_names
from govsumm.auditing.signs import signs
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.reading.days.moments import months
from govsumm.reading.phrasing import phrase_set

CONTRARY = frozenset(map(frozenset, (("from", "to"), ("by", "to"))))
"""Whoever is one of two to an act is not the other."""
PARTIES = frozenset(("from", "to", "by", "for", "with", "against", "object"))
"""How somebody may have part in an act that somebody else does."""


def bound_cases(site: Site) -> Iterator[Finding]:
    """Whom something goes to by a claim, it does not come from, nor is it done by them."""
    for field, text in site.paraphrases:
        for token, case, there in (*_contrary(site, text), *han_contrary(site, text)):
            why = f"{field}: “{case}” here, “{there}” in the passages"
            yield finding("bound", token, ok=False, why=why)


def _contrary(site: Site, text: str) -> Iterator[tuple[str, str, str]]:
    """Parties of a claim that the passages have only behind a contrary preposition, or two that
    stand each behind the other's.
    """
    claim = parted(text)
    if PARTIES.isdisjoint([word.case for word in claim]):
        return
    printed = _cases_of(site.source, site.record.passages)
    moved: dict[tuple[str, str], str] = {}
    for case, named in _parties(claim):
        there = frozenset().union(*[printed.get(word.term, _NOWHERE) for word in named])
        if len(there) != 1:
            continue
        name, (other,) = " ".join([word.text for word in named]), there
        sure = "by" in (case, other) or not _denies(site, text, named[0].term)
        if (frozenset((case, other)) in CONTRARY and sure) or moved.get((other, case)):
            yield name, case, other
        elif case != other and other in PARTIES:
            moved[case, other] = name


_NOWHERE = frozenset([""])


def _parties(claim: tuple[Word, ...]) -> Iterator[tuple[str, list[Word]]]:
    """The words on end behind one preposition, but for times and numbers."""
    for (_, case), words in groupby(claim, key=lambda word: (word.part, word.case)):
        named = list(words)
        if case in PARTIES and _no_parties().isdisjoint([word.text for word in named]):
            yield case, named


@kept
def _cases_of(source: Source, numbers: tuple[int, ...]) -> dict[str, frozenset[str]]:
    """Behind which prepositions the words of passages stand."""
    found: dict[str, set[str]] = defaultdict(set)
    for text in source.cited(numbers).texts:
        for word in parted(text):
            found[word.term].add(word.case)
    return {term: frozenset(several) for term, several in found.items()}


def _denies(site: Site, text: str, term: str) -> bool:
    """Whether only one of claim and passage denies: "stay away from" is "do not go to"."""
    there = [each for each in site.cited.signs if term in each.stems]
    return bool(signs(text).denials) != any(each.denials for each in there)


@cache
def _no_parties() -> frozenset[str]:
    words = phrase_set("acts", "no_parties") | phrase_set("dating", "times_of_year")
    return words.union(months(), weekday_names())
