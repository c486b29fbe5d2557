"""Turns a reply written by hand into a recording.

    python tests/write_recording.py REPORT DRAFT RECORDING   from a draft
    python tests/write_recording.py REPORT RECORDING         again, for the prompt of today

The second is for a recording whose reply was read again and found right under a changed prompt,
schema or splitter; it only takes the new digests.

DRAFT is the Draft as a model would reply it, in JSON: passage numbers as `govsumm split` prints
them, printed words as printed. The recording holds spans and offsets instead, so it outlives a
better splitter and copies nothing of the report. Says what the audit has against the draft.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from govsumm import Draft, Request, ask, audit, read_report
from govsumm.backends.recording import content, load
from govsumm.records import Audited, Cited, Grounding, Record
from govsumm.walking import cited_records, groundings

AUTHORS = "the govsumm developers"
COPIED = (Grounding.PRINTED, Grounding.ANYWHERE)


def recording(request: Request, draft: Draft, by: str, on: str) -> dict[str, Any]:
    """The recording of a draft written by hand, as `govsumm.backends.recording` reads it."""
    return _recorded(request, _with_spans(draft, request, ()), by, on)


def repair_recording(
    request: Request, amendments: dict[str, Any], by: str, on: str
) -> dict[str, Any]:
    """The recording of a repair written by hand, whose records are Draft records."""
    corrections = {
        kind: [
            {"id": each["id"], "record": _with_spans(each["record"], request, ())} for each in items
        ]
        for kind, items in amendments.get("corrections", {}).items()
    }
    additions = {
        kind: [_with_spans(each, request, ()) for each in items]
        for kind, items in amendments.get("additions", {}).items()
    }
    return _recorded(
        request, {**amendments, "corrections": corrections, "additions": additions}, by, on
    )


def _recorded(request: Request, reply: Any, by: str, on: str) -> dict[str, Any]:
    digests = {name: value for name, value in asdict(request.digests).items() if value is not None}
    return {
        "format": "govsumm-recording/1",
        "origin": {"kind": "written", "by": by, "on": on},
        "digests": digests,
        "reply": reply,
    }


def _with_spans(value: Any, request: Request, cited: tuple[int, ...]) -> Any:
    if isinstance(value, tuple):
        return [_with_spans(each, request, cited) for each in value]
    if not isinstance(value, Record):
        return value
    cited = value.passages if isinstance(value, Cited) else cited
    copied = {name for name, how in groundings(type(value)).items() if how in COPIED}
    return {
        name: _offsets(request, getattr(value, name))
        if name == "passages"
        else _spans(request, getattr(value, name), cited)
        if name in copied
        else _with_spans(getattr(value, name), request, cited)
        for name in type(value).model_fields
    }


def _offsets(request: Request, numbers: tuple[int, ...]) -> list[Any]:
    """Offsets for passage numbers; neighbours in one, numbers that do not exist as they are."""
    spans: list[Any] = []
    previous = None
    for number in numbers:
        if not 1 <= number <= len(request.passages):
            spans.append(number)
            continue
        passage = request.passages[number - 1]
        if previous == number - 1:
            spans[-1][1] = passage.end
        else:
            spans.append([passage.start, passage.end])
        previous = number
    return spans


def _spans(request: Request, value: Any, cited: tuple[int, ...]) -> Any:
    if isinstance(value, tuple):
        return [_spans(request, each, cited) for each in value]
    if value is None:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, value.split())))
    text = request.report.text
    known = [request.passages[n - 1] for n in cited if 1 <= n <= len(request.passages)]
    places = [(p.start, known[-1].end) for p in known] + [(0, len(text))]
    hits = (pattern.search(text, start, end) for start, end in places)
    found = next(filter(None, hits), None)
    return {"span": [*found.span()]} if found else value


def stored(made: dict[str, Any]) -> str:
    """A recording as its file has it: spans on one line, so that a diff can be read."""
    text = json.dumps(made, ensure_ascii=False, indent=1)
    return re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", text) + "\n"


def main(report_path: str, source: str, target: str | None = None) -> None:
    """Write the recording, and print what does not pass the audit."""
    report = read_report(report_path)
    request = ask(report)
    if target is None:
        old = load(Path(source))
        draft = Draft.model_validate_json(content(old, request, source))
        written = Path(source)
        by, on = getattr(old.origin, "by", ""), old.origin.on
    else:
        draft = Draft.model_validate_json(Path(source).read_text(encoding="utf-8"))
        written = Path(target)
        by, on = AUTHORS, datetime.now(UTC).date().isoformat()
    written.write_text(stored(recording(request, draft, by, on)), encoding="utf-8")
    brief = audit(report, draft)
    for record in cited_records(brief):
        for check in record.checks if isinstance(record, Audited) else ():
            if not check.ok:
                print(f"{type(record).__name__} {record.passages} {check.token!r}: {check.why}")
    for omission in brief.audit.omissions:
        print(f"omitted [{omission.passage}] {omission.cues}: {' '.join(omission.quote.split())}")
    print(brief.audit.verdicts, brief.audit.states)


if __name__ == "__main__":
    main(*sys.argv[1:])
