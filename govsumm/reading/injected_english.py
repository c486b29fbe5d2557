"""How orders to whoever reads or condenses a text are worded in English."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, lowered
from govsumm.reading.injected_prompts import GATES, prompts
from govsumm.reading.phrasing import any_of

_SUMMARY = (
    r"(?:summar(?:y|ies)|briefs?|digests?|abstracts?|overviews?|précis|synops[ei]s|translations?"
    r"|condensed\s+versions?|condensations?|abridge?ments?|(?:machine\s+)?outputs?)"
)
_ASKED = (
    r"(?:(?:hereby|also|therefore|kindly|strictly)\s+)*(?:required|instructed|asked|requested"
    r"|ordered|told|directed|obliged|bound|advised|urged|expected|reminded|supposed)\s+to"
)
_MODAL = (
    r"(?:must|should|shall|will|please|may\s+only|needs?\s+to|ought\s+to"
    rf"|(?:is|are|am)\s+(?:to|{_ASKED})|(?:has|have)\s+to)"
)
_ADVERB = r"(?:(?:not|also|always|never|only|please|kindly|clearly|simply|first|both)\s+)*"
_CREDIT = (
    r"(?!\s+(?:[\w'’]+\s+){0,4}?(?:source|sources|author|authors|credit|publisher|copyright|link"
    r"|origin|newspaper|agency|it\s+to)\b)"
)
_VOCATIVES = ("dear", "attention", "hey", "to", "for")
_SELF = (
    *("this", "above", "foregoing", "article", "text", "story", "these", "present", "following"),
    *("whoever", "anyone", "anybody", "everyone", "any"),
)
_SUMMED = (
    *("summary", "summaries", "brief", "briefs", "digest", "digests", "abstract", "abstracts"),
    *("overview", "overviews", "précis", "synopsis", "synopses", "translation", "translations"),
    *("condensed", "condensation", "condensations", "abridgment", "abridgement", "output"),
    *("abridgments", "abridgements", "outputs"),
)
_ASIDE = r"[^.!?;\n]{0,60}?"


def _any(name: str) -> str:
    """A pattern for one of the words of a list, in lower case, the longest first."""
    return f"(?:{any_of(map(str.lower, lists('injected')[name]))})"


def planted_order(text: str, words: frozenset[str]) -> int | None:
    """Where in a text with these words, in lower case, an order to a machine or a reader begins."""
    patterns = _patterns().of(words)
    if not patterns:
        return None
    begins = [
        found.start()
        for pattern, besides in patterns
        if not besides.isdisjoint(words) and (found := pattern.search(lowered(text)))
    ]
    return min(begins, default=None)


@cache
def _patterns() -> Cued[tuple[re.Pattern[str], frozenset[str]]]:
    """The patterns, in lower case, each with words of which a match holds one besides its cue."""
    words = lists("injected")
    entries = (*words["machines"], *words["addressed"], *words["planted"])
    common = set(words["common"])
    rare = {max(set(entry.split()) - common, key=len, default="") for entry in entries} - {""}
    noted = frozenset((*words["notes"], *_VOCATIVES))
    whom = frozenset((*words["tools"], *words["people"]))
    over = frozenset((*words["overriding"], "mention"))
    handled = frozenset((*words["handling"], *words["reading"], *words["people"], *_SUMMED))
    return Cued(
        ((re.compile("|".join(made)), besides), gate)
        for made, gate, besides in (
            (_to_machines(), frozenset(rare), frozenset(rare)),
            (_notes(), noted, whom | rare),
            (_overriding(), over, over),
            (_to_chats(), GATES, GATES),
            (_to_handlers(), frozenset(_SELF), handled),
            (_of_summaries(), frozenset(_SUMMED), frozenset(_SUMMED)),
        )
    )


def _this() -> str:
    """The text that is read, as it speaks of itself."""
    return (
        rf"(?:(?:this|the\s+(?:above|present|following|foregoing))\s+(?:\w+\s+)?{_any('handled')}"
        r"|the\s+(?:above|foregoing|article|text|story)|these\s+(?:minutes|pages|lines))\b"
    )


def _writing() -> str:
    return rf"{_ADVERB}{_any('writing')}\b"


def _about() -> str:
    """What is to be written of: this text, or what was said and decided in it.

    That machines say what they are is an order that meetings give.
    """
    said = r"that\b(?!\s+(?:they|it|users?|the\s+users?|content|these|their|its)\b)"
    return rf"(?:\b{said}|\b{_any('texts')}\b|[“\"'])"


def _to_machines() -> tuple[str, ...]:
    machine = rf"\b{_any('machines')}\b(?:[-\s]based)?"
    note = rf"\b{_any('notes')}\s+(?:to|for)\s+(?:(?:all|any|the|every|our|each)\s+)*"
    return (
        rf"\b{_any('planted')}\b",
        rf"{note}{machine}",
        rf"{note}{_any('addressed')}\s*[:：—]",
        rf"{machine}[^.!?;:]{{0,60}}?\b{_MODAL}\s+{_writing()}[^.!?;]{{0,80}}?{_about()}",
        rf"{machine}\s*[,:：]\s*(?:please\s+|you\s+(?:must|should|shall)\s+)?{_writing()}",
    )


def _notes() -> tuple[str, ...]:
    """Notes to tools and to people, with the order after a colon or a dash."""
    machine = rf"\b{_any('machines')}\b"
    note = rf"\b{_any('notes')}\s+(?:to|for)\s+(?:(?:all|any|the|every|our|each)\s+)*"
    tool = rf"(?:{_any('tool_works')}[\s-]+){{1,3}}{_any('tools')}\b"
    whom = rf"(?:{machine}|{tool}|\b{_any('people')}\b)"
    order = rf"(?:please\s+|you\s+(?:must|should|shall)\s+)?{_writing()}"
    return (
        rf"{note}{tool}[^.!?;:：\n]{{0,40}}(?:[:：,—–]|\s-\s|\bto\b)\s*{order}",
        rf"(?:{note}|^\W*(?:dear|attention|hey|to|for)[,:]?\s+(?:(?:all|any|every|the)\s+)*){whom}"
        rf"[^.!?;:：\n]{{0,60}}[:：,—–]\s*{order}{_CREDIT}{_ASIDE}{_about()}",
    )


def _overriding() -> tuple[str, ...]:
    start = r"(?:^|[.!?:;,—–>\])】\"”]\s*|\b(?:and|then|please|kindly|you\s+must|now)\s+)"
    return (
        rf"{start}{_any('overriding')}\s+(?:\w+\s+){{0,4}}?"
        rf"(?:previous|prior|above|earlier|preceding|foregoing|your|other|all)\b"
        rf"(?:\s+\w+){{0,3}}?(?:(?<=above)|(?<=foregoing)|\s+{_any('overridden')}\b)",
        r"(?:^|[.!?:;]\s*)(?:do\s+not|don['’]t|never)\s+mention\b"
        r"(?![^.!?\n]{0,80}(?:,\s*(?:the|he|she|they|mr|ms)|\bby\s+name)\b)",
    )


def _to_chats() -> tuple[str, ...]:
    order = rf"(?:only\s+)?{_writing()}"
    return prompts(rf"{_any('machines')}", order, _about())


def _to_handlers() -> tuple[str, ...]:
    """Orders to whoever condenses, translates or reads this text, and for when it is done."""
    handling, reading = rf"\b{_any('handling')}", rf"\b{_any('reading')}"
    whoever = r"\b(?:whoever|anyone|anybody|everyone|any\s+[\w,\s-]{1,60}?\b(?:who|that|which))"
    free = rf"(?!note\b){_writing()}{_CREDIT}"
    this = _this()
    then = rf"(?:{_MODAL}\s+|,\s*(?:you\s+\w+\s+|make\s+sure\s+to\s+|please\s+)?){free}"
    return (
        rf"(?:{handling}|\bof)\s+{this}{_ASIDE}\b{_MODAL}\s+{free}{_ASIDE}{_about()}",
        rf"{handling}\s+{this}{_ASIDE}\b{_ASKED}\s+{free}",
        rf"{reading}\s+{this}{_ASIDE}\b{_MODAL}\s+{free}{_ASIDE}{_about()}",
        rf"\b(?:when|whenever|while|upon|before|after|in|if\s+you(?:\s+are)?)\s+"
        rf"(?:{handling}|{reading})\s+{this}{_ASIDE},\s*(?:do\s+not|you\s+must|{free}{_ASIDE}"
        rf"{_about()})",
        rf"\b(?:when|whenever|if|where|should|once|as)\s+{this}\s+(?:is|are|be|gets)\s+"
        rf"(?:\w+\s+){{0,2}}?{handling}\b{_ASIDE}{then}",
        rf"{whoever}{_ASIDE}\b(?:prepares?|writes?|makes?|produces?|generates?|compiles?|draws?)\s+"
        rf"[^.!?;\n]{{0,30}}?\b{_SUMMARY}\b(?!\s+of\s+(?!{this})){_ASIDE}\b{_MODAL}\s+{free}",
    )


def _of_summaries() -> tuple[str, ...]:
    """Orders about the summary that a reader is to make."""
    this = _this()
    must = rf"(?:{_MODAL}|may|can(?:not)?)"
    return (
        rf"\b(?:any|every|all)\s+{_SUMMARY}\s+(?:\w+\s+){{0,5}}?{_MODAL}\s+{_writing()}\s+that\b",
        r"\b(?:automatic|automated|machine|generated|computer-generated)\s+"
        rf"{_SUMMARY}\s+(?:\w+\s+){{0,5}}?{_MODAL}\s+{_writing()}",
        rf"\b{_SUMMARY}\s+(?:of|from|based\s+on|made\s+(?:from|of)|drawn\s+from)\s+{this}{_ASIDE}"
        rf"\b{must}\s+{_writing()}",
        rf"\bthis\s+\w+['’]s\s+(?:\w+\s+)?{_SUMMARY}\s+{must}\s+{_writing()}",
        rf"\byour\s+(?:\w+\s+)?{_SUMMARY}\s+{must}\s+(?:{_writing()}|be\s+(?:in|written)\b)",
        rf"\bin\s+(?:the|any|every|your)\s+{_SUMMARY}\s+of\s+{this}[,\s]+(?:please\s+)?{_writing()}",
        rf"(?:^|[.!?:;,]\s*)(?:please\s+)?{_any('writing')}\s+[^.!?;\n]{{1,100}}?\bin\s+"
        rf"(?:your\s+{_SUMMARY}|(?:the|any|every)\s+{_SUMMARY}\s+of\s+{this})",
        rf"\b(?:the|any|your|this)\s+{_SUMMARY}\s+(?:shall|will|must|is\s+to)\s+be\s+"
        r"(?:(?:deemed|considered|regarded\s+as|treated\s+as|marked)\s+)?"
        r"(?:invalid|void|incomplete|rejected|discarded|wrong|false|incorrect|worthless)\b",
    )


_ROLES = ("system", "assistant", "user", "developer")


def opens_with_role(text: str, words: tuple[str, ...]) -> bool:
    """Whether a role's name opens a text of these words: "System: you ..."."""
    return bool(words) and words[0] in _ROLES and _role().match(text) is not None


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,4}(?:system(?:\s+(?:message|note|notice))?|assistant|user|developer)\s*[:：]\s*"
        rf"(?:you\b|please\b|sure\b|{_any('writing')}\b)"
        r"|\W{0,4}system\s+(?:message|prompt|instructions?)\s*[:：]",
        re.IGNORECASE,
    )


@cache
def ordering() -> re.Pattern[str]:
    """What makes an HTML comment an order: nobody else is spoken to in one."""
    return re.compile(
        rf"\b(?:must|should|shall|please|you|{_any('machines')}|{_any('overriding')})\b"
        rf"|^\W*{_any('writing')}\b(?!\s*[:=-])",
        re.IGNORECASE,
    )


@cache
def running_on() -> re.Pattern[str]:
    """How a sentence opens that goes on with the order before it."""
    return re.compile(
        rf"\W*(?:(?:and|also|then|instead|in\s+addition|further|furthermore|finally|otherwise"
        rf"|likewise|lastly|moreover)\b[,\s]*)*"
        rf"(?:(?:please\s+|(?:you|it|they|the\s+{_SUMMARY})\s+(?:must|should|shall|may|will)\s+"
        rf"(?:not\s+|also\s+)*|do\s+not\s+|never\s+)?{_any('writing')}\b"
        rf"(?=[^.!?;]{{0,80}}?{_about()})"
        rf"|(?:please\s+|do\s+not\s+|never\s+|you\s+(?:must|should|shall)\s+(?:not\s+|also\s+)*)"
        rf"{_any('writing')}\b|{_any('dropping')}\s+(?:the|all|any|every|out)\b"
        rf"|(?:any\s+other|your|the|a|every)\s+{_SUMMARY}\s+{_MODAL}\b"
        rf"|(?:otherwise|failing\s+(?:this|that|which))\b"
        rf"|this\s+(?:instruction|order|note|rule|requirement)\b)",
        re.IGNORECASE,
    )
