"""What joins two acts of a sentence: what is first, what then; cause and effect; this for that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govsumm.auditing.acts.han_relations import han_relations
from govsumm.auditing.acts.parting import joints, parted
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, any_of, phrase_set

_SENTENCE = re.compile(r"[;:!?。；：！？]|\.(?=\s|$)")
_DENYING = Worded(r"\b(?:{acts.denying})\b")
_CREDITED = Worded(r"\b(?:{acts.crediting})\b(?P<what>(?:\s[\w'-]+){0,5}?)\s(?:to|on)\b")
_ATTRIBUTIVE = Worded(r"(?:^|[^\w])(?:{acts.attributive})\s$")
_NO_EFFECT = Worded(r"\s(?:{acts.so_no_effect})\b")
_WHICH = re.compile(r",\s*which\b[^,]*$")
"""Of "fell, which she credited to" it is told what stands before."""
_THEN = Worded(r"^(?P<first>.*?)(?:,|\sand)\s(?:and\s)?(?:{acts.then})\s(?P<second>.*)$")
_LATER = Worded(
    r"^(?P<first>.*\bfirst\b.*?)(?:,|\band\b|\bbut\b)(?P<second>.*)\b(?:{acts.afterwards})\b"
)

_UNTIL = frozenset(("until", "till"))
_REACH = 400
"""So far around a joint its acts are read: a text may be one sentence without an end."""
_ATTRIBUTE = 12
"""So many characters a word that makes an attribute of the next one has at most."""


class Relation(NamedTuple):
    """Two acts, by their words, and of which sort it is that joins them."""

    sort: str
    first: frozenset[str]
    second: frozenset[str]
    by: str
    """The word that joins them."""
    sentence: str
    """The one that tells it."""


@lru_cache(maxsize=4096)
def relations(text: str) -> tuple[Relation, ...]:
    """The relations that a text tells, sentence by sentence."""
    read = text_of(text)
    folded = read.folded.replace("\n", " ")
    parts = () if _cues().isdisjoint(read.bare) else filter(None, _SENTENCE.split(folded))
    found = [(*each, part) for part in parts for each in _told(part)]
    if not folded.isascii():
        found += [(*each, folded) for each in han_relations(folded)]
    return tuple(
        Relation(sort, first, second, by, sentence)
        for sort, one, other, by, sentence in found
        if (first := terms(one)) and (second := terms(other))
    )


def terms(text: str) -> frozenset[str]:
    """The words of content of a part of a text."""
    return frozenset([word.term for word in parted(text)])


def _told(sentence: str) -> Iterator[tuple[str, str, str, str]]:
    """The relations of a sentence: their sort, the first act, the second, what joins them."""
    for hit in _joining().finditer(sentence):
        near = max(0, hit.start() - _ATTRIBUTE)
        no_effect = hit[0] == "so" and _NO_EFFECT.match(sentence, hit.end())
        if no_effect or _ATTRIBUTIVE.search(sentence, near, hit.start()):
            continue
        sort, side = _sorts()[" ".join(hit[0].split())]
        behind, other = _sides(sentence, *hit.span())
        denied = sort == "time" and _DENYING.search(other) is not None
        if hit[0] in _UNTIL:
            if denied:  # not until then
                yield sort, behind, other, hit[0]
        elif not denied or side == "first":
            pair = (behind, other) if side == "first" else (other, behind)
            yield sort, *pair, hit[0]
    for hit in _CREDITED.finditer(sentence):
        before, behind = _around(sentence, *hit.span())
        told = hit["what"] if terms(hit["what"]) else _WHICH.sub("", before)
        yield "cause", _next(behind), _last(told), hit[0]
    if len(sentence) > _REACH:
        return
    for ordered in (_THEN.search(sentence), _LATER.search(sentence)):
        if ordered:
            yield "time", _last(ordered["first"]), _next(ordered["second"]), "then"


def _sides(sentence: str, start: int, end: int) -> tuple[str, str]:
    """What stands behind a joint, and the act that it is joined to."""
    before, behind = _around(sentence, start, end)
    if re.search(r"\w", before):
        return _next(behind), _last(before)
    behind, _, rest = behind.partition(",")
    return behind, rest


def _around(sentence: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a joint, near it."""
    return sentence[max(0, start - _REACH) : start], sentence[end : end + _REACH]


def _next(text: str) -> str:
    """The first part of a text that has words of content."""
    return next(filter(terms, _parting().split(text)), "")


def _last(text: str) -> str:
    """The last one."""
    return next(filter(terms, reversed(_parting().split(text))), "")


@cache
def _parting() -> re.Pattern[str]:
    words = joints() - frozenset(("where", "than", "who", "which"))
    return re.compile(rf",|\b(?:{any_of(each for each in words if each.isascii())})\b")


@cache
def _sorts() -> dict[str, tuple[str, str]]:
    """Of each word or phrase that joins, the sort, and which act stands behind it."""
    found: dict[str, tuple[str, str]] = {}
    for row in lists("acts")["relations"]:
        sort, side, phrases = row.split(" ", 2)
        found |= dict.fromkeys(phrases.split(", "), (sort, side))
    return found


@cache
def _cues() -> frozenset[str]:
    """The first words of all that joins two acts."""
    phrases = phrase_set("acts", "crediting", "then", "afterwards").union(_sorts())
    return frozenset(phrase.split()[0] for phrase in phrases)


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_sorts())})\b")
