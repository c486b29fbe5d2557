"""The versions that a brief names: of the program, and of what filled its draft."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version

from govsumm.records import SCHEMA_VERSION, MadeBy


@cache
def govsumm_version() -> str:
    """The installed version of this package."""
    return version("govsumm")


def made_by(backend: str, model: str | None, reply: str, prompt: str | None) -> MadeBy:
    """What a brief says of its making."""
    return MadeBy(
        govsumm=govsumm_version(),
        backend=backend,
        model=model,
        reply=reply,
        prompt=prompt,
        schema_version=SCHEMA_VERSION,
    )


def by_hand() -> MadeBy:
    """For a draft that no backend filled."""
    return made_by("none", None, "a draft from elsewhere", None)
