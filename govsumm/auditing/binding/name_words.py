"""The words around names, what each is compared by, and those that names are told apart by."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain

from govsumm.auditing.binding.slots import Near
from govsumm.auditing.signs import LATIN, signs
from govsumm.auditing.words.lazily import lazily
from govsumm.lexicon import lists

_EMPTY = frozenset(("the", "a", "an", "and", "this", "that", "its", "their", "his", "her"))
"""They stand between a name and the word that says what it does."""
_GOES_ON = frozenset("\n:：")
"""A line that is full, a label before a name: the sentence goes on."""
_ENDS = frozenset(";!?.。；！？")
_REACH = 16
"""As far as this, in halves of a word, others are neighbours; a Chinese character is a half."""
_AWAY = tuple(max(1, round(far / 2)) for far in range(_REACH + 2))
"""The same in words."""
_VOTES = frozenset(("no", "yes"))
"""What somebody votes has no content elsewhere."""
_COUNT = 2
"""A number of more digits behind a name is its own; one of fewer may count something."""
_SHORT = 3
"""A full stop behind a word so long at most may end no sentence: Rd."""
_LONG = 4
"""Words for officials of more letters name nobody by themselves."""


class Reading:
    """The words of texts that follow each other."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        self._texts = texts
        self.words = _joined([signs(text).words for text in texts])

    @lazily
    def keys(self) -> tuple[str, ...]:
        """What each word is compared by."""
        return _joined(list(map(_keys, self._texts)))


def _joined(rows: list[tuple[str, ...]]) -> tuple[str, ...]:
    return rows[0] if len(rows) == 1 else tuple(chain.from_iterable(rows))


@lru_cache(maxsize=4096)
def _keys(text: str) -> tuple[str, ...]:
    """For each word of a text its stem, the whole figure where one begins, or what is voted."""
    read = signs(text)
    words, keys, end = read.words, list(read.stems), 0
    for at, word in enumerate(words):
        if keys[at]:
            continue
        if word in _VOTES:
            keys[at] = word
        elif at >= end and word[0].isdigit():
            end = at + 1
            while words[end : end + 1] in ((".",), (",",)) and _is_figure(words, end + 1):
                end += 2
            keys[at] = "".join(words[at:end])
    return tuple(keys)


def _is_figure(words: tuple[str, ...], at: int) -> bool:
    return at < len(words) and words[at].isdigit()


def near(read: Reading, first: int, last: int) -> Near:
    """The stems around the words `[first, last)`, within their sentence: "Rd." ends none."""
    found: Near = {}
    words, keys = read.words, read.keys
    for step, start, end in ((1, last, len(words)), (-1, first - 1, -1)):
        far = 0
        for at in range(start, end, step):
            word, key = words[at], keys[at]
            if far >= _REACH or (word in _ENDS and not _is_short(words, at)):
                break
            if word not in _EMPTY and word.isalnum():
                far += 1 if word > LATIN else 2
            if key and key not in found:
                found[key] = step * _AWAY[far]
    return found


def _is_short(words: tuple[str, ...], at: int) -> bool:
    """Whether a full stop may only end a short form: Rd."""
    return words[at] == "." and at > 0 and len(words[at - 1]) <= _SHORT


def first_word(words: tuple[str, ...]) -> str:
    """The first of some words that says anything, before any mark."""
    for word in words:
        if word in _GOES_ON:
            continue
        if not word[0].isalnum():
            return ""
        if word not in _EMPTY:
            return word
    return ""


def goes_by_number(words: tuple[str, ...], last: int) -> bool:
    """Whether a number right behind a name says which: Policy 412, Permit CU-25-03."""
    behind = [word for word in words[last : last + 3] if word != "."][:2]
    if not behind or not behind[0][0].isdigit():
        return False
    return len(behind[0]) > _COUNT or (behind[-1][0].isdigit() and len(behind) > 1)


def in_brackets(words: tuple[str, ...], first: int, last: int) -> bool:
    """Whether the words `[first, last)` stand alone in brackets."""
    return words[first - 1 : first] == ("(",) and words[last : last + 1] == (")",)


@cache
def titles() -> frozenset[str]:
    """What stands before a name whether or not a first name follows: Mr, Dr, Cllr."""
    people = lists("people")
    return frozenset((*people["female"], *people["male"], "dr", "cllr"))


@cache
def honorifics() -> frozenset[str]:
    """All that may stand before a name and names nobody by itself: Hon., Prof."""
    return titles().union(lists("posts")["honorifics"])


@cache
def referring() -> frozenset[str]:
    """Words for any body or official."""
    posts = (each for each in lists("people")["officials"] if len(each) > _LONG)
    return frozenset((*lists("audit")["referring"], *posts))


@cache
def bodies() -> frozenset[str]:
    """The last words of the names of bodies."""
    firms = lists("credits")["firm_words"]
    return frozenset((*lists("decisions")["bodies"], *lists("places")["bodies"], *firms))
