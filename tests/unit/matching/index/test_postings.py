"""Postings: what is gathered under a key is found under it, whatever else shares its bucket."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.gazetteer import growing
from namekit.matching.index.postings import Gathered, Postings

KEYS = st.lists(
    st.tuples(st.integers(0, 2**20 - 1), st.integers(0, 2**64 - 1) | st.integers(0, 2**40) | st.just(0)), max_size=60
)


def packed(pairs, strings, parts=1):
    gathered = Gathered()
    for part in range(parts):
        own = pairs[part::parts]
        gathered.add(np.array([s for s, _ in own], np.int32), np.array([h for _, h in own], np.uint64))
    return Postings({**gathered.arrays(strings), "string_family": np.array([0, strings])})


def led_to(postings, key):
    hashes = np.array([key], np.uint64)
    return postings.strings(hashes, *postings.places(hashes))[1].tolist()


@given(KEYS)
def test_every_key_leads_to_the_strings_that_were_put_under_it(pairs):
    postings = packed(pairs, 2**20)
    for string, key in pairs:
        assert string in led_to(postings, key)


@given(KEYS, st.integers(1, 4))
def test_it_does_not_matter_in_how_many_goes_keys_came(pairs, parts):
    whole, dealt = packed(pairs, 2**20), packed(pairs, 2**20, parts)
    for _, key in pairs:
        assert led_to(whole, key) == led_to(dealt, key)


@given(KEYS)
def test_a_string_stands_once_under_a_key(pairs):
    once, twice = packed(pairs, 2**20), packed(pairs + pairs, 2**20)
    for _, key in pairs:
        assert led_to(once, key) == led_to(twice, key)


def test_a_key_without_strings_leads_nowhere():
    assert led_to(packed([(3, 2**63)], 4), 2**62) == []


def test_more_strings_than_24_bits_number_take_bits_of_the_tag():
    last = 2**25 - 1
    assert led_to(packed([(last, 2**63), (7, 2**63)], 2**25), 2**63) == [7, last]


def test_a_block_of_buckets_may_hold_more_than_16_bits_count():
    many = 70_000
    pairs = [(i, 5) for i in range(many)] + [(1, 2**58)]
    postings = packed(pairs, many)
    assert led_to(postings, 5) == list(range(many))
    assert led_to(postings, 2**58) == [1]


@given(KEYS)
def test_what_does_not_fit_into_memory_is_filed_alike(pairs):
    whole = packed(pairs, 2**20)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "SPOOLED", 1)
        spooled = packed(pairs, 2**20)
    for _, key in pairs:
        assert led_to(whole, key) == led_to(spooled, key)


def test_a_short_tag_lets_through_few_of_another_key():
    postings = packed([(7, 2**63)], 2**21 - 1)
    others = [2**63 + tag for tag in range(2**44, 2**56, 2**44)]
    assert sum(bool(led_to(postings, key)) for key in others) < len(others) / 4
