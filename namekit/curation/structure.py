"""What is doubtful in one entry by itself: scripts, look-alikes, normal form, ids, tests."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from namekit.lexicon import rows
from namekit.scripts import clean, fold, script_of
from namekit.scripts.lookalikes import mend

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from namekit.gazetteer import Change, Entity, Tests, Variant

Path = tuple[str | int, ...]

_KIND_OF_ID = {"person": "person", "place": "place", "organization": "org"}
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_STRAY = re.compile(rf"^\s|\s$|\s\s|[^\S ]|{_INVISIBLE.pattern}")
_SPACES = re.compile(r"\s+")
_NO_LETTER = re.compile(r"[\W_]+")
_ASCII_REST = {code: None for code in range(128) if not chr(code).isalnum()}
_LOOKALIKE = tuple(map(re.compile, ("[A-Za-zÀ-ɏ]", "[Ѐ-ԯ]", "[Ͱ-Ͽἀ-῿]")))
"""Latin, Cyrillic, Greek: only what has letters of two needs a closer look."""


class Doubt(NamedTuple):
    """One thing doubtful in an entry; `path` leads to it, `code` is one of `findings.CODES`."""

    code: str
    path: Path
    message: str
    mend: str = ""


def doubts_of_entity(entity: Entity) -> Iterator[Doubt]:
    """What is doubtful in an entity by itself."""
    kind, slash, _ = entity.id.partition("/")
    if slash and kind != _KIND_OF_ID[entity.type]:
        yield Doubt(
            "id-kind", ("id",), f"{entity.id} is of type {entity.type}", f"begin with {_KIND_OF_ID[entity.type]}/"
        )
    yield from _doubts_of_text(entity.name, ("name",))
    yield from _doubts_of_variants(entity.names, "names", entity.name)
    yield from _doubts_of_tests(entity.tests, {entity.name, *(v.text for v in entity.names if v.kind != "demonym")})


def doubts_of_change(change: Change) -> Iterator[Doubt]:
    """What is doubtful in a change by itself."""
    yield from _doubts_of_variants(change.add, "add", "")
    yield from _doubts_of_tests(change.tests, {variant.text for variant in change.add})


def name_key(text: str) -> str:
    """What is the same in names that differ in case, marks, spaces and hyphens alone.

    >>> name_key("Saint-Denis") == name_key("SAINT DENIS")
    True
    """
    if text.isascii():
        return text.lower().translate(_ASCII_REST) or text.lower()
    folded = fold(clean(text))
    return _NO_LETTER.sub("", folded) or folded


def tidy(text: str) -> str:
    """The same name composed (NFC), with single plain spaces and without invisible characters.

    >>> tidy(" New\u00a0 York\u200b ")
    'New York'
    """
    visible = _INVISIBLE.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    return _SPACES.sub(" ", visible).strip()


def _doubts_of_variants(variants: Iterable[Variant], key: str, canonical: str) -> Iterator[Doubt]:
    seen = {(canonical, "")}
    for index, variant in enumerate(variants):
        path = (key, index)
        yield from _doubts_of_text(variant.text, path)
        if variant.kind == "native" and variant.lang:
            yield from _doubts_of_script(variant, path)
        if (variant.text, variant.lang) in seen:
            yield Doubt("repeated-name", path, f"{variant.text!r} stands twice", "take one out")
        seen.add((variant.text, variant.lang))


def _doubts_of_text(text: str, path: Path) -> Iterator[Doubt]:
    if text.isascii() and not _STRAY.search(text):
        return
    if unicodedata.normalize("NFC", text) != text:
        yield Doubt("unnormalized", path, f"{text!r} is not in Unicode form NFC", "write it composed: lint --fix")
    if stray := _STRAY.search(text):
        yield Doubt("unnormalized", path, f"{text!r} has {_named(stray.group())}", "take it out: lint --fix")
    if sum(bool(letters.search(text)) for letters in _LOOKALIKE) > 1 and (mended := mend(text)) != text:
        yield Doubt("look-alike", path, f"{text!r} mixes letters of two scripts", f"write {mended!r} in one")


def _named(stray: str) -> str:
    if stray.strip(" ") == "":
        return "a space too many"
    char = stray.strip(" ") if len(stray) > 1 else stray
    return f"U+{ord(char[0]):04X} {unicodedata.name(char[0], 'control character')}"


def _doubts_of_script(variant: Variant, path: Path) -> Iterator[Doubt]:
    expected = _scripts_of(variant.lang)
    found = {script_of(char) for char in variant.text} - {"Zyyy", "Zinh", "Zzzz"}
    if expected and found and not found & expected:
        message = f"{variant.text!r} is in {', '.join(sorted(found))}, and {variant.lang} is written in"
        yield Doubt("wrong-script", path, f"{message} {', '.join(sorted(expected))}", "correct lang, or kind")


def _scripts_of(tag: str) -> frozenset[str]:
    """Scripts that a language tag allows: what it names itself, or what its language is written in."""
    language, *rest = tag.replace("_", "-").split("-")
    for part in rest:
        if len(part) == 4 and part.isalpha():
            return _PARTS.get(part.title(), frozenset([part.title()]))
    return _table().get(language.lower(), frozenset())


_PARTS = {
    "Hans": frozenset(["Hani"]),
    "Hant": frozenset(["Hani"]),
    "Jpan": frozenset(["Hani", "Hira", "Kana"]),
    "Kore": frozenset(["Hang", "Hani"]),
}


@cache
def _table() -> dict[str, frozenset[str]]:
    return {lang: frozenset(scripts.split()) for lang, scripts in rows("language_scripts")}


def _doubts_of_tests(tests: Tests, names: set[str]) -> Iterator[Doubt]:
    for index, name in enumerate(tests.differ):
        if name in tests.match or name in names:
            what = "must match as well" if name in tests.match else "is a name of the entity"
            yield Doubt("contradictory-test", ("tests", "differ", index), f"{name!r} {what}", "take one of the two out")
