"""Work beside the program: one task at a time, always the latest that was asked for."""

from collections.abc import Callable
from threading import Condition, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Latest(Generic[T]):
    """Does tasks in a thread of its own; one that is overtaken before it begins is left out. The program's end does not wait for it."""

    def __init__(self, do: Callable[[T], None]) -> None:
        self._do = do
        self._waiting: list[T] = []
        self._is_busy = False
        self._change = Condition()

    def ask(self, task: T) -> None:
        """Ask for a task and return at once."""
        with self._change:
            self._waiting = [task]
            if not self._is_busy:
                self._is_busy = True
                Thread(target=self._work, daemon=True).start()

    def finish(self) -> None:
        """Wait until nothing is asked for and nothing is done."""
        with self._change:
            self._change.wait_for(lambda: not self._is_busy)

    def _work(self) -> None:
        try:
            while task := self._next():
                self._do(task[0])
        except BaseException:
            self._rest()
            raise

    def _next(self) -> list[T]:
        """Return the task that waits, in a list; an empty list, and the thread counts as ended, where none does."""
        with self._change:
            task, self._waiting = self._waiting, []
            if not task:
                self._rest()
            return task

    def _rest(self) -> None:
        with self._change:
            self._is_busy = False
            self._change.notify_all()
