"""One call as instructor makes it: what goes out made strict, what comes back looked at first."""

from __future__ import annotations

import json
from typing import Any

import openai
from openai.types.chat import ChatCompletion

from govsumm.backends.answering import told
from govsumm.backends.explaining import NOT_AN_API
from govsumm.backends.unwrapping import filled, put, said, unwrapped
from govsumm.errors import (
    BackendError,
    FilteredError,
    NotAnApiError,
    RefusedError,
    TooLongError,
    UnavailableError,
)
from govsumm.prompting import Request
from govsumm.spending import Usage

ALNUM_PER_TOKEN = 6
"""Letters and digits that a token holds at most, over a whole report: three or four are usual."""


class Call:
    """One call as instructor makes it: possibly several completions, all of them paid for."""

    def __init__(self, client: openai.OpenAI, where: str, request: Request) -> None:
        self._client = client
        self._where = where
        self._request = request
        self.usage: Usage | None = None
        self.text = ""

    def send(self, **arguments: Any) -> ChatCompletion:
        """One completion: strict on the wire, and refusals told apart before a re-ask."""
        _make_strict(arguments)
        completion = self._posted(arguments)
        choices = getattr(completion, "choices", None)
        choice = choices[0] if isinstance(choices, list) and choices else None
        message = getattr(choice, "message", None)
        if choice is None or message is None:
            raise self._no_completion(completion)
        self._refuse(choice, self._counted(completion.usage))
        form = self._request.form
        self.text = filled(unwrapped(said(message), form), form)
        put(message, self.text, form, as_tool="tools" in arguments)
        return completion

    def _posted(self, arguments: dict[str, Any]) -> ChatCompletion:
        """What the endpoint answers; not by `create`, which looks at every node of messages and
        schema for names to translate.
        """
        headers = arguments.pop("extra_headers", None) or {}
        try:
            return self._client.post(
                "/chat/completions",
                body=arguments,
                options={"headers": headers},
                cast_to=ChatCompletion,
            )
        except (json.JSONDecodeError, UnicodeDecodeError) as fault:  # instructor would ask again
            what = f"{self._where} answered with something that is no JSON"
            raise NotAnApiError(what, NOT_AN_API) from fault

    def _no_completion(self, answer: Any) -> BackendError:
        """The error for an answer without a reply: the server's own, where it says one."""
        if fault := told(getattr(answer, "error", None)):
            return UnavailableError(f"{self._where} answered: {fault}", "try again later")
        return NotAnApiError(
            f"{self._where} answered with something that is no chat completion", NOT_AN_API
        )

    def _refuse(self, choice: Any, used: Usage | None) -> None:
        """Raise the error for a reply that is none, or to a part of what was sent."""
        if refusal := getattr(choice.message, "refusal", None):
            raise RefusedError(f"the model refused: {refusal}", "try another model on this report")
        if choice.finish_reason == "content_filter":
            raise FilteredError(
                "the provider's content filter stopped the reply", "try another model or provider"
            )
        if fault := told(getattr(choice, "error", None)):
            raise UnavailableError(f"{self._where} broke off the reply: {fault}", "try again later")
        if used and 0 < used.input_tokens < _least_tokens(self._request):
            raise TooLongError(
                f"{self._where} read only {used.input_tokens:,} of about"
                f" {self._request.tokens:,} tokens",
                "give its model a longer context (Ollama: num_ctx), or split the report",
                status=200,
                detail="",
            )

    def _counted(self, used: Any) -> Usage | None:
        """The usage that a server stated, whatever it put there, added to that of earlier calls;
        None where it stated nothing.
        """
        details = getattr(used, "prompt_tokens_details", None)
        found = Usage(
            _tokens(getattr(used, "prompt_tokens", 0)),
            _tokens(getattr(details, "cached_tokens", 0)),
            _tokens(getattr(used, "completion_tokens", 0)),
        )
        if found == Usage():
            return None
        self.usage = found + self.usage if self.usage else found
        return found


def _least_tokens(request: Request) -> int:
    """Fewer tokens no report comes to; a server that counts fewer cut it off, and read on."""
    return sum(map(str.isalnum, request.messages[-1].content)) // ALNUM_PER_TOKEN


def _tokens(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _make_strict(arguments: dict[str, Any]) -> None:
    """Set `strict: true`, which instructor leaves out, wherever the mode has a place for it."""
    schema = arguments.get("response_format", {}).get("json_schema")
    if schema is not None:
        schema["strict"] = True
    for tool in arguments.get("tools", ()):
        tool["function"] = {**tool["function"], "strict": True}
