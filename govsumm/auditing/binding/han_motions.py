"""Who moved and who seconded, who voted which way: a claim in Chinese has it as its passages do.

李明动议，王强附议 and 赞成者：李明、王强 name people beside a part, in a row before its verb or
behind its label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from govsumm.auditing.binding.han_actors import on_end
from govsumm.auditing.signs import normal
from govsumm.auditing.site import Finding, Site, finding
from govsumm.auditing.source import Source, kept
from govsumm.auditing.speaking.name_finding import places
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded, phrase_set

_SCENES = (("moving", "seconding"), ("for", "against", "abstaining"))
"""Parts of which nobody has two in one matter."""
_RIVALS = {part: scene for scene in _SCENES for part in scene}
_PART = "(?P<part>{binding.han_moving,han_seconding,han_for,han_against,han_abstaining})"
_SPOKEN = Worded(_PART)
_VERB = Worded(
    "(?:{binding.han_members})?(?:等[^，,。；;、]{1,5}人)?(?:均|都|则|表示|投了?)*" + _PART
)
_LABEL = _PART + r"(?:{binding.han_members}|[人者的票有为]|[(（]?\d+[票人名]?[)）]?)*[:：]"
_LABELLED = Worded(f"{_LABEL}$")
_LISTED = Worded(f"{_LABEL}(?P<row>[{HAN}]{{2,4}}(?:[、，,][{HAN}]{{2,4}})+)(?![{HAN}])")
"""Names behind a label, which no list of a draft need have."""
_JOINED = Worded(r"(?:{binding.han_members})?[、,，和及与](?:{binding.han_members})?")
_REACH = 16
"""So many characters before a name may be its label."""

Told = frozenset[tuple[str, str]]
"""Names, each with a part."""
Spans = list[tuple[int, int, str]]
"""Names with where they begin and end."""


def han_motions(site: Site) -> Iterator[Finding]:
    """Nobody has a part in a claim whom the passages have in its rival alone."""
    for field, text in site.paraphrases:
        if text.isascii() or not _SPOKEN.search(claim := normal(text)):
            continue
        there, listed = _there(site.source, site.source.numbers(site.record.passages))
        told = _told(site.source, claim, listed) if there else frozenset()
        for name, part in sorted(told - there):
            rival = next((each for each in _RIVALS[part] if (name, each) in there), None)
            if rival:
                why = f"{field}: the passages have {name} {rival}"
                yield finding("bound", name, ok=False, why=why)


@kept
def _there(source: Source, numbers: tuple[int, ...]) -> tuple[Told, frozenset[str]]:
    """The parts that some passages, on end, give people, and whom they list by them."""
    text = on_end(source, numbers)
    if not _SPOKEN.search(text):
        return frozenset(), frozenset()
    rows = (hit["row"] for hit in _LISTED.finditer(text))
    listed = frozenset(name for row in rows for name in re.split("[、，,]", row))
    return _told(source, text, listed), listed


def _told(source: Source, text: str, listed: frozenset[str]) -> Told:
    """The parts that a text gives people: those of the draft's lists, and those listed."""
    names = sorted(
        (start, end, name)
        for name in listed.union(source.people_in(text))
        for start, end in places(text, name, whole=False)
    )
    return frozenset((name, part) for row in _rows(text, names) for name, part in _parts(text, row))


def _rows(text: str, names: Spans) -> Iterator[Spans]:
    """Names that stand in a row: 李明、王强和赵丽."""
    row: Spans = []
    for each in names:
        if row and not _JOINED.fullmatch(text, row[-1][1], each[0]):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _parts(text: str, row: Spans) -> Iterator[tuple[str, str]]:
    """Each name of a row with the part that its verb or its label gives all of them."""
    start, end = row[0][0], row[-1][1]
    told = _VERB.match(text, end) or _LABELLED.search(text, max(0, start - _REACH), start)
    if told:
        words = told["part"]
        part = next(each for each in _RIVALS if words in phrase_set("binding", f"han_{each}"))
        yield from ((name, part) for _, _, name in row)
