"""Chinese names in Latin letters, also as machines join and part their syllables."""

from __future__ import annotations

import re

from govsumm.reading.people.tokens import Token, Tokens
from govsumm.reading.phrasing import phrase_set

_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?[aeiou]{1,3}(?:ng?|r)?")


def is_pinyin_name(real: list[Token]) -> bool:
    """Whether words are a Chinese name in any letters: "An Zhiruo", "ma Fulin", "Pu bu ci"."""
    if not 2 <= len(real) <= 4 or real[0].low not in phrase_set("people", "surnames"):
        return False
    if len(real) == 2:
        return real[1].capital
    return real[0].capital and all(_SYLLABLE.fullmatch(each.low) for each in real)


def has_surname(name: Tokens) -> bool:
    """Whether a name is a Chinese one, by its surname."""
    return len(name) < 4 and name[0].low in phrase_set("people", "surnames")


_SYLLABLES = re.compile(rf"(?:{_SYLLABLE.pattern}){{1,2}}")


def is_small_pinyin(tokens: Tokens) -> bool:
    """Whether words may be a Chinese name that a machine printed without capitals.

    "ding kaiyuan": only beside names, since "an hour" looks like one.
    """
    small = 2 <= len(tokens) <= 3 and not any(each.capital for each in tokens)
    if not small or tokens[0].low not in phrase_set("people", "surnames"):
        return False
    spelled = all(_SYLLABLES.fullmatch(each.low) for each in tokens[1:])
    return spelled and tokens[0].low not in phrase_set(
        "people", "determiners", "pronouns", "prepositions"
    )


_JOINED = re.compile(r"([A-Z][a-z]+)([A-Z][a-z]+)")


def pinyin_end(tokens: Tokens) -> int:
    """How many words at the start are a Chinese name as machines print it; 0: none.

    "GuMin" is one, "Mi Lan" two.
    """
    surnames = phrase_set("people", "surnames")
    joined = _JOINED.fullmatch(tokens[0].text) if tokens else None
    if joined:
        return int(joined[1].lower() in surnames)
    if len(tokens) < 2 or not tokens[0].capital or tokens[0].low not in surnames:
        return 0
    return 2 if tokens[1].capital and tokens[1].text.isalpha() else 0
