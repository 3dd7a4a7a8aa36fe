"""Names to answers: each distinct name, with its type and country, is asked for once."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from namekit.tables.answers import EMPTY, Answer, decided

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from namekit.tables.decisions import Decisions
    from namekit.tables.remembered import Remembered
    from namekit.tables.workers import Answers, Context

_PART = "\x1f"
"""Unit separator, between type, country and name in a key."""


class Lookup:
    """Asks for names that are new, and remembers what was answered.

    `type` and `country` hold for all names; with `in_keys` they stand in each key, as `key_of` makes it. A name that is
    in `decisions` gets what a person decided. `progress` is told, batch by batch, which share of what was asked is answered.
    """

    def __init__(
        self,
        answers: Answers,
        remembered: Remembered,
        *,
        type: str | None = None,
        country: str | None = None,
        in_keys: bool = False,
        decisions: Decisions | None = None,
        progress: Callable[[float], None] | None = None,
    ) -> None:
        self.ahead = answers.ahead
        self.distinct = remembered.found
        """Names, with type and country, that were asked for."""
        self._answers = answers
        self._remembered = remembered
        self._context = type, country
        self._in_keys = in_keys
        self._decisions = decisions or {}
        self._asked: deque[tuple[list[str], Callable[[], list[Answer]]]] = deque()
        self._waiting: set[str] = set()
        self._progress = progress or (lambda _: None)
        self._begun = 0
        self._pending = 0
        self._given = 0
        self._done = 0

    def ask(self, keys: Iterable[str]) -> int:
        """Begin to look up the keys that are new; `answers` needs the number returned to give theirs."""
        self._remembered.turn()
        new = [key for key in self._remembered.missing(keys) if key not in self._waiting]
        blank = [key for key in new if not self.name_of(key).strip()]
        if blank:
            self._remembered.add(dict.fromkeys(blank, EMPTY))
            new = [key for key in new if self.name_of(key).strip()]
        for at in range(0, len(new), self._answers.batch):
            self._submit(new[at : at + self._answers.batch])
        return self._given

    def answers(self, keys: Sequence[str], asked: int) -> list[Answer]:
        """Answers to keys, in their order, when what was asked up to then is answered."""
        while self._done < asked:
            batch, result = self._asked.popleft()
            self._done += 1
            found = map(self._decided, batch, result()) if self._decisions else result()
            self._remembered.add(dict(zip(batch, found, strict=True)))
            self._waiting.difference_update(batch)
            self.distinct += len(batch)
            self._pending -= len(batch)
            self._tell()
        self._tell()
        try:
            return self._remembered.given(keys)
        except KeyError:  # forgotten since they were asked for
            self._remembered.missing(keys)
            return self._remembered.given(keys)

    def _tell(self) -> None:
        self._progress(1 - self._pending / self._begun if self._pending else 1)

    def name_of(self, key: str) -> str:
        """Name in a key."""
        return parts_of(key)[2] if self._in_keys else key

    def _submit(self, batch: list[str]) -> None:
        names: list[str] = batch
        type_, country = self._context
        types: Context = type_
        countries: Context = country
        if self._in_keys:
            parts = list(map(parts_of, batch))
            types, countries, names = [p[0] for p in parts], [p[1] for p in parts], [p[2] for p in parts]
        self._asked.append((batch, self._answers.submit(names, types, countries)))
        self._waiting.update(batch)
        self._pending += len(batch)
        self._begun += len(batch)
        self._given += 1

    def _decided(self, key: str, answer: Answer) -> Answer:
        name = self.name_of(key)
        return decided(answer, self._decisions[name]) if name in self._decisions else answer


def key_of(type: str | None, country: str | None, name: str) -> str:
    """Key of a name whose type and country are its own."""
    return f"{type or ''}{_PART}{country or ''}{_PART}{name}"


def parts_of(key: str) -> tuple[str | None, str | None, str]:
    """Type, country and name in a key.

    >>> parts_of(key_of("person", None, "Kim"))
    ('person', None, 'Kim')
    """
    type_, country, name = key.split(_PART, 2)
    return type_ or None, country or None, name
