"""Work in other processes: `Elsewhere.do(function, ...)`.

A child of ours reads pickled calls from a pipe that only we hold, and answers on another. It ends
when the pipe does, also when we are killed; and when it dies, it is known which call it died of.
concurrent.futures has neither: its children outlive a killed parent, and its pool breaks as a
whole. Nor is the user's program imported again, as `spawn` would.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
from collections.abc import Callable
from typing import IO, Any, ParamSpec, TypeVar

from govsumm.errors import BackendError, GovsummError
from govsumm.sweeping import swept_seldom

Given = ParamSpec("Given")
Made = TypeVar("Made")

_SIZE = struct.Struct("!Q")


def _write(stream: IO[bytes], value: object) -> None:
    data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_SIZE.pack(len(data)))
    stream.write(data)
    stream.flush()


def _read(stream: IO[bytes]) -> Any:
    """The next value; EOFError where there is none. Only ever from our own child or parent."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    data = stream.read(*_SIZE.unpack(head))
    return pickle.loads(data)  # noqa: S301  a private pipe between processes of our own


class _Child:
    """One process, asked by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            command = [sys.executable, "-c", f"from {__name__} import main; main()"]
            pipe = subprocess.PIPE
            # it finds what this process finds, wherever it was started
            path = os.pathsep.join(filter(None, sys.path))
            environment = {**os.environ, "PYTHONPATH": path}
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env=environment)  # noqa: S603
        return self._process

    def ask(self, call: object) -> Any:
        process = self.start()
        assert process.stdin  # noqa: S101  pipes were asked for
        assert process.stdout  # noqa: S101
        _write(process.stdin, call)
        return _read(process.stdout)

    def end(self) -> int | None:
        """Its exit code, negative for a signal."""
        process, self._process = self._process, None
        if process is None:
            return None
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


class Elsewhere:
    """So many processes to work in; safe in threads, which wait for a free one."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._children = [_Child() for _ in range(processes)]
        self._idle: queue.LifoQueue[_Child] = queue.LifoQueue()
        for child in self._children:
            self._idle.put(child)

    def start(self) -> None:
        """Start all that are to be, so that none waits for its imports later."""
        for child in self._children:
            child.start()

    def do(self, function: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Made:
        """What a function of some module returns, called in another process; what it raises of
        ours is raised. A process that dies is a BackendError, and replaced.
        """
        child = self._idle.get()
        try:
            made, error = child.ask((function, args, named))
        except (OSError, EOFError) as fault:
            code = child.end()
            reason = signal.strsignal(-code) if code and code < 0 else f"exit code {code}"
            raise BackendError(
                f"the process that worked on it died ({reason})", "brief this report on its own"
            ) from fault
        finally:
            self._idle.put(child)
        if error is not None:
            raise _whole(*error)
        result: Made = made
        return result

    def close(self) -> None:
        """End all processes, once they are idle."""
        for child in self._children:
            child.end()


def _parts(error: GovsummError) -> tuple[type[GovsummError], dict[str, Any]]:
    """An error in parts that can be pickled, whatever its constructor takes."""
    return type(error), dict(vars(error))


def _whole(kind: type[GovsummError], parts: dict[str, Any]) -> GovsummError:
    error = kind.__new__(kind)
    error.__dict__.update(parts)
    error.args = (f"{error.what}; {error.cure}",)
    return error


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
            _write(answers, (None, _parts(error)))
        except Exception as fault:  # a defect of ours: one report, not the run
            said = f"a defect: {type(fault).__name__}: {fault}"
            _write(answers, (None, _parts(BackendError(said, "please report it"))))


def main() -> None:
    """Be such a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is our parent's to decide about
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not get among the answers
    with swept_seldom():
        _serve(sys.stdin.buffer, answers)
