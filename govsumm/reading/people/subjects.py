"""The subject of a verb by the name nearest before it, past what is said of somebody in between.

Sheriff Ana Pomero told the board                         directly
Director Fern Mayhew — whose lease is up — pleaded        past dashes, commas, brackets
On behalf of the county, Mu reported                      a surname, of somebody named in full
"...", said Ms Adhia's colleague, Peter Leka              behind a verb of saying
"""

from __future__ import annotations

from govsumm.reading.people.functions import is_adverb
from govsumm.reading.people.honorifics import titles
from govsumm.reading.people.introduced import names_in
from govsumm.reading.people.listing import Listed
from govsumm.reading.people.mentions import Memory
from govsumm.reading.people.posts import is_head
from govsumm.reading.people.roles import role_start
from govsumm.reading.people.tokens import Tokens
from govsumm.reading.phrasing import phrase_set

MOST_ASIDE = 45
"""So many words may stand between a name and its verb."""

MOST_ASIDES = 3
"""So many asides may."""

MOST_OPENING = 14
"""A role and a name are at most so many words."""

_ARTICLES = frozenset({"the", "a", "but", "and", "then", "however", ",", "meanwhile"})
_CLOSING = {")": "(", "]": "[", "—": "—", "–": "–", "-": "-", ",": ","}
_CONJUNCTIONS = frozenset({"as", "while", "when", "before", "after"})
_NO_ADVERBS = frozenset({"and", "but", "that"})


def subject_before(
    tokens: Tokens, at: int, memory: Memory, *, anywhere: bool = False
) -> tuple[Listed, ...]:
    """Who is named before the verb at `at`, directly or past asides; nobody if that is unclear.

    `anywhere`: a preposition may stand before the name, which is no subject then.
    """
    end = _past_adverbs(tokens, at)
    if anywhere:
        found = _named_at(tokens, end, memory, anywhere=True)
        return (found,) if found else ()
    for _ in range(MOST_ASIDES + 1):
        if found := _named_at(tokens, end, memory):
            return (found,)
        opened = _past_aside(tokens, end, memory)
        if not opened:
            return ()
        end = opened
    return ()


def opening_subject(tokens: Tokens, memory: Memory) -> tuple[Listed, ...]:
    """Who is introduced at the very start of a sentence, role first."""
    for each in names_in(tokens[:MOST_OPENING]):
        lead = tokens[: role_start(tokens, each.start)]
        known = memory.introduced(each.name) if all(one.low in _ARTICLES for one in lead) else None
        return (known,) if known else ()
    return ()


def named_behind(tokens: Tokens, memory: Memory) -> tuple[Listed, ...]:
    """The first of those known whom words behind "said" name, past "Ms X's colleague"."""
    for each in names_in(tokens[:14]):
        after = tokens[each.end].low if each.end < len(tokens) else ""
        away = after in phrase_set("people", "replaced_by")  # and not there
        if away or tokens[each.end - 1].text.endswith(("'s", "’s")):
            continue
        between = tokens[: each.start]
        marks = ".;:" if len(between) > 2 else ";:"
        if any(_is_verb(token.low) or token.text in marks for token in between):
            return ()
        known = memory.introduced(each.name)
        return (known,) if known else ()
    return ()


def _named_at(tokens: Tokens, end: int, memory: Memory, *, anywhere: bool = False) -> Listed | None:
    """Whoever's name ends at `end`: in full and introduced, or by a surname that means one."""
    start = end
    while start and end - start < 7 and _in_name(tokens, start - 1):
        start -= 1
    for first in range(start, end):
        name = tokens[first:end]
        if not name[0].capital:
            continue
        if len(name) == 1 and first > start and not _leads_surname(tokens, first - 1):
            continue
        known = memory.surname(name)  # or by a name in full
        if known and (anywhere or not _depends(tokens, first)):
            return Listed(name, (), titled=True)
    return None


def _nickname(tokens: Tokens, at: int) -> bool:
    """Whether the mark at `at` ends a nickname: “Mjo” of Onan “Mjo” Kithi."""
    return tokens[at].text in '”"' and at > 1 and tokens[at - 2].text in '“"'


def _leads_surname(tokens: Tokens, at: int) -> bool:
    """Whether a word may stand before a surname alone: "Supervisor Tseng", never "Greta Tseng"."""
    token = tokens[at]
    if not token.word:
        return token.text == "."
    titled = token.low in titles() or token.low in phrase_set("people", "never_qualify")
    return titled or is_head(token.text, token.low)


def _in_name(tokens: Tokens, at: int) -> bool:
    """Whether a token may stand inside a name: a capital, a particle, a stop, a nickname."""
    token = tokens[at]
    if token.word:
        return token.capital or token.low in phrase_set("people", "particles")
    return (
        token.text in {".", "“"}
        or _nickname(tokens, at)
        or (token.text == '"' and at + 2 < len(tokens) and _nickname(tokens, at + 2))
    )


def _depends(tokens: Tokens, first: int) -> bool:
    """Whether a preposition or a verb stands before a name, so that it is no subject."""
    at = role_start(tokens, first)
    while at and tokens[at - 1].low in {"the", "his", "her", "their", "its", "a", "an"}:
        at -= 1
    before = tokens[at - 1].low if at else ""
    return before not in _CONJUNCTIONS and before in phrase_set("people", "prepositions")


def _past_adverbs(tokens: Tokens, end: int) -> int:
    """Where a subject ends, adverbs and auxiliaries before the verb taken off."""
    while end and tokens[end - 1].word and not tokens[end - 1].capital:
        low = tokens[end - 1].low
        if low in _NO_ADVERBS or not (is_adverb(low) or low in {"did", "who"}):
            break
        end -= 1
    return end


def _past_aside(tokens: Tokens, end: int, memory: Memory) -> int:
    """Where what stands before an aside ends; 0: no aside ends here."""
    closing = tokens[end - 1].text if end else ""
    if closing == "," and end > 1 and tokens[end - 2].text in ")]":
        return end - 1
    if closing not in _CLOSING:
        return 0
    mark = _CLOSING[closing]
    for at in range(end - 2, max(-1, end - MOST_ASIDE), -1):
        if tokens[at].text in ".;:" and closing != ")":
            return 0
        if tokens[at].text == mark and (mark != "," or _named_at(tokens, at, memory)):
            return at
    return 0


def _is_verb(low: str) -> bool:
    return low.endswith("ed") or low in phrase_set("people", "modal") or low in {"is", "was", "has"}
