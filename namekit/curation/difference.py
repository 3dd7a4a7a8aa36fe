"""What an edit changes: entities that differ between two gazetteers, and names that now resolve otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.curation.check import Resolving
    from namekit.gazetteer import Entity, Gazetteer
    from namekit.matching.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Edit:
    """What became of one entity: the fields that differ, before and after; None where there is no entity.

    `merged` is the id that it was merged into.
    """

    id: str
    before: Entity | None
    after: Entity | None
    fields: dict[str, tuple[Any, Any]]
    merged: str = ""

    def __str__(self) -> str:
        if self.before is None or self.after is None:
            sign, entity = ("+", self.after) if self.before is None else ("-", self.before)
            merged = f", merged into {self.merged}" if self.merged else ""
            return f"{sign} {self.id} {entity.name if entity else ''}{merged}"
        return "\n".join([f"~ {self.id}", *(f"    {line}" for line in self._lines())])

    def to_dict(self) -> dict[str, Any]:
        """What JSON output says of it."""
        change = "added" if self.before is None else "removed" if self.after is None else "changed"
        fields = {key: {"before": before, "after": after} for key, (before, after) in self.fields.items()}
        merged = {"merged_into": self.merged} if self.merged else {}
        return {"id": self.id, "change": change, **merged, "fields": fields}

    def _lines(self) -> Iterator[str]:
        for field, (before, after) in self.fields.items():
            if isinstance(before, list) or isinstance(after, list):
                old, new = ([_short(part) for part in side or []] for side in (before, after))
                yield from (f"- {field}: {part}" for part in old if part not in new)
                yield from (f"+ {field}: {part}" for part in new if part not in old)
                if sorted(old) == sorted(new):
                    yield f"{field}: in another order"
            else:
                yield f"{field}: {_short(before)} → {_short(after)}"


@dataclass(frozen=True, slots=True)
class Move:
    """A name that two gazetteers resolve otherwise."""

    name: str
    before: Resolution
    after: Resolution

    def __str__(self) -> str:
        return f"{self.name}: {verdict(self.before)} → {verdict(self.after)}"

    def to_dict(self) -> dict[str, Any]:
        """What JSON output says of it."""
        return {
            "name": self.name,
            **{
                side: {"verdict": verdict(found), "score": found.score}
                for side, found in (("before", self.before), ("after", self.after))
            },
        }


def edits(old: Gazetteer, new: Gazetteer) -> list[Edit]:
    """Entities that were added, removed or changed, by id."""
    found = []
    for id_ in sorted(old.entities.keys() | new.entities.keys()):
        before, after = old.entities.get(id_), new.entities.get(id_)
        if before != after:
            found.append(Edit(id_, before, after, _fields(before, after), new.replaced.get(id_, "")))
    return found


def moves(names: Sequence[str], old: Resolving, new: Resolving) -> list[Move]:
    """Names that resolve to another status or entity, each distinct name once."""
    distinct = list(dict.fromkeys(names))
    answers = zip(distinct, old.resolve_many(distinct), new.resolve_many(distinct), strict=True)
    return [Move(name, a, b) for name, a, b in answers if verdict(a) != verdict(b)]


def verdict(resolution: Resolution) -> str:
    """Id of the match, or the status."""
    return resolution.entity.id if resolution.entity is not None else resolution.status


def _fields(before: Entity | None, after: Entity | None) -> dict[str, tuple[Any, Any]]:
    if before is None or after is None:
        return {}
    old, new = before.to_dict(), after.to_dict()
    keys = dict.fromkeys([*old, *new])
    return {key: (old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)}


def _short(value: Any) -> str:
    if isinstance(value, dict):
        plain = value.get("text", "") if value.keys() == {"text"} else ""
        return plain or ", ".join(f"{key}: {_short(part)}" for key, part in value.items())
    if isinstance(value, list):
        return f"[{', '.join(map(_short, value))}]"
    return "—" if value is None else str(value)
