"""From a plain value to an Entity or a Change, or to everything that is wrong with it, each with its mend.

The quick way is msgspec, which stops at the first mistake; only an entry that fails is taken apart (see diagnosis).
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from namekit.base.limits import NAMES_PER_ENTITY
from namekit.gazetteer.model import Change, Entity
from namekit.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from namekit.gazetteer.model import Variant

Path = tuple[str | int, ...]


class Complaint(NamedTuple):
    """One thing wrong in an entry; `path` leads to it: `("names", 2, "kind")`; `code` is among those of lint."""

    path: Path
    message: str
    mend: str = ""
    code: str = "format"


class Checked(NamedTuple):
    """An entry that may be used, and whether it says that it replaces one of a lower layer."""

    content: Entity | Change
    override: bool = False


def check(value: Any, complaints: list[Complaint]) -> Checked | None:
    """Entity or Change that a plain value describes; None, and what is wrong added to `complaints`, when it does not.

    Numbers and truth values may be strings, as YAML writes them.

    >>> check({"id": "place/no", "type": "place", "name": "Norway", "country": "NO"}, []).content.country
    'NO'
    >>> found = []
    >>> check({"id": "place/no", "type": "place", "nam": "Norway", "country": "XY"}, found)
    >>> for complaint in found: print(complaint.message, "|", complaint.mend)
    unknown key 'nam' | did you mean 'name'?
    name is missing | add 'name: …'
    'XY' is no ISO 3166-1 code | write two capital letters, such as KR
    """
    from namekit.gazetteer.diagnosis import diagnose

    if not isinstance(value, dict):
        complaints.append(Complaint((), "an entry is not a mapping", "write '- id: …' and the keys below it"))
        return None
    value, before = _expanded(value), len(complaints)
    override = _override(value, complaints)
    whole = not value.keys().isdisjoint({"type", "name"}) or len(value) < 2
    kind: type[Entity | Change] = Entity if whole else Change
    if override and not whole:
        mend = "write a whole entity, or take 'override' out"
        complaints.append(Complaint(("override",), "only a whole entity overrides", mend))
    try:
        content = msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError:
        complaints.extend(diagnose(value, kind))
        return None
    complaints.extend(wrong(content))
    return Checked(content, override) if len(complaints) == before else None


def wrong(content: Entity | Change) -> Iterator[Complaint]:
    """What the types can't say: dates and countries that do not exist, names of which nothing is left."""
    if isinstance(content, Entity):
        yield from _wrong_names((content.name,), ("name",), single=True)
        yield from _wrong_variants(content.names, "names")
        yield from _wrong_facts(content)
    else:
        yield from _wrong_variants(content.add, "add")
    if content.tests:
        yield from _wrong_names(content.tests.match, ("tests", "match"))
        yield from _wrong_names(content.tests.differ, ("tests", "differ"))


@lru_cache(maxsize=65536)
def is_date(text: str) -> bool:
    """Whether a year, month or day exists: `2023-02-30` does not."""
    try:
        date.fromisoformat((text + "-01-01")[:10] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


@cache
def country_codes() -> frozenset[str]:
    """Codes of ISO 3166-1, and XK."""
    return frozenset(row[0] for row in rows("iso3166"))


PLAINLY_A_NAME = re.compile(
    r"[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u045f\u0561-\u0586\u05d0-\u05ea\u0627-\u063a\u0641-\u064a"
    r"\u0915-\u0939\u0995-\u09a8\u0a15-\u0a28\u0a95-\u0aa8\u0b95\u0bae-\u0bb9\u0c15-\u0c28\u0c95-\u0ca8\u0d15-\u0d39"
    r"\u0e01-\u0e2e\u1000-\u1021\u10d0-\u10f0\u1200-\u1247\u1780-\u17a2\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]"
).search
"""Finds a letter of the commonest scripts, for the many names where no more needs to be asked."""


def is_name(text: str) -> bool:
    """Whether anything is left of a name when it is cleaned and folded."""
    if PLAINLY_A_NAME(text):
        return True
    from namekit.scripts import clean, fold

    return any(map(str.isalnum, fold(clean(text))))


def _expanded(value: dict[str, Any]) -> dict[str, Any]:
    """The same with plain strings among the names written as mappings."""
    value = dict(value)
    for key in ("names", "add"):
        names = value.get(key)
        if isinstance(names, (list, tuple)):
            value[key] = [{"text": name} if isinstance(name, str) else name for name in names]
    return value


def _override(value: dict[str, Any], complaints: list[Complaint]) -> bool:
    said = value.pop("override", False)
    if said in (True, "true", "True", "TRUE"):
        return True
    if said not in (False, "false", "False", "FALSE"):
        complaints.append(Complaint(("override",), f"{said!r} is neither true nor false", "write true, or take it out"))
    return False


def _wrong_variants(variants: tuple[Variant, ...], key: str) -> Iterator[Complaint]:
    if len(variants) > NAMES_PER_ENTITY:
        message = f"{len(variants)} names are more than {NAMES_PER_ENTITY}"
        yield Complaint((key,), message, "keep those that no rule derives")
    for index, variant in enumerate(variants):
        text = variant.text
        if not (PLAINLY_A_NAME(text) or is_name(text)):
            yield _nothing(text, (key, index))


def _wrong_names(names: tuple[str, ...], path: Path, *, single: bool = False) -> Iterator[Complaint]:
    for index, name in enumerate(names):
        if not is_name(name):
            yield _nothing(name, path if single else (*path, index))


def _nothing(name: str, path: Path) -> Complaint:
    return Complaint(path, f"nothing is left of the name {name!r} when it is normalized", "write letters or digits")


def _wrong_facts(entity: Entity) -> Iterator[Complaint]:
    yield from _wrong_country(entity.country, ("country",))
    yield from _wrong_span(entity.born, entity.died, (), "born", "died")
    for index, role in enumerate(entity.roles):
        yield from _wrong_country(role.country, ("roles", index, "country"))
        yield from _wrong_span(role.start, role.end, ("roles", index), "from", "to")


_INSTEAD = {"UK": "GB", "EL": "GR"}
"""Codes that others use, the European Union among them, in place of those of ISO 3166-1."""


def code_instead(code: str, otherwise: str) -> str:
    """What to write in place of a code that ISO 3166-1 does not have, or of a country's name.

    >>> code_instead("UK", "write two letters"), code_instead("Südkorea", ""), code_instead("XX", "write two letters")
    ('write GB', 'did you mean KR?', 'write two letters')
    """
    if code in _INSTEAD:
        return f"write {_INSTEAD[code]}"
    named = _codes_by_name().get(code.casefold())
    return f"did you mean {named}?" if named else otherwise


@cache
def _codes_by_name() -> dict[str, str]:
    """Codes of countries by their names in many languages, but for names that are those of two."""
    found: dict[str, set[str]] = {}
    for name, _, code in rows("countries"):
        found.setdefault(name.casefold(), set()).add(code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1 and codes <= country_codes()}


def _wrong_country(code: str, path: Path) -> Iterator[Complaint]:
    if code and code not in country_codes():
        yield Complaint(
            path, f"{code!r} is no ISO 3166-1 code", code_instead(code, "write two capital letters, such as KR")
        )


def _wrong_span(start: str, end: str, path: Path, first: str, last: str) -> Iterator[Complaint]:
    sound = True
    for day, key in ((start, first), (end, last)):
        if day and not is_date(day):
            sound = False
            yield Complaint((*path, key), f"there is no date {day}", "write a year, a month or a day that exists")
    common = min(len(start), len(end))
    if sound and common and start[:common] > end[:common]:
        yield Complaint(
            (*path, last), f"{last} {end} is before {first} {start}", "swap or correct the two", "dates-reversed"
        )
