"""The openai backend and the command line against LiteLLM's proxy itself, where that is asked for.

GOVSUMM_TEST_LITELLM=1 installs the newest `litellm[proxy]` from the package index, into an
environment of its own. The proxy's model is a mock, and the proxy sees no network but loopback.
"""

from __future__ import annotations

import gc
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from drafts import claim, draft, faults, meeting, person

from govsumm import Briefer, OpenAIBackend, Report, ask
from govsumm.cli import run

pytestmark = [
    pytest.mark.skipif(
        os.environ.get("GOVSUMM_TEST_LITELLM") != "1",
        reason="installs litellm[proxy] from the package index; GOVSUMM_TEST_LITELLM=1 asks for it",
    ),
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),  # see `collected`
]

TEXT = "A meeting was held in Tashan. Deng Yuwei presided over the meeting.\n"
DRAFT = draft(
    headline=claim("A meeting was held in Tashan."),
    meetings=(meeting(),),
    people=(person("Deng Yuwei", "presided", passages=(2,)),),
)
MODEL = "briefs"
KEY = "sk-of-this-test"
INSTALL = 900.0  # seconds: a hundred packages
START = 180.0  # seconds: it imports all of them
Output = pytest.CaptureFixture[bytes]


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The base URL of a LiteLLM proxy of our own."""
    folder = tmp_path_factory.mktemp("litellm")
    try:
        program = installed(folder / "venv")
        with proxying(program, folder) as url:
            yield url
    finally:
        shutil.rmtree(folder / "venv", ignore_errors=True)  # 700 MB, and pytest keeps three


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """LiteLLM keeps connections alive, and a backend has no way to close its own: it goes here,
    where the warning is expected, and not in the middle of somebody else's test.
    """
    yield
    gc.collect()


def installed(folder: Path) -> Path:
    """LiteLLM's program, in a new virtual environment."""
    python = folder / "bin" / "python"
    making = [sys.executable, "-m", "venv", str(folder)]
    installing = [str(python), "-m", "pip", "install", "-q", "litellm[proxy]"]
    for command in (making, installing):
        done = subprocess.run(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=INSTALL,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"{' '.join(command)} failed:\n{done.stdout[-3000:]}")
    return folder / "bin" / "litellm"


@contextmanager
def proxying(program: Path, folder: Path) -> Iterator[str]:
    """The proxy for the time of the tests; nothing that it started is left after them."""
    config, log, port = folder / "config.yaml", folder / "log", free_port()
    config.write_text(json.dumps(configuration()))  # JSON is YAML
    command = [str(program), "--config", str(config), "--host", "127.0.0.1", "--port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=surroundings(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        wait_until_ready(process, port, log)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        stop(process)


def configuration() -> dict[str, object]:
    """One model, whose reply is always the draft, for those who have the key."""
    asked = {"model": "openai/gpt-4o", "api_key": "none", "mock_response": DRAFT.model_dump_json()}
    return {
        "model_list": [{"model_name": MODEL, "litellm_params": asked}],
        "general_settings": {"master_key": KEY},
    }


def surroundings(folder: Path) -> dict[str, str]:
    """Nothing of this machine's keys and settings, and no way out of it."""
    nowhere = "http://127.0.0.1:9"
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "HTTP_PROXY": nowhere,
        "HTTPS_PROXY": nowhere,
        "NO_PROXY": "127.0.0.1",
    }


def free_port() -> int:
    """A port of loopback that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def wait_until_ready(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the proxy answers; its log is shown where it does not."""
    end = time.monotonic() + START
    while time.monotonic() < end and process.poll() is None:
        if ready(port):
            return
        time.sleep(0.2)
    left = f"exit code {process.returncode}" if process.returncode is not None else "too slow"
    pytest.fail(f"LiteLLM's proxy did not start ({left}):\n{log.read_text()[-3000:]}")


def ready(port: int) -> bool:
    """Whether the proxy says that it takes requests."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/health/readiness")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def stop(process: subprocess.Popen[bytes]) -> None:
    """With a word first, then for certain; the whole session that it leads."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=10)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(timeout=10)


def test_a_draft_comes_through_litellm(proxy: str) -> None:
    """Strict JSON schema is taken at the first request, and the usage is read."""
    reply = OpenAIBackend(MODEL, base_url=proxy, api_key=KEY).fill(ask(Report(TEXT)))
    assert reply.draft == DRAFT
    assert (reply.model, reply.origin) == (MODEL, f"a live reply of {MODEL}")
    assert reply.spent.requests == 1
    assert reply.spent.usage
    assert reply.spent.usage.output_tokens > 0


def test_a_brief_comes_through_litellm(proxy: str) -> None:
    """Audited, with nothing to complain of."""
    brief = Briefer(OpenAIBackend(MODEL, base_url=proxy, api_key=KEY)).brief(Report(TEXT))
    assert brief.headline.text == "A meeting was held in Tashan."
    assert [each.name for each in brief.people] == ["Deng Yuwei"]
    assert faults(brief) == []


def test_the_command_line_goes_through_litellm(
    proxy: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Output
) -> None:
    """The program makes a brief with the key of the environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    Path("report.txt").write_text(TEXT, encoding="utf-8")
    code = run(["brief", "report.txt", "--model", MODEL, "--base-url", proxy])
    captured = capfdbinary.readouterr()
    assert code == 0
    asking, receipt = captured.err.decode().splitlines()
    assert asking == f"govsumm: asking {MODEL} at {proxy} (backend openai)"
    assert receipt.startswith("govsumm: 1 reply, 1 request, ")
    assert captured.out.startswith(b"# A meeting was held in Tashan. [1]\n")
    assert b"Deng Yuwei" in captured.out
