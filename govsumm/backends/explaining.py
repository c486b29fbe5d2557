"""Our error for whatever instructor, openai, httpx2 or pydantic raised: one line, with a cure."""

from __future__ import annotations

import json

import httpx2
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorError
from pydantic import ValidationError

from govsumm.errors import (
    AuthenticationError,
    BackendError,
    GovsummError,
    InvalidReplyError,
    ModelNotFoundError,
    NotAnApiError,
    QuotaError,
    RejectedError,
    TooLongError,
    TruncatedError,
    UnavailableError,
    UnreachableError,
)

NOT_AN_API = "check that --base-url is an OpenAI-compatible API (it often ends in /v1)"
TOO_LONG = ("context_length", "context length", "maximum context", "too long", "too many tokens")
"""How servers word it in a 400; OpenAI has a code, llama.cpp, vLLM and others have sentences."""


def explained(fault: Exception, where: str, model: str, tokens: int) -> GovsummError:
    """The error for a fault of a call; `tokens` is the estimated size of the request."""
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
            return _said_no(cause, where, model, tokens)
        case openai.APIResponseValidationError() | json.JSONDecodeError() | UnicodeDecodeError():
            return NotAnApiError(f"{where} answered with something that is no JSON", NOT_AN_API)
        case openai.APIConnectionError() | httpx2.HTTPError() | httpx2.InvalidURL():
            return _unreached(cause, where)
        case InstructorError():
            return InvalidReplyError(f"the reply is not a Draft: {cause}", "try another model")
        case _:
            name = type(cause).__name__
            return BackendError(f"{where} failed: {name}: {cause}", NOT_AN_API)


def _unreached(fault: Exception, where: str) -> UnreachableError:
    if isinstance(fault, openai.APITimeoutError | httpx2.TimeoutException):
        return UnreachableError(f"{where} did not answer in time", "try again later")
    reason = fault.__cause__ or fault
    return UnreachableError(
        f"{where} was not reached ({reason})", "check --base-url and the network"
    )


def _said_no(fault: openai.APIStatusError, where: str, model: str, tokens: int) -> GovsummError:
    """The error for an answer with a status of 400 and above."""
    status, detail = fault.status_code, _detail(fault)
    what = f"{where} answered {status}: {detail}"
    if status >= 500:
        return UnavailableError(what, "try again later")
    if status == 429:
        if fault.code == "insufficient_quota":
            return QuotaError(what, "check the account's credit", status=status, detail=detail)
        return UnavailableError(what, "wait, or make fewer calls at once")
    kind: type[RejectedError] = RejectedError
    cure = "check --model and --base-url"
    if status in (401, 403):
        kind, cure = AuthenticationError, "check OPENAI_API_KEY and what it may do"
    elif status == 404:
        kind, cure = ModelNotFoundError, f"check the model's name ({model}) and --base-url"
    elif status == 413 or any(words in f"{fault.code} {detail}".lower() for words in TOO_LONG):
        kind, cure = TooLongError, f"the request has about {tokens:,} tokens; split the report"
    return kind(what, cure, status=status, detail=detail)


def _detail(fault: openai.APIStatusError) -> str:
    body = fault.body
    message = body.get("message") if isinstance(body, dict) else None
    return str(message or fault.message)[:300]


def _invalid(fault: ValidationError) -> InvalidReplyError:
    first = fault.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the reply"
    return InvalidReplyError(
        f"the reply is not a Draft: {where}: {first['msg']} ({fault.error_count()} faults)",
        "try again, or a model that follows JSON schemas",
    )
