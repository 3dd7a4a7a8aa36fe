"""Spark, for gazetteers that no executor should hold: names and entities meet in a join of their keys.

The keys, the evidence, the model and the verdict are those of one machine (namekit.matching). What the index does there,
the engine does here: an equi-join of key hashes, the rarest first under a budget. A task then sees some hundred names with
the entities that share keys with them, compiles these, with the rarity of name parts counted over all, and resolves.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.base.arrays import ranges
from namekit.matching.forms.analysis import analyse
from namekit.matching.forms.form import CHINESE, KOREAN, MAX_PARTS, SOUND, plain_words
from namekit.matching.forms.groups import group_of
from namekit.matching.forms.rarity import code, part_codes, weights
from namekit.matching.forms.side import Rows, Side, lay
from namekit.matching.forms.sounds import coarses
from namekit.matching.index.compiled import PLACE, TYPES, Compiled, compile_entities
from namekit.matching.index.compiling import countries_of, names_of
from namekit.matching.index.filing import HANGUL, LETTERS, PINYIN, PLAIN, SOUNDS
from namekit.matching.index.keys import Hashes, heads_keys, letter_keys, part_keys, sound_keys, syllable_keys
from namekit.matching.index.stack import LARGE, Stack
from namekit.readings.reading import Source
from namekit.resolver import Resolver

if TYPE_CHECKING:
    from namekit.base.options import Options
    from namekit.gazetteer import Entity
    from namekit.matching.forms.analysis import Analysed

MAKERS = {LETTERS: letter_keys, PLAIN: letter_keys, SOUNDS: sound_keys, HANGUL: syllable_keys, PINYIN: syllable_keys}


class Keyed(NamedTuple):
    """Keys: whose each is (a position), the family of its string, its hash."""

    owner: NDArray[np.int64]
    family: NDArray[np.int8]
    hash: Hashes


class Whole(NamedTuple):
    """What a verdict needs to know of all of a gazetteer.

    Codes of name parts (sorted) and in how many names each occurs; how many names there are; groups of demonyms; how many
    entities there are of each type that occurs.
    """

    codes: NDArray[np.uint32]
    counts: NDArray[np.uint32]
    names: int
    demonyms: frozenset[int]
    types: dict[int, int]

    @property
    def large(self) -> bool:
        """Whether places are first looked for as they are spelled."""
        return self.types.get(PLACE, 0) >= LARGE

    @property
    def only_type(self) -> str | None:
        """Type of all entities, if they have one."""
        return TYPES[min(self.types)] if len(self.types) == 1 else None


def keys_of_entities(compiled: Compiled) -> Keyed:
    """Keys under which entities are filed; owners are positions of entities."""
    family = compiled.arrays["string_family"]
    start, form = compiled.arrays["string_start"], compiled.arrays["string_form"]
    found = []
    for number, make in MAKERS.items():
        strings = compiled.strings.many(np.arange(family[number], family[number + 1]))
        owner, hashes = make(strings)
        found.append((owner + family[number], number, hashes))
    sounding = np.arange(start[family[SOUNDS]], start[family[SOUNDS + 1]])
    string = np.repeat(np.arange(len(start) - 1), np.diff(start.astype(np.int64)))[sounding]
    parts = [text.split(" ") for text in compiled.parts.many(form[sounding])]
    several = [i for i, p in enumerate(parts) if len(p) > 1]
    owner, hashes = part_keys([coarses(parts[i]) for i in several])
    found.append((string[several][owner] if several else owner, SOUNDS, hashes))
    owner, hashes = heads_keys([parts[i] for i in several])
    found.append((string[several][owner] if several else owner, SOUNDS, hashes))
    return _of_entities(compiled, _together(found))


def _of_entities(compiled: Compiled, keys: Keyed) -> Keyed:
    """Put in place of strings the entities that bear the names they stand for."""
    start = compiled.arrays["string_start"].astype(np.int32)
    forms = start[keys.owner + 1] - start[keys.owner]
    name = compiled.form_name[compiled.arrays["string_form"][ranges(start[keys.owner], forms)]]
    family, hashes = np.repeat(keys.family, forms), np.repeat(keys.hash, forms)
    first = compiled.bearer_start
    bearers = first[name + 1] - first[name]
    entity = compiled.bearer[ranges(first[name], bearers)]
    return _distinct(Keyed(entity.astype(np.int64), np.repeat(family, bearers), np.repeat(hashes, bearers)))


def keys_of_names(names: Sequence[str], kinds: Sequence[str | None], *, large: bool) -> Keyed:
    """Keys that names ask for; owners are positions of names. `large`: the gazetteer has many places."""
    found = _asked([analyse(name, kind) for name, kind in zip(names, kinds, strict=True)])
    if large:
        places = [i for i, kind in enumerate(kinds) if kind == "place"]
        owner, hashes = letter_keys([plain_words(names[i]).replace(" ", "") for i in places], asked=True)
        if len(owner):
            found += [(np.array(places)[owner], family, hashes) for family in (LETTERS, PLAIN)]
    return _distinct(_together(found))


Part = tuple[NDArray[Any], int, Hashes]


def _asked(analysed: Sequence[Analysed]) -> list[Part]:
    side = Side.of(
        lay([one.forms for one in analysed]), lambda parts: np.zeros((len(parts.many), MAX_PARTS), np.float32)
    )
    sound = side.rows[SOUND]
    coarse = coarses(sound.joined)
    return [
        _owned(side.letters, LETTERS, letter_keys(side.letters.joined, asked=True)),
        _owned(side.letters, PLAIN, letter_keys(side.letters.joined, asked=True)),
        _owned(sound, SOUNDS, sound_keys(coarse, asked=True)),
        _owned(sound, SOUNDS, part_keys([coarses(p.split(" ")) for p in sound.parts])),
        _owned(sound, SOUNDS, _transcribed(side)),
        _owned(side.rows[KOREAN], HANGUL, syllable_keys(side.rows[KOREAN].joined, asked=True)),
        _owned(side.rows[CHINESE], PINYIN, syllable_keys(side.rows[CHINESE].joined, asked=True)),
    ]


def _transcribed(side: Side) -> tuple[NDArray[np.int32], Hashes]:
    """Keys of the consonants of names in Chinese characters, read as one part of a foreign name."""
    rows = side.rows[SOUND]
    foreign = side.forms.source[rows.form] == Source.HAN_TRANSCRIBED
    return heads_keys([[p] if f and " " not in p else [] for p, f in zip(rows.parts, foreign.tolist(), strict=True)])


def _owned(rows: Rows, family: int, keys: tuple[NDArray[np.int32], Hashes]) -> Part:
    query = np.repeat(np.arange(len(rows.start) - 1), np.diff(rows.start))
    return query[keys[0]] if len(query) else keys[0], family, keys[1]


def _together(found: Sequence[Part]) -> Keyed:
    return Keyed(
        np.concatenate([owner for owner, _, _ in found]).astype(np.int64),
        np.concatenate([np.full(len(hashes), family, np.int8) for _, family, hashes in found]),
        np.concatenate([hashes for _, _, hashes in found]),
    )


def _distinct(keys: Keyed) -> Keyed:
    order = np.lexsort((keys.hash, keys.family, keys.owner))
    owner, family, hashes = keys.owner[order], keys.family[order], keys.hash[order]
    new = np.ones(len(order), bool)
    new[1:] = (owner[1:] != owner[:-1]) | (family[1:] != family[:-1]) | (hashes[1:] != hashes[:-1])
    return Keyed(owner[new], family[new], hashes[new])


class Sample(Compiled):
    """Some entities of a gazetteer, whose name parts are as rare as they are in all of it."""

    def __init__(self, compiled: Compiled, whole: Whole) -> None:
        parts = list(compiled.spelled)
        rarity = np.round(weights(part_codes([parts]), whole.codes, whole.counts, whole.names) * 255).astype(np.uint8)
        own = {name: compiled.arrays[name] for name in compiled.arrays}
        rare = {"rare_code": whole.codes, "rare_count": whole.counts, "spelling_rarity": rarity}
        super().__init__({**own, **rare}, compiled.meta)
        self._whole = whole.names

    @property
    def names(self) -> int:
        """Number of distinct names of the whole gazetteer."""
        return self._whole


class Fact(NamedTuple):
    """One thing of which `Whole` is made, with the name that it is said of: counting distinct facts gives it."""

    what: int
    value: int
    name: int


NAME, PART, DEMONYM, TYPE = range(4)


def facts_of(entities: Iterable[Entity]) -> list[Fact]:
    """Facts of some entities; those of all, without doubles and counted by `what` and `value`, are for `whole_of`."""
    found = []
    for entity in entities:
        own = _signed(int.from_bytes(blake2b(entity.id.encode(), digest_size=8).digest()))
        found.append(Fact(TYPE, TYPES.index(entity.type), own))
        found += [Fact(DEMONYM, _signed(group_of(v.text)), 0) for v in entity.names if v.kind == "demonym"]
        names = names_of(entity)
        for text, read_as in zip(names, countries_of(entity, names), strict=True):
            name = _signed(
                int.from_bytes(blake2b("\0".join((text, entity.type, read_as)).encode(), digest_size=8).digest())
            )
            found.append(Fact(NAME, 0, name))
            parts = {part for form in analyse(text, entity.type, read_as).forms for part in form.parts.split(" ")}
            found += [Fact(PART, value, name) for value in {code(part) for part in parts}]
    return found


def whole_of(counted: Iterable[tuple[int, int, int]]) -> Whole:
    """Put facts together: what, value, and how many distinct names it was said of."""
    by_kind: dict[int, dict[int, int]] = {NAME: {}, PART: {}, DEMONYM: {}, TYPE: {}}
    for what, value, count in counted:
        by_kind[what][value] = count
    codes = sorted(by_kind[PART])
    return Whole(
        np.array(codes, np.uint32),
        np.array([by_kind[PART][c] for c in codes], np.uint32),
        sum(by_kind[NAME].values()),
        frozenset(value % (1 << 64) for value in by_kind[DEMONYM]),
        by_kind[TYPE],
    )


def _signed(value: int) -> int:
    """A number of 64 bits as Spark holds it."""
    return value - (1 << 64) if value >= 1 << 63 else value


def resolver_among(entities: Iterable[Entity], whole: Whole, options: Options | None = None) -> Resolver:
    """Resolver that answers as one over the whole gazetteer does, for names that share keys with these entities alone."""
    stack = Stack([Sample(compile_entities(entities), whole)])
    stack.large, stack.only_type, stack.demonyms = whole.large, whole.only_type, whole.demonyms
    stack.names = whole.names
    return Resolver._over(stack, options, None)
