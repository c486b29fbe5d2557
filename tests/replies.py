"""An endpoint on loopback that answers what it is told, faults and all, and remembers what it was
asked: the server of every test that goes over the wire.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, Event, Thread
from typing import Any


@dataclass(frozen=True)
class Fault:
    """An answer that is more than a status and a body; bytes are sent as they are, as JSON.

    `reset` breaks the connection instead, after `cut` bytes of the body where that is given;
    `hang` never answers, `drip` sends a byte at a time for ever, `hold` waits for a barrier.
    """

    status: int = 200
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()
    reset: bool = False
    cut: int | None = None
    hang: bool = False
    drip: bool = False
    hold: Barrier | Event | None = None


Answer = tuple[int, Any] | Fault
AT_MOST = 120.0
"""Seconds that a test waits for what has to come: so many only where something hangs. A loaded
machine may take half a minute to start a program.
"""


@dataclass
class Endpoint:
    """`answers` are given in turn, the last one again and again: (status, body), or a fault.
    `repairs` are given to whoever asks for a repair, where there are some.

    `asked` are the bodies of the requests, `headers` and `paths` what came with them.
    """

    answers: list[Answer]
    repairs: list[Answer] = field(default_factory=list)
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    @property
    def drafts_asked(self) -> int:
        """How many requests asked for a draft."""
        return len(self.asked) - self.repairs_asked

    @property
    def repairs_asked(self) -> int:
        """How many requests asked for a repair."""
        return sum(map(_for_repair, self.asked))

    def answer(self) -> Answer:
        """The answer to the request that was asked last."""
        given = self.answers
        turn = len(self.asked)
        if self.repairs:
            repairs = self.repairs_asked
            mine = _for_repair(self.asked[-1])
            given, turn = (self.repairs, repairs) if mine else (given, turn - repairs)
        return given[min(turn, len(given)) - 1]

    def wait_until_asked(self) -> None:
        """Until the first request was read: a client that gave up may be ahead of the server."""
        for _ in range(500):
            if self.asked:
                return
            self.over.wait(0.01)


def _for_repair(body: dict[str, Any]) -> bool:
    """Whether a request asks for a repair, in the strictest mode."""
    form = body.get("response_format", {}).get("json_schema", {})
    return bool(form.get("name") == "Repair")


def completion(content: str | None, **choice: Any) -> tuple[int, Any]:
    """A chat completion with one choice; `usage` as the endpoint counts it."""
    usage = choice.pop("usage", None)
    message = {"role": "assistant", "content": content, **choice.pop("message", {})}
    found = {"index": 0, "finish_reason": "stop", "message": message, **choice}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [found]}
    return 200, body | ({"usage": usage} if usage is not None else {})


def called(arguments: str, **choice: Any) -> tuple[int, Any]:
    """A chat completion that calls the tool `Draft`."""
    call = {"id": "c", "type": "function", "function": {"name": "Draft", "arguments": arguments}}
    return completion(None, message={"tool_calls": [call]}, **choice)


def counted(prompt: int, completion_: int, cached: int = 0) -> dict[str, Any]:
    """A usage as OpenAI words it."""
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion_,
        "total_tokens": prompt + completion_,
        "prompt_tokens_details": {"cached_tokens": cached},
    }


def error(status: int, message: str, code: str | None = None) -> tuple[int, Any]:
    """An error as OpenAI words it."""
    return status, {"error": {"message": message, "type": "x", "code": code, "param": None}}


@contextmanager
def serving(*answers: Answer, repairs: Iterable[Answer] = ()) -> Iterator[Endpoint]:
    """A real HTTP server on 127.0.0.1 for the time of a test."""
    endpoint = Endpoint(list(answers), list(repairs))

    class Handler(_Handler):
        pass

    Handler.endpoint = endpoint
    server = _Server(("127.0.0.1", 0), Handler)
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Silence: clients of these tests leave in the middle."""


class _Handler(BaseHTTPRequestHandler):
    endpoint: Endpoint

    def do_POST(self) -> None:
        """Answer in turn."""
        endpoint = self.endpoint
        length = int(self.headers["content-length"])
        endpoint.headers.append({name.lower(): value for name, value in self.headers.items()})
        endpoint.paths.append(self.path)
        endpoint.asked.append(json.loads(self.rfile.read(length)))
        answer = endpoint.answer()
        fault = answer if isinstance(answer, Fault) else Fault(*answer)
        with contextlib.suppress(OSError):
            self._give(fault)

    def _give(self, fault: Fault) -> None:
        if fault.hold is not None:
            fault.hold.wait(AT_MOST)
        if fault.hang:
            self.endpoint.over.wait(AT_MOST)
            return
        if fault.reset and fault.cut is None:
            self._break()
            return
        text = isinstance(fault.body, str)
        raw = fault.body.encode() if text else fault.body
        data = raw if isinstance(raw, bytes) else json.dumps(raw).encode()
        self.send_response(fault.status)
        self.send_header("content-type", "text/html" if text else "application/json")
        self.send_header("content-length", str(len(data)))
        for name, value in fault.headers:
            self.send_header(name, value)
        self.end_headers()
        if fault.drip:
            for at in range(len(data)):
                if self.endpoint.over.wait(0.005):
                    return
                self.wfile.write(data[at : at + 1])
            return
        self.wfile.write(data[: fault.cut])
        if fault.reset:
            self._break()

    def _break(self) -> None:
        """A reset: no lingering, so that the client reads an error and no end."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()
        self.close_connection = True

    def log_message(self, *_: Any) -> None:
        """Silence."""
