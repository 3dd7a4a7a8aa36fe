"""The inverted file: distinct strings of forms, which forms each stands for, and the keys under which it is found.

Strings are of five families: letters of what is written in an alphabet (what is typed, typos and all), plain letters of what
is not, or what bulk sources write otherwise than it is read, classes of sounds (what is heard, across scripts), letters of
Hangul syllables, initials and finals of Pinyin. Homonyms and spellings that differ in case or marks share their strings, so
that each is filed and compared once.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.arrays import string_arrays
from namekit.matching.forms import ALPHABETIC, CHINESE, KOREAN, SOUND
from namekit.matching.keys import (
    Hashes,
    Owners,
    bags,
    bucket_bits,
    letter_keys,
    part_keys,
    sound_keys,
    syllable_keys,
    tags,
)
from namekit.matching.pairs import joined
from namekit.matching.sounds import coarses
from namekit.readings.reading import Source

Array = NDArray[Any]
Keys = Callable[[Sequence[str]], tuple[Owners, Hashes]]
FAMILIES = LETTERS, PLAIN, SOUNDS, HANGUL, PINYIN = range(5)

BLOCK = 100_000
"""Strings whose keys are made at once."""
SHARES = 16
"""Shares of the key space that are sorted one after the other, so that sorting takes little memory."""


class Forms(NamedTuple):
    """Columns of forms in the order of spaces: where each space begins, and of each form its source, parts and letters."""

    bounds: Sequence[int]
    source: NDArray[np.uint8]
    parts: Sequence[str]
    letters: Sequence[str]


def file_forms(forms: Forms, plain: tuple[Owners, list[str]]) -> dict[str, Array]:
    """Arrays of the inverted file of forms, and of `plain` letters that some of them are filed under besides.

    `string_*`: distinct strings, the first of each family (`string_family`), forms of each (`string_start`, `string_form`),
    bags of those of letters; `key_*`: where each bucket of keys begins, tag and string of each posting.
    """
    postings = _Postings()
    strings: list[list[str]] = []
    of_string, of_form = [], []
    first = [0]
    for rows, texts, keys in _families(forms, plain):
        known: dict[str, int] = {}
        own = np.fromiter((known.setdefault(text, len(known)) for text in texts), np.int32, len(texts))
        of_string.append(own + np.int32(first[-1]))
        of_form.append(rows)
        strings.append(list(known))
        postings.add(strings[-1], keys, first[-1])
        first.append(first[-1] + len(known))
    sounding, of_sounds = of_form[SOUNDS], of_string[SOUNDS]
    postings.add_parts([forms.parts[i] for i in sounding.tolist()], of_sounds)
    string, form = np.concatenate(of_string), np.concatenate(of_form)
    order = np.argsort(string, kind="stable")
    data, offsets = string_arrays(itertools.chain(*strings))
    return {
        "string_data": data,
        "string_offsets": offsets.astype(np.uint32),
        "string_family": np.array(first, np.int32),
        "string_start": np.searchsorted(string[order], np.arange(first[-1] + 1)).astype(np.uint32),
        "string_form": form[order].astype(np.uint32),
        "string_bag": np.concatenate([bags(strings[LETTERS]), bags(strings[PLAIN])]),
        **postings.arrays(),
    }


def _families(forms: Forms, others: tuple[Owners, list[str]]) -> Iterator[tuple[Owners, list[str], Keys]]:
    """Forms of each family, the string that each is filed under, and what makes keys of it."""
    bounds, source = forms.bounds, forms.source
    sounding = np.arange(bounds[SOUND], bounds[SOUND + 1], dtype=np.int32)
    plain = source[sounding] == Source.PLAIN
    alphabetic = sounding[np.isin(source[sounding], [int(s) for s in ALPHABETIC])]
    yield alphabetic, joined([forms.letters[i] for i in alphabetic.tolist()]), letter_keys
    written = joined([forms.letters[i] for i in sounding[plain].tolist()])
    yield np.concatenate([sounding[plain], others[0]]), [*written, *others[1]], letter_keys
    yield sounding[~plain], coarses(joined([forms.parts[i] for i in sounding[~plain].tolist()])), sound_keys
    for space in (KOREAN, CHINESE):
        own = np.arange(bounds[space], bounds[space + 1], dtype=np.int32)
        yield own, joined(forms.parts[bounds[space] : bounds[space + 1]]), syllable_keys


class _Postings:
    """Keys and the strings that they lead to, dealt into shares of the key space."""

    def __init__(self) -> None:
        self._shares: list[list[tuple[Owners, Hashes]]] = [[] for _ in range(SHARES)]

    def add(self, strings: Sequence[str], keys: Keys, first: int) -> None:
        """Add keys of strings, which are numbered from `first` on."""
        for start in range(0, len(strings), BLOCK):
            owner, hashes = keys(strings[start : start + BLOCK])
            self._deal(owner + np.int32(first + start), hashes)

    def add_parts(self, names: Sequence[str], string: Owners) -> None:
        """Add keys of the single parts of names of several."""
        several = [i for i, parts in enumerate(names) if " " in parts]
        for start in range(0, len(several), BLOCK):
            block = several[start : start + BLOCK]
            owner, hashes = part_keys([coarses(names[i].split(" ")) for i in block])
            self._deal(string[block][owner], hashes)

    def _deal(self, owner: Owners, hashes: Hashes) -> None:
        share = (hashes >> np.uint64(64 - SHARES.bit_length() + 1)).astype(np.uint8)
        order = np.argsort(share, kind="stable")
        ends = np.searchsorted(share[order], np.arange(1, SHARES))
        dealt = zip(np.split(owner[order], ends), np.split(hashes[order], ends), strict=True)
        for pile, (own, some) in zip(self._shares, dealt, strict=True):
            pile.append((own.copy(), some.copy()))  # a view would keep the whole block alive

    def arrays(self) -> dict[str, Array]:
        """One array of postings in the order of keys; within a key, of strings."""
        total = sum(len(h) for share in self._shares for _, h in share)
        bits = bucket_bits(total)
        string, tag = np.empty(total, np.uint32), np.empty(total, np.uint8)
        counts = np.zeros(1 << bits, np.uint32)
        done = 0
        for share in self._shares:
            if not share:
                continue
            owner, hashes = (np.concatenate(column) for column in zip(*share, strict=True))
            share.clear()
            order = np.lexsort((owner, hashes))
            owner, hashes = owner[order], hashes[order]
            new = np.ones(len(owner), bool)
            new[1:] = (hashes[1:] != hashes[:-1]) | (owner[1:] != owner[:-1])  # `anna` loses either n to the same end
            owner, hashes = owner[new], hashes[new]
            end = done + len(owner)
            string[done:end], tag[done:end] = owner, tags(hashes, bits)
            bucket = (hashes >> np.uint64(64 - bits)).astype(np.int64)
            counts += np.bincount(bucket, minlength=1 << bits).astype(np.uint32)
            done = end
        starts = np.zeros((1 << bits) + 1, np.uint32)
        np.cumsum(counts, out=starts[1:])
        return {"key_bucket": starts, "key_tag": tag[:done].copy(), "key_string": string[:done].copy()}
