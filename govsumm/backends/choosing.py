"""Which backend a configuration means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from govsumm.backends import Backend
from govsumm.backends.dialects import MODES, Mode
from govsumm.backends.extractive import ExtractiveBackend
from govsumm.backends.fixture import FixtureBackend
from govsumm.backends.openai import Memory, OpenAIBackend
from govsumm.backends.traffic import Traffic
from govsumm.errors import ConfigurationError, UsageError

BackendName = Literal["auto", "openai", "fixture", "extractive"]


@dataclass(frozen=True)
class Settings:
    """What the user asked for; what is None here is taken from the environment.

    A model or an address that is empty is a variable of somebody's script that was not set: taken
    for None it would send a report elsewhere than was meant. Raises UsageError.
    """

    backend: BackendName = "auto"
    model: str | None = None
    base_url: str | None = None
    fixtures: Path | None = None
    mode: Mode | Literal["auto"] | None = None
    repair: bool | None = None

    def __post_init__(self) -> None:
        for flag, given in (("--model", self.model), ("--base-url", self.base_url)):
            if given is not None and not given.strip():
                raise UsageError(f"{flag} is empty", "name one, or leave the flag out")

    @property
    def names_backend(self) -> bool:
        """Whether the user said who is to answer, rather than leave it to the environment."""
        return self.backend != "auto" or self.fixtures is not None or self.model is not None


YES, NO = ("1", "on", "true", "yes"), ("0", "off", "false", "no")


def repairs(settings: Settings, environment: Mapping[str, str]) -> bool:
    """Whether a draft is repaired where the audit finds fault with it: by flag, else by
    GOVSUMM_REPAIR, else yes. Raises UsageError.
    """
    said = environment.get("GOVSUMM_REPAIR", "yes").lower()
    if settings.repair is not None:
        return settings.repair
    if said not in (*YES, *NO):
        raise UsageError(f"GOVSUMM_REPAIR cannot be {said}", "take yes or no")
    return said in YES


def choose(
    settings: Settings,
    environment: Mapping[str, str],
    memory: Memory | None = None,
    traffic: Traffic | None = None,
) -> Backend:
    """The backend for the settings, completed by GOVSUMM_MODEL, GOVSUMM_MODE, OPENAI_BASE_URL
    and OPENAI_API_KEY; `memory` is where a live one keeps what it learns, `traffic` what its
    calls go by.

    A model must be named, by flag or environment, before anything is sent anywhere: a stray
    key never uploads somebody's report. Where none could answer, rules do, unless a flag asks for
    a model. Raises ConfigurationError or UsageError.
    """
    if settings.fixtures is not None:
        if settings.backend in ("openai", "extractive"):
            raise UsageError(
                f"--fixtures and --backend {settings.backend} contradict each other", "drop one"
            )
        return FixtureBackend(settings.fixtures)
    if settings.backend == "fixture":
        raise ConfigurationError("no recordings are named", "name their directory with --fixtures")
    if _by_rules(settings, environment):
        return ExtractiveBackend()
    return _live(settings, environment, memory, traffic)


def _by_rules(settings: Settings, environment: Mapping[str, str]) -> bool:
    """Whether rules are to brief. Raises UsageError where a model is asked for all the same."""
    asked = settings.model or settings.base_url or settings.mode
    if settings.backend == "extractive" and asked:
        raise UsageError("--backend extractive asks no model", "drop the model's options")
    answers = environment.get("OPENAI_API_KEY") or environment.get("OPENAI_BASE_URL")
    configured = environment.get("GOVSUMM_MODEL") and answers
    return settings.backend == "extractive" or (
        settings.backend == "auto" and not asked and not configured
    )


def _live(
    settings: Settings,
    environment: Mapping[str, str],
    memory: Memory | None,
    traffic: Traffic | None,
) -> OpenAIBackend:
    """The backend that asks a model. Raises ConfigurationError or UsageError."""
    model = settings.model or environment.get("GOVSUMM_MODEL")
    base_url = settings.base_url or environment.get("OPENAI_BASE_URL")
    key = environment.get("OPENAI_API_KEY")
    if not model:
        raise ConfigurationError(
            "no model is named",
            "name one with --model or GOVSUMM_MODEL,"
            " or take --backend extractive, which needs none",
        )
    if not (key or base_url):
        raise ConfigurationError(
            f"there is no key for {model}",
            "set OPENAI_API_KEY, or name a server with --base-url or OPENAI_BASE_URL",
        )
    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        if not (environment.get(name, "").isascii() and environment.get(name, "").isprintable()):
            raise ConfigurationError(f"{name} cannot be sent in a header", "copy it again")
    from govsumm.backends.transport import Patience

    mode = _mode(settings.mode or environment.get("GOVSUMM_MODE"))
    patience = Patience(sleep=traffic.halt.sleep) if traffic and traffic.halt else None
    return OpenAIBackend(
        model,
        base_url=base_url,
        api_key=key,
        mode=mode,
        patience=patience,
        memory=memory,
        traffic=traffic,
    )


def _mode(name: str | None) -> Mode | None:
    """The mode that is named, or None for auto."""
    if not name or name == "auto":
        return None
    found = next((mode for mode in MODES if mode == name), None)
    if found is None:
        raise UsageError(f"there is no mode {name}", f"take auto, {', '.join(MODES)}")
    return found
