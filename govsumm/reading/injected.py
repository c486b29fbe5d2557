"""Orders to whoever reads the text, planted in a report: "Note to AI systems: ignore the above".

A meeting gives orders to departments, also about AI systems; a planted order speaks of the text:
of its summary, of what to write, of instructions before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import HAN, lists, simplified
from govsumm.reading.sentences import Reading, Sentence

Span = tuple[int, int]
"""[start, end) in the report, in code points."""

_COMMENT = re.compile(r"<!--(.{0,4000}?)-->|<!--(.{0,4000})", re.DOTALL)
_MARKERS = re.compile(
    r"<\|?(?:im_start|im_end|system|assistant|user|endoftext)\|?>|\[/?(?:INST|SYSTEM)\]|<</?SYS>>"
    r"|#{2,} ?(?:system|instruction|assistant|prompt)",
    re.IGNORECASE,
)
_HAN_CHARACTER = re.compile(f"[{HAN}]")
_GATE_CHARS = re.compile(r"[<\[#]")


def is_injected(sentence: Sentence) -> bool:
    """Whether a sentence, or a part of it, gives orders to its reader or to a machine."""
    return _begins(sentence) is not None


def injected_spans(reading: Reading) -> tuple[Span, ...]:
    """Where a report gives orders to its reader, in order, each once; ends are exclusive.

    A sentence counts from the clause in which the order begins; one that runs on with it
    ("Also add that ...") counts whole, and so does an HTML comment that holds an order.
    """
    kept = vars(reading)  # as a cached property does: several readers ask
    if "_injected" not in kept:
        kept["_injected"] = tuple(_merged([*_sentence_spans(reading), *_comments(reading.text)]))
    spans: tuple[Span, ...] = kept["_injected"]
    return spans


def _sentence_spans(reading: Reading) -> Iterator[Span]:
    last: Sentence | None = None
    for sentence in reading.sentences:
        begins = _begins(sentence)
        if begins is not None:
            at = sentence.start + begins
            clauses = [each.start for each in sentence.passages if each.start <= at]
            yield clauses[-1] if clauses else sentence.start, sentence.end
            last = sentence
        elif last and last.paragraph == sentence.paragraph and _runs_on(sentence):
            yield sentence.start, sentence.end
        else:
            last = None


def _begins(sentence: Sentence) -> int | None:
    """The offset in the sentence at which a planted order begins; None: there is none."""
    text = sentence.text
    found = _role().match(text)
    if not found and not _gate().isdisjoint(sentence.words):
        found = _english().search(text)
    if not found and _HAN_CHARACTER.search(text):
        found = _chinese().search(simplified(text))
    if not found and _GATE_CHARS.search(text):
        found = _MARKERS.search(text)
    return found.start() if found else None


def _comments(text: str) -> Iterator[Span]:
    if "<!--" not in text:
        return
    for found in _COMMENT.finditer(text):
        inner = found[1] or found[2] or ""
        if _ordering().search(inner) or _chinese().search(simplified(inner)):
            yield found.span()


def _merged(spans: list[Span]) -> Iterator[Span]:
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


def _any(name: str) -> str:
    """A pattern for one of the words of a list, the longest first."""
    words = sorted(lists("injected")[name], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + ")"


@cache
def _gate() -> frozenset[str]:
    """Words of which every planted order in English holds at least one."""
    words = lists("injected")
    entries = (*words["machines"], *words["addressed"], *words["planted"], *words["overriding"])
    common = set(words["common"])
    rare = {max(set(entry.split()) - common, key=len, default="") for entry in entries}
    return frozenset((rare | {*words["gates"]}) - {""})


@cache
def _english() -> re.Pattern[str]:
    machine = rf"\b{_any('machines')}\b(?:[-\s]based)?"
    note = rf"\b{_any('notes')}\s+(?:to|for)\s+(?:(?:all|any|the|every|our|each)\s+)*"
    modal = (
        r"(?:must|should|shall|will|please|may\s+only|need\s+to|(?:is|are|am)\s+"
        r"(?:to|(?:hereby\s+)?(?:required|instructed|asked|requested|ordered|told|directed)\s+to)"
        r"|(?:has|have)\s+to)"
    )
    about = rf"(?:\bthat\b|\b{_any('texts')}\b|[“\"'])"
    start = r"(?:^|[.!?:;,—–>\])】\"”]\s*|\b(?:and|then|please|must|now)\s+)"
    summary = r"(?:summar(?:y|ies)|briefs?|digests?|abstracts?|overviews?)"
    writing = rf"(?:not\s+|also\s+|always\s+|never\s+|only\s+)*{_any('writing')}\b"
    return re.compile(
        "|".join(
            (
                rf"\b{_any('planted')}\b",
                rf"{note}{machine}",
                rf"{note}{_any('addressed')}\s*[:：—]",
                rf"{machine}[^.!?;:]{{0,60}}?\b{modal}\s+{writing}[^.!?;]{{0,80}}?{about}",
                rf"{machine}\s*[,:：]\s*(?:please\s+|you\s+(?:must|should)\s+)?{writing}",
                rf"{start}{_any('overriding')}\s+(?:\w+\s+){{0,4}}?"
                rf"(?:previous|prior|above|earlier|preceding|foregoing|your|other|all)\b"
                rf"(?:\s+\w+){{0,3}}?(?:(?<=above)|(?<=foregoing)|\s+{_any('overridden')}\b)",
                r"(?:^|[.!?:;]\s*)(?:do\s+not|don['’]t|never)\s+mention\b",
                rf"\b(?:any|every|all)\s+{summary}\s+(?:\w+\s+){{0,5}}?{modal}\s+{writing}\s+that\b",
                rf"\b(?:automatic|automated|machine|generated)\s+{summary}\s+"
                rf"(?:\w+\s+){{0,5}}?{modal}\s+{writing}",
                rf"\b{summary}\s+of\s+this\s+\w+\s+{modal}\s+{writing}",
            )
        ),
        re.IGNORECASE,
    )


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,4}(?:system(?:\s+(?:message|note|notice))?|assistant|user|developer)\s*[:：]\s*"
        rf"(?:you\b|please\b|sure\b|{_any('writing')}\b)",
        re.IGNORECASE,
    )


@cache
def _ordering() -> re.Pattern[str]:
    """What makes an HTML comment an order: nobody else is spoken to in one."""
    return re.compile(
        rf"\b(?:must|should|shall|please|you|{_any('machines')}|{_any('overriding')})\b"
        rf"|^\W*{_any('writing')}\b(?!\s*[:=-])",
        re.IGNORECASE,
    )


@cache
def _running_on() -> re.Pattern[str]:
    return re.compile(
        rf"\W*(?:(?:and|also|then|instead|in\s+addition|further|finally)\b[,\s]*)*"
        rf"(?:please\s+|you\s+(?:must|should)\s+|do\s+not\s+|never\s+)?{_any('writing')}\b"
        rf"(?=[^.!?;]{{0,80}}?(?:\bthat\b|\b{_any('texts')}\b|[“\"']))",
        re.IGNORECASE,
    )


def _runs_on(sentence: Sentence) -> bool:
    return bool(_running_on().match(sentence.text))


@cache
def _chinese() -> re.Pattern[str]:
    machine = (
        rf"(?:{_any('han_machines')}{_any('han_machine_kinds')}|{_any('han_machines_whole')}"
        r"(?![a-zA-Z]))"
    )
    modal = "(?:必须|应当|应该|应|须|请|需|务必|一律|只能|不得|不要)"
    near = "[^。！？；\n]{0,24}?"
    return re.compile(
        "|".join(
            (
                _any("han_planted"),
                rf"(?:^|[。！？；：:，,\s]|请|应|须|并){_any('han_overriding')}[你]?{_any('han_before')}"
                rf"[^。！？；，]{{0,6}}?{_any('han_overridden')}",
                rf"(?:致|给|提示|提醒|告知)(?:所有|各位|各类|全体)?{machine}[^。；，]{{0,8}}[：:]",
                rf"{machine}[^。！？；，]{{0,10}}?{modal}{near}{_any('han_writing')}{near}"
                rf"(?:{_any('han_texts')}|[：:“「])",
                rf"{machine}[^。！？；，]{{0,10}}?{modal}{near}{_any('han_texts')}{near}"
                rf"{_any('han_writing')}",
                rf"(?<![邀聘申])请(?:各位|所有|各类)?{machine}[^。！？；]{{0,8}}?"
                rf"(?:{_any('han_writing')}|忽略|务必|注意|不要)",
                rf"(?:本文|本报道|此文|该文|本报告|本稿)的?(?:摘要|总结|概要|简报){near}"
                rf"{modal}{near}{_any('han_writing')}",
                r"^\W*系统(?:提示|消息|指令)?[：:]",
            )
        ),
        re.IGNORECASE,
    )
