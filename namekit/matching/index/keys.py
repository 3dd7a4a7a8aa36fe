"""Keys: hashes under which the index finds strings that may be the same, whole arrays at a time.

A string is filed under itself and under what is left when one or two of its letters are left out, so that two spellings
which differ by a few edits meet (deletion neighbourhoods: Mor & Fraenkel 1982; Bocek, Hunt & Stiller 2007, "Fast similarity
search in large dictionaries"). The hash is polynomial, so all neighbours of all strings come from prefix sums over a matrix
of letters, with no loop over names. Each family of strings (letters, sounds, syllables) salts its hashes, and all live in
one key space. What is asked reaches further than what is filed: sounds lose one letter in the file and two in the question,
which finds nearly the same at a quarter of the postings.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from namekit.matching.forms.sounds import heads, skeletons

Hashes = NDArray[np.uint64]
Owners = NDArray[np.int32]

_BASE = 0x9E3779B97F4A7C15 | 1
_INVERSE = pow(_BASE, -1, 1 << 64)
_MIX = np.uint64(0xFF51AFD7ED558CCD)

LETTERS, SOUNDS, SYLLABLES = 1, 2, 3
"""Families of strings: plain letters, classes of sounds, letters of syllables."""
_SKELETON, _PART, _HEADS, _HEAD, _TAIL = 4, 5, 6, 8, 16

_PAIRS_FROM = 6
"""Length from which two letters may be left out."""
_LONG = 12
"""Length from which the two ends are filed in place of the whole."""
_END = 7
_PART_WIDTH = 14
_CONSONANTS_FROM, _CONSONANTS_PAIRS_FROM = 3, 5
_HEADS_FROM = 2


def matrix(strings: Sequence[str], width: int | None = None) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """Letters of Latin-1 strings as a zero-padded matrix (n, width), and their lengths (n,)."""
    n = len(strings)
    lengths = np.fromiter(map(len, strings), np.int32, n)
    flat = np.frombuffer("".join(strings).encode("latin-1"), np.uint8)
    longest = int(lengths.max(initial=1))
    width = longest if width is None else width
    if n and width >= longest and int(lengths.min()) == width:
        return flat.reshape(n, width), lengths
    out = np.zeros((n, max(width, 1)), np.uint8)
    if width < longest:
        starts = np.cumsum(lengths) - lengths
        lengths = np.minimum(lengths, width)
        flat = flat[np.repeat(starts - (np.cumsum(lengths) - lengths), lengths) + np.arange(int(lengths.sum()))]
    out[np.arange(out.shape[1]) < lengths[:, None]] = flat
    return out, lengths


def _finish(hashes: Hashes, salt: int) -> Hashes:
    """Spread the bits (the finalizer of MurmurHash3), with the salt of the kind of string."""
    h = hashes + np.uint64(salt * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
    h ^= h >> np.uint64(33)
    h *= _MIX
    h ^= h >> np.uint64(29)
    return h


def whole(letters: NDArray[np.uint8], salt: int) -> Hashes:
    """Hash of each row (n,)."""
    return _finish((letters.astype(np.uint64) * _powers(letters.shape[1])).sum(axis=1, dtype=np.uint64), salt)


def _powers(width: int) -> Hashes:
    return np.array([pow(_BASE, i, 1 << 64) for i in range(width)], np.uint64)


def neighbourhood(letters: NDArray[np.uint8], depth: int, salt: int) -> Hashes:
    """Hashes (n, keys) of rows of one length with up to `depth` (0, 1 or 2) letters left out."""
    n, width = letters.shape
    prefix = np.zeros((n, width + 1), np.uint64)
    np.cumsum(letters * _powers(width), axis=1, dtype=np.uint64, out=prefix[:, 1:])
    total = prefix[:, -1:]
    inverse, inverse2 = np.uint64(_INVERSE), np.uint64(pow(_INVERSE, 2, 1 << 64))
    found = [total]
    if depth >= 1:
        found.append(prefix[:, :-1] + (total - prefix[:, 1:]) * inverse)
    if depth >= 2:
        i, j = np.triu_indices(width, 1)
        found.append(prefix[:, i] + (prefix[:, j] - prefix[:, i + 1]) * inverse + (total - prefix[:, j + 1]) * inverse2)
    return _finish(np.concatenate(found, axis=1), salt)


def letter_keys(strings: Sequence[str], *, asked: bool = False) -> tuple[Owners, Hashes]:
    """Keys of plain letters: up to eleven with two left out (two only from six on), of longer ones both ends with one left out."""
    return _deep(strings, LETTERS, 2, asked)


def sound_keys(strings: Sequence[str], *, asked: bool = False) -> tuple[Owners, Hashes]:
    """Keys of classes of sounds, and of the consonants among them: with one left out, with two in what is asked."""
    found = [_deep(strings, SOUNDS, 2 if asked else 1, asked)]
    letters, lengths = matrix(skeletons(strings), _PART_WIDTH)
    for length in range(_CONSONANTS_FROM, _PART_WIDTH + 1):
        rows = np.flatnonzero(lengths == length)
        depth = 2 if asked and length >= _CONSONANTS_PAIRS_FROM else 1
        found.append(_grouped(rows, letters[rows, :length], depth, _SKELETON))
    return _together(found)


def syllable_keys(strings: Sequence[str], *, asked: bool = False) -> tuple[Owners, Hashes]:
    """Keys of letters of syllables."""
    return _deep(strings, SYLLABLES, 2, asked)


def part_keys(parts: Sequence[Sequence[str]]) -> tuple[Owners, Hashes]:
    """Keys of the single parts of names, for names of which a part is all that is written."""
    owner = np.repeat(np.arange(len(parts), dtype=np.int32), np.fromiter(map(len, parts), np.int32, len(parts)))
    letters, _ = matrix([part for name in parts for part in name], _PART_WIDTH)
    return owner, whole(letters, _PART)


def heads_keys(parts: Sequence[Sequence[str]]) -> tuple[Owners, Hashes]:
    """Keys of the consonants of single parts, in sounds, as Chinese hears them: for those of two or more."""
    owner = np.repeat(np.arange(len(parts), dtype=np.int32), np.fromiter(map(len, parts), np.int32, len(parts)))
    letters, lengths = matrix(heads([part for name in parts for part in name]), _PART_WIDTH)
    some = lengths >= _HEADS_FROM
    return owner[some], whole(letters[some], _HEADS)


def _deep(strings: Sequence[str], salt: int, depth: int, asked: bool) -> tuple[Owners, Hashes]:
    letters, lengths = matrix(strings)
    slack = 2 if asked else 0  # a string of eleven letters may stand for one of thirteen, and the reverse
    found = []
    for length in range(1, min(_LONG + slack, letters.shape[1] + 1)):
        rows = np.flatnonzero(lengths == length)
        found.append(_grouped(rows, letters[rows, :length], depth if length >= _PAIRS_FROM else 1, salt))
    ends = np.flatnonzero(lengths >= _LONG - slack)
    tail = (lengths[ends] - _END)[:, None] + np.arange(_END)
    found.append(_grouped(ends, letters[ends, :_END], 1, salt + _HEAD))
    found.append(_grouped(ends, letters[ends[:, None], tail], 1, salt + _TAIL))
    return _together(found)


def _grouped(rows: NDArray[np.intp], letters: NDArray[np.uint8], depth: int, salt: int) -> tuple[Owners, Hashes]:
    """Keys of some of the strings, which are of one length."""
    if not len(rows):
        return np.zeros(0, np.int32), np.zeros(0, np.uint64)
    hashes = neighbourhood(letters, depth, salt)
    return np.repeat(rows.astype(np.int32), hashes.shape[1]), hashes.ravel()


def _together(found: Sequence[tuple[Owners, Hashes]]) -> tuple[Owners, Hashes]:
    if not found:
        return np.zeros(0, np.int32), np.zeros(0, np.uint64)
    return np.concatenate([o for o, _ in found]), np.concatenate([h for _, h in found])


_CLASSES = "etaoinsrhldcumfpgwybvkxjqz"
_CLASS_BITS, _BAG_CLASSES = 3, 21
_CLASS_OF = np.zeros(256, np.int64)
_CLASS_OF[list(_CLASSES.encode())] = np.arange(len(_CLASSES)) % _BAG_CLASSES  # rare letters share a class


def bags(strings: Sequence[str]) -> Hashes:
    """How often each class of letters occurs in a string, up to three times: a bit for each time (n,).

    An edit changes two bits at the most, so that strings within two edits differ in four at the most.
    """
    letters, lengths = matrix(strings)
    inside = letters > 0
    cell = np.repeat(np.arange(len(strings)) * _BAG_CLASSES, lengths) + _CLASS_OF[letters[inside]]
    counts = np.bincount(cell, minlength=len(strings) * _BAG_CLASSES).reshape(-1, _BAG_CLASSES)
    bits = (1 << np.minimum(counts, _CLASS_BITS).astype(np.uint64)) - np.uint64(1)
    return np.asarray(
        (bits << (np.arange(_BAG_CLASSES, dtype=np.uint64) * np.uint64(_CLASS_BITS))).sum(1, dtype=np.uint64)
    )
