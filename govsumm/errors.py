"""Everything that can go wrong, as one tree.

    GovsummError                 exit 1
    ├── ReportError              the report cannot be read: missing, empty, binary, too large
    ├── UsageError               exit 2; the call itself is at fault
    │   └── ConfigurationError   nothing is configured that could answer
    ├── FixtureError             a recording is missing, stale or broken
    ├── GoldError                an annotation is missing or broken
    ├── OutputError              the brief cannot be written
    └── BackendError             the model's side failed
        ├── UnreachableError     the endpoint was not reached, or did not answer in time
        ├── RejectedError        the endpoint said no: key, model, quota, parameters
        ├── RefusedError         the model refused, or a content filter stopped it
        ├── TruncatedError       the reply was cut off by the token limit
        └── InvalidReplyError    the reply is not a Draft

Every message is one line that says what happened, where, and the cure.
"""

from __future__ import annotations


class GovsummError(Exception):
    """The root of the tree.

    `what` happened, with its place, and the `cure`; both are single lines, whatever comes in.
    """

    exit_code = 1

    def __init__(self, what: str, cure: str) -> None:
        self.what = _one_line(what)
        self.cure = _one_line(cure)
        super().__init__(f"{self.what}; {self.cure}")


class ReportError(GovsummError):
    """The report cannot be read."""


class UsageError(GovsummError):
    """The call itself is at fault."""

    exit_code = 2


class ConfigurationError(UsageError):
    """Nothing is configured that could answer."""


class FixtureError(GovsummError):
    """A recording is missing, stale or broken."""


class GoldError(GovsummError):
    """An annotation is missing or broken."""


class OutputError(GovsummError):
    """The brief cannot be written."""


class BackendError(GovsummError):
    """The model's side failed."""


class UnreachableError(BackendError):
    """The endpoint was not reached, or did not answer in time."""


class RejectedError(BackendError):
    """The endpoint said no."""


class RefusedError(BackendError):
    """The model refused, or a content filter stopped it."""


class TruncatedError(BackendError):
    """The reply was cut off by the token limit."""


class InvalidReplyError(BackendError):
    """The reply is not a Draft."""


def _one_line(text: str) -> str:
    """`text` with white space folded, control characters shown, and a bound on its length."""
    folded = " ".join(text.split())
    shown = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in folded)
    return shown if len(shown) <= 400 else shown[:397] + "..."
