"""Work beside the program: the latest task is done, one at a time."""

import threading
from threading import Event

import pytest

from build_scripts.latest import Latest


def test_a_task_that_is_overtaken_is_left_out() -> None:
    """While one is done, of those that are asked for only the last waits."""
    begun, go, done = Event(), Event(), list[int]()

    def do(task: int) -> None:
        begun.set()
        go.wait()
        done.append(task)

    latest = Latest(do)
    latest.ask(1)
    begun.wait()
    latest.ask(2)
    latest.ask(3)
    go.set()
    latest.finish()
    assert done == [1, 3]


def test_it_rests_between_tasks() -> None:
    """What is asked for after a rest is done as well; with nothing to do there is nothing to wait for."""
    done = list[int]()
    latest = Latest(done.append)
    latest.finish()
    for task in range(20):
        latest.ask(task)
        latest.finish()
    assert done == list(range(20))


def test_a_task_that_fails_does_not_hold_up_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its thread ends, and another begins with the next task."""
    failed, done = Event(), list[float]()
    monkeypatch.setattr(threading, "excepthook", lambda _: failed.set())
    latest = Latest[int](lambda task: done.append(1 / task))
    latest.ask(0)
    latest.finish()
    failed.wait()
    latest.ask(2)
    latest.finish()
    assert done == [0.5]
