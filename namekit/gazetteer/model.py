"""Entities and their names, as the YAML format writes them and the published JSON Schema describes them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

EntityType = Literal["person", "place", "organization"]
VariantKind = Literal[
    "native", "romanized", "official", "short", "former", "alias", "abbreviation", "misspelling", "demonym"
]
Date = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="A year, a month or a day: 2024, 2024-09, 2024-09-06.")]
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 code of two capital letters.")]


class Variant(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A name of an entity. A demonym never makes a match."""

    text: str
    lang: str = ""
    script: str = ""
    kind: VariantKind = "alias"
    homonym: bool = False
    source: str = ""
    note: str = ""


class Role(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename={"start": "from", "end": "to"}):
    """An office or activity of a person, with the dates between which it was held."""

    title: str
    country: Country | UnsetType = UNSET
    organization: str = ""
    start: Date | UnsetType = UNSET
    end: Date | UnsetType = UNSET
    source: str = ""


class Tests(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Names that must resolve to the entity, and names that must not; run by `namekit gazetteer test`."""

    match: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()


class Entity(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A person, place or organization with one id."""

    id: str
    type: EntityType
    name: str
    names: tuple[Variant, ...] = ()
    country: Country | UnsetType = UNSET
    born: Date | UnsetType = UNSET
    died: Date | UnsetType = UNSET
    roles: tuple[Role, ...] = ()
    part_of: str = ""
    population: Annotated[int, Meta(ge=0)] = 0
    coordinates: tuple[float, float] | UnsetType = UNSET
    same_as: dict[str, str] = field(default_factory=dict)
    replaced_by: str = ""
    tests: Tests | UnsetType = UNSET
    source: str = ""
    note: str = ""
