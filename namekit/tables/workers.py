"""Who answers names: this process, or several that share what is mapped of the gazetteer."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import signal
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, Protocol

from namekit.base.errors import NamekitError
from namekit.base.limits import CANDIDATES
from namekit.tables.answers import Answer, answer_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from namekit.matching.resolution import Resolution

Context = str | list[str | None] | None


class Resolves(Protocol):
    """What is needed of a resolver; to be given to other processes, it pickles."""

    def resolve_many(
        self,
        names: Sequence[str],
        *,
        type: str | Sequence[str | None] | None = None,
        country: str | Sequence[str | None] | None = None,
        limit: int = CANDIDATES,
    ) -> list[Resolution]:
        """Answer each name, in order."""
        ...


class Answers(Protocol):
    """Takes names and gives, when it is asked, their answers."""

    batch: int
    """Names to give at once."""
    ahead: int
    """Pieces of a table whose names should be given before the answers of the first are asked for."""

    def submit(self, names: list[str], type: Context, country: Context) -> Callable[[], list[Answer]]:
        """Begin to look up names."""
        ...


class Here:
    """Answers in this process."""

    batch = 2_000
    ahead = 0

    def __init__(self, resolver: Resolves, limit: int = CANDIDATES, *, reasons: bool = False) -> None:
        self._resolver = resolver
        self._limit = limit
        self._reasons = reasons

    def submit(self, names: list[str], type: Context, country: Context) -> Callable[[], list[Answer]]:
        """Look names up when their answers are asked for: one batch is remembered, and shown, before the next begins."""

        def look_up() -> list[Answer]:
            found = self._resolver.resolve_many(names, type=type, country=country, limit=self._limit)
            return [answer_of(resolution, reasons=self._reasons) for resolution in found]

        return look_up


class Workers:
    """Answers in processes of their own, which end with this one whatever way it ends.

    The resolver is handed to each once: of a compiled gazetteer goes the path, so that all map the same file.
    """

    batch = 1_000
    ahead = 2

    def __init__(self, resolver: Resolves, count: int, limit: int = CANDIDATES, *, reasons: bool = False) -> None:
        handed = pickle.dumps(Here(resolver, limit, reasons=reasons))
        # Spawned, not forked, on every platform: a fork copies locks that other threads hold.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(count, context, initializer=_prepare, initargs=(handed,))

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def submit(self, names: list[str], type: Context, country: Context) -> Callable[[], list[Answer]]:
        """Give names to the next process that is free."""
        with _said(), _interrupts_held():
            future = self._pool.submit(_answer, names, type, country)
        return lambda: _result(future)


def _result(future: Future[list[tuple[str, ...]]]) -> list[Answer]:
    with _said():
        return list(map(Answer._make, future.result()))


@contextlib.contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool:
        raise NamekitError(
            "a worker process ended before its work was done (killed, or out of memory?); give fewer --workers"
        ) from None


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let processes that start meanwhile be deaf to Ctrl-C, which reaches all of a terminal: this one ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_handed: bytes = b""
_here: Here | None = None


def _prepare(handed: bytes) -> None:
    global _handed  # noqa: PLW0603 - the one thing that a process of the pool keeps between two calls
    _handed = handed
    gc.disable()  # answers are made by the thousand, and none is in a circle
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _answer(names: list[str], type: Context, country: Context) -> list[tuple[str, ...]]:
    """Answer in a process of the pool; plain tuples are quicker to send."""
    global _here  # noqa: PLW0603
    if _here is None:  # not in _prepare: what fails here is said by the process that asked
        _here = pickle.loads(_handed)  # noqa: S301 - written by Workers
    return [tuple(answer) for answer in _here.submit(names, type, country)()]


def answering(
    resolver: Resolves, workers: int = 1, limit: int = CANDIDATES, *, reasons: bool = False
) -> contextlib.AbstractContextManager[Any]:
    """Answers in this process for one worker, in as many others for more."""
    if workers == 1:
        return contextlib.nullcontext(Here(resolver, limit, reasons=reasons))
    return Workers(resolver, workers, limit, reasons=reasons)
