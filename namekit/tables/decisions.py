"""Decisions: a review file that a person has filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from namekit.base.errors import InputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from namekit.gazetteer.model import Entity
    from namekit.tables.reader import Table

Decisions = dict[str, tuple[str, str] | None]
"""By name: id and canonical name of the entity that is meant, or None where it is none of the gazetteer's."""

_NOBODY = ("none", "new")


def read_decisions(table: Table, find: Callable[[str], Entity | None]) -> Decisions:
    r"""Decisions of a review file: its `decision` column holds an id, `none`, `new` (none yet) or nothing.

    `find` gives the entity of an id, or of one that was merged into it; None where the gazetteer has no such id. Raises
    InputError that names every row whose decision can't be applied, UsageError where the file is no review file.

    >>> import io
    >>> from namekit.gazetteer.model import Entity
    >>> from namekit.tables.reader import Table
    >>> kyiv = Entity(id="place/kyiv", type="place", name="Kyiv")
    >>> table = Table(io.BytesIO(b"value,decision\nKiew,place/kyiv\nAtlantis,none\nKursk,\n"))
    >>> read_decisions(table, {"place/kyiv": kyiv}.get)
    {'Kiew': ('place/kyiv', 'Kyiv'), 'Atlantis': None}
    """
    value_at, decision_at = table.column("value"), table.column("decision")
    decisions: Decisions = {}
    problems = []
    for cells in table:
        decision = decision_of(cells[decision_at]) if cells else ""
        if not decision:
            continue
        try:
            entity = _entity(decision, find)
        except UsageError as error:
            problems.append(f"{table.name}: row {table.row}: {error}")
            continue
        if decisions.setdefault(cells[value_at], entity) != entity:
            problems.append(f"{table.name}: row {table.row}: {cells[value_at]!r} was decided otherwise in a row before")
    if problems:
        raise InputError("\n".join(problems))
    return decisions


def decision_of(cell: str) -> str:
    """What a person wrote as a decision; spreadsheets begin words with a capital and leave spaces.

    >>> decision_of("None"), decision_of(" place/kyiv")
    ('none', 'place/kyiv')
    """
    written = cell.strip()
    return written.lower() if written.lower() in _NOBODY else written


def _entity(decision: str, find: Callable[[str], Entity | None]) -> tuple[str, str] | None:
    if decision in _NOBODY:
        return None
    entity = find(decision)
    if entity is None:
        raise UsageError(f"{decision!r} is no id of the gazetteer; write an id, none or new")
    return entity.id, entity.name
