"""Deadlines in forms that say no last day: at the June 3 meeting, before Christmas, this year.

The rules of reading brief a day; the ledger asks whether an order lost its time, in any form.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.days.moments import months
from govsumm.reading.phrasing import alternatives

_SOME = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?|\d+)\s+"
    r"(?:\w+\s+)?(?:minutes?|hours?|days?|weeks?|months?|fortnights?)\b(?:['’]?s?['’]?\s+time)?"
)
"""Three working days; a week's time."""
_NTH = r"\d{1,2}(?:st|nd|rd|th)\b(?:\s+of\s+(?:each|every|next|this|the)\s+month)?"
_SOON = (
    r"forthwith|immediately|at\s+once|without\s+delay|as\s+soon\s+as\s+possible|tonight|tomorrow"
    r"|this\s+(?:year|month|week|weekend|quarter|evening)|the\s+same\s+day"
    r"|(?:at\s+)?the\s+next\s+(?:\w+\s+)?(?:meeting|session|sitting|morning|day)"
    r"|in\s+the\s+(?:first|second|third|fourth)\s+(?:quarter|half)"
)
_EVENT = (
    r"(?:the\s+)?(?!any\b|(?:\w+\s+)?(?:board|council|committee|court|house|panel|assembly|cabinet"
    r"|members?|judge|it|them|us)\b)\w+(?:\s+(?:\w+\s+)?(?:flies|falls?|rains|sets?\s+in|is\s+out"
    r"|is\s+over|begins?|starts?|opens?|ends?|term|year|school))?"
)
"""Whatever something is to be done before, but a body that it is put before."""
_HAN_TIMES = (
    r"[一二两三四五六七八九十百\d]+个?(?:工作日|小时|日|天|周|月|季度|年)[内后]"
    r"|今[晚天]|明[早晚天]|本[周月季年](?:[一二三四五六日末]|[上中下]旬)?[内末]?|年[内底]|[上下]半年"
    r"|第?[一二三四]季度|第[一二三四]周|尽[快速早]|立[即刻]|马上"
    r"|[六七八九十一二两\d]{1,2}点前|下班前|[^，。；的]{2,6}会前"
)


@cache
def loose_deadlines() -> re.Pattern[str]:
    """What finds them in the passage of an order, in simplified characters."""
    month = "|".join(sorted((re.escape(each.title()) for each in months()), key=len, reverse=True))
    day = (
        rf"(?:\w+day,?\s+)?(?:{month})\b\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:,?\s+20\d\d)?"
        r"(?:\s+of\s+next\s+year|\s+(?:meeting|session))?"
    )
    times = alternatives("audit", "times_of_year")
    han_times = alternatives("audit", "han_times_of_year")
    return re.compile(
        r"\b(?:\w+\s+(?:working\s+)?(?:days|weeks|months)\s+)?(?:before|prior\s+to|ahead\s+of)\s+"
        rf"(?:(?:the\s+|that\s+|this\s+|its\s+)?(?:\w+\s+)?(?:{times})\b|(?:the\s+)?{_NTH}|{day}"
        rf"|{_EVENT})"
        r"|\b(?:(?:no|not)\s+later\s+than|latest\s+by|by|before|on|in|at|to|for|till|until|starting"
        rf"|due|due\s+on)\s+(?:COB\s+)?(?:the\s+)?(?:{day}|{_NTH})"
        rf"|\b(?:in|within|inside|after)\s+(?:the\s+next\s+)?{_SOME}|\b(?:{_SOON})\b"
        r"|\d{1,2}月(?:\d{1,2}日(?:零时|\d{1,2}时)?|[上中下]旬)?"
        rf"|(?:{han_times})(?:到来|来临|结束|开始)?之?前|(?:{_HAN_TIMES})+"
    )
