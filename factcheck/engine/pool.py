"""Many pieces of work on one machine: worker processes, results in the order of the inputs, a lost worker named.

Workers are started afresh (`spawn`), so nothing that the caller holds leaks into them. Each has a pipe of its own to
the caller, so that the death of one is noticed at once and costs no more than the piece that it was at. They may run
ahead of the results only so far, and so the memory that this takes is bounded.
"""

from __future__ import annotations

import gc
import os
import signal
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from factcheck.classes import dataclass
from factcheck.errors import UsageError
from factcheck.model import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from factcheck.model import Sentence

A = TypeVar("A")
R = TypeVar("R")

_BATCH = 4
"""Pieces that are sent to a worker at once."""
_AHEAD = 16
"""Batches a worker that may be done before the first result that is still missing."""
_READY = -1
_GARBAGE = (50_000, 20, 20)
"""Thresholds of the garbage collector in a worker: what a document makes is let go by counting references."""


@dataclass(slots=True, eq=False, repr=False)
class Lost:
    """A piece of work without a result, because its worker died or was stopped.

    Attributes:
        because: why, for people.
    """

    because: Sentence


def spread(work: Callable[[A], R], items: Sequence[A], *, jobs: int, seconds: float) -> Iterator[R | Lost]:
    """The result of `work` for each item, in the order of the items.

    Args:
        work: what to do with an item; it and the items travel to the workers, so both must be picklable.
        items: what to do it with.
        jobs: how many worker processes, at least one.
        seconds: how long one item may take; its worker is then stopped and replaced.

    Raises:
        UsageError: a worker cannot be started.
        Exception: what `work` raises, for the first item in order for which it does.
    """
    crew = _Crew(work, items, jobs, seconds)
    try:
        yield from crew.results()
    finally:
        crew.dismiss()


def usable_cores() -> int:
    """How many processor cores this process may use, where the system tells; else how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Start a process that does not hear Ctrl-C, from its first breath: who started it hears it, and hangs up."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - as in `_hired`

    resource_tracker.ensure_running()  # its start would let the signal through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, work: Callable[[Any], Any]) -> None:
    """What a worker does until its caller hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the caller hears it, and hangs up
    gc.set_threshold(*_GARBAGE)
    try:
        pipe.send((_READY, None, None))
        while True:
            for number, item in pipe.recv():
                pipe.send((number, *_outcome(work, item)))
    except (EOFError, OSError):
        return


def _outcome(work: Callable[[A], R], item: A) -> tuple[R | None, Exception | None]:
    try:
        return work(item), None
    except Exception as error:  # noqa: BLE001 - it is raised again on the other side
        return None, error


def _ended(code: int) -> Sentence:
    """Why a worker is gone, by its exit code; a negative one is the number of a signal."""
    if code == -signal.SIGKILL:
        return say("the process that checked it was killed, as happens when the memory runs out")
    if code < 0:
        return say("the process that checked it was stopped by signal {number}", number=str(-code))
    return say("the process that checked it ended with code {code}", code=str(code))


@dataclass(slots=True, eq=False, repr=False)
class _Worker:
    """A worker process as its caller sees it.

    Attributes:
        process: the process.
        pipe: the way to it.
        held: numbers of the items that it was given and has not answered, in order.
        since: when it last began an item; `None` until it says that it is ready.
    """

    process: BaseProcess
    pipe: Connection
    held: deque[int] = field(default_factory=deque)
    since: float | None = None


class _Crew(Generic[A, R]):
    """The workers of one call of `spread`, and what is still to do."""

    def __init__(self, work: Callable[[A], R], items: Sequence[A], jobs: int, seconds: float) -> None:
        self.work, self.items, self.seconds = work, items, seconds
        self.todo = deque(range(len(items)))
        self.done: dict[int, tuple[R | Lost | None, Exception | None]] = {}
        self.given = 0
        self.workers = [self._hired() for _ in range(min(jobs, len(items)))]

    def results(self) -> Iterator[R | Lost]:
        """Every result in order; raises what the work raised."""
        while self.given < len(self.items):
            for worker in self.workers:
                self._feed(worker)
            self._listen()
            while self.given in self.done:
                result, error = self.done.pop(self.given)
                if error is not None:
                    raise error
                self.given += 1
                yield result  # type: ignore[misc]  # no error, so there is a result

    def dismiss(self) -> None:
        """Stop every worker."""
        for worker in self.workers:
            worker.pipe.close()
            worker.process.terminate()
        for worker in self.workers:
            worker.process.join()

    def _hired(self) -> _Worker:
        import multiprocessing  # noqa: PLC0415 - most runs need no worker

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self.work), daemon=True)
        with _undisturbed():
            process.start()
        theirs.close()
        return _Worker(process, ours)

    def _feed(self, worker: _Worker) -> None:
        """Give a worker that is nearly out of work some more, unless the others would run too far ahead."""
        furthest = self.given + _AHEAD * _BATCH * len(self.workers)
        if worker.since is None or len(worker.held) > 1 or not self.todo or self.todo[0] >= furthest:
            return
        batch = [self.todo.popleft() for _ in range(min(_BATCH, len(self.todo)))]
        if not worker.held:
            worker.since = time.monotonic()
        worker.held.extend(batch)
        try:
            worker.pipe.send([(number, self.items[number]) for number in batch])
        except OSError:
            return  # it is gone: listening to it will tell

    def _listen(self) -> None:
        """Wait for a word of any worker, or for the time of one to run out."""
        from multiprocessing.connection import wait  # noqa: PLC0415 - as above

        spoken = wait([worker.pipe for worker in self.workers], timeout=self._patience())
        for worker in list(self.workers):
            if worker.pipe in spoken:
                self._hear(worker)
            elif worker.held and worker.since is not None and time.monotonic() - worker.since > self.seconds:
                worker.process.kill()
                self._replace(
                    worker,
                    say("checking it took more than {seconds} seconds, so it was stopped", seconds=int(self.seconds)),
                )

    def _patience(self) -> float | None:
        began = [worker.since for worker in self.workers if worker.held and worker.since is not None]
        return max(0.0, min(began) + self.seconds - time.monotonic()) + 0.01 if began else None

    def _hear(self, worker: _Worker) -> None:
        try:
            number, result, error = worker.pipe.recv()
        except (EOFError, OSError):
            worker.process.join()
            code = worker.process.exitcode or 0
            self._replace(worker, _ended(code))
            return
        worker.since = time.monotonic()
        if number != _READY:
            worker.held.popleft()
            self.done[number] = result, error

    def _replace(self, worker: _Worker, because: Sentence) -> None:
        """Another worker in the place of one that is gone; the item that it was at is lost, the others it held not."""
        if worker.since is None:
            code = worker.process.exitcode
            raise UsageError(
                say(
                    "no further process could be started: it ended with code {code}; try again with --jobs 1",
                    code=str(code),
                )
            )
        if worker.held:
            self.done[worker.held.popleft()] = Lost(because), None
        self.todo.extendleft(reversed(worker.held))
        worker.pipe.close()
        worker.process.join()
        self.workers[self.workers.index(worker)] = self._hired()
