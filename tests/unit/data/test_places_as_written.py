"""States, provinces and countries of the built-in gazetteer, as people write them in other languages and in lists."""

from __future__ import annotations

from functools import cache

import pytest

from namekit import Gazetteer, Resolver


@cache
def _resolver() -> Resolver:
    return Resolver(Gazetteer.builtin())


def _answer(name: str) -> str:
    found = _resolver().resolve(name)
    return found.entity.id if found.status == "match" and found.entity else found.status


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("캘리포니아주", "place/us-ca"),
        ("캘리포니아", "place/us-ca"),
        ("텍사스주", "place/us-tx"),
        ("штат Техас", "place/us-tx"),
        ("Nueva Jersey", "place/us-nj"),
        ("加利福尼亚州", "place/us-ca"),
        ("カリフォルニア州", "place/us-ca"),
        ("カリフォルニア", "place/us-ca"),
        ("ولاية كاليفورنيا", "place/us-ca"),
        ("광둥성", "place/cn-gd"),
        ("広東省", "place/cn-gd"),
        ("Провинция Гуандун", "place/cn-gd"),
        ("Bavière", "place/de-by"),
        ("Baviera", "place/de-by"),
        ("바이에른주", "place/de-by"),
        ("バイエルン", "place/de-by"),
        ("Île-de-France", "place/fr-idf"),
        ("Oblast de Koursk", "place/ru-krs"),
        ("別爾哥羅德州", "place/ru-bel"),
        ("도네츠크주", "place/ua-14"),
        ("Inner Mongolia", "place/cn-nm"),
        ("内蒙古", "place/cn-nm"),
        ("Bahia", "place/br-ba"),
        ("巴伊亚", "place/br-ba"),
    ],
)
def test_a_subdivision_is_found_by_its_name_in_other_languages(name: str, expected: str) -> None:
    assert _answer(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("뉴욕", "place/us/new-york"),
        ("뉴욕주", "place/us-ny"),
        ("Нью-Йорк", "place/us/new-york"),
        ("ワシントン", "place/us-dc"),
        ("ワシントン州", "place/us-wa"),
        ("Moskau", "place/ru-mow"),
        ("Oblast Moskau", "place/ru-mos"),
        ("モスクワ州", "place/ru-mos"),
        ("리우데자네이루", "place/br/rio-de-janeiro"),
        ("리우데자네이루주", "place/br-rj"),
        ("伏尔加格勒州", "place/ru-vgg"),
        ("Géorgie", "place/ge"),
        ("Luxemburg", "place/lu"),
    ],
)
def test_a_name_that_is_a_citys_or_a_countrys_too_stays_theirs(name: str, expected: str) -> None:
    assert _answer(name) == expected


@pytest.mark.parametrize("name", ["서부주", "Северная провинция", "المقاطعة الجنوبية", "中央州"])
def test_a_name_that_subdivisions_of_many_countries_bear_is_no_match(name: str) -> None:
    """서부주, the western province of several countries, was Serbia."""
    assert _answer(name) == "ambiguous"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("NYC", "place/us/new-york"),
        ("D.C.", "place/us-dc"),
        ("LA", "place/us/los-angeles"),
        ("L.A.", "place/us/los-angeles"),
        ("SF", "place/us/san-francisco"),
        ("KL", "place/my-14"),
        ("CAR", "place/cf"),
        ("NZ", "place/nz"),
        ("Hong Kong SAR, China", "place/hk"),
        ("Macau SAR", "place/mo"),
        ("Macao SAR, China", "place/mo"),
        ("Venezuela, RB", "place/ve"),
        ("Virgin Islands (U.S.)", "place/vi"),
        ("Korea, Dem. Rep.", "place/kp"),
        ("Korea, DPR", "place/kp"),
        ("Taiwan, China", "place/tw"),
        ("Korea (the Democratic People's Republic of)", "place/kp"),
        ("Korea (the Republic of)", "place/kr"),
        ("Korea, Rep.", "place/kr"),
        ("Congo (the Democratic Republic of the)", "place/cd"),
        ("Congo (the)", "place/cg"),
        ("Netherlands (the)", "place/nl"),
        ("Iran, Islamic Rep.", "place/ir"),
        ("St. Martin (French part)", "place/mf"),
        ("Trinidad", "place/trinidad"),
        ("Belmopan", "place/bz/belmopan"),
    ],
)
def test_names_of_international_lists_and_short_forms(name: str, expected: str) -> None:
    """The Democratic People's Republic of Korea was South Korea, Taiwan, China was Taiyuan, Belmopan Belize City, Macao SAR, China elsewhere."""
    assert _answer(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("한국 서울", "place/kr-11"),
        ("서울 한국", "place/kr-11"),
        ("일본 도쿄", "place/jp-13"),
        ("Germany Berlin", "place/de-be"),
        ("Germany Munich", "place/de/munich"),
        ("India Mumbai", "place/in/mumbai"),
        ("Россия Москва", "place/ru-mow"),
        ("USA California", "place/us-ca"),
        ("France, Paris", "place/fr-75c"),
        ("Russia, Moscow", "place/ru-mow"),
        ("Jordan, Minnesota", "ambiguous"),
        ("Congo, Brazzaville", "place/cg"),
        ("Syria: Aleppo", "place/sy/aleppo"),
        ("Germany - Munich", "place/de/munich"),
        ("Mexico: Monterrey", "place/mx/monterrey"),
        ("Toledo in Spain", "place/es/toledo"),
        ("Lyon en France", "place/fr/lyon"),
    ],
)
def test_a_country_may_stand_before_its_place(name: str, expected: str) -> None:
    """일본 도쿄 and Russia, Moscow were Japan and Russia, as their cities are within them, and Syria: Aleppo was none."""
    assert _answer(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Papeete, France", "place/pf/papeete"),
        ("Willemstad, Netherlands", "place/cw/willemstad"),
        ("Nuuk (Denmark)", "place/gl/nuuk"),
        ("Ponce, USA", "place/pr/ponce"),
        ("Ponce, Spain", "none"),
    ],
)
def test_a_sovereign_may_stand_behind_a_place_of_its_territory(name: str, expected: str) -> None:
    assert _answer(name) == expected


@pytest.mark.parametrize("name", ["Korea, Soc. Rep.", "China, Rep.", "Guinea, Eq.", "Lebanon, Zzyzx"])
def test_a_country_with_something_unknown_behind_it_is_not_taken_for_sure(name: str) -> None:
    """Korea, DPR was South Korea."""
    assert _resolver().resolve(name, type="place").status != "match"


@pytest.mark.parametrize("name", ["La", "la"])
def test_an_article_is_no_city_that_is_written_short_in_its_letters(name: str) -> None:
    assert _answer(name) == "none"
