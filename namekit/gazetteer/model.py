"""Entities and their names, as the YAML format writes them and the published JSON Schema describes them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

EntityType = Literal["person", "place", "organization"]
VariantKind = Literal[
    "native", "romanized", "official", "short", "former", "alias", "abbreviation", "misspelling", "demonym"
]
FILE_ID_PATTERN = r"^[^\s=/]+(/[^\s=/]+)+$"
"""What files that people write have as ids; tables and programs bring ids of their own, without a slash."""

Id = Annotated[
    str,
    Meta(
        pattern=r"^[^\s=]+$",
        max_length=200,
        description="Kind and slug: person/kim-yong-hyun, place/kr, place/kr/busan, org/yonhap. No space, no '='.",
    ),
]
Date = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$",
        description="A year, a month or a day: 2024, 2024-09, 2024-09-06.",
    ),
]
Country = Annotated[str, Meta(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 code of two capital letters, or XK.")]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]
Name = Annotated[str, Meta(min_length=1, max_length=500, description="A name as it is written.")]
Source = Annotated[str, Meta(description="Where the fact can be checked: an address, a work, a data set.")]
Note = Annotated[str, Meta(description="What a reader of the file should know; never used for matching.")]


class Variant(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A name of an entity. A demonym never makes a match.

    >>> Variant("Kiew", lang="de")
    Variant(text='Kiew', lang='de', script='', kind='alias', homonym=False, source='', note='')
    """

    text: Name
    lang: Annotated[str, Meta(description="BCP 47 tag of the language: ko, zh-Hant.")] = ""
    script: Annotated[str, Meta(description="ISO 15924 code, where the letters do not say it: Hang, Latn.")] = ""
    kind: Annotated[VariantKind, Meta(description="What sort of name it is; an alias when nothing is said.")] = "alias"
    homonym: Annotated[bool, Meta(description="Several entities bear this name, and that is known.")] = False
    source: Source = ""
    note: Note = ""


class Role(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    gc=False,
    rename={"start": "from", "end": "to"},
):
    """An office or activity of a person, with the dates between which it was held."""

    title: Annotated[str, Meta(min_length=1, description="Minister of Foreign Affairs, midfielder, novelist.")]
    country: Country = ""
    organization: Annotated[str, Meta(description="Name or id of the body the role belongs to.")] = ""
    start: Date = ""
    end: Date = ""
    source: Source = ""


class Tests(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """Names that must resolve to the entity, and names that must not; run by `namekit gazetteer test`."""

    match: Annotated[tuple[Name, ...], Meta(description="Names that must resolve to the entity.")] = ()
    differ: Annotated[tuple[Name, ...], Meta(description="Names that must not.")] = ()

    def __bool__(self) -> bool:
        return bool(self.match or self.differ)


class Entity(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, gc=False):
    """A person, place or organization with one id.

    >>> entity = Entity(id="place/ua/kyiv", type="place", name="Kyiv", names=(Variant("Київ", lang="uk"),))
    >>> entity.to_dict()
    {'id': 'place/ua/kyiv', 'type': 'place', 'name': 'Kyiv', 'names': [{'text': 'Київ', 'lang': 'uk'}]}
    """

    id: Id
    type: Annotated[EntityType, Meta(description="What it is.")]
    name: Annotated[Name, Meta(description="The canonical name, by which the entity is shown.")]
    names: Annotated[tuple[Variant, ...], Meta(description="Other names: a plain string, or a mapping.")] = ()
    country: Country = ""
    born: Date = ""
    died: Date = ""
    roles: Annotated[tuple[Role, ...], Meta(description="Offices and activities of a person, with dates.")] = ()
    part_of: Annotated[str, Meta(description="Id of the place or organization that this one belongs to.")] = ""
    population: Annotated[int, Meta(ge=0, le=10**11, description="Inhabitants of a place.")] = 0
    coordinates: Annotated[tuple[Latitude, Longitude] | None, Meta(description="Latitude, longitude in degrees.")] = (
        None
    )
    same_as: Annotated[dict[str, str], Meta(description="Ids elsewhere, checked: {wikidata: Q…}.")] = field(
        default_factory=dict
    )
    replaced_by: Annotated[str, Meta(description="Id into which this one was merged.")] = ""
    tests: Tests = Tests()
    source: Source = ""
    note: Note = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts, lists, strings and numbers, without what is not said, for `Gazetteer.from_entities`."""
        plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(self))
        return plain


class Change(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, gc=False):
    """What a layer changes about an entity of a layer below it: single variants and tests."""

    id: Id
    add: Annotated[tuple[Variant, ...], Meta(description="Names that are added.")] = ()
    remove: Annotated[tuple[Name, ...], Meta(description="Names that are taken away, as they are written.")] = ()
    tests: Tests = Tests()
    source: Source = ""
    note: Note = ""
