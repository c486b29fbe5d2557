"""Reads what a text denies: its negators, plain and lexical, with the words that they deny."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from govsumm.auditing.signs.clauses import clause_spans, terms
from govsumm.auditing.signs.han_negated import (
    OBJECTS,
    PREPOSITIONS,
    behind_light,
    is_pending,
    potential,
)
from govsumm.auditing.signs.negators import (
    Sort,
    bare,
    by_form,
    denied_clauses,
    is_vote,
    lacking,
    may_deny,
    phrases,
    unlike,
)
from govsumm.auditing.signs.predicates import (
    RELATIVE,
    finite,
    is_of_a_sentence,
    is_predicate,
    sentence,
    subject,
)
from govsumm.auditing.signs.quoting import Span, parted
from govsumm.auditing.words.stems import LATIN, stem
from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

REACH = 3
"""So many words of content behind a negator are denied."""
HAN_REACH = 6
"""So many characters behind a Chinese one."""
CLAUSE = 100
"""So far around a negator its clause is read: a text may be one clause of nothing but them."""
_AGAINST = "against"
_WARNED = 8
"""So many words before "against" it may be said that somebody is warned."""
_AUXILIARY = frozenset(("be", "have", "had"))
"""Verbs that a negator may stand right before: "will not have", "has not had"."""
_COORDINATORS = frozenset(("and", "or", "nor", "、", "and/or"))


class Denial(NamedTuple):
    """A negator where it stands."""

    at: int
    word: str
    sort: Sort
    heads: tuple[str, ...]
    """The terms that it denies, the nearest first: stems; in Chinese pairs of characters."""
    clause: frozenset[str]
    """The terms of its clause."""
    over: bool
    """Whether it denies the next denial, as in "do not refuse"."""
    backward: bool
    """Whether it may deny what stands before it: "was not opened", "was refused"."""
    undone: bool
    """Whether it tells what somebody has not done: "have not signed", "failed to sign"."""


class Clause(NamedTuple):
    """A clause: its words, its terms, and which of them it denies."""

    words: tuple[str, ...]
    """With what opens it."""
    terms: frozenset[str]
    denied: frozenset[str]
    denials: tuple[Denial, ...]
    pending: bool
    """Whether, in Chinese, it tells what is only planned or waited for: 原定6月开工."""


def clauses(words: tuple[str, ...], found: tuple[Denial, ...]) -> Iterator[Clause]:
    """The clauses of a text."""
    places = [each.at for each in found]
    for first, last in clause_spans(words):
        inside = found[bisect_left(places, first) : bisect_left(places, last)]
        here = words[max(0, first - 1) : last]
        held = frozenset(terms(words, first, last))
        yet = first and words[first - 1] in lists("audit")["not_yet"]
        denied = held if yet else frozenset().union(*(each.heads for each in inside))
        yield Clause(here, held, denied, tuple(inside), is_pending(here))


def denials(words: tuple[str, ...], quoted: tuple[Span, ...] = ()) -> Iterator[Denial]:
    """What a text denies, in its order; what is `quoted` denies nothing outside of itself."""
    places = [at for at in range(len(words)) if _may_deny(words, at)]
    for first, last in parted(clause_spans(words), quoted, places) if places else ():
        if bisect_left(places, first) == bisect_left(places, last):
            continue
        found = list(_negators(words, first, last))
        for n, (at, end, sort) in enumerate(found):
            behind = found[n + 1][0] if n + 1 < len(found) else last
            ahead = behind + (2 if words[end - 1] > LATIN else 1)
            heads, until, whole = _heads(words, at, end, min(ahead, last), sort)
            opens = at if _coordinated(words, at, first) else max(first, at - CLAUSE)
            whole = min(last if whole > behind else whole, at + CLAUSE)
            rest = end if words[at] < LATIN else at + 1  # "longer" of "no longer"
            if sort == "verb" and not heads and is_of_a_sentence(words, at, first):
                opens = sentence(words, at)  # "what, where arrears are due, is forbidden"
            clause = frozenset((*terms(words, opens, at + 1), *terms(words, rest, whole)))
            over = behind < until and _adjoin(words, end, behind)
            bare = heads[:1] == ("".join(words[at : at + 2]),)  # of Chinese: 会议取消
            passive = not heads or bare or (at > first and words[at - 1] in finite())
            noun = heads and words[at] in _nouns() and not _before_nothing(words, at)
            denies_before = passive if sort == "verb" else sort == "plain" and not noun
            backward = denies_before and words[at] != "non"  # a part of the word behind it
            undone = _is_undone(words, at, end)
            yield Denial(at, words[at], sort, heads, clause, over, backward, undone)


def _is_undone(words: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a negator tells what somebody has not done, and of no lack: "have no badge"."""
    known = lists("audit")
    if words[at] in known["failing"] and words[end - 1] == "to":
        return True
    perfect = not set(known["perfect"]).isdisjoint(words[max(0, at - 2) : at + 1])
    return perfect and words[at] not in known["denying_nouns"]


def _coordinated(words: tuple[str, ...], at: int, first: int) -> bool:
    """Whether a clause begins with a negator: "and no", "and must not"."""
    before = at - 1
    if before > first and words[before] in finite():
        before -= 1
    return before >= first and words[before] in _COORDINATORS


def _adjoin(words: tuple[str, ...], end: int, behind: int) -> bool:
    """Whether a negator denies the next one: "do not refuse", not "no X and no Y"."""
    between = words[end:behind]
    if words[behind] > LATIN and not phrase_set("negation", "han_going_on").isdisjoint(between):
        return False  # 谈不成就难办
    if unlike(words[behind]):
        return not between
    loose = words[behind] in _loose()
    return len(terms(words, end, behind)) <= 2 * (not loose) and _COORDINATORS.isdisjoint(between)


def _negators(words: tuple[str, ...], first: int, last: int) -> Iterator[tuple[int, int, Sort]]:
    """Where the negators of a clause begin and end, and their sorts; the longest that fit."""
    known, at = phrases(), first
    while at < last:
        word = words[at]
        if not _may_deny(words, at):
            at += 1
            continue
        if word == _AGAINST:
            yield at, at + 1, "verb"
        size, sort = next(
            (
                (len(phrase), found)
                for phrase, found in known.get(word, ())
                if words[at : at + len(phrase)] == phrase
            ),
            (1, by_form(word)),
        )
        if sort and sort != "spared" and not _denies_nothing(words, at, at + size):
            ends = at + size - 1
            yield ends if words[ends] == _AGAINST else at, at + size, sort
        at += size


def _denies_nothing(words: tuple[str, ...], at: int, end: int) -> bool:
    """Whether a negator is a vote, or holds a number against another: "11 rather than the 40"."""
    if words[at] == "no" and is_vote(words, at):
        return True
    return words[at] == "rather" and any(each[0].isdigit() for each in words[end : end + 2])


def _may_deny(words: tuple[str, ...], at: int) -> bool:
    """Whether a word is a negator where it stands: "warned the crews against dumping"."""
    if may_deny(words[at]):
        return True
    if words[at] != _AGAINST or not "".join(words[at + 1 : at + 2]).endswith("ing"):
        return False
    before = words[max(0, at - _WARNED) : at]
    return not phrase_set("negation", "warning").isdisjoint(before)


def _heads(
    words: tuple[str, ...], at: int, end: int, last: int, sort: Sort
) -> tuple[tuple[str, ...], int, int]:
    """The terms that a negator denies, the place behind the last, and where its clause ends.

    "Hazards that cannot be removed should be listed": "should" ends what "cannot" denies. "Denied
    that" denies all that follows; "paid nothing" what stands before it, "Action: none" no more.
    """
    if words[end - 1] > LATIN:
        return _han_heads(words, at, end, last, sort)
    of_a_noun = words[at] in _nouns() or not _of_all().isdisjoint(words[at + 1 : at + 2])
    if words[at] in lists("audit")["answers"] and words[at - 1 : at] == (":",):
        return (), end, last
    told = words[at:end] in denied_clauses()
    heads = _within(words, at, end)
    reach = (
        1 if heads or words[at] == "non" else CLAUSE if told else REACH - (words[at] in _loose())
    )
    heads += _before_nothing(words, at)
    if not heads and sort == "verb" and is_predicate(words, at, end, last):
        return subject(words, at), end, last
    until = end
    for place in range(end, last):
        if heads and words[place] == "of" and words[at] == "no":
            return tuple(heads), until, last
        ends = words[place] in finite() and not of_a_noun and words[place - 1] != "to"
        alone = words[place] not in _AUXILIARY and (
            sort != "plain" or (place == end and not RELATIVE.isdisjoint(words[at - 2 : at]))
        )
        if ends and not told and (heads or alone):  # "those that do not will be closed"
            return tuple(heads), until, place
        if len(heads) < reach and stem(words[place]) not in _light():
            heads.extend(terms(words, place, place + 1))
            until = place + 1
    if not heads and (carrying := _carrying(words, end, last)):
        return tuple(carrying), last, last
    return tuple(heads), until, last


def _within(words: tuple[str, ...], at: int, end: int) -> list[str]:
    """What a word denies of itself: "unsafe", "worthless", "under-resourced"."""
    if by_form(words[at]) == "verb":
        return [stem(bare(words[at]))]
    if thing := lacking(words[at]):
        return [stem(thing)]
    return [stem(words[end - 1])] if words[at] == "under" else []


def _han_heads(
    words: tuple[str, ...], at: int, end: int, last: int, sort: Sort
) -> tuple[tuple[str, ...], int, int]:
    """As `_heads`, behind a Chinese negator: pairs of characters."""
    end = behind_light(words, end, last) if sort != "hint" else end
    reach = HAN_REACH if sort != "hint" else HAN_REACH - 1
    turned = end < last and words[end] in OBJECTS
    if end < last and words[end] in PREPOSITIONS:
        reach += HAN_REACH
    until = min(end + reach, last)
    until = next((n for n in range(end, until) if words[n] in "、的"), until)
    starts = (end, end - 1, at)  # 没有定 denies 定
    found = next(filter(None, (tuple(terms(words, n, until)) for n in starts)), ())
    found += potential(words, at)
    return found[::-1] if turned else found, until, last


def _carrying(words: tuple[str, ...], first: int, last: int) -> list[str]:
    """The verb that mostly only carries another, where it carries none: "may not be let"."""
    verb = stem(words[last - 1]) if first < last else ""
    return [verb] if verb in _light() else []


def _before_nothing(words: tuple[str, ...], at: int) -> list[str]:
    """The stem of the verb that has "nothing" or "none" for its object, if one has."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if words[at] not in ("nothing", "none") or not at or behind in finite() or behind == "of":
        return []
    return list(filter(None, [stem(words[at - 1])]))


@cache
def _loose() -> frozenset[str]:
    return frozenset(lists("audit")["loose_negators"])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(lists("audit")["denying_nouns"])


@cache
def _of_all() -> frozenset[str]:
    return frozenset(lists("audit")["of_all"])


@cache
def _light() -> frozenset[str]:
    """The stems of verbs that only carry another: "not allowed to"."""
    return frozenset(map(stem, lists("audit")["light_verbs"])) - {""}
