"""What tells of a shortcoming: by itself, or where one is said to exist."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import Phrases, lists, words_of
from govsumm.reading.verbs import alternatives, inflected

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_EXISTS = re.compile(
    r"\b(?:there\s+(?:is|are|was|were|remain|exist)|still|exists?|existing|remains?|persists?|has"
    r"|have|had|suffers?|faces?|facing|admitted|acknowledged|conceded|recogni[sz]ed|regretted"
    r"|lamented|showed|found|noted|due\s+to)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\b(?:has|have|had|with|there\s+(?:is|are|was|were))\s+(?:still\s+)?(?:no|hardly\s+any)\s+(?!less|more\s+than|objection)"
    r"|\b(?:has|have|had|is|are|was|were|does|do|did|could|can)\s*(?:not|n['’]t)\s+(?!only|to\b)"
    r"|\bbut\s+(?:no|not)\b|\bstill\s+(?:\w+ly\s+)?(?:un|in|non)\w+"
    r"|\b(?:cannot|nobody|no\s+one|none)\b|\bonly\s+(?:half|a\s+third|a\s+quarter|one|two|three|four|\d)",
    re.IGNORECASE,
)
_LISTS = re.compile("[:：,;，；]")


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(lists("claims")[name])


def has(name: str, text: str) -> bool:
    """Whether a text holds a phrase of a list of the section `claims`."""
    return bool(_phrases(name).covered(text, words_of(text)))


@cache
def _poor() -> re.Pattern[str]:
    """A poor state behind a copula, or a verb that tells of one."""
    states = alternatives(lists("claims")["poor_states"])
    return re.compile(
        r"\b(?:is|are|was|were|been|remains?|remained|becomes?|became|stays?|stood|stands?|runs?|ran)\s+"
        rf"(?:(?:still|too|very|often|also|rather|relatively|\w+ly)\s+){{0,2}}(?:{states})\b"
        rf"|\b(?:{inflected('poor_verbs')})\b"
    )


def falls_short(text: str) -> bool:
    """Whether a clause tells of a shortcoming, outside quotation marks."""
    bare = _QUOTED.sub(" ", text)
    if has("problems", bare):
        return True
    told = has("shortfalls", bare) and _EXISTS.search(bare)
    return bool(told or _poor().search(bare) or _WITHOUT.search(bare)) and not has("solved", bare)


def admits(text: str) -> bool:
    """Whether a sentence opens the telling of shortcomings: "he was blunt about ..."."""
    return has("admitting", text)


def only_admits(text: str) -> bool:
    """Whether it only says that some will be told."""
    return not _LISTS.search(text) and not falls_short(text)
