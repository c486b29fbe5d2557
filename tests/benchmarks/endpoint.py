"""A chat endpoint with a latency, in a process of its own: python endpoint.py, its manner on stdin.

It costs little of the processor, so that what is measured is the client. Asked for a Draft, it
replies with one; asked by LangExtract, with that tool's extractions of the part that it was sent.
"""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Manner:
    """How the endpoint answers: after `latency` seconds with `reply`; a share of 500s, and one of
    429s with `retry_after`. `quotes` is (words, extraction) for LangExtract.
    """

    reply: str
    latency: float = 0.0
    broken: float = 0.0
    refused: float = 0.0
    retry_after: float = 1.0
    quotes: tuple[tuple[str, dict[str, Any]], ...] = ()


@contextmanager
def answering(manner: Manner) -> Iterator[str]:
    """The base URL of such an endpoint."""
    command = [sys.executable, __file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(asdict(manner)).encode() + b"\n")
        process.stdin.flush()
        yield process.stdout.readline().decode().strip()
        process.stdin.close()


def counts(url: str) -> dict[str, int]:
    """What it was asked since the last time: calls, characters in and out."""
    import urllib.request

    with urllib.request.urlopen(url.replace("/v1", "/counts")) as answer:
        found: dict[str, int] = json.load(answer)
        return found


def _message(content: str) -> bytes:
    message = {"role": "assistant", "content": content}
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    usage = {"prompt_tokens": 5000, "completion_tokens": len(content) // 4, "total_tokens": 0}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m"}
    return json.dumps(body | {"choices": [choice], "usage": usage}).encode()


def _answer(status: str, body: bytes, more: str = "") -> bytes:
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\n{more}"
    return f"{head}content-length: {len(body)}\r\n\r\n".encode() + body


class _Talk(asyncio.Protocol):
    """One connection: requests one after the other, as HTTP clients send them."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._data = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._data += data
        head, found, body = self._data.partition(b"\r\n\r\n")
        if not found:
            return
        lines = head.lower().split(b"\r\n")
        length = next((int(x[15:]) for x in lines if x.startswith(b"content-length:")), 0)
        if len(body) < length:
            return
        self._data.clear()
        if head.startswith(b"GET"):
            self._transport.write(_answer("200 OK", self._server.take_counts()))
            return
        answer = self._server.answer(bytes(body))
        if b" 429 " in answer[:20]:  # limits are looked at before the work
            self._transport.write(answer)
            return
        asyncio.get_running_loop().call_later(self._server.latency, self._transport.write, answer)


class Server:
    """What it answers, and what it was asked."""

    def __init__(self, manner: dict[str, Any]) -> None:
        self.latency = manner["latency"]
        self._manner = manner
        self._reply = _answer("200 OK", _message(manner["reply"]))
        self._dice = random.Random(8)
        self._counts = {"calls": 0, "characters_in": 0, "characters_out": 0, "records": 0}

    def take_counts(self) -> bytes:
        """The counts so far, which begin anew."""
        counts, self._counts = self._counts, dict.fromkeys(self._counts, 0)
        return json.dumps(counts).encode()

    def answer(self, body: bytes) -> bytes:
        """The answer to one request."""
        dice = self._dice.random()
        if dice < self._manner["broken"]:
            return _answer("500 Internal Server Error", b'{"error": {"message": "oops"}}')
        if dice < self._manner["broken"] + self._manner["refused"]:
            wait = f"retry-after: {self._manner['retry_after']}\r\n"
            return _answer("429 Too Many Requests", b'{"error": {"message": "slow"}}', wait)
        self._counts["calls"] += 1
        if not self._manner["quotes"] or b'"Draft"' in body:
            self._counts["characters_out"] += len(self._manner["reply"])
            self._counts["characters_in"] += len(body)
            return self._reply
        return self._extractions(body)

    def _extractions(self, body: bytes) -> bytes:
        """Those whose words stand in the part that was sent."""
        messages = json.loads(body)["messages"]
        asked = messages[-1]["content"].rpartition("Q: ")[2]
        found = [each for words, each in self._manner["quotes"] if words in asked]
        content = json.dumps({"extractions": found}, ensure_ascii=False)
        self._counts["characters_out"] += len(content)
        self._counts["characters_in"] += len(body)
        self._counts["records"] += len(found)
        return _answer("200 OK", _message(content))


async def _serve() -> None:
    manner = json.loads(sys.stdin.readline())
    loop = asyncio.get_running_loop()
    server = Server(manner)
    listening = await loop.create_server(lambda: _Talk(server), "127.0.0.1", 0, backlog=512)
    port = listening.sockets[0].getsockname()[1]
    sys.stdout.write(f"http://127.0.0.1:{port}/v1\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_serve())
