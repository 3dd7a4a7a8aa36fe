"""Variants that need not be written, for rules find them: another case or hyphen, or a spelling of the native form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from namekit.curation.structure import Doubt, name_key
from namekit.romanize import transliterate, variants
from namekit.scripts import main_script
from namekit.scripts.languages import languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from namekit.gazetteer import Entity, Variant

_SPELLINGS = 20
"""Spellings of a native form that count as derived; rarer ones are worth writing."""


def derivable(names: Sequence[Variant], key: str, entity: Entity) -> Iterator[Doubt]:
    """Doubts about those among the variants under `key` that rules derive from another name of the entity.

    Only plain aliases and romanizations count: official, former or sourced names say more than their letters.

    >>> from namekit.gazetteer import Entity, Variant
    >>> some = (Variant("Щербаков", "ru", kind="native"), Variant("Shcherbakov"), Variant("SHCHERBAKOFF"))
    >>> entity = Entity(id="person/x", type="person", name="Shcherbakov", names=some)
    >>> [doubt.path for doubt in derivable(some, "names", entity)]
    [('names', 1)]
    """
    first = {name_key(entity.name): entity.name}
    for variant in entity.names:
        if not _plain(variant) and variant.kind != "demonym":
            first.setdefault(name_key(variant.text), variant.text)
    natives = [v for v in entity.names if v.kind == "native" and _is_read(v.lang) and main_script(v.text) != "Latn"]
    for index, variant in enumerate(names):
        if not _plain(variant):
            continue
        folded = name_key(variant.text)
        base = first.setdefault(folded, variant.text)
        if base != variant.text:
            message = f"{variant.text!r} is {base!r} but for case, marks, spaces or hyphens"
        elif native := _source(folded, variant, natives, entity.type):
            message = f"rules derive {variant.text!r} from {native!r}"
        else:
            continue
        yield Doubt("derivable", (key, index), message, "it may be taken out")


def spellings(native: str, lang: str, type: str) -> tuple[str, ...]:
    """Spellings that rules derive from a name in its own script, best first."""
    kind = type if type in {"person", "place"} else "text"
    return (
        *(found.text for found in variants(native, lang=lang, limit=_SPELLINGS)),
        transliterate(native, lang=lang, kind=kind),
    )


def _is_read(lang: str) -> bool:
    """Whether rules know the language of a tag."""
    return lang.partition("-")[0] in languages()


def _plain(variant: Variant) -> bool:
    return variant.kind in {"alias", "romanized"} and not (variant.homonym or variant.source or variant.note)


def _source(folded: str, variant: Variant, natives: Sequence[Variant], type: str) -> str:
    """Native form from which rules derive a spelling; nothing when there is none."""
    if main_script(variant.text) != "Latn":
        return ""
    return next((native.text for native in natives if folded in _derived(native.text, native.lang, type)), "")


@lru_cache(maxsize=10_000)
def _derived(native: str, lang: str, type: str) -> frozenset[str]:
    return frozenset(map(name_key, spellings(native, lang, type)))
