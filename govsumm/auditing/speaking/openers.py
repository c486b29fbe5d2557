"""Who begins to speak by a label, a heading, a report of theirs that is heard or told of.

Chief Odom: 14 burglaries ...      MAYOR'S COMMENTS      A. Neufeld's written report was received
The meeting heard the report of Luo Jianguo. Rainfall ...      According to Director Mai, ...
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.auditing.signs import signs
from govsumm.auditing.speaking.referents import Referents
from govsumm.auditing.words.folding import folded
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded

NUMBER = re.compile(r"\s*(?:[-–•*]\s+|\(?(?:\d{1,3}|[a-z])(?:\.\d{1,2})*[.)]?\s+(?=[A-Z“\"]))?")
"""What an item is numbered by."""
_LABEL = re.compile(
    r"(?P<by>[A-Z][^:;–—\n]{1,60}?)(?:\s*\((?P<as>[^()\n]*)\))?(?::|\s[–—-])\s"
    r"|(?P<column>[A-Z][A-Z’'&/.-]*(?:\s[A-Z’'&/.-]+){0,4})(?:\s{2,}|\t)(?=\S)"
)
"""A label before a colon or a dash; in capitals before a gap: "MANAGER  Pumped 4 million gal"."""
HEADING = re.compile(r"(?P<by>[A-Z][^:;.,–—\n]{1,40}?)(?:\s?:|\s[–—-])\s+(?=[A-Z]|the\s)")
"""What an item is about: "ROADS - Mr. Ferrow: two bridges are closed"."""
_CLAIM = "(?:{speaking.contentions})s?"
_CLAIMED = Worded(
    rf"\b(?:{_CLAIM}\s+(?:made\s+)?(?:by|from|of)\s+(?P<by>[^,;:.]{{2,80}}?)"
    rf"|(?P<whose>[A-Z][\w’'. -]{{1,60}}?)[’']s?\s+{_CLAIM})\s+that\s+(?P<said>[^,;:]+)"
)
""" "Claims by the Nurses' Association that ...", "Mr. Orr's allegation that ..."."""
_OWNING = Worded(
    r"(?:The\s+)?(?P<by>(?-i:[A-Z])(?:[\w.&-]|[’'](?!s?\s))*(?:\s+(?:[\w.&-]|[’'](?!s?\s))+){0,5}?)(?:[’']s?)?"
    r"\s+(?:(?:{speaking.report_kinds})\s+)?(?:{audit.told_in})\b",
    re.IGNORECASE,
)
""" "MAYOR'S COMMENTS", "Finance Director's report - ..."."""
_BY_REPORT = Worded(
    r"\b(?:{audit.hearing})\s+(?:\w+\s+){0,3}?(?:{audit.told_in})s?\s+"
    r"(?:(?:{speaking.giving})\s+)?(?:of|from|by)\s+(?P<by>[^;:.]{3,160})"
    r"|^\s*According\s+to\s+(?P<as>[^;:,]{3,160}),\s+(?P<of>(?:{speaking.giving})\s[^,]{3,80},)?"
)
_BROUGHT = Worded(
    r"\b(?:{speaking.bringing})\s+(?:[a-z]+\s+){0,4}?(?:(?P<whose>[A-Z][\w’'. -]{1,60}?)[’']s?\s+"
    r"(?:{speaking.writings})\b|(?:{speaking.writings})\s+(?:(?:{speaking.sending})\s+)?"
    r"(?:from|by|of)\s+(?P<by>[^,;:]{2,80}))"
)
""" "The Clerk read an e-mail from Ann Foy about the pool", "read Ann Foy's letter"."""
_TITLED = 4
"""A label of more words says what the text is about."""


def labelled(words: str, known: frozenset[str], referents: Referents) -> str | None:
    """Who is printed before a colon or a dash, or has a report or comments by a heading.

    `known` are the words of the sentence in lower case.
    """
    start = NUMBER.match(words)
    at = start.end() if start else 0
    told_in = not known.isdisjoint(lists("audit")["told_in"])
    if told_in and (hit := _OWNING.match(words, at)):
        return referents.who(hit["by"])
    if hit := _LABEL.match(words, at):
        by = (hit["by"] or hit["column"]).split(",")[0]
        named = referents.who(by) if len(by.split()) <= _TITLED else None
        aside = referents.who(hit["as"]) if hit["as"] else None
        # "Officer comment (Mr Orr): ...", but "Mr Orr (Manager): ..."
        return aside if aside and not referents.named(by) else named or aside
    return None


def begins_an_item(words: str) -> bool:
    """Whether a label in capitals stands in a column of its own before the text of its item."""
    label = _LABEL.match(words)
    return label is not None and label["column"] is not None


def heard_from(words: str, known: frozenset[str], referents: Referents) -> str | None:
    """Whose report is heard, or is gone by: by name or as printed."""
    if known.isdisjoint(_hearing()):
        return None
    if hit := _BY_REPORT.search(words):
        by = hit["by"] or hit["as"]
        named = referents.named(f"{by} {hit['of'] or ''}")
        return named or (by if hit["by"] else None)
    return None


def claimed_by(text: str, by: str, words: str) -> bool:
    """Whether a passage tells words as a claim of a speaker's, which others may answer there."""
    for hit in _CLAIMED.finditer(text) if "that " in text else ():
        if folded(hit["by"] or hit["whose"]).holds(by.removeprefix("the ")):
            said = set(signs(words).stems) - set(signs(by).stems) - {""}
            clause = set(signs(hit["said"]).stems)
            return len(said & clause) > len(said & set(signs(text[hit.end() :]).stems) - clause)
    return False


def brought_from(text: str, by: str) -> bool:
    """Whether somebody brings a speaker's own words in a passage: reads out their letter."""
    hits = _BROUGHT.finditer(text)
    return any((hit["by"] or hit["whose"]).startswith(by.removeprefix("the ")) for hit in hits)


@cache
def _hearing() -> frozenset[str]:
    """The words of which whatever `_BY_REPORT` matches holds one."""
    return frozenset(("according", *(each.split()[0] for each in lists("audit")["hearing"])))
