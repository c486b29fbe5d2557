"""How a sentence opens in which somebody acts, by name or under a post."""

from __future__ import annotations

import re

from govsumm.reading.phrasing import Worded

_LEAD = (
    r"\s*(?:\(?\d+(?:\.\d+)*[.)]?\s+)?[“\"'’]?(?:(?:In|At|During|On|After|Before|Earlier|Later|Meanwhile|However|Also|Finally"
    r"|[A-Z][a-z]+ing)\b[^,.;]{0,80},\s+)?"
)
_ASIDE = (
    r"(?P<aside>,\s+(?:in|at|on|while|when|after|before|during|however|meanwhile|too|also|later|[a-z]+ing)\b"
    r"[^,.;:]{0,80},)?"
)
"""Between a post and its verb: "The president, in her concluding remarks, termed"."""
POST = re.compile(
    rf"{_LEAD}[Tt]he\s+(?P<post>[A-Z][\w'’-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w'’-]*)*)"
    rf"(?:\s+\((?P<as>[^()\n]{{1,40}})\))?{_ASIDE}\s+"
    r"(?!(?:should|must|shall|will|is|are|needs?)\b"
    r"|(?:was|were|(?:has|have|had)\s+been)\s+(?:[a-z]+ly\s+)?[a-z]+ed\s+to\b)[a-z]"
)
BODY = Worded(
    rf"{_LEAD}(?:[Tt]he\s+)?(?P<body>(?:[a-z]+\s+)?(?:(?i:{{speaking.bodies}})"
    r"|(?i:{speaking.chambers})(?=\s+(?:\w+\s+)?[a-z]+ed\b)))\s+"
    r"(?:[a-z]+ly\s+|also\s+|then\s+)*(?!(?:was|were|is|are|has|had|of|for|and|to)\b)[a-z]+(?:ed|es|[a-z]wn|ut|[a-z]s)\b"
)
"""The meeting itself decides, "the council unanimously approved"; a verb in the past or present."""
ACTS = re.compile(
    r"\s*(?:\d+(?:\.\d+)*\.?\s+)?(?P<who>(?:[A-Z][\w.’'-]*,?\s+|(?:of|for|the|from)\s+|\([^()\n]{1,40}\)\s+){1,8}"
    r"(?:(?<=,\s)[^,;.]{3,80},\s+(?:(?:was|were)\s+(?=called|invited|given|allowed))?)?)"
    r"(?!(?:was|were|is|are|has|had|will|who|and|in|at|on|to|by|with|as|must|should|shall|may)\b)"
    r"[a-z]{3,}"
)
"""Somebody by name before a verb that is no passive."""
SMALL_POST = Worded(
    rf"{_LEAD}[Tt]he\s+(?P<post>[a-z’'-]+(?:\s+[a-z’'-]+){{0,7}}?){_ASIDE}\s+"
    r"(?:[a-z]{2,}ed|{speaking.past})\b"
)
"""Likewise in small letters: "the head of the district gave"."""
INVERTED = Worded(r"\b(?:{speaking.relaying})\s+(?P<by>the\s[^,.;:]{3,100})\.?\s*$")
"""On the flood reported the head of the department Daniyar Abenov."""
TOLD_TO = Worded(r"\b(?:was|were|been)\s+(?:also\s+|then\s+|further\s+)?(?:{audit.telling})\s+to\b")
"""Somebody is told, and nobody is said to tell them."""
THEIR_ACTS = re.compile(
    r"\s*(?P<by>He|She)\s+(?!(?:is|was|has|had|will|would|may|should|must|can)\b)[a-z]{3,}"
)
"""A pronoun that acts: "She drew attention to the deficit"."""

PLURALLY = Worded(
    r"\s*(?P<by>(?:[A-Z][\w’'-]*\s+)?(?:[\w’'-]+\s+){0,3}?(?i:[a-z]+[a-rt-z]s|{speaking.peoples}))"
    r"\s+(?:[a-z]+ly\s+|all\s+|also\s+)?(?:{speaking.thinking})(?:\s*[,:]|\s+that\b)"
)
"""Several who say something, in the present: "Committee members think, the budget ..."."""
RESOLVED = Worded(
    r"\s*(?:\(?(?:\d{1,3}|[a-z])(?:\.\d{1,2})*[.)]?\s+)?(?:{speaking.resolving})\b",
    re.IGNORECASE,
)
"""The meeting settles something: whoever spoke before has ended."""
