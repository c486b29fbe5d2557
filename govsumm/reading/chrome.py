"""What surrounds a report: share buttons, bylines, page heads."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import HAN, HAN_CHARACTER, Phrases, lists, simplified
from govsumm.reading.phrasing import Worded, first_words

MAX_CHROME = 160
"""A longer passage is text, whatever button names it holds, in code points."""
MAX_HAN = 40
"""A longer line in Chinese is no button, in code points."""

_ASIDE = re.compile(r"[（(][^（）()]{0,60}[）)]")
_PATH = re.compile(r"[^.。!！?？>›»]{1,60}(?:\s[>›»][^>›»]{1,80}){2,}")
_STAMP = re.compile(r"\d{4}-\d{2}-\d{2}(?: \d+)?(?: By\b.{0,40})?|[\W_]*")


_BARS = r"|｜>›»·•/\[\]【】（）()©"
_LABEL = Worded(
    rf"(?:^|(?<=[{_BARS}])|(?<=\s\s))[\s©]*"
    rf"(?:(?:{{cues.chrome_labels,chrome_bylines}})(?=\s*(?:[{_BARS}:：\d]|$)|\s\s)"
    rf"|(?:{{cues.chrome_bylines}})(?=\s(?:(?-i:[A-Z])[\w.'’-]+\s?){{1,4}}(?:[{_BARS}]|$)"
    rf"|\s?[{HAN}]{{2,4}}(?:[\s{_BARS}]|$)))",
    re.IGNORECASE,
)
"""What labels a part of the page, stands in a bar of links, before a counter, or before a name."""
_OPENS = Worded(
    r"\W*(?:{cues.chrome_openings})\b|\W*(?:\w+\s){1,3}(?:{cues.chrome_bylines})\s*[|｜]",
    re.IGNORECASE,
)
"""What opens a line of the page: "Powered by ...", "DC Correspondent | ..."."""
_LINKS = re.compile(r"\s[|｜·•]\s")
_PAGE = re.compile(r"\bpage\s+\d+\s+of\s+\d+\b", re.IGNORECASE)


@cache
def _chrome() -> Phrases:
    return Phrases(lists("cues")["chrome"])


@cache
def _furnishing() -> frozenset[str]:
    """The words that furniture in plain ASCII has one of: it is cheap to look for them first."""
    names = ("chrome", "chrome_labels", "chrome_openings", "chrome_bylines")
    return first_words("cues", *names) | {"page"}


def _covered(text: str, words: list[str]) -> int:
    """How many characters of a text are furniture's own."""
    if text.isascii() and _furnishing().isdisjoint(words):
        return 0
    text = simplified(text)
    labels = sum([hit.end() - hit.start() for hit in _LABEL.finditer(text)])
    more = sum([len(hit[0]) for hit in (_PAGE.search(text), _OPENS.match(text)) if hit])
    return _chrome().covered(text, words) + labels + more


def is_chrome(text: str, words: list[str], *, substance: bool) -> bool:
    """Whether a passage is mostly made of what surrounds a report.

    `words` are `lexicon.words_of(text)`; `substance` says that it holds an order, a deadline, a
    vote or a problem, which takes more than a button's name to outweigh.
    """
    if len(text) > MAX_CHROME:
        return False
    covered = _covered(text, words)
    if substance:
        return covered * 4 >= len(text) * 3
    bar = len(_LINKS.findall(text)) > 1
    if covered * 4 >= len(text) or (covered and (bar or _is_short(text))):
        return True
    return not text[:1].isalpha() and (text.startswith("©") or bool(_STAMP.fullmatch(text.strip())))


def is_path(text: str) -> bool:
    """Whether a line only says where its page stands in a site: Home > News > Text."""
    return _PATH.fullmatch(text.strip()) is not None


def _is_short(text: str) -> bool:
    """Whether a passage has few words; Chinese has no blanks between them, but a full stop."""
    if len(text.split()) > 8:
        return False
    if 2 * len(HAN_CHARACTER.findall(text)) < len(text):
        return True
    bare = _ASIDE.sub("", text)  # a byline in brackets makes no furniture of its sentence
    return len(bare) <= MAX_HAN and not (len(bare) > 10 and bare.rstrip().endswith(("。", "！")))
