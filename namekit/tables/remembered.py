"""Answers that were given: those used lately in memory, the others in a file.

Names repeat, and some repeat always, so that the last two hundred thousand serve nearly every row; a table of many
millions of distinct names still asks for each once, and takes no more memory. Where the file has a name, all answers are
in it and outlive the process: a run that was killed finds what it has answered before.
"""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
import time
from typing import TYPE_CHECKING

from namekit.base.errors import InputError
from namekit.tables.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_GENERATION = 100_000
"""Answers in one generation, of which two are in memory; at some hundred bytes each, a hundred megabytes or two."""
_GENERATION_CHARACTERS = 50_000_000
_PARAMETERS = 500
"""Keys in one query; SQLite before 3.32 took 999."""
_SAVED_EVERY = 1.0
_TABLES = """
create table if not exists settings (name text primary key, value text) without rowid;
create table if not exists answers (key blob primary key, status, id, name, score, candidates, suggestion, reason)
without rowid;
"""


class Generations:
    """Answers by key, those asked for lately: when one generation is full, the one before is forgotten."""

    def __init__(self) -> None:
        self.young: dict[str, Answer] = {}
        self.old: dict[str, Answer] = {}
        self._characters = 0

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Distinct keys without an answer; the answers of the others are in `young` until the next `turn`."""
        missing = []
        for key in dict.fromkeys([key for key in keys if key not in self.young]):
            answer = self.old.get(key)
            if answer is None:
                missing.append(key)
            else:
                self.keep(key, answer)
        return missing

    def keep(self, key: str, answer: Answer) -> None:
        """Remember an answer."""
        self.young[key] = answer
        self._characters += len(key)

    def turn(self) -> dict[str, Answer]:
        """Begin a new generation if this one is full; give what is forgotten for it."""
        if len(self.young) <= _GENERATION and self._characters <= _GENERATION_CHARACTERS:
            return {}
        forgotten, self.old, self.young, self._characters = self.old, self.young, {}, 0
        return forgotten


class Remembered:
    """Answers by key. With a `path` they are kept there, and found again by a run of the same `settings`.

    Raises InputError where the file is of a run with other settings, is no such file, or is in use by another run.

    >>> with Remembered() as remembered:
    ...     remembered.add({"Kyiv": Answer("match", "place/kyiv", "Kyiv", "0.9900", "place/kyiv=0.9900")})
    ...     remembered.missing(["Kyiv", "Lviv"]), remembered.given(["Kyiv"])[0].id
    (['Lviv'], 'place/kyiv')
    """

    def __init__(self, path: Path | None = None, settings: Mapping[str, str] | None = None) -> None:
        self._path = path
        self._lately = Generations()
        self._saved = time.monotonic()
        with self._said():
            # Without a name: a file that SQLite makes when its cache of 64 MB is full, and that vanishes with it.
            self._db = sqlite3.connect(path or "", timeout=1, isolation_level=None)
        try:
            with self._said():
                self._start(dict(settings or {}))
        except BaseException:
            self._db.close()
            raise

    def _start(self, settings: dict[str, str]) -> None:
        self._db.execute("pragma cache_size = -65536")
        self._db.execute("pragma locking_mode = exclusive")
        self._db.executescript(_TABLES)
        self._db.execute("begin exclusive")
        before = dict(self._db.execute("select name, value from settings"))
        if before and before != settings:
            changed = next(n for n in {**before, **settings} if before.get(n) != settings.get(n))
            raise InputError(
                f"{self._path} holds the answers of a run with another {changed}; delete it to start again"
            )
        self._db.executemany("insert or ignore into settings values (?, ?)", settings.items())
        self.found = int(self._db.execute("select count(*) from answers where status <> ''").fetchone()[0])
        """Names that had an answer at the start."""
        self._elsewhere = self.found > 0
        self._commit()

    def __enter__(self) -> Remembered:
        return self

    def __exit__(self, *_: object) -> None:
        with self._said():
            if self._path is not None:
                self._db.execute("commit")
            self._db.close()

    def given(self, keys: Iterable[str]) -> list[Answer]:
        """Answers that `missing` has found or `add` was given since the last `turn`."""
        return list(map(self._lately.young.__getitem__, keys))

    def missing(self, keys: Iterable[str]) -> list[str]:
        """Distinct keys without an answer; the answers of the others are at hand until the next `turn`."""
        missing = self._lately.missing(keys)
        found = self._in_file(missing)
        return [key for key in missing if key not in found] if found else missing

    def add(self, answers: Mapping[str, Answer]) -> None:
        """Remember new answers."""
        for key, answer in answers.items():
            self._lately.keep(key, answer)
        if self._path is None:
            return
        self._write(answers)
        if time.monotonic() - self._saved > _SAVED_EVERY:
            with self._said():
                self._commit()

    def turn(self) -> None:
        """Let go, where memory holds too many, of those not asked for lately; the file has them."""
        forgotten = self._lately.turn()
        if not forgotten:
            return
        self._elsewhere = True
        if self._path is None:
            self._write(forgotten)

    def _write(self, answers: Mapping[str, Answer]) -> None:
        with self._said():
            self._db.executemany(
                "insert or ignore into answers values (?, ?, ?, ?, ?, ?, ?, ?)",
                ((_stored(key), *answer) for key, answer in answers.items()),
            )

    def _in_file(self, keys: list[str]) -> set[str]:
        """Bring answers from the file; until one is forgotten, a file of this run has no others than memory has."""
        found: set[str] = set()
        if not self._elsewhere:
            return found
        stored = {_stored(key): key for key in keys}
        blobs = iter(stored)
        with self._said():
            while some := list(itertools.islice(blobs, _PARAMETERS)):
                marks = ",".join("?" * len(some))
                for blob, *fields in self._db.execute(f"select * from answers where key in ({marks})", some):  # noqa: S608
                    key = stored[blob]
                    self._lately.keep(key, Answer(*fields))
                    found.add(key)
        return found

    def _commit(self) -> None:
        self._db.execute("commit")
        self._db.execute("begin exclusive")
        self._saved = time.monotonic()

    @contextlib.contextmanager
    def _said(self) -> Iterator[None]:
        """Say in words what SQLite says of the file."""
        try:
            yield
        except sqlite3.Error as error:
            where = self._path or "the temporary folder"
            if "locked" in str(error):
                raise InputError(f"{where} is in use by another run; wait for its end") from None
            if isinstance(error, sqlite3.OperationalError):
                raise InputError(f"{where}: answers can't be kept there ({error})") from None
            raise InputError(f"{where} holds no answers of namekit ({error}); delete it to start again") from None


def _stored(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")
