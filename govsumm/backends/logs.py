"""What the libraries below may log: no tracebacks, no secrets; errors are ours to report."""

from __future__ import annotations

import logging

from govsumm.backends.addresses import hideable

SPEAKERS = (
    *("openai._base_client", "openai._response", "openai._legacy_response", "httpx2"),
    *("instructor", "instructor.v2", "instructor.v2.retry"),
)
"""The loggers that speak during a call; a filter works only on the one it is put on."""


class _Discreet(logging.Filter):
    """Takes tracebacks off records, and secrets out of their messages."""

    def __init__(self) -> None:
        super().__init__()
        self.secrets: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = record.exc_text = record.stack_info = None
        try:
            message = record.getMessage()
        except Exception:  # a message that cannot be made is the library's fault: say nothing
            return False
        for secret in tuple(self.secrets):
            message = message.replace(secret, "***")
        record.msg, record.args = message, ()
        return True


_DISCREET = _Discreet()


def hush(*secrets: str) -> None:
    """Make the libraries' loggers discreet, about these secrets too."""
    _DISCREET.secrets.update(hideable(*secrets))
    instructor = logging.getLogger("instructor")
    if not instructor.handlers:
        instructor.addHandler(logging.NullHandler())  # no last resort on stderr
    for name in SPEAKERS:
        logging.getLogger(name).addFilter(_DISCREET)
