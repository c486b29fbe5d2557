"""A recorded reply: what it answers, by digests, where it came from, and what it said.

A reply written by hand may hold offsets into the report instead of the report's words: a string
may be `{"span": [start, end]}`, and an entry of `passages` may be `[start, end]`, which stands
for every passage that it touches. So it outlives a better splitter, and no report is copied.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, ValidationError

from govsumm.errors import FixtureError
from govsumm.passages import Passage
from govsumm.prompting import Request
from govsumm.records import Record

MAX_BYTES = 4_000_000
"""A larger file is no recording: replies run to tens of kilobytes."""


class Sampled(Record):
    """A reply that a model gave, on a day (ISO 8601)."""

    kind: Literal["sampled"]
    model: str
    on: str


class Written(Record):
    """A reply that somebody wrote by hand, on a day (ISO 8601); no model said it."""

    kind: Literal["written"]
    by: str
    on: str


class RecordedDigests(Record):
    """The digests of the request that was answered, as `prompting.Digests` has them."""

    report: str
    passages: str
    prompt: str
    schema_: str = Field(alias="schema")
    parameters: str
    audit: str | None = Field(default=None, exclude_if=lambda value: value is None)


class Recording(Record):
    """One file of a fixtures directory."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["govsumm-recording/1"]
    origin: Annotated[Sampled | Written, Field(discriminator="kind")]
    digests: RecordedDigests
    reply: dict[str, Any] | str
    """The Draft or the repair as JSON, or the raw text of a reply that may be none."""

    @property
    def repair(self) -> bool:
        """Whether it is a repair, and no draft."""
        return self.digests.audit is not None


def load(path: Path) -> Recording:
    """The recording in a file. Raises FixtureError."""
    cure = "mend it or record the reply again"
    try:
        if not path.is_file():
            raise FixtureError(f"{path} is no regular file", cure)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FixtureError(f"{path} is larger than {MAX_BYTES:,} bytes", cure)
        return Recording.model_validate_json(data)
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "file"
        raise FixtureError(f"{path} is no recording: {where}: {first['msg']}", cure) from None
    except OSError as fault:
        raise FixtureError(f"{path} cannot be read ({fault.strerror})", cure) from None


def content(recording: Recording, request: Request, name: str) -> str:
    """The reply's text, its offsets resolved against the report and passages at hand.

    Raises FixtureError where an offset lies outside the report.
    """
    if isinstance(recording.reply, str):
        return recording.reply
    if isinstance(recording.origin, Sampled):  # words and numbers already
        return json.dumps(recording.reply, ensure_ascii=False)
    try:
        resolved = _Resolver(request).resolved(recording.reply)
        return json.dumps(resolved, ensure_ascii=False)
    except _AstrayError as fault:
        raise FixtureError(
            f"{name} is broken: {fault}", "offsets lie inside the report, start before end"
        ) from None
    except RecursionError:
        raise FixtureError(f"{name} is nested too deeply", "record the reply again") from None


def numbered_passages(reply: dict[str, Any] | str) -> bool:
    """Whether a reply cites passages by number, which a new splitter would shift."""
    return isinstance(reply, str) or any(
        isinstance(entry, int) for cited in _cited(reply) for entry in cited
    )


def _cited(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "passages" and isinstance(value, list):
                yield value
            else:
                yield from _cited(value)
    elif isinstance(node, list):
        for value in node:
            yield from _cited(value)


class _AstrayError(Exception):
    """An offset that is not in the report."""


class _Resolver:
    def __init__(self, request: Request) -> None:
        self.text = request.report.text
        self.passages = request.passages
        self.starts = [passage.start for passage in request.passages]

    def resolved(self, node: Any) -> Any:
        """The reply with words for spans and numbers for offsets."""
        match node:
            case {"span": span} if len(node) == 1:
                start, end = self._span(span)
                return " ".join(self.text[start:end].split())
            case dict():
                return {
                    key: self._numbers(value) if key == "passages" else self.resolved(value)
                    for key, value in node.items()
                }
            case list():
                return [self.resolved(value) for value in node]
            case _:
                return node

    def _numbers(self, cited: Any) -> Any:
        if not isinstance(cited, list):
            return cited
        found: list[Any] = []
        for entry in cited:
            if isinstance(entry, list):
                found += [passage.n for passage in self._touched(*self._span(entry))]
            else:
                found.append(entry)
        return [entry for at, entry in enumerate(found) if entry not in found[:at]]

    def _touched(self, start: int, end: int) -> Iterator[Passage]:
        first = max(bisect_right(self.starts, start) - 1, 0)
        for passage in self.passages[first:]:
            if passage.start >= end:
                return
            if passage.end > start:
                yield passage

    def _span(self, span: Any) -> tuple[int, int]:
        match span:
            case [int(start), int(end)] if 0 <= start < end <= len(self.text):
                return start, end
            case _:
                raise _AstrayError(f"no span of the report: {str(span)[:40]}")
