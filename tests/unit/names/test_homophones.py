"""Names that one language spells in two ways."""

from __future__ import annotations

import re

import pytest

from namekit.lexicon import rows
from namekit.names.homophones import homophones, said_alike


@pytest.mark.parametrize(
    ("a", "b", "lang"),
    [("maier", "meyer", "de"), ("vasquez", "basques", "es"), ("lindquist", "lindqvist", "sv"), ("dixon", "dickson", "en"), ("ernandez", "hernandez", "es")],
)  # fmt: skip
def test_one_sound_in_two_spellings(a, b, lang):
    assert homophones(a, b, lang)
    assert homophones(b, a, lang)
    assert said_alike(a, b)


@pytest.mark.parametrize(
    ("a", "b", "lang"), [("jack", "jake", "en"), ("maier", "mauer", "de"), ("vasquez", "basquez", "en")]
)
def test_two_sounds(a, b, lang):
    assert not homophones(a, b, lang)


def test_two_sounds_in_every_language():
    assert not said_alike("maier", "mauer")


def test_each_rule_is_a_regular_expression():
    for _, pattern, _ in rows("homophones"):
        re.compile(pattern)
