"""Hands jobs to threads and takes what is done: as it comes, or in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import Generic, TypeVar

from govsumm.errors import BackendError
from govsumm.halting import Halt

Job = TypeVar("Job")
Done = TypeVar("Done")

AHEAD = 2
"""Jobs taken from the sources for each thread: enough that none waits, few enough for memory."""


def hand_out(
    jobs: Iterable[Job],
    work: Callable[[int, Job], Done],
    threads: int,
    halt: Halt,
    *,
    ordered: bool = False,
) -> Iterator[Done]:
    """What `work` makes of each job and its number; it never raises but to end the program, as a
    backend may by `sys.exit`: that is raised here. At most `AHEAD` jobs for each thread are taken
    before their outcomes are. Where nobody takes the rest, `halt` is called, what is in flight ends
    and nothing new begins.
    """
    done: SimpleQueue[tuple[int, Done] | BaseException] = SimpleQueue()

    def run(number: int, job: Job) -> None:
        try:
            done.put((number, work(number, job)))
        except BaseException as end:  # else its outcome would be waited for without end
            done.put(end)

    with ThreadPoolExecutor(threads, thread_name_prefix="govsumm") as pool:
        waiting: _Waiting[Done] = _Waiting(ordered)
        numbered = enumerate(jobs)
        try:
            more = True
            while True:
                while more and waiting.count < threads * AHEAD:
                    job = next(numbered, None)
                    more = job is not None
                    if job is not None:
                        waiting.count += 1
                        waiting.flying += 1
                        _submit(pool, partial(run, *job), first=job[0] == 0)
                if not waiting.flying:
                    return
                made = done.get()
                if isinstance(made, BaseException):
                    raise made
                yield from waiting.take(*made)
        except BaseException:
            halt.call("its outcomes were not taken any more")
            raise


def _submit(pool: ThreadPoolExecutor, run: Callable[[], None], *, first: bool) -> None:
    """A job to the pool. Where the machine starts no further thread for it, the job is in the queue
    all the same, and a thread that is there takes it. Raises BackendError where none is.
    """
    try:
        pool.submit(run)
    except RuntimeError as fault:
        if "start new thread" not in str(fault):
            raise
        if first:
            raise BackendError(
                "this machine starts no thread for the work", "raise its limit of processes"
            ) from fault


class _Waiting(Generic[Done]):
    """Jobs whose outcomes are not yielded yet: `flying` ones, and those before their turn."""

    def __init__(self, ordered: bool) -> None:
        self._ordered = ordered
        self._early: dict[int, Done] = {}
        self._next = 0
        self.count = 0
        self.flying = 0

    def take(self, number: int, outcome: Done) -> Iterator[Done]:
        """What can be yielded now that a job is done."""
        self.flying -= 1
        if not self._ordered:
            self.count -= 1
            yield outcome
            return
        self._early[number] = outcome
        while self._next in self._early:
            self._next += 1
            self.count -= 1
            yield self._early.pop(self._next - 1)
