"""Deadlines in forms that say no last day: at the June 3 meeting, before Christmas, this year.

The rules of reading brief a day; the ledger asks whether an order lost its time, in any form.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.days.moments import months
from govsumm.reading.phrasing import alternatives


@cache
def loose_deadlines() -> re.Pattern[str]:
    """What finds them in the passage of an order."""
    month = "|".join(sorted((re.escape(each.title()) for each in months()), key=len, reverse=True))
    day = rf"(?:{month})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d)?"
    han_times = alternatives("audit", "han_times_of_year")
    times = alternatives("audit", "times_of_year")
    return re.compile(
        rf"\b(?:\w+\s+(?:working\s+)?(?:days|weeks|months)\s+)?(?:before|prior\s+to|ahead\s+of)\s+"
        rf"(?:the\s+|that\s+|this\s+|its\s+)?(?:\w+\s+)?(?:{times})\b"
        rf"|\b(?:by|before|in|at|to|for|due|due\s+on)\s+(?:the\s+)?{day}(?:\s+of\s+next\s+year|\s+(?:meeting|session))?"
        rf"|\b(?:in\s+)?this\s+(?:year|month|week|quarter)\b|\bthe\s+same\s+day\b|\bbefore\s+{day}"
        rf"|\d{{1,2}}月(?:\d{{1,2}}日(?:零时|\d{{1,2}}时)?|[上中下]旬)?|(?:{han_times})(?:到来|来临|结束|开始)?之?前"
    )
