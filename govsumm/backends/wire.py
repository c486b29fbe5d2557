"""instructor over the openai client: one request on the wire, one Draft back.

Imports openai and instructor, so import this module only where a call is made.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2
import instructor
import openai
from openai.types.chat import ChatCompletion

from govsumm.backends import Spent, Usage
from govsumm.backends.dialects import Dialect
from govsumm.backends.explaining import explained
from govsumm.backends.transport import Patience, RetryingTransport
from govsumm.errors import FilteredError, NotAnApiError, RefusedError
from govsumm.prompting import Request
from govsumm.records import Draft
from govsumm.schema import draft_schema

logging.getLogger("instructor").addHandler(logging.NullHandler())  # errors are ours to report

MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "json": instructor.Mode.JSON,
}


class WireDraft(Draft, instructor.OpenAISchema):
    """The Draft as instructor wants it.

    Being its schema class already spares building a model per call, and the schema is built
    once: together half of the time that a call takes of the CPU.
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
    """Seconds that one answer may take; a long report takes a large model minutes."""
    reasks: int = 2
    """How often a reply that breaks the schema is sent back with the reason."""
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True)
class Completed:
    """What came back over the wire."""

    draft: Draft
    raw: str
    model: str
    spent: Spent


class Wire:
    """One client, for any number of calls and threads."""

    def __init__(self, endpoint: Endpoint, transport: httpx2.BaseTransport | None = None) -> None:
        self.endpoint = endpoint
        base = endpoint.base_url or openai.OpenAI(api_key="none").base_url
        inner = transport or httpx2.HTTPTransport(
            proxy=_proxy(str(base)), limits=httpx2.Limits(max_connections=None)
        )
        self._transport = RetryingTransport(inner, endpoint.patience)
        self._client = openai.OpenAI(
            api_key=endpoint.api_key,
            base_url=endpoint.base_url,
            timeout=endpoint.timeout,
            max_retries=0,  # the transport's business
            http_client=httpx2.Client(transport=self._transport, timeout=endpoint.timeout),
        )

    @property
    def base_url(self) -> str:
        """Where calls go."""
        return str(self._client.base_url)

    def complete(
        self, request: Request, dialect: Dialect, headers: dict[str, str] | None = None
    ) -> Completed:
        """The Draft that the endpoint replies with. Raises BackendError."""
        call = _Call(self._client)
        create = instructor.patch(create=call.send, mode=MODES[dialect.mode])
        self._transport.take_count()
        try:
            wired = create(
                response_model=WireDraft,
                messages=[{"role": m.role, "content": m.content} for m in request.messages],
                model=self.endpoint.model,
                max_retries=self.endpoint.reasks,
                extra_headers=headers,
                **dict[str, Any](dialect.parameters(request.parameters)),
            )
        except Exception as fault:
            raise explained(fault, self.base_url, self.endpoint.model, request.tokens) from fault
        draft = Draft.model_construct(**{name: getattr(wired, name) for name in Draft.model_fields})
        return Completed(
            draft,
            draft.model_dump_json(),
            call.model,
            Spent(call.usage, self._transport.take_count()),
        )


class _Call:
    """One call as instructor makes it: possibly several completions, all of them paid for."""

    def __init__(self, client: openai.OpenAI) -> None:
        self._client = client
        self.usage: Usage | None = None
        self.model = ""

    def send(self, **arguments: Any) -> ChatCompletion:
        """One completion: strict on the wire, and refusals told apart before a re-ask."""
        _make_strict(arguments)
        completion: ChatCompletion = self._client.chat.completions.create(**arguments)
        choice = next(iter(getattr(completion, "choices", None) or ()), None)
        if choice is None or choice.message is None:
            raise NotAnApiError(
                f"{self._client.base_url} answered with something that is no chat completion",
                "check that --base-url is an OpenAI-compatible API (it often ends in /v1)",
            )
        self._count(completion)
        if choice.message.refusal:
            raise RefusedError(
                f"the model refused: {choice.message.refusal}", "try another model on this report"
            )
        if choice.finish_reason == "content_filter":
            raise FilteredError(
                "the provider's content filter stopped the reply", "try another model or provider"
            )
        return completion

    def _count(self, completion: ChatCompletion) -> None:
        self.model = completion.model or ""
        used = completion.usage
        if used is None:
            return
        details = used.prompt_tokens_details
        cached = (details.cached_tokens or 0) if details else 0
        found = Usage(used.prompt_tokens or 0, cached, used.completion_tokens or 0)
        self.usage = found + self.usage if self.usage else found


def _make_strict(arguments: dict[str, Any]) -> None:
    """Set `strict: true`, which instructor leaves out, wherever the mode has a place for it."""
    schema = arguments.get("response_format", {}).get("json_schema")
    if schema is not None:
        schema["strict"] = True
    for tool in arguments.get("tools", ()):
        tool["function"] = {**tool["function"], "strict": True}


def _proxy(url: str) -> str | None:
    """The proxy that the environment names for a URL; a transport of ours has to ask itself."""
    parts = urlsplit(url)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")
