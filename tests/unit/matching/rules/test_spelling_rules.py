"""What spellings say: Chinese characters that are read to the letter."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare


@pytest.mark.parametrize(
    ("characters", "latin"), [("區麗莊", "Au Lai-chong"), ("區蔭昌", "Au Yam-cheung"), ("鍾克勤", "Chung Hak-kan")]
)
def test_a_rare_syllable_of_cantonese_is_no_reason_against_the_characters_that_are_read_so(characters, latin):
    people = [{"id": f"person/{n}", "type": "person", "name": name} for n, name in enumerate((latin, "Au Lai-chu"))]
    found = Resolver(Gazetteer.from_entities(people)).resolve(characters, type="person")

    assert (found.status, found.candidates[0].id) == ("match", "person/0")
    assert compare(characters, latin, type="person").verdict == "match"


@pytest.mark.parametrize(("characters", "latin"), [("區麗莊", "Au Lai-shan"), ("鍾克勤", "Chung Hak-man")])
def test_characters_that_are_read_otherwise_are_no_match(characters, latin):
    people = [{"id": "person/1", "type": "person", "name": latin}]

    assert Resolver(Gazetteer.from_entities(people)).resolve(characters, type="person").status == "none"
    assert compare(characters, latin, type="person").verdict != "match"
