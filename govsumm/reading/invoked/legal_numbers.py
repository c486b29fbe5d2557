"""Laws, ordinances, cabinet papers and notices that a text in English cites by number or day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Gated, gate
from govsumm.reading.invoked.nominals import phrase
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

_NUMBER = r"(?:(?:No|Nos|Number|Num|#|[nN]\s?[°º]|№)\.?\s*)?#?\d[\w./():-]*(?<![.,(:-])"
_YEAR = r"(?:(?:\s+of\s+(?:the\s+year\s+)?|,\s)(?:19|20)\d\d\b)?"
_SECOND = rf"(?:\s*(?:,|and|&)\s*(?:{_NUMBER}|(?:\(\w{{1,4}}\))+))?"
_CABINET = re.compile(
    r"\b(?:C\.\s?P\.|C\.\s?M\.|CAB|CP|CM|CC|C\.\s?C\.|W\.\s?P\.|W\.\s?M\.|E\.\s?P\.\s?C\.|D\.\s?O\."
    r"|G\.\s?P\.|L\.\s?P\.|P\.\s?M\.|H\.\s?A\.)\s?[(\[]\d{2,4}[)\]]\s?\d{1,4}"
    r"(?:(?:st|nd|rd|th)\s+(?:Conclusions|Meeting))?(?:,?\s+(?:Minute|Conclusion|Item)\s+\d+)?"
    r"|\bCm[dn]?\.\s?\d{3,5}|\bG\.?\s?O\.?\s?\(?(?:Ms|Rt|P)\)?\.?\s?(?:No\.?\s?)?\d+"
)
_SECTION = r"(?:Sec(?:tion|\.)?s?|§+)"
_OWN = re.compile(r"(?:ord|res|by-?law)", re.IGNORECASE)
"""Ordinances, bylaws and resolutions with a number are the meeting's own, unless it cites them."""
_CALL = Gated(
    re.compile(
        r"\b(?:VC|video\s+conferenc(?:e|ing))\s+(?:of|dated|dt|held\s+on)\.?\s+(?:the\s+)?"
        r"\d[\w./]*(?:\s[A-Z]\w+)?"
    ),
    frozenset({"vc", "video"}),
)
_DOTTED = re.compile(r"\b[A-Z]\.[A-Z]\b")


def by_number(text: str, words: frozenset[str]) -> Iterator[Span]:
    """Where they stand in a text that holds a digit; `words` are its own in lower case."""
    yield from (found.span() for found in _CABINET.finditer(text))
    yield from (found.span() for found in _CALL.find(text, words))
    numbered = _numbered()
    dotted = _DOTTED.search(text)  # "A.R.S. 38": no word of it is a word
    for found in numbered.pattern.finditer(text) if dotted else numbered.find(text, words):
        before = text[max(0, found.start() - 60) : found.start()]
        if not _OWN.match(found[0]) or _under().search(before):
            yield found.span()


@cache
def _under() -> re.Pattern[str]:
    """What an ordinance is cited by, and not passed: "pursuant to", "amending"."""
    return re.compile(rf"\b{phrase(lists('references')['citing'])}\b[^.;]*$", re.IGNORECASE)


@cache
def _numbered() -> Gated:
    """Instruments, laws and sections with a number, behind their words."""
    words = lists("references")
    instruments = (*words["instruments"], *words["numbered_papers"])
    some, small = phrase(instruments), phrase(words["small_instruments"])
    codes, part = phrase(words["codes"]), phrase(words["parts_of_laws"])
    law = (
        rf"\s+of\s+(?:the\s+)?(?:[A-Z][\w'’.]*\s+){{0,6}}?"
        rf"(?:{codes}|{phrase(words['acts'])}(?:,?\s+\d{{4}})?|Constitution(?:\s+of\s+[A-Z]\w+)?)"
    )
    initials = "|".join(re.escape(each) for each in words["initials"])
    pattern = Worded(
        rf"\b(?:(?:[A-Z][\w']+\s+){{0,2}}{codes},?\s+{_SECTION}\s*{_NUMBER}"
        rf"|(?:\d+\s+)?(?:{initials})\.?\s+(?:§+\s*)?{_NUMBER}{_SECOND}{_YEAR}"
        rf"|{part}\.?\s?{_NUMBER}{_SECOND}{law}"
        rf"|(?:{some}|{some.upper()}|{small})\.?,?\s+{_NUMBER}{_SECOND}(?:{law}|{_YEAR}{_of_a_thing()}))"
    )
    named = gate(
        (*instruments, *words["small_instruments"], *words["codes"], *words["initials"])
    ) | gate(words["acts"])
    return Gated(pattern, frozenset(each for each in named if len(each) > 1))


def _of_a_thing() -> str:
    """Not before a thing that is no law: "Section 4 of the pipeline"; nor within the number."""
    laws = phrase(tuple(each.lower() for each in (*lists("references")["acts"], "constitution")))
    return rf"(?![\w/)(-]|\.\w|\s+of\s+(?:the\s+)?(?!the\b|(?:[a-z]+\s+){{0,2}}{laws}\b)[a-z])"
