"""Days that somebody tells of, which are no days of a meeting: in a quotation, in what was heard
there, of a fire or of a letter.
"""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded

_OPENS = re.compile(r"(?:^|(?<=[\s(—–]))['‘](?=\w)")
_SHUTS = re.compile(r"(?<=[,.!?…])['’](?!\w)")
FAR = 160
"""So far before a day the clause is looked at that it stands in, in code points."""
_HOLDS = r"(?![^.;]*\b(?:{meetings.held,chaired,began}|met|attended)\b)[^.;]*\Z"
_TELLS = Worded(
    rf"\b(?:that|whether|why|how|whose)\s{_HOLDS}"
    r"|\b(?:{dating.telling})\s"
    r"(?!(?:on|at|in|last|during|after|following|late|early|to)\b)\w+\s[^.;]*\w\s[^.;]*\Z"
)
"""Behind a meeting: heard that a tree came down on ...; not "a meeting that ran past midnight"."""
_TELLING = Worded(r"\b(?:{dating.telling})\b")
_WHO = Worded(rf"\b(?:he|she|they|we|I|had)\s{_HOLDS}")
"""Told the meeting he had been rung on ...; not "a meeting she chaired on ..."."""
_HAD = re.compile(
    r"\bhad\s(?!an?\b|the\b|its\b|their\b|his\b|her\b|no\b|to\b|met\b|been\sheld\b)\w+[^.;]*\Z"
    r"|\b(?:recall|remember|recount)(?:s|ed)?\s[^.;]*\Z",
    re.IGNORECASE,
)
_OF = Worded(
    r"\b(?:the|an?|his|her|its|their)\s(?:[\w'’-]+\s){0,3}?"
    r"(?!(?:morning|afternoon|evening|night|minutes|day|week|{meetings.heads,kinds})\b)[\w'’-]+\s"
    r"of\s(?:the\s)?\Z",
    re.IGNORECASE,
)
"""The fire of 12 May; not the evening of 12 May, nor the meeting of 12 May."""
_SAID = re.compile(
    r"\s*,['”\"]?\s(?:[^,.;]{2,60}\s)?(?:said|says|explained|recalled|complained|heard|was\stold"
    r"|were\stold)\b|\s*,['”\"]?\s(?:said|says|explained|recalled)\s",
)
_FRONTED = re.compile(
    r"^\W*(?:(?:on|at|in|last|this|late|early|yesterday|today|by|during|after|when|as|while|with"
    r"|earlier|the\s(?:evening|morning|night|afternoon))\b|\w+day\b|\W*$)",
    re.IGNORECASE,
)
_HAN_SAID = Worded(
    r"(?:会议|{han_people.speech})[^。；]{0,12}?(?:{han_people.speech})[，,：:][^。]*\Z"
)
_HAN_OF = Worded(r"[^，。；、]{0,12}?(?:{dating.happened_han})")


def is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place stands in a quotation of its sentence, which begins at `start`."""
    before = text[start:at]
    if before.count("“") > before.count("”") or before.count('"') % 2 == 1:
        return True
    opens = [hit.end() for hit in _OPENS.finditer(before)]
    if not opens or _SHUTS.search(before, opens[-1]):
        return False
    return _SHUTS.search(text, at, at + 300) is not None


def is_told(text: str, start: int, day: tuple[int, int]) -> bool:
    """Whether a day of a sentence, which begins at `start`, is of something that is told there."""
    before = text[max(start, day[0] - FAR) : day[0]]
    if is_quoted(text, start, day[0]) or _HAD.search(before) or _OF.search(before):
        return True
    if _HAN_OF.match(text, day[1]) or _HAN_SAID.search(before):
        return True
    fronted = _FRONTED.match(text[start : day[0]])
    return not fronted and _SAID.match(text, day[1]) is not None


def is_told_at(text: str, start: int, name: tuple[int, int], day: tuple[int, int]) -> bool:
    """Whether a day in the sentence that names a meeting, and begins at `start`, is of something
    that was told there.
    """
    if is_quoted(text, start, day[0]):
        return not is_quoted(text, start, name[1])
    if _HAN_OF.match(text, day[1]):
        return True
    if name[1] <= day[0]:
        between = text[name[1] : day[0]]
        tells = _TELLS.search(between)
        told = tells and _TELLING.search(text, start, name[1] + tells.end())
        return bool(told or _WHO.search(between))
    return not _FRONTED.match(text[start : day[0]]) and _SAID.match(text, day[1]) is not None
