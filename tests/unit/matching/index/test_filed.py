"""What the inverted file keeps of what it meets."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from namekit.matching.index.filed import _rarest


@given(
    st.lists(st.lists(st.sampled_from([0.25, 0.5, 1.0]), min_size=1, max_size=8), min_size=1, max_size=5),
    st.integers(1, 6),
)
def test_the_rarest_of_each_owner_are_kept_and_of_those_as_rare_the_first(rarities, limit):
    flat = np.array([value for own in rarities for value in own])
    owner = np.repeat(np.arange(len(rarities), dtype=np.int32), list(map(len, rarities)))
    expected = []
    for number in range(len(rarities)):
        own = np.flatnonzero(owner == number).tolist()
        expected += sorted(own, key=lambda at: (-flat[at], at))[:limit]
    assert sorted(_rarest(flat, owner, limit).tolist()) == sorted(expected)
