"""Texts of any size with the drafts that belong to them, and texts that try a program."""

from __future__ import annotations

import textwrap
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, islice, pairwise
from typing import Any

from govsumm import Brief, Draft, Passage, Report, audit, split

WIDTH = 78

_ENGLISH = (
    "On May {day}, the work conference of {town} was held in Lhotang. {name}, director of the "
    "{town} grain bureau, presided over the meeting, and {other} took the minutes.",
    "{other}, who reported on the work, said that {count} disputes had been settled in {town}, "
    "improving the service of the {town} grid, and that {share}.5% of the funds of {town} had "
    "been spent.",
    "{name} pointed out that the ledgers of {town} were not complete, stressed that {town} must "
    "check all {count} of them by the end of June, and that “nobody in {town} is to wait”.",
)
_CHINESE = (
    "5月{day}日，{town}召开粮食工作会议，{town}粮食局局长{name}主持会议并讲话。",
    "{other}汇报了有关工作情况，{town}今年以来共化解矛盾纠纷{count}件，资金使用率达到{share}.5%。",
    "{name}强调，{town}台账不够完善，要求在6月底前全面核查{count}本台账，并进一步提高服务水平。",
)
_CLAIMS = {
    "en": (
        "{count} disputes settled in {town}, with {share}.5% of the funds spent.",
        "Check all {count} ledgers of {town}.",
        "the work conference of {town}",
        "by the end of June",
    ),
    "zh": (
        "{town}化解矛盾纠纷{count}件，资金使用率{share}.5%。",
        "{town}核查{count}本台账。",
        "{town}召开粮食工作会议",
        "6月底前",
    ),
}


@dataclass(frozen=True)
class Sample:
    """A report, its passages, and a draft whose records grow with the text."""

    report: Report
    passages: tuple[Passage, ...]
    draft: Draft

    @cached_property
    def brief(self) -> Brief:
        """The draft audited."""
        return audit(self.report, self.draft, passages=self.passages)


def _name(syllables: str, number: int, length: int) -> str:
    """The `number`-th word of that many syllables; none like another."""
    parts = syllables.split()
    digits = (number // len(parts) ** at % len(parts) for at in range(length))
    return "".join(parts[digit] for digit in digits)


def _words(language: str, copy: int) -> dict[str, Any]:
    """What is new in each copy: names, numbers, a day."""
    if language == "en":
        stems = "ka lo mi su ten dra vi nor pel zhu bao qi"
        name, other, town = (
            _name(stems, copy * 3 + at, 5).capitalize() + tail
            for at, tail in ((0, " Dorje"), (1, " Wen"), (2, " County"))
        )
    else:
        stems = "安 保 昌 达 恩 福 光 海 吉 康 兰 明 宁 平 庆"
        name, other, town = (
            head + _name(stems, copy * 3 + at, 4) + tail
            for at, (head, tail) in enumerate((("李", ""), ("周", ""), ("", "县")))
        )
    counts = {"day": copy % 28 + 1, "count": 100 + copy * 7, "share": copy % 90 + 10}
    return {"name": name, "other": other, "town": town, **counts}


def grown(form: str, size: int) -> Sample:
    """A sample of about `size` bytes; `form` is `wrapped`, `run-on` or `chinese`."""
    language = "zh" if form == "chinese" else "en"
    parts: list[str] = []
    starts: list[int] = []
    length = total = copies = 0
    while total < size:
        for part in _sentences(form, _words(language, copies)):
            parts.append(part)
            starts.append(length)
            length += len(part)
            total += len(part.encode())
        copies += 1
    report = Report.from_text("".join(parts))
    passages = split(report)
    offsets = [passage.start for passage in passages]
    edges = [bisect_left(offsets, start) + 1 for start in [*starts, length]]
    cited = [range(first, end) for first, end in pairwise(edges)]
    drawn = [_records(language, copy, *cited[3 * copy : 3 * copy + 3]) for copy in range(copies)]
    lists = {
        name: tuple(record for records in drawn for record in records.get(name, ()))
        for name in Draft.model_fields
    }
    return Sample(report, passages, _draft(**lists))


def _sentences(form: str, words: dict[str, Any]) -> list[str]:
    if form == "chinese":
        return [f"　　{sentence.format(**words)}\n" for sentence in _CHINESE]
    sentences = [sentence.format(**words) for sentence in _ENGLISH]
    if form == "run-on":
        return sentences  # glued: "in Kangding.Yang"
    return [textwrap.fill(sentence, WIDTH) + "\n\n" for sentence in sentences]


def _records(
    language: str, index: int, first: range, second: range, last: range
) -> dict[str, tuple[Any, ...]]:
    """The records of one copy, by the passages of its three sentences."""
    words = _words(language, index)
    done, told, met, term = (form.format(**words) for form in _CLAIMS[language])
    name, other, town = words["name"], words["other"], words["town"]

    def date(what: str, text: str, cited: range) -> dict[str, Any]:
        return {"passages": cited, "what": what, "text": text, "edtf": None, "inferred": None}

    def person(name: str, function: str, cited: range) -> dict[str, Any]:
        functions = ({"passages": cited, "function": function, "meeting": index},)
        return {"passages": cited, "name": name, "also": (), "posts": (), "functions": functions}

    held = date("held", str(words["day"]), first)
    due = date("due", term, last)
    return {
        "meetings": (
            {"passages": first, "names": (met,), "organisers": (), "places": (), "dates": (held,)},
        ),
        "people": (person(name, "presided", first), person(other, "reported", second)),
        "assessments": ({"passages": second, "text": done, "by": other},),
        "directives": (
            {
                "passages": last,
                "text": told,
                "by": name,
                "to": (town,),
                "due": due,
                "meeting": index,
            },
        ),
    }


def _draft(**lists: Any) -> Draft:
    fields = {name: lists.get(name, ()) for name in Draft.model_fields}
    fields["document"] = {
        "passages": (1,),
        "kind": "minutes",
        "title": None,
        "language": "en",
        "dates": (),
        "places": (),
    }
    fields["headline"] = {"passages": (1,), "text": "A meeting was held."}
    return Draft.model_validate(fields)


def small_draft() -> Draft:
    """A draft with hardly a record, one of which is looked for in the whole text."""
    order = {"passages": (1,), "text": "Report.", "by": "a", "to": (), "due": None, "meeting": None}
    return _draft(directives=(order,))


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit.encode()))


def _han(size: int) -> str:
    """Different characters: of the order of their code points, but for a large step."""
    return "".join(chr(0x4E00 + at * 7919 % 20_000) for at in range(size // 3))


def _letters(size: int) -> str:
    return "".join(islice(cycle("a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x.y.z."), size))


HARD: dict[str, Callable[[int], str]] = {
    "only full stops": _repeated("."),
    "only commas": _repeated(","),
    "only “, never closed": _repeated("“"),
    "only digits": _repeated("7"),
    "a.b.c.d...": _letters,
    "one word": _repeated("a"),
    "brackets ()()": _repeated("()"),
    "brackets (((": _repeated("("),
    "brackets )(": _repeated(")("),
    "blank lines": lambda size: "a" + "\n" * (size * 3 // 10),
    "1. 1. 1.": _repeated("1. "),
    "only Han": _han,
    "1,1,1,": _repeated("1,"),
    "one word, !, a line": lambda size: "0f3a" * (size // 4) + "!\nIt is.",
    "combining marks": lambda size: "a" + "\u0301\u0323" * (size // 4),
}
"""Texts of a size in bytes; of 1 MB, `blank lines` is 300,000 of them."""
