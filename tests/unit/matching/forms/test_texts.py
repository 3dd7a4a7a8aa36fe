"""Likeness of many strings at once."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from namekit.matching.forms.texts import DENSE, Texts, likeness

WORDS = st.lists(st.text("abeiknorstuSC@", min_size=1, max_size=20), min_size=DENSE + 1, max_size=20, unique=True)


@given(WORDS, WORDS)
def test_a_pair_is_as_like_among_all_pairs_as_among_few(left, right):
    few = min(len(left), len(right))
    own = np.arange(few)
    every = likeness(
        Texts(left, np.repeat(np.arange(len(left)), len(right))),
        Texts(right, np.tile(np.arange(len(right)), len(left))),
    )
    sparse = likeness(Texts(left, own), Texts(right, own))
    assert sparse.tolist() == every.reshape(len(left), -1)[own, own].tolist()
