"""The options of all commands that ask for drafts, declared once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from govsumm.cli.options import BackendChoice, BaseUrlOption, ModelOption, ModeOption, path_option

if TYPE_CHECKING:
    from govsumm.backends.choosing import Settings
    from govsumm.running import Keeping


@dataclass(frozen=True)
class Asking:
    """Who is asked for drafts, and what is kept of the replies."""

    backend: Annotated[BackendChoice, typer.Option(help="Where the draft comes from.")] = (
        BackendChoice.auto
    )
    model: ModelOption = None
    base_url: BaseUrlOption = None
    mode: ModeOption = None
    fixtures: Annotated[
        Path | None, path_option("Replay recorded replies from this directory.")
    ] = None
    repair: Annotated[
        bool | None,
        typer.Option(
            "--repair/--no-repair",
            help="Ask a model once more about what the audit found wrong; also GOVSUMM_REPAIR.",
            show_default="repair",
        ),
    ] = None
    record: Annotated[
        Path | None, path_option("Write the model's replies here, for --fixtures.")
    ] = None
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither read nor write the cache of replies.")
    ] = False
    receipt: Annotated[
        Path | None,
        path_option("Write tokens, dollars, seconds and requests to this file."),
    ] = None

    @property
    def settings(self) -> Settings:
        """Who is to answer, as far as the flags say."""
        from govsumm.backends.choosing import Settings

        return Settings(
            self.backend.value,
            self.model,
            self.base_url,
            self.fixtures,
            self.mode.value if self.mode else None,
            self.repair,
        )

    @property
    def keeping(self) -> Keeping:
        """What is kept of the run."""
        from govsumm.running import Keeping

        return Keeping(not self.no_cache, self.record, self.receipt)


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """A command with the options of Asking in the place of its parameter `asked`."""
    shared = signature(Asking, eval_str=True).parameters
    own = signature(command, eval_str=True)

    @wraps(command)
    def run(**given: Any) -> None:
        asked = Asking(**{name: given.pop(name) for name in shared})
        command(asked=asked, **given)

    parameters = [
        option.replace(kind=Parameter.KEYWORD_ONLY)
        for each in own.parameters.values()
        for option in (shared.values() if each.name == "asked" else (each,))
    ]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]  # typer looks
    return run
