"""The list of entities that names are resolved against, in layers."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from namekit.base.data import data_path
from namekit.base.errors import GazetteerError, Problem, UsageError
from namekit.gazetteer.checks import Complaint, check, wrong
from namekit.gazetteer.folder import builtin_stamp, files
from namekit.gazetteer.layers import Composition, compose
from namekit.gazetteer.model import Entity
from namekit.gazetteer.reader import Entry, Reading, field_name, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path


class Gazetteer:
    """Entities in layers; `a | b` puts b on a, and what b says wins.

    >>> kyiv = {"id": "place/ua/kyiv", "type": "place", "name": "Kyiv", "names": ["Kiev"]}
    >>> gazetteer = Gazetteer.from_entities([kyiv])
    >>> gazetteer["place/ua/kyiv"].name
    'Kyiv'
    >>> layer = Gazetteer.from_entities([{"id": "place/ua/kyiv", "add": ["Kiew"], "remove": ["Kiev"]}])
    >>> [variant.text for variant in (gazetteer | layer)["place/ua/kyiv"].names]
    ['Kiew']
    """

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        self.layers = layers

    @classmethod
    def builtin(cls) -> Gazetteer:
        """The gazetteer that ships with namekit; its files are read when they are first needed."""
        return cls((Layer(tuple(files(data_path("gazetteer"))), builtin_stamp()),))

    @classmethod
    def load(cls, *paths: Path | str) -> Gazetteer:
        """Layers out of files (YAML, TSV, CSV, JSON lines) and folders of YAML files, the later on the earlier.

        Raises GazetteerError with all that is wrong in all of them, InputError where a file can't be read.
        """
        layers: list[Layer] = []
        problems: list[Problem] = []
        for path in paths:
            try:
                entries = read(path)
            except GazetteerError as error:
                problems += error.problems
            else:
                layers.append(Layer(tuple(files(path)), entries=entries))
        if problems:
            raise GazetteerError(problems)
        return cls(tuple(layers))

    @classmethod
    def from_entities(cls, entities: Iterable[Mapping[str, Any] | Entity] | Mapping[str, Any]) -> Gazetteer:
        """One layer out of plain dicts with the keys of the YAML format, or what `to_dict` gives.

        Raises GazetteerError with all that is wrong; its lines count entities from 1.
        """
        values = entities.values() if hasattr(entities, "values") else entities
        return cls((Layer((), entries=_from_values(values)),))

    def __or__(self, upper: Gazetteer) -> Gazetteer:
        return Gazetteer(self.layers + upper.layers)

    @cached_property
    def _composition(self) -> Composition:
        return compose(layer.entries for layer in self.layers)

    @property
    def entities(self) -> Mapping[str, Entity]:
        """Living entities by id, in the order of the layers; ids that were merged away are not among them."""
        return self._composition.entities

    @property
    def replaced(self) -> Mapping[str, str]:
        """Merged ids and the living ids that they were merged into."""
        return self._composition.replaced

    @property
    def dead(self) -> list[Problem]:
        """What layers say without effect: changes to entities or variants that no lower layer has."""
        return self._composition.dead

    @cached_property
    def digest(self) -> str:
        """Stands for the content in keys of caches; for the built-in one it takes no reading of files."""
        return hashlib.blake2b("\n".join(layer.digest for layer in self.layers).encode(), digest_size=16).hexdigest()

    def where(self, id: str) -> tuple[Path | None, int]:
        """File and line of the entity as it holds; file is None for one from memory, and line its place there."""
        entry = self._composition.origins.get(id)
        if entry is None:
            raise self._unknown(id)
        return entry.file, entry.line

    def get(self, id: str) -> Entity | None:
        """Entity by its id or by one that was merged into it; None where there is none."""
        return self.entities.get(self.replaced.get(id, id))

    def __getitem__(self, id: str) -> Entity:
        entity = self.get(id)
        if entity is None:
            raise self._unknown(id)
        return entity

    def __contains__(self, id: object) -> bool:
        return id in self.entities or id in self.replaced

    def __iter__(self) -> Iterator[Entity]:
        return iter(self.entities.values())

    def __len__(self) -> int:
        return len(self.entities)

    def __repr__(self) -> str:
        sources = ", ".join(str(path) for layer in self.layers for path in layer.paths[:3]) or "memory"
        return f"<Gazetteer of {sources}>"

    def to_dict(self) -> dict[str, dict[str, Any]]:
        """Living entities as plain dicts by id, which `from_entities` takes back."""
        return {id_: entity.to_dict() for id_, entity in self.entities.items()}

    def _unknown(self, id: str) -> UsageError:
        import difflib

        close = difflib.get_close_matches(id, list(self.entities)[:20_000], 1)
        return UsageError(f"there is no entity {id!r}" + (f"; did you mean {close[0]!r}?" if close else ""))


class Layer:
    """Entries that belong together; those of the built-in one are read when they are first asked for."""

    def __init__(self, paths: tuple[Path, ...], digest: str = "", entries: list[Entry] | None = None) -> None:
        """`digest` stands for the content where it is known without reading."""
        self.paths = paths
        self._digest = digest
        self._entries = entries

    @property
    def digest(self) -> str:
        """Stands for the content in keys of caches."""
        self._digest = self._digest or _digest(self.entries)
        return self._digest

    @property
    def entries(self) -> list[Entry]:
        """What the layer's files say."""
        if self._entries is None:
            self._entries = read(*self.paths)
        return self._entries


def _digest(entries: list[Entry]) -> str:
    content, encode = hashlib.blake2b(digest_size=16), msgspec.json.Encoder().encode
    for entry in entries:
        content.update(encode((entry.content, entry.override)))
    return content.hexdigest()


def _from_values(values: Iterable[Any]) -> list[Entry]:
    reading, entries = Reading(), []
    for number, value in enumerate(values, 1):
        found: list[Complaint] = []
        entry: Entry | None
        if isinstance(value, Entity):
            found.extend(wrong(value))
            entry = Entry(value, False, None, number)
        else:
            checked = check(dict(value) if hasattr(value, "keys") else value, found)
            entry = Entry(checked.content, checked.override, None, number) if checked else None
        for complaint in found:
            place = f"entity {number}" + (f", {field_name(complaint.path)}" if complaint.path else "")
            reading.problems.append(Problem(None, number, place, complaint.message, complaint.mend))
        if entry is not None and not found:
            reading.claim(entry.content.id, None, number)
            entries.append(entry)
    if reading.problems:
        raise GazetteerError(reading.problems)
    return entries
