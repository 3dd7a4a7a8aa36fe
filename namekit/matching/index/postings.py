"""Postings: the strings that each key leads to, packed so that a look-up reads two short arrays and searches nowhere.

A posting is one number: below, the string; above, a tag, the bits of the key's hash that follow those which name its bucket.
It has 24 bits as a rule, of which the lower 16 stand in one array and the others in another. Postings stand in the order of
buckets, tags and strings. Where a bucket begins is written as the distance from the beginning of its block of buckets, in a byte:
most buckets hold two or three postings; the few that begin farther off are listed. A tag of few bits lets some strings of other
keys through, which what is compared afterwards tells apart; a byte more for each posting would be a tenth of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from namekit.gazetteer.growing import Column
from namekit.matching.index.keys import Hashes, Owners

Array = NDArray[Any]

BLOCK = 16
"""Buckets whose beginnings are counted from one place."""
FAR = 255
"""Stands for a bucket that begins so far from there or farther."""
SHARES = 64
"""Shares of the key space that are sorted one after the other, so that sorting takes little memory."""
_LOWER = 16
"""Bits of a posting that stand in the first of its two arrays."""
_KEPT = np.uint64(0xFFFFFFFF << 32)
"""Bits of a hash that count: those that name a bucket, and the tag."""


def bucket_bits(postings: int) -> int:
    """Bits of a hash that name its bucket: one to two postings a bucket up to 2²⁴ buckets, two to four of more: they are read for nothing."""
    bits = int(postings).bit_length()
    return max(10, min(bits - 1, max(24, bits - 2), 28))


def posting_bits(strings: int, buckets: int) -> tuple[int, int]:
    """Bits of a posting, and those of them that name its string; the tag has the others, up to eight, and of 32 bits of a hash what the bits of buckets leave.

    >>> posting_bits(1_000, 15), posting_bits(2_000_000, 24), posting_bits(3_000_000, 26)
    ((24, 16), (24, 21), (32, 26))
    """
    needed = int(strings).bit_length()
    bits = 24 if needed <= 21 else 32
    return bits, max(bits - min(8, 32 - buckets), needed)


class Postings:
    """Postings of a compiled gazetteer."""

    def __init__(self, arrays: Mapping[str, Array] | Any) -> None:
        self._block: NDArray[np.uint32] = arrays["key_block"]
        self._begin: NDArray[np.uint8] = arrays["key_begin"]
        self._far: NDArray[np.uint32] = arrays["key_far"]
        self._far_begin: NDArray[np.uint32] = arrays["key_far_begin"]
        self._bits = (len(self._begin) - 1).bit_length() - 1
        bits, self._strings = posting_bits(int(arrays["string_family"][-1]), self._bits)
        self._tag = bits - self._strings
        self._lower: NDArray[np.uint16] = arrays["key_posting"]
        self._upper: NDArray[np.unsignedinteger[Any]] = arrays["key_posting_upper"]

    def places(self, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where the bucket of each key begins, and how many postings it has."""
        bucket = (hashes >> np.uint64(64 - self._bits)).astype(np.int64)
        first = self._starts(bucket)
        return first, self._starts(bucket + 1) - first

    def _starts(self, bucket: NDArray[np.int64]) -> NDArray[np.int64]:
        begin = self._begin.take(bucket).astype(np.int64)
        far = np.flatnonzero(begin == FAR)
        begin[far] = self._far_begin.take(np.searchsorted(self._far, bucket.take(far).astype(np.uint32)))
        return self._block.take(bucket // BLOCK) + begin

    def strings(
        self, hashes: Hashes, first: NDArray[np.int64], count: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The strings of keys, of each among `count` postings from `first` on: position of the key and string, pair by pair; a few are another key's."""
        ends = np.cumsum(count)
        key = np.repeat(np.arange(len(count)), count)
        at = np.arange(len(key)) + (first - (ends - count)).take(key)
        posting = self._upper.take(at).astype(np.uint32) << np.uint32(_LOWER) | self._lower.take(at)
        tag = (hashes << np.uint64(self._bits) >> np.uint64(64 - self._tag)).astype(np.uint32)
        right = np.flatnonzero(posting >> np.uint32(self._strings) == tag.take(key))
        return key.take(right), (posting.take(right) & np.uint32((1 << self._strings) - 1)).astype(np.int64)


class Gathered:
    """Keys as they come and the strings that they lead to, dealt into shares of the key space, on disk where they are many."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder`: where temporary files are, instead of where the system has such files."""
        self._folder = folder
        self._shares = [Column(np.uint64, folder) for _ in range(SHARES)]

    def add(self, strings: Owners, hashes: Hashes) -> None:
        """Add keys and the string of each."""
        pairs = np.sort(hashes & _KEPT | strings.astype(np.uint64))
        ends = np.searchsorted(pairs, np.arange(1, SHARES, dtype=np.uint64) << np.uint64(65 - SHARES.bit_length()))
        for share, part in zip(self._shares, np.split(pairs, ends), strict=True):
            share.add(_distinct(part))  # `anna` loses either n to the same end

    def arrays(self, strings: int) -> dict[str, Array]:
        """What `Postings` reads, of so many strings; to be called once, for it lets go of what it gathered."""
        bits = bucket_bits(sum(map(len, self._shares)))
        size, low = posting_bits(strings, bits)
        upper_type = np.min_scalar_type((1 << size - _LOWER) - 1)
        kinds = np.uint32, np.uint8, np.uint32, np.uint32, np.uint16, upper_type
        block, begin, far, far_begin, lower, upper = (Column(kind, self._folder) for kind in kinds)
        buckets = (1 << bits) // SHARES
        for number, share in enumerate(self._shares):
            pairs = share.taken()
            pairs.sort()
            pairs = _distinct(pairs)
            bucket = np.arange(buckets * number, buckets * (number + 1), dtype=np.uint64)
            start = np.searchsorted(pairs, bucket << np.uint64(64 - bits))
            since = start - np.repeat(start[::BLOCK], BLOCK)
            block.add(start[::BLOCK] + len(lower))
            begin.add(np.minimum(since, FAR))
            beyond = np.flatnonzero(since >= FAR)
            far.add(bucket[beyond])
            far_begin.add(since[beyond])
            tag = pairs << np.uint64(bits) >> np.uint64(64 - size + low)
            posting = tag << np.uint64(low) | pairs & ~_KEPT
            lower.add(posting & np.uint64((1 << _LOWER) - 1))
            upper.add(posting >> np.uint64(_LOWER))
        block.add([len(lower)])
        begin.add([0])
        return {
            "key_block": block.array(),
            "key_begin": begin.array(),
            "key_far": far.array(),
            "key_far_begin": far_begin.array(),
            "key_posting": lower.array(),
            "key_posting_upper": upper.array(),
        }


def _distinct(pairs: Hashes) -> Hashes:
    """The first of each of sorted pairs."""
    return pairs[np.flatnonzero(np.diff(pairs, prepend=~pairs[:1]))]
