"""What minutes order: "The Council directed staff to ...", "ACTION: Clerk to write to ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govsumm.reading.claims.modality import ON_MOTION
from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import person
from govsumm.reading.phrasing import alternatives, each_of, first_words, phrase_set
from govsumm.reading.sentences import Reading, Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """Who orders whom, and where the action begins, in one sentence."""

    by: Span | None
    to: Span | None
    act: int

    @property
    def start(self) -> int:
        """Where it begins."""
        return min(span[0] for span in (self.by, self.to, (self.act, self.act)) if span)

    @classmethod
    def of(cls, hit: re.Match[str] | None) -> Told | None:
        """What a match tells by its groups."""
        if hit is None:
            return None
        groups = {name: hit.span(name) for name, value in hit.groupdict().items() if value}
        to = next((span for name, span in groups.items() if name.startswith("to")), None)
        act = next(span[0] for name, span in groups.items() if name.startswith("act"))
        return cls(groups.get("by"), to, act)


@dataclass(frozen=True, slots=True)
class MinutedOrder:
    """One action that a meeting orders: spans of the action, of who orders it, of whom it tells."""

    action: Span
    by: Span | None
    to: tuple[Span, ...]


_VERB = r"(?!(?:the|an?|this|that|his|her|its|their|our)\b)[a-z]"
"""What is to be done, behind "to": no noun."""


def _office() -> str:
    """Somebody told: a name, an office, staff."""
    heads = alternatives("rolls", "heads")
    told, honorifics = alternatives("decisions", "told"), alternatives("rolls", "honorifics")
    return (
        rf"(?:(?:the\s+|all\s+)?(?:[\w’'&-]+\s+){{0,4}}?(?i:{heads}|{told})s?(?:(?<=[Dd]ept)\.|(?<=[Dd]epts)\.)?(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+(?:\s+(?:and\s+)?[A-Z]\w+){{0,3}})?"
        rf"|(?:(?i:{heads}|{honorifics})\.?\s+)+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{0,3}})"
    )


@cache
def _active() -> re.Pattern[str]:
    verbs, bodies = alternatives("decisions", "ordering"), alternatives("decisions", "bodies")
    return re.compile(
        rf"(?P<by>(?:[Tt]he\s+)?(?:[A-Z]\w+\s+){{0,3}}(?i:{bodies}|mayor|chair(?:man|woman|person)?|president)|{person()})\s+"
        rf"(?:then\s+|also\s+|further\s+|[a-z]+ly\s+)?(?i:{verbs})\s+(?P<to>(?!that\b|for\b)[^,;.:]{{2,70}}?)\s+to\s+(?P<act>{_VERB})"
    )


@cache
def _elliptic() -> re.Pattern[str]:
    """(3) Invited the Chancellor to ...; Clerk to write to ...; ACTION: Clerk to ..."""
    verbs = "|".join(each.capitalize() for each in each_of("decisions", "ordering"))
    item = r"\W*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]+\s*)?"
    labels = alternatives("decisions", "order_labels")
    return re.compile(
        rf"{item}(?:{verbs})\s+(?P<to1>[^,;.:]{{2,70}}?)\s+to\s+(?P<act1>{_VERB})"
        rf"|{item}(?:(?i:{labels})\s*[:–-]\s*)?(?P<to2>{_office()})\s+(?:is\s+|are\s+)?to\s+(?P<act2>{_VERB})"
        rf"|{item}(?:(?i:{labels})\s*[:–-]\s*|(?<=\|\s))(?P<to3>[A-Z]{{2,4}}(?:\s?[/&]\s?[A-Z]{{2,4}})?)\s+to\s+(?P<act3>{_VERB})"
        rf"|{item}(?i:{labels})\s*[:–-]\s*(?P<to4>(?:The\s+)?[A-Z][\w’'.-]*(?:\s+(?:[A-Z][\w’'.-]*|&|and|of)){{0,4}}):\s+(?:to\s+)?(?P<act5>[a-z])"
        rf"|{item}(?i:{labels})\s*[:–-]\s*(?P<act4>\w)"
    )


@cache
def _resolved() -> re.Pattern[str]:
    """Resolved that the Clerk write to; agreed that the Treasurer be asked to."""
    verbs = alternatives("decisions", "ordering")
    return re.compile(
        rf"\b(?i:(?:resolved|agreed|decided)\s+(?:unanimously\s+)?(?:{ON_MOTION}\s+)?that)\s+(?P<to>{_office()})\s+"
        rf"(?:(?:should\s+|would\s+|will\s+|shall\s+)?(?:be\s+(?i:{verbs})\s+to\s+)?|to\s+)(?P<act>(?!be\b|is\b|was\b|are\b|has\b)[a-z]+)"
    )


@cache
def _undertaken() -> re.Pattern[str]:
    """Dr Prosser agreed to send the figures: whoever takes an action on has it."""
    verbs, bodies = alternatives("decisions", "undertaking"), alternatives("decisions", "bodies")
    return re.compile(
        rf"(?<!\w)(?P<to>(?![\d\s.]|(?:[Tt]he\s+)?(?:\w+\s+){{0,2}}?(?i:{bodies}|members|all)\b)(?:{_office()}|{person()}))\s+"
        rf"(?:(?:has|had|have)\s+)?(?:also\s+|kindly\s+|then\s+)?(?:{verbs})\s+to\s+(?P<act>{_VERB})"
    )


@cache
def _to_tell() -> re.Pattern[str]:
    """RESOLVED to accept the quotation, to instruct the Clerk to sign."""
    verbs = "|".join(phrase_set("claims", "order"))
    return re.compile(
        rf"(?:(?<=[,;])|\band|(?i:resolved|agreed|decided))\s+(?:unanimously\s+|and\s+|also\s+)?to\s+(?:{verbs})\s+"
        rf"(?P<to>(?!that\b|for\b)[^,;.:]{{2,70}}?)\s+to\s+(?P<act>{_VERB}(?:(?!(?:,|;|\band)\s+to\s)[^;.])*)"
    )


_RESOLVING = frozenset({"resolved", "agreed", "decided"})
_AND_TO = re.compile(r"(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+)to\s+(?=[a-z])")
_BAR = re.compile(r"\|\s*")
"""Between the cells of a table's row."""
_REPORTED = re.compile(r"\b(?:said|asked\s+(?:if|whether)|reported\s+that|if|whether|had|when)\b")


def minuted_orders(reading: Reading) -> tuple[MinutedOrder, ...]:
    """The orders that the sentences of minutes give, in the order printed."""
    return tuple(
        order for sentence in reading.body if not sentence.han for order in _orders(sentence)
    )


@cache
def _labels() -> frozenset[str]:
    return first_words("decisions", "order_labels")


@cache
def _ordering() -> frozenset[str]:
    return first_words("decisions", "ordering")


@cache
def _taking_on() -> frozenset[str]:
    return first_words("decisions", "undertaking")


def _orders(sentence: Sentence) -> Iterator[MinutedOrder]:
    text, at, words = sentence.text, sentence.start, sentence.word_set
    if "to" not in words and _labels().isdisjoint(words):
        return
    if not _RESOLVING.isdisjoint(words):
        for hit in _to_tell().finditer(text, _resolved_at(text)):
            act = sentence.placed(
                (hit.start("act"), hit.start("act") + len(hit["act"].rstrip(" ,")))
            )
            yield MinutedOrder(act, None, (sentence.placed(hit.span("to")),))
    for told in _tellings(text, words):
        if told is None or _REPORTED.search(text[max(0, told.start - 60) : told.start]):
            continue
        by = (at + told.by[0], at + told.by[1]) if told.by else None
        to = ((at + told.to[0], at + told.to[1]),) if told.to else ()
        for a, b in _actions(text, told.act):
            yield MinutedOrder((at + a, at + b), by, to)
        if "|" not in text:
            return


_RESOLVED_WORD = re.compile(r"\b(?:resolved|agreed|decided)\b", re.IGNORECASE)


def _resolved_at(text: str) -> int:
    """Where a text says that it is resolved."""
    hit = _RESOLVED_WORD.search(text)
    return hit.start() if hit else len(text)


def _in_cells(text: str) -> Iterator[Told | None]:
    """What the cells of a table's rows order: "| Clerk to write | 3 May |"."""
    for bar in _BAR.finditer(text):
        yield Told.of(_elliptic().match(text, bar.end()))


def _tellings(text: str, words: frozenset[str]) -> Iterator[Told | None]:
    """The ways in which a sentence may order something, the surer first."""
    if "|" in text:
        yield from _in_cells(text)
    if not _ordering().isdisjoint(words):
        yield Told.of(_active().search(text))
    if not _RESOLVING.isdisjoint(words):
        yield Told.of(_resolved().search(text))
    if not _taking_on().isdisjoint(words):
        yield Told.of(_undertaken().search(text))
    yield Told.of(_elliptic().match(text))


def _actions(text: str, start: int) -> Iterator[Span]:
    """The actions from `start` on: "draft X, and to send Y" are two."""
    bar = _BAR.search(text, start)
    end = len(text[: bar.start() if bar else None].rstrip(" .;\n"))
    at = start
    for cut in _AND_TO.finditer(text, start, end):
        yield at, cut.start()
        at = cut.end()
    if at < end:
        yield at, end
