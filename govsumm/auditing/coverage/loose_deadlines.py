"""Deadlines in forms that say no last day: at the June 3 meeting, before Christmas, this year.

The rules of reading brief a day; the ledger asks whether an order lost its time, in any form.
"""

from __future__ import annotations

import re
from functools import cache

from govsumm.reading.days.moments import months
from govsumm.reading.phrasing import alternatives

_SOME = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty(?:-\w+)?)\s+|\d+\s*)"
    r"(?:\w+\s+)?(?:min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|fortnights?)\b(?:['’]?s?['’]?\s+time)?"
)
"""Three working days; a week's time."""
_NTH = r"\d{1,2}(?:st|nd|rd|th)\b(?:\s+of\s+(?:each|every|next|this|the)\s+month)?"
_SOON = (
    r"forthwith|immediately|at\s+once|without\s+delay|as\s+soon\s+as\s+possible|tonight|tomorrow"
    r"|this\s+(?:year|month|week|weekend|quarter|evening)|the\s+same\s+(?:day|evening|night|week)"
    r"|(?:in|during)\s+the\s+(?:current|coming|next|following)\s+(?:\w+\s+)?"
    r"(?:week|month|quarter|year)|(?:in|by|before)\s+Q[1-4]|in\s+time\s+for\s+(?:the\s+)?\w+"
    r"|(?:by|before)\s+(?:the\s+)?(?:week|month|quarter|year)[\s-]end"
    r"|by\s+(?:the\s+)?close\s+of\s+\w+"
    r"|(?:by|before|on)\s+(?:(?!every\b)\w+\s+){0,3}?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:at\s+)?(?:the|its|their|our)\s+next\s+(?:\w+\s+)?(?:meeting|session|sitting|morning|day)"
    r"|in\s+the\s+(?:first|second|third|fourth)\s+(?:quarter|half)"
)
_EVENT = (
    r"(?:the\s+|any\s+(?=\w+\s+(?:begin|start)))?(?!any\b|\d{4}\b|\w+ing\s+(?:the|an?|his|her|its|their)\b|(?:\w+\s+)?(?:board|council|committee|court|house|panel|assembly|cabinet"
    r"|members?|judge|it|them|us)\b)\w+(?:\s+(?:\w+\s+)?(?:flies|falls?|rains|sets?\s+in|is\s+out"
    r"|is\s+over|begins?|starts?|opens?|ends?|term|year|school))?"
)
"""Whatever something is to be done before, but a body that it is put before."""
_PART_OF = (
    r"(?:the\s+)?(?:first|second|third|last|start|beginning|middle|end)\s+(?:(?:week|half|day|days)\s+)?"
    r"(?:of|in)\s+(?:the\s+)?"
)
"""By the first week of September."""
_HAN_TIMES = (
    r"[一二两三四五六七八九十百\d]+个?(?:工作日|小时|日|天|周|月|季度|年)[内后]"
    r"|下(?:次(?:全体)?会议|个?月|周[一二三四五六日末]?)前?|即日起|两会前|今冬明春|今[晚天]|明[早晚天]|本[周月季年](?:[一二三四五六日末]|[上中下]旬)?[内末]?|年[内底]|[上下]半年"
    r"|每[月周季年][一二三四五六\d]{0,2}日?前|第?[一二三四]季度|第[一二三四]周|尽[快速早]|立[即刻]|马上"
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
        r"|\b(?:(?:no|not)\s+later\s+than|latest\s+by|by|before|on|in|at|to|for|till|until|starting|effective|effect\s+from|as\s+of"
        rf"|due|due\s+on)\s+(?:COB\s+)?(?:the\s+)?(?:{day}|{_NTH})"
        rf"|\bby\s+(?:{times})\b|\b(?:by|before)\s+\d{{1,2}}/\d{{1,2}}\b"
        rf"|\b(?:by|before)\s+{_PART_OF}(?:{month}|\w+)|\bbe\s+held\s+{day}"
        rf"|\b(?:not\s+less\s+than|at\s+least)\s+{_SOME}\s+(?:prior|before|ahead)\b"
        rf"|\bgiv(?:es?|en|ing)\s+(?:\w+\s+){{1,3}}?{_SOME}(?=\s+to\b)"
        r"|\b(?:by|till|until|from\s+\w+\s+to)\s+\d{1,2}(?=\s*(?:[,;，；。]|\.(?!\d)|$))"
        rf"|\b(?:in|within|inside|after)\s+(?:the\s+next\s+)?{_SOME}|\b(?:{_SOON})\b"
        r"|\d{1,2}月(?:\d{1,2}日(?:零时|\d{1,2}时)?|[上中下]旬)?(?![的\d])"
        rf"|(?:{han_times})(?:到来|来临|结束|开始)?之?前|(?:{_HAN_TIMES})+"
    )
