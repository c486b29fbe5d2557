"""The words beside a number or a time that say how it stands: "up to", "since", "a week", "left".

Each has a kind, and kinds are of amounts, of lengths of time or of points in time.
"""

from __future__ import annotations

from functools import cache

from govsumm.auditing.signs import LATIN, Signs
from govsumm.auditing.words.stems import STOPS, TOKEN
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

AMOUNT, LENGTH, POINT = "amount", "length", "point"
_SKIPPED = 6
"""So many idle words may stand between such words and a number: "by the end of"."""
_BEHIND, _HAN_BEHIND = 3, 5
"""So many words, or Chinese characters, of what is counted may stand behind it."""
_BACK = 6
"""So many words before a number a word for its rank may stand: "the average age is 51"."""
Known = dict[tuple[str, ...], frozenset[str]]
"""Kinds by the words that say them."""


@cache
def _phrases(name: str, domain: str) -> tuple[Known, int]:
    """The words of a list by domain, and how many words the longest has."""
    found: dict[tuple[str, ...], set[str]] = {}
    for row in lists("binding")[name]:
        scope, kind, forms = row.split(" ", 2)
        if domain in scope.split("/"):
            for form in forms.split(", "):
                found.setdefault(tuple(TOKEN.findall(form)), set()).add(kind)
    known = {words: frozenset(kinds) for words, kinds in found.items()}
    return known, max(map(len, known), default=0)


@cache
def _idle() -> frozenset[str]:
    """What says nothing between such words and a number."""
    return phrase_set("binding", "frame_idle", "about", "short_money", "frame_months")


def kinds_ahead(words: tuple[str, ...], first: int, domain: str) -> frozenset[str]:
    """The kinds that the words right before a number say; of several the longest counts."""
    known, longest = _phrases("frames_ahead", domain)
    for end in range(first, max(-1, first - 1 - _SKIPPED), -1):
        for size in range(min(longest, end), 0, -1):
            if kinds := known.get(words[end - size : end]):
                return _denied(kinds, words, end - size)
        if not end or not (words[end - 1] in _idle() or _is_date(words, end - 1, domain)):
            break
    return frozenset()


def _denied(kinds: frozenset[str], words: tuple[str, ...], at: int) -> frozenset[str]:
    """The kinds of words of a limit at a place, the other way round where they are denied: "never
    under"; none of them where something further off may deny them: "no cart carries more than".
    """
    if kinds.isdisjoint(_TURNED):
        return kinds
    for place in range(at - 1, max(-1, at - 1 - _SUBJECT), -1):
        if words[place] in STOPS or words[place] in lists("audit")["clause_openers"]:
            break
        if words[place] in _denying():
            near = at - place <= _DENIAL
            return frozenset([_TURNED.get(each, each) for each in kinds]) if near else _NONE
    return kinds


_TURNED = {"over": "under", "under": "over"}
_NONE: frozenset[str] = frozenset()
_DENIAL, _SUBJECT = 3, 12


@cache
def _denying() -> frozenset[str]:
    return phrase_set("binding", "frame_denying")


def _is_date(words: tuple[str, ...], at: int, domain: str) -> bool:
    """Whether a word before a day is the year or month of it."""
    return domain == POINT and (words[at] in "年月" or words[at].isdigit())


def kinds_behind(words: tuple[str, ...], last: int, domain: str) -> frozenset[str]:
    """The kinds that the words behind a number and what it counts say."""
    known, longest = _phrases("frames_behind", domain)
    han = words[last : last + 1] > (LATIN,)
    for start in range(last, min(len(words), last + (_HAN_BEHIND if han else _BEHIND) + 1)):
        for size in range(longest, 0, -1):
            if kinds := known.get(words[start : start + size]):
                return kinds
        word = words[start]
        if word in STOPS or word[0].isdigit() or word in _parting():
            break
        if han and domain != AMOUNT and word not in spans():
            break  # 5月3日在镇政府后院
    return frozenset()


@cache
def spans() -> frozenset[str]:
    """Units of time, and what belongs to them: working days, 底."""
    return phrase_set("binding", "frame_spans")


@cache
def _parting() -> frozenset[str]:
    return phrase_set("binding", "frame_ends")


def ranks(read: Signs, first: int) -> frozenset[str]:
    """The rank that a number before a place has in its clause: average, youngest, longest."""
    known, _ = _phrases("frame_ranks", AMOUNT)
    for at in range(first - 1, max(-1, first - 1 - _BACK), -1):
        word = read.words[at]
        if word in STOPS or word[0].isdigit() or word in lists("audit")["joints"]:
            break
        for size in (1, 2):
            if kinds := known.get(read.words[at : at + size]):
                return kinds
    return frozenset()
