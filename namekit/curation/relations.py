"""What is doubtful between entries: order, ids that lead nowhere, names and ids that several bear, changes without effect."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from namekit.curation.structure import Doubt, Path, name_key
from namekit.gazetteer import Entity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path as FilePath

    from namekit.gazetteer import Gazetteer
    from namekit.gazetteer.reader import Entry


def order(entries: list[Entry]) -> Iterator[tuple[Entry, Doubt]]:
    """The first entry of a file that stands too late."""
    before: Entry | None = None
    told: set[FilePath | None] = set()
    for entry in entries:
        late = before is not None and before.file == entry.file and entry.content.id < before.content.id
        if before is not None and late and entry.file not in told:
            told.add(entry.file)
            message = f"{entry.content.id} stands after {before.content.id}"
            yield entry, Doubt("unsorted", ("id",), message, "sort the entries by id: lint --fix")
        before = entry


def links(entries: list[Entry], whole: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Ids that lead nowhere."""
    for entry in entries:
        content = entry.content
        if not isinstance(content, Entity):
            continue
        if content.part_of and content.part_of not in whole:
            message = f"no layer has {content.part_of}"
            yield entry, Doubt("part-of-nowhere", ("part_of",), message, "correct the id, or add the entity")
        if content.replaced_by and content.id not in whole.replaced and whole.get(content.id) is content:
            message = f"{content.replaced_by} is no living entity"
            yield entry, Doubt("replaced-by-nowhere", ("replaced_by",), message, "correct the id")


def over(entries: list[Entry], below: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Entries that hide what a lower layer says, or say once more what it says."""
    for entry in entries:
        content, lower = entry.content, below.entities.get(entry.content.id)
        if lower is None:
            continue
        if not isinstance(content, Entity):
            yield from _vain(entry, lower)
        elif content == lower:
            yield entry, Doubt("dead-change", ("id",), f"a lower layer says the same of {content.id}", "take it out")
        elif not entry.override:
            message = f"{content.id} of a lower layer is replaced"
            yield entry, Doubt("silent-override", ("id",), message, "say 'override: true', or change it by 'add:'")


def _vain(entry: Entry, lower: Entity) -> Iterator[tuple[Entry, Doubt]]:
    if isinstance(entry.content, Entity):
        return
    for index, variant in enumerate(entry.content.add):
        if variant in lower.names:
            message = f"{lower.id} has the name {variant.text!r} in a lower layer"
            yield entry, Doubt("dead-change", ("add", index), message, "take it out")


def shared_names(entries: list[Entry], whole: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Names that entities of one type share and that are not marked; told at the entries of the linted files."""
    bearers = _bearers(whole)
    own = {entry.content.id: entry for entry in entries if isinstance(entry.content, Entity)}
    added = {entry.content.id: entry for entry in entries if not isinstance(entry.content, Entity)}
    for among in bearers:
        for id_, bearer in among.items():
            if bearer.marked or (id_ not in own and id_ not in added):
                continue
            others = [other for other in among if other != id_ and not related(whole, id_, other)]
            if others:
                mend = "if both bear it, mark it 'homonym: true' (a canonical name once more under names)"
                message = f"{bearer.text!r} is a name of {others[0]} too"
                yield from _at(own.get(id_), added.get(id_), bearer, Doubt("shared-name", bearer.path, message, mend))


def shared_ids(entries: list[Entry], whole: Gazetteer) -> Iterator[tuple[Entry, Doubt]]:
    """Entities that say they are the same thing elsewhere, and so are one."""
    bearers: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for entity in whole:
        for where, id_ in entity.same_as.items():
            bearers[where, id_].append(entity.id)
    for entry in entries:
        if isinstance(entry.content, Entity) and entry.content.id in whole.entities:
            for where, id_ in entry.content.same_as.items():
                others = [other for other in bearers[where, id_] if other != entry.content.id]
                if others:
                    message = f"{others[0]} is the same as {where} {id_} too"
                    yield (
                        entry,
                        Doubt("shared-same-as", ("same_as", where), message, "correct the id, or merge the two"),
                    )


def related(whole: Gazetteer, one: str, other: str) -> bool:
    """Whether one is part of the other: Luxembourg may be the name of both, by the rules of resolving."""
    return other in _wholes(whole, one) or one in _wholes(whole, other)


class _Bearer(NamedTuple):
    path: Path
    marked: bool
    text: str


def _bearers(whole: Gazetteer) -> list[dict[str, _Bearer]]:
    """For each name of several entities of one type: by their ids, where it is written, and whether it is marked."""
    names = [
        ((entity.type, name_key(text)), entity.id, path, text, marked)
        for entity in whole
        for path, text, marked in _names(entity)
    ]
    first: dict[tuple[str, str], str] = {}
    found: dict[tuple[str, str], dict[str, _Bearer]] = {}
    for key, id_, *_ in names:
        if first.setdefault(key, id_) != id_:
            found[key] = {}
    for key, id_, path, text, marked in names:
        among = found.get(key)
        if among is not None:
            before = among.get(id_)
            if before is None or (marked and not before.marked):
                among[id_] = _Bearer(before.path if before else path, marked, text)
    return list(found.values())


def _at(own: Entry | None, change: Entry | None, bearer: _Bearer, doubt: Doubt) -> Iterator[tuple[Entry, Doubt]]:
    """The doubt where the name is written: in the entity, or among what a layer adds to one of a lower layer."""
    if own is not None:
        yield own, doubt
    elif change is not None and not isinstance(change.content, Entity):
        for index, variant in enumerate(change.content.add):
            if variant.text == bearer.text:
                yield change, doubt._replace(path=("add", index))


def _names(entity: Entity) -> Iterator[tuple[Path, str, bool]]:
    yield ("name",), entity.name, False
    for index, variant in enumerate(entity.names):
        if variant.kind != "demonym":
            yield ("names", index), variant.text, variant.homonym


def _wholes(whole: Gazetteer, id_: str) -> set[str]:
    """Ids of all that an entity is part of."""
    found: set[str] = set()
    entity = whole.get(id_)
    while entity is not None and entity.part_of and entity.part_of not in found:
        found.add(entity.part_of)
        entity = whole.get(entity.part_of)
    return found
