"""Keys beside a plain set of strings with letters left out."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from namekit.matching.forms.syllables import hangul_codes
from namekit.matching.index.keys import (
    bags,
    letter_keys,
    matrix,
    neighbourhood,
    part_keys,
    sound_keys,
    syllable_keys,
    whole,
)

WORDS = st.lists(st.text("abcd", min_size=4, max_size=4), min_size=2, max_size=6)
LETTERS = st.text("abcdefghijklmnopqrstuvwxyz0", min_size=1, max_size=20)


def deletions(word, depth):
    return {
        "".join(c for i, c in enumerate(word) if i not in gone)
        for k in range(depth + 1)
        for gone in combinations(range(len(word)), k)
    }


def keys_of(words, depth, salt=1):
    letters, _ = matrix(words)
    return [set(row) for row in neighbourhood(letters, depth, salt).tolist()]


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
    alone = letter_keys(["kim"])[1].tolist()
    owner, hashes = letter_keys(["volodimirzelenski", "kim"])
    assert sorted(hashes[owner == 1].tolist()) == sorted(alone)


def test_kinds_of_strings_do_not_share_keys():
    assert not keys_of(["kim"], 1, salt=1)[0] & keys_of(["kim"], 1, salt=2)[0]


def test_the_whole_hash_is_that_of_nothing_left_out():
    letters, _ = matrix(["kims", "seul"])
    assert whole(letters, 3).tolist() == neighbourhood(letters, 0, 3)[:, 0].tolist()


def test_a_matrix_is_padded_and_cut():
    letters, lengths = matrix(["kim", "seul", ""], 3)
    assert letters.tolist() == [[107, 105, 109], [115, 101, 117], [0, 0, 0]]
    assert lengths.tolist() == [3, 3, 0]


def meet(make, filed, asked):
    return bool(set(make([filed])[1].tolist()) & set(make([asked], asked=True)[1].tolist()))


def edited(word, edits):
    letters = list(word)
    for at, kind, letter in edits:
        i = at % len(letters) if letters else 0
        if kind == 0 and letters:
            letters.pop(i)
        elif kind == 1 and letters:
            letters[i] = letter
        else:
            letters.insert(i, letter)
    return "".join(letters)


EDITS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 2), st.sampled_from("aeioust")), max_size=2)


@given(st.text("abcdefghijklmnop", min_size=8, max_size=11), EDITS)
@settings(max_examples=200, deadline=None)
def test_a_name_of_eight_letters_or_more_is_met_with_two_mistakes(word, edits):
    assert meet(letter_keys, word, edited(word, edits))


@given(st.text("abcdefghijklmnop", min_size=14, max_size=20), EDITS)
@settings(max_examples=200, deadline=None)
def test_a_long_name_is_met_when_each_end_has_one_mistake_at_the_most(word, edits):
    other = edited(word, edits)
    near = [Levenshtein.distance(x, y) for x, y in ((word[:7], other[:7]), (word[-7:], other[-7:]))]
    assert meet(letter_keys, word, other) or min(near) > 1


def test_sounds_meet_by_their_consonants():
    assert meet(sound_keys, "palatemer", "platomor")
    assert not meet(sound_keys, "palatemer", "sakatenok")


def test_names_meet_by_a_part_alone():
    shared = set(part_keys([["ken"]])[1].tolist()) & set(part_keys([["ken", "eon", "heon"]])[1].tolist())
    assert len(shared) == 1


def test_syllables_meet_with_a_letter_left_out():
    assert meet(syllable_keys, hangul_codes("김용현").replace(" ", ""), hangul_codes("김영현").replace(" ", ""))
    assert not meet(syllable_keys, hangul_codes("김용현").replace(" ", ""), hangul_codes("박근혜").replace(" ", ""))


@given(LETTERS, EDITS)
@settings(max_examples=200, deadline=None)
def test_bags_differ_in_two_bits_an_edit_at_the_most(word, edits):
    other = edited(word, edits)
    differ = int(np.bitwise_count(bags([word]) ^ bags([other]))[0])
    assert differ <= 2 * Levenshtein.distance(word, other)


def test_keys_of_rows_come_in_one_order_whatever_else_is_asked():
    """Of keys that are as rare, a budget takes those that come first."""
    rows = ["elsaferan", "saferan"]
    owner, hashes = sound_keys(rows, asked=True)
    others, more = sound_keys(["safaran", *rows], asked=True)
    mine = others > 0
    assert (others[mine] - 1).tolist() == owner.tolist()
    assert more[mine].tolist() == hashes.tolist()
