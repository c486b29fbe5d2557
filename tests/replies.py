"""An endpoint on loopback that answers what it is told, and remembers what it was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass
class Endpoint:
    """`answers` are given in turn, the last one again and again: (status, body)."""

    answers: list[tuple[int, Any]]
    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)


def completion(content: str | None, **choice: Any) -> tuple[int, Any]:
    """A chat completion with one choice."""
    message = {"role": "assistant", "content": content, **choice.pop("message", {})}
    found = {"index": 0, "finish_reason": "stop", "message": message, **choice}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [found]}
    return 200, body


def error(status: int, message: str, code: str | None = None) -> tuple[int, Any]:
    """An error as OpenAI words it."""
    return status, {"error": {"message": message, "type": "x", "code": code, "param": None}}


@contextmanager
def serving(*answers: tuple[int, Any]) -> Iterator[Endpoint]:
    """A real HTTP server on 127.0.0.1 for the time of a test."""
    endpoint = Endpoint(list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            endpoint.asked.append(json.loads(self.rfile.read(length)))
            turn = min(len(endpoint.asked), len(endpoint.answers)) - 1
            status, body = endpoint.answers[turn]
            data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
            self.send_response(status)
            kind = "text/html" if isinstance(body, str) else "application/json"
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            """Silence."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
