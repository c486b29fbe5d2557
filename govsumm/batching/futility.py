"""Calls a run off where every other report would fail alike."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass

from govsumm.errors import (
    AuthenticationError,
    ConfigurationError,
    GovsummError,
    InvalidReplyError,
    ModelNotFoundError,
    NotAnApiError,
    OutputError,
    QuotaError,
    RejectedError,
    UnavailableError,
    UnreachableError,
)
from govsumm.halting import Halt

HOPELESS = (AuthenticationError, ConfigurationError, ModelNotFoundError, QuotaError)
"""Errors that every other report would meet as well."""

FRUITLESS = (
    InvalidReplyError,
    NotAnApiError,
    RejectedError,
    UnavailableError,
    UnreachableError,
)
IN_A_ROW = 50
"""So many reports in a row, and the endpoint is taken for gone, or the model for unable: other
calls would be paid for and come to nothing as well.
"""

LASTING = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO),
    *(errno.ENOENT, errno.ENOTDIR, errno.EACCES, errno.EPERM),
}
"""What is wrong with a disk, or a folder, that no other report will be written to either."""


@dataclass
class Futility:
    """Looks at how reports end, and calls `halt` where going on would be of no use."""

    halt: Halt
    _fruitless: int = 0

    def heed(self, error: GovsummError | None) -> None:
        """Take note of how a report ended; None where it has its brief."""
        if error is None:
            self._fruitless = 0
            return
        alike = not _of_one_report(error)
        if alike and isinstance(error, HOPELESS):
            self.halt.call(f"{error.what} (so would every call)", error.cure)
        self._fruitless = self._fruitless + 1 if alike and isinstance(error, FRUITLESS) else 0
        if self._fruitless >= IN_A_ROW:
            self.halt.call(f"{error.what} ({IN_A_ROW} reports in a row)", error.cure)
        cause = error.__cause__
        number = cause.errno if isinstance(cause, OSError) else None
        if isinstance(error, OutputError) and number is not None and number in LASTING:
            said = os.strerror(number).lower()
            cure = "see to the folder, and run it again"
            self.halt.call(f"no brief can be written any more ({said})", cure)


def _of_one_report(error: GovsummError) -> bool:
    """What a report's length or words are refused for; some filters answer 403."""
    return isinstance(error, RejectedError) and (error.about_content or error.status == 403)
