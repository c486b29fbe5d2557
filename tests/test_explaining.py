"""Whatever the libraries raise becomes an error of ours: one line, a cure, and no secret."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import httpx2
import instructor.core.exceptions
import openai
import pydantic
import pytest
from drafts import draft
from replies import completion, error, serving

from govsumm import FixtureBackend, OpenAIBackend, Report, ask
from govsumm.backends.addresses import address
from govsumm.backends.choosing import Settings, choose
from govsumm.backends.dialects import Dialect
from govsumm.backends.explaining import Asked, explained
from govsumm.backends.transport import Patience
from govsumm.backends.wire import Endpoint, Wire
from govsumm.errors import ConfigurationError, GovsummError, NotAnApiError, UsageError

REQUEST = ask(Report("A meeting was held."))
GOOD = completion(draft().model_dump_json())
SECRET = "sk-very-secret-0123456789"
ONCE = Patience(retries=0)


def classes(module: ModuleType) -> Iterator[type[Exception]]:
    """The exceptions that a module has; openai's proxies are not asked what they are, which makes
    the whole client behind each.
    """
    for name in dir(module):
        kind = getattr(module, name)
        is_class = issubclass(type(kind), type)
        if is_class and issubclass(kind, Exception) and not issubclass(kind, Warning):
            yield kind


def blank(kind: type[Exception]) -> Exception:
    """An instance without what its own constructor asks for, as far as it can be read."""
    made = kind.__new__(kind, "a\nb")
    for name, value in {
        "status_code": 418,
        "code": None,
        "body": {"message": ["odd"]},
        "message": "odd",
        "response": httpx2.Response(418),
        "args": ("a\nb",),
    }.items():
        try:
            setattr(made, name, value)
        except (AttributeError, TypeError):
            continue
    return made


def invalid() -> pydantic.ValidationError:
    """A ValidationError: pydantic makes them only by itself."""
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(int).validate_python("x")
    return caught.value


RAISED: list[Exception] = [
    *(blank(kind) for module in (openai, httpx2) for kind in classes(module)),
    *(blank(kind) for kind in classes(instructor.core.exceptions)),
    *(blank(kind) for kind in classes(pydantic) if kind is not pydantic.ValidationError),
    invalid(),
    json.JSONDecodeError("x", "y", 0),
    *map(Exception.__call__, [OSError, ValueError, RecursionError, MemoryError, AssertionError]),
    UnicodeEncodeError("ascii", "é", 0, 1, "no"),
    UnicodeDecodeError("ascii", b"\xff", 0, 1, "no"),
]


@pytest.mark.parametrize("fault", RAISED, ids=lambda fault: type(fault).__name__)
def test_every_exception_is_explained(fault: Exception) -> None:
    """By itself, and as instructor wraps it."""
    wrapped = instructor.core.exceptions.InstructorError("wrapped")
    wrapped.__cause__ = fault
    for each in (fault, wrapped):
        made = explained(each, Asked("http://x/v1", "m", 10))
        assert isinstance(made, GovsummError)
        assert made.cure
        assert len(str(made).splitlines()) == 1


@pytest.mark.parametrize("fault", RAISED, ids=lambda fault: type(fault).__name__)
def test_a_call_raises_errors_of_ours_only(fault: Exception) -> None:
    """Whatever is raised inside a call, under the client."""

    class Broken(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            raise fault

    wire = Wire(Endpoint("m", address("http://x/v1"), patience=ONCE), Broken())
    with pytest.raises(GovsummError) as caught:
        wire.complete(REQUEST, Dialect())
    assert caught.value.spent.requests == 1
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://[::1",
        "localhost:8000/v1",
        "ftp://x/v1",
        "http://",
        "http:///v1",
        "http://x:port/v1",
        "http://x:99999/v1",
        "http://x/v1\nX-Evil: 1",
        "http://x /v1",
        "http://\udcff/v1",
        "http://bücher/v1",
        "file:///etc/passwd",
        f"http:/user:{SECRET}@x/v1",
        f"htp://user:{SECRET}@x/v1?key={SECRET}",
        f"http://user:{SECRET}@[::1/v1?key={SECRET}\n",
    ],
)
def test_what_is_no_url_is_said_when_choosing(url: str) -> None:
    """Exit code 2, one line, and nothing secret in it."""
    with pytest.raises(UsageError, match="is no http\\(s\\) URL") as caught:
        choose(Settings(model="m", base_url=url), {})
    assert len(str(caught.value).splitlines()) == 1
    assert SECRET not in str(caught.value).replace(f"http:/user:{SECRET}", "")


@pytest.mark.parametrize(
    "environment",
    [
        {"HTTPS_PROXY": "socks9://127.0.0.1:9"},
        {"HTTPS_PROXY": "http://[::1"},
        {"HTTPS_PROXY": f"foo://user:{SECRET}@x:9"},
        {"SSL_CERT_FILE": "/nope"},
    ],
)
def test_a_client_that_cannot_be_set_up_is_one_line(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment is at fault, and said to be."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(GovsummError) as caught:
        OpenAIBackend("m", base_url="https://host.invalid/v1", patience=ONCE).fill(REQUEST)
    assert isinstance(caught.value, ConfigurationError)
    assert len(str(caught.value).splitlines()) == 1
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("key", ["sk-\nx", "sk-“x”", "sk x", "sk-\udcff"])
def test_a_key_that_cannot_be_sent_is_not_shown(key: str) -> None:
    """The client's own error would show it."""
    with pytest.raises(ConfigurationError, match="characters that no key has") as caught:
        choose(Settings(model="m"), {"OPENAI_API_KEY": key})
    assert key not in str(caught.value)


@pytest.mark.parametrize("name", ["OPENAI_ORG_ID", "OPENAI_PROJECT_ID"])
def test_a_header_that_cannot_be_sent_is_an_error(name: str) -> None:
    """Named by its variable."""
    with pytest.raises(ConfigurationError, match=name):
        choose(Settings(model="m"), {"OPENAI_API_KEY": "sk-1", name: "örg\n"})


def test_odd_variables_do_not_break_a_replay(monkeypatch: pytest.MonkeyPatch) -> None:
    """A replay takes nothing from the environment that a call would send."""
    from conftest import EXAMPLES

    from govsumm import read_report

    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_CUSTOM_HEADERS", "OPENAI_BASE_URL"):
        monkeypatch.setenv(name, "x: örg\u2028")
    monkeypatch.setenv("SSL_CERT_FILE", "/nope")
    monkeypatch.setenv("HTTP_PROXY", "socks9://x")
    folder = EXAMPLES / "council"
    request = ask(read_report(folder / "report.txt"))
    assert FixtureBackend(folder).fill(request).draft.decisions


def test_a_server_that_repeats_the_key_is_not_repeated(caplog: pytest.LogCaptureFixture) -> None:
    """Some proxies do; neither an error nor a log has it, down to debug."""
    caplog.set_level(logging.DEBUG)
    said = error(401, f"Invalid key {SECRET} of user:passphrase")
    with serving(said) as endpoint:
        url = endpoint.url.replace("//", "//user:passphrase@") + f"?key={SECRET}2"
        backend = OpenAIBackend("m", base_url=url, api_key=SECRET, patience=ONCE)
        with pytest.raises(GovsummError) as caught:
            backend.fill(REQUEST)
    everything = f"{caught.value!r} {vars(caught.value)} {caplog.text} {backend._wire.endpoint!r}"
    for secret in (SECRET, "passphrase"):
        assert secret not in f"{caught.value!r} {vars(caught.value)}"
        assert secret not in caplog.text
    assert "answered 401: Invalid key ***" in everything
    assert endpoint.paths == [f"/v1/chat/completions?key={SECRET}2"]


def test_a_web_page_is_no_api() -> None:
    """A 404 in HTML is another kind of wrong than a model that is not there."""
    with serving((404, "<html>Not found</html>")) as endpoint, pytest.raises(NotAnApiError):
        OpenAIBackend("m", base_url=endpoint.url, patience=ONCE).fill(REQUEST)


def test_azure_is_an_address_with_a_version() -> None:
    """The version goes into the query, the key into Azure's own header as well."""
    with serving(GOOD) as endpoint:
        base = endpoint.url.removesuffix("/v1")
        url = f"{base}/openai/deployments/d?api-version=2025-04-01"
        OpenAIBackend("d", base_url=url, api_key=SECRET).fill(REQUEST)
    assert endpoint.paths == ["/openai/deployments/d/chat/completions?api-version=2025-04-01"]
    assert endpoint.headers[0]["api-key"] == SECRET
    assert address(url).shown == url


@pytest.mark.parametrize(
    "usage", [7, "x", [], {}, {"prompt_tokens": "many"}, {"prompt_tokens": -5}]
)
def test_a_wrong_usage_is_no_usage(usage: Any) -> None:
    """What a server counts wrongly costs nobody a brief."""
    status, body = GOOD
    with serving((status, {**body, "usage": usage})) as endpoint:
        reply = OpenAIBackend("m", base_url=endpoint.url).fill(REQUEST)
    assert reply.draft == draft()
    assert reply.spent.usage is None or reply.spent.usage.input_tokens == 0


def test_the_client_at_debug_spills_no_traceback() -> None:
    """OPENAI_LOG=debug is for the curious; an error is still ours, and one line."""
    code = (
        "import sys, govsumm\n"
        "from govsumm.backends.transport import Patience\n"
        "b = govsumm.OpenAIBackend('m', base_url=sys.argv[1], api_key=sys.argv[2],"
        " patience=Patience(retries=0))\n"
        "try:\n b.fill(govsumm.ask(govsumm.Report('A.')))\n"
        "except govsumm.GovsummError as error:\n print(error)\n"
    )
    with serving(error(500, "oops"), completion("{}")) as endpoint:
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, "-c", code, endpoint.url, SECRET],
                env={**os.environ, "OPENAI_LOG": "debug"},
                capture_output=True,
                text=True,
                check=True,
            )
            assert "DEBUG" in done.stderr
            assert "Traceback" not in done.stderr
            assert SECRET not in done.stderr + done.stdout
            assert len(done.stdout.splitlines()) == 1
