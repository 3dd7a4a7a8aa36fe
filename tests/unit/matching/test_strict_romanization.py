"""Names as the standard of their language romanizes them, which the press seldom does, lead to those who bear them."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver
from namekit.matching.forms.analysis import analyse
from namekit.readings.reading import Source


def person(id_, name, native, lang):
    names = [{"text": native, "lang": lang, "kind": "native"}]
    return {"id": f"person/{id_}", "type": "person", "name": name, "names": names}


@pytest.fixture(scope="module")
def resolver():
    return Resolver(
        Gazetteer.from_entities(
            [
                person("lee-jae-myung", "Lee Jae-myung", "이재명", "ko"),
                person("lee-jae-yong", "Lee Jae-yong", "이재용", "ko"),
                person("ahn-cheol-soo", "Ahn Cheol-soo", "안철수", "ko"),
                person("jagmeet-singh", "Jagmeet Singh", "ਜਗਮੀਤ ਸਿੰਘ", "pa"),
                person("hichem-mechichi", "Hichem Mechichi", "هشام المشيشي", "ar"),
                person("nicholas-ii", "Nicholas II", "Николай II", "ru"),
                person("nikolay-gogol", "Nikolay Gogol", "Николай Гоголь", "ru"),
            ]
        )
    )


@pytest.mark.parametrize(
    ("latin", "who"),
    [
        ("I Jaemyeong", "lee-jae-myung"),
        ("I Jae-yong", "lee-jae-yong"),
        ("An Cheolsu", "ahn-cheol-soo"),
        ("jagamīta siṅgha", "jagmeet-singh"),
        ("Hisham al-Mashishi", "hichem-mechichi"),
        ("Nikolay II", "nicholas-ii"),
    ],
)
def test_a_strict_romanization_is_the_name(resolver, latin, who):
    found = resolver.resolve(latin)
    assert (found.status, found.candidates[0].id) == ("match", f"person/{who}")


@pytest.mark.parametrize("latin", ["I. Jaemin", "Hisham al-Masri", "jagatara siṅgha", "Nikolay III", "An Cheolmin"])
def test_what_is_near_a_strict_romanization_is_nobody(resolver, latin):
    assert resolver.resolve(latin).status != "match"


@pytest.mark.parametrize("name", ["هشام المشيشي", "ਜਗਮੀਤ ਸਿੰਘ"])
def test_the_strict_romanization_is_a_reading_of_the_names_of_people_and_places(name):
    for kind, is_one in (("person", True), ("place", True), ("organization", False)):
        assert is_one == any(f.source is Source.PLAIN and f.weight < 0.5 for f in analyse(name, kind).forms)
