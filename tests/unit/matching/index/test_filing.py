"""The inverted file: every string is found in its bucket, and leads back to its forms."""

from __future__ import annotations

import numpy as np

from namekit.matching.index.filing import FAMILIES, LETTERS, PINYIN, SOUNDS
from namekit.matching.index.keys import letter_keys, sound_keys
from namekit.matching.index.postings import Postings
from namekit.readings.reading import Source


def strings_of(compiled, family):
    low, high = compiled.arrays["string_family"][family : family + 2]
    return int(low), compiled.strings.many(np.arange(low, high))


def test_every_key_leads_to_its_string(compiled):
    postings = Postings(compiled.arrays)
    for family, make in ((LETTERS, letter_keys), (SOUNDS, sound_keys)):
        low, strings = strings_of(compiled, family)
        owner, hashes = make(strings)
        key, string = postings.strings(hashes, *postings.places(hashes))
        found = set(zip(key.tolist(), string.tolist(), strict=True))
        assert found >= set(enumerate((owner + low).tolist()))


def test_strings_of_a_family_are_distinct(compiled):
    for family in FAMILIES:
        _, strings = strings_of(compiled, family)
        assert len(strings) == len(set(strings))


def test_every_form_is_filed_under_its_sounds(compiled):
    first = compiled.arrays["string_family"]
    start = compiled.arrays["string_start"]
    forms = compiled.arrays["string_form"][start[first[SOUNDS]] : start[first[PINYIN + 1]]]
    sounding = np.flatnonzero(compiled.form_source != Source.PLAIN)
    assert set(forms.tolist()) == set(sounding.tolist())
