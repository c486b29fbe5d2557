"""Finds annotated reports, in either of two layouts, and loads their annotations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from govsumm.errors import GoldError
from govsumm.evaluation.gold import Gold
from govsumm.evaluation.gold_fields import FieldError

_SHOWN = "examples/council/gold.json"
"""An annotation that shows the form of all."""

_CURES = {
    "missing": f"add it as {_SHOWN} has it",
    "extra_forbidden": f"remove it, or spell it as {_SHOWN} does",
    "json_invalid": "make it valid JSON in UTF-8",
}


class Case(NamedTuple):
    """A report to be scored, by name."""

    name: str
    gold_path: Path
    report_path: Path


def find_cases(gold_dir: Path, reports_dir: Path) -> tuple[Case, ...]:
    """The cases in two folders, sorted by name; other files are ignored.

    `NAME.json` goes with `NAME.txt`, `NAME/gold.json` with `NAME/report.txt`. Raises GoldError
    where there is no case, or a gold lacks its report.
    """
    cases = tuple(sorted(_pairs(gold_dir, reports_dir)))
    if not cases:
        raise GoldError(
            f"no gold in {gold_dir}",
            "put NAME.json, or a folder NAME with gold.json and report.txt, there",
        )
    for case in cases:
        if not case.report_path.is_file():
            raise GoldError(
                f"{case.gold_path}: its report {case.report_path} is missing",
                "put the report there, or give the folder that has it",
            )
    return cases


def _pairs(gold_dir: Path, reports_dir: Path) -> Iterator[Case]:
    for path in gold_dir.glob("*.json"):
        yield Case(path.stem, path, reports_dir / f"{path.stem}.txt")
    for path in gold_dir.glob("*/gold.json"):
        name = path.parent.name
        yield Case(name, path, reports_dir / name / "report.txt")


def load_gold(path: Path, report_text: str) -> Gold:
    """The annotation at `path`, its quotes resolved into spans of `report_text`.

    Its `id` is the file's name, or the folder's where the file is `gold.json`. Raises GoldError
    of one line that names file, item and cure: the first fault, and how many more there are.
    """
    try:
        data = path.read_bytes()
    except OSError as fault:
        what = f"{path}: cannot be read: {fault.strerror or fault}"
        raise GoldError(what, "give the path of a gold file") from None
    try:
        gold = Gold.model_validate_json(data, context={"report": report_text})
    except ValidationError as faults:
        raise _gold_error(path, faults) from None
    name = path.resolve().parent.name if path.name == "gold.json" else path.stem
    if gold.id != name:
        raise GoldError(f"{path}: id: {gold.id!r} is not {name!r}", "rename the one or the other")
    return gold


def _gold_error(path: Path, faults: ValidationError) -> GoldError:
    """The first fault as one line."""
    fault = faults.errors(include_url=False)[0]
    where = "".join(f"[{at}]" if isinstance(at, int) else f".{at}" for at in fault["loc"])
    own = fault.get("ctx", {}).get("error")
    what = str(own) if isinstance(own, FieldError) else fault["msg"]
    cure = own.cure if isinstance(own, FieldError) else _CURES.get(fault["type"])
    if isinstance(fault["input"], str | int | float) and fault["type"] == "literal_error":
        what += f", not {fault['input']!r}"
    more = f" (and {faults.error_count() - 1} more)" if faults.error_count() > 1 else ""
    place = f" {where.removeprefix('.')}:" if where else ""
    return GoldError(f"{path}:{place} {what}{more}", cure or f"write it as {_SHOWN} does")
