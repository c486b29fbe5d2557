"""The openai backend against a real server: what goes over the wire, and what comes of trouble."""

from __future__ import annotations

import pytest
from drafts import claim, draft
from replies import Answer, Fault, completion, counted, error, serving

from govsumm import OpenAIBackend, Report, ask
from govsumm.backends.transport import Patience
from govsumm.errors import (
    AuthenticationError,
    FilteredError,
    GovsummError,
    InvalidReplyError,
    ModelNotFoundError,
    NotAnApiError,
    QuotaError,
    RefusedError,
    RejectedError,
    TooLongError,
    TruncatedError,
    UnavailableError,
    UnreachableError,
)
from govsumm.schema import draft_schema

REQUEST = ask(Report("A meeting was held. {{ context }}"))
GOOD_RAW = draft().model_dump_json()
GOOD = completion(GOOD_RAW)
ONCE = Patience(retries=0)


def _no_sleep(seconds: float) -> None:
    pytest.fail(f"waited {seconds} s for a server that was not started")


UNSLEEPING = Patience(sleep=_no_sleep)


def test_a_draft_comes_back() -> None:
    """The reply is a plain Draft, equal to what the model meant."""
    with serving(GOOD) as endpoint:
        reply = OpenAIBackend("m-1", base_url=endpoint.url).fill(REQUEST)
    assert reply.draft == draft()
    assert type(reply.draft) is type(draft())
    assert (reply.model, reply.origin) == ("m-1", "a live reply of m-1")


def test_the_schema_is_strict_on_the_wire() -> None:
    """One call: our messages as they stand, our schema, `strict: true`, and the parameters."""
    with serving(GOOD) as endpoint:
        OpenAIBackend("m-1", base_url=endpoint.url).fill(REQUEST)
    assert endpoint.asked == [
        {
            "model": "m-1",
            "messages": [{"role": m.role, "content": m.content} for m in REQUEST.messages],
            "temperature": 0.0,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "Draft", "schema": draft_schema(), "strict": True},
            },
        }
    ]


def test_a_reply_that_breaks_the_schema_is_asked_for_again() -> None:
    """Once is enough where the second reply is good."""
    with serving(completion("{}"), GOOD) as endpoint:
        reply = OpenAIBackend("m", base_url=endpoint.url).fill(REQUEST)
    assert reply.draft == draft()
    assert len(endpoint.asked) == 2


@pytest.mark.parametrize(
    ("answer", "kind", "what", "calls"),
    [
        (completion("no JSON"), InvalidReplyError, "is not a Draft", 3),
        (completion("{}"), InvalidReplyError, "is not a Draft: document", 3),
        (completion("Sorry, I can't."), InvalidReplyError, "a Draft: it says “Sorry, I can't.”", 3),
        (completion(" "), InvalidReplyError, "is not a Draft: it is empty", 3),
        (completion('{"document": "\\ud800"}'), InvalidReplyError, "is not a Draft", 3),
        (completion("\ud800"), InvalidReplyError, "it holds half a surrogate pair", 1),
        (completion(None, message={"refusal": "I will not."}), RefusedError, "I will not", 1),
        (completion("{", finish_reason="length"), TruncatedError, "cut off", 1),
        (completion("", finish_reason="content_filter"), FilteredError, "content filter", 1),
        ((200, {"object": "chat.completion", "choices": []}), NotAnApiError, "no chat", 1),
        ((200, "<html>Welcome</html>"), NotAnApiError, "no chat completion", 1),
        ((200, {"hello": "world"}), NotAnApiError, "no chat completion", 1),
        ((200, b"{}{}"), NotAnApiError, "no JSON", 1),
        ((200, {"error": {"message": "no luck"}}), UnavailableError, "answered: no luck", 1),
        ((200, {"error": {"message": "no", "code": 502}}), UnavailableError, "502: no", 1),
        (completion("", error={"message": "died"}), UnavailableError, "off the reply: died", 1),
        (Fault(302, "", (("location", "/in?k=1"),)), NotAnApiError, "a redirect to /in; check", 1),
        ((400, [{"error": {"message": "API key bad"}}]), AuthenticationError, "400: API key", 1),
        ((404, {"detail": "Not Found"}), ModelNotFoundError, "404: Not Found; check", 1),
        ((422, {"detail": [{"msg": "bad"}, {"msg": "worse"}]}), RejectedError, "bad; worse", 3),
        ((413, "<html><title>Too Large</title>x"), TooLongError, "413: Too Large; the", 1),
        (error(400, "exceeds the available context size"), TooLongError, "tokens; split", 1),
        (error(401, "bad key"), AuthenticationError, "401: bad key; check OPENAI_API_KEY", 1),
        (error(404, "no such model"), ModelNotFoundError, "check the model's name", 1),
        (error(429, "slow down"), UnavailableError, "fewer calls", 1),
        (error(429, "pay", "insufficient_quota"), QuotaError, "credit", 1),
        (
            Fault(429, {}, (("retry-after", "86400"),)),
            UnavailableError,
            "429; wait 24 hours, or",
            1,
        ),
        (Fault(429, {}, (("retry-after", "inf"),)), UnavailableError, "429; wait, or make", 1),
        (error(500, "oops"), UnavailableError, "500: oops", 1),
        (error(400, "long", "context_length_exceeded"), TooLongError, "tokens; split", 1),
    ],
)
def test_trouble_is_an_error_of_one_line(
    answer: Answer, kind: type[GovsummError], what: str, calls: int
) -> None:
    """Each kind of trouble is an error of its own, with a cure, and costs as many calls."""
    with serving(answer) as endpoint, pytest.raises(kind) as caught:
        OpenAIBackend("m", base_url=endpoint.url, patience=ONCE).fill(REQUEST)
    assert len(endpoint.asked) == calls
    assert what in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.cure


def test_nobody_there_is_an_error_of_one_line() -> None:
    """A host that does not answer is named."""
    with serving(GOOD) as endpoint:
        gone = endpoint.url
    with pytest.raises(UnreachableError, match=f"{gone} refused the connection; start the server"):
        OpenAIBackend("m", base_url=gone, patience=UNSLEEPING).fill(REQUEST)


def test_a_server_of_the_environment_is_the_one_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report never goes to OpenAI where another server is named."""
    with serving(GOOD) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        assert OpenAIBackend("m").fill(REQUEST).draft == draft()


def test_a_key_is_never_shown() -> None:
    """Not in a representation, nor in an error."""
    backend = OpenAIBackend(
        "m", base_url="http://127.0.0.1:9/v1", api_key="sk-secret", patience=ONCE
    )
    with pytest.raises(GovsummError) as caught:
        backend.fill(REQUEST)
    assert "sk-secret" not in f"{backend!r} {vars(backend._wire)} {caught.value!r}"


def test_one_backend_serves_reports_in_turn() -> None:
    """The client is made once; replies are not mixed up."""
    first, second = draft(), draft(headline=claim("Another."))
    answers = (completion(each.model_dump_json()) for each in (first, second))
    with serving(*answers) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url)
        assert [backend.fill(REQUEST).draft for _ in range(2)] == [first, second]


def test_a_server_that_reads_half_a_report_is_found_out() -> None:
    """Ollama cuts off what its context has no room for; its count of tokens tells."""
    long = ask(Report("The council of the western county met again. " * 2_000))
    with serving(completion(GOOD_RAW, usage=counted(4_096, 100))) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url)
        with pytest.raises(
            TooLongError, match=r"read only 4,096 of about [\d,]+ tokens; .*num_ctx"
        ):
            backend.fill(long)
        assert backend.fill(REQUEST).draft == draft()
    assert len(endpoint.asked) == 2


def test_tokens_that_are_not_stated_are_no_tokens() -> None:
    """A usage of nothing says that nothing was counted."""
    with serving(completion(GOOD_RAW, usage=counted(0, 0))) as endpoint:
        assert OpenAIBackend("m", base_url=endpoint.url).fill(REQUEST).spent.usage is None
