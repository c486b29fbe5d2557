"""Which runs of words are the name of a person.

Zhu De'e          two capitalised words and more, none of which names a thing
J. R. Okafor      initials, particles, suffixes
Mr. Liem          one word, after an honorific, which is no part of the name
white horse deji  anything, where only a name can stand: after a post, in a list
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from govsumm.lexicon import lists
from govsumm.lexicon.english import is_english
from govsumm.reading.people.honorifics import has_title, titles, without_title
from govsumm.reading.people.pinyin import is_pinyin_name, pinyin_end
from govsumm.reading.people.posts import is_head
from govsumm.reading.people.tokens import QUOTES, Token, Tokens
from govsumm.reading.phrasing import phrase_set

MAX_NAME = 6
"""A longer run of words is no name."""

_LETTERS = re.compile(r"[^\W\d_]{2}")


def as_name(tokens: Tokens, *, anything: bool = False) -> Tokens:
    """The words as a name, without honorific, or nothing.

    `anything`: only a name can stand here, so that one word does, and lower case too.
    """
    titled = has_title(tokens)
    inner = without_title(tokens)
    ends = not _ENDING.isdisjoint([each.low for each in inner])
    inner = _without_place(_trimmed(_without_result(inner))) if ends else _trimmed(inner)
    inner = without_letters(inner)
    real = [each for each in inner if each.word]
    lows = [each.low for n, each in enumerate(real) if not _is_letter(each, inside=titled or n > 0)]
    if titled and len(lows) > 1 and lows[-1] in phrase_set("people", "surnames_as_well"):
        lows = lows[:-1]  # "Ms Eva Lane"
    if (
        not lows
        or not 0 < len(real) <= MAX_NAME
        or not _barred_in_lower_case().isdisjoint(lows[1:])
    ):
        return ()
    if len(real) < len(inner) and any(map(_is_mark, _without_nickname(inner))):
        return ()
    if lows[-1] in phrase_set("people", "addresses"):
        return ()
    texts = [each.text for each in real]
    if any(map(str.isdigit, [text[0] for text in texts])) or not any(map(_has_letters, texts)):
        return ()  # "M.P." is no name
    lower = anything and 2 <= len(real) <= 4 and not any(each.capital for each in real)
    barred = _barred_in_lower_case() if lower else _barred()
    pinyin = anything and is_pinyin_name(real)
    if not barred.isdisjoint(lows[pinyin:]) or lows[0] in phrase_set("posts", "portfolios"):
        return ()
    if not (titled or anything or phrase_set("people", "places").isdisjoint(lows)):
        return ()
    if phrase_set("people", "particles").issuperset([x.low for x in real if not x.capital]):
        several = len([each for each in real if len(each.low) > 1]) >= 2 or has_initials(inner)
        whole = several or titled or anything
        leads = real[0].low in _leading_bar() or _is_gerund(real[0].low)
        return inner if whole and not leads else ()
    plain = all(each.text.isalpha() or "'" in each.low for each in real)
    mixed = lower or pinyin or (anything and len(real) == 2 and real[0].capital)
    mixed = mixed or (titled and len(real) <= 3 and real[-1].capital)
    return inner if mixed and plain and not _prose(real) else ()


def _is_letter(token: Token, *, inside: bool) -> bool:
    """Whether what looks like an article is part of a name: "Mrs A Birch", "Qiao An"."""
    return inside and token.text in _LETTERED


_ARTICLES = frozenset({"the", "a", "an"})
_LETTERED = ("A", "An")
_WORDS = ("A", "I")


def has_initials(name: Tokens) -> bool:
    """Whether initials stand before a surname without full stops: "S K Bhadoria", "M Sathya".

    One of them stands before many words that are no surname: "E Waste", "A Council".
    """
    real = [each for each in name if each.word]
    initials = [each.text for each in real[:-1] if each.capital and len(each.text) == 1]
    if not 0 < len(initials) == len(real) - 1 or not real[-1].capital or len(real[-1].low) < 3:
        return False
    return len(initials) > 1 or (initials[0] not in _WORDS and not is_english(real[-1].low))


def _has_letters(text: str) -> bool:
    """Whether two letters stand together; for most words that is seen without the pattern."""
    return (len(text) > 1 and text.isalpha()) or _LETTERS.search(text) is not None


def without_letters(tokens: Tokens) -> Tokens:
    """The words without the letters behind a name: "Jo Lark FCPA, PhD", "Jane Okafor MP"."""
    while len(tokens) > 2:
        stop = 1 if tokens[-1].text in ",." else 0
        if not _are_letters(tokens[: len(tokens) - stop]):
            break
        tokens = tokens[: -1 - stop]
    return tokens


def _are_letters(tokens: Tokens) -> bool:
    """Whether the last word is only written behind names; or a post for short, behind somebody."""
    last, before = tokens[-1], tokens[-3 if tokens[-2].text == "," else -2]
    letters = phrase_set("people", "suffixes") - phrase_set("rolls", "suffixes")
    if last.low not in letters or len(_CAPITALS.findall(last.text)) < 2:
        return False
    if before.text.isupper() and before.text[1:] and not _VOWEL.isdisjoint(last.low):
        return False  # "LIU AO" is a name, "JO LARK PSM" has letters
    if not before.capital or not is_head(last.text, last.low):
        return before.capital or before.text == "."
    if any(each.low in titles() or is_head(each.text, each.low) for each in tokens[:-2]):
        return True
    given = phrase_set("people", "given_names", "given_english")
    return any(each.low in given for each in tokens[-4:-2])


_VOWEL = frozenset("aeiou")
_CAPITALS = re.compile("[A-Z]")


def loose_pinyin(tokens: Tokens) -> Tokens:
    """The words as a Chinese name whose parts machines have joined or set apart, or nothing."""
    known = pinyin_end(tokens) == len(tokens) if len(tokens) == 1 else is_pinyin_name(list(tokens))
    return as_name(tokens, anything=True) if known else ()


_RESULTS = frozenset({"in", "for", "against", "opposed", "carried", "all"})
_FROM = frozenset({"of", "from"})
_ENDING = _RESULTS | _FROM
"""Where a name ends, and the result of a vote or a place follows."""


def _without_result(tokens: Tokens) -> Tokens:
    """A name without the vote on a motion behind it: "Jo Roe In favour 2"."""
    stop = next((n for n, each in enumerate(tokens) if n and each.low in _RESULTS), len(tokens))
    return tokens[:stop] if stop < len(tokens) and tokens[stop].capital else tokens


def _without_place(tokens: Tokens) -> Tokens:
    """A name without where somebody comes from: "Gao Wen of Lower Town"."""
    for at, token in enumerate(tokens):
        if token.low in _FROM and at:
            tail = [each for each in tokens[at + 1 :] if each.word and each.low != "the"]
            named = all(each.capital or each.text[0].isdigit() for each in tail)
            full = at > 1 and all(each.capital for each in tokens[:at] if each.word)
            named = named or (full and tokens[at + 1].low in _ARTICLES)
            return tokens[:at] if tail and named else tokens
    return tokens


def _prose(real: list[Token]) -> bool:
    """Whether words in lower case are no name: one of them is a word of sentences."""
    stops = phrase_set("people", "prepositions", "asides", "modal")
    return any(each.low in stops and each.low not in _MISREAD for each in real)


_MISREAD = frozenset({"has", "will", "may"})
"""Characters of names that machines take for words: 曾, 张之 and the like."""


def _trimmed(tokens: Tokens) -> Tokens:
    """Without marks at the ends, but for the full stop of "Jr."."""
    start, end = 0, len(tokens)
    while start < end and not tokens[start].word:
        start += 1
    while end > start and not tokens[end - 1].word and not _is_suffix_stop(tokens, end - 1):
        end -= 1
    return tokens[start:end]


def _is_suffix_stop(tokens: Tokens, at: int) -> bool:
    """Whether a mark is the full stop of "Jr."."""
    before = tokens[at - 1]
    return at > 0 and tokens[at].text == "." and before.low in {"jr", "sr"} and before.capital


def _without_nickname(tokens: Tokens) -> Tokens:
    """The words without the quotation marks of a nickname: Ona “Mjo” Kith."""
    for at in range(1, len(tokens) - 3):
        if QUOTES.get(tokens[at].text) == tokens[at + 2].text and tokens[at + 1].capital:
            return (*tokens[:at], tokens[at + 1], *tokens[at + 3 :])
    return tokens


def _is_mark(token: Token) -> bool:
    return not token.word and token.text not in {".", "-", "'", "’", "·"}


@cache
def _barred() -> frozenset[str]:
    """Words that no name holds: names of things, bodies, posts."""
    return (
        phrase_set("people", "not_names", "generic_subjects")
        | phrase_set("posts", "bodies", "heads")
    ) - phrase_set("people", "also_names")


@cache
def _barred_in_lower_case() -> frozenset[str]:
    return _barred() - phrase_set("people", "nature")


@cache
def _leading_bar() -> frozenset[str]:
    months = {"may", "june", "april"}
    return phrase_set("people", "prepositions") | phrase_set("people", "openers") - months


def _is_gerund(word: str) -> bool:
    """Whether a sentence opens with what somebody is doing: "Reviewing Jal Mission, ..."."""
    stem = word.removesuffix("ing")
    return len(word) > 6 and stem != word and not _verbs().isdisjoint((stem, stem + "e", stem[:-1]))


@cache
def _verbs() -> frozenset[str]:
    return frozenset((*lists("splitting")["verbs"], *lists("claims")["doing"], "chair", "preside"))


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """A name as it is compared: "Ning Bo", "Ningbo" and "NING BO" are one."""
    return "".join(filter(str.isalnum, name.casefold()))
