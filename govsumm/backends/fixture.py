"""Recorded replies through the real client, over a transport that cannot reach the network."""

from __future__ import annotations

import os
import threading
from dataclasses import asdict
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from govsumm.backends import Reply
from govsumm.backends.addresses import address
from govsumm.backends.dialects import Dialect
from govsumm.backends.recording import Recording, Written, content, load, numbered_passages
from govsumm.errors import FixtureError, InvalidReplyError, UnrecordedError
from govsumm.prompting import Request

if TYPE_CHECKING:
    import httpx2

    from govsumm.backends.wire import Wire

PATTERN = "*recording.json"
"""Which files of a fixtures directory, at any depth, are recordings."""

Answers = tuple[str, bool]
"""The digest of a report, and whether a repair is asked for."""

Broken = tuple[str, ...]

_HEADER = "x-govsumm-recording"


class FixtureBackend:
    """Replays the recordings in a directory; a report without one is an error.

    A recording answers the report it was made for. One that was sampled from a model must have
    been asked the very same; one written by hand may be older than prompt and splitter, and
    says so in a note.
    """

    name = "fixture"

    def __init__(self, directory: str | Path) -> None:
        self.directory = Path(directory)

    @cached_property
    def _recordings(self) -> tuple[dict[Answers, tuple[tuple[str, Recording], ...]], Broken]:
        """The recordings by what they answer, sampled ones first; and what is none."""
        if not os.path.isdir(self.directory):  # noqa: PTH112  false, never an error, for any string
            raise FixtureError(
                f"{self.directory} is no directory", "name the directory of the recordings"
            )
        found: dict[Answers, list[tuple[str, Recording]]] = {}
        broken: list[str] = []
        for path in sorted(self.directory.rglob(PATTERN)):
            try:
                recording = load(path)
                answers = recording.digests.report, recording.repair
                found.setdefault(answers, []).append((str(path), recording))
            except FixtureError as fault:
                broken.append(str(fault))
        sampled_first = {
            answers: tuple(sorted(several, key=lambda each: each[1].origin.kind))
            for answers, several in found.items()
        }
        return sampled_first, tuple(broken)

    @cached_property
    def _replay(self) -> tuple[Wire, dict[str, str]]:
        from govsumm.backends.wire import Endpoint, Wire

        replies: dict[str, str] = {}
        where = address("http://recordings.invalid/v1")
        endpoint = Endpoint("recorded", where, offline=True)
        return Wire(endpoint, transport=_transport(replies)), replies

    def fill(self, request: Request) -> Reply:
        """The recorded answer. Raises FixtureError where there is none, BackendError where it
        does not parse.
        """
        name, recording, notes = self._chosen(request)
        wire, replies = self._replay
        call = str(threading.get_ident())  # a thread makes one call at a time
        replies[call] = content(recording, request, name)
        try:
            done = wire.complete(request, Dialect(), headers={_HEADER: call}, reasks=0)
        except InvalidReplyError as error:
            located = InvalidReplyError(
                f"{name}: {error.what}", "mend it or record the reply again"
            )
            located.spent = error.spent
            raise located from error
        origin = recording.origin
        if isinstance(origin, Written):
            model, said = None, f"written by hand by {origin.by}, {origin.on}"
        else:
            model, said = origin.model, f"sampled from {origin.model}, {origin.on}"
        return Reply(done.answer, done.raw, model, said, notes=notes)

    def _chosen(self, request: Request) -> tuple[str, Recording, tuple[str, ...]]:
        recordings, every_broken = self._recordings
        broken = () if request.repair else every_broken  # said once, with the draft
        candidates = recordings.get((request.report.sha256, request.repair), ())
        stale = ""
        for name, recording in candidates:
            changed = _changed(recording, request)
            if not changed:
                return name, recording, broken
            if isinstance(recording.origin, Written) and not (
                "passages" in changed and numbered_passages(recording.reply)
            ):
                older = " and ".join(changed)
                return name, recording, (f"{name} was written for an earlier {older}", *broken)
            stale = stale or f"{name} was made for another {' and '.join(changed)}"
        if stale:
            raise FixtureError(stale, "record the reply again")
        if request.repair:
            said = f"{self.directory} has no repair for {request.report.origin}"
            raise UnrecordedError(said, "record one with --record")
        if broken:
            what, _, cure = broken[0].rpartition("; ")
            raise FixtureError(what, cure)
        what = f"{self.directory} has no recording for {request.report.origin}"
        raise FixtureError(
            f"{what}{self._nearest(request)}",
            "name the directory that has, or a model with --model",
        )

    def _nearest(self, request: Request) -> str:
        """The recording that differs least, by name where several do, and in what it differs."""
        every = [
            each
            for (_, repair), several in self._recordings[0].items()
            for each in several
            if not repair
        ]
        if not every:
            return ""
        stem = PurePath(request.report.origin).stem

        def distance(each: tuple[str, Recording]) -> tuple[int, float, str]:
            likeness = SequenceMatcher(None, stem, PurePath(each[0]).name).ratio()
            return len(_changed(each[1], request)), -likeness, each[0]

        name, recording = min(every, key=distance)
        return (
            f" (the closest, {name}, is for another {' and '.join(_changed(recording, request))})"
        )


def _changed(recording: Recording, request: Request) -> list[str]:
    """What a recording was asked otherwise than the request asks it.

    A repair that was written by hand names the records it is about: what else an audit finds,
    and asks for, is nothing to it.
    """
    now, then = asdict(request.digests), recording.digests.model_dump(by_alias=True)
    apart = ("schema", "audit") if recording.repair and recording.origin.kind == "written" else ()
    return [part for part in now if now[part] != then.get(part) and part not in apart]


def _transport(replies: dict[str, str]) -> httpx2.BaseTransport:
    """A transport whose whole world is `replies`."""
    import httpx2

    def answer(call: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json=_completion(replies.pop(call.headers[_HEADER])))

    return httpx2.MockTransport(answer)


def _completion(text: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    return {
        "id": "recorded",
        "object": "chat.completion",
        "created": 0,
        "model": "recorded",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
    }
