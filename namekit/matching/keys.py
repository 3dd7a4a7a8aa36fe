"""Keys: hashes under which the index finds names that may be the same, whole arrays at a time.

A name is filed under its own form and under every form that lacks one or two of its letters, so that two spellings which
differ by a few edits meet (deletion neighbourhoods: Mor & Fraenkel 1982; Bocek, Hunt & Stiller 2007, "Fast similarity
search in large dictionaries"). The hash is polynomial, so all neighbours of all names come from prefix sums over a matrix
of letters, with no loop over names. Each kind of form (letters, sounds, consonants, syllables) salts its hashes, and all
live in one key space.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.matching.sounds import coarse, skeleton

Hashes = NDArray[np.uint64]
Owners = NDArray[np.int32]

_BASE = 0x9E3779B97F4A7C15 | 1
_INVERSE = pow(_BASE, -1, 1 << 64)
_MIX = np.uint64(0xFF51AFD7ED558CCD)


def matrix(strings: Sequence[str], width: int | None = None) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """Letters of Latin-1 strings as a zero-padded matrix (n, width), and their lengths (n,)."""
    n = len(strings)
    lengths = np.fromiter(map(len, strings), np.int32, n)
    width = int(lengths.max(initial=1)) if width is None else width
    flat = np.frombuffer("".join(strings).encode("latin-1"), np.uint8)
    out = np.zeros((n, max(width, 1)), np.uint8)
    mask = np.arange(out.shape[1]) < lengths[:, None]
    if width >= lengths.max(initial=0):
        out[mask] = flat
    else:
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        index = starts[:, None] + np.arange(out.shape[1])
        out[mask] = flat[index[mask]]
        lengths = np.minimum(lengths, out.shape[1])
    return out, lengths


def _finish(hashes: Hashes, salt: int) -> Hashes:
    """Spread the bits (the finalizer of MurmurHash3), with the salt of the kind of form."""
    h = hashes + np.uint64(salt * 0x9E3779B97F4A7C15 & 0xFFFFFFFFFFFFFFFF)
    h ^= h >> np.uint64(33)
    h *= _MIX
    h ^= h >> np.uint64(29)
    return h


def whole(letters: NDArray[np.uint8], salt: int) -> Hashes:
    """Hash of each row (n,)."""
    powers = np.array([pow(_BASE, i, 1 << 64) for i in range(letters.shape[1])], np.uint64)
    return _finish((letters.astype(np.uint64) * powers).sum(axis=1, dtype=np.uint64), salt)


def neighbourhood(
    letters: NDArray[np.uint8], lengths: NDArray[np.int32], depth: int, salt: int
) -> tuple[Owners, Hashes]:
    """Hashes of each row with up to `depth` (0, 1 or 2) of its letters left out, and the row that each belongs to."""
    n, width = letters.shape
    powers = np.array([pow(_BASE, i, 1 << 64) for i in range(width)], np.uint64)
    prefix = np.zeros((n, width + 1), np.uint64)
    np.cumsum(letters.astype(np.uint64) * powers, axis=1, dtype=np.uint64, out=prefix[:, 1:])
    total = prefix[:, -1:]
    inverse, inverse2 = np.uint64(_INVERSE), np.uint64(pow(_INVERSE, 2, 1 << 64))
    rows = np.arange(n, dtype=np.int32)
    owners, hashes = [rows], [total[:, 0]]
    if depth >= 1:
        one = prefix[:, :-1] + (total - prefix[:, 1:]) * inverse
        inside = np.arange(width) < lengths[:, None]
        owners.append(np.broadcast_to(rows[:, None], one.shape)[inside])
        hashes.append(one[inside])
    if depth >= 2:
        i, j = np.triu_indices(width, 1)
        two = prefix[:, i] + (prefix[:, j] - prefix[:, i + 1]) * inverse + (total - prefix[:, j + 1]) * inverse2
        inside = j < lengths[:, None]
        owners.append(np.broadcast_to(rows[:, None], two.shape)[inside])
        hashes.append(two[inside])
    return np.concatenate(owners), _finish(np.concatenate(hashes), salt)


DEEP, SHALLOW, PART = 1, 2, 4
SYLLABIC = 5
WIDTH = 14


def form_keys(parts: Sequence[str], syllabic: bool) -> tuple[Owners, Hashes]:
    """Keys of forms: classes of sounds with up to two left out, consonants with one left out, each part by itself.

    Long forms are filed by their first and last seven sounds as well, with one left out.
    """
    rows = np.arange(len(parts), dtype=np.int32)
    joined = [p.replace(" ", "") for p in parts]
    if syllabic:
        return _deep(joined, rows, SYLLABIC)
    found = [_deep([coarse(j) for j in joined], rows, DEEP)]
    consonants = [skeleton(j) for j in joined]
    some = [i for i, s in enumerate(consonants) if len(s) >= 3]
    if some:
        letters, lengths = matrix([consonants[i] for i in some], WIDTH)
        owner, hashes = neighbourhood(letters, lengths, 1, SHALLOW)
        found.append((rows[some][owner], hashes))
    return _together([*found, part_keys(parts)])


def part_keys(parts: Sequence[str]) -> tuple[Owners, Hashes]:
    """Keys of single parts, for names of which a part is all that is written."""
    flat = [(i, coarse(p)) for i, text in enumerate(parts) for p in text.split(" ")]
    letters, _ = matrix([p for _, p in flat], WIDTH)
    return np.array([i for i, _ in flat], np.int32), whole(letters, PART)


def _deep(strings: list[str], rows: Owners, salt: int) -> tuple[Owners, Hashes]:
    found = []
    short = [i for i, s in enumerate(strings) if len(s) < 6]
    middle = [i for i, s in enumerate(strings) if 6 <= len(s) < WIDTH]
    long = [i for i, s in enumerate(strings) if len(s) >= 12]
    for chosen, depth, cut in (
        (short, 1, slice(None)),
        (middle, 2, slice(None)),
        (long, 1, slice(0, 7)),
        (long, 1, slice(-7, None)),
    ):
        if chosen:
            letters, lengths = matrix([strings[i][cut] for i in chosen])
            owner, hashes = neighbourhood(
                letters, lengths, depth, salt + (8 if cut.start == -7 else 16 if cut.stop == 7 else 0)
            )
            found.append((rows[chosen][owner], hashes))
    return _together(found)


def _together(found: list[tuple[Owners, Hashes]]) -> tuple[Owners, Hashes]:
    if not found:
        return np.zeros(0, np.int32), np.zeros(0, np.uint64)
    return np.concatenate([o for o, _ in found]), np.concatenate([h for _, h in found])


def postings(parts: Sequence[str], space: NDArray[np.uint8]) -> dict[str, NDArray[Any]]:
    """Arrays of the inverted file: `key_bucket` (where each bucket of hashes begins), `key_tag` and `key_form` (postings,)."""
    sounds = np.nonzero(space == 0)[0].astype(np.int32)
    others = np.nonzero(space != 0)[0].astype(np.int32)
    found = []
    for rows, syllabic in ((sounds, False), (others, True)):
        for start in range(0, len(rows), 50_000):
            block = rows[start : start + 50_000]
            owner, hashes = form_keys([parts[i] for i in block], syllabic)
            found.append((block[owner], hashes))
    form, hashes = _together(found)
    bits = bucket_bits(len(hashes))
    order = np.argsort(hashes, kind="stable")
    form, hashes = form[order].astype(np.uint32), hashes[order]
    bucket = (hashes >> np.uint64(64 - bits)).astype(np.int64)
    starts = np.searchsorted(bucket, np.arange((1 << bits) + 1)).astype(np.uint32)
    return {"key_bucket": starts, "key_tag": tags(hashes, bits), "key_form": form}


def bucket_bits(keys: int) -> int:
    """Bits of a hash that name its bucket: about one bucket a key."""
    return max(8, min(24, int(keys).bit_length() - 1))


def tags(hashes: Hashes, bits: int) -> NDArray[np.uint8]:
    """The eight bits after the bucket's, which tell keys of one bucket apart."""
    return ((hashes >> np.uint64(64 - bits - 8)) & np.uint64(0xFF)).astype(np.uint8)
