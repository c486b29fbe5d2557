"""Every fault of a server, crossed with what else may be: a cache, a warm cache, another run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from faults import ENDLESS, FAULTS, GOOD, PAGE, REQUEST, SHORT, page, patience, seen
from replies import serving

from govsumm import OpenAIBackend
from govsumm.backends.caching import CachingBackend
from govsumm.backends.sampling import RecordingBackend
from govsumm.cache import Store
from govsumm.errors import BackendError, GovsummError
from govsumm.housekeeping import info, verify


def test_the_docs_have_the_table() -> None:
    """As it comes out today."""
    if not PAGE.exists():
        pytest.skip("the documents are not beside the tests of a built wheel")
    assert page() == PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_with_a_cure(name: str) -> None:
    """An error of the model's side, with what was spent on it."""
    found = seen(name)
    assert isinstance(found.error, BackendError)
    assert found.error.spent.requests == found.requests
    assert found.error.cure
    assert len(found.message.splitlines()) == 1


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_leaves_nothing_behind(name: str, tmp_path: Path) -> None:
    """No row, no recording; the next run asks anew, and a warm cache asks nobody."""
    said: list[str] = []
    cache, recordings = tmp_path / "cache", tmp_path / "recordings"
    with serving(FAULTS[name]) as endpoint:
        waits = patience(SHORT if name in ENDLESS else 600.0)

        def fill() -> bool:
            live = OpenAIBackend("m", base_url=endpoint.url, patience=waits)
            caching = CachingBackend(live, Store(cache, said.append))
            return RecordingBackend(caching, recordings).fill(REQUEST).cached

        with pytest.raises(GovsummError):
            fill()
        endpoint.wait_until_asked()
        assert info(cache).rows == {}
        assert list(recordings.iterdir()) == []
        asked = len(endpoint.asked)
        endpoint.answers[:] = [GOOD]
        assert not fill()
        endpoint.answers[:] = [FAULTS[name]]
        assert fill()
        assert len(endpoint.asked) == asked + 1
    assert len(list(recordings.iterdir())) == 1
    assert said == []


@pytest.mark.parametrize("name", ["a refusal", None])
def test_two_processes_at_once(name: str | None, tmp_path: Path) -> None:
    """Each has its own brief or its own error; the cache is whole afterwards."""
    (tmp_path / "r.txt").write_text("A meeting was held.")
    with serving(FAULTS[name] if name else GOOD) as endpoint:
        command = [sys.executable, "-m", "govsumm", "brief", str(tmp_path / "r.txt")]
        runs = [
            subprocess.Popen(
                [*command, "--model", "m", "--base-url", endpoint.url],
                env={**os.environ, "GOVSUMM_CACHE": str(tmp_path / "cache")},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
            for _ in range(2)
        ]
        outputs = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == ([1, 1] if name else [0, 0])
    assert all(bool(out) is (name is None) for out, _ in outputs)
    assert not any(b"Traceback" in err for _, err in outputs)
    assert verify(tmp_path / "cache", print) == (0 if name else 2, 0)
