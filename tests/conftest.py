"""What all tests share: a clean environment, and the places of things."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
FIXTURES = ROOT / "tests" / "fixtures"
SHARED = ROOT.parent / "shared"


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell's job in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)  # programs that tests start hear it

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")  # machines here are noisy, and a build is not a lottery


LONGEST = ("replies", "html_browser", "batch_faults", "floors", "batch", "mutations", "export",
           "lies", "twins", "faults", "batch_traffic")  # fmt: skip
"""Files of tests that take longest. They come first: where each goes to one core, one that came
last would keep one core busy and leave the others idle.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, all others in their order."""
    places = {f"test_{name}.py": at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path.name, len(places)))


@pytest.fixture(autouse=True)
def clean_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No test sees a key, a model, a server or a cache of the machine it runs on."""
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "GOVSUMM_")):
            monkeypatch.delenv(name)
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("GOVSUMM_CACHE", str(home / "cache"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The five real reports and their annotations, which are not ours to ship."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports are not on this machine; they belong to their publishers")
    return SHARED
