"""What tells of a shortcoming: by itself, or where one is said to exist."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import Phrases, lists, words_of

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"")
_EXISTS = re.compile(
    r"\b(?:there\s+(?:is|are|was|were|remain|exist)|still|exists?|existing|remains?|persists?|has"
    r"|have|had|suffers?|faces?|facing|admitted|acknowledged|conceded|recogni[sz]ed|regretted"
    r"|lamented|showed|found|noted|due\s+to)\b",
    re.IGNORECASE,
)
_LISTS = re.compile("[:：,;，；]")


@cache
def _phrases(name: str) -> Phrases:
    return Phrases(lists("claims")[name])


def has(name: str, text: str) -> bool:
    """Whether a text holds a phrase of a list of the section `claims`."""
    return bool(_phrases(name).covered(text, words_of(text)))


def falls_short(text: str) -> bool:
    """Whether a clause tells of a shortcoming, outside quotation marks."""
    bare = _QUOTED.sub(" ", text)
    return has("problems", bare) or (
        has("shortfalls", bare) and bool(_EXISTS.search(bare)) and not has("solved", bare)
    )


def admits(text: str) -> bool:
    """Whether a sentence opens the telling of shortcomings: "he was blunt about ..."."""
    return has("admitting", text)


def only_admits(text: str) -> bool:
    """Whether it only says that some will be told."""
    return not _LISTS.search(text) and not falls_short(text)
