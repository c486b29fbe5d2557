"""The command `export`: a folder of briefs as tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govsumm.cli.options import filled, path_option
from govsumm.output import notice

if TYPE_CHECKING:
    from govsumm.records import Brief


def export(
    folder: Annotated[
        str, typer.Argument(metavar="DIR", parser=filled, help="A folder that batch wrote.")
    ],
    to: Annotated[
        Path, path_option("out.parquet, out.sqlite, out.jsonl or out.csv: the suffix says.")
    ],
    earlier: Annotated[
        bool, typer.Option("--earlier", help="Take briefs of earlier texts of a report too.")
    ] = False,
) -> None:
    """Write the briefs in a folder as flat tables.

    A file that is no brief is an error of its own: the others are exported all the same. Where a
    report was changed between batches, its last text counts.
    """
    from govsumm.batching.journal import superseded
    from govsumm.exporting.loading import load
    from govsumm.exporting.writing import write

    failed: list[str] = []
    without = {} if earlier else superseded(Path(folder))
    for file, report in without.items():
        notice(f"left out {file}: {report} has another text now; --earlier takes both")

    def briefs() -> Iterator[Brief]:
        from govsumm.errors import GovsummError

        for each in load(Path(folder), without):
            if isinstance(each, GovsummError):
                failed.append(str(each))
                notice(str(each))
            else:
                yield each

    files = write(briefs(), to)
    notice(f"wrote {', '.join(map(str, files))}")
    raise typer.Exit(1 if failed else 0)
