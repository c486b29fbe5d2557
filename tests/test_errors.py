"""The error tree: one line, a cure, and the tree as its docstring draws it."""

from __future__ import annotations

import inspect
import pickle
import re

import pytest

from govsumm import errors
from govsumm.errors import GovsummError, RejectedError, UsageError
from govsumm.spending import Spent

KINDS: list[type[GovsummError]] = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if issubclass(kind, GovsummError)
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_a_govsumm_error_in_the_drawing(kind: type[GovsummError]) -> None:
    """The docstring's tree names each class, below its parent."""
    drawn = re.findall(r"^ {4}([│├└─ ]*)(\w+Error)\b", errors.__doc__ or "", re.MULTILINE)
    depths = {name: len(branch) // 4 for branch, name in drawn}
    assert depths[kind.__name__] == len(kind.__mro__) - len(GovsummError.__mro__)


def test_a_message_is_one_line_whatever_comes_in() -> None:
    """Line breaks are folded, control characters shown, and length is bounded."""
    error = GovsummError("a\nb\x1b[31m\r\n" + "c" * 1000, "d\u2028e")
    assert re.fullmatch(r"a b\\x1b\[31m c{100,}\.\.\.c{200}; d e", str(error))


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_crosses_between_processes_whole(kind: type[GovsummError]) -> None:
    """With what it says, what was paid, and whatever its kind knows beside that."""
    more = {"status": 404, "detail": "no such model"} if issubclass(kind, RejectedError) else {}
    error = kind("no answer", "try again", **more)
    error.spent = Spent(requests=2)
    found = pickle.loads(pickle.dumps(error))
    assert (type(found), str(found), vars(found)) == (kind, str(error), vars(error))


def test_exit_codes() -> None:
    """2 for the call, 3 for work that is left undone, 1 for all else."""
    for kind in KINDS:
        left = 3 if kind.__name__ == "LeftError" else 1
        assert kind.exit_code == (2 if issubclass(kind, UsageError) else left)
