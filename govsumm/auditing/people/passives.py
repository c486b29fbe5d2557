"""Who is to do something that an order tells in the passive: "it shall be issued by the office"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from govsumm.auditing.signs import signs, stem

_PASSIVE = re.compile(
    r"\b(?:shall|must|should|will|(?:is|are)\s+to)\s+be\s+(?:[a-z]+ly\s+)?(?P<verb>[a-z]+)"
    r"(?:\s+[a-z]+){0,4}?\s+by\s+(?:the\s+)?(?P<by>[^,;.\n]{2,80})"
)


def passive_doers(text: str, action: str) -> list[str]:
    """What stands behind "by" where a text has an action done by somebody."""
    if " be " not in text:
        return []
    wanted = set(signs(action).stems) - {""}
    return [hit["by"] for hit in _PASSIVE.finditer(text) if stem(hit["verb"]) in wanted]


def is_among(forms: Iterable[str], doers: list[str]) -> bool:
    """Whether a form of a name opens what stands behind "by"."""
    return any(each.lower().startswith(form.lower()) for each in doers for form in forms)
