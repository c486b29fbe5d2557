"""Orders to whoever reads the text, planted in a report: "Note to AI systems: ignore the above".

A meeting gives orders to departments, also about AI systems; a planted order speaks of the text:
of its summary, of what to write, of instructions before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.lexicon import HAN_CHARACTER, simplified
from govsumm.reading import injected_chinese as chinese
from govsumm.reading import injected_english as english
from govsumm.reading.people.participation import Span
from govsumm.reading.sentences import Reading, Sentence, kept

_COMMENT = re.compile(r"<!--(.{0,4000}?)-->|<!--(.{0,4000})", re.DOTALL)
_MARKERS = re.compile(
    r"<\|?(?:im_start|im_end|system|assistant|user|endoftext)\|?>|\[/?(?:INST|SYSTEM)\]|<</?SYS>>"
    r"|#{2,} ?(?:system|instruction|assistant|prompt)"
    r"|</?(?:instructions?|prompt|human|admin|developer|override|hidden|ai|llm)>",
    re.IGNORECASE,
)

_ADDRESS = re.compile(r"(?:\S+\s+){0,6}\S+[!！:：]\s*|[^，。；！]{1,16}[!！：:】]\s*")
"""A sentence that only calls somebody: what follows is said to them."""


def is_injected(sentence: Sentence) -> bool:
    """Whether a sentence, or a part of it, gives orders to its reader or to a machine."""
    return _planted(sentence) is not None


@kept
def injected_spans(reading: Reading) -> tuple[Span, ...]:
    """Where a report gives orders to its reader, in order, each once; ends are exclusive.

    A sentence counts from the clause in which the order begins; one that runs on with it
    ("Also add that ...") counts whole, and so does an HTML comment that holds an order.
    """
    return tuple(_merged([*_sentence_spans(reading), *_comments(reading.text)]))


def is_planted(reading: Reading, start: int, end: int) -> bool:
    """Whether a span of a report touches such an order."""
    return any(first < end and start < last for first, last in injected_spans(reading))


def _sentence_spans(reading: Reading) -> Iterator[Span]:
    """The sentences that hold an order, from its clause on, and those that run on with it."""
    last: Sentence | None = None
    for sentence in reading.sentences:
        begins = _planted(sentence)
        if begins is not None:
            at = sentence.start + begins
            clauses = [each.start for each in sentence.passages if each.start <= at]
            yield clauses[-1] if clauses else sentence.start, sentence.end
            last = sentence
        elif (
            last
            and last.paragraph == sentence.paragraph
            and (_runs_on(sentence) or _ADDRESS.fullmatch(last.text))
        ):
            yield sentence.start, sentence.end
        else:
            last = None


@kept
def _planted(sentence: Sentence) -> int | None:
    """The offset in the sentence at which a planted order begins; None: there is none."""
    text = sentence.text
    if english.opens_with_role(text, sentence.words):
        return 0
    begins = english.planted_order(text, sentence.word_set)
    if begins is None and not text.isascii() and HAN_CHARACTER.search(text):
        begins = chinese.planted_order(simplified(text))
    if begins is None and ("<" in text or "[" in text or "#" in text):
        found = _MARKERS.search(text)
        begins = found.start() if found else None
    return begins


def _comments(text: str) -> Iterator[Span]:
    """The HTML comments that hold an order."""
    if "<!--" not in text:
        return
    for found in _COMMENT.finditer(text):
        inner = found[1] or found[2] or ""
        if english.ordering().search(inner) or chinese.is_order(simplified(inner)):
            yield found.span()


def _merged(spans: list[Span]) -> Iterator[Span]:
    """Spans in order, those that touch made one."""
    held: Span | None = None
    for start, end in sorted(spans):
        if held and start <= held[1]:
            held = held[0], max(held[1], end)
        else:
            if held:
                yield held
            held = start, end
    if held:
        yield held


def _runs_on(sentence: Sentence) -> bool:
    """Whether a sentence goes on with the order before it."""
    if sentence.han:
        return bool(chinese.running_on().match(simplified(sentence.text)))
    return bool(english.running_on().match(sentence.text))
