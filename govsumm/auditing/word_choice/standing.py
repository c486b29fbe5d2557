"""Whether a name that seems to have taken another one's place stands there too."""

from __future__ import annotations

from govsumm.auditing.word_choice.rows import Row
from govsumm.auditing.words.stems import stopwords

Gap = tuple[int, int, int, int]
"""What was replaced: from where to where in the claim, and in the passages."""
_SAME = 2
"""So many words on either side of a name, the same in the passages, say that it is theirs."""
_AHEAD_SAME = 3
_OPENING = 1
"""Before a name that opens a claim stands an article at most."""
_PARTICLE = 4
"""A small word inside of a name has so many letters at most: arap, dela."""
_ARTICLES = frozenset(("the", "a", "an"))


def is_there(claim: Row, passage: Row, gap: Gap) -> bool:
    """Whether the passages have a claim's name where it stands too, beside another one."""
    start, end = gap[:2]
    said = claim.words[start:end]
    if len(said) > 1 and passage.holds(claim.words[max(0, start - 1) : end + 1]):
        return True
    inside = start >= _SAME and end + _SAME <= len(claim.words)
    if inside and passage.holds(claim.words[start - _SAME : end + _SAME]):
        return True  # "the Minister of Roads to mend", beside one of Ports to dredge
    return _goes_on(claim, passage, gap) or _is_subject(claim, passage, gap)


def _goes_on(claim: Row, passage: Row, gap: Gap) -> bool:
    """Whether a name only begins like a longer one, and the passages print it behind the same
    words too: "to the County Assembly", beside "the County Plan of Roads".
    """
    start, end, _, last = gap
    if start < _AHEAD_SAME or not claim.names(start - 1, start) or claim.names(end, end + 1):
        return False
    return passage.names(last, last + 1) and passage.holds(claim.words[start - _AHEAD_SAME : end])


def _is_subject(claim: Row, passage: Row, gap: Gap) -> bool:
    """Whether a claim's opening name does what is told behind another one that only stands
    between, or says who it is: "the Council met at Doume and voted", "Mayor Joan Foy wrote".
    """
    start, end, _, last = gap
    if start > _OPENING:
        return False
    words, said = passage.words, [each for each in claim.words[start:end] if each not in _ARTICLES]
    first = _first_of_name(passage, last)
    if not frozenset(words[first : last - 1]).isdisjoint(said):
        return True
    before = first - 1
    while before > 0 and words[before] in _ARTICLES:
        before -= 1
    return words[before] in _LED_BY and not frozenset(words[:before]).isdisjoint(said)


_LED_BY = frozenset(
    ("of", "for", "in", "at", "with", "to", "by", "from", "on", "under", "near", "among", "between")
)
"""Behind these stands nobody who does what follows."""


def _first_of_name(passage: Row, last: int) -> int:
    """Where the name begins that ends at a place."""
    words, at = passage.words, last
    while at > 0:
        if passage.names(at - 1, at):
            at -= 1
        elif at > 1 and _is_particle(words[at - 1]) and passage.names(at - 2, at - 1):
            at -= 2
        else:
            break
    return at


def _is_particle(word: str) -> bool:
    return len(word) <= _PARTICLE and word not in stopwords()
