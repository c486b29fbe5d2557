"""What stands around a verb: where its subject ends, whom "by" names, what it goes on with."""

from __future__ import annotations

from itertools import pairwise

from govsumm.reading.people.deed_rules import rules_by_word
from govsumm.reading.people.functions import Deed, is_adverb
from govsumm.reading.people.listing import Listed
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

JOINING = frozenset({"and", ",", "，", "but", "then", ";", "；", "while"})


def agents_behind(tokens: Tokens, start: int) -> Tokens:
    """What follows "chaired by", up to another such verb: "... A and attended by B"."""
    for at in range(start + 1, len(tokens) - 1):
        joined = tokens[at - 1].low in _BETWEEN
        if joined and tokens[at].low.endswith(("ed", "over")) and tokens[at + 1].low == "by":
            end = at - 1
            while tokens[end - 1].low in _BETWEEN:
                end -= 1  # at `start` stands somebody's name
            return tokens[start:end]
    for at in range(start + 2, len(tokens)):
        if tokens[at].low in _WAS:  # "chaired by A, and the minutes were taken by B"
            joints = [n for n in range(start + 1, at) if tokens[n].low in JOINING]
            return tokens[start : joints[-1]] if joints else tokens[start:]
    if tokens[start - 2].low == "absence":
        return tokens[start : _clause_end(tokens, start)]
    return tokens[start:]


def _clause_end(tokens: Tokens, start: int) -> int:
    """Where what depends ends, before the main clause: "the absence of A, the chairman asked"."""
    commas = [n for n in range(start, len(tokens) - 1) if tokens[n].text in ",，"]
    for at, following in pairwise((*commas, len(tokens))):
        told = tokens[at + 1 : following]
        if not told or not told[0].capital or any(_is_said(each) for each in told):
            return at
    return len(tokens)


def _is_said(token: Token) -> bool:
    """Whether a word is the verb of a clause, and no part of somebody's post."""
    verb = token.low in rules_by_word() or token.low in _WAS or token.low.endswith("ed")
    return verb and not token.capital


_WAS = frozenset({"was", "were"})
_BETWEEN = frozenset({"and", ",", "was", "also", "then", "presided", "while"})


def is_meanwhile(tokens: Tokens, deed: Deed) -> bool:
    """Whether a participle says when its sentence's subject did the rest: "after chairing the"."""
    before = tokens[deed.start - 1].low if deed.start else ""
    return deed.participle and before in {"after", "before", "while", "when"}


def carries_on(tokens: Tokens, at: int) -> bool:
    """Whether the verb goes on with the subject of the last one: "and made a speech"."""
    while at and tokens[at - 1].low not in JOINING and is_adverb(tokens[at - 1].low):
        at -= 1
    return bool(at) and tokens[at - 1].low in JOINING


def subject_end(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends: before adverbs, "who", commas."""
    end = _before_chairing(tokens, start, _before_time(tokens, start, end))
    while end > start:
        token = tokens[end - 1]
        name = token.capital and token.low.endswith("ly")  # "Sally"
        if token.text in '"”)）.' or (token.word and (name or not is_adverb(token.low))):
            break
        end -= 1
    return end


def _before_time(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends before the day that stands between it and its verb."""
    for at in range(end - 1, max(start, end - 6), -1):
        token = tokens[at]
        if token.low in {"on", "this", "last"} and at > start and at < end - 1:
            named = any(
                each.low in phrase_set("people", "openers") or each.text[0].isdigit()
                for each in tokens[at + 1 : end]
            )
            return at if named else end
    return end


def _before_chairing(tokens: Tokens, start: int, end: int) -> int:
    """Where a subject ends before what it is doing: "Gao Wen in presiding the meeting required"."""
    for at in range(end - 2, max(start, end - 8), -1):
        if tokens[at].low in {"in", "when", "while"} and tokens[at + 1].low in CHAIRING:
            return at
        if not tokens[at].word:
            break
    return end


CHAIRING = frozenset({"presiding", "chairing", "hosting", "speaking", "speech", "summarizing"})


def is_inverted(tokens: Tokens, deed: Deed) -> bool:
    """Whether the words said stand before the verb: "...", said X."""
    after = tokens[deed.end : deed.end + 1]
    mark = tokens[deed.start - 1].text if deed.start else ""
    inverted = tokens[deed.start].low in phrase_set("people", "inverted") and mark in ",，'’"
    return bool(mark and (inverted or mark in '"”') and after and after[0].word)


def with_post_of_all(tokens: Tokens, people: tuple[Listed, ...]) -> tuple[Listed, ...]:
    """The people with the post of all before the verb: "Other municipal leaders present were"."""
    head = piece_of(tokens) if people and tokens else None
    if not head or head.name or not head.plural:
        return people
    return tuple(Listed(each.name, head.posts + each.posts, each.titled) for each in people)
