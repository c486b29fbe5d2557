"""The command `batch`: many reports into a folder of briefs."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from govsumm.cli.asking import Asking, asking
from govsumm.cli.interrupting import INTERRUPTED, INTERRUPTION, interruptible
from govsumm.cli.options import AlsoFormat, path_option
from govsumm.errors import OutputError, UsageError
from govsumm.output import notice, write_stdout

if TYPE_CHECKING:
    from govsumm.backends.choosing import Settings
    from govsumm.batching.gathering import Item, Wanted
    from govsumm.batching.opening import Opened
    from govsumm.batching.shelving import Shelf
    from govsumm.batching.tallying import Tally
    from govsumm.halting import Halt

FAILED, LEFT = 1, 3


@asking
def batch(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, patterns, .jsonl, .csv; - for standard input.",
        ),
    ],
    *,
    out: Annotated[
        Path | None, path_option("The folder for the briefs; it is made if need be.")
    ] = None,
    asked: Asking,
    workers: Annotated[int, typer.Option(help="Calls at once.", min=1, max=1000)] = 16,
    text: Annotated[str, typer.Option(help="The column of the text in JSONL and CSV.")] = "text",
    also: Annotated[
        list[AlsoFormat] | None, typer.Option(help="Write this beside the JSON.")
    ] = None,
    max_usd: Annotated[
        float | None, typer.Option(help="Stop before more dollars are spent.", min=0)
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(help="Stop before more tokens are spent.", min=0)
    ] = None,
    estimate: Annotated[
        bool, typer.Option("--estimate", help="Say what it would cost, and ask nothing.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Brief anew what lies in the folder already.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress on standard error.")] = False,
) -> None:
    """Brief many reports into a folder; run it again, and it goes on.

    Exit codes: 0 all is briefed; 1 some reports have no brief; 3 some were left; 130 Ctrl-C.
    """
    from govsumm.backends.purse import Limits
    from govsumm.batching.gathering import Wanted
    from govsumm.batching.opening import Opened
    from govsumm.halting import Halt

    if out is None and not estimate:
        raise UsageError("no folder for the briefs is named", "name one with --out")
    settings, keeping = asked.settings, asked.keeping
    keeping.check(tuple(sources), None, None if estimate else out)
    limits = Limits(max_usd, max_tokens)
    environment = _environment(settings, estimate=estimate)
    say = _would if estimate else notice
    opened = Opened(settings, keeping, environment, say, workers, limits, Halt())
    wanted = Wanted(text, out)
    try:
        if estimate or out is None:
            _estimated(sources, wanted, opened)
            return
        forms = tuple(form.value for form in also or ())
        shelf = _shelf(out, opened, forms, again=again)
        tally = _briefed(sources, wanted, opened, shelf, (workers, quiet))
    finally:
        opened.run.finish()
    raise typer.Exit(_ended(tally, opened.halt, out))


def _would(line: str) -> None:
    """A notice of a run that asks nobody, lest somebody think that reports went out."""
    notice(re.sub("^asking ", "would ask ", line))


def _environment(settings: Settings, *, estimate: bool) -> dict[str, str]:
    """What is configured; who only reckons what a model would cost needs no key yet."""
    from govsumm.configuration import configured

    found = configured(os.environ)
    return {"OPENAI_API_KEY": "none", **found} if estimate and settings.model else found


def _estimated(sources: list[str], wanted: Wanted, opened: Opened) -> None:
    from govsumm.batching.estimating import estimate
    from govsumm.batching.gathering import gather
    from govsumm.spending import Spent

    opened.by_name(notice)
    run = opened.run
    found = estimate(gather(sources, wanted), run.knows, once=run.remembers)
    said = found.words(
        lambda usage: opened.price(Spent(usage, 1)) if run.live else 0.0,
        repair=run.live and run.repairs,
    )
    write_stdout("\n".join(said) + "\n")


def _shelf(out: Path, opened: Opened, also: tuple[str, ...], *, again: bool) -> Shelf:
    from govsumm.batching.journal import Maker
    from govsumm.batching.opening import ingredients
    from govsumm.batching.shelving import Shelf
    from govsumm.digest import digest
    from govsumm.render import to_markdown

    model, where = opened.run.asked
    name = opened.backend.name
    made_of = [name, model, where, *ingredients(repair=opened.run.repairs)]
    maker = Maker(digest("maker", made_of), name, model, where)
    # recordings may change under the same name: what was made of them is made again
    return Shelf(out, maker, dict.fromkeys(also, to_markdown), again=again or name == "fixture")


def _briefed(
    sources: list[str],
    wanted: Wanted,
    opened: Opened,
    shelf: Shelf,
    manner: tuple[int, bool],
) -> Tally:
    """Brief them all, and say how far it is; the tally."""
    from govsumm.batching.gathering import gather
    from govsumm.batching.handing import hand_out
    from govsumm.batching.journal import superseded
    from govsumm.batching.opening import Manned, cores, crew
    from govsumm.batching.progress import progress
    from govsumm.batching.tallying import Tally
    from govsumm.batching.working import Worker
    from govsumm.sweeping import swept_seldom

    workers, quiet = manner
    tally, began = Tally(), time.monotonic()
    items: Iterator[Item] = gather(sources, wanted)
    shown = progress(_total(sources, wanted), quiet=quiet)
    manned = Manned(workers, cores(), paced=True, repair=opened.run.repairs)
    team = crew(opened.backend, manned, shown.say, opened.run.auditor)
    worker = Worker(team.brew, opened.halt, shelf, opened.price)
    try:
        with interruptible(opened.halt), shown, swept_seldom():
            for outcome in hand_out(items, worker, team.threads, opened.halt):
                shelf.note(outcome)
                if outcome.receipt.cached or outcome.receipt.spent.requests:
                    opened.run.meter.add(outcome.receipt)
                tally.add(outcome)
                shown.update(tally)
    finally:
        team.close()
        shelf.close()
    tally.earlier = [(name, file) for file, name in superseded(shelf.folder).items()]
    tally.seconds = time.monotonic() - began
    return tally


def _total(sources: list[str], wanted: Wanted) -> int | None:
    """How many there are; unknown for standard input, which can be read but once."""
    from govsumm.batching.gathering import gather

    return None if "-" in sources else sum(1 for _ in gather(sources, wanted))


def _ended(tally: Tally, halt: Halt, out: Path) -> int:
    """Say what it came to; the exit code."""
    why = f"{halt.reason}; {halt.cure}" if halt.called else ""
    try:
        tally.write(out, why)
    except OutputError as error:
        notice(str(error))
    write_stdout("\n".join(tally.lines(out, why)) + "\n")
    if halt.called and halt.reason == INTERRUPTION:
        return INTERRUPTED
    if tally.left:
        return LEFT
    return FAILED if tally.failed else 0
