"""Names that one language spells in two ways."""

from __future__ import annotations

import re

import pytest

from namekit.lexicon import rows
from namekit.names.homophones import homophone_languages, homophones


@pytest.mark.parametrize(
    ("a", "b", "lang"),
    [("maier", "meyer", "de"), ("vasquez", "basques", "es"), ("lindquist", "lindqvist", "sv"), ("dixon", "dickson", "en"), ("ernandez", "hernandez", "es")],
)  # fmt: skip
def test_one_sound_in_two_spellings(a, b, lang):
    assert homophones(a, b, lang)
    assert homophones(b, a, lang)


@pytest.mark.parametrize(
    ("a", "b", "lang"), [("jack", "jake", "en"), ("maier", "mauer", "de"), ("vasquez", "basquez", "en")]
)
def test_two_sounds(a, b, lang):
    assert not homophones(a, b, lang)


def test_each_rule_is_a_regular_expression_of_a_language():
    assert homophone_languages() == {lang for lang, _, _ in rows("homophones")}
    for _, pattern, _ in rows("homophones"):
        re.compile(pattern)
