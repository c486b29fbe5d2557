"""Words that only tell, figures that they tell, and posts of the public and of mere members."""

from __future__ import annotations

import re
from functools import lru_cache

from govsumm.auditing.numbers.numerals import Number, numbers
from govsumm.lexicon import HAN_CHARACTER, lists, simplified, words_of
from govsumm.reading.days.moments import moments
from govsumm.reading.phrasing import Worded, phrase_set

_TELLING = Worded(
    r"\b(?:{audit.telling_facts})\b|{audit.han_telling_facts}"
    r"|(?:{audit.han_telling_verbs})(?=\s*(?:$|[：:，,“「]))|[:：]\s*$|^[^:：\n]{2,60}[:：]\s",
    re.IGNORECASE,
)
"""A verb that only says that something is told, or the colon behind a name in minutes."""
_MATTER = Worded(r"\b(?:{audit.telling_matters})\b|{audit.han_telling_matters}", re.IGNORECASE)
"""What figures tell: "the progress", "what the numbers are"."""
_ORDERED = Worded(
    r"{han_frames.no_modals}|{audit.han_telling_facts}|(?P<modal>\b(?:{audit.to_be_done})\b|{han_frames.modals})",
    re.IGNORECASE,
)
"""What is to be done; a modal within another word is none: 主要, 回应."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED_ON = re.compile(r"第\s*$|(?:^|\n)\s*\(?$")
_COUNTS_ON = re.compile(r"\s*[届次]|[.)、/]\D|[/-]\d")
"""Around what only numbers things: 第三次, "3. Public comment"."""


def tells(words: str) -> bool:
    """Whether the words by which somebody speaks only say that they tell something."""
    return _TELLING.search(simplified(words)) is not None


@lru_cache(maxsize=1024)
def has_figure(text: str) -> bool:
    """Whether a text holds a number that is no date, no time of day, and numbers no thing; or says
    that figures are told. What is to be done tells no figure of work done.
    """
    if is_ordered(text):
        return False
    if _MATTER.search(simplified(text)):
        return True
    for day in reversed(moments(text)):
        text = text[: day.start] + text[day.end :]
    return any(_counts(text, each) for each in numbers(text) if not each.vague)


def is_ordered(text: str) -> bool:
    """Whether a text says that something is to be done."""
    return any(hit["modal"] for hit in _ORDERED.finditer(simplified(text)))


def _counts(text: str, number: Number) -> bool:
    if number.is_share:
        return True
    if not number.is_plain or _YEAR.fullmatch(number.text):
        return False
    if number.text in lists("numbers")["ordinals"]:
        return False
    ahead, behind = text[: number.start], text[number.end : number.end + 3]
    return not (_COUNTED_ON.search(ahead) or _COUNTS_ON.match(behind))


def is_public(post: str) -> bool:
    """Whether a post is of one of the public: "shop owner", "former supervisor", 居民代表."""
    return _is_one(post, "the_public", "han_public")


def is_honorific(post: str) -> bool:
    """Whether a post only addresses somebody: "Rev.", "Dr."."""
    return phrase_set("posts", "honorifics").issuperset(words_of(post))


def is_member(post: str) -> bool:
    """Whether a post is to sit in a body, and none to answer for its work: "Cllr", 议员."""
    return _is_one(post, "sitting_posts", "han_sitting_posts")


def _is_one(post: str, latin: str, han: str) -> bool:
    if HAN_CHARACTER.search(post):
        return any(each in simplified(post) for each in lists("audit")[han])
    return not phrase_set("audit", latin).isdisjoint(words_of(post))
