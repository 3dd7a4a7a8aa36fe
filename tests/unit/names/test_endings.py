"""Endings that make several families of one stem."""

from __future__ import annotations

import pytest

from namekit.names.endings import other_ending


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("kovalenko", "kovalchuk"),
        ("petrov", "petrovic"),
        ("petrova", "petrenko"),
        ("коваленко", "ковалева"),
        ("berishvili", "beridze"),
    ],
)
def test_two_families_of_one_stem(a: str, b: str) -> None:
    assert other_ending(a, b)
    assert other_ending(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("kovalev", "kovaleva"),
        ("zelensky", "selenskyj"),
        ("zelensky", "zelenska"),
        ("petrov", "ivanenko"),
        ("yanukovych", "yanukovich"),
        ("putin", "poutine"),
        ("ko", "ov"),
        ("", "sky"),
    ],
)
def test_one_family_however_spelled_and_others(a: str, b: str) -> None:
    assert not other_ending(a, b)
    assert not other_ending(b, a)
