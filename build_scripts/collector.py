"""Python's collector of cycles, let rest where much is made that has none: it would look at all that lives, again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep Python from looking for cycles; for values that cannot have any, as frozen ones and what was just decoded."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # what was made is now among the old, and nobody had to look at it
            gc.enable()
