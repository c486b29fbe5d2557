"""Outcomes by the formulas of minutes: "It was RESOLVED that", "(2) Agreed that", "• Tabled"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.reading.claims.hedging import HISTORY, is_reported
from govsumm.reading.claims.modality import ON_MOTION
from govsumm.reading.motions.outcomes import BULLETS, ITEM, Settled, matter, settled
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, alternatives, each_of, first_words, phrase_set
from govsumm.reading.sentences import Sentence


@cache
def _formal() -> re.Pattern[str]:
    """It was resolved that; RESOLVED: that; (2) Agreed to."""
    openers = alternatives("decisions", "openers")
    adverbs = (
        r"(?:(?:unanimously|further|also|then|therefore|duly|accordingly|by\s+consensus)\s+){0,2}"
    )
    moved = rf"(?:\s+{ON_MOTION})?"
    ending = moved + (
        r"(?:\s*[:—–-]\s*|\s+of\s+"
        r"|,?\s+(?=(?:unanimously\s+|in\s+principle\s+)?(?:that|to|the|in|with|an?|on|as|by)\b))"
    )
    caps = alternatives("decisions", "openers").upper().replace(r"\S", r"\s")
    return re.compile(
        rf"(?P<was>\b[Ii]t\s+(?:was|is)\s+{adverbs})(?P<said>(?i:{openers}))\b(?:\s+unanimously)?,?"
        rf"(?:\s+\([^()]{{1,160}}\))?\s*[:–—-]?\s+(?i:that|to|in|on|by)\b"
        rf"|^{ITEM}(?:Unanimously\s+)?(?P<opens>(?:{_capital()}))"
        rf"(?:\s+(?:unanimously|UNANIMOUSLY))?{ending}"
        rf"|\b(?P<caps>{caps})\b\s*(?:UNANIMOUSLY|unanimously)?{moved}\s*[:,–—-]?\s*(?:[Tt]hat|to|THAT|TO|the)\b"
    )


_OPENS = Worded(
    rf"{ITEM}(?:it\s+was\s+)?(?:unanimously\s+)?(?:{{decisions.openers}})(?:\s+unanimously)?"
    r"\s*(?:[:,–—-]+\s*)?(?:that\b|to\s+(?!by\b)\w)|\W*(?:{decisions.openers_of_acts})\s*[:–—-]+\s*$",
    re.IGNORECASE,
)


def opens_resolution(text: str) -> bool:
    """Whether what was resolved follows: "RESOLVED – That the item be deferred", "RESOLVED –"."""
    return _OPENS.match(text) is not None


_DISPOSED = Worded(
    r"(?P<subject>(?:(?!\b(?:to|who|which|if|not|no|nothing|none)\b)[^,;:]){3,160}?)\s+"
    r"(?P<verb>(?:not\s+)?be\s+(?:not\s+)?(?:{decisions.passive}))\b",
    re.IGNORECASE,
)
_APART = Worded(
    r"(?:\s[–—-]+\s*|[:;(]\s*)(?P<verb>(?:not\s+)?(?:{decisions.passive}|withdrawn|rejected|deferred))\b(?!\s+by\b)",
    re.IGNORECASE,
)
"""The Ferry Bill - withdrawn for further talks: its own outcome, under whatever lead."""
_TO_BE = re.compile(r"be\s+")


def disposed(text: str, start: int, end: int) -> Span | None:
    """What becomes of the matter of a resolution: "deferred" of "the item be deferred"."""
    apart = _APART.search(text, start, end)
    if apart:
        return apart.span("verb")
    hit = _DISPOSED.match(text, start, end)
    if hit is None:
        return None
    be = _TO_BE.match(text, hit.start("verb"))
    return (be.end() if be else hit.start("verb")), hit.end("verb")


def _capital() -> str:
    """Openers with a capital first letter, or in capitals."""
    return "|".join(
        form
        for word in each_of("decisions", "openers")
        for form in (word[0].upper() + word[1:], word.upper().replace("\\S", "\\s"))
    )


@cache
def _formal_cues() -> frozenset[str]:
    return first_words("decisions", "openers")


def formal(sentence: Sentence) -> Iterator[Settled]:
    """It was resolved that; Agreed: that; (3) Took note of."""
    text = sentence.text
    if _formal_cues().isdisjoint(sentence.word_set):
        return
    hit = _formal().search(text)
    if hit is None:
        return
    name = next(name for name in ("said", "opens", "caps") if hit[name])
    if is_reported(text[max(0, hit.start() - 40) : hit.start()]):
        return
    if HISTORY.search(text[hit.end() : hit.end() + 60]):
        return
    if _BY_NAME.match(text, hit.end(name)):
        return
    noted_that = hit[name].lower() == "noted" and re.match(r"\W*that\b", text[hit.end(name) :])
    if noted_that and name == "said":
        return
    if len(re.findall(r"\w+", text[hit.end(name) :])) >= 2:
        moved = _MOVED.match(text, hit.end(name))
        about = matter(text, moved.end() if moved else hit.end(name), len(text))
        outcome = disposed(text, *about) or hit.span(name)
        yield settled(sentence, outcome, about, (hit.start(), len(text)))


_MOVED = re.compile(
    rf"\s+(?:{ON_MOTION}|by\s+\d{{1,3}}\s+(?:votes?\s+)?[^.;]{{0,50}}?)(?=,?\s+(?:that|to\s(?!\d))\b)",
    re.IGNORECASE,
)
"""Behind RESOLVED: on the motion of Cr Foy; by 5 votes to 1."""
_BY_NAME = re.compile(r"\s+by\s+[A-Z](?!.*\b(?:that|to)\b)")
"""Authorised by Jo Doe, Clerk: who signs."""
_MARK = rf"\s*(?:\(?(?:\d{{1,3}}(?:\.\d{{1,3}})*|[a-zA-Z]|[ivx]{{1,4}})[.):]+\s*|[{BULLETS}]\s*)"
_IS_ITEM = re.compile(_MARK + r"\S")


def is_item(text: str) -> bool:
    """Whether a sentence begins as an item of a list does."""
    return _IS_ITEM.match(text) is not None


@cache
def _elliptic() -> re.Pattern[str]:
    """• Approved 5-0, a contract; (3) Deferred consideration; • Tabled, on a voice vote, the ..."""
    verbs = alternatives("decisions", "settling", "item_verbs")
    return re.compile(
        rf"{_MARK}(?:[Uu]nanimously\s+)?(?P<verb>(?i:{verbs}))(?![\w-])"
        rf"(?P<how>(?:\s+unanimously|,?\s+\d{{1,3}}\s*[-–]\s*\d{{1,3}}(?:\s*[-–]\s*\d{{1,3}})?)?(?:,[^,;.]{{3,60}},|,)?)"
        rf"\s+(?=\S)(?!(?:to|until|for|by|on|pending|subject|with|as|unanimously)\b)"
    )


@cache
def _elliptic_cues() -> frozenset[str]:
    return first_words("decisions", "settling", "item_verbs")


def elliptic(sentence: Sentence, *, listed: bool, of_body: bool = False) -> Iterator[Settled]:
    """An item whose subject, the body, stands before the list; only strong verbs unless `listed`.

    `listed` says that it is among items that decide, `of_body` that a body is their subject: then
    the verb may be in small letters.
    """
    text = sentence.text
    if not is_item(text) or _elliptic_cues().isdisjoint(sentence.word_set):
        return
    hit = _elliptic().match(text)
    if hit is not None and not (
        hit["verb"][0].isupper() or (of_body and not _MODAL.search(text, hit.end(), hit.end() + 40))
    ):
        return
    if hit is None or len(re.findall(r"\w+", text[hit.end() :])) < 2:
        return
    small = hit["verb"][0].islower()  # "(a) approved Ksh 8 million": no name "Approved Plan"
    bulleted = text.lstrip()[:1] in BULLETS
    marked = small or bulleted or not text[hit.end() : hit.end() + 1].isupper()
    if (hit["how"].strip(" ,") or ((listed or of_body) and marked)) and not HISTORY.search(
        text, hit.end()
    ):
        about = (hit.end(), _stop(text, hit.end()))
        yield settled(sentence, hit.span("verb"), about, (hit.start("verb"), len(text)))


_MODAL = re.compile(r"\b(?:may|must|shall|will|can|should)\b")
"""Approved persons may attend: no verb."""


def _stop(text: str, at: int) -> int:
    """The end of an item's first clause."""
    cut = text.find(";", at)
    return cut if cut > 0 else len(text)


_TO_DO = re.compile(
    r"(?:that\b|(?:not\s+)?to\s|(?:an?\s+)?(?:\w+\s+){0,3}(?:committee|panel|task\s+force|team)\b)",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:shall|should|will|must)?\s*(?<!to )be\s+\w")
_DUE = Worded(r"\b(?:{decisions.due_cues})\b", re.IGNORECASE)
"""A day by which it is to be done makes it an order."""


_HANDED = Worded(
    rf"{_MARK}(?P<about>(?:(?!\b(?:to|who|which)\b)[^;:]){{6,200}}?)\s+to\s+(?P<verb>{{decisions.disposing}})"
    r"(?=\s*(?:[.;,(]|$|\s(?:to|till|until|in|as|for|by|from|at|on|with)\b))",
    re.IGNORECASE,
)
_TO_HAND = Worded(rf"{_MARK}to\s+(?P<verb>{{decisions.disposing}})\s+(?=\S)", re.IGNORECASE)


def handed(item: str) -> tuple[Span, Span] | None:
    """The matter and the verb of an item told in the infinitive: "To approve the plan"; "The
    report to take into consideration", as translators leave the object before its verb."""
    before = _HANDED.match(item)
    if before:
        return before.span("about"), before.span("verb")
    hit = _TO_HAND.match(item)
    return (matter(item, hit.end(), len(item)), hit.span("verb")) if hit else None


def resolves(lead: str, item: str) -> bool:
    """Whether an item under a lead ("resolved that:") is a resolution, not an order to an office.

    Under "approved the following:" each item with words is one.
    """
    if len(re.findall(r"\w+", item)) < 2:
        return False
    if lead.lower().split()[0] not in phrase_set("decisions", "openers_of_acts"):
        return True
    if handed(item) is not None:
        return True
    bare = re.sub(rf"^{_MARK}", "", item)
    if _TO_DO.match(bare):
        return True
    return _BE.search(bare) is not None and _DUE.search(bare) is None
