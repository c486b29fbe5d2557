"""Asks for a repair: only what failed, in at most a quarter of what asking again would take.

Asking again, as instructor does, sends rules, report, schema, the reply and what is wrong with it,
and gets the whole draft once more. Where so much failed that a quarter does not hold it, what
matters most goes first.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from govsumm.assets import read_asset
from govsumm.passages import Passage
from govsumm.prompting import Message, Request, numbered
from govsumm.records import Brief, Draft
from govsumm.repairing.failing import Failed, Failures, failures, reasons
from govsumm.repairing.forms import answering, repair_form
from govsumm.schema import Form, draft_form
from govsumm.walking import cited_records, label

PROMPT = "repair-1"
"""The prompt in use, by the name of its file in `prompts/`."""

SHARE = 4
"""A repair may take one part in so many of what asking again would."""

ADDED, AROUND = 150, 50
"""Characters that the answer to an omission is reckoned at, and that stand around a correction."""


@dataclass(frozen=True)
class RepairRequest(Request):
    """What is asked about a draft that failed: `said` in the last message, and for an answer of a
    form made for it; `lists` are those that may be added to.
    """

    lists: tuple[str, ...] = ()
    said: str = ""
    answer: Form = field(default_factory=draft_form)

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The chat: rules for repairs, then what failed."""
        return Message("system", self.rules), Message("user", self.said)

    @property
    def rules(self) -> str:
        """The rules, with a word on each list that may be added to."""
        return _rules(self.lists)

    @property
    def glossary(self) -> str:
        """Nothing: what failed was worded before."""
        return ""

    @property
    def form(self) -> Form:
        """What the reply must be."""
        return self.answer


@dataclass(frozen=True)
class Asked:
    """A request for a repair: what it carries of what failed, and how much was too much."""

    request: Request
    failures: Failures
    left: int

    def said(self, origin: str) -> str:
        """What a brief says of the repair that was replied."""
        counted = "1 more failure" if self.left == 1 else f"{self.left} more failures"
        more = f"; {counted} did not fit into the call" if self.left else ""
        return f"{origin}, prompt {PROMPT}{more}"


def ask_to_repair(request: Request, draft: Draft, raw: str, brief: Brief) -> Asked | None:
    """The request for a repair of what a request was answered with; None where nothing is worth
    one. `raw` is the reply as it came. It carries nothing where no failure is short enough.
    """
    found = every = failures(draft, brief)
    if not found.serious:
        return None

    def excess(count: int) -> int:
        """Characters of a call about so many failures beyond its share of asking again."""
        carried = found.first(count)
        asked = _request(request, draft, carried)
        told = sum(map(len, _told(draft, carried)))
        again = _sent(request) + len(raw) + told + len(raw)
        return SHARE * (_sent(asked) + _answered(carried)) - again

    while len(found) and excess(1) > 0:  # on its own too much, as a record of a whole page is
        found = found.without(found.first(1))
    carried = found.first(bisect_right(range(1, len(found) + 1), 0, key=excess))
    return Asked(_request(request, draft, carried), carried, len(every) - len(carried))


def _sent(request: Request) -> int:
    """Characters of a request: its messages and its schema."""
    return sum(len(message.content) for message in request.messages) + len(request.form.text)


def _answered(carried: Failures) -> int:
    """Characters of an answer, about."""
    corrected = sum(len(each.record.model_dump_json()) + AROUND for each in carried.records)
    return corrected + ADDED * len(carried.omissions)


def _request(request: Request, draft: Draft, carried: Failures) -> RepairRequest:
    passages = numbered(tuple(_borne(request.passages, carried)))
    return RepairRequest(
        request.report,
        request.passages,
        PROMPT,
        request.parameters,
        lists=answering(carried),
        said="\n".join((*_told(draft, carried), "# Passages", passages)),
        answer=repair_form(carried),
    )


@cache
def _rules(lists: tuple[str, ...]) -> str:
    """The prompt, with a word on each list that may be added to: a failed record shows its own."""
    common, *sections = read_asset("prompts", f"{PROMPT}.md").split("\n# ")
    named = dict(section.split("\n", 1) for section in sections)
    wanted = ("additions", *lists) if lists else ()
    return "\n".join((common, *(named[each].strip() for each in wanted if each in named)))


def _told(draft: Draft, carried: Failures) -> Iterator[str]:
    """What failed, line by line."""
    if draft.meetings:
        yield "# Meetings"
        yield from (f"{n}: {_line(label(each))}" for n, each in enumerate(draft.meetings))
    if carried.records:
        yield "# Records that failed"
    for each in carried.records:
        yield f"{each.kind} {each.audited.id}: {_shown(each)}"
        yield from (f"- {reason}" for reason in reasons(each.audited))
    if carried.omissions:
        yield "# Left out"
    for omission in carried.omissions:
        yield f"[{omission.passage}] {', '.join(omission.cues)}"


def _line(words: str) -> str:
    return " ".join(words.split())


def _shown(failed: Failed) -> str:
    """A record without what it lacks, on one line."""
    record = _filled(failed.record.model_dump(mode="json"))
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _filled(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _filled(value) for key, value in node.items() if value not in (None, [])}
    return [_filled(each) for each in node] if isinstance(node, list) else node


def _borne(passages: tuple[Passage, ...], carried: Failures) -> Iterator[Passage]:
    """The passages of what failed, each with what stands before it in its sentence."""
    wanted = {each.passage for each in carried.omissions}
    for failed in carried.records:
        wanted |= {n for part in cited_records(failed.record) for n in part.passages}
    for passage in passages:
        if passage.n in wanted or (passage.n + 1 in wanted and _runs_on(passage)):
            yield passage


def _runs_on(passage: Passage) -> bool:
    """Whether a passage ends inside a sentence."""
    return passage.text.rstrip()[-1:] in (",", ";", ":", "，", "；", "：", "、")
