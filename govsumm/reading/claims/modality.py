"""How a clause is meant: as an order, by its modal verb, its mood or its words.

The modality decides, not the verb of speech: "pointed out" opens both praise and orders.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.reading.claims.addressees import addressee, addresses, behind_verb
from govsumm.reading.claims.modal_orders import Order, after_comma, by_modal, commanded
from govsumm.reading.people.participation import Span
from govsumm.reading.phrasing import Worded, any_of, phrase_set
from govsumm.reading.spanned_words import first_runs, words_in

_LEADING = re.compile(
    r"[\s,;，；、—-]*(?:(?:and|but|or|also|then|that|at\s+the\s+same\s+time,?|in\s+addition,?"
    r"|second(?:ly)?,|third(?:ly)?,|first(?:ly)?,|finally,|meanwhile,|besides,|moreover,"
    r"|therefore,?|to\s+this\s+end,|in\s+the\s+next\s+step,)\s+)*",
    re.IGNORECASE,
)
ON_MOTION = (
    r"(?:\([^()\n]{1,160}\)|,?\s*on\s+(?:the\s+)?(?:motion|proposal|proposition)\s+of\s+"
    r"(?:(?!\b(?:that|to)\b)[^;:\n]){2,120}?)"
)
"""Who moved what is resolved, between the word and what it is."""
_RESOLVED = re.compile(
    r"[\s,;-]*(?:it\s+(?:was|is)\s+|be\s+it\s+)?(?:(?:further|also|then|unanimously)\s+)*"
    r"(?:resolved|agreed|decided|ordered|recommended|directed)(?:\s+unanimously)?"
    rf"(?:\s+{ON_MOTION})?[,:]?\s+that\s+",
    re.IGNORECASE,
)
"""RESOLVED THAT, it was agreed that: what follows is wished."""
_NO = re.compile(r"(?:no|never|do\s+not|don't|don’t|none\s+of)\b", re.IGNORECASE)
_DECLARES = Worded(r"\b(?:{claims.declaring}|\w{2,}ed)\b")
_IMPERATIVE = Worded(
    r"(?:\w+ly\s+|to\s+|not\s+|in\s+particular,?\s+)*(?:{splitting.verbs})\b(?!\s+(?:of|by|has|have|was|were|is|are|will)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def bare(text: str, start: int, end: int) -> int:
    """Where a clause begins without the connectives before it."""
    resolved = resolving(text, start, end)
    match = _LEADING.match(text, resolved or start, end)
    return match.end() if match else start


def resolving(text: str, start: int, end: int) -> int | None:
    """Where begins what is resolved, behind "RESOLVED THAT", or None."""
    if "that" not in words_in(text, start, end):
        return None
    lead = _RESOLVED.match(text, start, end)
    return lead.end() if lead else None


def resolves(text: str, start: int, end: int) -> bool:
    """Whether a clause says somewhere that what follows is resolved: "it was agreed that"."""
    return "that" in words_in(text, start, end) and _RESOLVED.search(text, start, end) is not None


_NEGATED = re.compile(
    r"\b(?:not|never|cannot|no|nobody|none|neither|nor|only)\b|n['’]t\b", re.IGNORECASE
)


@lru_cache(maxsize=1024)
def order(text: str, start: int, end: int) -> Order | None:
    """The clause `[start, end)` as an order by its modality, or None.

    Where it forbids, the action is the whole clause: no "not" is ever left out.
    """
    start = bare(text, start, end)
    found = commanded(text, start, end) or by_modal(text, start, end)
    if found and _NEGATED.search(text, start, found.action):
        nobody = _NO_ONE.match(text, *found.to) if found.to else None
        told = (nobody.end(), found.to[1]) if found.to and nobody else found.to
        return replace(found, to=told, action=start)
    return found


_NO_ONE = re.compile(r"(?:no|none\s+of\s+the|none\s+of)\s+(?=\w)", re.IGNORECASE)
"""No department shall hire: departments are told."""


_INFINITIVE = re.compile(
    r"(?P<np>(?:(?!\bto\b)[^,;:；]){3,70}?)\s+(?:not\s+)?to\s+(?:[a-z]+ly\s+)?(?P<verb>be\s+\w+|\w+)"
)
_SUBJUNCTIVE = re.compile(
    r"(?P<np>(?:(?!\b(?:to|that|which|who|let|and)\b)[^,;:；]){3,90}?)(?:,\s[^,;:；]{2,90},)?\s+be\s+(?:\w+ly\s+)?"
    r"(?:\w+(?:ed|en|t|paid|aid|eld|awn|own|orn)|made|found|sold|told|done|put|read|heard|led|fed|hung|rung|run|won|begun|hidden"
    r"|available|open|ready|on\s+site|in\s+place)\b"
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
    if _did().search(match["np"]) or _WISHES.search(match["np"]):
        return None
    verb = match["verb"]
    if verb.startswith("be") or (
        _is_noted(verb, match["np"]) and _may_be_told(text, *match.span("np"))
    ):
        told = None if verb.startswith("be") else after_comma(text, *match.span("np"))
        forbidden = _NEGATED.search(text, start, match.start("verb"))
        return Order(told, match.start("verb") if told and not forbidden else start)
    return None


@cache
def _did() -> re.Pattern[str]:
    """The town set up a stall to sell tickets: somebody did something, and is told nothing."""
    past = any_of(form for row in lists("claims")["irregular"] for form in row.split()[1:])
    return re.compile(rf"\s(?:{past})\s+(?:up|out|aside|off|an?)\b")


_WISHES = Worded(r"\s(?:{claims.wishing})(?:\s|$)")
"""The council hopes to open a depot, the scheme enables farmers to buy: nobody is told."""


@cache
def _doing() -> frozenset[str]:
    return phrase_set("splitting", "verbs") | phrase_set("claims", "doing")


NOTED = 4
"""Whoever is told in a note is named in at most so many words before a doubtful verb."""


def _is_noted(verb: str, who: str) -> bool:
    """Whether a verb is what a note asks of somebody: "Clerk to email all"."""
    words = who.split()
    short = len(words) <= NOTED and words[0][0].isupper() and "by" not in words
    return verb in _doing() or (short and verb in phrase_set("claims", "noting"))


_SETTLES = Worded(r"(?:(?i:{decisions.openers_of_acts,moving})|M/S|MS[CPU])\b")
_TELLABLE = re.compile(r"(?:[A-Z]|(?:the|all|each|every|both)\s)[^/]*$")


def _may_be_told(text: str, start: int, end: int) -> bool:
    """Whether a noun phrase before "to" may be somebody: not "the decision to close"."""
    start, end = addressee(text, *after_comma(text, start, end))
    words = text[start:end].split()
    if words and (words[0] in phrase_set("splitting", "verbs") or _SETTLES.match(words[0])):
        return False  # "coordinate with localities to", "RESOLVED unanimously to"
    last = words[-1].lower() if words else ""
    named = bool(_TELLABLE.match(text, start, end)) and len(words) <= 7
    if len(words) > 1 and last[0].isdigit():
        last = words[-2].lower()  # "Motion 22-142 to approve"
    return last not in lists("claims")["infinitive_nouns"] and (
        named or addresses(text, start, end)
    )


_BE_TOLD = Worded(
    r"(?:that\s+)?(?P<np>(?:(?!\b(?:to|that|which|who|not)\b)[^,;:；]){3,90}?)"
    r"\s+(?:should\s+|must\s+|shall\s+)?be\s+(?:hereby\s+|further\s+|also\s+)?(?:{claims.told})\s+to\s+(?=[a-z])",
    re.IGNORECASE,
)
"""That the ministry be directed to complete the works: who is told, and what to do."""


def subjunctive(text: str, start: int, end: int) -> Order | None:
    """What is to be done, without a modal verb: "encroachments be removed"."""
    if "be" not in words_in(text, start, end):
        return None
    start = bare(text, start, end)
    told = _BE_TOLD.match(text, start, end)
    if told and addresses(text, *told.span("np")):
        return Order(told.span("np"), told.end())
    wanted = _SUBJUNCTIVE.match(text, start, end)
    if not wanted or _DECLARES.search(text, *wanted.span("np")):
        return None
    return Order(None, start)


_UP_TO_EIGHT = tuple(
    re.compile(rf"(?P<np>(?:[\w’'-]+\s+){{{count}}})(?P<verb>[a-z]+)\b") for count in range(1, 9)
)


def mandative(text: str, start: int, end: int, *, does: bool = False) -> Order | None:
    """What is resolved that somebody do: "that the clerk write to the county".

    Where it `does`, also "that the clerk writes to the county", as an item of recommendations says.
    """
    start = bare(text, start, end)
    wanted = subjunctive(text, start, end)
    if wanted:
        return wanted
    form = _THIRD_PERSON if does else _PLAIN_FORM
    plain = _PLAIN_FORM.match(text, start, end) or form.match(text, start, end)
    if plain and _is_told(text, *plain.span("np")):
        return Order(plain.span("np"), plain.start("verb"))
    for words in _UP_TO_EIGHT:
        match = words.match(text, start, end)
        if match and _is_done(match["verb"], does=does) and _is_told(text, *match.span("np")):
            return Order(_trim(text, *match.span("np")), match.start("verb"))
    return None


_TOLD_THERE = (
    r"(?P<np>(?:[\w’'&-]+\s+){0,7}?(?:(?i:{claims.addressees})|[A-Z][\w’'-]+))\s+"
    r"(?!(?:{claims.declaring}|{claims.no_verbs})\b)"
)
_WITH_OBJECT = (
    r"\s+(?=(?:the|an?|all|any|its|their|his|her|this|these|those|each|every|no|two|three"
    r"|with|to|on|at|into|up|out|back|\d|[A-Z])\b)"
)
_PLAIN_FORM = Worded(_TOLD_THERE + r"(?P<verb>[a-z]{3,}(?<!ed)(?<!ing)(?<!s))" + _WITH_OBJECT)
"""That the attorney redraft the section: any verb in its plain form behind who is told."""
_THIRD_PERSON = Worded(_TOLD_THERE + r"(?P<verb>[a-z]{3,}(?<!s)s)" + _WITH_OBJECT)
"""The engineer fences the quarry: the same as an item of recommendations says it."""


def _is_done(verb: str, *, does: bool) -> bool:
    """Whether a verb is what somebody is to do, or `does`: "convene", "convenes", "carries"."""
    if verb in _doing():
        return True
    stems = (verb[:-1], verb[:-2], f"{verb[:-3]}y") if does and verb.endswith("s") else ()
    return not _doing().isdisjoint(stems)


def _is_told(text: str, start: int, end: int) -> bool:
    return text[start:end].strip() in _PRONOUNS or addresses(text, start, end)


_PRONOUNS = ("he", "she", "they")


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
