"""The parts that a Chinese text gives people: who moves, who seconds, who is on which side.

A name stands in a row before its verb (李明、王强附议), behind a label (赞成者：李明、王强), or at
the head of a turn in which it moves something (高某：不必修建，本席提议删减).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from govsumm.auditing.signs import normal
from govsumm.auditing.speaking.name_finding import places
from govsumm.lexicon import HAN
from govsumm.reading.phrasing import Worded

SCENES = (("moving", "seconding"), ("for", "against", "abstaining"))
"""Parts of which nobody has two in one matter."""
_BROUGHT = "(?=[^，,。；;：:]{0,10}?(?:{binding.han_motions})|[:：])"
_PART = (
    "(?:(?P<moving>{binding.han_moving}|(?:{binding.han_bringing})" + _BROUGHT + ")"
    "|(?P<seconding>{binding.han_seconding})|(?P<for>{binding.han_for})"
    "|(?P<against>{binding.han_against})|(?P<abstaining>{binding.han_abstaining}))"
)
_SPOKEN = Worded(_PART)
_VERB = Worded("(?:等[^，,。；;、]{1,5}人)?(?:均|都|则|表示|投了?)*" + _PART)
_TURN = Worded(
    "[:：](?:[^：:。；;]{0,80}?(?P<moving>{binding.han_proposing})|(?P<seconding>{binding.han_seconding}))"
)
"""What somebody does in a turn of their own."""
_COUNT = "(?:\\d+|[一二三四五六七八九十百两零]+)"
_LABEL = _PART + rf"(?:[人者的票有为]|[(（]?{_COUNT}[票人名]?[)）]?)*[:：]"
_LABELLED = Worded(f"{_LABEL}$")
_LISTED = Worded(f"{_LABEL}(?P<row>[{HAN}]{{2,4}}(?:[、，,][{HAN}]{{2,4}})+)(?![{HAN}])")
"""Names behind a label, which no list of a draft need have."""
_TITLE = Worded(r"{binding.han_members}|[^\S\n]")
"""What may stand in a name, 高议员韶安, between names, and behind a label."""
_JOINED = re.compile(r"[、,，和及与]\n?")
_REACH = 16
"""So many characters before a name may be its label."""

Told = frozenset[tuple[str, str]]
"""Names, each with a part."""
_Spans = list[tuple[int, int, str]]
"""Names with where they begin and end."""


def tells_parts(text: str) -> bool:
    """Whether a folded text may give anybody a part."""
    return _SPOKEN.search(text) is not None


def listed_by_part(text: str) -> frozenset[str]:
    """Whom a folded text lists behind a label."""
    rows = (hit["row"] for hit in _LISTED.finditer(_TITLE.sub("", text)))
    return frozenset(name for row in rows for name in re.split("[、，,]", row))


def parts_told(text: str, names: Iterable[str]) -> Told:
    """The parts that a folded text gives somebody of these names."""
    plain = _TITLE.sub("", text)
    found = sorted(
        (start, end, name)
        for name in set(names)
        for start, end in places(plain, _TITLE.sub("", normal(name)), whole=False)
    )
    return frozenset((name, part) for row in _rows(plain, found) for name, part in _of(plain, row))


def _rows(text: str, names: _Spans) -> Iterator[_Spans]:
    """Names that stand in a row: 李明、王强和赵丽."""
    row: _Spans = []
    for each in names:
        if row and not _JOINED.fullmatch(text, row[-1][1], each[0]):
            yield row
            row = []
        row.append(each)
    if row:
        yield row


def _of(text: str, row: _Spans) -> Iterator[tuple[str, str]]:
    """Each name of a row with the part that its verb, its label or its turn gives all of them."""
    start, end = row[0][0], row[-1][1]
    told = _VERB.match(text, end) or _LABELLED.search(text, max(0, start - _REACH), start)
    told = told or _TURN.match(text, end)
    if told:
        part = next(name for name, words in told.groupdict().items() if words)
        yield from ((name, part) for _, _, name in row)
