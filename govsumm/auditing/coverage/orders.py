"""Orders in forms that the rules of reading do not hear, clause by clause.

The rules brief what is certain; the ledger asks after what looks like an order, in any form:
"was told to cut", "that the stile be mended", "All wards to report", 请教育局再作调研.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from govsumm.auditing.words.texts import text_of
from govsumm.lexicon import HAN, HAN_CHARACTER, lists, simplified, words_of
from govsumm.passages import Passage
from govsumm.reading.claims import modality
from govsumm.reading.claims.items import item
from govsumm.reading.phrasing import alternatives, first_words

Span = tuple[int, int]
"""[start, end) in the report, in code points."""

_THAT = re.compile(
    r"(?P<settled>(?:^\W*(?:\(?\w{1,3}[.)]\s*)?|\b(?:agreed|resolved|recommended|directed|ordered"
    r"|requested|required|asked)\s+))?\bthat\s+(?=\w)",
    re.IGNORECASE,
)
_BARE_BE = re.compile(
    r"(?:(?!\b(?:to|that|is|are|was|were|will|would|can|could|may|might|should|must|shall|cannot)\b)"
    r"[^;.\n]|\.\d){2,90}?\s(?:not\s+)?be\s+\w",
    re.IGNORECASE,
)
"""No modal verb before "be": "that no reduction be made"."""
_CLAUSE_END = re.compile(r";|(?:,\s+|\s+)and\s+that\b|$")
_DO_NOT = re.compile(r"[“\"]\s*(?:do\s+not|don['’]t|never)\s+(?=[a-z])", re.IGNORECASE)
_FOR_THE_RECORD = re.compile(
    r"\b(?:votes?|dissents?|abstentions?|objections?|thanks|apologies)\b[^;.]{0,40}?"
    r"\bbe\s+(?:\w+ly\s+)?(?:recorded|minuted|noted)",
    re.IGNORECASE,
)
"""What the minutes are asked to say: nobody is told to do anything else."""
_TO_DO = re.compile(r"\b(?:is|are|was|were)\s+(?:also|then|now|further|not|to)\s")
_NOS = frozenset(("not", "don't", "never"))
_HAN_CLAUSE = re.compile(r"(?:[^，,。；;：:！\n]|,(?=\d))+")
_BY_WHOM = (
    r"(?:^(?:会议)?(?:同意|决定)?[由交]|交由|退回|退还)[^的]{2,12}(?:修改|完善|研究|办理|再次?提交|论证)"
)
_HAN_TOLD = re.compile(_BY_WHOM)
_HOW_OFTEN = r"^[^的]{2,10}每[天日周月季年](?:度)?.{2,14}[一二两三四\d]次$"
_WORD = re.compile(r"\w*")
_DONE = re.compile(r"了(?!解)|已|曾|截至|[正仍]在|过去")


@cache
def _telling() -> re.Pattern[str]:
    """Was told to; were warned against; ordered the evacuation; resolved to."""
    passive, ordering = alternatives("audit", "telling"), alternatives("audit", "calling_for")
    return re.compile(
        rf"\b(?:was|were|is|are|been)\s+(?:\w+ly\s+|also\s+)?(?:{passive})\s+(?:not\s+)?(?:to|against)\s+"
        rf"|\b(?:{ordering})\s+(?!leave\b)(?=\w)"
        r"|\b(?:requested|asked|required)\s+(?=(?:an?|the)\s[^,;.]{2,60}\sbe\s\w+ed\b)"
        r"|\btold\s+(?:[A-Z][\w'’-]+\s+){1,3}(?=(?:get|put|make|take|send|bring|keep|go|do|see)\b)",
        re.IGNORECASE,
    )


@cache
def _doing() -> frozenset[str]:
    """Verbs in their base form."""
    audit, claims, splitting = lists("audit"), lists("claims"), lists("splitting")
    return frozenset((*splitting["verbs"], *claims["doing"], *audit["ordering_verbs"]))


@cache
def _active() -> re.Pattern[str]:
    """Cautioned the wards not to; the council is also to."""
    return re.compile(
        rf"\b(?:{alternatives('audit', 'telling')})\s+(?P<told>(?!to\b)[^,;:.]{{2,60}}?)\s+"
        r"(?:not\s+)?to\s+"
        r"|(?:^|[,;:.]\s+|\band\s+)(?P<being>[^,;:.]{3,60}?)\s+(?:is|are|was|were)\s+"
        r"(?:(?:also|then|now|further)\s+)?"
        r"(?:not\s+)?to\s+",
        re.IGNORECASE,
    )


@cache
def _han_telling() -> re.Pattern[str]:
    """请某某再作调研; 某某要派人; 尽快清疏; 一周内完成."""
    urging, finishing = alternatives("audit", "han_urging"), alternatives("audit", "han_finishing")
    return re.compile(
        rf"(?:^|[并再也]|后)(?:请(?![假示问教客求愿])|责成|交代|责令|由(?=.*(?:负责|牵头|督办|跟进|办理|印发)))[{HAN}].{{3,}}"
        rf"|请[{HAN}]{{2,14}}[一二两三四五六七八九十\d]+[天日周]|.(?<![重主需必摘纪只想就将快概紧首次简提扼最说])要(?!清醒|[求是么点素闻件害职道塞领旨义地约紧])"
        rf"|(?:{urging})|(?<!目)[内前](?:[^的]*?)(?:{finishing})|{_BY_WHOM}|{_HOW_OFTEN}|^(?:会议)?要求(?![的是，：]).{{6,}}"
    )


_HAN_FRAME = re.compile(
    r"(?:强调|要求|指出|提出|表示|认为|决定|介绍|说|如下|要点|意见|工作|动议)[，：。:,]?$|^在(?!.*要)|^(?:确保|既让|更让|让|使)|^(?:依据|根据|按照)(?!.*要)|^(?:他|她|会议)[^要]{0,6}$"
    r"|研究|听取|察看|主持"
)
"""Who speaks, what was done, or what for: 会议强调, 他详细察看, 确保有人管."""
_SCENE = re.compile(
    r"\W*(?:on|in|during|at|with|from|according|after|so\s+as|insist\s+on|adhere\s+to|giving|motion|moved|seconded|how|around)\b",
    re.IGNORECASE,
)
"""When and how something was said."""
_REPORTED = re.compile(
    r"(?<!\bbe\s)(?<!\bare\s)(?<!ly\s)\b(?!need|feed|speed|exceed|proceed|seed|indeed)\w{2,}ed\b"
    r"|\b(?:was|were|said|told|gave|heard|learnt|held|took|that)\b"
)
"""What was done or said, rather than is to be done."""


HEADING = 5
"""An item of no more words of content may be a heading."""
_PURPOSE = re.compile(r"\W*(?:so\s+as|in\s+order)\b", re.IGNORECASE)


def may_be_passed_over(text: str) -> bool:
    """Whether a passage between two orders may be a third, in whatever form: it is no heading of
    what follows, and no purpose of what is before.
    """
    if not text.isascii() and HAN_CHARACTER.search(text):
        return may_order(text)
    heads = item(text, 0, len(text)) is not None and len(text_of(text).content) <= HEADING
    return not heads and not _PURPOSE.match(text)


def may_order(text: str) -> bool:
    """Whether a clause beside an order may be another: it has a verb, and tells of nothing past."""
    if not text.isascii() and HAN_CHARACTER.search(text):
        clause = simplified(text)
        return not (_DONE.search(clause) or _HAN_FRAME.search(clause))
    if _SCENE.match(text) or _REPORTED.search(text):
        return False
    words = words_of(text.lower())
    return _TO_BE.search(text) is not None or any(
        word in _doing() and not (at and (words[at - 1] in _BEFORE_NOUNS or words[at - 1].endswith(_POSSESSIVE)))
        for at, word in enumerate(words[:4])
    )


_BEFORE_NOUNS = frozenset(("a", "an", "the", "s", "of", "this", "that"))
_POSSESSIVE = ("'s", "s'", "’s", "s’")


_TO_BE = re.compile(r"\b(?:must|shall|should|be\s+\w+ed|to\s+(?!the\b|be\b)\w+)\b")
"""What else makes an order of a clause."""


def unheard_orders(passage: Passage, words: frozenset[str]) -> Iterator[tuple[Span, bool]]:
    """Where a passage orders something, by its form alone, and whether it says whom; `words` are
    its words.
    """
    text = passage.text
    if not text.isascii() and HAN_CHARACTER.search(text):
        yield from _han_orders(passage)
        return
    found: list[tuple[int, bool]] = []
    if not words.isdisjoint(first_words("audit", "telling", "calling_for")):
        found += ((hit.end(), False) for hit in _telling().finditer(text))
    if not words.isdisjoint(_NOS):
        found += ((hit.end(), False) for hit in _DO_NOT.finditer(text))
    if "that" in words:
        found += _that_orders(text)
    if "to" in words and (
        not words.isdisjoint(first_words("audit", "telling")) or _TO_DO.search(text)
    ):
        found += ((start, True) for start in _active_orders(text))
    found += _noted(text)
    free = 0
    for start, told in sorted(found):
        if start >= free:
            free = _end(text, start)
            yield (passage.start + start, passage.start + free), told


_SENTENCE = re.compile(r"(?:;|[.!?][\"”’)]?)\s+(?=\S)|^")
_NOTE = re.compile(
    r"(?P<told>(?:(?!\bto\b|\s[-–—]\s)[^,;:；.]){3,70}?)\s+(?:not\s+)?to\s+"
    r"(?!(?:the|an?|his|her|its|their|our|be|have)\b)[a-z]+\b"
)
"""Clerk to write; all ministries to migrate."""


def _noted(text: str) -> Iterator[tuple[int, bool]]:
    """Where clauses in note form begin that order something, and whether they say whom."""
    for hit in _SENTENCE.finditer(text):
        mark = item(text, hit.end(), len(text))
        begin = mark or hit.end()
        note = _NOTE.match(text, begin)
        if note and _may_be_told(text, *note.span("told")):
            yield begin, True
        elif mark and (order := _itemized(text, begin)):
            yield begin, order.to is not None


_ADVERB = re.compile(r"further\b|\w+ly\b", re.IGNORECASE)


def _itemized(text: str, begin: int) -> modality.Order | None:
    """What an item says that somebody do, or be done: "1. the bureau repair the wells"."""
    wanted = modality.mandative(text, begin, len(text))
    end = wanted.action if wanted else begin
    if wanted and not (modality.declarative(text, begin, end) or _ADVERB.match(text, end)):
        return wanted
    return modality.infinitive(text, begin, len(text))


def _may_be_told(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase names somebody and tells of nothing else."""
    words = words_of(text[start:end].lower())
    return (
        len(words) <= 7
        and words[-1] not in lists("claims")["infinitive_nouns"]
        and modality.addresses(text, start, end)
        and not modality.declarative(text, start, end)
    )


def _active_orders(text: str) -> Iterator[int]:
    """Where what is told begins: "asked the clerk to write", "the board is to meet"."""
    for hit in _active().finditer(text):
        told = hit["told"] or hit["being"]
        verb = _WORD.match(text, hit.end())
        if verb and verb[0] in _doing() and (hit["told"] or modality.addresses(told, 0, len(told))):
            yield hit.end()


def _that_orders(text: str) -> Iterator[tuple[int, bool]]:
    """Where what is settled to be done begins, behind "that"."""
    for hit in _THAT.finditer(text):
        end = _end(text, hit.end())
        told = modality.mandative(text, hit.end(), end) if hit["settled"] is not None else None
        if _FOR_THE_RECORD.search(text, hit.end(), end):
            continue
        if told or _BARE_BE.match(text, hit.end(), end):
            yield hit.end(), told is not None and told.to is not None


def _end(text: str, start: int) -> int:
    """Where a clause ends."""
    hit = _CLAUSE_END.search(text, start)
    return hit.start() if hit else len(text)


def _han_orders(passage: Passage) -> Iterator[tuple[Span, bool]]:
    for clause in _HAN_CLAUSE.finditer(simplified(passage.text)):
        if _han_telling().search(clause[0]) and not _DONE.search(clause[0]):
            told = _HAN_TOLD.search(clause[0]) is not None
            yield (passage.start + clause.start(), passage.start + clause.end()), told
