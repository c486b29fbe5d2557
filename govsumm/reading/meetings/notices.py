"""Notices: texts that announce a meeting and report none."""

from __future__ import annotations

import re

from govsumm.lexicon import lists
from govsumm.reading.meetings.minutes_signs import is_minutes
from govsumm.reading.phrasing import Worded
from govsumm.reading.sentences import Reading

_TITLED = Worded(r"(?<!\w)(?:{documents.notice_titles})(?!\w)", re.IGNORECASE)


def is_notice(reading: Reading) -> bool:
    """Whether a text is a notice: by its headline, or by "Notice is hereby given"."""
    title = reading.titles[0].text if reading.titles else ""
    titled = bool(_TITLED.search(title)) or any(
        title.rstrip().endswith(word) for word in lists("documents")["notice_han"]
    )
    given = any(word in reading.text[:1500].lower() for word in lists("documents")["notice_body"])
    return (titled or given) and not is_minutes(reading)
