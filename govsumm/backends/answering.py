"""What a server's answer says is wrong, wherever it says so."""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, datetime
from html import unescape
from typing import Any

import httpx2

from govsumm.backends.allowances import retry_after

_SAYING = ("message", "msg", "detail", "error", "errors", "reason")
"""What servers call the sentence that says what is wrong, or what holds it."""


def told(body: Any) -> str:
    """The sentence in an answer's JSON that says what is wrong, or nothing."""
    match body:
        case str():
            return body
        case list():
            return "; ".join(filter(None, map(told, body[:3])))
        case dict():
            return next((said for name in _SAYING if (said := told(body.get(name)))), "")
        case _:
            return ""


def detail(body: Any, answer: httpx2.Response) -> str:
    """What an answer says, in 300 characters at most, without the marks of a web page around it."""
    said = told(body) or (answer.text if body is None else "")
    if re.match(r"\s*<", said):
        title = re.search(r"<title>(.+?)</title>", said[:10_000], re.IGNORECASE | re.DOTALL)
        said = unescape(title[1] if title else re.sub(r"<[^>]*>", " ", said[:10_000]))
    return " ".join(said[:10_000].split())[:300]


def redirected(answer: httpx2.Response) -> str:
    """Where a redirect goes to, as far as it says."""
    place = answer.headers.get("location", "").partition("?")[0]
    return f" to {place}" if place else ""


def wait(answer: httpx2.Response) -> str:
    """How long an answer asks to wait, from a minute on, or nothing."""
    seconds = retry_after(answer.headers, datetime.now(UTC)) or 0
    if not 60 <= seconds < 1e9:
        return ""
    hours = seconds >= 7200
    return f" {math.ceil(seconds / (3600 if hours else 60))} {'hours' if hours else 'minutes'}"


def meant(status: int, body: bytes) -> int:
    """The status that an answer has, or the one that it means: routers say 200, whose headers were
    sent before their provider failed, and put the status beside the error.
    """
    if status != 200 or b'"error"' not in body[:2000] or b'"choices"' in body:
        return status
    try:
        found = json.loads(body)
        code = int(found["error"]["code"])
    except (ValueError, TypeError, LookupError, RecursionError):
        return status
    return code if 400 <= code < 600 else status


def whole(body: bytes) -> bytes:
    """An answer's body, put together where a proxy streams it, or keeps the line busy with
    comments, though nobody asked for that.
    """
    if not body[:100].lstrip().startswith((b":", b"data:", b"event:")):
        return body
    lines = [line.strip() for line in body.split(b"\n")]
    data = [line[5:].strip() for line in lines if line.startswith(b"data:")]
    if not data:
        return b"\n".join(line for line in lines if not line.startswith(b":"))
    try:
        return json.dumps(
            _joined([json.loads(each) for each in data if each != b"[DONE]"])
        ).encode()
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return body


def _joined(events: list[Any]) -> dict[str, Any]:
    """One completion of the pieces of a stream; its error, where it has one instead."""
    choices = [event["choices"][0] for event in events if event.get("choices")]
    if not choices:
        return dict(events[-1])
    deltas = [choice.get("delta") or choice.get("message") or {} for choice in choices]
    ends = [choice["finish_reason"] for choice in choices if choice.get("finish_reason")]
    text = "".join(map(_piece, deltas))
    choice = {"index": 0, "message": {"role": "assistant", "content": text}}
    usage = [event["usage"] for event in events if event.get("usage")]
    return {
        **events[0],
        "object": "chat.completion",
        "choices": [choice | {"finish_reason": ends[-1] if ends else None}],
        "usage": usage[-1] if usage else None,
    }


def _piece(delta: dict[str, Any]) -> str:
    """What a piece of a stream adds, to the content or to a tool's arguments."""
    called = delta.get("tool_calls") or [{}]
    return delta.get("content") or called[0].get("function", {}).get("arguments") or ""
