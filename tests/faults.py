"""Every fault of a server, what it costs in requests and what the user sees of it: the table of
docs/faults.md.

    python tests/faults.py      writes the table anew
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from drafts import draft
from replies import Answer, Fault, completion, counted, error, serving

from govsumm import OpenAIBackend, Report, ask
from govsumm.backends.transport import Patience
from govsumm.errors import GovsummError

REQUEST = ask(Report("A meeting was held in Tashan.", "report.txt"))
RAW = draft().model_dump_json()
GOOD = completion(RAW, usage=counted(1000, 100))
PAGE = Path(__file__).parent.parent / "docs" / "faults.md"

HEAD = """# What goes wrong on the wire

Made by `python tests/faults.py` against a real server on loopback, and held by a test. Requests are
counted by the server, for a fault that does not pass. Waits double from half a second, or are what
`Retry-After` says; all of it ends after ten minutes. None of these leaves anything in the cache or
among the recordings, and a reply that is in the cache already needs no server. In the call of a
repair they cost no brief: it comes out unrepaired, says why, and the next run asks again.

| the server | requests | the user sees |
|---|---|---|
"""

FAULTS: dict[str, Answer] = {
    "429, slow down": error(429, "slow down"),
    "429, come back in 11 minutes": Fault(*error(429, "wait"), headers=(("retry-after", "660"),)),
    "429, quota used up": error(429, "quota exceeded", "insufficient_quota"),
    "402, no credit": error(402, "payment required"),
    "500": error(500, "oops"),
    "503, in HTML": (503, "<html>Maintenance</html>"),
    "resets the connection": Fault(reset=True),
    "half a reply, then a reset": Fault(*GOOD, reset=True, cut=100),
    "hangs": Fault(hang=True),
    "drips a byte at a time": Fault(*GOOD, drip=True),
    "400, no such mode": error(400, "response_format is not supported"),
    "400, filtered": error(400, "the prompt was filtered", "content_filter"),
    "400, too long": error(400, "maximum context length is 8192 tokens"),
    "401": error(401, "bad key"),
    "404, no such model": error(404, "no such model"),
    "404, a web page": (404, "<html>Not found</html>"),
    "200, a web page": (200, "<html>Welcome</html>"),
    "200, JSON nested too deep": (200, b'{"choices":' + b"[" * 100_000),
    "200, and an error within": (200, {"error": {"message": "no provider", "code": 502}}),
    "302": Fault(302, "", headers=(("location", "https://login.example/"),)),
    "no chat completion": (200, {"hello": "world"}),
    "no choices": (200, {"object": "chat.completion", "choices": []}),
    "a refusal": completion(None, message={"refusal": "I will not."}),
    "a truncated reply": completion(RAW[:200], finish_reason="length"),
    "a filtered reply": completion("", finish_reason="content_filter"),
    "a reply nested too deep": completion('{"document":' * 10_000),
    "half a JSON": completion(RAW[:200]),
    "another schema": completion('{"summary": "A meeting."}'),
    "30 kB of white space": completion(" \n" * 15_000),
    "an empty reply": completion(""),
    "a reply in words": completion("I'm sorry, but I can't assist with that."),
    "no content": completion(None),
}


ENDLESS = ("hangs", "drips a byte at a time")
SHORT = 1.0
"""A deadline in seconds for faults without an end: long enough for a busy machine to ask once."""


class Seen(NamedTuple):
    """What came of a fault."""

    requests: int
    error: GovsummError
    message: str


def patience(deadline: float = 600.0) -> Patience:
    """Everything as by default, but that nobody sleeps."""
    return Patience(deadline=deadline, sleep=lambda _: None, dice=lambda: 1.0)


def seen(name: str) -> Seen:
    """What comes of a fault, without a cache."""
    deadline = SHORT if name in ENDLESS else 600.0
    with serving(FAULTS[name]) as endpoint:
        backend = OpenAIBackend("MODEL", base_url=endpoint.url, patience=patience(deadline))
        try:
            backend.fill(REQUEST)
        except GovsummError as fault:
            endpoint.wait_until_asked()
            message = str(fault).replace(endpoint.url, "http://HOST/v1")
            message = re.sub(r"(about|and) [\d,]+ (tokens|more)", r"\1 N \2", message)
            return Seen(len(endpoint.asked), fault, message)
    raise AssertionError(name)


def page() -> str:
    """docs/faults.md."""
    rows = []
    for name in FAULTS:
        found = seen(name)
        message = found.message.replace("|", "\\|").replace("<", "&lt;")
        rows.append(f"| {name} | {found.requests} | {message} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
