"""The one path of all data frames: a column of names in, answers of the distinct ones and each row's position out."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from namekit.base.errors import UsageError
from namekit.base.limits import CANDIDATES
from namekit.tables.answers import ANSWER_FIELDS, EMPTY, Answer
from namekit.tables.context import Memo, country_code, entity_type
from namekit.tables.lookup import key_of, parts_of
from namekit.tables.remembered import Generations
from namekit.tables.workers import Here

if TYPE_CHECKING:
    from namekit.base.options import Options
    from namekit.resolver import Resolver

Gazetteers = Any
"""A Resolver; or what `--gazetteer` takes: a path or several, `builtin`; or None for the built-in one."""
Column = Iterable[str | None] | str | None
"""What is said of each name: one for all, or one for each."""


class Answered(NamedTuple):
    """Answers to the distinct names by field, None where there is nothing to say; and for each row, which is its."""

    fields: dict[str, list[Any]]
    row: list[int]


class Batch:
    """Looks names up for a data frame; answers given lately are remembered from one piece of a column to the next.

    >>> import namekit
    >>> gazetteer = namekit.Gazetteer.from_entities([{"id": "place/kyiv", "type": "place", "name": "Kyiv"}])
    >>> answered = Batch(namekit.Resolver(gazetteer))(["Kyiv", None, "Kyiv"])
    >>> answered.fields["id"], answered.row
    (['place/kyiv', None], [0, 1, 0])
    """

    def __init__(
        self, gazetteer: Gazetteers = None, *, limit: int = CANDIDATES, options: Options | None = None
    ) -> None:
        if limit < 1:
            raise UsageError(f"limit is {limit}; give 1 or more")
        self._here = Here(resolver_of(gazetteer, options), limit)
        self._lately = Generations()
        self._type = Memo(entity_type)
        self._country = Memo(country_code)

    def __call__(self, names: Iterable[str | None], type: Column = None, country: Column = None) -> Answered:
        """Answer names, None or "" where there is none; raises UsageError for a type or country that is none."""
        names = list(names)
        types, countries = _each(self._type, type, len(names)), _each(self._country, country, len(names))
        position: dict[str, int] = {}
        keys = map(key_of, types, countries, (name or "" for name in names))
        row = [position.setdefault(key, len(position)) for key in keys]
        answers = self._answers(list(position))
        columns = zip(*(answer.cells for answer in answers), strict=True) if answers else [()] * len(ANSWER_FIELDS)
        fields: dict[str, list[Any]] = {
            field: [cell or None for cell in cells] for field, cells in zip(ANSWER_FIELDS, columns, strict=True)
        }
        fields["score"] = [None if score is None else float(score) for score in fields["score"]]
        return Answered(fields, row)

    def _answers(self, keys: list[str]) -> list[Answer]:
        self._lately.turn()
        missing = self._lately.missing(keys)
        asked = [key for key in missing if parts_of(key)[2].strip()]
        for key in missing:
            self._lately.keep(key, EMPTY)
        for at in range(0, len(asked), Here.batch):
            some = asked[at : at + Here.batch]
            types, countries, names = (list(part) for part in zip(*map(parts_of, some), strict=True))
            found = self._here.submit([n or "" for n in names], types, countries)()
            for key, answer in zip(some, found, strict=True):
                self._lately.keep(key, answer)
        return list(map(self._lately.young.__getitem__, keys))


def resolver_of(gazetteer: Gazetteers, options: Options | None = None) -> Resolver:
    """Resolver that was given, or over the gazetteers that are named: opened once, until a file changes."""
    from namekit.resolver import BUILTIN, Resolver

    if isinstance(gazetteer, Resolver):
        return gazetteer
    named = [BUILTIN] if gazetteer is None else [gazetteer] if isinstance(gazetteer, (str, os.PathLike)) else gazetteer
    sources = tuple(os.fspath(source) for source in named)
    return _opened(sources, tuple(_stamp(Path(source)) for source in sources), options)


@lru_cache(maxsize=4)
def _opened(sources: tuple[str, ...], _stamps: tuple[object, ...], options: Options | None) -> Resolver:
    from namekit.resolver import open_resolver

    return open_resolver(sources, options)


def _stamp(path: Path) -> object:
    """Changes when a file does, or one in a folder."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path] if path.exists() else []
    return tuple((str(file), (stat := file.stat()).st_size, stat.st_mtime_ns) for file in files)


def _each(read: Memo, said: Column, count: int) -> list[str | None]:
    if said is None or isinstance(said, str):
        return [read(said or "")] * count
    column = [read(word or "") for word in said]
    if len(column) != count:
        raise UsageError(f"{len(column)} types or countries for {count} names; give one for all or one for each")
    return column


def new_columns(column: str, present: Sequence[str]) -> dict[str, str]:
    """Names of the new columns by field; raises UsageError where the column is not there or a new one is."""
    check_present(column, present)
    new = {field: f"{column}_{field}" for field in ANSWER_FIELDS}
    if taken := [name for name in new.values() if name in present]:
        raise UsageError(f"there is a column {taken[0]!r} already, which would be overwritten; rename it first")
    return new


def check_present(column: str, present: Sequence[str]) -> None:
    """Raise UsageError where a column is not among those of a frame."""
    if column not in present:
        raise UsageError(f"there is no column {column!r}; the columns are {', '.join(map(str, present))}")


def check_said(present: Sequence[str], **said: tuple[str | None, str | None]) -> None:
    """Raise UsageError where what is said of all names and the column that says it of each come together, or there is no such column."""
    for what, (one, column) in said.items():
        if one is not None and column is not None:
            raise UsageError(f"give {what} or {what}_column, not both")
        if column is not None:
            check_present(column, present)


def no_text(what: object, found: object) -> UsageError:
    """Error for a column that holds something else than names."""
    return UsageError(f"{what} holds {found}, not text")


def library(name: str, adapter: str) -> Any:
    """Import a library that an adapter needs; raises UsageError that says what to install."""
    try:
        return importlib.import_module(name)
    except ImportError:
        package = name.partition(".")[0]
        raise UsageError(f"namekit.integrations.{adapter} needs {package}: pip install {package}") from None
