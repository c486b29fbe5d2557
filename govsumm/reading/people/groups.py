"""Bodies and unnamed people that take part: "Heads of departments attended".

Read where a verb of presence or of speaking has a subject that names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.reading.people.chunks import chunks_of
from govsumm.reading.people.functions import Deed
from govsumm.reading.people.participation import Sighting, Span
from govsumm.reading.people.pieces import piece_of
from govsumm.reading.people.posts import is_head, is_plural, opened
from govsumm.reading.people.tokens import Token, Tokens, span_of
from govsumm.reading.phrasing import phrase_set

MAX_GROUP = 40
"""A longer run of words is no group."""

_TAKE_PART = frozenset({"attended", "absent", "spoke", "reported", "other"})
_SPEECHES = frozenset(
    {"made", "gave", "delivered", "spoke", "exchanged", "shared", "put", "raised"}
)
_GLUED = re.compile(r"[a-z][A-Z][a-z]")
"""A name whose words are glued: "county leaders GuMin" are people."""
_OPEN_CLAUSES = frozenset({"it", "they", "we", "who", "where", "when", "whose", "what", "how"})
_CLAUSE_WORDS = frozenset({"that", "which", "is", "are", "sets", "set", "opened", "opens"})
_STOPS = frozenset(
    ["by", "via", "on", "with", "who", "which", "that", "at", "through", "joined", "attended"]
)


def groups_before(
    tokens: Tokens, deed: Deed, *, said: Span, taken: tuple[Span, ...], first: str
) -> Iterator[Sighting]:
    """The groups in the words before a verb, from the last verb on; `taken` are persons'.

    `first` is the first word of the verb: bodies make speeches, but what they stress is business.
    """
    personal = deed.personal or (deed.function == "spoke" and first not in _SPEECHES)
    if deed.function in _TAKE_PART and not (deed.opens or deed.participle or personal):
        for group in _groups(_subject_part(tokens), taken):
            if deed.function not in {"attended", "absent", "spoke"} and not (
                _of_people(group) or _is_told_at_length(deed)
            ):
                continue
            yield Sighting(span_of(group), (), deed.function, said, group=True)


def groups_behind(
    tokens: Tokens, deed: Deed, *, said: Span, taken: tuple[Span, ...]
) -> Iterator[Sighting]:
    """The groups behind "attended by", and the bodies behind "heard a report from"."""
    heard = deed.function in {"reported", "briefed"} and _is_told_at_length(deed)
    if heard or deed.function in {"attended", "absent"}:
        held: list[Tokens] = []
        for chunk in chunks_of(tokens):
            inner = opened(chunk.tokens)
            stop = next((n for n, each in enumerate(inner) if each.low in _STOPS and n), len(inner))
            held.append(inner[:stop])
            if stop < len(inner) or heard:
                break
        for group in _groups(held, taken):
            yield Sighting(span_of(group), (), deed.function, said, group=True)


def _is_told_at_length(deed: Deed) -> bool:
    """Whether a body does so in the meeting: it "made a report"; what it "reported" may be news."""
    return deed.end - deed.start > 2


def _subject_part(tokens: Tokens) -> list[Tokens]:
    """The comma-bound parts of a subject, without what opens the sentence."""
    parts = [opened(chunk.tokens) for chunk in chunks_of(tokens) if not chunk.aside]
    while parts and (not parts[0] or _leads_up(parts[0])):
        parts.pop(0)
    return parts


def _leads_up(part: Tokens) -> bool:
    """Whether a preposition opens a part: "At noon", but not "About 60 people"."""
    counts = len(part) > 1 and part[0].low in phrase_set("rolls", "counts")
    counted = counts and part[1].text[0].isdigit()
    return not counted and part[0].low in phrase_set("people", "prepositions")


def _groups(parts: list[Tokens], taken: tuple[Span, ...]) -> list[Tokens]:
    """The groups that parts are: a part that is no group goes on with the one before it."""
    groups: list[list[Token]] = []
    for part in (each for whole in parts for each in _apart(whole)):
        bare = _free(_trimmed(part), taken)
        if not bare or _GLUED.search(bare[-1].text) or _names_one(bare, posts=bool(taken)):
            continue
        if _is_clause(bare):
            return []
        if groups and not (_is_group(bare) and (_has_of(bare) or _has_of(tuple(groups[-1])))):
            groups[-1] = [*groups[-1], *bare]
        elif _is_group(bare):
            groups.append(list(bare))
    return [_closed(tuple(group)) for group in groups if len(group) <= MAX_GROUP]


def _apart(part: Tokens) -> tuple[Tokens, ...]:
    """Two groups in one part: "Member units of the group and the secretaries of counties"."""
    for n, each in enumerate(part[1:-2], 1):
        left, right = part[:n], part[n + 1 :]
        both = each.low == "and" and part[n + 1].low in {"the", "all"} and _has_of(right)
        if both and _is_group(opened(left)) and _of_people(opened(right)):
            return left, right
    return (part,)


def _closed(tokens: Tokens) -> Tokens:
    """The words before a bracket that is not closed: "heads of villages (by video"."""
    texts = [each.text for each in tokens]
    opened_at = texts.index("(") if "(" in texts and ")" not in texts else 0
    return tokens[:opened_at] if opened_at else tokens


def _free(tokens: Tokens, taken: tuple[Span, ...]) -> Tokens:
    """The words behind those of a person: "A and other residents" names residents."""
    if not taken:
        return opened(tokens)
    last = max(
        (at for at, each in enumerate(tokens) if any(a <= each.start < b for a, b in taken)),
        default=-1,
    )
    return opened(tokens[last + 1 :]) if last + 1 < len(tokens) else ()


def _trimmed(tokens: Tokens) -> Tokens:
    inner = tokens
    while inner and (not inner[-1].word or inner[-1].low in phrase_set("people", "adverbs")):
        inner = inner[:-1]
    return inner


def _names_one(tokens: Tokens, *, posts: bool) -> bool:
    """Whether words name somebody, or are a post of somebody; `posts`: any post is."""
    piece = piece_of(tokens)
    if piece is None or piece.plural or _is_settlement(tokens):
        return False
    return posts or bool(piece.name) or not _is_group(tokens)


def _is_clause(tokens: Tokens) -> bool:
    """Whether words hold a verb, so that they are no subject."""
    stops = phrase_set("people", "modal", "pronouns")
    held = any(each.low in stops or each.low in _CLAUSE_WORDS for each in tokens)
    return held or tokens[0].low in _OPEN_CLAUSES


def _is_group(tokens: Tokens) -> bool:
    """Whether words name people, or bodies, in the plural or by what they are."""
    if tokens[0].low in phrase_set("people", "generic_subjects"):
        return False
    nouns = phrase_set("people", "group_nouns")
    return _is_settlement(tokens) or any(
        each.low in nouns or (is_plural(each.text, each.low) and is_head(each.text, each.low))
        for each in tokens
    )


def _is_settlement(tokens: Tokens) -> bool:
    """Whether words end in the name of a place that sends people: "Qiao Town"."""
    named = len(tokens) > 1 and tokens[0].capital and tokens[-1].capital
    return named and tokens[-1].low in phrase_set("people", "settlements")


def _of_people(tokens: Tokens) -> bool:
    return any(each.low in phrase_set("people", "person_nouns") for each in tokens)


def _has_of(tokens: Tokens) -> bool:
    return any(each.low in {"of", "from", "in"} for each in tokens[1:])


_TOLD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|must|can|could)\b"
    r"|\w[a-z]{2,}ed\s+(?:the|an?|that|to|in|on|at|by|for|with|its|their)\b"
)
"""A verb of its own: the sentence is no further item of a list."""


def groups_listed(
    text: str, tokens: Tokens, deed: Deed, *, said: Span, taken: tuple[Span, ...]
) -> Iterator[Sighting]:
    """The groups of a sentence that goes on with a list: "; heads of agencies; the press"."""
    if not tokens or _TOLD.search(text, *span_of(tokens)):
        return
    last = max((end for _, end in taken), default=0)  # "..., Ministry of Works, Mrs. Roe"
    groups = groups_behind(tokens, deed, said=said, taken=taken)
    yield from (each for each in groups if each.name[0] > last)
