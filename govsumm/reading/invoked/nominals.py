"""Where an English noun phrase ends, and where one before its head begins."""

from __future__ import annotations

import re
from functools import cache, partial

from govsumm.lexicon import lists
from govsumm.reading.phrasing import phrase_set

_NEXT = re.compile(r"[ \t\n]{1,3}([^\W_]+(?:['’./&-]+[^\W_]+| ?-[^\W_]+)*['’]?)")
_BEFORE = re.compile(r"[^\W_]+(?:['’&-]+[^\W_]+)*['’]?|\([A-Z][\w.]{1,20}\)|&")
_OPENERS = "([“\"‘'（"


_words = partial(phrase_set, "references")
"""Lists of the section as a set."""


def extended(text: str, end: int, limit: int = 14) -> int:
    """The end of the noun phrase that has a head ending at `end`: "exposition" -> "on water".

    It runs through prepositions to the first mark, relative clause or verb; "and" is passed
    where no verb or article follows.
    """
    here = end
    for _ in range(limit):
        found = _NEXT.match(text, here)
        if not found:
            break
        word = found[1].lower()
        if word == "with" and text.startswith("Chinese", found.end() + 1):
            word = "of"  # "Socialism with Chinese Characteristics"
        if word in _words("phrase_ends"):
            break
        if word in _words("phrase_joints"):
            after = _NEXT.match(text, found.end())
            if not after or not _joins(word, after[1].lower()) or _acts(text, after):
                break
        else:
            end = found.end()
        here = found.end()
    return end


def _joins(joint: str, word: str) -> bool:
    """Whether a joint and the word after it carry a noun phrase on."""
    if joint == "and":
        closed = _words("phrase_ends") | _words("articles") | _words("phrase_joints")
        return word not in phrase_set("splitting", "verbs") and word not in closed
    return word not in _words("phrase_ends") or word in _words("articles")


def _acts(text: str, found: re.Match[str]) -> bool:
    """Whether a word behind a joint is a verb with what it is done to: "and discussed how"."""
    then = _NEXT.match(text, found.end()) if found[1].endswith("ed") else None
    return then is not None and then[1].lower() in (_words("articles") | _words("questions"))


def begun(text: str, start: int, limit: int = 6, *, capitals: bool = False) -> int:
    """The start of the noun phrase whose head begins at `start`: its words before the head.

    With `capitals` it holds capitalised words only, and small joints between them.
    """
    here = start
    for _ in range(limit):
        window = text[max(0, here - 40) : here]
        ahead = window.rstrip()
        whole = ahead[max(ahead.rfind(" "), ahead.rfind("\n")) + 1 :]
        word = whole if whole.endswith(")") else whole.lstrip(_OPENERS)
        if not 0 < len(window) - len(ahead) < 4 or not _BEFORE.fullmatch(word):
            break
        begins = here - len(window) + len(ahead) - len(word)
        if capitals:
            if word[0].isupper() or word[0].isdigit() or word[0] == "(":
                if word in _openers():
                    break
                if word[0] != "(":
                    start = begins
            elif word not in _words("capital_joints"):
                break
        elif word.lower() in _words("phrase_stops"):
            break
        else:
            start = begins
        if word != whole:
            break  # a bracket opens here
        here = begins
    return start


def parted(text: str, start: int, end: int, closing: frozenset[str]) -> int:
    """The start of the last of two names that are joined: "Helpline 181 and the ... Scheme".

    The first one ends in a number, or in one of the words of `closing`, in lower case.
    """
    first, joint, _ = text[start:end].rpartition(" and ")
    last = first.split()[-1:]
    if joint and last and (last[0].isdigit() or last[0].lower() in closing):
        return start + len(first) + len(joint)
    return start


@cache
def _openers() -> frozenset[str]:
    """Words that open sentences, and are capitalised for that alone."""
    return frozenset((*lists("splitting")["openers"], *lists("references")["openers"]))


def phrase(words: tuple[str, ...]) -> str:
    """A pattern for one of some phrases, the longest first; blanks and hyphens are one."""
    ordered = sorted(words, key=len, reverse=True)
    made = [
        re.sub(r"\\?[ -]", r"[\\s-]+", re.escape(each).replace("'", "['’]")) for each in ordered
    ]
    return "(?:" + "|".join(made) + ")"
