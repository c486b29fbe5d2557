"""What stands beside an order and may be another, in whatever form."""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.coverage.han_orders import NUMERALS, is_done, is_frame
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, HAN_CHARACTER, lists, simplified, words_of
from govsumm.reading.claims.items import item
from govsumm.reading.phrasing import Worded

HEADING = 5
"""An item of no more words of content may be a heading."""
OPENING = 4
"""The verb of what is to be done is among so many words."""

_PURPOSE = Worded(r"\W*(?:and\s+)?(?:{claims.ends})\b", re.IGNORECASE)
"""What it is good for, which is no further order: and provide a strong guarantee for ..."""
_SCENE = Worded(r"\W*(?:{audit.scene})\b", re.IGNORECASE)
"""When and how something was said."""
_REPORTED = Worded(
    r"(?<!\bbe\s)(?<!\bare\s)(?<!ly\s)\b(?!{audit.no_past})\w{2,}ed\b|\b(?:{audit.past})\b"
)
"""What was done or said, rather than is to be done."""
_TO_BE = re.compile(r"\b(?:must|shall|should|be\s+\w+ed|to\s+(?!the\b|be\b)\w+)\b")
"""What makes an order of a clause beside a verb in its base form."""
_BRACKETED = re.compile(r"\s*[(（][^()（）]*[)）][.。]?\s*")
"""Who is responsible, behind an order: （责任单位：市水务局）."""
_HEADING = Worded(rf"\s*(?:[（(]?[{NUMERALS}\d]+[)）、.．]?)?[{HAN}]{{2,8}}[：:]?\s*")
"""A line of its own that no full stop ends: 伍、主席裁示."""
_BEFORE_NOUNS = frozenset(("a", "an", "the", "of", "this", "that"))


@cache
def base_verbs() -> frozenset[str]:
    """Verbs in their base form."""
    audit, claims, splitting = lists("audit"), lists("claims"), lists("splitting")
    return frozenset((*splitting["verbs"], *claims["doing"], *audit["ordering_verbs"]))


def may_be_passed_over(text: str) -> bool:
    """Whether a passage between two orders may be a third: it is no heading of what follows, and
    no purpose of what is before.
    """
    if _is_han(text):
        return may_order(text)
    heads = item(text, 0, len(text)) is not None and len(text_of(text).content) <= HEADING
    return not heads and not _PURPOSE.match(text)


def may_order(text: str) -> bool:
    """Whether a clause beside an order may be another: it has a verb, and tells of nothing past."""
    if _BRACKETED.fullmatch(text):
        return False
    if _is_han(text):
        clause = simplified(text)
        return not (is_done(clause) or is_frame(clause) or _HEADING.fullmatch(text))
    if _SCENE.match(text) or _PURPOSE.match(text) or _REPORTED.search(text):
        return False
    return _TO_BE.search(text) is not None or _opens_with_verb(words_of(text.lower()))


def _opens_with_verb(words: list[str]) -> bool:
    """Whether one of the first words is a verb, and no noun as in "a select committee"."""
    verbs = base_verbs()
    before = "", *words[: OPENING - 1]
    return any(
        word in verbs and last not in _BEFORE_NOUNS and not last.endswith(("'s", "’s"))
        for last, word in zip(before, words, strict=False)
    )


def _is_han(text: str) -> bool:
    return not text.isascii() and HAN_CHARACTER.search(text) is not None
