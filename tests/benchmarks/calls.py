"""One report of 4 kB: our own work, and a whole brief, against a bare instructor call."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import instructor
import openai
from loopback import serving
from measuring import Spread, Work, compared, ratio, spread

from govsumm import (
    Briefer,
    Draft,
    OpenAIBackend,
    Report,
    ask,
    audit,
    read_report,
    to_json,
    to_markdown,
)
from govsumm.backends.recording import content, load
from govsumm.prompting import Request

EXAMPLE = Path(__file__).parents[2] / "examples" / "prefecture"
REPORT, RECORDING = EXAMPLE / "report.txt", EXAMPLE / "recording.json"

PARTS = ("read", "ask", "audit", "render")
"""What our own work is made of."""
OWN, WHOLE, BARE = "our own work", "a whole brief", "a bare instructor call"


@dataclass(frozen=True)
class Measured:
    """The seconds of the bare call, our ratios to it, and the seconds of each of `PARTS`."""

    bare: Spread
    ratios: dict[str, Spread]
    parts: dict[str, Spread]


def measured(rounds: int, times: int = 5) -> Measured:
    """Our own work and a whole brief against a bare call, and the parts of our own."""
    request = ask(read_report(REPORT))
    reply = content(load(RECORDING), request, str(RECORDING))
    with serving(reply) as url:
        works = {OWN: _own_work(reply), WHOLE: _whole_brief(url), BARE: _bare_call(url)}
        taken = compared(works | _parts(reply), rounds, times)
    ratios = {name: ratio(taken[name], taken[BARE]) for name in (OWN, WHOLE)}
    return Measured(spread(taken[BARE]), ratios, {name: spread(taken[name]) for name in PARTS})


def _own_work(reply: str) -> Work:
    """Read, split, make the request, audit, render: all but the call and the parsing."""
    draft = Draft.model_validate_json(reply)

    def work() -> tuple[str, str]:
        report = read_report(REPORT)
        request = _asked(report)
        brief = audit(report, draft, passages=request.passages)
        return to_markdown(brief), to_json(brief)

    return work


def _asked(report: Report) -> Request:
    """The request with its messages, which are made when they are asked for."""
    request = ask(report)
    assert request.messages
    return request


def _parts(reply: str) -> dict[str, Work]:
    """Each part of our own work apart; what one finds out for the next, it finds out itself."""
    draft = Draft.model_validate_json(reply)
    report = read_report(REPORT)
    passages = ask(report).passages
    brief = audit(report, draft, passages=passages)
    works: tuple[Work, ...] = (
        lambda: read_report(REPORT),
        lambda: _asked(report),
        lambda: audit(report, draft, passages=passages),
        lambda: (to_markdown(brief), to_json(brief)),
    )
    return dict(zip(PARTS, works, strict=True))


def _whole_brief(url: str) -> Work:
    briefer = Briefer(OpenAIBackend("m", base_url=url), repair=False)  # bare instructor does not
    return lambda: to_markdown(briefer.brief(read_report(REPORT)))


def _bare_call(url: str) -> Work:
    messages: list[Any] = [
        {"role": message.role, "content": message.content}
        for message in ask(read_report(REPORT)).messages
    ]
    client = instructor.from_openai(
        openai.OpenAI(api_key="none", base_url=url), mode=instructor.Mode.JSON_SCHEMA
    )
    return lambda: client.create_with_completion(
        response_model=Draft, messages=messages, model="m", temperature=0.0
    )
