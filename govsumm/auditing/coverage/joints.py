"""Where clauses of a text are joined: by commas, and by "and" between what says something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.words.stems import LATIN
from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded

ENOUGH = 3
"""So many has a phrase of which a record says something: fewer are items of a list."""
ENOUGH_IN_HAN = 3
"""Likewise, in pairs of Chinese characters."""
COMMAS = frozenset(",;，；")
"""They part phrases, however little these say."""
_JOINT = re.compile(
    r"[\s,;，；](?:(?<=\s)\s*(?i:and|but)\s+(?:(?i:to)\s+)?|(?<=\s)&\s"
    rf"|(?:(?<=[,;，；])|\s*[,;，；])(?:(?!\d)|(?<=[，；])|(?<=[{HAN}”」）][,;]))\s*(?:(?i:and|but)\s+)?)"
)
"""It begins with one class of characters, of which a search passes over all others."""
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|\([^()]*\)|「[^「」]*」")
_BRACKETED = re.compile(r"\([^()]*\)?")
_ASIDE = Worded(
    r"(?:according\s+to|\w+ing\s+from|(?:\w+\s+)?(?:who|whom|which|whose))\b[^,，]*$"
    r"|[^,，;]{2,80}\s(?:{audit.said_aside})\W*$"
    r"|(?:{audit.said_aside})\s[^,，;]{2,80}$|关于[^，]{1,12}$|[“\"「][^“”\"」]*[”\"」]?\W*$",
    re.IGNORECASE,
)
"""Who says so; a saying put beside an order: don't be a gust of wind, "rain over the ground"."""
_FIGURE = re.compile(r"\d+")


def open_joints(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The commas and the "and" that stand outside of quotation marks and brackets."""
    joints = list(_JOINT.finditer(text, start, end))
    quoted = [hit.span() for hit in _QUOTED.finditer(text, start, end)] if joints else []
    return [each for each in joints if not any(a < each.start() < b for a, b in quoted)]


def phrases(text: str, begin: int, end: int) -> Iterator[Span]:
    """The phrases of `[begin, end)` that say something: what stands between commas, and between
    "and" where there is enough on both sides.
    """
    for start, stop in _phrases(text, begin, end):
        says = _is_enough(text[start:stop], first=start == begin)
        if says and not is_aside(text, start, stop):
            yield start, stop


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether a phrase only says who says so, from how much, or what about: 关于水利工作."""
    return _ASIDE.match(text, start, end) is not None


def without_aside(text: str, start: int, end: int) -> Span:
    """A clause without the aside behind its last comma: who says so."""
    joints = [each for each in open_joints(text, start, end) if each[0].strip()[:1] in COMMAS]
    if joints and is_aside(text, joints[-1].end(), end):
        return start, joints[-1].start()
    return start, end


def _phrases(text: str, start: int, end: int) -> Iterator[Span]:
    joints = open_joints(text, start, end)
    for at, joint in enumerate(joints):
        stop = joints[at + 1].start() if at + 1 < len(joints) else end
        sides = ((start, joint.start()), (joint.end(), stop))
        if joint[0].strip()[:1] in COMMAS or all(_is_enough(text[a:b]) for a, b in sides):
            yield start, joint.start()
            start = joint.end()
    yield start, end


def _is_enough(text: str, *, first: bool = False) -> bool:
    """Whether a phrase says something: the verb and its object where it comes `first`; a figure
    says as much as a word and more.
    """
    words = text_of(_BRACKETED.sub(" ", text) if "(" in text else text).content
    least = ENOUGH - first if max(words, default="") < LATIN else ENOUGH_IN_HAN
    return len(words) + 2 * len(_FIGURE.findall(text)) >= least
