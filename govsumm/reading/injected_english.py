"""How orders to whoever reads or condenses a text are worded in English."""

from __future__ import annotations

import re
from functools import cache

from govsumm.lexicon import lists
from govsumm.reading.gated import Cued, lowered
from govsumm.reading.injected_phrases import (
    ASIDE,
    about,
    any_word,
    asked,
    modal,
    no_credit,
    note_to,
    summary,
    this_text,
    told_of_text,
    writing,
)
from govsumm.reading.injected_prompts import prompts
from govsumm.reading.phrasing import Worded, first_words, phrase_set


def planted_order(text: str, words: frozenset[str]) -> int | None:
    """Where in a text with these words, in lower case, an order to a machine or a reader begins."""
    begins = [
        found.start()
        for pattern, others in _patterns().of(words)
        if not others.isdisjoint(words) and (found := pattern.search(lowered(text)))
    ]
    return min(begins, default=None)


@cache
def _patterns() -> Cued[tuple[Worded, frozenset[str]]]:
    """The patterns, in lower case, each with commoner words of which a match holds one as well."""
    words = lists("injected")
    entries = (*words["machines"], *words["addressed"], *words["planted"])
    common = set(words["common"])
    rare = {max(set(entry.split()) - common, key=len, default="") for entry in entries} - {""}
    noted = frozenset((*words["notes"], *words["vocatives"]))
    whom = frozenset((*words["tools"], *words["people"]))
    over = frozenset((*words["overriding"], "mention"))
    summed = first_words("injected", "summaries")
    chats = phrase_set("injected", "chat_words")
    handled = summed.union(words["handling"], words["reading"], words["people"])
    return Cued(
        ((Worded("|".join(made)), others), cues)
        for made, others, cues in (
            (_to_machines(), frozenset(rare), frozenset(rare)),
            (_notes(), noted, whom | rare),
            (_overriding(), over, over),
            (_to_chats(), chats, chats),
            (_to_handlers(), phrase_set("injected", "itself"), handled),
            (_of_summaries(), summed, summed),
        )
    )


def _to_machines() -> tuple[str, ...]:
    machine = rf"\b{any_word('machines')}\b(?:[-\s]based)?"
    note = note_to()
    return (
        rf"\b{any_word('planted')}\b",
        rf"{note}{machine}",
        rf"{note}{any_word('addressed')}\s*[:：—]",
        rf"{machine}[^.!?;:]{{0,60}}?\b{modal()}\s+{writing()}[^.!?;]{{0,80}}?{about()}",
        rf"^[^.!?:：\n]{{0,40}}?{machine}[^.!?:：\n]{{0,24}}[:：][^.!?\n]*?{told_of_text()}",
        rf"{machine}\s*[,:：]\s*(?:please\s+|you\s+(?:must|should|shall)\s+)?{writing()}",
    )


def _notes() -> tuple[str, ...]:
    """Notes to tools and to people, with the order after a colon or a dash."""
    machine = rf"\b{any_word('machines')}\b"
    note = note_to()
    tool = rf"(?:{any_word('tool_works')}[\s-]+){{1,3}}{any_word('tools')}\b"
    whom = rf"(?:{machine}|{tool}|\b{any_word('people')}\b)"
    order = rf"(?:please\s+|you\s+(?:must|should|shall)\s+)?{writing()}"
    return (
        rf"{note}{tool}[^.!?;:：\n]{{0,40}}(?:[:：,—–]|\s-\s|\bto\b)\s*{order}",
        rf"(?:{note}|^\W*{any_word('vocatives')}[,:]?\s+(?:(?:all|any|every|the)\s+)*){whom}"
        rf"[^.!?;:：\n]{{0,60}}[:：,—–]\s*{order}{no_credit()}{ASIDE}{about()}",
    )


def _overriding() -> tuple[str, ...]:
    start = r"(?:^|[.!?:;,—–>\])】\"”]\s*|\b(?:and|then|please|kindly|you\s+must|now)\s+)"
    return (
        rf"{start}{any_word('overriding')}\s+(?:\w+\s+){{0,4}}?"
        rf"(?:previous|prior|above|earlier|preceding|foregoing|your|other|all)\b"
        rf"(?:\s+\w+){{0,3}}?(?:(?<=above)|(?<=foregoing)|\s+{any_word('overridden')}\b)",
        r"(?:^|[.!?:;]\s*)(?:do\s+not|don['’]t|never)\s+mention\b"
        r"(?![^.!?\n]{0,80}(?:,\s*(?:the|he|she|they|mr|ms)|\bby\s+name)\b)",
    )


def _to_chats() -> tuple[str, ...]:
    order = rf"(?:only\s+)?{writing()}"
    return prompts(rf"{any_word('machines')}", order, about())


def _to_handlers() -> tuple[str, ...]:
    """Orders to whoever condenses, translates or reads this text, and for when it is done."""
    handling, reading = rf"\b{any_word('handling')}", rf"\b{any_word('reading')}"
    whoever = r"\b(?:whoever|anyone|anybody|everyone|any\s+[\w,\s-]{1,60}?\b(?:who|that|which))"
    free = rf"(?!note\b){writing()}{no_credit()}"
    this = this_text()
    then = rf"(?:{modal()}\s+|,\s*(?:you\s+\w+\s+|make\s+sure\s+to\s+|please\s+)?){free}"
    return (
        rf"(?:{handling}|\bof)\s+{this}{ASIDE}\b{modal()}\s+{free}{ASIDE}{about()}",
        rf"{handling}\s+{this}{ASIDE}\b{asked()}\s+{free}",
        rf"{reading}\s+{this}{ASIDE}\b{modal()}\s+{free}{ASIDE}{about()}",
        rf"\b(?:when|whenever|while|upon|before|after|in|if\s+you(?:\s+are)?)\s+"
        rf"(?:{handling}|{reading})\s+{this}{ASIDE},\s*(?:do\s+not|you\s+must|{free}{ASIDE}"
        rf"{about()})",
        rf"\b(?:when|whenever|if|where|should|once|as)\s+{this}\s+(?:is|are|be|gets)\s+"
        rf"(?:\w+\s+){{0,2}}?{handling}\b{ASIDE}{then}",
        rf"{whoever}{ASIDE}\b(?:prepares?|writes?|makes?|produces?|generates?|compiles?|draws?)\s+"
        rf"[^.!?;\n]{{0,30}}?\b{summary()}\b(?!\s+of\s+(?!{this})){ASIDE}\b{modal()}\s+{free}",
    )


def _of_summaries() -> tuple[str, ...]:
    """Orders about the summary that a reader is to make."""
    this = this_text()
    must = rf"(?:{modal()}|may|can(?:not)?)"
    return (
        rf"(?:^\W*|[:：]\W*)(?:the|this)\s+{summary()}\s+{modal()}\s+{writing()}\s+"
        r"(?:that\b|(?:[\w’'-]+\s+){1,6}?as\b|[“\"])",
        rf"\b(?:any|every|all)\s+{summary()}\s+(?:\w+\s+){{0,5}}?{modal()}\s+{writing()}\s+that\b",
        r"\b(?:automatic|automated|machine|generated|computer-generated)\s+"
        rf"{summary()}\s+(?:\w+\s+){{0,5}}?{modal()}\s+{writing()}",
        rf"\b{summary()}\s+(?:of|from|based\s+on|made\s+(?:from|of)|drawn\s+from)\s+{this}{ASIDE}"
        rf"\b{must}\s+{writing()}",
        rf"\bthis\s+\w+['’]s\s+(?:\w+\s+)?{summary()}\s+{must}\s+{writing()}",
        rf"\byour\s+(?:\w+\s+)?{summary()}\s+{must}\s+(?:{writing()}|be\s+(?:in|written)\b)",
        rf"\bin\s+(?:the|any|every|your)\s+{summary()}\s+of\s+{this}[,\s]+(?:please\s+)?{writing()}",
        rf"(?:^|[.!?:;,]\s*)(?:please\s+)?{any_word('writing')}\s+[^.!?;\n]{{1,100}}?\bin\s+"
        rf"(?:your\s+{summary()}|(?:the|any|every)\s+{summary()}\s+of\s+{this})",
        rf"\b(?:the|any|your|this)\s+{summary()}\s+(?:shall|will|must|is\s+to)\s+be\s+"
        rf"(?:(?:deemed|considered|regarded\s+as|treated\s+as|marked)\s+)?{any_word('refused')}\b",
    )


def opens_with_role(text: str, words: tuple[str, ...]) -> bool:
    """Whether a role's name opens a text of these words: "System: you ..."."""
    labels = phrase_set("injected", "roles", "role_orders")
    return bool(words) and words[0] in labels and _role().match(text) is not None


@cache
def _role() -> re.Pattern[str]:
    role, told = any_word("roles"), any_word("role_orders")
    noted = rf"(?:\s+{any_word('notes')})?\s*[:：]\s*"
    label = rf"\W{{0,4}}{role}{noted}"
    order = rf"\W{{0,4}}(?:{role}\s+)?{told}{noted}"
    return re.compile(
        rf"{label}(?:you\b|please\b|sure\b|{writing()}|(?=[^.!?\n]*?{told_of_text()}))"
        rf"|{order}(?=[^.!?\n]*?{told_of_text()})"
        rf"|{order}{writing()}[^.!?\n]{{0,80}}?(?:{about()}|\bas\b)"
        r"|\W{0,4}system\s+(?:message|prompt|instructions?)\s*[:：]",
        re.IGNORECASE,
    )


@cache
def ordering() -> re.Pattern[str]:
    """What makes an HTML comment an order: nobody else is spoken to in one."""
    return re.compile(
        rf"\b(?:must|should|shall|please|you|{any_word('machines')}|{any_word('overriding')})\b"
        rf"|^\W*{any_word('writing')}\b(?!\s*[:=-])",
        re.IGNORECASE,
    )


@cache
def running_on() -> re.Pattern[str]:
    """How a sentence opens that goes on with the order before it."""
    return re.compile(
        rf"\W*(?:(?:and|also|then|instead|in\s+addition|further|furthermore|finally|otherwise"
        rf"|likewise|lastly|moreover)\b[,\s]*)*"
        rf"(?:(?:please\s+|(?:you|it|they|the\s+{summary()})\s+(?:must|should|shall|may|will)\s+"
        rf"(?:not\s+|also\s+)*|do\s+not\s+|never\s+)?{any_word('writing')}\b"
        rf"(?=[^.!?;]{{0,80}}?{about()})"
        rf"|(?:please\s+|do\s+not\s+|never\s+|you\s+(?:must|should|shall)\s+(?:not\s+|also\s+)*)"
        rf"{any_word('writing')}\b|{any_word('dropping')}\s+(?:the|all|any|every|out)\b"
        rf"|(?:any\s+other|your|the|a|every)\s+{summary()}\s+{modal()}\b"
        rf"|(?:otherwise|failing\s+(?:this|that|which))\b"
        rf"|this\s+(?:instruction|order|note|rule|requirement)\b)",
        re.IGNORECASE,
    )
