"""What all tests share: a clean environment, and the places of things."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
FIXTURES = ROOT / "tests" / "fixtures"
SHARED = ROOT.parent / "shared"


settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")  # machines here are noisy, and a build is not a lottery


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees a key, a model or a server of the machine it runs on."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("GOVSUMM_MODEL", raising=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The five real reports and their annotations, which are not ours to ship."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports are not on this machine; they belong to their publishers")
    return SHARED
