"""What a report says that somebody is, in the words beside a name: roles, honorifics, ages, seats.

outside accountant, Member for Finance      before it: known nouns, and any that are formed like one
a Mill Road tenant, 97, (Nemas Ward)        behind it
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.people.honorifics import titles
from govsumm.reading.people.participation import Span
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.posts import OF, ends, is_head, is_plural, opened
from govsumm.reading.people.tokens import Tokens, span_of
from govsumm.reading.phrasing import phrase_set

MOST_BEFORE = 6
"""So many words before the noun of a role may belong to it."""
MOST_BEHIND = 14
"""So many words behind a comma may say what somebody is."""
_ROLE_ENDS = ("er", "or", "ist", "ian", "man", "woman", "person", "eer")
TRADES = ("keeper", "worker", "grower", "maker", "owner", "holder", "driver", "dealer", "payer")
"""What ends a role that a capital at the start of a sentence does not make a name."""
CODE = re.compile(r"[A-Z][A-Za-z]?[A-Z]{2,5}")
"""Initials before a name that are a post or a body: "SDPO Manoj Tud", "KeNHA"."""
_DEAD = frozenset({"late", "deceased"})
SMALL = frozenset({"of", "and", "the", "for", "&"})


def posts_beside(tokens: Tokens, start: int, end: int) -> tuple[Span, ...] | None:
    """What the words before or behind a name say that somebody is; None: nothing does."""
    before = _before(tokens, start)
    behind = _behind(tokens, end, led=_is_led(tokens, start))
    if before is None and behind is None:
        return None
    return (*(before or ()), *(behind or ()))


def role_start(tokens: Tokens, start: int) -> int:
    """Where the role and the honorifics before a name begin; `start` where there are none."""
    at = start
    while at and (tokens[at - 1].text == "." or honours(tokens, at - 1)):
        at -= 1
    if at > 1 and at < start and tokens[at - 1].text == "(":
        at -= 1
    head = _head_before(tokens, at)
    return at if head is None else _post_start(tokens, head)


def _before(tokens: Tokens, start: int) -> tuple[Span, ...] | None:
    """The role before a name; empty where only an honorific stands there."""
    at, honoured = start, False
    while at and (tokens[at - 1].text == "." or honours(tokens, at - 1)):
        honoured = honoured or tokens[at - 1].word
        at -= 1
    if at > 1 and tokens[at - 1].text == "," and is_role(tokens, at - 2):
        return () if honoured else _own(tokens, at - 2)
    if honoured and (charge := _charge(tokens, at - 1)):
        return charge
    if at > 1 and tokens[at - 1].text == "(" and honoured:
        at -= 1
    head = _head_before(tokens, at)
    if head is None or _plural(tokens, head):
        return () if honoured else None
    first = _post_start(tokens, head)
    if any(each.low in _DEAD for each in tokens[max(0, first - 1) : first + 1]):
        return None  # somebody is remembered: "the late Mayor Sam Orte"
    return ((tokens[first].start, tokens[at - 1].end),)


def _charge(tokens: Tokens, end: int) -> tuple[Span, ...]:
    """What one of several is in charge of: "the ministers for Works, Mr. Roe; Health, Dr. Ash"."""
    start = end
    while start and end and tokens[end].text == "," and _is_field(tokens, start - 1):
        start -= 1
    while start < end and not tokens[start].capital:
        start += 1
    before = tokens[:start]
    several = any(each.low == "counterparts" or is_plural(each.text, each.low) for each in before)
    opens = before and (before[-1].low in _SEVERALLY or before[-1].text == ";")
    return (span_of(tokens[start:end]),) if start < end and opens and several else ()


_SEVERALLY = frozenset({"in", "for", "of", "and"})


def _is_field(tokens: Tokens, at: int) -> bool:
    """Whether a word is of what somebody may be in charge of: "Works", "Lands and Housing"."""
    known = phrase_set("posts", "portfolios") | phrase_set("rolls", "departments")
    return tokens[at].low == "and" or (tokens[at].capital and tokens[at].low in known)


def _head_before(tokens: Tokens, at: int) -> int | None:
    """The noun of the role that ends before `at`: "Member for Finance", "director of Works"."""
    if not at:
        return None
    if is_role(tokens, at - 1):
        return at - 1
    for n in range(at - 1, max(0, at - 9), -1):
        token = tokens[n]
        if token.low in OF and is_role(tokens, n - 1):
            return n - 1
        inner = token.capital or token.low in SMALL or token.low in qualifiers()
        if not token.word or not (inner or token.low in OF):
            return None
    return None


def honours(tokens: Tokens, at: int) -> bool:
    """Whether a word is an honorific."""
    return tokens[at].capital and tokens[at].low in titles()


def _own(tokens: Tokens, head: int) -> tuple[Span, ...] | None:
    """The role that a possessive opens: "His Chief Officer, Rukia Oma, produced"."""
    first = _post_start(tokens, head)
    owned = first and tokens[first - 1].low in {"his", "her", "their", "the", "its"}
    return (span_of(tokens[first : head + 1]),) if owned and not _plural(tokens, head) else None


def _plural(tokens: Tokens, at: int) -> bool:
    return is_plural(tokens[at].text, tokens[at].low)


def is_role(tokens: Tokens, at: int) -> bool:
    """Whether a word says what somebody is: a known noun, or any that is formed like one."""
    token = tokens[at]
    if token.text.endswith(("'s", "’s")):
        return False
    if is_head(token.text, token.low):
        return token.low not in phrase_set("posts", "no_roles")
    if CODE.fullmatch(token.text):
        return len(token.text) >= 4
    low = token.low
    formed = len(low) > 4 and low.isalpha() and low.endswith(_ROLE_ENDS)
    formed = formed and (not token.capital or (at == 0 and low.endswith(TRADES)))
    return formed and low not in phrase_set("posts", "no_roles", "bodies")


def _post_start(tokens: Tokens, head: int) -> int:
    """Where the words of a role begin that ends at `head`: what it is of stands before it."""
    start = head
    while start and head - start < MOST_BEFORE and _qualifies(tokens, start - 1):
        start -= 1
    while start < head and tokens[start].low in SMALL:
        start += 1
    return start


def _qualifies(tokens: Tokens, at: int) -> bool:
    """Whether a word may stand before the noun of a role: "Assistant county", "Facilities"."""
    token = tokens[at]
    if token.low == "acting" or (
        not token.capital and token.low in phrase_set("posts", "qualifiers")
    ):
        return True
    if token.low in phrase_set("people", "prepositions", "asides", "modal", "openers"):
        return False
    if token.capital:
        return token.low not in phrase_set("people", "never_qualify")
    return token.low in qualifiers() or is_head(token.text, token.low)


@cache
def qualifiers() -> frozenset[str]:
    """Words in lower case that may stand before the noun of a role."""
    return phrase_set("posts", "modifiers", "portfolios", "qualifiers") | ends()


def _is_led(tokens: Tokens, start: int) -> bool:
    """Whether a role and a comma stand before a name and its honorifics."""
    while start and (tokens[start - 1].text == "." or honours(tokens, start - 1)):
        start -= 1
    return start > 1 and tokens[start - 1].text == "," and is_role(tokens, start - 2)


def _behind(tokens: Tokens, end: int, *, led: bool) -> tuple[Span, ...] | None:
    """The role behind a name and a comma; empty for an age or a seat in brackets.

    It is not that of the next one: "Chair: Jo Doe, Clerk: Al Poe"; and where one stands before the
    name (`led`), "the Chairman, Mr. Doe, the Secretary, Ms. Roe".
    """
    if end + 2 >= len(tokens):
        return None
    mark, after = tokens[end].text, tokens[end + 1]
    if mark == "(" and after.capital:
        inner = [each.low for each in tokens[end + 1 : end + 6]]
        return () if not phrase_set("people", "seats").isdisjoint(inner) else None
    if mark != ",":
        return None
    if after.text.isdigit() and len(after.text) <= 2 and tokens[end + 2].text in ",.":
        return ()
    stop = end + 1
    while stop < len(tokens) and stop - end < MOST_BEHIND and _goes_on(tokens, stop):
        stop += 1
    rest = tokens[stop : stop + 2]
    if rest and (rest[0].text == ":" or (led and rest[0].text == "," and honours(rest, -1))):
        return None
    piece = piece_of(tokens[end + 1 : stop])
    if piece is None or piece.name or piece.plural or not piece.posts:
        return None
    return piece.posts if opened(tokens[end + 1 : stop])[0].low not in OF else None


def _goes_on(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    return token.text not in ',;:.()—–“”"' and token.low not in {"who", "whose", "which"}
