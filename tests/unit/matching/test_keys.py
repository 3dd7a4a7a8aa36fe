"""Keys beside a plain set of strings with letters left out."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.matching.keys import bucket_bits, form_keys, matrix, neighbourhood, postings, tags, whole
from namekit.matching.syllables import hangul_codes

WORDS = st.lists(st.text("abcd", min_size=1, max_size=8), min_size=2, max_size=6)


def deletions(word, depth):
    return {
        "".join(c for i, c in enumerate(word) if i not in gone)
        for k in range(depth + 1)
        for gone in combinations(range(len(word)), k)
    }


def keys_of(words, depth, salt=1):
    owner, hashes = neighbourhood(*matrix(words), depth, salt)
    return [set(hashes[owner == i].tolist()) for i in range(len(words))]


@given(WORDS, st.integers(0, 2))
@settings(max_examples=100, deadline=None)
def test_two_strings_share_a_key_exactly_when_they_share_a_deletion(words, depth):
    plain = [deletions(word, depth) for word in words]
    for (x, y), (a, b) in zip(combinations(keys_of(words, depth), 2), combinations(plain, 2), strict=True):
        assert bool(x & y) == bool(a & b)


@given(WORDS, st.integers(0, 2))
@settings(max_examples=50, deadline=None)
def test_a_string_has_one_key_for_each_deletion(words, depth):
    assert [len(k) for k in keys_of(words, depth)] == [len(deletions(word, depth)) for word in words]


def test_keys_of_a_string_do_not_depend_on_the_company_it_keeps():
    assert keys_of(["kim"], 2)[0] == keys_of(["kim", "volodimirzelenski"], 2)[0]


def test_kinds_of_forms_do_not_share_keys():
    assert not keys_of(["kim"], 1, salt=1)[0] & keys_of(["kim"], 1, salt=2)[0]


def test_the_whole_hash_is_that_of_nothing_left_out():
    letters, lengths = matrix(["kim", "seul"])
    assert whole(letters, 3).tolist() == neighbourhood(letters, lengths, 0, 3)[1].tolist()


def test_a_matrix_is_padded_and_cut():
    letters, lengths = matrix(["kim", "seul", ""], 3)
    assert letters.tolist() == [[107, 105, 109], [115, 101, 117], [0, 0, 0]]
    assert lengths.tolist() == [3, 3, 0]


def shared(one, other, syllabic=False):
    owner, hashes = form_keys([one, other], syllabic)
    return set(hashes[owner == 0].tolist()) & set(hashes[owner == 1].tolist())


def test_long_forms_meet_at_an_end_that_agrees():
    assert shared("volodimir zelenski", "volodimir poroSenko")
    assert shared("volodimir zelenski", "vladimer zelenski")


def test_forms_meet_by_a_part_alone():
    assert shared("kim", "kim ioN hiun")
    assert not shared("kim", "volodimir zelenski")


def test_syllables_meet_with_a_letter_left_out():
    assert shared(hangul_codes("김용현"), hangul_codes("김영현"), syllabic=True)
    assert not shared(hangul_codes("김용현"), hangul_codes("박근혜"), syllabic=True)


def test_every_posting_is_found_in_its_bucket():
    parts = ["kim ioN hiun", "seul", "volodimir zelenski"]
    arrays = postings(parts, np.zeros(3, np.uint8))
    owner, hashes = form_keys(parts, syllabic=False)
    bits = bucket_bits(len(arrays["key_form"]))

    for form, key, tag in zip(owner.tolist(), hashes.tolist(), tags(hashes, bits).tolist(), strict=True):
        bucket = key >> (64 - bits)
        inside = slice(int(arrays["key_bucket"][bucket]), int(arrays["key_bucket"][bucket + 1]))
        assert (form, tag) in zip(arrays["key_form"][inside].tolist(), arrays["key_tag"][inside].tolist(), strict=True)
