"""The checks: each asks one question of one record, and answers with findings.

To add a check is to write a function from a record and its source to findings, and to add it to
`CHECKS`. Checks go by the annotations of a record's fields, not by its type.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator

from govsumm.auditing.folding import tokens
from govsumm.auditing.quantities import (
    borne,
    borne_months,
    claimed,
    claimed_months,
    currencies,
)
from govsumm.auditing.source import CitedText, Source
from govsumm.edtf import Edtf, known, parse
from govsumm.lexicon import lists
from govsumm.records import Check, CheckName, Cited, Date, Grounding, Inference, Verdict
from govsumm.walking import grounded

CheckFunction = Callable[[Cited, Source], Iterator[Check]]

SOFT: frozenset[CheckName] = frozenset({"words"})
"""A finding of these makes a record weak; of any other, unsupported."""

MIN_SHARED = 0.2
"""Below this share of a claim's content words in its passages, it is weak. A first, mild bound."""


def _finding(check: CheckName, token: str, *, ok: bool, why: str) -> Check:
    return Check.model_construct(check=check, token=token, ok=ok, why="" if ok else why)


def passages(record: Cited, source: Source) -> Iterator[Check]:
    """Every passage cited exists, and there is at least one."""
    if not record.passages:
        yield _finding("passages", "", ok=False, why="cites no passage")
    for number in record.passages:
        if not source.exists(number):
            why = f"there are only {len(source.passages)} passages"
            yield _finding("passages", str(number), ok=False, why=why)


def printed(record: Cited, source: Source) -> Iterator[Check]:
    """Printed words occur in the passages cited; so do counts, as numbers."""
    cited = source.cited(record.passages)
    for each in grounded(record):
        token = str(each.value)
        if each.grounding is Grounding.PRINTED:
            ranks = lists("cues")["rank_modifiers"] if each.field == "posts" else ()
            ok = cited.holds(token, not_after=ranks)
        elif each.grounding is Grounding.COUNT:
            ok = token in cited.numbers
        else:
            continue
        yield _finding("printed", token, ok=ok, why=f"{each.field}: not in the passages cited")


def anywhere(record: Cited, source: Source) -> Iterator[Check]:
    """Names of speakers, addressees, movers occur in the report."""
    for each in grounded(record):
        if each.grounding is Grounding.ANYWHERE:
            token = str(each.value)
            why = f"{each.field}: not in the report"
            yield _finding("anywhere", token, ok=source.anywhere(token), why=why)


def figures(record: Cited, source: Source) -> Iterator[Check]:
    """Numbers, months and currencies of a paraphrase occur in the passages cited."""
    cited = source.cited(record.passages)
    for each in grounded(record):
        if each.grounding is not Grounding.PROSE:
            continue
        text = str(each.value)
        found = claimed(text)
        for number in found:
            ok = number.readings[0] in cited.numbers
            why = f"{each.field}: this number is not in the passages cited"
            yield _finding("figures", number.text, ok=ok, why=why)
        for month in sorted(claimed_months(text)):
            ok = month in cited.months
            why = f"{each.field}: this month is not in the passages cited"
            yield _finding("figures", f"month {month}", ok=ok, why=why)
        for currency in sorted(currencies(text)) if found else ():
            ok = currency in cited.currencies
            why = f"{each.field}: this currency is not in the passages cited"
            yield _finding("figures", currency, ok=ok, why=why)


def dates(record: Cited, source: Source) -> Iterator[Check]:
    """An EDTF string is one; a stated one holds only what the passages print."""
    if isinstance(record, Inference):
        yield from _inferred(record)
    elif isinstance(record, Date) and record.edtf is not None:
        try:
            stated = parse(record.edtf)
        except ValueError as fault:
            yield _finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
            return
        for date in stated:
            why = _unstated(date, record, source)
            yield _finding("date", record.edtf, ok=not why, why=f"edtf: {why}")


def _inferred(record: Inference) -> Iterator[Check]:
    try:
        qualified = any(date.uncertain for date in parse(record.edtf))
    except ValueError as fault:
        yield _finding("date", record.edtf, ok=False, why=f"edtf: {fault}")
        return
    yield _finding("date", record.edtf, ok=qualified, why="edtf: an inferred date carries ?")


def _unstated(date: Edtf, record: Date, source: Source) -> str:
    """What a stated date says beyond the sentence that prints its text, or nothing.

    Its day and month are in the text itself where that has any; the year may stand beside. A
    last permitted day may be reckoned: "by the end of July", "before May 3".
    """
    if date.uncertain:
        return "a stated date is not qualified; what is inferred has a slot of its own"
    text = record.text.lower()
    readings = [date]
    if _says(text, "month_ends") and date.is_last_of_month:
        readings.append(dataclasses.replace(date, day=""))
    if _says(text, "before"):
        readings.append(date.day_after)
    sentence = source.sentence(record.passages, record.text)
    faults = [_unprinted(reading, record.text, sentence) for reading in readings]
    return "" if "" in faults else faults[0]


def _says(text: str, name: str) -> bool:
    """Whether a date's text holds one of a list's words: whole ones in Latin script."""
    return any(
        word in text if word > "\u2fff" else re.search(rf"\b{re.escape(word)}", text)
        for word in lists("numbers")[name]
    )


def _unprinted(date: Edtf, text: str, sentence: CitedText) -> str:
    """The first part of a date that is not printed, or nothing."""
    own = borne(text)
    own_months = borne_months(text)
    days = {value for value in own if value.isdigit() and int(value) <= 31}
    months = own_months or sentence.months
    printed = {
        "year": own | sentence.numbers,
        "month": set(map(str, months)),
        "day": days or sentence.numbers,
    }
    for name, values in printed.items():
        part = known(getattr(date, name))
        if part is not None and str(part) not in values:
            return f"the {name} {part} is not in the sentence that prints this date"
    return ""


def meeting(record: Cited, source: Source) -> Iterator[Check]:
    """An index of a meeting points at one."""
    index = getattr(record, "meeting", None)
    if index is not None and not 0 <= index < source.meetings:
        why = f"the brief has {source.meetings} meetings, counted from 0"
        yield _finding("meeting", str(index), ok=False, why=why)


def words(record: Cited, source: Source) -> Iterator[Check]:
    """A paraphrase shares some of its content words with the passages cited.

    Where nothing can be compared (no words, another script) nothing is borne out either.
    """
    there = _content(source.cited(record.passages).words)
    for each in grounded(record):
        if each.grounding is not Grounding.PROSE:
            continue
        wanted = _content(tokens(str(each.value)))
        if not wanted or (there and _is_han(wanted) != _is_han(there)):
            why = f"{each.field}: cannot be compared with the passages cited by its words"
            yield _finding("words", str(each.value)[:40], ok=False, why=why)
        elif there:
            shared = len(wanted & there) / len(wanted)
            why = f"{each.field}: shares {shared:.0%} of its words with the passages cited"
            yield _finding("words", f"{shared:.2f}", ok=shared >= MIN_SHARED, why=why)


def _content(folded: tuple[str, ...]) -> frozenset[str]:
    """What carries meaning: Chinese characters, and the first five letters of longer words.

    Where all words are short, all of them.
    """
    longer = frozenset(word[:5] for word in folded if len(word) > 3 or _han(word))
    return longer or frozenset(folded)


def _han(word: str) -> bool:
    return word > "\u2fff"


def _is_han(words: frozenset[str]) -> bool:
    return sum(map(_han, words)) * 2 > len(words)


def names(record: Cited, source: Source) -> Iterator[Check]:
    """Capitalised words inside a paraphrase are names, and stand somewhere in the report."""
    for each in grounded(record):
        if each.grounding is Grounding.PROSE:
            for name in _NAME.findall(str(each.value)):
                bare = name.removesuffix("'s").removesuffix("’s")
                ok = source.anywhere(bare) or source.anywhere(bare.rstrip("s"))
                yield _finding("names", bare, ok=ok, why=f"{each.field}: not in the report")


_NAME = re.compile(r"(?<=[a-z,;:)] )(?!I\b)[A-Z][\w’']*[a-z][\w’']*")
"""A capitalised word that does not open the sentence, and is no abbreviation."""


CHECKS: tuple[CheckFunction, ...] = (
    passages,
    printed,
    anywhere,
    figures,
    names,
    dates,
    meeting,
    words,
)


def check(record: Cited, source: Source) -> tuple[Check, ...]:
    """All findings on one record, in the order of `CHECKS`."""
    return tuple(finding for ask in CHECKS for finding in ask(record, source))


def verdict(findings: tuple[Check, ...]) -> Verdict:
    """`unsupported` where a hard check failed, `weak` where a soft one did, else `supported`."""
    failed = [finding for finding in findings if not finding.ok]
    if any(finding.check not in SOFT for finding in failed):
        return "unsupported"
    return "weak" if failed else "supported"
