"""What opens reported speech: whose words a sentence gives, and by which verb.

Ning Bo pointed out that ...        the subject, a verb of saying, what is said
He required the bureau to ...       a verb of ordering, whom, what
Districts were required by him to   the same, turned round
..., she said.                      at the end of the sentence
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.claims.forbidding import itself_told, warned
from govsumm.reading.claims.hedging import LONG_AGO
from govsumm.reading.claims.speech import (
    Manner,
    calling,
    content,
    manner,
    passive,
    questions,
    told_words,
    verb_words,
    verbs,
    worries,
)
from govsumm.reading.claims.verbs import inflected, is_one_of
from govsumm.reading.people.participation import Span
from govsumm.reading.people.posts import is_head
from govsumm.reading.phrasing import Worded, alternatives, any_of, phrase_set
from govsumm.reading.spanned_words import beginning, first_runs, words_in

REACH = 320
"""How far into a sentence its frame may stand, in code points: a subject with all its posts."""
TAIL = 120
"""How far from its end a frame that closes a sentence begins at most."""
MOST_WORDS = 32
"""A longer subject is none."""

_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|\([^()]*\)")
_LEARNT = re.compile(
    r"\b(?:reporters?|journalists?|correspondents?|paper|newspaper)\s+"
    r"(?:has\s+|have\s+|was\s+|were\s+)?(?P<verb>learned|learnt|informed|understands?|heard)\b"
    r"[^;；]{0,400}?\bthat\b"
)
_BRIEFED = re.compile(
    r"(?:\W*(?:\w{1,3}[.)]\s+)?(?:[A-Z][^.;:,]{0,60},\s+)?(?=[A-Z])(?:(?!\b(?:[a-z]{3,}ed|who|that|which)\b)[^.;:,]){2,60}?\s(?:was|were)\s+(?:also\s+|further\s+|then\s+)?"
    r"(?P<verb>briefed|informed|told|advised|notified|apprised)\s+(?:by\s+(?P<by>[^;:“\"]{2,160}?),?\s+)?"
    r"|\W*(?:it\s+was|it\s+is)\s+(?P<noted>reported|noted|learnt|learned|observed|pointed\s+out|found|revealed|disclosed)\s+"
    r"(?:by\s+(?P<name>[^;:“\"]{2,160}?),?\s+)?)that\s+",
    re.IGNORECASE,
)
"""The Committee was briefed by the Minister that; it was reported that."""
_LEARNING = frozenset(("learned", "learnt", "informed", "understand", "understands", "heard"))
_AND = re.compile(r"[\s,]*(?:and|but|then)\s+")
_LEAD = re.compile(r"\s*(?:and|but|then|,|also|he|she|it|\s)*")
_DENIED = Worded(r"\b(?:{claims.denying})\s+(?:[\w-]+\s+){0,2}$")
"""Dismissed reports that: no verb."""
_BREAKS = re.compile(
    r"\b(?:must|should|shall|will|would|can|may|is|are|was|were|that|which|because|if|"
    r"to|not|be|there|it\s+is)\b|[:：;；]"
)
"""What cannot stand inside a subject: a modal, a copula, a subordinate clause."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Reported speech opened: `by` is the subject, `verb` its span, `content` where it begins.

    `to` is whom an order addresses where the frame names them; `itself` says that the order's words
    begin with the verb, and `admits` what kind of verb it is.
    """

    by: Span | None
    verb: Span
    manner: Manner
    content: int
    to: Span | None = None
    itself: bool = False
    admits: bool = False


@cache
def _framing_words() -> frozenset[str]:
    """The words one of which stands in whatever opens or closes reported speech."""
    return verb_words() | told_words() | _LEARNING | {"was", "ordered", "set"}


@cache
def _continuing() -> frozenset[str]:
    """The same for whatever goes on with it, also in the form "asking"."""
    return _framing_words() | first_runs(calling("order", "say", "stress"))


@lru_cache(maxsize=1024)
def opening(text: str, start: int, end: int) -> Frame | None:
    """The frame that opens a sentence `[start, end)` of a report's text, or None."""
    words = words_in(text, start, end)
    if briefed := _BRIEFED.match(text, start, end) if "that" in words else None:
        return _briefed_by(text, briefed)
    if _framing_words().isdisjoint(words):
        return None
    if at_once := _at_once(text, start, end, words):
        return at_once
    limit = min(end, start + REACH)
    turned = None if told_words().isdisjoint(words) else passive().search(text, start, limit)
    if verb_words().isdisjoint(words):
        return _turned(text, start, turned) if turned else None
    quoted: list[Span] | None = None
    asker: Span | None = None
    for match in beginning(verb_words(), verbs(), text, start, turned.start() if turned else limit):
        if quoted is None:
            quoted = [each.span() for each in _QUOTED.finditer(text, start, limit)]
        possessive = text.startswith("'", match.end())
        noun = match[0] in phrase_set("claims", "rumours")
        denied = noun and _DENIED.search(text, max(start, match.start() - 40), match.start())
        if possessive or denied or any(a < match.start() < b for a, b in quoted):
            continue
        by = _subject(text, start, match.start()) or asker
        aside = _aside(text, by, match) if by else None
        frame = aside or (_frame(text, match, end, by) if by else None)
        if frame and frame.manner == "order" and LONG_AGO.match(text, start, end):
            return None
        if frame:
            return replace(frame, content=start) if aside else frame
        asker = by if questions(text, match, end) else asker
    return _turned(text, start, turned) if turned else None


def _at_once(text: str, start: int, end: int, words: frozenset[str]) -> Frame | None:
    """The frame of a sentence that tells before its subject, or of none, whose words it gives:
    "Reporters learnt that", "As the mayor said,".
    """
    if learnt := None if _LEARNING.isdisjoint(words) else _LEARNT.search(text, start, end):
        return Frame(None, learnt.span("verb"), "say", learnt.end())
    quoted_as = _as_said().match(text, start, end) if "as" in words else None
    if quoted_as is None:
        return None
    told = quoted_as.span("turned" if quoted_as["turned"] else "by")
    said = quoted_as.span("verb" if quoted_as["verb"] else "before")
    return Frame(told, said, "say", quoted_as.end())


def _briefed_by(text: str, told: re.Match[str]) -> Frame:
    """The frame of what a body was told; "the same Secretary" is named further up."""
    by = next((told.span(name) for name in ("by", "name") if told[name]), None)
    if by and text.startswith("the same", by[0]):
        by = None
    return Frame(by, told.span("verb" if told["verb"] else "noted"), "say", told.end())


def _turned(text: str, start: int, verb: re.Match[str]) -> Frame | None:
    """The frame of an order turned round: "districts were required by him to"."""
    told = _subject(text, start, verb.start()) or _those_who(text, start, verb.start())
    if told is None or verb["verb"] == "invited":  # whoever was invited to speak
        return None
    by = verb.span("by") if verb["by"] else None
    itself = is_one_of("forbid", verb["verb"])
    begins = next(verb.start(name) for name in ("spell", "doing", "to") if verb[name])
    return Frame(by, verb.span("verb"), "order", begins, to=told, itself=itself)


def _aside(text: str, by: Span, verb: re.Match[str]) -> Frame | None:
    """The frame of words put in between: "Flushing, he said, is ahead of schedule"."""
    comma = text.rfind(",", *by)
    if comma < 0 or not text.startswith(",", verb.end()) or verb["order"]:
        return None
    begin = comma + 1 + len(text[comma + 1 : by[1]]) - len(text[comma + 1 : by[1]].lstrip())
    words = text[begin : by[1]].split()
    small = phrase_set("claims", "small_subjects")
    if not 0 < len(words) <= 4 or not (words[0][0].isupper() or words[0] in small):
        return None
    return Frame((begin, by[1]), verb.span(), "say", verb.end())


def continued(text: str, start: int, end: int, by: Span | None) -> Frame | None:
    """The frame of a further verb of the same subject: "and asked the bureau to ..."."""
    if _continuing().isdisjoint(words_in(text, start, end)):
        return None
    lead = _LEAD.match(text, start, end)
    between = _BEFORE.match(text, lead.end() if lead else start, end)
    match = _capitalised().match(text, between.end() if between else start, end)
    if match and match[0].lower() not in _base_forms():
        return _frame(text, match, end, by)
    start_of_verb = between.end() if between else start
    if telling := participle().match(text, start_of_verb, end):
        return Frame(by, telling.span(), "order", telling.end())
    if saying := _saying().match(text, start_of_verb, end):
        return Frame(by, saying.span(), "say", saying.end())
    turned = passive().search(text, start, min(end, start + TAIL))
    return _turned(text, _and(text, start, end), turned) if turned else None


@cache
def participle() -> re.Pattern[str]:
    """A verb of ordering that goes on about a subject: "made arrangements, asking staff to"."""
    return re.compile(
        rf"(?<=[\s,])(?:{any_of(calling())})(?![^;]*,\s+(?:was|were|is|are|has|had|will)\b)(?=\s+(?!(?:for|about|if|how|why|what|when)\b)[^,;:.]{{2,90}}?\s(?:not\s+)?to\s+[a-z])"
    )


@cache
def _saying() -> re.Pattern[str]:
    """A verb of saying that goes on about a subject: "opposed the plan, saying that ..."."""
    return re.compile(rf"(?:{any_of(calling('say', 'stress'))})\s+that\s+")


def _and(text: str, start: int, end: int) -> int:
    """Where a clause begins behind its "and"."""
    joint = _AND.match(text, start, end)
    return joint.end() if joint else start


@lru_cache(maxsize=1024)
def trailing(text: str, start: int, end: int) -> tuple[Frame, int] | None:
    """The frame that closes a sentence ("..., she said"), and where what is said ends."""
    if _framing_words().isdisjoint(words_in(text, start, end)):
        return None
    begin = max(start, end - TAIL)
    match = _trailing().search(text, begin, end) if text.find(",", begin, end) >= 0 else None
    if not match:
        return None
    by = None if match["told"] else match.span("by") if match["by"] else match.span("name")
    orders = match["told"] or match["tasks"]
    return Frame(by, match.span(), "order" if orders else "say", start), match.start()


def _frame(text: str, verb: re.Match[str], end: int, by: Span | None) -> Frame | None:
    """The frame that a verb opens; None where nothing said follows it."""
    begins = content(text, verb, end)
    if begins is None:
        return None
    how = manner(text, verb, end)
    itself = how == "order" and itself_told(text, verb, end)
    return Frame(
        by,
        verb.span(),
        how,
        begins,
        to=warned(text, verb.span(), end) if itself else None,
        itself=itself or (how == "order" and is_one_of("forbid", verb[0])),
        admits=is_one_of("admit", verb[0]) or worries(text, verb, end) is not None,
    )


def _those_who(text: str, start: int, verb: int) -> Span | None:
    """A subject with a clause that says which ones: "Officers who have not signed"."""
    which = _WHO.search(text, start, verb)
    heads = _subject(text, start, which.start()) if which else None
    return (heads[0], start + len(text[start:verb].rstrip())) if heads else None


def _subject(text: str, start: int, verb: int) -> Span | None:
    """The subject before a verb, without what leads up to it; None where there is none.

    The verb of a clause about the subject has none of its own: "Roe, who asked to speak, said".
    """
    head = text[start:verb]
    between = _BETWEEN.search(head)
    end = start + (between.start() if between else len(head.rstrip()))
    about = _ABOUT.search(text, start, end)
    if about and about["rest"]:
        end = about.start()
    elif about or text.endswith((" who", " which"), start, end):
        return None
    while lead := _LEADS.match(text, start, end):
        start = lead.end()
    words = text[start:end].strip(" \n\t,")
    if _WHAT.match(words):
        return None
    if not words or _BREAKS.search(text, start, end) or len(words.split()) > MOST_WORDS:
        return None
    small = phrase_set("claims", "small_subjects")
    named = words[0].isupper() or words[0].isdigit() or words.split()[0] in small
    named = named or _is_titled(words)
    begin = text.index(words, start)
    did = _DID.search(text, begin, begin + len(words)) if words.endswith(_JOINED) else None
    return (begin, did.start() if did else begin + len(words)) if named else None


def _is_titled(words: str) -> bool:
    """Whether a subject begins with a post in small letters: "planning officer Jo Doe"."""
    hit = _POST.match(words)
    return hit is not None and any(is_head(word, word) for word in hit["post"].split())


_POST = re.compile(r"(?P<post>(?:[a-z’'-]+\s+){1,5})(?=[A-Z])")
_WHAT = re.compile(r"(?:what|how|why|where)\b|as$", re.IGNORECASE)
"""What members said, as noted: nobody who speaks."""
_WHO = re.compile(
    r"\s(?:who|which|that)\s(?=(?:has|have|had|is|are|was|were|do|did|does|cannot|fail(?:ed)?)\s)"
)
_ABOUT = re.compile(r",\s+(?:who|which|whose|where)\b[^,;:“\"]{3,160}(?P<rest>,)?\s*$")
_JOINED = (" and", " but", " then")
_DID = re.compile(r"\s(?:took|gave|went|held|heard|made|met|saw|read|[a-z]{3,}[^e]ed)\b(?!\s+by\b)")
"""What else the subject did: "The council took note, and requested"."""
_BETWEEN = Worded(
    r"(?:[\s,]+(?:{claims.between}|[a-z]\w*ly|(?:on\s+)?(?!May\b)(?i:{decisions.days})(?:\s+(?:night|evening|morning|afternoon))?))+\s*$"
)
"""What may stand between a subject and its verb, up to the end of a text."""
_BEFORE = Worded(r"(?:(?:{claims.between})\s+)*")
"""The same before a further verb."""
_LEADS = Worded(
    r"\s*(?:\(?(?:\d[\d./-]*|[a-z])[.)]*\s+)?(?-i:[A-Z][\w’'&/-]*(?:\s+[\w’'&/-]+){0,3}):\s+(?=(?-i:[A-Z]))|\s*(?:(?:and|but)\s+)?(?:{claims.leads}|[a-z]{3,}ing(?!,))\b"
    r"(?:[^,;:.]|\.(?=\w)|(?<=(?-i:\b[A-Z]))\.|(?<=\b[DM]r)\.|(?<=\bMs)\.|(?<=\bMrs)\.){0,160},\s*",
    re.IGNORECASE,
)
"""A phrase before the subject, up to its comma; or a label: "Livestock: Cabinet directed".

Initials and titles end nothing: "Taking exception to the absence of Mr. G. Haridass, he asked"."""


@cache
def _as_said() -> re.Pattern[str]:
    """ "As reported the Minister of Housing, ...", "As the mayor said, ..."."""
    say, who = (
        inflected("say"),
        r"(?:(?:[Tt]he|[Oo]ur)\s+\w|[A-Z])[^,;:.]{1,120}?(?:\.\s[^,;:.]{1,60}?)?",
    )
    return re.compile(
        rf"\s*As\s+(?:(?:(?:was|has\s+been)\s+)?(?P<verb>{say})\s+(?:by\s+)?(?P<turned>{who})"
        rf"|(?P<by>{who})\s+(?:(?:has|had|also|already)\s+)?(?P<before>{say})),\s+(?=\S)"
    )


@cache
def _capitalised() -> re.Pattern[str]:
    """A verb, also at the beginning of an item: "(3) Invited the Minister to ..."."""
    return re.compile(verbs().pattern, re.IGNORECASE)


@cache
def _base_forms() -> frozenset[str]:
    """Base forms: "and encourage farmers to" is an order's own verb, no frame."""
    words = lists("claims")
    return frozenset((*words["say"], *words["stress"], *words["order"]))


@cache
def _trailing() -> re.Pattern[str]:
    between = alternatives("claims", "between")
    say = inflected("say")
    return re.compile(
        rf",[”\"]?\s*(?:(?P<by>he|she|they|it|(?:the\s+)?[A-Z][^,.;:”\"]{{1,60}}?)\s+(?:{between}|\s)*"
        rf"(?:{say}|was\s+(?P<told>ordered|directed|instructed|decided)"
        r"|(?P<tasks>set\s+(?:the|a)\s+task|ordered|instructed|demanded|directed|decreed)(?:\s+(?:to|for)\s[^,.;:]{2,50})?)"
        rf"|(?:{say})\s+(?P<name>[A-Z][^,.;:”\"]{{1,60}}?))"
        r"\s*(?:delegates|members|reporters)?[.。;]?$"
    )
