"""Denials of a Chinese claim that follow from what its passages tell of something else.

What is put off has not been done; of the rest is denied what is told of a part; and of the one
that is excepted, what is told of all others.
"""

from __future__ import annotations

import re

from govsumm.auditing.binding.places import places
from govsumm.auditing.cited import CitedText
from govsumm.auditing.signs import Signs, normal
from govsumm.auditing.signs.denials import Denial
from govsumm.auditing.signs.han_negated import is_pending
from govsumm.lexicon import lists
from govsumm.reading.phrasing import Worded, phrase_set


def said_of_the_number(denial: Denial, claim: Signs, cited: CitedText) -> bool | None:
    """Whether the passages deny something of the number in the clause of a claim's denial, or say
    of it what the claim denies (False); None where it has no number, or they only plan
    something of it.
    """
    here = _clause_at(claim.folded, claim.starts[denial.at])
    values = set(_NUMBER.findall(here))
    theirs = [
        each for each in _CLAUSE.split(cited.wording.text) if values & set(_NUMBER.findall(each))
    ]
    if not values or all(is_pending((each,)) for each in theirs):
        return None
    undone = {hit[0] for each in theirs for hit in _OPEN.finditer(each)}
    if undone:
        left = denial.word not in undone and any(map(_REST.search, theirs))
        return True if left or any(each not in here for each in undone) else None
    told = any(denial.heads[:1] and denial.heads[0] in each for each in theirs)
    return False if told else None


def said_done(denial: Denial, said: frozenset[str], cited: CitedText) -> bool:
    """Whether a claim says done what is denied by a verb of one character, 已装, 装好 for 没装, and
    no passage says so of something else.
    """
    bare = denial.heads[0].removeprefix(denial.word) if denial.heads else ""
    if len(bare) != 1 or denial.heads[0] == bare:
        return False
    done = phrase_set("negation", "han_done")
    found = (each for each in said if bare in each and each.strip(bare) in done)
    return not all(map(cited.tells, found))


def not_reached(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether a claim denies that a number was reached, and the passages do so as well."""
    clause = next(each for each in claim.clauses if denial in each.denials)
    missed = [value for value, so in reached("".join(clause.words)).items() if not so]
    there = reached(cited.text) if missed else {}
    return any(there.get(value) is False for value in missed)


def reached(text: str) -> dict[str, bool]:
    """The numbers of a Chinese text that something reaches, or, by a denial, does not: 未达80%."""
    found: dict[str, bool] = {}
    if text.isascii():
        return found
    folded = normal(text)
    for place in places(text):
        if hit := _REACHED.search(folded[max(0, place.start - _REACH) : place.start]):
            found.update(dict.fromkeys(place.values, not hit[1]))
    return found


_REACH = 16
_REACHED = re.compile(
    "((?:[未没不冇](?:[能有曾])?)?)(?:达到?|到达|完成)(?:原[订定]的?|预[期定]的?)?(?:百分之)?$"
)


def on_time(denial: Denial, cited: CitedText) -> bool:
    """Whether a claim denies that something is late of which the passages say 按时."""
    known = lists("negation")
    late = denial.heads[:1] and any(each in known["han_late"] for each in denial.heads[0])
    return bool(late) and any(each in cited.wording.text for each in known["han_on_time"])


def overdue(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether a denial only says once more what is overdue: 逾期未送者 for 逾期者."""
    before = "".join(claim.words[max(0, denial.at - 2) : denial.at])
    return before in lists("negation")["han_overdue"] and before in cited.wording.text


def _clause_at(text: str, at: int) -> str:
    """The clause of a text around a place."""
    start = max((hit.end() for hit in _CLAUSE.finditer(text, 0, at)), default=0)
    end = _CLAUSE.search(text, at)
    return text[start : end.start() if end else len(text)]


_CLAUSE = re.compile(r"[，,。；;：:\n](?!\d)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?(?![\d.])(?![^，,。；;]{0,8}[中里内])")
"""A number, and no whole of which a part is told."""
_OPEN = Worded("{negation.han_undone}")
"""What leaves something undone."""
_REST = Worded("{negation.han_rest}|余")


def said_by_another(denial: Denial, claim: Signs, cited: CitedText) -> bool:
    """Whether what a claim denies of something follows from what is told of another thing."""
    printed = cited.wording.text
    if not phrase_set("negation", "han_alone").isdisjoint(denial.clause):
        return "除" in printed
    if overdue(denial, claim, cited) or on_time(denial, cited):
        return True
    done = any(map(cited.tells, denial.heads[:1]))
    rest = phrase_set("negation", "han_rest")
    if not rest.isdisjoint(denial.clause):
        return done and not any(each in printed for each in rest)
    if (told := said_of_the_number(denial, claim, cited)) is not None:
        return told
    if done:
        return False
    deferring = phrase_set("audit", "han_deferring")
    own = deferring.intersection(claim.terms) - set(denial.heads)
    return bool(own) and any(each in printed for each in deferring)
