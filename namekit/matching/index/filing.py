"""The inverted file: distinct strings of forms, which forms each stands for, and the keys under which it is found.

Strings are of five families: letters of what is written in an alphabet (what is typed, typos and all), plain letters of what
is not, or what bulk sources write otherwise than it is read, classes of sounds (what is heard, across scripts), letters of
Hangul syllables, initials and finals of Pinyin. Homonyms and spellings that differ in case or marks share their strings, so
that each is filed and compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.columns import Strings
from namekit.gazetteer.growing import Column, Numbered, StringColumn, numbered
from namekit.matching.forms.form import ALPHABETIC, CHINESE, KOREAN, SOUND
from namekit.matching.forms.sounds import coarses
from namekit.matching.forms.texts import joined
from namekit.matching.index.keys import (
    Hashes,
    Owners,
    bags,
    heads_keys,
    letter_keys,
    part_keys,
    sound_keys,
    syllable_keys,
)
from namekit.matching.index.postings import Gathered
from namekit.readings.reading import Source

Array = NDArray[Any]
Ints = NDArray[np.int32]
Keys = Callable[[Sequence[str]], tuple[Owners, Hashes]]
Texts = Callable[[Ints], list[str]]
"""From spellings to the strings that they are filed under."""
FAMILIES = LETTERS, PLAIN, SOUNDS, HANGUL, PINYIN = range(5)

BLOCK = 50_000
"""Strings that are looked at at once."""


class Forms(NamedTuple):
    """Columns of forms in the order of spaces: where each space begins, source and spelling of each form.

    Of each spelling: its parts, its letters, and whether names of people sound so.
    """

    bounds: Sequence[int]
    source: NDArray[np.uint8]
    spelling: Ints
    parts: Strings
    letters: Strings
    of_people: NDArray[np.bool_]


def file_forms(
    forms: Forms, plain: tuple[Ints, Ints], ends: tuple[Ints, Ints], folder: Path | None
) -> dict[str, Array]:
    """Arrays of the inverted file of forms; long ones are in temporary files in a folder.

    Some are filed under other spellings besides, which stand for them (forms, spellings): `plain` by their letters, `ends` by their sounds.

    `string_*`: distinct strings, the first of each family (`string_family`), forms of each (`string_start`, `string_form`),
    bags of those of letters; `key_*`: see namekit.matching.index.postings.
    """
    postings, written = Gathered(folder), StringColumn(folder)
    many, form, bag = Column(np.uint32, folder), Column(np.uint32, folder), Column(np.uint64, folder)
    first = [0]
    for family, (rows, spelling, texts, keys) in enumerate(_families(forms, plain, ends)):
        spelled, of_row = _as_met(spelling)
        known = Numbered(folder)
        for block in _blocks(len(spelled)):
            known.add(texts(spelled[block]))
        own, met, strings = known.numbers()
        of_form = own[of_row]
        form.add(rows[_by_string(of_form)])
        many.add(np.bincount(of_form, minlength=len(met)))
        own += np.int32(first[-1])
        if family == SOUNDS:
            _add_parts(postings, forms, spelled, own)
        elif family == HANGUL:
            _add_family_names(postings, forms, spelled, own)
        for block in _blocks(len(met)):
            some = strings.many(met[block])
            written.add(some)
            owner, hashes = keys(some)
            postings.add(owner + np.int32(first[-1] + block.start), hashes)
            if family in (LETTERS, PLAIN):
                bag.add(bags(some))
        first.append(first[-1] + len(met))
    return {
        **written.arrays("string"),
        "string_family": np.array(first, np.int32),
        "string_start": np.concatenate([[0], np.cumsum(many.array())]).astype(np.uint32),
        "string_form": form.array(),
        "string_bag": bag.array(),
        **postings.arrays(first[-1]),
    }


def _by_string(string: Ints) -> NDArray[np.int64]:
    """Positions in the order of their strings, and of themselves where these are the same."""
    pairs = string.astype(np.int64) << 32 | np.arange(len(string))
    pairs.sort()
    return pairs & 0xFFFFFFFF


def _blocks(count: int) -> Iterator[slice]:
    return (slice(start, start + BLOCK) for start in range(0, count, BLOCK))


def _families(
    forms: Forms, others: tuple[Ints, Ints], ends: tuple[Ints, Ints]
) -> Iterator[tuple[Ints, Ints, Texts, Keys]]:
    """Forms of each family, their spellings, what makes strings of those, and what makes keys of them."""
    bounds, source = forms.bounds, forms.source
    sounding = np.arange(bounds[SOUND], bounds[SOUND + 1], dtype=np.int32)
    plain = source[sounding] == Source.PLAIN
    alphabetic = sounding[np.isin(source[sounding], [int(s) for s in ALPHABETIC])]

    def letters(spelled: Ints) -> list[str]:
        return joined(forms.letters.many(spelled))

    def syllables(spelled: Ints) -> list[str]:
        return joined(forms.parts.many(spelled))

    def sounds(spelled: Ints) -> list[str]:
        return coarses(syllables(spelled))

    written = sounding[plain]
    yield alphabetic, forms.spelling[alphabetic], letters, letter_keys
    yield (
        np.concatenate([written, others[0]]),
        np.concatenate([forms.spelling[written], others[1]]),
        letters,
        letter_keys,
    )
    heard = sounding[~plain]
    yield np.concatenate([heard, ends[0]]), np.concatenate([forms.spelling[heard], ends[1]]), sounds, sound_keys
    for space in (KOREAN, CHINESE):
        own = np.arange(bounds[space], bounds[space + 1], dtype=np.int32)
        yield own, forms.spelling[own], syllables, syllable_keys


def _as_met(spelling: Ints) -> tuple[Ints, Ints]:
    """Distinct spellings in the order in which they are met, and the position of each among them."""
    place = np.arange(len(spelling), dtype=np.int32)
    first = np.empty(int(spelling.max(initial=-1)) + 1, np.int32)
    first[spelling[::-1]] = place[::-1]  # the last that is written to a place stays
    number, met = numbered(first[spelling])
    return spelling[met], number


def _add_parts(postings: Gathered, forms: Forms, spelled: Ints, string: Ints) -> None:
    """Add keys of the single parts of names of several, of people by their consonants too: `string` is what each spelling is filed under."""
    for block in _blocks(len(spelled)):
        texts = forms.parts.many(spelled[block])
        several = [i for i, text in enumerate(texts) if " " in text]
        owner, hashes = part_keys([text.split(" ") for text in coarses([texts[i] for i in several])])
        postings.add(string[block][several][owner], hashes)
        people = [i for i in several if forms.of_people[spelled[block][i]]]
        owner, hashes = heads_keys([texts[i].split(" ") for i in people])
        postings.add(string[block][people][owner], hashes)


def _add_family_names(postings: Gathered, forms: Forms, spelled: Ints, string: Ints) -> None:
    """Add a key of the first syllable of names of people: with a title, Koreans are called by it alone, however it is spelled in Latin letters."""
    people = np.flatnonzero(forms.of_people[spelled])
    owner, hashes = part_keys([text.split(" ")[:1] for text in forms.parts.many(spelled[people])])
    postings.add(string[people][owner], hashes)
