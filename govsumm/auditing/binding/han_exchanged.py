"""What a Chinese claim exchanges between clauses: 直接原因 and 间接原因, 去年 and 前年, what is
wanted and what is not, the thing that is handed on, what is a cause and what is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from govsumm.auditing.signs.han_parts import Part, pairs, parts
from govsumm.auditing.words.wording import han_kin
from govsumm.lexicon import HAN, lists
from govsumm.reading.phrasing import Worded

_LIKE = 0.6
"""So much of a clause another one has that tells the same."""
_LEAST = 3
"""So many pairs of characters a clause has that is compared."""
Fault = tuple[str, str]


def exchanged_in_han(claim: str, printed: str) -> Iterator[Fault]:
    """Words of a claim that the passages have in another's place, with what they say."""
    yield from _set_apart(claim, printed)
    yield from _preferred(claim, printed)
    yield from _handed_on(claim, printed)
    yield from _no_cause(claim, printed)


def _set_apart(claim: str, printed: str) -> Iterator[Fault]:
    """日间封闭 of what the passages say 夜间封闭, where both words are theirs."""
    if not (found := _meanings(printed)):
        return
    theirs = [(part, {**_last(part.before), **_meanings(part.text)}) for part in parts(printed)]
    for own in parts(claim):
        for family, mine in _meanings(own.text).items():
            if len(mine) > 1 or family not in found:
                continue
            ((meaning, word),) = mine.items()
            rest = pairs(own.text.replace(word, " "))
            other = _instead(rest, meaning, [(part, each.get(family, {})) for part, each in theirs])
            if other:
                yield word, f"“{other}” of this, the claim “{word}”"


def _instead(rest: frozenset[str], meaning: int, theirs: list[tuple[Part, dict[int, str]]]) -> str:
    """The word that the likest clauses have instead of one of a meaning, or nothing."""
    if len(rest) < _LEAST:
        return ""
    shares = [len(rest & part.pairs) / len(rest) for part, _ in theirs]
    most = max(shares, default=0)
    if most < _LIKE:
        return ""
    near = [each for share, (_, each) in zip(shares, theirs, strict=True) if share >= most * _LIKE]
    if any(meaning in each or not each for each in near):
        return ""
    return next(iter(near[0].values()))


def _last(before: str) -> dict[int, dict[int, str]]:
    """Which word of each family stands last before a clause, which goes on with what it tells."""
    return {family: dict(list(each.items())[-1:]) for family, each in _meanings(before).items()}


def _meanings(text: str) -> dict[int, dict[int, str]]:
    """Which words of which family a text has, by their meanings."""
    found: dict[int, dict[int, str]] = {}
    for hit in _any_apart().finditer(text):
        family, meaning = _apart()[hit[0]]
        found.setdefault(family, {})[meaning] = hit[0]
    return found


@cache
def _apart() -> dict[str, tuple[int, int]]:
    rows = enumerate(lists("binding")["han_set_apart"])
    several = ((family, enumerate(row.split(" | "))) for family, row in rows)
    return {
        word: (family, meaning)
        for family, meanings in several
        for meaning, words in meanings
        for word in words.split(", ")
    }


@cache
def _any_apart() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_apart(), key=lambda word: (-len(word), word))))


_ACT = "[^，。；;,：:\n]"
_RATHER = re.compile(f"({_ACT}{{2,30}})[，,]?(?:而非|而不是)({_ACT}{{2,30}})")
_BUT = re.compile(f"(?:不是|并非)({_ACT}{{2,30}})[，,]?而是({_ACT}{{2,30}})")


def _preferred(claim: str, printed: str) -> Iterator[Fault]:
    """What is to be and what is not, turned: 罚款而非公布 of 公布，而非罚款."""
    for wanted, not_wanted in _choices(claim):
        for yes, no in _choices(printed):
            turned = len(wanted & no) + len(not_wanted & yes)
            if turned > len(wanted & yes) + len(not_wanted & no):
                yield "而非", "the contrary of this choice"


def _choices(text: str) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """What a text says is so, with what it says is not."""
    for hit in chain(_RATHER.finditer(text), ()):
        yield pairs(hit[1]), pairs(hit[2])
    for hit in _BUT.finditer(text):
        yield pairs(hit[2]), pairs(hit[1])


_HANDED = Worded(f"[把将]([{HAN}\\d]{{4,24}})")


def _handed_on(claim: str, printed: str) -> Iterator[Fault]:
    """Another thing that something is done with: 把报告转交 of 把动议转交."""
    theirs = [hit[1] for hit in _HANDED.finditer(printed)]
    for hit in _HANDED.finditer(claim) if theirs else ():
        things = [thing for thing in (_things(hit[1], other) for other in theirs) if thing]
        if things and not any(_alike(*thing) for thing in things):
            yield things[0][0], f"“{things[0][1]}” here, the claim “{things[0][0]}”"


def _things(one: str, other: str) -> tuple[str, str] | None:
    """What stands in two texts before the first three characters that both have."""
    for at in range(2, len(one) - 2):
        found = other.find(one[at : at + 3])
        if found >= 2:
            return one[:at], other[:found]
    return None


def _alike(one: str, other: str) -> bool:
    """Whether two things have a character or a meaning in common."""
    if not set(one).isdisjoint(other):
        return True
    return any(not han_kin(pair).isdisjoint(pairs(other)) for pair in pairs(one))


_CAUSE = re.compile(
    f"(?:原因|主因|根源)(?:还?是|为|在于)({_ACT}{{3,30}})|(?:归咎|归因|归结)[于为於]({_ACT}{{3,30}})"
    f"|(?:由于|因|是|由)({_ACT}{{3,30}}?)(?:所致|造成的?|导致的?|引起的?)$"
)
_NO_CAUSE = re.compile(
    f"[不非未][^，。；;,：:\n]{{0,8}}(?:归咎|归因|归结|归罪|怪罪)[于为於]?({_ACT}{{3,30}})"
    f"|(?:原因|主因|根源)[^，。；;,：:\n]{{0,4}}(?:不是|并非|不在于|非)({_ACT}{{3,30}})"
    f"|(?:不是|并非|非)(?:因|由|由于)?({_ACT}{{3,30}}?)(?:所致|造成|导致|引起)"
)


def _no_cause(claim: str, printed: str) -> Iterator[Fault]:
    """A cause that the passages deny: 原因是资金困难 of 不能归咎于资金困难."""
    denied = [pairs(next(filter(None, hit.groups()))) for hit in _NO_CAUSE.finditer(printed)]
    for own in parts(claim) if denied else ():
        hit = _CAUSE.search(own.text.rstrip("。；;"))
        if hit and not _NO_CAUSE.search(own.text):
            told = pairs(next(filter(None, hit.groups())))
            if any(len(told & each) >= _LIKE * len(told) for each in denied):
                yield hit[0], "that this is no cause"
