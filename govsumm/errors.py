"""Everything that can go wrong, as one tree.

    GovsummError                 exit 1
    ├── ReportError              the report cannot be read: missing, empty, binary, too large
    ├── UsageError               exit 2; the call itself is at fault
    │   └── ConfigurationError   nothing is configured that could answer
    ├── FixtureError             a recording is missing, stale or broken
    │   └── UnrecordedError      there is no recording of a repair
    ├── GoldError                an annotation is missing or broken
    ├── OutputError              the brief cannot be written
    ├── LeftError                exit 3; the run was called off before this report was briefed
    └── BackendError             the model's side failed
        ├── UnreachableError     the endpoint was not reached, or did not answer in time
        ├── UnavailableError     it answers that it is busy or broken, and went on doing so
        ├── NotAnApiError        what answers there is no OpenAI-compatible API
        ├── RejectedError        it said no to the request
        │   ├── AuthenticationError  to the key
        │   ├── ModelNotFoundError   to the model's name
        │   ├── QuotaError           to an account without credit
        │   └── TooLongError         to a report longer than the model's context
        ├── RefusedError         the model refused
        │   └── FilteredError    a content filter stopped it
        ├── TruncatedError       the reply was cut off by the token limit
        └── InvalidReplyError    the reply is not a Draft

Every message is one line that says what happened, where, and the cure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

from govsumm.spending import NOTHING, Spent


class GovsummError(Exception):
    """The root of the tree.

    `what` happened, with its place, and the `cure`; both are single lines, whatever comes in.
    `spent` is what was paid a model before it happened.
    """

    exit_code = 1
    spent: Spent = NOTHING

    def __init__(self, what: str, cure: str) -> None:
        self.what = one_line(what)
        self.cure = one_line(cure)
        super().__init__(f"{self.what}; {self.cure}")

    def __reduce__(self) -> tuple[object, ...]:
        """For pickle, so that it crosses between processes whatever its constructor takes."""
        return _bare, (type(self), *self.args), vars(self)

    def reworded(self, change: Callable[[str], str]) -> Self:
        """This error, its words changed: for taking secrets out of what others said."""
        self.what, self.cure = change(self.what), change(self.cure)
        self.args = (f"{self.what}; {self.cure}",)
        return self


def _bare(kind: type[GovsummError], message: str) -> GovsummError:
    """An error with its message, and nothing else yet."""
    error = kind.__new__(kind)
    error.args = (message,)
    return error


class ReportError(GovsummError):
    """The report cannot be read."""


class UsageError(GovsummError):
    """The call itself is at fault."""

    exit_code = 2


def expect(given: object, kind: type, cure: str) -> None:
    """Raise UsageError where what was given is of another kind."""
    if not isinstance(given, kind):
        raise UsageError(f"{type(given).__name__} is no {kind.__name__}", cure)


class ConfigurationError(UsageError):
    """Nothing is configured that could answer."""


class FixtureError(GovsummError):
    """A recording is missing, stale or broken."""


class UnrecordedError(FixtureError):
    """There is no recording of a repair, which a brief can do without."""


class GoldError(GovsummError):
    """An annotation is missing or broken."""


class OutputError(GovsummError):
    """The brief cannot be written."""


class LeftError(GovsummError):
    """The run was called off before this report was briefed."""

    exit_code = 3


class BackendError(GovsummError):
    """The model's side failed."""


class UnreachableError(BackendError):
    """The endpoint was not reached, or did not answer in time."""


class UnavailableError(BackendError):
    """The endpoint answers that it is busy or broken, and went on doing so."""


class NotAnApiError(BackendError):
    """What answers there is no OpenAI-compatible API."""


class RejectedError(BackendError):
    """The endpoint said no to the request, with an HTTP `status` and its reason in `detail`."""

    about_content = False
    """Whether it said no to what was asked, however it is asked."""
    about_caller = False
    """Whether it said no to the key or the model's name, whatever is asked."""

    def __init__(self, what: str, cure: str, *, status: int, detail: str) -> None:
        super().__init__(what, cure)
        self.status = status
        self.detail = detail

    @property
    def about_form(self) -> bool:
        """Whether another form may be taken: to one, vLLM says 422, routers 404, llama.cpp 501."""
        form = self.status in (400, 404, 422, 501)
        return form and not (self.about_content or self.about_caller)

    def reworded(self, change: Callable[[str], str]) -> Self:
        """This error, its words and its detail changed."""
        self.detail = change(self.detail)
        return super().reworded(change)


class AuthenticationError(RejectedError):
    """The endpoint said no to the key."""

    about_caller = True


class ModelNotFoundError(RejectedError):
    """The endpoint said no to the model's name."""

    about_caller = True


class QuotaError(RejectedError):
    """The account has no credit left."""


class TooLongError(RejectedError):
    """The report is longer than the model's context."""

    about_content = True


class RefusedError(BackendError):
    """The model refused."""


class FilteredError(RefusedError):
    """A content filter stopped the reply."""


class TruncatedError(BackendError):
    """The reply was cut off by the token limit."""


class InvalidReplyError(BackendError):
    """The reply is not a Draft."""


def one_line(text: str, limit: int = 400) -> str:
    """`text` on one line: white space folded, control characters shown, its middle cut out
    where it is longer than `limit` characters.
    """
    folded = " ".join(text.split())
    shown = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in folded)
    if len(shown) <= limit:
        return shown
    return f"{shown[: limit // 2]}...{shown[-(limit // 2) :]}"
