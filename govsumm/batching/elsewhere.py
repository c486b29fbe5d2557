"""Work in other processes: `Elsewhere.do(function, ...)`.

When one dies, it is known which call it died of, and where none can be started, for want of
memory or of processes, the work is done here. concurrent.futures has neither: its children outlive
a killed parent, and its pool breaks as a whole.
"""

from __future__ import annotations

import queue
import signal
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from govsumm.batching.child import Child, UnstartedError
from govsumm.errors import BackendError

Given = ParamSpec("Given")
Made = TypeVar("Made")


class Elsewhere:
    """So many processes to work in; safe in threads, which wait for a free one."""

    def __init__(self, processes: int) -> None:
        self.processes = processes
        self._children = [Child() for _ in range(processes)]
        self._idle: queue.LifoQueue[Child] = queue.LifoQueue()
        for child in self._children:
            self._idle.put(child)

    def start(self) -> None:
        """Start all that are to be, so that none waits for its imports later."""
        for child in self._children:
            child.start()

    def do(self, function: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Made:
        """What a function of some module returns, called in another process; what it raises of
        ours is raised. A process that dies of it is a BackendError, and replaced.
        """
        child = self._idle.get()
        try:
            made, error = child.ask((function, args, named))
        except UnstartedError:
            return function(*args, **named)
        except (OSError, EOFError) as fault:
            code = child.end()
            reason = signal.strsignal(-code) if code and code < 0 else f"exit code {code}"
            raise BackendError(
                f"the process that worked on it died ({reason})", "brief this report on its own"
            ) from fault
        except BaseException:  # half an answer may be in the pipe
            child.end()
            raise
        finally:
            self._idle.put(child)
        if error is not None:
            raise error
        result: Made = made
        return result

    def close(self) -> None:
        """End all processes, once they are idle."""
        for child in self._children:
            child.end()
