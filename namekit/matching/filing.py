"""The inverted file: distinct strings of forms, which forms each stands for, and the keys under which it is found.

Strings are of five families: letters of what is written in an alphabet (what is typed, typos and all), plain letters of what
is not, classes of sounds (what is heard, across scripts), letters of Hangul syllables, initials and finals of Pinyin. Homonyms and spellings that differ in case or marks
share their strings, so that each is filed and compared once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.arrays import string_arrays
from namekit.matching.forms import ALPHABETIC, CHINESE, KOREAN, SOUND, Form
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
from namekit.matching.sounds import coarses
from namekit.readings.reading import Source

Array = NDArray[Any]
FAMILIES = LETTERS, PLAIN, SOUNDS, HANGUL, PINYIN = range(5)

BLOCK = 100_000
"""Strings whose keys are made at once."""
SHARES = 16
"""Shares of the key space that are sorted one after the other, so that sorting takes little memory."""


def file_forms(forms: Sequence[Form], bounds: Sequence[int]) -> dict[str, Array]:
    """Arrays of the inverted file of forms, which stand in the order of spaces: space s from `bounds[s]` to `bounds[s + 1]`.

    `string_*`: distinct strings, the first of each family (`string_family`), forms of each (`string_start`, `string_form`),
    bags of those of letters; `key_*`: where each bucket of keys begins, tag and string of each posting.
    """
    sounding = range(bounds[SOUND], bounds[SOUND + 1])
    rows: list[Sequence[int]] = [
        [i for i in sounding if forms[i].source in ALPHABETIC],
        [i for i in sounding if forms[i].source is Source.PLAIN],
        [i for i in sounding if forms[i].source is not Source.PLAIN],
        *(range(bounds[space], bounds[space + 1]) for space in (KOREAN, CHINESE)),
    ]
    texts = [
        *([forms[i].letters.replace(" ", "") for i in rows[f]] for f in (LETTERS, PLAIN)),
        coarses([forms[i].parts.replace(" ", "") for i in rows[SOUNDS]]),
        *([forms[i].parts.replace(" ", "") for i in rows[f]] for f in (HANGUL, PINYIN)),
    ]
    strings: list[str] = []
    first = [0]
    of_string: list[Owners] = []
    of_form: list[Owners] = []
    for family in FAMILIES:
        known: dict[str, int] = {}
        own = np.fromiter((known.setdefault(t, len(known)) for t in texts[family]), np.int32, len(texts[family]))
        of_string.append(own + np.int32(len(strings)))
        of_form.append(np.array(rows[family], np.int32))
        strings += known
        first.append(len(strings))
    string, form = np.concatenate(of_string), np.concatenate(of_form)
    order = np.argsort(string, kind="stable")
    data, offsets = string_arrays(strings)
    parts = _parts_of_strings(forms, of_string[SOUNDS], rows[SOUNDS])
    return {
        "string_data": data,
        "string_offsets": offsets.astype(np.uint32),
        "string_family": np.array(first, np.int32),
        "string_start": np.searchsorted(string[order], np.arange(len(strings) + 1)).astype(np.uint32),
        "string_form": form[order].astype(np.uint32),
        "string_bag": bags(strings[: first[SOUNDS]]),
        **_postings(strings, first, parts),
    }


def _parts_of_strings(forms: Sequence[Form], string: Owners, rows: Sequence[int]) -> list[tuple[int, list[str]]]:
    """Classes of the sounds of each part of names of several, by string."""
    seen: set[tuple[int, str]] = set()
    out: list[tuple[int, list[str]]] = []
    for s, i in zip(string.tolist(), rows, strict=True):
        parts = forms[i].parts
        if " " in parts and (s, parts) not in seen:
            seen.add((s, parts))
            out.append((s, coarses(parts.split(" "))))
    return out


def _postings(strings: Sequence[str], first: Sequence[int], parts: Sequence[tuple[int, list[str]]]) -> dict[str, Array]:
    keyed: list[tuple[Callable[[Sequence[str]], tuple[Owners, Hashes]], int, int]] = [
        (make, first[family], first[family + 1])
        for family, make in zip(
            FAMILIES, (letter_keys, letter_keys, sound_keys, syllable_keys, syllable_keys), strict=True
        )
    ]
    shares: list[list[tuple[Owners, Hashes]]] = [[] for _ in range(SHARES)]

    def deal(owner: Owners, hashes: Hashes) -> None:
        share = (hashes >> np.uint64(60)).astype(np.uint8)
        order = np.argsort(share, kind="stable")
        for k, (o, h) in enumerate(zip(*(np.split(x[order], np.searchsorted(share[order], range(1, SHARES))) for x in (owner, hashes)), strict=True)):  # fmt: skip
            shares[k].append((o, h))

    for make, low, high in keyed:
        for start in range(low, high, BLOCK):
            owner, hashes = make(strings[start : min(start + BLOCK, high)])
            deal(owner + np.int32(start), hashes)
    for start in range(0, len(parts), BLOCK):
        block = parts[start : start + BLOCK]
        owner, hashes = part_keys([p for _, p in block])
        deal(np.array([s for s, _ in block], np.int32)[owner], hashes)
    return _sorted_by_key(shares)


def _sorted_by_key(shares: list[list[tuple[Owners, Hashes]]]) -> dict[str, Array]:
    """One array of postings in the order of keys; within a key, of strings."""
    total = sum(len(h) for share in shares for _, h in share)
    bits = bucket_bits(total)
    string, tag = np.empty(total, np.uint32), np.empty(total, np.uint8)
    counts = np.zeros(1 << bits, np.uint32)
    done = 0
    for share in shares:
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
