"""instructor over the openai client: one request on the wire, one answer back.

Imports openai and instructor, so import this module only where a call is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx2
import instructor
import openai

from govsumm.backends.addresses import NO_KEY, Address, address
from govsumm.backends.calling import Call
from govsumm.backends.dialects import Dialect
from govsumm.backends.explaining import Asked, explained, unopened
from govsumm.backends.logs import hush
from govsumm.backends.traffic import Traffic
from govsumm.backends.transport import Patience, RetryingTransport
from govsumm.backends.unwrapping import is_object
from govsumm.prompting import Request
from govsumm.records import Record
from govsumm.schema import Form
from govsumm.spending import Spent

MODES = {
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "tools": instructor.Mode.TOOLS,
    "json": instructor.Mode.JSON,
}


@lru_cache(maxsize=8)
def wired(form: Form) -> type[instructor.OpenAISchema]:
    """A form as instructor wants it: a class without fields, whose schema and validation are
    the form's.

    Being its schema class already spares building a model per call; the schema is built once; and
    without fields there is nothing to look through for asynchronous validators, which instructor
    does four times a call. Together that is most of what a call takes of the CPU.
    """

    class Wired(instructor.OpenAISchema):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return form.schema

        @classmethod
        def model_validate_json(cls, *given: Any, **named: Any) -> Any:
            return form.model.model_validate_json(*given, **named)

    Wired.__name__ = form.name  # it names the schema on the wire
    return Wired


REASKS = 2
"""How often a draft that breaks the schema is asked for again. A repair is one call: never."""

CONNECTING = 30.0
"""Seconds until a host that does not take the connection is given up."""


@dataclass(frozen=True)
class Endpoint:
    """Where and how to call; the key is never shown, stored or hashed."""

    model: str
    address: Address = field(default_factory=lambda: address(None))
    api_key: str = field(default=NO_KEY, repr=False)
    timeout: float = 600.0
    """Seconds that one answer may take; a long report takes a large model minutes."""
    patience: Patience = field(default_factory=Patience)
    traffic: Traffic = field(default_factory=Traffic, repr=False)
    offline: bool = False
    """Whether nothing of the environment (organization, headers) may get into the call."""

    def hide(self, text: str) -> str:
        """`text` without the secrets of this endpoint."""
        return self.address.hide(text, self.api_key)


@dataclass(frozen=True, slots=True)
class Completed:
    """What came back over the wire."""

    answer: Record
    raw: str
    spent: Spent


class Wire:
    """One client, for any number of calls and threads. Raises ConfigurationError."""

    def __init__(self, endpoint: Endpoint, transport: httpx2.BaseTransport | None = None) -> None:
        self.endpoint = endpoint
        hush(endpoint.api_key, *endpoint.address.secrets)
        try:
            inner = transport or _network(endpoint.address.url)
            self._transport = RetryingTransport(endpoint.traffic.paced(inner), endpoint.patience)
            self._client = _client(endpoint, endpoint.traffic.counted(self._transport))
        except Exception as fault:
            raise unopened(fault).reworded(endpoint.hide) from fault

    def begin(self) -> None:
        """Start the deadline for what this thread asks next."""
        self._transport.begin()

    def complete(
        self,
        request: Request,
        dialect: Dialect,
        headers: dict[str, str] | None = None,
        reasks: int | None = None,
    ) -> Completed:
        """What the endpoint replies with, in the form asked for; a reply that breaks its schema
        is sent back with the reason `reasks` times. Raises GovsummError, with what was spent.
        """
        if reasks is None:
            reasks = 0 if request.repair else REASKS
        where = self.endpoint.address.shown
        call = Call(self._client, where, request)
        create = instructor.patch(create=call.send, mode=MODES[dialect.mode])
        self._transport.take_count()
        try:
            found = create(
                response_model=wired(request.form),
                messages=[{"role": m.role, "content": m.content} for m in request.messages],
                model=self.endpoint.model,
                max_retries=reasks,
                extra_headers=headers,
                **dict[str, Any](dialect.parameters(request.parameters)),
            )
        except Exception as fault:
            asked = Asked(where, self.endpoint.model, request.tokens, request.form.name, call.text)
            error = explained(fault, asked).reworded(self.endpoint.hide)
            error.spent = Spent(call.usage, self._transport.take_count())
            raise error from fault
        model = request.form.model
        fields = {name: getattr(found, name) for name in model.model_fields}
        answer = model.model_construct(**fields)
        raw = call.text if is_object(call.text) else answer.model_dump_json()
        return Completed(answer, raw, Spent(call.usage, self._transport.take_count()))


def _client(endpoint: Endpoint, transport: httpx2.BaseTransport) -> openai.OpenAI:
    """The SDK's client over our transport, its own retries off."""
    where = endpoint.address
    client = openai.OpenAI(
        api_key=endpoint.api_key,
        base_url=where.url,
        timeout=httpx2.Timeout(endpoint.timeout, connect=min(endpoint.timeout, CONNECTING)),
        max_retries=0,
        default_query=dict(where.query) or None,
        default_headers={"api-key": endpoint.api_key} if where.azure else None,
        http_client=httpx2.Client(transport=transport, trust_env=False),
    )
    if endpoint.offline:
        client.organization = client.project = None
        client._custom_headers = {}
    return client


def _network(url: str) -> httpx2.HTTPTransport:
    """The network; certificates, which take a while to load, only where there are some."""
    proxy = _proxy(url)
    plain = proxy is None and urlsplit(url).scheme == "http"  # redirects are not followed
    return httpx2.HTTPTransport(
        verify=not plain, proxy=proxy, limits=httpx2.Limits(max_connections=None)
    )


def _proxy(url: str) -> str | None:
    """The proxy that the environment names for a URL; a transport of ours has to ask itself."""
    parts = urlsplit(url)
    if not parts.hostname or proxy_bypass(parts.hostname):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")
