"""What would mislead a reader: orders to the reader, a headline in conflict, a cut-off text."""

from __future__ import annotations

from collections.abc import Iterator

from govsumm.backends.extractive.meetings import Meetings
from govsumm.reading.injected import injected_spans
from govsumm.reading.invoked import damage
from govsumm.reading.invoked.headlines import other_place
from govsumm.reading.sentences import Reading, Sentence
from govsumm.records import Caution, CautionKind

MAX_QUOTED = 60
"""So much of what is printed is shown, in code points."""
MAX_OF_KIND = 3
"""More cautions of a kind say no more."""


def cautions(reading: Reading, meetings: Meetings) -> tuple[Caution, ...]:
    """The cautions, one for each cause, the gravest first."""
    found = (*_orders(reading), *_headline(reading), *_cut(reading), *_words(reading))
    return (*found, *_imperatives(reading, meetings))


def _orders(reading: Reading) -> Iterator[Caution]:
    for start, end in injected_spans(reading)[:MAX_OF_KIND]:
        quote = _quote(reading.text[start:end])
        yield Caution(
            passages=reading.cited(start, end),
            kind="orders_to_reader",
            text=_say(
                reading,
                f"The text gives orders to its reader: “{quote}”. They were not followed.",
                f"文中夹有对读者的指令：“{quote}”，未予执行。",
            ),
        )


def _headline(reading: Reading) -> Iterator[Caution]:
    found = other_place(reading)
    if found:
        named, other, head, sentence = found
        yield _caution(
            "headline_conflict",
            (head, sentence),
            _say(
                reading,
                f"The headline names {named}, which the body never does; the body says {other}.",
                f"标题写“{named}”，正文未出现，正文为“{other}”。",
            ),
        )


def _cut(reading: Reading) -> Iterator[Caution]:
    """A headline or an end that breaks off."""
    for sentence, what, han in (
        (damage.cut_title(reading), "The headline", "标题"),
        (damage.cut_end(reading), "The last sentence", "末句"),
    ):
        if sentence:
            tail = " ".join(sentence.text[-30:].split())
            yield _caution(
                "truncated",
                (sentence,),
                _say(
                    reading,
                    f"{what} breaks off at “{tail}”; what follows is missing.",
                    f"{han}在“{tail}”处中断，其后缺失。",
                ),
            )


def _words(reading: Reading) -> Iterator[Caution]:
    """Words that are damaged, or that mean something else than they seem to."""
    for _, (name, _, span) in zip(range(MAX_OF_KIND), damage.garbled_names(reading), strict=False):
        yield Caution(
            passages=reading.cited(*span),
            kind="garbled_name",
            text=f"“{name}” stands where a name is due; it may be a damaged name.",
        )
    for start, end in damage.garbled_texts(reading):
        yield Caution(
            passages=reading.cited(start, end),
            kind="garbled_text",
            text=f"“{reading.text[start:end]}” is damaged as printed.",
        )
    state = damage.prefecture_as_state(reading)
    if state:
        yield Caution(
            passages=reading.cited(*state),
            kind="ambiguous_term",
            text="“state” is printed where the report also speaks of a prefecture; "
            "it may stand for the prefecture.",
        )
    told = damage.results_to_come(reading)
    if told:
        yield _caution(
            "tense", (told,), "Told in the future; the next sentence calls it results achieved."
        )


def _imperatives(reading: Reading, meetings: Meetings) -> Iterator[Caution]:
    found = damage.imperatives(reading) if not meetings.records else ()
    if len(found) > 1:
        yield _caution(
            "not_orders",
            found[:MAX_OF_KIND],
            "Practices are told in the imperative in a text without a meeting; "
            "nobody is being ordered.",
        )


def _caution(kind: CautionKind, sentences: tuple[Sentence, ...], text: str) -> Caution:
    passages = tuple(
        each.passages[-1].n if kind == "truncated" else each.passages[0].n for each in sentences
    )
    return Caution(passages=passages, kind=kind, text=text)


def _say(reading: Reading, english: str, chinese: str) -> str:
    return chinese if reading.han else english


def _quote(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= MAX_QUOTED else plain[:MAX_QUOTED].rstrip() + " …"
