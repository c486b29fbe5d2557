"""How a clause is meant: as an order, by its modal verb, its mood or its words.

The modality decides, not the verb of speech: "pointed out" opens both praise and orders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.claims.addressees import addressee, behind_verb
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, phrase_set
from govsumm.reading.spanned_words import first_runs, words_in

_LEADING = re.compile(
    r"[\s,;，；、—-]*(?:(?:and|but|or|also|then|that|at\s+the\s+same\s+time,?|in\s+addition,?"
    r"|second(?:ly)?,|third(?:ly)?,|first(?:ly)?,|finally,|meanwhile,|besides,|moreover,"
    r"|therefore,?|to\s+this\s+end,|in\s+the\s+next\s+step,)\s+)*",
    re.IGNORECASE,
)
_MODAL = (
    r"(?:must|should|shall|ought\s+to|(?:need|needs|needed)\s+to|(?:has|have|had)\s+to"
    r"|(?:will|would)\s+(?:have|need)\s+to|(?:will|would)\s+be\s+required\s+to"
    r"|may\s+not|can\s+not|cannot|can\s+only)"
)
_ADVERBS = r"(?:(?:also|further|still|all|always|now|then|first|not|never|\w+ly)\s+)*"
_SAID = r"(?:,\s+(?:he|she|they|[A-Z]\w+)\s+\w+ed,|,\s+(?:he|she|they|[A-Z]\w+)\s+said,)?"
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
    rf"(?P<modal>{_MODAL}|(?:is|are|was|were)\s+to(?!\s+have\b)|(?P<will>will|would)){_SAID}\s+{_ADVERBS}"
    r"(?P<be>be\b|have\s+to\s+be\b)?"
)
_FORBIDDEN = re.compile(
    r"\b(?:is|are|be)\s+(?:\w+ly\s+)?"
    r"(?:forbidden|prohibited|banned|barred|not\s+(?:allowed|permitted))\b"
)
_NO = re.compile(r"(?:no|never|do\s+not|don't|don’t|none\s+of)\b", re.IGNORECASE)
_DECLARES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|been|would|can|could|may|might|does|did|remains?|stands?"
    r"|\w{2,}ed|rose|fell|grew|won|built|led|made|took|saw|came|went|became|held|kept|reads?|shows?"
    r"|gave|told|sought|met|went|spoke|said|brought|began|lost|paid|left|felt|sent|drew|wrote|chose|got|ran|sat|stood"
    r"|deserves?)\b"
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
_IMPERATIVE = Worded(
    r"(?:\w+ly\s+|to\s+|not\s+|in\s+particular,?\s+)*(?:{splitting.verbs})\b(?!\s+(?:of|by|has|have|was|were|is|are|will)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def bare(text: str, start: int, end: int) -> int:
    """Where a clause begins without the connectives before it."""
    match = _LEADING.match(text, start, end)
    return match.end() if match else start


_NEGATED = re.compile(
    r"\b(?:not|never|cannot|no|nobody|none|neither|nor|only)\b|n['’]t\b", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def order(text: str, start: int, end: int) -> Order | None:
    """The clause `[start, end)` as an order by its modality, or None.

    Where it forbids, the action is the whole clause: no "not" is ever left out.
    """
    start = bare(text, start, end)
    found = _commanded(text, start, end) or _ordered(text, start, end)
    if found and _NEGATED.search(text, start, found.action):
        return replace(found, action=start)
    return found


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


def _commanded(text: str, start: int, end: int) -> Order | None:
    """The order that a speaker says was given."""
    told = _COMMANDED.match(text, start, end) if "to" in words_in(text, start, end) else None
    if not told:
        return None
    return Order(told.span("np") if told["np"] else told.span("body"), told.end())


def _ordered(text: str, start: int, end: int) -> Order | None:
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
    if modal:
        told = _after_comma(text, *modal.span("np"))
        if modal["be"]:
            return Order(None, start, will=bool(modal["will"]))
        if addresses(text, *told):
            return Order(told, modal.end(), will=bool(modal["will"]))
        return Order(None, start, will=bool(modal["will"]))
    forbids = not _FORBIDDEN_WORDS.isdisjoint(words) and _FORBIDDEN.search(text, start, end)
    return Order(None, start) if forbids else None


def _after_comma(text: str, start: int, end: int) -> Span:
    """A noun phrase without the phrase before it: "In this regard, everyone"."""
    comma = text.rfind(", ", start, end)
    return (comma + 2 if comma >= 0 else start), end


_INFINITIVE = re.compile(
    r"(?P<np>(?:(?!\bto\b)[^,;:；]){3,70}?)\s+(?:not\s+)?to\s+(?:[a-z]+ly\s+)?(?P<verb>be\s+\w+|\w+)"
)
_SUBJUNCTIVE = re.compile(
    r"(?P<np>(?:(?!\b(?:to|that|which|who|let|and)\b)[^,;:；]){3,90}?)\s+be\s+(?:\w+ly\s+)?\w+(?:ed|en|t)\b"
)


def infinitive(text: str, start: int, end: int) -> Order | None:
    """A clause in note form as an order: "Clerk to write to the county"; "the stile be mended"."""
    wanted = subjunctive(text, start, end)
    if wanted:
        return wanted
    if "to" not in words_in(text, start, end):
        return None
    start = bare(text, start, end)
    match = _INFINITIVE.match(text, behind_verb(text, start, end), end)
    if not match or _DECLARES.search(text, *match.span("np")):
        return None
    verb = match["verb"]
    if verb.startswith("be") or (verb in _doing() and _may_be_told(text, *match.span("np"))):
        told = None if verb.startswith("be") else _after_comma(text, *match.span("np"))
        forbidden = _NEGATED.search(text, start, match.start("verb"))
        return Order(told, match.start("verb") if told and not forbidden else start)
    return None


@cache
def _doing() -> frozenset[str]:
    return phrase_set("splitting", "verbs") | phrase_set("claims", "doing")


_TELLABLE = re.compile(r"(?:[A-Z]|(?:the|all|each|every|both)\s)[^/]*$")


def _may_be_told(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase before "to" may be somebody: not "the decision to close"."""
    start, end = addressee(text, *_after_comma(text, start, end))
    words = text[start:end].split()
    if words and words[0] in phrase_set("splitting", "verbs"):
        return False  # "coordinate with localities to"
    last = words[-1].lower() if words else ""
    named = bool(_TELLABLE.match(text, start, end)) and len(words) <= 7
    if len(words) > 1 and last[0].isdigit():
        last = words[-2].lower()  # "Motion 22-142 to approve"
    return last not in lists("claims")["infinitive_nouns"] and (
        named or addresses(text, start, end)
    )


def subjunctive(text: str, start: int, end: int) -> Order | None:
    """What is to be done, without a modal verb: "encroachments be removed"."""
    if "be" not in words_in(text, start, end):
        return None
    start = bare(text, start, end)
    wanted = _SUBJUNCTIVE.match(text, start, end)
    if not wanted or _DECLARES.search(text, *wanted.span("np")):
        return None
    return Order(None, start)


_UP_TO_EIGHT = tuple(
    re.compile(rf"(?P<np>(?:[\w’'-]+\s+){{{count}}})(?P<verb>[a-z]+)\b") for count in range(1, 9)
)


def mandative(text: str, start: int, end: int) -> Order | None:
    """What is resolved that somebody do: "that the clerk write to the county"."""
    start = bare(text, start, end)
    wanted = subjunctive(text, start, end)
    if wanted:
        return wanted
    for words in _UP_TO_EIGHT:
        match = words.match(text, start, end)
        if match and match["verb"] in _doing() and addresses(text, *match.span("np")):
            return Order(_trim(text, *match.span("np")), match.start("verb"))
    return None


def _trim(text: str, start: int, end: int) -> Span:
    return start, start + len(text[start:end].rstrip())


_VERB = re.compile(r"\w+")


def is_base_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb in its base form begins at `start`."""
    word = _VERB.match(text, start, end)
    return word is not None and word[0] in phrase_set("splitting", "verbs")


@cache
def _imperative_words() -> frozenset[str]:
    """The words of which a clause that begins with a verb or "no" has one."""
    nos = ("no", "never", "do", "don", "none")
    return first_runs(lists("splitting")["verbs"]) | frozenset(nos)


@lru_cache(maxsize=1024)
def imperative(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with a verb in its base form."""
    if _imperative_words().isdisjoint(words_in(text, start, end)):
        return False
    start = bare(text, start, end)
    return bool(_IMPERATIVE.match(text, start, end) or _NO.match(text, start, end))


@lru_cache(maxsize=1024)
def declarative(text: str, start: int, end: int) -> bool:
    """Whether a clause tells what is or was."""
    return bool(_DECLARES.search(text, start, end))


_NAME_WORD = re.compile(r"[\w’'-]+")


def addresses(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase names somebody who can be told: people, bodies, a titled name."""
    words = _NAME_WORD.findall(text, start, end)
    if not words or len(words) > 24:
        return False
    return any(word.lower() in phrase_set("claims", "addressees") for word in words) or (
        len(words) > 1
        and all(
            word[0].isupper() for word in words if word not in ("of", "the", "and", "for", "The")
        )
    )
