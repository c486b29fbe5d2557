"""A subject behind its verb, where machines keep the order of another language.

On the works reported the minister for roads Jo Roe       behind what it was about
Acted as secretary the minister of justice, Sr. Jo Roe    a verb that opens the sentence
Presided the session the mayor, Don Jo Roe                behind what was led
"""

from __future__ import annotations

from govsumm.reading.people.functions import Deed, is_adverb
from govsumm.reading.people.honorifics import has_title
from govsumm.reading.people.listing import Listed, behind
from govsumm.reading.people.posts import is_head, is_plural
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

_LISTS = frozenset({"attended", "absent", "presided"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which", "that", "there"})
OBJECT = 7
"""What was led or attended stands between the verb and its subject in so many words."""


def inverted_subject(tokens: Tokens, start: int, deed: Deed) -> tuple[Listed, ...]:
    """Who stands behind a verb that has no subject before it; nobody where that is unclear."""
    verbs = phrase_set("people", "inverted_alone")
    if verbs.isdisjoint(
        [each.low for each in tokens[deed.start : deed.end]]
    ) or not _without_subject(tokens[start : deed.start]):
        return ()
    for at in range(deed.end, min(deed.end + OBJECT, len(tokens))):
        if tokens[at].text in ",;:(" or tokens[at].low in _PRONOUNS:
            return ()
        if _opens_person(tokens, at, several=deed.function in _LISTS):
            people = behind(tokens[at:])
            whole = deed.function in _LISTS and all(each.titled for each in people)
            found = people if whole else people[:1]
            return found if found and found[0].titled else ()
    return ()


def _opens_person(tokens: Tokens, at: int, *, several: bool) -> bool:
    """Whether somebody may be named from here on, post or honorific first."""
    if tokens[at].capital and has_title(tokens[at : at + 4]):
        return True
    near = tokens[at + 1 : at + 4] if tokens[at].low == "the" else tokens[at : at + 1]
    for each in near:
        if is_head(each.text, each.low):
            return several or not is_plural(each.text, each.low)
        if each.low == "the" or not each.word:
            return False
    return False


def _without_subject(before: Tokens) -> bool:
    """Whether words before a verb only say what it was about, or nothing."""
    words = [each for each in before if not is_adverb(each.low)]
    if not words:
        return True
    last = words[-1]
    if any(each.text in ",;:" or each.low in _PRONOUNS for each in words):
        return False
    if is_head(last.text, last.low) or is_plural(last.text, last.low):
        return False
    named = last.capital and not last.text.isupper()
    return before[0].low in phrase_set("people", "prepositions") and not named
