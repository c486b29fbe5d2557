"""Who is answerable for an item: the line of responsible units behind it.

"(Responsible units: A, B)" tells A and B all that the item orders, but for clauses that name one
of them for their own: 由A约谈站长.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from govsumm.auditing.source import Numbers, Source, kept
from govsumm.auditing.words.folding import folded
from govsumm.auditing.words.wording import wording
from govsumm.lexicon import simplified
from govsumm.reading.phrasing import Worded
from govsumm.records import Decision, Directive

_ITEM = 12
"""So many passages behind an order its line may stand."""
_SHORT = 3
"""So many characters may be short for a body: 市财政 for 市财政局."""

_LINE = Worded(
    r"(?:^|[\s(（【\[。.；;])(?:{audit.answerable})\s?[:：]\s?(?P<who>[^()（）【】\[\]。\n]+)",
    re.IGNORECASE,
)
_OPENS_ITEM = re.compile(
    r"\s*(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）.、．]|第\w{1,3}[条項项])"
)
_UNITS = re.compile(r"[、，,；;：:]|\sand\s|\s?&\s?|和")
_GIVEN = Worded("(?:{audit.han_given_to})$")
"""Behind these stands who gets something."""
_ASSISTS = Worded("(?:{audit.han_assisting})$")
"""Who does so is told what whoever leads is told: A牵头，B配合，……"""
_ACTS = re.compile(r"\b(?:to|will|shall|must)\s+[a-z]")
"""What tells of an order of its own: "Action: Clerk to order the salt"."""
_CLAUSE = re.compile("[，,。；;\n]")
_ORDERED = re.compile(r"[须应要必得可将]|\d[日月]?底?[之以]?[前内]")
"""What a clause holds that orders something by itself, and is no topic of the next one."""


class Item(NamedTuple):
    """The passage that tells an order best, what its item says, and who is answerable for it."""

    at: int
    text: str
    units: str


def item_of(source: Source, record: Directive | Decision) -> Item | None:
    """The item that an order is of, if a line behind it says who is answerable."""
    lines = _lines(source, ())
    best = _best(source, record) if lines else None
    if best is None:
        return None
    texts: list[str] = []
    units: list[str] = []
    for number in range(best, min(best + _ITEM, len(source.passages) + 1)):
        text, hits = source.passages[number - 1].text, lines.get(number, [])
        if number > best and (_OPENS_ITEM.match(text) or (units and not hits)):
            break
        units += [hit["who"] for hit in hits]
        texts.append(text[: hits[0].start()] if hits else text)
        if hits and number == best:
            break
    if not units:
        return None
    first = min((n for n in source.sentence_numbers((best,))), default=best)
    ahead = [source.passages[n - 1].text for n in range(first, best)]
    return Item(best, "\n".join((*ahead, *texts)), "、".join(units))


@kept
def _lines(source: Source, _: Numbers) -> dict[int, list[re.Match[str]]]:
    """The lines of a report that say who is answerable, by passage."""
    found: dict[int, list[re.Match[str]]] = {}
    for passage in source.passages:
        marked = ":" in passage.text or "：" in passage.text
        for hit in _LINE.finditer(passage.text) if marked else ():
            if not _ACTS.search(hit["who"]):
                found.setdefault(passage.n, []).append(hit)
    return found


def _best(source: Source, record: Directive | Decision) -> int | None:
    """The passage cited that shares most with an order."""
    said = wording(record.text)
    shares = [
        (sum(map(read.holds, said.roots)) + len(said.pairs & read.pairs), -number)
        for number in source.numbers(record.passages)
        if (read := wording(_LINE.sub("", source.passages[number - 1].text)))
    ]
    return -max(shares)[1] if shares else None


def is_answerable(item: Item, forms: Iterable[str], action: str) -> bool | None:
    """Whether the clauses of an item give an action to no other than somebody whom its line names;
    None where it does not name them.
    """
    own = [each for form in forms for each in (form, *_UNITS.split(form)) if len(each) > 1]
    line = folded(item.units)
    if not any(map(line.holds, own)):
        return None
    if any(_is_given(simplified(action), simplified(each)) for each in own):
        return False
    told = _told(item, action)
    return not told or any(
        each in form or form in each for each in told for form in map(simplified, own)
    )


def _told(item: Item, action: str) -> list[str]:
    """The units that the clause which tells a Chinese action names, or those that go on in it."""
    if action.isascii():
        return []
    units = [simplified(each.strip()) for each in _UNITS.split(item.units) if len(each.strip()) > 1]
    pairs = wording(simplified(action)).pairs
    groups = list(_groups(simplified(item.text), units))
    best = max(groups, key=lambda each: len(pairs & wording(each).pairs), default="")
    clauses = _CLAUSE.split(best)
    if not any(_names(clause, units) for clause in clauses):
        return []
    clause = max(clauses, key=lambda each: len(pairs & wording(each).pairs))
    inside = [unit for unit in units if _is_in(unit, clause) and not _is_given(clause, unit)]
    return inside or [unit for unit in units if _is_in(unit, best)]


def _is_given(text: str, unit: str) -> bool:
    """Whether a text names a unit as who gets something: 拨付到东岸街道."""
    before, named, _ = text.partition(unit)
    return bool(named) and _GIVEN.search(before) is not None


def _is_in(unit: str, text: str) -> bool:
    return unit in text or f"由{unit[:_SHORT]}" in text


def _groups(text: str, units: list[str]) -> Iterator[str]:
    """The clauses of an item together with those that go on: each names whoever acts in it."""
    groups: list[list[str]] = [[]]
    for clause in filter(None, (_opened(each) for each in _CLAUSE.split(text))):
        assists = groups[-1] and _ASSISTS.search(clause)
        if _names(clause, units) and not assists:
            ahead = groups[-1][-1:] if clause.startswith("由") else []
            topic = [
                each for each in ahead if not _names(each, units) and not _ORDERED.search(each)
            ]
            del groups[-1][len(groups[-1]) - len(topic) :]
            groups.append(topic)
        groups[-1].append(clause)
    return map("，".join, groups)


def _opened(clause: str) -> str:
    """A clause without the number of its item."""
    opens = _OPENS_ITEM.match(clause)
    return clause[opens.end() if opens else 0 :].strip()


def _names(clause: str, units: list[str]) -> bool:
    """Whether a clause says who acts in it."""
    return clause.startswith(tuple(units)) or any(f"由{each[:_SHORT]}" in clause for each in units)
