"""Reports pasted as the source of a web page: their tags and entities read as blanks.

The text keeps its length, as all offsets point into it. Comments stay, and tags whose attributes
say something in words: they may speak to the reader, which has to be seen.
"""

from __future__ import annotations

import re
from html import unescape

BLANK = "\N{NO-BREAK SPACE}"
"""It parts words, and no columns."""
_INLINE = "a|abbr|b|big|center|cite|em|font|i|ins|mark|s|small|span|strong|sub|sup|u"
_CELLS = "td|th"
_BLOCKS = (
    "article|blockquote|body|br|dd|div|dl|dt|footer|h[1-6]|head|header|hr|html|img|li|main|nav|ol|p"
    "|section|table|tbody|tfoot|thead|title|tr|ul"
)
_VALUE = r"(?:\"[^\"<>\s]*(?:\s[^\"<>\s]*){0,3}\"|'[^'<>\s]*(?:\s[^'<>\s]*){0,3}'|[^\s<>\"']+)"
_MARKUP = re.compile(
    rf"</?(?:(?P<inline>{_INLINE})|(?P<cell>{_CELLS})|{_BLOCKS})(?:\s+[\w:-]+(?:\s*=\s*{_VALUE})?)*\s*/?>"
    r"|(?P<entity>&(?:[a-z]{2,8}\d{0,2}|#\d{2,5}|#x[0-9a-f]{2,4});)",
    re.IGNORECASE,
)


def unmarked(text: str) -> str:
    """A text without its tags, of the same length; entities are what they stand for."""
    return _MARKUP.sub(_blank, text) if "</" in text or "&" in text else text


def _blank(hit: re.Match[str]) -> str:
    if hit["entity"]:
        said = unescape(hit[0])
        return said + BLANK * (len(hit[0]) - 1) if len(said) == 1 else hit[0]
    if hit["inline"]:
        return BLANK * len(hit[0])
    return " " * (len(hit[0]) - 1) + (" " if hit["cell"] else "\n")


def worded(text: str) -> str:
    """Some words without the blanks that markup left among them."""
    return " ".join(text.split()) if BLANK in text else text
