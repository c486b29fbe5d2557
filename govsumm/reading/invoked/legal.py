"""Laws, bills, plans and rulings that a text in English cites, by name and by number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, Gated, Grouped, gate, grouped
from govsumm.reading.invoked.instruments import instruments
from govsumm.reading.invoked.issued import issued
from govsumm.reading.invoked.legal_numbers import by_number
from govsumm.reading.invoked.listed import Reader, Rule, read_by, rules, whole
from govsumm.reading.invoked.nominals import begun, parted, phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.people.posts import is_head
from govsumm.reading.phrasing import Worded, phrase_set

_ACT_TAIL = re.compile(
    r"(?:,|\s+of)?\s+(?:\d{4}|\(?No\.\s?\d+(?:\s+of\s+\d{4})?\)?|\(?Cap\.?\s?\d+\w?\)?)"
    r"|\s+\(\w+\)"
)
_DIGIT = re.compile(r"\d")
_OF_SOMEBODY = re.compile(r"['’]s\s*$")
_OPENING, _CLOSING = ("“", '"'), ("”", '"', "'")
_LETTER = re.compile(r"[^\W\d_]")
_LONE_NUMBER = re.compile(r"\d{1,3}\s+")
_NEXT_CAPITAL = re.compile(r"\s+([A-Z]\w+)")


def legal(text: str, words: frozenset[str]) -> Iterator[Span]:
    """The instruments that a text with these words, in lower case, cites, papers among them."""
    if _DIGIT.search(text):
        yield from (span for span in by_number(text, words) if not _goes_on(text, span[1]))
    yield from read_by(_rules(), text, words)


@cache
def _rules() -> Cued[Rule]:
    named = ((_named(), whole), (_court(), whole), (_act(), _acts), (_plan(), _plans))
    others = ((pattern, _but_own(reader)) for pattern, reader in issued())
    return rules(*named, *instruments(), *others)


def _but_own(reader: Reader) -> Reader:
    """What a reader finds, without what the meeting itself passes."""

    def of_others(text: str, found: re.Match[str]) -> Iterator[Span]:
        return (span for span in reader(text, found) if not _own(text, *span))

    return of_others


def _acts(text: str, found: re.Match[str]) -> Iterator[Span]:
    """A capitalised name that ends in Act, Bill and the like, with year and number."""
    start = _begun(text, found.start(), 9)
    tail = _ACT_TAIL.match(text, found.end())
    end = tail.end() if tail else found.end()
    named = text[start : found.start()].split()
    if found[0] == "Law" and (
        (len(named) < 2 and not _OF_SOMEBODY.search(text[start : found.start()]))
        or _goes_on(text, found.end())
    ):
        return  # "Common Law", "Orr and Penn Law Firm"
    if found[0] == "Bill" and named and is_head(named[-1], named[-1].lower()):
        return  # "Commissioner Bill Orr"
    if start < found.start() and not _own(text, start, end):
        lone = _LONE_NUMBER.match(text, start)  # of an item: "4 Dykes Bill"
        start = lone.end() if lone else start
        if _says_more(text[start : found.start()]):
            yield start, end


def _goes_on(text: str, at: int) -> bool:
    """Whether a name goes on behind its head: "Plan Commission"."""
    after = _NEXT_CAPITAL.match(text, at)
    return after is not None and after[1] in phrase_set("references", "plan_parts")


def _begun(text: str, head: int, limit: int) -> int:
    """Where the capitalised name before a head begins, another before "and" left out."""
    return parted(text, begun(text, head, limit, capitals=True), head, _closing())


@cache
def _closing() -> frozenset[str]:
    words = lists("references")
    return frozenset(each.lower() for each in (*words["acts"], *words["plans"]))


def _plans(text: str, found: re.Match[str]) -> Iterator[Span]:
    start, end = _begun(text, found.start(), 7), found.end()
    if _goes_on(text, end) or start == found.start() or _own(text, start, end):
        return
    if text[start - 1 : start] in _OPENING and text[end : end + 1] not in _CLOSING:
        return  # it opens a longer title
    if _is_office(text[start : found.start()]):
        return  # "the Commissioner for Information and Strategy"
    if _says_more(text[start : found.start()]):
        yield start, end


def _own(text: str, start: int, end: int) -> bool:
    """Whether the meeting deals with it itself: passes it, puts it off, has it for an item."""
    if _passing().search(text[max(0, start - 60) : start]) or _passed().match(text, end):
        return True
    if _ITEM.fullmatch(text, 0, start):
        return True
    return not _LETTER.search(text[:start]) and not _LETTER.search(text[end:])


def _is_office(named: str) -> bool:
    """Whether it is somebody's office that a name in capitals names: "Commissioner for Health"."""
    words = named.split()
    return any(
        after in ("for", "of") and is_head(word, word.lower()) for word, after in pairwise(words)
    )


_ITEM = re.compile(r"\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•*▪])\s*(?:[Tt]he\s+)?")
"""(a) The Ferry Bill: what the meeting deals with, in a list of its own."""


def _says_more(before: str) -> bool:
    """Whether the words before "Act" or "Plan" name one: more than "The" or "This"."""
    words = before.split()
    taboo = phrase_set("references", "never_in_names")
    return any(word not in _openers() for word in words) and taboo.isdisjoint(words)


@cache
def _openers() -> frozenset[str]:
    return frozenset((*lists("splitting")["openers"], *lists("references")["no_names"]))


@cache
def _passing() -> re.Pattern[str]:
    """What the meeting does to a plan of its own: that is a decision."""
    return re.compile(
        rf"\b{phrase(lists('references')['passing'])}\s+(?:in\s+principle\s+)?"
        r"(?:(?!under|to\b|in\b|with|by\b|for\b|pursuant|from|per\b)[\w.'’]+\s+){0,4}[“\"]?$",
        re.IGNORECASE,
    )


@cache
def _passed() -> re.Pattern[str]:
    """What was done with it, after its name."""
    words = lists("references")["passed"]
    begun = r"(?:,?\s+\d{4}\b)?\s*,?\s+(?:(?:which|that)\s+)?"
    return re.compile(
        rf"{begun}(?:was|were|is|are|be|been|has|have|had|would\s+be|will\s+be)\s+"
        rf"(?:(?:not|never|yet\s+to\s+be|been|being|only|merely|also|\w+ly)\s+){{0,3}}{phrase(words)}\b"
        rf"|{begun}(?:failed|fell|lapsed|died)\b"
    )


@cache
def _act() -> Gated:
    acts = lists("references")["acts"]
    return Gated(Worded(rf"(?<=\s){phrase(acts)}\b"), gate(acts))


@cache
def _plan() -> Gated:
    plans = lists("references")["plans"]
    return Gated(Worded(rf"(?<=\s){phrase(plans)}\b"), gate(plans))


@cache
def _court() -> Gated:
    """Orders of courts, and what a head of government has directed."""
    words = lists("references")
    pattern = Worded(
        rf"\b{phrase(words['rulings'])}\s+of\s+(?:the\s+)?(?:Hon['’]ble\s+)?{phrase(words['courts'])}"
        rf"|\b(?:Hon['’]ble\s+)?{phrase(words['heads_of_government'])}['’]s?\s+{phrase(words['rulings'])}"
    )
    return Gated(pattern, gate((*words["courts"], *words["rulings"])))


@cache
def _named() -> Grouped:
    words = lists("references")
    names = (*words["named_acts"], *words["named_references"])
    return grouped(names, lambda some: rf"\b{phrase(some)}\b")
