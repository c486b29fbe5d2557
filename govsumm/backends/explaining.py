"""Our error for whatever instructor, openai, httpx2 or pydantic raised: one line, with a cure."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

import httpx2
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorError
from pydantic import ValidationError

from govsumm.backends.answering import detail, redirected, wait
from govsumm.errors import (
    AuthenticationError,
    BackendError,
    ConfigurationError,
    FilteredError,
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
TOO_LONG = re.compile(
    r"context.?(?:length|size|window)|exceed_context|maximum context|too (?:long|many tokens)"
    r"|maximum number of tokens"
)
"""How servers word it in a 400; OpenAI has a code, llama.cpp, vLLM and others have sentences."""
NO_ROUTE = "no endpoints found that"
"""How a router says in a 404 that it has the model, but not with what was asked for beside it."""


@dataclass(frozen=True)
class Asked:
    """What a call was: its address as it is shown, the model, the request's estimated tokens, the
    form of the reply, and the text of the last one.
    """

    where: str
    model: str
    tokens: int
    form: str = "Draft"
    text: str | None = None


def unopened(fault: Exception) -> ConfigurationError:
    """The error for a client that could not even be set up."""
    reason = fault if str(fault) else type(fault).__name__
    return ConfigurationError(
        f"the client cannot be set up ({reason})",
        "check the base URL, HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, SSL_CERT_FILE and SSL_CERT_DIR",
    )


def explained(fault: Exception, asked: Asked) -> GovsummError:
    """The error for a fault of a call."""
    cause: BaseException = fault
    while isinstance(cause, InstructorError) and cause.__cause__:
        cause = cause.__cause__
    if isinstance(cause, GovsummError):
        return cause
    if isinstance(cause.__cause__, GovsummError):  # a transport of ours called it off
        return cause.__cause__
    return _about_reply(cause, asked) or _about_call(cause, asked)


def _about_reply(cause: BaseException, asked: Asked) -> GovsummError | None:
    match cause:
        case IncompleteOutputException() | openai.LengthFinishReasonError():
            return TruncatedError(
                "the model's reply was cut off by its token limit",
                "split the report, or take a model with a larger output limit",
            )
        case openai.ContentFilterFinishReasonError():
            return _filtered(str(cause))
        case ValidationError():
            return _invalid(cause, asked)
        case UnicodeEncodeError():  # what is sent back to be mended holds it too
            said = f"the reply is not a {asked.form}: it holds half a surrogate pair"
            return InvalidReplyError(said, "try again, or another model")
        case InstructorError():
            said = f"the reply is not a {asked.form}: {_worded(asked.text) or cause}"
            return InvalidReplyError(said, "try another model")
        case _:
            return None


def _about_call(cause: BaseException, asked: Asked) -> GovsummError:
    where = asked.where
    match cause:
        case openai.APIStatusError():
            return _said_no(cause, asked)
        case openai.APIResponseValidationError() | json.JSONDecodeError() | UnicodeDecodeError():
            return NotAnApiError(f"{where} answered with something that is no JSON", NOT_AN_API)
        case RecursionError():
            return NotAnApiError(f"{where} answered with JSON that is nested too deep", NOT_AN_API)
        case openai.APIConnectionError() | httpx2.HTTPError() | httpx2.InvalidURL():
            return _unreached(cause, where)
        case _:
            name = type(cause).__name__
            return BackendError(f"{where} failed: {name}: {cause}", NOT_AN_API)


def _filtered(detail: str) -> FilteredError:
    return FilteredError(
        f"the provider's content filter stopped it: {detail}", "try another model or provider"
    )


def _unreached(fault: Exception, where: str) -> BackendError:
    inner = fault.__cause__ or fault
    if isinstance(fault, openai.APITimeoutError) or isinstance(inner, httpx2.TimeoutException):
        return UnreachableError(f"{where} did not answer in time", "try again later")
    if isinstance(inner, httpx2.DecodingError):
        return NotAnApiError(f"{where} sent what cannot be decoded ({inner})", NOT_AN_API)
    if isinstance(_root(inner), ConnectionRefusedError):
        return UnreachableError(
            f"{where} refused the connection", "start the server, or check --base-url"
        )
    broken = isinstance(inner, httpx2.ReadError | httpx2.WriteError | httpx2.RemoteProtocolError)
    return UnreachableError(
        f"{where} {'broke off' if broken else 'was not reached'}"
        f" ({str(inner) or type(inner).__name__})",
        "check --base-url and the network",
    )


def _root(fault: BaseException) -> BaseException:
    """What a fault came of in the first place."""
    while (cause := fault.__cause__ or fault.__context__) is not None:
        fault = cause
    return fault


def _said_no(fault: openai.APIStatusError, asked: Asked) -> GovsummError:
    """The error for an answer with a status of 300 and above."""
    status, said = fault.status_code, detail(fault.body, fault.response)
    what = f"{asked.where} answered {status}{f': {said}' if said else ''}"
    if status < 400:
        return NotAnApiError(f"{what}, a redirect{redirected(fault.response)}", NOT_AN_API)
    if status >= 500 and status != 501:  # 501: llama.cpp, to what it was not built for
        return UnavailableError(what, "try again later")
    if status == 402 or (status == 429 and fault.code == "insufficient_quota"):
        return QuotaError(what, "check the account's credit", status=status, detail=said)
    if status in (408, 409, 429):
        return UnavailableError(what, f"wait{wait(fault.response)}, or make fewer calls at once")
    if fault.code == "content_filter":
        return _filtered(said)
    if status in (404, 405) and "html" in fault.response.headers.get("content-type", ""):
        return NotAnApiError(f"{asked.where} answered {status} with a web page", NOT_AN_API)
    kind, cure = _no_to(fault, said, asked)
    return kind(what, cure, status=status, detail=said)


def _no_to(
    fault: openai.APIStatusError, said: str, asked: Asked
) -> tuple[type[RejectedError], str]:
    """What of the request a server says no to, and the cure."""
    status, words = fault.status_code, f"{fault.code} {said}".lower()
    if status in (401, 403) or (status == 400 and "api key" in words):
        return AuthenticationError, "check OPENAI_API_KEY and what it may do"
    if status == 404 and NO_ROUTE not in words:
        return ModelNotFoundError, f"check the model's name ({asked.model}) and --base-url"
    if status == 413 or TOO_LONG.search(words):
        return TooLongError, f"the request has about {asked.tokens:,} tokens; split the report"
    if status == 405:
        return RejectedError, NOT_AN_API
    return RejectedError, "check --model and --base-url"


def _worded(text: str | None) -> str:
    """What is to be said of a reply that is no JSON at all, or nothing of one that is."""
    if text is None or text.startswith(("{", "[", "```")):
        return ""
    return f"it says “{text[:120]}{'...' if len(text) > 120 else ''}”" if text else "it is empty"


def _invalid(fault: ValidationError, asked: Asked) -> InvalidReplyError:
    first = fault.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"])) or "the reply"
    more = fault.error_count() - 1
    said = f"{where}: {first['msg']}{f', and {more} more' if more else ''}"
    return InvalidReplyError(
        f"the reply is not a {asked.form}: {_worded(asked.text) or said}",
        "try again, or a model that follows JSON schemas",
    )
