"""What belongs to one act is told of no other: in "check the traps twice a day and file notes every
Friday" nobody checks traps every Friday.

A claim may join the head of one act to what stands with another. Where a word of it has other
company in the passages, of the same kind, that the claim leaves out, and the claim's stands there
with another act, it was moved: what is behind a preposition, how often, and who does it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from govsumm.auditing.acts.doers import other_doers
from govsumm.auditing.acts.parting import Word, repeats
from govsumm.auditing.acts.phrases import (
    DOES,
    OFTEN,
    Moves,
    Part,
    Phrase,
    Printed,
    helping,
    parts,
    parts_of,
    terms_of,
)
from govsumm.auditing.binding.slots import common
from govsumm.auditing.site import Finding, Site, finding
from govsumm.reading.phrasing import phrase_set


def moved(site: Site) -> Iterator[Finding]:
    """Where a claim has in one act what the passages have in another."""
    for field, text in site.paraphrases:
        if not repeats(text, site.cited.stems):
            continue
        claim = [part for part in parts(text) if len(part.words) > 1]
        printed = parts_of(site.source, site.record.passages) if claim else ()
        if len(printed) < 2:
            continue
        told = frozenset().union(*[part.terms for part in claim])
        for part in claim:
            for ask in (_company, other_doers, _joined, _between):
                for said, there in ask(part, printed, told):
                    why = f"{field}: the passages say “{there}” of this"
                    yield finding("bound", said, ok=False, why=why)


def _company(part: Part, printed: Printed, told: frozenset[str]) -> Moves:
    """Phrases behind a word, where the passages have others of the kind, and these elsewhere."""
    for before, phrase in pairwise(part.phrases):
        if not _may_move(phrase):
            continue
        head, terms = terms_of(before.words[-1:]), phrase.terms
        own = [each for each in printed if common(head, each.terms)]
        if not own or any(common(terms, each.terms) for each in own):
            continue
        if not any(_stands_in(terms, each) for each in printed if each not in own):
            continue
        for one, other in chain.from_iterable([pairwise(each.phrases) for each in own]):
            same = other.kind == phrase.kind and common(head, terms_of(one.words[-1:]))
            if same and _may_move(other) and not common(other.terms, told):
                yield phrase.shown, other.shown


def _may_move(phrase: Phrase) -> bool:
    """Whether a phrase names something behind a preposition, or says how often."""
    if phrase.kind in ("", DOES, "object"):
        return False
    if not phrase_set("copies", "pointing").isdisjoint(phrase.words[0].before):
        return False
    named = frozenset([word.text for word in phrase.words])
    return phrase.kind == OFTEN or not named <= phrase_set("acts", "no_parties", "no_company")


def _stands_in(terms: frozenset[str], part: Part) -> bool:
    """Whether a part with an act of its own has some words together, but not as its opening."""
    return any(
        (part.has_act or phrase.kind == OFTEN) and terms <= common(terms, phrase.terms)
        for at, phrase in enumerate(part.phrases)
        if at or phrase.kind
    )


def _joined(part: Part, printed: Printed, told: frozenset[str]) -> Moves:
    """Where a claim begins as one part of the passages and goes on as another, from a word of both;
    neither how the first goes on nor how the other begins is told.
    """
    words = part.words
    for at in range(1, len(words) - 1):
        both = [(each, each.place(words[at])) for each in printed if words[at].term in each.terms]
        head, tail = terms_of(words[:at]), terms_of(words[at + 1 :])
        for one, place in both if len(both) > 1 else ():
            behind = one.words[place + 1 :]
            if not behind or common(terms_of(behind[:1]), told) or _has(one.words, tail):
                continue
            if not _has(one.words[:place], head):
                continue
            for other, start in both:
                before, after = other.words[:start], other.words[start + 1 :]
                if _begins(before, other.words[start], told) and _has(after, tail):
                    yield words[at + 1].text, behind[0].text


def _between(part: Part, printed: Printed, told: frozenset[str]) -> Moves:
    """What stands between the same words, governed alike, where the passages have something else
    there, and tell of it in another part.
    """
    words = part.words
    for one in printed:
        if words[0].term not in one.terms or words[-1].term not in one.terms:
            continue
        there = one.words[one.place(words[0]) : one.place(words[-1]) + 1]
        first = _alike(words, there)
        last = _alike(words[first:][::-1], there[first:][::-1])
        said, other = words[first : len(words) - last], there[first : len(there) - last]
        if not (last and said and other) or not _governed_alike(said[0], other[0]):
            continue
        if common(terms_of(other), told) or common(terms_of(said), one.terms):
            continue
        if any(_has(each.words, terms_of(said)) for each in printed if each is not one):
            yield said[-1].text, other[-1].text


def _alike(words: tuple[Word, ...], others: tuple[Word, ...]) -> int:
    """How many words two rows begin with alike."""
    pairs = enumerate(zip(words, others, strict=False))
    return next(
        (at for at, (one, other) in pairs if one.term != other.term), min(len(words), len(others))
    )


def _governed_alike(one: Word, other: Word) -> bool:
    """Whether two words stand behind the same preposition."""
    opening = phrase_set("acts", "determining")
    ours, theirs = ([each for each in word.before if each not in opening] for word in (one, other))
    if not ours or ours != theirs or other.text in phrase_set("copies", "pointing"):
        return False
    return one.before[-1] != "to" and helping().isdisjoint(ours)


def _has(words: Iterable[Word], terms: frozenset[str]) -> bool:
    """Whether some words have all of these."""
    return terms <= common(terms, terms_of(words))


def _begins(before: tuple[Word, ...], word: Word, told: frozenset[str]) -> bool:
    """Whether a part has an opening of its own before a word, that a claim leaves out."""
    if not before or word.case not in ("", "object"):
        return False
    terms = terms_of(before)
    return not terms <= common(terms, told) and before[-1].text not in phrase_set(
        "acts", "saying", "idioms"
    )
