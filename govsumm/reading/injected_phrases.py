"""Phrases that orders to a machine or a reader are made of in English, as parts of patterns."""

from __future__ import annotations

from govsumm.lexicon import lists
from govsumm.reading.phrasing import any_of

_ADVERB = r"(?:(?:not|also|always|never|only|please|kindly|clearly|simply|first|both)\s+)*"
ASIDE = r"[^.!?;\n]{0,60}?"


def any_word(name: str) -> str:
    """A pattern for one of the words of a list, in lower case, the longest first."""
    return f"(?:{any_of(map(str.lower, lists('injected')[name]))})"


def summary() -> str:
    """What somebody makes of a text: a summary, a translation."""
    return any_word("summaries")


def asked() -> str:
    """What follows "is" where somebody is asked to do something."""
    return rf"(?:(?:hereby|also|therefore|kindly|strictly)\s+)*{any_word('asked')}\s+to"


def modal() -> str:
    """The verb of an order before what is to be done."""
    return (
        r"(?:must|should|shall|will|please|may\s+only|needs?\s+to|ought\s+to"
        rf"|(?:is|are|am)\s+(?:to|{asked()})|(?:has|have)\s+to)"
    )


def no_credit() -> str:
    """Not followed by what every publisher asks for: to name the source."""
    return rf"(?!\s+(?:[\w'’]+\s+){{0,4}}?(?:{any_word('credits')}|it\s+to)\b)"


def note_to() -> str:
    """The opening of a note, up to whom it is for: "Note to all"."""
    return rf"\b{any_word('notes')}\s+(?:to|for)\s+(?:(?:all|any|the|every|our|each)\s+)*"


def this_text() -> str:
    """The text that is read, as it speaks of itself."""
    return (
        rf"(?:(?:this|the\s+(?:above|present|following|foregoing))\s+(?:\w+\s+)?{any_word('handled')}"
        r"|the\s+(?:above|foregoing|article|text|story)|these\s+(?:minutes|pages|lines))\b"
    )


def writing() -> str:
    """A verb of writing as an order begins, adverbs before it."""
    return rf"{_ADVERB}{any_word('writing')}\b"


def about() -> str:
    """What is to be written of: this text, or what was said and decided in it.

    That machines say what they are is an order that meetings give.
    """
    said = r"that\b(?!\s+(?:they|it|users?|the\s+users?|content|these|their|its)\b)"
    return rf"(?:\b{said}|\b{any_word('texts')}\b|[“\"'])"


def told_of_text() -> str:
    """What a label's order says: of the summary, or how somebody is to be reported."""
    return (
        rf"(?:\b(?:{summary()}|{any_word('fields')})\s+(?:list\s+|section\s+)?{modal()}\s+"
        rf"(?:{writing()}|be\b)|\b{modal()}\s+be\s+\w+ed\s+as\b)"
    )
