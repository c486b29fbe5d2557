"""Words of a report or reply as HTML that shows just them, and counts as they do."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def verbatim(words: str) -> Markup:
    """The words character by character: what cannot be seen is named, and kept from acting.

    A control character stays in the text, so that it can be copied and offsets hold; it stands
    alone in an isolate, so that it reorders nothing, and the stylesheet draws its name.
    """
    if words.isprintable():
        return escape(words)
    # A parser of HTML turns a carriage return into a line feed, and CR LF into one character.
    shown = str(escape(words.replace("\r", " ")))
    return Markup(_CONTROLS.sub(_named, shown))  # noqa: S704  escaped above


def _named(hit: re.Match[str]) -> str:
    return f'<bdi class="ctl" data-c="U+{ord(hit[0]):04X}">{hit[0]}</bdi>'


def folded(words: str) -> Markup:
    """The words on one line."""
    return verbatim(" ".join(words.split()))


def plain(words: str) -> str:
    """The words on one line for places that take no elements; controls are named."""
    return _CONTROLS.sub(lambda hit: f"(U+{ord(hit[0]):04X})", " ".join(words.split()))


def utf16(words: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units, which is what JavaScript counts."""
    if words.isascii():
        return offset
    return offset + sum(char > "\uffff" for char in words[:offset])
