"""What a model takes: modes from the strictest down, parameters by the table or by its 400s."""

from __future__ import annotations

import json
from typing import Any

import pytest
from drafts import draft
from replies import Answer, Fault, called, completion, error, serving

from govsumm import OpenAIBackend, Report, ask
from govsumm.backends.dialects import MODES, Mode, known, remembered
from govsumm.backends.transport import Patience
from govsumm.errors import (
    FilteredError,
    GovsummError,
    InvalidReplyError,
    NotAnApiError,
    QuotaError,
    RefusedError,
    RejectedError,
    TooLongError,
    TruncatedError,
)
from govsumm.records import Draft
from govsumm.schema import draft_schema

REQUEST = ask(Report("A meeting was held."))
RAW = draft().model_dump_json()
GOOD = completion(RAW)
TOOL = called(RAW)
NO_FORMAT = error(400, "response_format json_schema is not supported")
NO_TOOLS = error(422, "tools are not supported")
NO_TEMPERATURE = error(400, "Unsupported value: 'temperature' does not support 0.0 with this model")


class Shelf:
    """A memory that is a dictionary."""

    def __init__(self, **kept: Any) -> None:
        self.kept: dict[tuple[str, str], Any] = {}

    def recall(self, where: str, model: str) -> Any:
        """What was learnt."""
        return self.kept.get((where, model))

    def learn(self, where: str, model: str, what: dict[str, Any]) -> None:
        """Keep it."""
        self.kept[where, model] = what


def bodies(
    *answers: Answer, model: str = "m", mode: Mode | None = None, memory: Shelf | None = None
) -> list[dict[str, Any]]:
    """What went over the wire until there was a draft."""
    with serving(*answers) as endpoint:
        backend = OpenAIBackend(model, base_url=endpoint.url, mode=mode, memory=memory)
        reply = backend.fill(REQUEST)
    assert reply.draft == draft()
    assert reply.spent.requests == len(endpoint.asked)
    return endpoint.asked


def form(body: dict[str, Any]) -> str:
    """The mode that a body asks in."""
    if "tools" in body:
        return "tools"
    return str(body["response_format"]["type"])


def test_auto_goes_from_the_strictest_mode_down() -> None:
    """JSON schema, then tools, then JSON: one request each."""
    asked = bodies(NO_FORMAT, NO_TOOLS, GOOD)
    assert [form(body) for body in asked] == ["json_schema", "tools", "json_object"]


def test_the_schema_is_strict_in_tools_too() -> None:
    """Our schema, `strict: true`, and the tool is not a choice."""
    (body,) = bodies(TOOL, mode="tools")
    (tool,) = body["tools"]
    assert tool["function"]["strict"] is True
    parameters = tool["function"]["parameters"]
    assert parameters["properties"] == draft_schema()["properties"]
    assert parameters["additionalProperties"] is False
    assert body["tool_choice"]["function"]["name"] == tool["function"]["name"] == "Draft"


def test_json_mode_puts_the_schema_into_the_messages() -> None:
    """The server only knows that it is to be JSON."""
    (body,) = bodies(GOOD, mode="json")
    assert form(body) == "json_object"
    assert "additionalProperties" in str(body["messages"])


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "wrap",
    [
        "```json\n{}\n```",
        "```\n{}```",
        "```JSON\n{}",
        " <think>{{hm}}</think>\n{}\n",
        "Here is the {{brief}} you asked for:\n\n```json\n{}\n```\nAnything else?",
        "\ufeff{}",
        '{{"Draft": {}}}',
        "[{}]",
    ],
)
def test_wrapped_json_is_unwrapped(wrap: str, mode: Mode) -> None:
    """A code block, talk or thoughts around it, in whatever mode: no re-ask for that."""
    assert len(bodies(completion(wrap.format(RAW)), mode=mode)) == 1


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "answer",
    [
        TOOL,
        GOOD,
        completion(None, message={"content": [{"type": "text", "text": RAW}]}),
        completion(
            None, message={"content": [{"type": "thinking"}, {"type": "text", "text": RAW}]}
        ),
        completion(None, message={"content": json.loads(RAW)}),
    ],
)
def test_a_draft_is_found_where_the_server_puts_it(answer: Answer, mode: Mode) -> None:
    """As a tool's arguments, as content, in parts or parsed: whichever was asked for."""
    assert len(bodies(answer, mode=mode)) == 1


def streamed(*pieces: str, tool: bool = False, end: str = "stop") -> Answer:
    """An answer as a stream of events, with comments between them, that nobody asked for."""
    deltas: list[dict[str, Any]] = [{"content": piece} for piece in pieces]
    if tool:
        deltas = [{"tool_calls": [{"index": 0, "function": {"arguments": p}}]} for p in pieces]
    choices: list[dict[str, Any]] = [{"index": 0, "delta": delta} for delta in deltas]
    choices.append({"index": 0, "delta": {}, "finish_reason": end})
    events = [f"data: {json.dumps({'id': '1', 'model': 'm', 'choices': [c]})}" for c in choices]
    said = "\r\n\r\n: keep-alive\n\n".join((*events, 'data: {"choices": []}', "data: [DONE]"))
    return Fault(200, f": PROCESSING\n\n{said}\n".encode())


@pytest.mark.parametrize(
    "answer",
    [
        streamed(RAW[:40], RAW[40:]),
        streamed(RAW[:40], RAW[40:], tool=True),
        Fault(200, f": PROCESSING\n\n: PROCESSING\n\n{json.dumps(GOOD[1])}".encode()),
        Fault(200, f"data: {json.dumps(GOOD[1])}\n\n".encode()),
    ],
)
def test_a_stream_that_nobody_asked_for_is_put_together(answer: Answer) -> None:
    """Some proxies always stream, or keep the line busy with comments."""
    assert len(bodies(answer)) == 1


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (streamed(RAW[:40], end="length"), TruncatedError),
        (Fault(200, b'data: {"error": {"message": "no", "code": 402}}'), QuotaError),
        (Fault(200, b"data: {"), NotAnApiError),
        (Fault(200, b"data: [1]\n\n"), NotAnApiError),
        (Fault(200, b": wait"), NotAnApiError),
    ],
)
def test_a_broken_stream_is_an_error(answer: Answer, kind: type[GovsummError]) -> None:
    """Of the kind that it is where nothing is streamed, and of one call."""
    with serving(answer) as endpoint, pytest.raises(kind):
        OpenAIBackend("m", base_url=endpoint.url, patience=Patience(retries=0)).fill(REQUEST)
    assert len(endpoint.asked) == 1


def test_what_can_only_be_meant_in_one_way_is_not_asked_again() -> None:
    """Empty lists left out, a field too much, numbers in quotes, one where a list belongs."""
    loose = json.loads(RAW)
    del loose["people"], loose["document"]["title"]
    loose |= {"cautions": None, "confidence": 0.9}
    loose["headline"]["passages"] = ["1"]
    loose["document"]["passages"] = 1.0
    assert len(bodies(completion(json.dumps(loose)))) == 1
    quoted = RAW.replace('"passages":[1]', '"passages":["1"]')
    assert len(bodies(completion(quoted))) == 1


@pytest.mark.parametrize("hole", ["document", "headline"])
def test_what_cannot_be_left_out_is_asked_again(hole: str) -> None:
    """A draft without a headline is none, and what was cut off is not made up."""
    loose = json.loads(RAW)
    del loose[hole]
    assert len(bodies(completion(json.dumps(loose)), GOOD)) == 2
    assert len(bodies(completion(f"```json\n{RAW[:-20]}"), GOOD)) == 2


def test_a_mended_reply_is_kept_as_it_was_mended() -> None:
    """Whoever replays it need not mend it again."""
    loose = json.loads(RAW)
    del loose["people"]
    with serving(completion(json.dumps(loose))) as endpoint:
        reply = OpenAIBackend("m", base_url=endpoint.url).fill(REQUEST)
    assert Draft.model_validate_json(reply.raw) == draft()


@pytest.mark.parametrize(
    "no",
    [
        error(501, "this server was built without grammars"),
        error(404, "No endpoints found that can handle the requested parameters."),
    ],
)
def test_a_server_that_cannot_do_a_mode_is_asked_in_another(no: Answer) -> None:
    """At once, as llama.cpp and routers word it."""
    assert [form(body) for body in bodies(no, TOOL)] == ["json_schema", "tools"]


@pytest.mark.parametrize("mode", MODES)
def test_a_mode_that_was_named_is_the_only_one_tried(mode: Mode) -> None:
    """The server's no is then the answer."""
    with serving(error(400, "no such thing")) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, mode=mode)
        with pytest.raises(RejectedError, match="400: no such thing"):
            backend.fill(REQUEST)
    assert len(endpoint.asked) == 1


def test_what_was_learnt_is_not_learnt_twice() -> None:
    """Neither by the same backend nor, with a memory, by another one."""
    shelf = Shelf()
    with serving(NO_FORMAT, NO_TEMPERATURE, TOOL) as endpoint:
        for fresh in (True, False):
            backend = OpenAIBackend("m", base_url=endpoint.url, memory=shelf)
            assert backend.fill(REQUEST).spent.requests == (3 if fresh else 1)
            assert backend.fill(REQUEST).spent.requests == 1
    last = endpoint.asked[-1]
    assert (form(last), "temperature" in last) == ("tools", False)
    assert list(shelf.kept.values()) == [{"mode": "tools", "changed": {"temperature": None}}]


def test_a_mode_that_never_worked_is_not_remembered() -> None:
    """A bad day of a server is no dialect of a model."""
    shelf = Shelf()
    with serving(error(400, "no")) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, memory=shelf)
        for _ in range(2):
            with pytest.raises(RejectedError) as caught:
                backend.fill(REQUEST)
            assert caught.value.spent.requests == 3
    assert shelf.kept == {}


def test_a_memory_that_is_out_of_date_is_mended() -> None:
    """A server that was upgraded is asked from the top again, once."""
    with serving(NO_FORMAT, NO_TOOLS, GOOD) as endpoint:
        shelf = Shelf()
        OpenAIBackend("m", base_url=endpoint.url, memory=shelf).fill(REQUEST)
        assert next(iter(shelf.kept.values()))["mode"] == "json"
        endpoint.answers[:] = [*endpoint.answers, error(400, "no json_object any more"), GOOD]
        OpenAIBackend("m", base_url=endpoint.url, memory=shelf).fill(REQUEST)
        assert len(endpoint.asked) == 5
        assert next(iter(shelf.kept.values()))["mode"] == "json_schema"
        endpoint.answers[:] = [*endpoint.answers, error(400, "nothing")]
        with pytest.raises(RejectedError):
            OpenAIBackend("m", base_url=endpoint.url, memory=shelf).fill(REQUEST)


@pytest.mark.parametrize("junk", [None, 7, [], {}, {"mode": "x", "changed": {}}, {"mode": "json"}])
def test_a_memory_of_something_else_is_none(junk: Any) -> None:
    """A damaged memory costs a request, not a crash."""
    assert remembered(junk, None) is None


@pytest.mark.parametrize(
    ("model", "sent"),
    [
        ("gpt-4o", True),
        ("gpt-5-chat-latest", True),
        ("gpt-5-mini", False),
        ("o3", False),
        ("openai/o4-mini", False),
        ("olmo-3", True),
        ("llama-3.3", True),
    ],
)
def test_parameters_by_the_table(model: str, sent: bool) -> None:
    """Reasoning models are not sent a temperature."""
    (body,) = bodies(GOOD, model=model)
    assert ("temperature" in body) is sent
    assert not {"max_tokens", "max_completion_tokens"} & set(body)


def test_a_parameter_has_another_name() -> None:
    """By the table, or as the 400 offers it; where that is refused too, it is left out."""
    wanted = {"max_tokens": 100.0}
    assert known("o3", None).parameters(wanted) == {"max_completion_tokens": 100.0}
    no = RejectedError("x", "y", status=400, detail="max_tokens: use max_completion_tokens")
    renamed = known("m", None).after(no, wanted)
    assert renamed is not None
    assert renamed.parameters(wanted) == {"max_completion_tokens": 100.0}
    never = renamed.after(
        RejectedError("x", "y", status=400, detail="bad max_completion_tokens"), wanted
    )
    assert never is not None
    assert never.parameters(wanted) == {}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("choice", "kind", "requests"),
    [
        ({"message": {"refusal": "I will not."}}, RefusedError, 1),
        ({"finish_reason": "length"}, TruncatedError, 1),
        ({"finish_reason": "content_filter"}, FilteredError, 1),
        ({"content": '{"summary": "A meeting."}'}, InvalidReplyError, 3),
        ({"content": " \n" * 15_000}, InvalidReplyError, 3),
        ({"content": RAW[: len(RAW) // 2]}, InvalidReplyError, 3),
    ],
)
def test_only_a_bad_reply_is_asked_for_again(
    mode: Mode, choice: dict[str, Any], kind: type[GovsummError], requests: int
) -> None:
    """Twice more at most, in every mode; a refusal, a filter and a truncation never."""
    content = choice.pop("content", "{")
    make = called if mode == "tools" and "message" not in choice else completion
    answer = make(content, **choice)
    choice["content"] = content
    with serving(answer) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, mode=mode)
        with pytest.raises(GovsummError) as caught:
            backend.fill(REQUEST)
    assert (type(caught.value), len(endpoint.asked)) == (kind, requests)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (error(400, "This model's maximum context length is 8192 tokens"), TooLongError),
        (error(413, "too large"), TooLongError),
        (error(400, "filtered", "content_filter"), FilteredError),
    ],
)
def test_other_400s_try_no_other_mode(answer: Answer, kind: type[GovsummError]) -> None:
    """They would only cost more requests."""
    with serving(answer) as endpoint:
        backend = OpenAIBackend("m", base_url=endpoint.url, patience=Patience(retries=0))
        with pytest.raises(kind):
            backend.fill(REQUEST)
    assert len(endpoint.asked) == 1
