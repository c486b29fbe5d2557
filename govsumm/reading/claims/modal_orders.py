"""Orders by a modal verb, by what is needed or forbidden, or as told by whoever gave them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from govsumm.reading.claims.addressees import addresses
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded
from govsumm.reading.spanned_words import words_in

_MODAL = (
    r"(?:must|should|shall|ought\s+to|(?:need|needs|needed)\s+to|(?:has|have|had)\s+to"
    r"|(?:will|would)\s+(?:have|need)\s+to|(?:will|would)\s+be\s+required\s+to"
    r"|may\s+not|can\s+not|cannot|can\s+only)"
)
_ADVERBS = r"(?:(?:also|further|still|all|always|now|then|first|not|never|\w+ly)\s+)*"
_SAID = (
    r"(?:,\s+(?:he|she|they|[A-Z]\w+)\s+\w+ed,|,\s+(?:he|she|they|[A-Z]\w+)\s+said,"
    r"|,\s+(?:by|within|before|no\s+later|not\s+later|on\s+or|prior\s+to|in|as)\s[^,;.]{2,60},)?"
)
"""Must, he said, open; must, within seven days, open."""
_WE = re.compile(
    rf"(?:we|you|everyone|everybody)\s+{_ADVERBS}(?:{_MODAL}|(?P<will>will))\s+", re.IGNORECASE
)
_NEED = re.compile(
    r"(?:the\s+need\s+(?:to|for)|the\s+(?:importance|necessity)\s+of|(?:on\s+)?the\s+need\s+to"
    r"|(?:a\s+)?need\s+to|(?:must|should|shall|ought\s+to|need\s+to|have\s+to)\b"
    r"|make\s+every\s+effort"
    r"|(?:every|all|greater)\s+efforts?\s+(?:must|should|shall|will)\s+be\s+made)\s*",
    re.IGNORECASE,
)
_NOT_IN_SUBJECT = (
    r"is|are|was|were|has|have|had|must|should|shall|can|cannot|will|would|that|which|who|said|need"
    r"|needs|ought|there|if|when|whether"
)
_AGENT_MODAL = re.compile(
    rf"(?P<np>(?:(?!\b(?:{_NOT_IN_SUBJECT})\b)[^;:：；]){{2,140}}?)\s+"
    rf"(?P<modal>{_MODAL}|(?:is|are|was|were)\s+(?:not\s+)?to(?!\s+(?:have|blame)\b)|(?P<will>will|would)){_SAID}\s+{_ADVERBS}"
    r"(?P<be>be\b|have\s+to\s+be\b)?"
)
_IS_AIMED = Worded(
    r"(?:[^,;:]{1,60}?,\s+)?(?:(?:the|our|its|their|his|her|an?|one)\s+)?(?:[\w’'-]+\s+){0,3}?(?:{claims.aims})"
    r"(?:\s+(?:of|for|behind|here|now)\b[^,;:]{0,60}?)?\s+(?:is|are|was|were)\s+(?:not\s+)?to",
    re.IGNORECASE,
)
"""The plan is to open the pool: what somebody means to do, and tells nobody."""
_NOBODY_MAY = re.compile(
    r"no\s+(?!(?:doubt|longer|more|less|such)\b)(?:(?!\b(?:is|are|was|were|has|have|had|that|which|who)\b)[^,;:]){2,80}?\s+may\s+(?=[a-z])(?!(?:know|have|well|seem|need|want)\b)",
    re.IGNORECASE,
)
"""No school may raise the fee."""
_THOSE_WHO = re.compile(
    r"(?:(?!\b(?:is|are|was|were|has|have|had|said|that|to|stress|note|warn|agree|insist|\w+[^e\W]ed)\b)[^,;:；]){2,60}?(?<!ing)\s(?:who|which|that)\s"
    r"(?!(?:must|should|shall|will|would|is\s+to|are\s+to)\b)(?:(?!\b(?:that|they|he|she|it|we)\b)[^,;:；]){4,120}?,?\s+"
    r"(?P<modal>must|should|shall|(?:is|are)\s+to)\s+(?!have\b)"
)
"""Keepers who are kin of officials must be moved: which ones, and what is to be done."""
_FORBIDDEN = re.compile(
    r"\b(?:is|are|be)\s+(?:\w+ly\s+)?"
    r"(?:forbidden|prohibited|banned|barred|not\s+(?:allowed|permitted))\b"
)


@dataclass(frozen=True, slots=True)
class Order:
    """A clause as an order: whom it addresses, and where what is to be done begins."""

    to: Span | None
    action: int
    will: bool = False


_NECESSITY = Worded(
    r"it\s+(?:is|was|will\s+be|would\s+be|remains)\s+(?:(?:also|further|still|\w+ly)\s+)*(?:{claims.necessity})"
    r"(?:\s+for\s+(?P<np>[^,;]{2,80}?))?\s+(?:to|that)\s+(?:we\s+)?(?:must\s+|should\s+)?",
    re.IGNORECASE,
)
_SUBJECT_WORDS = frozenset(("we", "you", "everyone", "everybody"))
_NEED_WORDS = frozenset(
    ("need", "importance", "necessity", "must", "should", "shall", "ought", "have", "make", "every")
) | {"all", "greater"}
_MODAL_WORDS = frozenset(("must", "should", "shall", "will", "would", "may", "can", "cannot"))
_MODAL_WITH_TO = frozenset(
    ("ought", "need", "needs", "needed", "has", "have", "had", "is", "are", "was", "were")
)
_FORBIDDEN_WORDS = frozenset(
    ("forbidden", "prohibited", "banned", "barred", "allowed", "permitted")
)
_RELATIVES = frozenset(("who", "which", "that"))
"""The words of which a match of each pattern holds one."""
_ORDER_WORDS = _SUBJECT_WORDS.union(
    _NEED_WORDS, _MODAL_WORDS, _MODAL_WITH_TO, _FORBIDDEN_WORDS, ("it",)
)
"""Those of which an order of any of these forms holds one."""


def _has_modal(words: frozenset[str]) -> bool:
    return not _MODAL_WORDS.isdisjoint(words) or (
        "to" in words and not _MODAL_WITH_TO.isdisjoint(words)
    )


_COMMANDED = Worded(
    r"[“\"\s]*(?:I|[Ww]e)(?:\s+(?:have|am|are|had|today|also|already|just|now)|[’']ve)*\s+(?:{claims.told}|instructing|asking|directing)"
    r"\s+(?P<np>(?:(?!\b(?:to|that)\b)[^,;:；]){2,100}?)\s+to\s+(?=[a-z])"
    r"|[“\"\s]*(?:I|[Ww]e)(?:\s+(?:have|had)|[’']ve)?\s+(?:given|gave|issued)\s+(?:the\s+|an\s+)?(?:order|instruction|directive)s?"
    r"\s+to\s+(?P<body>(?:(?!\b(?:to|that)\b)[^,;:；]){2,100}?)\s+to\s+(?=[a-z])"
)
"""I have instructed the police to step up patrols: an order told by whoever gave it."""


def commanded(text: str, start: int, end: int) -> Order | None:
    """The order that a speaker says was given."""
    told = _COMMANDED.match(text, start, end) if "to" in words_in(text, start, end) else None
    if not told:
        return None
    return Order(told.span("np") if told["np"] else told.span("body"), told.end())


def by_modal(text: str, start: int, end: int) -> Order | None:
    """The clause as an order, its connectives taken off, whatever it forbids."""
    words = words_in(text, start, end)
    if _ORDER_WORDS.isdisjoint(words):
        return None
    needed = _NECESSITY.match(text, start, end) if "it" in words else None
    if needed:
        return Order(needed.span("np") if needed["np"] else None, needed.end())
    ours = None if _SUBJECT_WORDS.isdisjoint(words) else _WE.match(text, start, end)
    if ours:
        return Order(None, ours.end(), will=bool(ours["will"]))
    bare_need = None if _NEED_WORDS.isdisjoint(words) else _NEED.match(text, start, end)
    if bare_need:
        return Order(None, bare_need.end())
    modal = _AGENT_MODAL.match(text, start, end) if _has_modal(words) else None
    if modal and _IS_AIMED.fullmatch(text, modal.start("np"), modal.end("modal")):
        modal = None
    if modal:
        told = after_comma(text, *modal.span("np"))
        if modal["be"]:
            return Order(None, start, will=bool(modal["will"]))
        if addresses(text, *told):
            return Order(told, modal.end(), will=bool(modal["will"]))
        return Order(None, start, will=bool(modal["will"]))
    forbids = not _FORBIDDEN_WORDS.isdisjoint(words) and _FORBIDDEN.search(text, start, end)
    those = not _RELATIVES.isdisjoint(words) and _THOSE_WHO.match(text, start, end)
    nobody = "may" in words and _NOBODY_MAY.match(text, start, end)
    return Order(None, start) if forbids or those or nobody else None


def after_comma(text: str, start: int, end: int) -> Span:
    """A noun phrase without the phrase before it: "In this regard, everyone"."""
    comma = text.rfind(", ", start, end)
    return (comma + 2 if comma >= 0 else start), end
