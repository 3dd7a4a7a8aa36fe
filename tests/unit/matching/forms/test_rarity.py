import numpy as np

from namekit.matching.forms.form import MAX_PARTS
from namekit.matching.forms.rarity import SMALLEST, code, occurrences, part_codes, weights

PARTS = ["kim ioN hiun", "kim joN un", "volodimir zelenski"]
WHICH = np.array([0, 1, 1, 2], np.int32)
OWNER = np.array([0, 1, 1, 2], np.int32)


def counted():
    codes, counts = occurrences(part_codes([PARTS[:2], PARTS[2:]]), WHICH, OWNER)
    return dict(zip(codes.tolist(), counts.tolist(), strict=True)), codes, counts


def test_a_part_counts_once_for_each_name_that_has_it():
    count = counted()[0]
    assert count[code("kim")] == 2
    assert count[code("joN")] == 1
    assert count[code("zelenski")] == 1


def test_spellings_of_one_sound_count_together():
    assert code("zelenski") == code("zelenske")


def test_a_part_weighs_more_the_rarer_it_is():
    _, codes, counts = counted()
    row = weights(part_codes([["kim zelenski unheard"]]), codes, counts, 100_000)[0]
    assert 0 < row[0] < row[1] < row[2] <= 1
    assert not row[3:].any()


def test_what_every_name_has_says_nothing():
    assert (
        weights(part_codes([["kim"]]), np.array([code("kim")], np.uint32), np.array([5_000], np.uint32), 5_000)[0, 0]
        == 0
    )


def test_a_small_gazetteer_is_a_sample_of_a_larger_one():
    _, codes, counts = counted()
    assert (
        weights(part_codes([["kim"]]), codes, counts, 3).tolist()
        == weights(part_codes([["kim"]]), codes, counts, SMALLEST).tolist()
    )


def test_no_forms_no_weights():
    none = np.zeros(0, np.uint32)
    assert weights(part_codes([[]]), none, none, 0).shape == (0, MAX_PARTS)
    assert weights(part_codes([["kim"]]), none, none, 0)[0, 0] == 1
