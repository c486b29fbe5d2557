"""Shows results: as a plain table for people, as a plain dict for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from govsumm.evaluation.averages import Average, averages
from govsumm.evaluation.scoring import Scores

WIDTH = 80
_PLACES = 4


def table(results: Sequence[Scores]) -> str:
    """Averages by field, then report by report what it must not say, its audit, and names.

    Plain text of at most `WIDTH` columns, wide characters counted as two; ends with a newline.
    """
    lines = [
        f"{'field':<12}{'reports':>8}{'precision':>11}{'recall':>8}{'F1':>8}"
        f"{'true':>8}{'found':>8}{'expected':>10}"
    ]
    lines += [_row(field, average) for field, average in averages(results).items()]
    for result in results:
        lines += ["", *_wrap(result.name, ""), *_report(result)]
    return "\n".join(lines) + "\n"


def as_json(results: Sequence[Scores]) -> dict[str, Any]:
    """The same as plain data in a stable order; figures are rounded to four places."""
    return {
        "averages": {field: _plain(average) for field, average in averages(results).items()},
        "reports": [_plain(result) for result in results],
    }


def _row(field: str, average: Average) -> str:
    figures = [
        "-" if figure is None else f"{figure:.2f}"
        for figure in (average.precision, average.recall, average.f1)
    ]
    return (
        f"{field:<12}{average.reports:>8}{figures[0]:>11}{figures[1]:>8}{figures[2]:>8}"
        f"{average.true:>8}{average.found:>8}{average.expected:>10}"
    )


def _report(result: Scores) -> Iterator[str]:
    yield f"  must_not  {len(result.must_not)}"
    for hit in result.must_not:
        yield from _wrap(f"{hit.path} says: {hit.text} ({hit.assertion})", "    ")
    yield f"  verdicts  {_counts(result.verdicts)}"
    yield f"  coverage  {_counts(result.coverage)}"
    for what in ("missed", "extra"):
        names = [
            f"{field}: {name}"
            for field, tally in result.fields.items()
            for name in getattr(tally, what)
        ]
        yield f"  {what:<8}  {len(names)}"
        for name in names:
            yield from _wrap(name, "    ")


def _counts(counts: BaseModel) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.model_dump().items())


def _wrap(text: str, indent: str) -> Iterator[str]:
    """`text` in lines of at most `WIDTH` columns, broken at spaces where there are any."""
    line, deeper = indent, f"{indent}  "
    for word in _printable(text).split(" "):
        joined = word if line.isspace() or not line else f" {word}"
        if _columns(line + joined) <= WIDTH:
            line += joined
            continue
        if line.strip():
            yield line
            line = deeper
        for char in word:
            if _columns(line + char) > WIDTH:
                yield line
                line = deeper
            line += char
    yield line


def _printable(text: str) -> str:
    """White space folded; what would move the cursor is shown as a question mark."""
    return "".join(char if char.isprintable() else "?" for char in " ".join(text.split()))


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _plain(value: Any) -> Any:
    """Plain data with rounded figures."""
    if isinstance(value, BaseModel):
        return _plain(value.model_dump(mode="json"))
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return round(value, _PLACES) if isinstance(value, float) else value
