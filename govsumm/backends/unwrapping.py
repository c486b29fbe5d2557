"""What a model meant by its reply: taken out of what its server, or its manners, put around it.

A reply that was paid for is not asked for again because of a code block, a polite word, a list that
is empty and was left out, or a tool called where none was asked for.
"""

from __future__ import annotations

import json
import re
from typing import Any

from openai.types.chat import ChatCompletionMessageFunctionToolCall
from pydantic import ValidationError

from govsumm.schema import Form

_NUMBER = re.compile(r"\[?(-?\d{1,9})\]?")


def said(message: Any) -> str:
    """The text of a message: a tool's arguments, or the content, of several parts or none."""
    tools = getattr(message, "tool_calls", None)
    function = getattr(tools[0], "function", None) if isinstance(tools, list) and tools else None
    given = getattr(function, "arguments", None) or getattr(message, "content", None)
    if isinstance(given, dict):  # some servers parse it
        return json.dumps(given, ensure_ascii=False)
    parts = given if isinstance(given, list) else [given]
    texts = (part.get("text") if isinstance(part, dict) else part for part in parts)
    return "".join(text for text in texts if isinstance(text, str)).strip()


def put(message: Any, text: str, form: Form, *, as_tool: bool) -> None:
    """Put text where the mode that was asked in has it; words are no call of a tool."""
    if not as_tool:
        message.content, message.tool_calls = text, None
        return
    if not is_object(text):
        return
    function = {"name": form.name, "arguments": text}
    given = message.tool_calls[0] if message.tool_calls else None
    identity = getattr(given, "id", None) or "call_1"
    message.content = None
    message.tool_calls = [
        ChatCompletionMessageFunctionToolCall.model_validate(
            {"id": identity, "type": "function", "function": function}
        )
    ]


def unwrapped(text: str, form: Form) -> str:
    """The JSON object of a form, without thoughts, code blocks, talk or objects around it; the
    text where there is none.
    """
    text = text.rpartition("</think>")[2].strip().removeprefix("\ufeff")
    names = "|".join(form.schema["properties"])
    start = re.search(rf'\{{\s*"(?:{names})"\s*:', text) if names else None
    if start is None or (start.start() == 0 and text.endswith("}")):
        return text
    try:
        _, end = json.JSONDecoder().raw_decode(text, start.start())
    except (ValueError, RecursionError):
        return text
    return text[start.start() : end]


def filled(text: str, form: Form) -> str:
    """The text, or where it breaks the schema in nothing but what can only be meant in one way, the
    same mended: what is empty and was left out, what nobody asked for, a number in quotes.
    """
    try:
        form.model.model_validate_json(text, strict=True)  # as instructor does
    except ValidationError:
        schema = form.schema
        try:
            meant = json.loads(text)
            if isinstance(meant, dict) and not meant.keys().isdisjoint(schema["properties"]):
                return json.dumps(_filled(meant, schema, schema.get("$defs", {})))
        except (ValueError, RecursionError):
            return text
    return text


def is_object(text: str) -> bool:
    """Whether a reply's text is JSON as it stands, and no talk around it."""
    return text.startswith("{") and text.endswith("}")


def _filled(value: Any, node: dict[str, Any], defs: dict[str, Any]) -> Any:
    node = _meant(node, defs)
    kinds = node.get("type", ())
    if "array" in kinds:
        entries = value if isinstance(value, list) else [] if value is None else [value]
        return [_filled(entry, node["items"], defs) for entry in entries]
    if "properties" in node and isinstance(value, dict):
        fields = node["properties"].items()
        return {
            name: _filled(value.get(name), part, defs)
            for name, part in fields
            if name in value or _may_be_empty(part)
        }
    if "integer" in kinds and isinstance(value, str) and (number := _NUMBER.fullmatch(value)):
        return int(number[1])
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _meant(node: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """What a node refers to, or the one thing that it may be besides null."""
    for choice in node.get("anyOf", ()):
        if choice.get("type") != "null":
            return _meant(choice, defs)
    return defs[node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def _may_be_empty(node: dict[str, Any]) -> bool:
    """Whether leaving a field out says the same as what it may hold: no entries, or null."""
    kinds = node.get("type", ())
    return "array" in kinds or "null" in kinds or {"type": "null"} in node.get("anyOf", ())
