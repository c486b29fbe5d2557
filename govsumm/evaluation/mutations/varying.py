"""True claims in other words: typography, number words and spellings varied, annotators' gists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.evaluation.gold import Gold, GoldDecision, GoldDirective
from govsumm.evaluation.mutations.annotated import said, sentence
from govsumm.evaluation.mutations.material import Material, changed
from govsumm.lexicon import lists
from govsumm.records import Assessment, Cited, Claim, Directive, Problem

_SMALL = re.compile(r"(?<![\w.,$£€₹-])(?:[2-9]|1[0-9])(?= [a-z]{3,})")
_SPELLINGS = tuple(
    (re.compile(rf"\b{one}"), other)
    for one, other in (
        (r"(\w*(?:al|an|ar|at|er|gn|im|it|ll|mm|on|or))ise\b", r"\1ize"),
        (r"(\w+)isation", r"\1ization"),
        (r"(\w{3,})ize\b", r"\1ise"),
        ("labour", "labor"),
        ("programme", "program"),
        ("centre", "center"),
        ("defence", "defense"),
    )
)
"""The other spelling of words; "raise" and "supervise" have but one."""


def varied(record: Cited) -> Cited:
    """A claim with other typography, numbers in words and the other spelling; others stay."""
    if not isinstance(record, Claim):
        return record
    text = record.text.replace("'", "’").replace(" - ", " — ").replace("%", " %")
    units = lists("numbers")["units"]
    text = _SMALL.sub(lambda hit: units[int(hit[0])], text)
    for one, other in _SPELLINGS:
        if (new := one.sub(other, text)) != text:
            text = new
            break
    return changed(record, text=text)


def gists(material: Material, gold: Gold) -> Iterator[Claim]:
    """Gold's claims in the annotator's words, remarks in parentheses removed, on its passages."""
    for field in ("directives", "problems", "assessments", "decisions"):
        for item in getattr(gold, field):
            text, passages = said(item), sentence(material.passages, item.quote)
            if not passages:
                continue
            if isinstance(item, GoldDirective):
                yield Directive(
                    passages=passages, text=text, by=None, to=(), due=None, meeting=None
                )
            elif isinstance(item, GoldDecision):
                yield Claim(passages=passages, text=text)
            else:
                kind = Problem if field == "problems" else Assessment
                yield kind(passages=passages, text=text, by=None)
