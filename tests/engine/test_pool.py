"""Worker processes: results in order, a lost worker named, what the work raises raised."""

import os
import signal
import time

import pytest

from factcheck.engine import Lost, pool, spread
from factcheck.errors import UsageError


def work(item):
    """Doubles a number; some items kill the process, take for ever, or are wrong usage."""
    if item == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "sleep":
        time.sleep(600)
    if item == "wrong":
        raise UsageError("no such language")
    if item % 7 == 0:
        time.sleep(0.002)  # so that results do not come in the order in which they were asked for
    return item * 2


def test_results_come_in_order():
    """Whoever is done first, results come in the order of the items, each once."""
    assert list(spread(work, range(300), jobs=3, seconds=60)) == [number * 2 for number in range(300)]


def test_no_items_no_workers():
    """Nothing to do is no trouble."""
    assert list(spread(work, [], jobs=2, seconds=60)) == []


def test_a_worker_that_dies_takes_one_item_with_it():
    """The item that killed its worker is lost and told; those that the worker held besides are done by another."""
    items = [1, 2, "die", *range(3, 40), "die", 40]
    results = list(spread(work, items, jobs=2, seconds=60))
    assert [result for result in results if not isinstance(result, Lost)] == [number * 2 for number in range(1, 41)]
    assert [number for number, result in enumerate(results) if isinstance(result, Lost)] == [2, 40]
    assert "was killed, as happens when the memory runs out" in str(results[2].because)


def test_workers_do_not_hear_ctrl_c():
    """Ctrl-C on a terminal goes to every process; workers leave it to their caller, from their start on."""
    crew = pool._Crew(work, list(range(30)), 2, 60)  # noqa: SLF001 - to reach its processes
    try:
        for worker in crew.workers:
            os.kill(worker.process.pid, signal.SIGINT)
        results = crew.results()
        found = [next(results)]
        for worker in crew.workers:
            os.kill(worker.process.pid, signal.SIGINT)
        assert [*found, *results] == [number * 2 for number in range(30)]
    finally:
        crew.dismiss()


def test_an_item_that_takes_too_long_is_stopped():
    """A worker that is stuck is stopped, its item lost, the others done."""
    results = list(spread(work, [1, "sleep", 2, 3], jobs=1, seconds=1))
    assert results[:1] + results[2:] == [2, 4, 6]
    assert "more than 1 seconds" in str(results[1].because)


def test_what_the_work_raises_is_raised():
    """The first item in order that raises ends the whole, with its own error."""
    with pytest.raises(UsageError, match="no such language"):
        list(spread(work, [1, 2, "wrong", 3], jobs=2, seconds=60))


def test_who_stops_listening_leaves_no_worker_behind():
    """Closing the results stops the workers."""
    import multiprocessing  # noqa: PLC0415 - to look at what is left

    results = spread(work, range(300), jobs=2, seconds=60)
    assert next(results) == 0
    results.close()
    assert not multiprocessing.active_children()
