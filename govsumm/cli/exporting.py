"""The command `export`: a folder of briefs as tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govsumm.output import notice

if TYPE_CHECKING:
    from govsumm.records import Brief


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that batch wrote.")],
    to: Annotated[
        Path, typer.Option(help="out.parquet, out.sqlite, out.jsonl or out.csv: the suffix says.")
    ],
) -> None:
    """Write the briefs in a folder as flat tables.

    A file that is no brief is an error of its own: the others are exported all the same.
    """
    from govsumm.exporting.loading import load
    from govsumm.exporting.writing import write

    failed: list[str] = []

    def briefs() -> Iterator[Brief]:
        from govsumm.errors import GovsummError

        for each in load(folder):
            if isinstance(each, GovsummError):
                failed.append(str(each))
                notice(str(each))
            else:
                yield each

    files = write(briefs(), to)
    notice(f"wrote {', '.join(map(str, files))}")
    raise typer.Exit(1 if failed else 0)
