"""instructor over the openai client: one request on the wire, one Draft back.

Imports openai and instructor, so import this module only where a call is made.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any

import httpx2
import instructor
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorError
from openai.types.chat import ChatCompletion
from pydantic import ValidationError

from govsumm.errors import (
    BackendError,
    GovsummError,
    InvalidReplyError,
    RefusedError,
    RejectedError,
    TruncatedError,
    UnreachableError,
)
from govsumm.prompting import Request
from govsumm.records import Draft
from govsumm.schema import draft_schema

logging.getLogger("instructor").addHandler(logging.NullHandler())  # errors are ours to report


class WireDraft(Draft, instructor.OpenAISchema):
    """The Draft as instructor wants it.

    Being its schema class already spares building a model per call, and the schema is built
    once: together two thirds of the time that a call takes of the CPU.
    """

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        """The Draft's strict schema."""
        return draft_schema()


WireDraft.__name__ = Draft.__name__  # it names the schema on the wire


@dataclass(frozen=True)
class Endpoint:
    """Where and how to call; the key is never shown, stored or hashed."""

    model: str
    base_url: str | None = None
    api_key: str = field(default="none", repr=False)
    timeout: float = 600.0
    """Seconds that one call may take; a long report takes a large model minutes."""
    reasks: int = 2
    """How often a reply that breaks the schema is sent back with the reason."""
    retries: int = 2
    """How often the client repeats a call that the network or the server failed."""


class Wire:
    """One client, for any number of calls and threads."""

    def __init__(self, endpoint: Endpoint, transport: httpx2.BaseTransport | None = None) -> None:
        self._endpoint = endpoint
        client = httpx2.Client(transport=transport, timeout=endpoint.timeout) if transport else None
        self._client = openai.OpenAI(
            api_key=endpoint.api_key,
            base_url=endpoint.base_url,
            timeout=endpoint.timeout,
            max_retries=endpoint.retries,
            http_client=client,
        )
        self._create = instructor.patch(create=self._send, mode=instructor.Mode.JSON_SCHEMA)

    def complete(self, request: Request, headers: dict[str, str] | None = None) -> Draft:
        """The Draft that the endpoint replies with. Raises BackendError."""
        try:
            wired = self._create(
                response_model=WireDraft,
                messages=[{"role": m.role, "content": m.content} for m in request.messages],
                model=self._endpoint.model,
                max_retries=self._endpoint.reasks,
                extra_headers=headers,
                **dict[str, Any](request.parameters),
            )
        except Exception as fault:
            raise self._explained(fault, request) from fault
        return Draft.model_construct(**{name: getattr(wired, name) for name in Draft.model_fields})

    def _send(self, **arguments: Any) -> ChatCompletion:
        """One call: strict on the wire, and refusals told apart before anything is re-asked."""
        arguments["response_format"]["json_schema"]["strict"] = True
        completion: ChatCompletion = self._client.chat.completions.create(**arguments)
        choice = next(iter(getattr(completion, "choices", None) or ()), None)
        if choice is None:
            raise InvalidReplyError(
                f"{self._where} answered with something that is no chat completion",
                "check that --base-url is an OpenAI-compatible API (it often ends in /v1)",
            )
        if choice.message.refusal:
            raise RefusedError(
                f"the model refused: {choice.message.refusal}", "try another model on this report"
            )
        if choice.finish_reason == "content_filter":
            raise RefusedError(
                "the provider's content filter stopped the reply", "try another model or provider"
            )
        return completion

    @property
    def _where(self) -> str:
        return str(self._client.base_url)

    def _explained(self, fault: Exception, request: Request) -> GovsummError:
        """Our error for whatever instructor, openai, httpx2 or pydantic raised."""
        if isinstance(fault, IncompleteOutputException):
            return TruncatedError(
                "the model's reply was cut off by its token limit",
                "split the report, or take a model with a larger output limit",
            )
        cause: BaseException = fault
        while isinstance(cause, InstructorError) and cause.__cause__:
            cause = cause.__cause__
        match cause:
            case GovsummError():
                return cause
            case ValidationError():
                return _invalid(cause)
            case openai.APIStatusError():
                return self._rejected(cause, request)
            case openai.APITimeoutError() | openai.APIConnectionError() | httpx2.HTTPError():
                return UnreachableError(
                    f"{self._where} was not reached ({cause})", "check --base-url and the network"
                )
            case _:
                return BackendError(
                    f"{self._where} failed: {type(cause).__name__}: {cause}",
                    "check that --base-url is an OpenAI-compatible API",
                )

    def _rejected(self, fault: openai.APIStatusError, request: Request) -> RejectedError:
        cures = {
            401: "check OPENAI_API_KEY",
            403: "check what this key may do",
            404: f"check the model's name ({self._endpoint.model}) and --base-url",
            413: f"the request has about {request.tokens:,} tokens; split the report",
            429: "wait, or check the quota",
        }
        cure = cures.get(fault.status_code, "check --model and --base-url, or try again later")
        if fault.code == "context_length_exceeded":
            cure = cures[413]
        what = f"{self._where} answered {fault.status_code}: {_said(fault)}"
        return RejectedError(what, cure)


def _said(fault: openai.APIStatusError) -> str:
    body = fault.body
    message = body.get("message") if isinstance(body, dict) else None
    return str(message or fault.message)[:200]


def _invalid(fault: ValidationError) -> InvalidReplyError:
    first = fault.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the reply"
    return InvalidReplyError(
        f"the reply is not a Draft: {where}: {first['msg']} ({fault.error_count()} faults)",
        "try again, or a model that follows JSON schemas",
    )
