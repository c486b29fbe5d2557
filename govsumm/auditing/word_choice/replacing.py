"""Sees where a claim repeats its passages but for one word: another name, number, verb, a "not".

The words on either side are those of a passage, and what stands between is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from govsumm.auditing.names.mentions import is_common
from govsumm.auditing.numbers.quantities import claimed
from govsumm.auditing.signs import Kind, kinds_of
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.word_choice.rows import Row, row
from govsumm.auditing.word_choice.standing import Gap, is_there
from govsumm.auditing.words.stems import LATIN
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

_BEHIND_HAN = 3
_AHEAD_HAN = 8
GAP = 5
"""What was replaced has so many words at most."""
OFTEN = 10
"""Of a pair of words that the passages repeat, so many places are looked at."""
OPENING = 2
"""A name that opens a claim has so many words at most."""


def replaced(site: Site) -> Iterator[Finding]:
    """Where the passages say the same but for one name, number, decisive word or "not"."""
    passage = row(site.passages)
    for field, text in site.paraphrases:
        claim = row((text,))
        seen: set[str] = set()
        for gap in dict.fromkeys(_gaps(claim, passage)):
            ours, theirs = claim.words[slice(*gap[:2])], passage.words[slice(*gap[2:])]
            if _decides(site, claim, passage, gap) and " ".join(ours) not in seen:
                seen.add(" ".join(ours))
                said = (
                    f"{field}: the passages say “{_shown(theirs)}” here, the claim “{_shown(ours)}”"
                )
                yield finding("bound", _shown(ours), ok=False, why=said)


def _shown(words: list[str]) -> str:
    if words and words[0] > "\u2fff":
        return "".join(words)
    return " ".join(words) or "nothing"


def _gaps(claim: Row, passage: Row) -> Iterator[Gap]:
    """Places where both have other words behind, or before, two same ones, and then meet again."""
    pairs = tuple(pairwise(claim.words))
    known = passage.places(frozenset(pairs))
    printed = frozenset(passage.words) if known else frozenset()
    ours, theirs = claim.words, passage.words
    end, last = len(ours), len(theirs)
    for at, pair in enumerate(pairs):
        for place in known[pair][:OFTEN] if pair in known else ():
            start, first = at + 2, place + 2
            if start < end and first < last and ours[start] != theirs[first]:
                yield from _gap_behind(ours, theirs, start, first)
            if at and place and ours[at - 1] != theirs[place - 1]:
                yield from _gap_before(ours, theirs, at, place, printed)


def _gap_behind(ours: list[str], theirs: list[str], start: int, first: int) -> Iterator[Gap]:
    """From where both differ to the nearest place behind it where one word is the same again."""
    sizes = _sizes(ours[start : start + GAP + 1], theirs[first : first + GAP + 1])
    if start + 1 == len(ours):
        sizes.append((2, 1))  # both last words differ
    size, at = min(sizes, default=(GAP + 1, 0))
    if size <= GAP:
        yield start, start + at, first, first + size - at
    if ours[start - 1] in lists("audit")["holding"]:
        yield start, start + 1, first, first + 1  # whoever it is of, "Director of"


def _gap_before(
    ours: list[str], theirs: list[str], end: int, last: int, printed: frozenset[str]
) -> Iterator[Gap]:
    """Likewise, read backwards, where ours are other words of the passages, or decide otherwise."""
    if _decide(ours[end - 1 : end], theirs[last - 1 : last]):
        yield end - 1, end, last - 1, last
        return
    before = slice(max(0, end - GAP - 1), end), slice(max(0, last - GAP - 1), last)
    sizes = _sizes(ours[before[0]][::-1], theirs[before[1]][::-1])
    if end <= OPENING:
        sizes.append((end + 1, end))  # all that stands before is another word
    size, at = min(sizes, default=(GAP + 1, 0))
    said, there = ours[end - at : end], theirs[last - size + at : last]
    if size <= GAP and (printed.issuperset(said) or _decide(said, there)):
        yield end - at, end, last - size + at, last


def _sizes(ours: list[str], theirs: list[str]) -> list[tuple[int, int]]:
    """For words of which both have one: how many stand before it in both, and in ours."""
    return [(at + theirs.index(word), at) for at, word in enumerate(ours) if word in theirs]


def _decides(site: Site, claim: Row, passage: Row, gap: Gap) -> bool:
    """Whether what was replaced decides anything."""
    ours, theirs = gap[:2], gap[2:]
    said, printed = claim.words[slice(*ours)], passage.words[slice(*theirs)]
    ahead = _negators(_ahead(passage, theirs)) == _negators(_ahead(claim, ours))
    if not _denying().isdisjoint((*said, *printed)) and _negators(said) != _negators(printed):
        behind = passage.words[theirs[1] : theirs[1] + GAP]
        moved = _negators(said + claim.words[ours[1] : ours[1] + GAP]) == _negators(
            printed + behind
        )
        denies = ahead and not moved and not (said and _denies(behind))
        return denies and _bare(said) == _bare(printed)
    if not said or not printed:
        return False
    if _are_names(site, claim, passage, gap):
        decides = set(said).isdisjoint(printed) and not _abbreviate(said, printed)
        decides = decides and not titles().issuperset(printed)
        decides = decides and not is_there(claim, passage, gap)
    else:
        decides = ahead and max(len(said), len(printed)) <= 2 and _decide(said, printed)
        decides = decides and not passage.holds(claim.words[ours[0] : ours[1] + 2])
    return decides and not (_numbers(said) and _numbers(printed))  # that is for `bound_numbers`


def _are_names(site: Site, claim: Row, passage: Row, gap: Gap) -> bool:
    """Whether both are names, and ours tells of no motion."""
    start, end, first, last = gap
    if not claim.names(start, end) or not passage.names(first, last):
        return False
    return not all(_tells_a_motion(site, word) for word in claim.words[start:end])


def _tells_a_motion(site: Site, word: str) -> bool:
    """Whether a word in capitals names nobody: "Motion", "RESOLVED", "Declared"."""
    if site.source.prints_small(word) or word in lists("audit")["voted_on"]:
        return True
    return word.endswith(("ed", "ing")) and is_common(site.source, word)


def _decide(said: list[str], printed: list[str]) -> bool:
    """Whether decisive words of one axis are of different kinds."""
    kinds = _kinds(said)
    others = _kinds(printed) if kinds else kinds
    axes = {axis for axis, _ in kinds} & {axis for axis, _ in others}
    return bool(axes) and not kinds & others


def _ahead(row: Row, span: tuple[int, int]) -> list[str]:
    """The words before a span: "not to release water" is "release no water"."""
    reach = _AHEAD_HAN if row.words[span[0] - 1 : span[0]] > [LATIN] else GAP
    return row.words[max(0, span[0] - reach) : span[0]]


@cache
def titles() -> frozenset[str]:
    """What may stand before a surname where the claim has the first name: Mr., Councillor."""
    known = lists("people")
    words = (*known["officials"], *known["male"], *known["female"], *lists("posts")["honorifics"])
    return frozenset((*words, *lists("rolls")["abbreviations"]))


@cache
def _denying() -> frozenset[str]:
    """Words that only deny, and "unless"."""
    return phrase_set("audit", "plain_negators", "han_plain_negators", "conditions")


_HELPING = frozenset(("有", "do", "does", "did"))


def _bare(words: list[str]) -> list[str]:
    """Words without those that only deny, and that help to."""
    return [word for word in words if word not in _denying() and word not in _HELPING]


def _negators(words: list[str]) -> int:
    return sum([word in _denying() and word not in _HELPING for word in words]) % 2


def _denies(words: list[str]) -> bool:
    """Whether some words deny by another word, "zero", "lacks"; 整改不到位 by the same one."""
    turned = [each for each in words[:_BEHIND_HAN] if each > LATIN]
    names = ("negators", "denying_words", "han_negators", "han_denying_words")
    return not (phrase_set("audit", *names).isdisjoint(words) and _denying().isdisjoint(turned))


def _numbers(words: list[str]) -> set[str]:
    text = " ".join(words)
    found = claimed(text) if text else ()
    return {value for number in found for value in number.readings}


def _abbreviate(one: list[str], other: list[str]) -> bool:
    """Whether one word may be short for another: Rd, Road."""
    return any(_is_short(*sorted((a, b), key=len)) for a in one for b in other)


def _is_short(word: str, whole: str) -> bool:
    rest = iter(whole)
    return word[0] == whole[0] and all(letter in rest for letter in word)


def _kinds(words: list[str]) -> set[Kind]:
    return {kind for kind, _ in kinds_of(tuple(words), "decisive")}
