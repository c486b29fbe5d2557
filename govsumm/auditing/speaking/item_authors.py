"""Whose report an item of minutes is: what stands in it, and nobody is said to say, is theirs.

9.1 Reseal of Mill Road      Reporting officer: Manager Works      4.1 Mrs Joan Foy, Milton
提案單位：衛生局      Officer comment (Mr Orr): ...
"""

from __future__ import annotations

import re

from govsumm.auditing.speaking.acting import RESOLVED
from govsumm.auditing.speaking.referents import Referents
from govsumm.reading.meetings.minute_headings import is_heading
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_AUTHOR = Worded(
    r"(?:^|(?<=[\s(（]))(?:{speaking.item_authors}|{audit.han_item_authors})\s?[:：]\s*"
    r"(?P<by>[^\n;；|]{2,80}?)(?=\s{2,}|\t|[;；|)）\n]|$)",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s*(?:\(?\d{1,3}(?:\.\d{1,4})*[.):\]]*\s|(?:Agenda\s+)?(?:Item|ITEM)\s|提案|議案|議題|议题"
    r"|[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]{1,3}、)"
)
"""How a line begins that opens an item."""
_ASKED = re.compile(r"\s*[QA](?:\d{1,2})?[.:)]\s")
"""A question, or its answer: numbered like an item."""


def item_authors(reading: Reading, referents: Referents) -> dict[int, tuple[str, ...]]:
    """By whom each passage of an item is, as printed or by name; none outside such items.

    An item begins with a number, and ends with the next or with what is resolved on it. Whoever
    stands behind a label for those who report is its author; whoever its heading names, up to the
    next heading.
    """
    found: dict[int, tuple[str, ...]] = {}
    labelled: tuple[str, ...] = ()
    headed: str | None = None
    for sentence in reading.sentences:
        text = sentence.text
        begins = _BEGINS.match(text) is not None
        if begins or RESOLVED.match(text):  # what is resolved is the meeting's
            labelled, headed = (), None
        if is_heading(sentence) and not _ASKED.match(text):
            headed = referents.named(text) if begins else None
        labelled += tuple(hit["by"].strip() for hit in _AUTHOR.finditer(text))
        if authors := (*labelled, *filter(None, (headed,))):
            found.update(dict.fromkeys((each.n for each in sentence.passages), authors))
    return found
