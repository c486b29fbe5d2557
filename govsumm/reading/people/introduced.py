"""People whom a report introduces: a name beside what somebody is, wherever it stands.

Sheriff Ana Pomero, outside accountant Del Oka      a role before the name
Dr. Noor Hadda                                      an honorific
Fern Mayhew, a Mill Road tenant                     a role behind a comma
Elwood Gust, 97,    Peter Leka (Nemas Ward)         an age, a seat
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govsumm.reading.people.callings import is_of_post
from govsumm.reading.people.honorifics import titles, without_title
from govsumm.reading.people.listing import Listed
from govsumm.reading.people.names import MAX_NAME, as_name, without_letters
from govsumm.reading.people.posts import OF, is_head
from govsumm.reading.people.roles import (
    CODE,
    SMALL,
    TRADES,
    honours,
    is_role,
    posts_beside,
    qualifiers,
)
from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

_SMALL_OR_OF = SMALL | OF


@dataclass(frozen=True, slots=True)
class Named:
    """A run of words that is a name: tokens `[start, end)`, with the letters behind it."""

    start: int
    end: int
    name: Tokens
    owned: bool = False
    """Whether it is printed only with the ending of a possessive."""


def introduced(tokens: Tokens) -> tuple[Listed, ...]:
    """Those whom a sentence names in full beside what they are."""
    return tuple(
        [
            Listed(each.name[-1:] if each.owned else each.name, posts, titled=True)
            for start, end in _runs(tokens)
            if _may_introduce(tokens, start, end)
            and (each := _name_in(tokens, start, end))
            and (posts := posts_beside(tokens, each.start, each.end)) is not None
        ]
    )


def names_in(tokens: Tokens) -> Iterator[Named]:
    """The runs of capitalised words of a sentence that may be full names, posts taken off."""
    for start, end in _runs(tokens):
        if named := _name_in(tokens, start, end):
            yield named


def _runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where two capitalised words and more stand together."""
    done = 0
    for at in [n for n, token in enumerate(tokens) if token.capital]:
        if at >= done:
            done = _run_end(tokens, at)
            if done > at + 1:
                yield at, done


def _may_introduce(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a role or a mark stands in or beside a run, so that it may introduce somebody."""
    if end < len(tokens) and tokens[end].text in ",(":
        return True
    if start and (tokens[start - 1].text in ",(" or is_role(tokens, start - 1)):
        return True
    if start > 1 and tokens[start - 1].low in _SMALL_OR_OF:
        return True
    return any(is_role(tokens, n) or honours(tokens, n) for n in range(start, end - 1))


def _name_in(tokens: Tokens, start: int, end: int) -> Named | None:
    """The name at the end of a run, behind the last word of a post and honorifics."""
    stop = end
    end = start + len(without_letters(tokens[start:end]))
    begin = end - 1
    while begin > start and not _heads_name(tokens, begin - 1):
        begin -= 1
    begin = end - len(without_title(tokens[begin:end]))
    while begin < end - 1 and (not tokens[begin].word or tokens[begin].low in qualifiers()):
        begin += 1
    while (
        begin < end - 2
        and CODE.fullmatch(tokens[begin].text)
        and not tokens[end - 1].text.isupper()
    ):
        begin += 1
    of_it = start and tokens[start - 1].low in OF
    while of_it and begin < end - 2 and is_of_post(tokens[begin], of_it=True):
        begin += 1  # "for Emergency Situations Ivo Pek"
    if of_it and begin == start and end - begin > 2:
        begin += tokens[begin + 1].text[-1] == "."  # "of the Centre for Hydrology M. Reinholt"
    last = _unpossessed(tokens[end - 1])
    name = as_name((*tokens[begin : end - 1], last)) if end - begin <= MAX_NAME + 2 else ()
    if len([each for each in name if each.word and len(each.low) > 1]) >= 2 or (
        len(name) >= 2 and len(name[0].text) <= 3 and len(name[-1].low) > 2
    ):
        behind = stop if end < stop else begin + len(name)
        return Named(begin, behind, name, last is not tokens[end - 1])
    return None


def _heads_name(tokens: Tokens, at: int) -> bool:
    """Whether a name begins behind a word: the noun of a post, or an honorific."""
    token = tokens[at]
    if at == 0 and token.low.endswith(TRADES):
        return True
    return is_head(token.text, token.low) or (at > 0 and honours(tokens, at))


def _unpossessed(token: Token) -> Token:
    """A word without the ending of a possessive: "Sunni Haka's report" names her."""
    if not token.text.endswith(("'s", "’s")):
        return token
    return token._replace(text=token.text[:-2], end=token.end - 2)


def _run_end(tokens: Tokens, at: int) -> int:
    """Where a run of capitalised words ends: particles, initials and nicknames belong to it."""
    end = at + 1
    while end < len(tokens):
        token = tokens[end]
        if token.capital:
            end += 1
        elif after := _joined(tokens, end):
            end = after
        else:
            break
    return end


def _joined(tokens: Tokens, at: int) -> int:
    """Where a run goes on behind a particle, a full stop of a title, a nickname; 0: it does not."""
    if at + 1 == len(tokens) or not tokens[at + 1].capital:
        return 0
    token, rest = tokens[at], tokens[at + 2 : at + 4]
    if token.low in phrase_set("people", "particles"):
        return at + 2
    if token.text == "." and _abbreviates(tokens, at):
        return at + 1
    nickname = token.text in "“\"'‘" and len(rest) == 2
    return at + 4 if nickname and rest[0].text in "”\"'’)" and rest[1].capital else 0


def _abbreviates(tokens: Tokens, at: int) -> bool:
    before = tokens[at - 1]
    return before.end == tokens[at].start and before.low in titles()
