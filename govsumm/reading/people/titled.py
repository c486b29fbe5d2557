"""A name as lists and motions print it: honorifics and posts before it, letters after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from govsumm.passages import PAIRS
from govsumm.reading.people.honorifics import titles
from govsumm.reading.people.participation import Span
from govsumm.reading.people.person_patterns import PART
from govsumm.reading.people.roll_heads import head_words, heads, noun
from govsumm.reading.people.roll_pinyin import pinyin_item
from govsumm.reading.people.surnames import MARK, surnames_at
from govsumm.reading.people.tokens import INITIALS
from govsumm.reading.phrasing import Worded, phrase_set

_TOKEN = re.compile(r"\S+(?:(?<=\w-)\n\s*[A-Z]\S*)?")
_NAME_TOKEN = Worded(rf"(?:{PART}|[A-Z](?:\.[A-Z])*\.?|{INITIALS})")
_SMALL = frozenset({"of", "for", "and", "the", "&", "to", "in", "on", "at"})
_ACRONYM = re.compile(r"[BCDFGHJ-NP-TV-Z]{3,}\W*")
"""One word of capitals without a vowel is a body: "RCMP"."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_HALVES = frozenset({"am", "pm", "a.m", "p.m"})
"""What is left of a time before somebody: "7:35 PM President Jo Doe"."""
_INITIALS = re.compile(rf"(?:(?:[A-Za-z]|{PAIRS})\.){{2,}}")
_MAX_NAME = 5
MAX_ITEM = 300
"""A longer stretch is no item of a list, in code points."""


@dataclass(frozen=True, slots=True)
class Titled:
    """What an item of a list holds: a name, a post, or both, as spans; `plural` marks a post
    of several ("Councillors A, B")."""

    name: Span | None
    post: Span | None
    plural: bool = False
    honoured: bool = False
    phrased: bool = False
    """Whether the post is guessed to end before the last words of its "of ..."."""


def _bare(token: str) -> str:
    return token.strip('.,;:()[]*•–—-"“”').lower()


def titled(text: str, start: int, end: int) -> Titled | None:
    """What stands in `[start, end)` of a text, taken as one item; None where it is no such thing.

    "City Manager Jo Doe" is a post and a name, "Jo Doe" a name, "City Manager" a post.
    """
    if end - start > MAX_ITEM:
        return None
    found = [
        (hit.span(), bare) for hit in _TOKEN.finditer(text, start, end) if (bare := _bare(hit[0]))
    ]
    if not 0 < len(found) <= 16:
        return None
    tokens = [span for span, _ in found]
    words = ['"' + bare if text[at] in '"“' else noun(bare) for (at, _), bare in found]
    for at in surnames_at(words, listed=True):
        words[at] += MARK if "-" in words[-1] or all(map(is_postnominal, words[at + 1 :])) else ""
    if len(words) > 2 and (inverted := pinyin_item(text, tokens, words)):
        return Titled(*inverted)
    if len(words) > 2 and _is_legislator(words):
        name = _name(text, tokens, words, 2)
        return Titled(name, _trimmed(text, tokens[0][0], tokens[1][1])) if name else None
    first = _skipped(words, 0)
    last, plural = (None, False) if _is_named(words, first) else _post_end(words, first)
    if last is None:
        name = _name(text, tokens, words, first)
        return Titled(name, None, honoured=first > 0) if name else None
    prose = phrase_set("rolls", "prose")
    if any(text[slice(*span)] in prose for span in tokens):
        return None
    if first < last - 1 == len(words) - 1 and all(len(each) == 1 for each in words[first:-1]):
        name = _name(text, tokens, words, first)  # "H. Alder"
        return Titled(name, None) if name else None
    return _with_post(text, tokens, words, first, last, plural)


def _is_legislator(words: list[str]) -> bool:
    """Whether a short post opens an item with whose it is: "State Rep. Jo Doe"."""
    chambers, seats = phrase_set("rolls", "chambers"), phrase_set("rolls", "legislators")
    return words[0] in chambers and words[1] in seats


def _is_named(words: list[str], first: int) -> bool:
    """Whether a head is a surname behind "Mr" and a given name: "Dr Jo Warden"."""
    if first == 0 or len(words) != first + 2 or words[-1] not in phrase_set("rolls", "ambiguous"):
        return False
    given = words[first] not in head_words() | phrase_set("posts", "modifiers", "portfolios")
    return given and words[first - 1] in phrase_set("rolls", "personal")


def _with_post(
    text: str, tokens: list[Span], words: list[str], first: int, last: int, plural: bool
) -> Titled | None:
    """An item whose words from `first` to `last` are a post."""
    seated = words[last - 1] in phrase_set("rolls", "members")
    seated = seated and not head_words().isdisjoint(words[first : last - 1])
    post = _trimmed(text, tokens[first][0], tokens[last - 1 - seated][1])  # "President Cr"
    after = _skipped(words, last)
    name = _name(text, tokens, words, after)
    phrased = last < len(words) and words[last - 1] not in head_words()
    if name is None and last < len(words):
        whole = _trimmed(text, tokens[first][0], tokens[-1][1])
        return Titled(None, whole, plural) if phrased else None
    if first and words[first - 1] == "lord" and name is None:
        post = _trimmed(text, tokens[first - 1][0], post[1])
    alone = words[first] in phrase_set("rolls", "ambiguous") and last - first == 1
    if alone and name and len(text[slice(*name)].split()) == 1:
        both = _name(text, tokens, words, first)
        if both:
            return Titled(both, None)
    return Titled(name, post, plural, after > last, phrased and name is not None)


@cache
def _honorifics() -> frozenset[str]:
    """What no list counts for a post: "Cllr" is one."""
    return phrase_set("rolls", "honorifics") | (
        titles() - {word for head in heads() for word in head}
    )


def _skipped(words: list[str], at: int) -> int:
    """Past honorifics, where something follows them."""
    two = phrase_set("posts", "before_two")
    while at < len(words) - 1 and (
        words[at] in _HALVES
        or words[at] in _honorifics()
        or (at < len(words) - 2 and words[at] in two)
    ):
        if {words[at], words[at + 1]} <= head_words() or words[at + 1][0] == '"':
            break  # "General Manager", "Earl “Skip” Roe"
        at += 1
    return at


def _post_end(words: list[str], first: int) -> tuple[int | None, bool]:
    """Where the post that begins at `first` ends, past its "of ..."; and whether it is a plural."""
    known, lasts = heads(), head_words()
    ends = [at for at, word in enumerate(words, 1) if at > first and word in lasts]
    held = [
        (end, start) for end in ends for start in range(first, end) if (*words[start:end],) in known
    ]
    if not held:
        return None, False
    end, start = max(held)
    plural = known[tuple(words[start:end])]
    while end < len(words) and words[end] in ("pro", "tem", "tempore", "elect", "emeritus"):
        end += 1
    if _all_fields(words[end:]):
        return len(words), plural
    while end < len(words) - 2 and words[end] in phrase_set("rolls", "fields"):
        end += 1
    if end < len(words) and words[end] in ("of", "for", "to", "in", "and", "&"):
        end = _phrase_end(words, end)
    return end, plural


def _all_fields(words: list[str]) -> bool:
    """Whether all that follows a post is what it is of: "Manager Governance", but "Mayor Parks"."""
    fields = phrase_set("rolls", "fields", "departments")
    name = len(words) == 1 and words[0] in phrase_set("people", "also_names")
    return bool(words) and all(each in fields or each == "and" for each in words) and not name


def _phrase_end(words: list[str], end: int) -> int:
    """The end of "of Public Works Tuan Pham" before a name of two or three words, or of it all."""
    stop = len(words)
    while stop > end and is_postnominal(words[stop - 1]):
        stop -= 1
    known = words[-1] in phrase_set("posts", "bodies", "portfolios")
    return len(words) if known or stop - end < 4 else stop - 2


def _name(text: str, tokens: list[Span], words: list[str], first: int) -> Span | None:
    """The span of the name that the tokens from `first` on are, but for letters after it."""
    last = len(tokens)
    while last > first and is_postnominal(words[last - 1]):
        last -= 1
    if last == 1 < len(words) and _INITIALS.fullmatch(text, *tokens[1]):
        last += 1  # "Ivanova M.P.", where "Mr Ivanov M.P." has letters behind it
    particles, never = phrase_set("rolls", "particles"), phrase_set("rolls", "never")
    if not 0 < sum(word not in particles for word in words[first:last]) <= _MAX_NAME:
        return None
    for span, word in zip(tokens[first:last], words[first:last], strict=True):
        token = text[slice(*span)].strip(',;:()[]*•"“”')
        fine = word in particles or bool(_NAME_TOKEN.fullmatch(token))
        if not fine or word in never:
            return None
    if not any(_LETTERS.search(text, *span) for span in tokens[first:last]):
        return None
    lone = last - first == 1
    if lone and _ACRONYM.fullmatch(text, *tokens[first]):
        return None
    if lone and words[first] in _honorifics():
        return None
    if words[last - 1] in particles or (last - first == 1 and len(words[first]) < 2):
        return None
    return _trimmed(text, tokens[first][0], tokens[last - 1][1])


def is_postnominal(word: str) -> bool:
    """Whether a word is only written behind a name: "M.P.", "OBE"."""
    return not {word, word.replace(".", "")}.isdisjoint(phrase_set("rolls", "postnominals"))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without marks at either end; a full stop stays after an initial and after "Jr."."""
    while start < end and text[start] in "*•([–—-,;: ":
        start += 1
    while end > start and text[end - 1] in ",;:)]*•–—- ":
        end -= 1
    if text[end - 1] == ".":
        last = text[start:end].rsplit(maxsplit=1)[-1]
        word = last.strip(".").lower()
        kept = phrase_set("rolls", "suffixes", "abbreviations") - {"ii", "iii", "iv"}
        if len(word) > 1 and word not in kept and not _INITIALS.fullmatch(last):
            end -= 1
    return start, end
