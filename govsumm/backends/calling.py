"""One call as instructor makes it: what goes out made strict, what comes back looked at first."""

from __future__ import annotations

import re
from typing import Any

import openai
from openai.types.chat import ChatCompletion

from govsumm.backends.explaining import NOT_AN_API
from govsumm.errors import FilteredError, NotAnApiError, RefusedError
from govsumm.spending import Usage


class Call:
    """One call as instructor makes it: possibly several completions, all of them paid for."""

    def __init__(self, client: openai.OpenAI, where: str) -> None:
        self._client = client
        self._where = where
        self.usage: Usage | None = None
        self.text = ""

    def send(self, **arguments: Any) -> ChatCompletion:
        """One completion: strict on the wire, and refusals told apart before a re-ask."""
        _make_strict(arguments)
        headers = arguments.pop("extra_headers", None) or {}
        # not `create`, which looks at every node of messages and schema for names to translate
        completion = self._client.post(
            "/chat/completions",
            body=arguments,
            options={"headers": headers},
            cast_to=ChatCompletion,
        )
        choices = getattr(completion, "choices", None)
        choice = choices[0] if isinstance(choices, list) and choices else None
        message = getattr(choice, "message", None)
        if choice is None or message is None:
            raise NotAnApiError(
                f"{self._where} answered with something that is no chat completion", NOT_AN_API
            )
        self._count(completion.usage)
        if isinstance(getattr(message, "content", None), str):
            message.content = unwrapped(message.content)
        self.text = _text(message)
        if refusal := getattr(message, "refusal", None):
            raise RefusedError(f"the model refused: {refusal}", "try another model on this report")
        if choice.finish_reason == "content_filter":
            raise FilteredError(
                "the provider's content filter stopped the reply", "try another model or provider"
            )
        return completion

    def _count(self, used: Any) -> None:
        """Add the usage that a server stated, whatever it put there."""
        if used is None:
            return
        details = getattr(used, "prompt_tokens_details", None)
        found = Usage(
            _tokens(getattr(used, "prompt_tokens", 0)),
            _tokens(getattr(details, "cached_tokens", 0)),
            _tokens(getattr(used, "completion_tokens", 0)),
        )
        self.usage = found + self.usage if self.usage else found


def _tokens(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _text(message: Any) -> str:
    """The text that instructor will parse: a tool's arguments, or the content."""
    tools = getattr(message, "tool_calls", None)
    function = getattr(tools[0], "function", None) if isinstance(tools, list) and tools else None
    text = getattr(function, "arguments", None) or getattr(message, "content", None)
    return text.strip() if isinstance(text, str) else ""


def unwrapped(content: str) -> str:
    """The JSON of a reply that local models put after their thoughts, or into a code block."""
    text = content.rpartition("</think>")[2].strip()
    block = re.fullmatch(r"```(?:json)?\s*(\{.*\})\s*```", text, re.DOTALL)
    return block[1] if block else text


def is_object(text: str) -> bool:
    """Whether a reply's text is JSON as it stands, and no talk around it."""
    return text.startswith("{") and text.endswith("}")


def _make_strict(arguments: dict[str, Any]) -> None:
    """Set `strict: true`, which instructor leaves out, wherever the mode has a place for it."""
    schema = arguments.get("response_format", {}).get("json_schema")
    if schema is not None:
        schema["strict"] = True
    for tool in arguments.get("tools", ()):
        tool["function"] = {**tool["function"], "strict": True}
