"""A backend around a backend: what a model replied becomes a recording, to be replayed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from govsumm.backends import Backend, Reply
from govsumm.backends.caching import today
from govsumm.backends.recording import RecordedDigests, Recording, Sampled
from govsumm.digest import digest
from govsumm.errors import OutputError
from govsumm.output import write_file
from govsumm.prompting import Request

LONGEST_STEM = 80
"""Characters of a report's name that go into the name of its recording."""


class RecordingBackend:
    """Writes each reply of a model to a file of `folder`, as `fixture` reads it.

    A reply out of the cache is recorded too, by the day on which it was sampled. Raises
    OutputError where the folder cannot be made.
    """

    def __init__(self, inner: Backend, folder: Path, *, clock: Callable[[], date] = today) -> None:
        self._inner = inner
        self._folder = folder
        self._clock = clock
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as fault:
            raise OutputError(
                f"{folder} cannot be made ({getattr(fault, 'strerror', None) or fault})",
                "name another directory with --record",
            ) from None

    @property
    def name(self) -> str:
        """The name of the backend inside, whose words the replies are."""
        return self._inner.name

    def fill(self, request: Request) -> Reply:
        """The reply, recorded. Raises GovsummError; OutputError where it cannot be written."""
        reply = self._inner.fill(request)
        try:
            write_file(self._folder / file_name(request, reply), self._recorded(request, reply))
        except OutputError as error:
            error.spent = reply.spent
            raise error.reworded(lambda words: words.replace("with -o", "with --record")) from None
        return reply

    def _recorded(self, request: Request, reply: Reply) -> str:
        """The recording as a file has it: the reply indented, so that a diff can be reviewed."""
        made = Recording(
            format="govsumm-recording/1",
            origin=Sampled(
                kind="sampled",
                model=reply.model or "unknown",
                on=(reply.on or self._clock()).isoformat(),
            ),
            digests=RecordedDigests.model_validate(request.digests, from_attributes=True),
            reply=_as_json(reply),
        )
        return json.dumps(made.model_dump(by_alias=True), ensure_ascii=False, indent=1) + "\n"


def _as_json(reply: Reply) -> dict[str, Any]:
    """The reply as JSON: the raw one, or the draft's where only pydantic would read that."""
    try:
        raw: dict[str, Any] = json.loads(reply.raw)
        reply.raw.encode()
    except (ValueError, RecursionError):
        return reply.answer.model_dump(mode="json")
    return raw


def file_name(request: Request, reply: Reply) -> str:
    """One file for a report and a model, so that a new prompt is a diff: by the report's name and
    eight digits of a digest of both; another for its repair.
    """
    stem = re.sub(r"[^\w.-]+", "_", PurePath(request.report.origin).stem).strip("._")
    tag = digest("recorded", [request.report.sha256, reply.model])[:8]
    kind = "repair.recording" if request.repair else "recording"
    return f"{stem[:LONGEST_STEM] or 'report'}.{tag}.{kind}.json"
