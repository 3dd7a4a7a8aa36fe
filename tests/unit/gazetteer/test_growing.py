"""Columns that grow: what is in temporary files reads as what is in memory does."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.gazetteer import growing
from namekit.gazetteer.columns import Strings
from namekit.gazetteer.growing import Column, Numbered, Rows, StringColumn

TEXTS = st.lists(st.lists(st.text(max_size=3)), max_size=4)
LIMITS = st.sampled_from([1, 20, growing.SPOOLED])
"""Bytes that stay in memory: none, some, all."""


@given(st.lists(st.lists(st.integers(-(2**31), 2**31 - 1))), LIMITS)
def test_a_column_is_what_was_added(blocks, limit):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "SPOOLED", limit)
        columns = Column(np.int32), Column(np.int32)
        for column in columns:
            for block in blocks:
                column.add(block)
        expected = [value for block in blocks for value in block]
        assert len(columns[0]) == len(expected)
        assert columns[0].array().tolist() == columns[1].taken().tolist() == expected


def test_what_was_taken_may_be_sorted():
    column = Column(np.int32)
    column.add([2, 1])
    values = column.taken()
    values.sort()
    assert values.tolist() == [1, 2]


@given(TEXTS, LIMITS)
def test_a_column_of_strings_is_what_was_added(blocks, limit):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "SPOOLED", limit)
        column = StringColumn()
        for block in blocks:
            column.add(block)
        arrays = column.arrays("x")
        assert list(Strings(arrays["x_data"], arrays["x_offsets"])) == [text for block in blocks for text in block]
        assert arrays["x_offsets"].dtype == np.uint32


def test_rows_come_back_as_columns():
    rows = Rows(np.uint8, np.float32)
    rows.add((1, 0.5))
    rows.end_block()
    rows.add((2, 0.25))
    assert len(rows) == 2
    assert [column.tolist() for column in rows.arrays()] == [[1, 2], [0.5, 0.25]]


@given(TEXTS, LIMITS)
def test_strings_are_numbered_as_they_are_met(blocks, limit):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(growing, "SPOOLED", limit)
        met, known = Numbered(), {}
        for block in blocks:
            met.add(block)
        expected = [known.setdefault(text, len(known)) for block in blocks for text in block]
        numbers, first, strings = met.numbers()
        assert numbers.tolist() == expected
        assert strings.many(first) == list(known)


def test_strings_may_be_told_apart_by_more_than_they_are():
    met = Numbered()
    met.add(["Paris", "Paris", "Paris"], told_by=["place Paris", "person Paris", "place Paris"])
    assert met.numbers()[0].tolist() == [0, 1, 0]


def test_temporary_files_have_no_name_in_their_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(growing, "SPOOLED", 1)
    column = Column(np.uint8, tmp_path)
    column.add([1, 2, 3])
    array = column.array()
    assert array.tolist() == [1, 2, 3]
    assert list(tmp_path.iterdir()) == []
