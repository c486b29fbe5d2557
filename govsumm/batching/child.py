"""A child of ours, and what runs in it: calls come by a pipe, and answers go back by another.

It ends when the pipe does, also when we are killed. Nor is the user's program imported again, as
`spawn` would.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import struct
import subprocess
import sys
from collections.abc import Iterator
from typing import IO, Any

from govsumm.errors import BackendError, GovsummError
from govsumm.sweeping import sweep_no_more, swept_seldom

_SIZE = struct.Struct("!Q")
_UP = "up"
"""What a child says once it is loaded: what ends it later is what it works on."""

_PROGRAM = f"""
try:
    from {__name__} import main
except BaseException:
    raise SystemExit(1)
main()
"""
"""What a child runs: one that does not come up is done without, and needs no traceback."""


def _write(stream: IO[bytes], value: object) -> None:
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def _read(stream: IO[bytes]) -> Any:
    """The next value; EOFError where there is none, or a part. Only ever from our own child or
    parent.
    """
    (size,) = _SIZE.unpack(_whole_of(stream, _SIZE.size))
    return pickle.loads(_whole_of(stream, size))  # noqa: S301  a private pipe between processes of ours


def _whole_of(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


class UnstartedError(Exception):
    """There is no process to ask."""


class Child:
    """One process, asked by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._up = False
        self._unable = False

    def start(self) -> None:
        """Start it, if it is not there; it comes up meanwhile."""
        with contextlib.suppress(OSError):  # who asks it is told
            self._started()

    def ask(self, call: object) -> Any:
        """What it answers: a result and an error, one of which is None. Raises UnstartedError;
        OSError or EOFError where it dies of the call.
        """
        process = self._prepared()
        assert process.stdin  # noqa: S101  pipes were asked for
        assert process.stdout  # noqa: S101
        _write(process.stdin, call)
        return _read(process.stdout)

    def _prepared(self) -> subprocess.Popen[bytes]:
        if self._up and self._process and self._process.poll() is not None:
            self.end()  # somebody ended it while it was idle: no call is to blame
        try:
            if self._unable:
                raise UnstartedError
            process = self._started()
            if not self._up:
                assert process.stdout  # noqa: S101
                self._up = _read(process.stdout) == _UP
        except (OSError, EOFError) as fault:
            self._unable = True
            self.end()
            raise UnstartedError from fault
        return process

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            # -P: a `pickle.py` where the user happens to be is none of ours
            command = [sys.executable or "", "-P", "-c", _PROGRAM]
            pipe = subprocess.PIPE
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(_search_path())}
            # a group of its own: Ctrl-C is our business, also before it can say that it ignores it
            self._process = subprocess.Popen(  # noqa: S603
                command, stdin=pipe, stdout=pipe, env=environment, process_group=0
            )
        return self._process

    def end(self) -> int | None:
        """Its exit code, negative for a signal."""
        process, up = self._process, self._up
        self._process, self._up = None, False
        if process is None:
            return None
        if not up:  # it has nothing to finish
            process.kill()
        for pipe in (process.stdin, process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:
                pass
        try:
            return process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()


def _search_path() -> Iterator[str]:
    """Where this process finds modules, wherever it was started: an empty name is where it is."""
    for place in sys.path:
        with contextlib.suppress(OSError):  # where it is was removed
            yield place or os.getcwd()  # noqa: PTH109


def _serve(calls: IO[bytes], answers: IO[bytes]) -> None:
    """Answer calls until there are no more."""
    while True:
        try:
            function, args, named = _read(calls)
        except EOFError:
            return
        try:
            _write(answers, (function(*args, **named), None))
        except GovsummError as error:
            _write(answers, (None, error))
        except Exception as fault:  # a defect of ours: one report, not the run
            said = f"a defect: {type(fault).__name__}: {fault}"
            _write(answers, (None, BackendError(said, "please report it")))


def main() -> None:
    """Be such a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is our parent's to decide about
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not get among the answers
    with swept_seldom(), contextlib.suppress(BrokenPipeError):  # our parent was killed
        _write(answers, _UP)
        _serve(sys.stdin.buffer, answers)
    sweep_no_more()
