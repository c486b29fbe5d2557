"""One report of 4 kB: our own work, and a whole brief, against a bare instructor call."""

from __future__ import annotations

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
    ask,
    audit,
    read_report,
    to_json,
    to_markdown,
)
from govsumm.backends.recording import content, load

EXAMPLE = Path(__file__).parents[2] / "examples" / "prefecture"
REPORT, RECORDING = EXAMPLE / "report.txt", EXAMPLE / "recording.json"

OWN, WHOLE, BARE = "our own work", "a whole brief", "a bare instructor call"


def measured(rounds: int, times: int = 5) -> tuple[Spread, dict[str, Spread]]:
    """The seconds of the bare call, and our ratios to it."""
    request = ask(read_report(REPORT))
    reply = content(load(RECORDING), request, str(RECORDING))
    with serving(reply) as url:
        works = {OWN: _own_work(reply), WHOLE: _whole_brief(url), BARE: _bare_call(url)}
        taken = compared(works, rounds, times)
    ratios = {name: ratio(taken[name], taken[BARE]) for name in (OWN, WHOLE)}
    return spread(taken[BARE]), ratios


def _own_work(reply: str) -> Work:
    """Read, split, make the request, audit, render: all but the call and the parsing."""
    draft = Draft.model_validate_json(reply)

    def work() -> tuple[str, str]:
        report = read_report(REPORT)
        request = ask(report)
        brief = audit(report, draft, passages=request.passages)
        return to_markdown(brief), to_json(brief)

    return work


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
