"""Orders as speakers word them: "replace it in 48 hours"; warnings, he said, must get to all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.coverage.likely_orders import base_verbs
from govsumm.reading.phrasing import Worded, alternatives, first_words

_QUOTED = re.compile(
    r"(?:[“\"]|(?<=[a-z][.!]\s))(?P<verb>[A-Z][a-z]+)\s+"
    r"(?=(?:the|an?|all|every|each|your|our|their|my|it|them|me|us|this|that|these|those|up|out|\d+)\b)"
)
"""The imperative that opens a quotation, or a sentence of one."""
_MUST = Worded(
    r"(?:^|[;:.,]\s+|\band\s+|\bthat\s+|[“\"])(?P<who>(?!and\b|which\b|who\b|that\b)[^;:.,“”\"]{2,70}?)"
    r"(?:,\s[^,;.]{2,40},)?\s(?:must|shall)\s"
    r"(?!have\b|(?:\w+ly\s+)?(?:{audit.realising})\s+that\b|be\s+(?:noted|said|admitted)\b)(?=\w)"
)
"""Whoever must, with whoever says so between: Warnings, he said, must get to every household."""
_MAY_NOT = re.compile(
    r"(?:^|[;:.,]\s+|\band\s+|\bthat\s+|[“\"])(?P<who>(?:no|not\s+an?|not\s+one|none\s+of)\s[^;:.,“”\"]{2,60}?)"
    r"\s(?:may|shall)\s(?=\w)",
    re.IGNORECASE,
)
"""Not a single sluice may fail."""


@cache
def _will() -> re.Pattern[str]:
    """All wardens will walk the quay daily, she directed."""
    passive, cautioning = alternatives("audit", "telling"), alternatives("audit", "cautioning")
    return re.compile(
        rf"(?:^|[;:.]\s+)(?P<who>\w[^;:.,“”\"]{{2,60}}?)\s(?:will|are\s+to|is\s+to)\s"
        rf"(?=[^;.:“”\"]{{4,160}},\s(?:(?:[a-z]+\s?){{1,3}}|(?:[A-Z][\w.'’-]*\s?){{1,4}})\s?(?<=\s)(?:{passive})\b)"
        rf"|\b(?:{cautioning})(?:\s[^,;.]{{2,40}}?)?\s+that\s+(?P<whom>[^;:.,“”\"]{{2,60}}?)"
        r"\s(?:will|shall|must|should)\s(?=\w)",
    )


_MODALS = frozenset(("must", "shall", "may"))
_GIVING = frozenset(("give", "gives", "gave", "given", "giving", "deadline"))
_GIVEN = Worded(
    r"\b(?:gives?|gave|given|giving)\s+(?P<whom>[^,;:.]{3,60}?)\s"
    r"(?=time\s+(?:till|until|to)\b|(?:till|until)\s+(?:\w+\s)?[A-Z0-9]"
    r"|(?:(?:{dating.few})|\d+)\s(?:\w+\s)?(?:{dating.spans_of_time})\s+to\s)"
    r"|\bset\s+(?:an?|the)\s+(?:\w+\s)?deadline\s+(?:of|for)\s(?=[^,;:]{3,40}\sfor\s)"
)
"""Giving the towns 15 days to reorganize; gave the branches till the 25th."""


def spoken(text: str, words: frozenset[str]) -> Iterator[int]:
    """Where what speakers order begins in a text; `words` are its words."""
    if "“" in text or '"' in text:
        for hit in _QUOTED.finditer(text):
            if hit["verb"].lower() in base_verbs():
                yield hit.start("verb")
    if not words.isdisjoint(_MODALS):
        for form in (_MUST, _MAY_NOT):
            yield from (hit.start("who") for hit in form.finditer(text))
    if not words.isdisjoint(first_words("audit", "telling", "cautioning")):
        for hit in _will().finditer(text):
            yield hit.start("who") if hit["who"] else hit.start("whom")
    if not words.isdisjoint(_GIVING):
        for hit in _GIVEN.finditer(text):
            yield hit.start("whom") if hit["whom"] else hit.end()
