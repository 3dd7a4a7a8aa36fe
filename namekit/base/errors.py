"""Errors that teach: what was found, where, and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class NamekitError(Exception):
    """Base of every error that namekit raises on purpose; its text is one clear sentence."""


class UsageError(NamekitError, ValueError):
    """An argument, option or name of a thing (scheme, column, entity id) that is not there or not allowed."""


class InputError(NamekitError):
    """A file that can't be read as it is: bad encoding, ragged row, broken YAML."""


class Problem(NamedTuple):
    """One thing that is wrong in one place of a file, and its mend; `code` is the sort of thing, as lint tells it.

    >>> print(Problem(Path("mine.yaml"), 3, "country", "'XX' is no ISO 3166-1 code", "write two letters, such as KR"))
    mine.yaml:3: country: 'XX' is no ISO 3166-1 code; write two letters, such as KR
    """

    file: Path | None
    line: int | None
    field: str
    message: str
    mend: str = ""
    code: str = "format"

    def __str__(self) -> str:
        place = "" if self.file is None else f"{self.file}:{self.line or 1}: "
        field = f"{self.field}: " if self.field else ""
        return f"{place}{field}{self.message}" + (f"; {self.mend}" if self.mend else "")


class GazetteerError(InputError):
    """A gazetteer that is wrong in one or more places; `problems` lists all of them in file order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))

    def __reduce__(self) -> tuple[type[GazetteerError], tuple[list[Problem]]]:
        return type(self), (self.problems,)
