"""Verdicts, by the rules for bare names, titles, namesakes, places of one name and demonyms."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Options, Resolver
from namekit.gazetteer.model import Entity, Role
from namekit.matching.rules.offices import roles_of


@pytest.mark.parametrize("name", ["Kim", "김", "Zelensky", "Guterres", "Umerov", "KIM", "Yoon"])
def test_a_bare_family_name_is_ambiguous(resolver, name):
    assert resolver.resolve(name).status == "ambiguous"


@pytest.mark.parametrize(
    ("name", "bearers"),
    [
        ("Kim", {"person/kim-yong-hyun", "person/kim-jong-un", "person/kim-yong-nam"}),
        ("Bush", {"person/george-w-bush", "person/george-h-w-bush"}),
        ("Umerov", {"person/rustem-umerov"}),
        ("Zelensky", {"person/volodymyr-zelensky"}),
    ],
)
def test_the_bearers_of_a_bare_family_name_come_first(resolver, name, bearers):
    found = resolver.resolve(name).candidates
    assert {c.id for c in found[: len(bearers)]} == bearers
    assert len({c.score for c in found[: len(bearers)]}) == 1


@pytest.mark.parametrize("name", ["Mr Foo", "Foo", "Fu", "Mr Er"])
def test_a_character_that_sounds_so_in_the_midst_of_a_name_is_no_part_of_it(name):
    putin = {"id": "p", "type": "person", "name": "Vladimir Putin", "names": ["弗拉基米尔·普京"]}
    epstein = {"id": "e", "type": "person", "name": "Jeffrey Epstein", "country": "US", "names": ["杰弗里爱泼斯坦"]}
    mishima = {"id": "m", "type": "person", "name": "三島由紀夫", "country": "JP"}
    resolver = Resolver(Gazetteer.from_entities([putin, epstein, mishima]))
    assert resolver.resolve(name).status == "none"
    assert resolver.resolve("Mishima").status == "ambiguous"


@pytest.mark.parametrize("name", ["Lula", "LULA", "lula"])
def test_a_single_name_that_is_listed_is_a_match(resolver, name):
    assert resolver.resolve(name).entity.id == "person/lula"


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("President Zelensky", "person/volodymyr-zelensky"),
        ("President Yoon", "person/yoon-suk-yeol"),
        ("Minister Kim", "person/kim-yong-hyun"),
    ],
)
def test_a_title_with_a_family_name_that_leaves_one_bearer_is_a_match(resolver, name, id_):
    assert resolver.resolve(name).entity.id == id_


@pytest.mark.parametrize("name", ["President Kim", "Mr Zelensky", "Minister Guterres"])
def test_a_title_that_no_bearer_has_is_ambiguous(resolver, name):
    assert resolver.resolve(name).status == "ambiguous"


@pytest.mark.parametrize(
    "name", ["Crown Prince bin Salman", "빈 살만 왕세자", "ビン・サルマン皇太子", "наследный принц бин Салман"]
)
def test_a_father_with_a_title_says_which_son_is_meant_in_any_script(name):
    son = {"type": "person", "country": "SA"}
    crown = {"id": "person/1", "name": "Mohammed bin Salman", "roles": [{"title": "Crown Prince"}], **son}
    resolver = Resolver(Gazetteer.from_entities([crown, {"id": "person/2", "name": "Khalid bin Salman", **son}]))
    assert resolver.resolve(name).entity.id == "person/1"


@pytest.mark.parametrize("name", ["빈 살만", "이븐 살만", "ビン・サルマン", "бин Салман", "بن سلمان", "בן סלמאן"])
def test_a_father_alone_does_not_say_which_son_is_meant(name):
    brother = {"id": "person/2", "type": "person", "name": "Khalid bin Salman"}
    assert Resolver(Gazetteer.from_entities([brother])).resolve(name).status != "match"


def test_sons_are_found_by_their_father_alone_in_hebrew():
    sons = [{"id": f"person/{own}", "type": "person", "name": f"{own} bin Salman"} for own in ("Khalid", "Faisal")]
    found = Resolver(Gazetteer.from_entities(sons)).resolve("בן סלמאן")
    assert found.status == "ambiguous"
    assert {candidate.id for candidate in found.candidates} == {"person/Khalid", "person/Faisal"}


@pytest.mark.parametrize("name", ["ابن عربي", "イブン・アラビー", "Ибн Араби"])
def test_who_is_known_as_somebodys_son_is_found_so(name):
    philosopher = {"id": "person/1", "type": "person", "name": "Ibn Arabi"}
    assert Resolver(Gazetteer.from_entities([philosopher])).resolve(name).status == "match"


@pytest.mark.parametrize("given", ["Jong-un", "Yong-nam", "Min-jun", "Dae-jung"])
def test_a_title_that_two_bearers_have_is_ambiguous(given):
    role = {"roles": [{"title": "Minister of Foreign Affairs"}]}
    one = {"id": "one", "type": "person", "name": "Kim Yong-hyun", **role}
    two = {"id": "two", "type": "person", "name": f"Kim {given}", **role}
    assert Resolver(Gazetteer.from_entities([one, two])).resolve("Minister Kim").status == "ambiguous"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("조 장관", ["Cho Tae-yul", "Jo Yong-won", "조명균"]),
        ("이 장관", ["Lee Sang-min", "Yi Sun-sin", "Rhee Chang-yong"]),
        ("노 장관", ["Roh Tae-woo", "No Kwang-chol"]),
    ],
)
def test_a_family_name_in_hangul_is_borne_by_all_however_it_is_spelled(query, names):
    role = {"country": "KR", "roles": [{"title": "Minister of Foreign Affairs"}]}
    people = [
        {"id": f"person/{i}", "type": "person", "name": name, **role}
        for i, name in enumerate([*names, "Kim Jong-un", "Ichiro Suzuki"])
    ]
    answer = Resolver(Gazetteer.from_entities(people)).resolve(query)
    assert answer.status == "ambiguous"
    assert {c.entity.name for c in answer.candidates[: len(names)]} == set(names)


@pytest.mark.parametrize(
    ("query", "name", "country"), [("시 주석", "시진핑", "CN"), ("조 장관", "조명균", ""), ("習主席", "习近平", "CN")]
)
def test_a_character_with_a_title_is_the_family_name_of_a_name_without_spaces(query, name, country):
    people = [
        {"id": "person/1", "type": "person", "name": name, "roles": [{"title": "President"}, {"title": "Minister"}]},
        {"id": "person/2", "type": "person", "name": "Joe Biden", "country": "US", "names": ["조 바이든"]},
        {"id": "person/3", "type": "person", "name": "Sidney Sheldon", "country": "US", "names": ["시드니 셸던"]},
    ]
    people[0] |= {"country": country} if country else {}
    assert Resolver(Gazetteer.from_entities(people)).resolve(query).entity.name == name


@pytest.mark.parametrize(("query", "status"), [("森首相", "match"), ("前首相", "none"), ("麻首相", "none")])
def test_a_character_is_no_japanese_family_name_of_two(query, status):
    names = "森喜朗", "前原誠司", "麻生太郎"
    role = {"type": "person", "country": "JP", "roles": [{"title": "Prime Minister"}]}
    people = [{"id": f"person/{i}", "name": name, **role} for i, name in enumerate(names)]
    assert Resolver(Gazetteer.from_entities(people)).resolve(query).status == status


def test_a_foreign_family_name_in_hangul_may_have_the_shape_of_a_korean_name():
    role = {"type": "person", "roles": [{"title": "Prime Minister"}, {"title": "Minister"}]}
    ishiba = {"id": "person/1", "name": "Shigeru Ishiba", "country": "JP", "names": ["이시바 시게루"], **role}
    korean = {"id": "person/2", "name": "김용현", "country": "KR", **role}
    answers = Resolver(Gazetteer.from_entities([ishiba, korean])).resolve_many(
        ["이시바 총리", "이시마 총리", "김용헌 장관"]
    )
    assert [answer.status for answer in answers] == ["match", "none", "none"]


@pytest.mark.parametrize("name", ["South Korean", "south korean", "SOUTH KOREAN"])
def test_a_demonym_is_none(resolver, name):
    answer = resolver.resolve(name)
    assert answer.status == "none"
    assert "demonym" in answer.reason


def test_namesakes_are_ambiguous_and_share_one_score(resolver):
    answer = resolver.resolve("George Bush")
    assert answer.status == "ambiguous"
    assert {c.id for c in answer.candidates[:2]} == {"person/george-w-bush", "person/george-h-w-bush"}
    assert answer.candidates[0].score == answer.candidates[1].score > 0.9


def test_a_match_leads_those_that_bear_its_name_too_and_says_why():
    britain = {"id": "gb", "type": "place", "name": "Birmingham", "country": "GB"}
    alabama = {"id": "us", "type": "place", "name": "Birmingham", "country": "US"}
    answer = Resolver(Gazetteer.from_entities([britain, alabama])).resolve("Birmingham", country="US")
    first, second = answer.candidates
    assert (answer.status, first.id) == ("match", "us")
    assert first.score - second.score >= Options().margin
    assert "far likelier" in answer.reason


def test_the_far_more_prominent_place_of_a_name_is_a_match_at_a_lower_score(resolver):
    answer = resolver.resolve("Paris")
    assert answer.entity.id == "place/fr/paris"
    assert answer.score < resolver.resolve("Seoul").score


def test_places_of_one_name_and_size_are_ambiguous():
    towns = [{"id": f"place/{i}", "type": "place", "name": "Springfield", "population": 100_000 + i} for i in (1, 2)]
    assert Resolver(Gazetteer.from_entities(towns)).resolve("Springfield").status == "ambiguous"


def test_a_country_decides_between_places_of_one_name(resolver):
    assert resolver.resolve("Paris", country="US").candidates[0].id == "place/us/paris"


def test_a_place_in_another_country_than_the_given_is_ambiguous_and_says_so():
    paris = {"id": "fr", "type": "place", "name": "Paris", "country": "FR", "population": 2_000_000}
    resolver = Resolver(Gazetteer.from_entities([paris]))
    answer = resolver.resolve("Paris", country="us")
    assert (answer.status, answer.candidates[0].id) == ("ambiguous", "fr")
    assert "its country is FR, not US" in answer.reason
    assert resolver.resolve("Paris", country="FR").status == "match"


def test_a_person_of_another_country_than_the_given_stays_a_match_and_says_so():
    person = {"id": "p", "type": "person", "name": "Zalmay Khalilzad", "country": "US"}
    answer = Resolver(Gazetteer.from_entities([person])).resolve("Zalmay Khalilzad", country="AF")
    assert (answer.status, answer.entity.id) == ("match", "p")
    assert "its country is US, not AF" in answer.reason


def test_a_place_of_no_known_country_is_in_none_that_is_given():
    paris = {"id": "paris", "type": "place", "name": "Paris"}
    answer = Resolver(Gazetteer.from_entities([paris])).resolve("Paris", country="US")
    assert (answer.status, answer.reason) == ("match", "")


@pytest.mark.parametrize("name", ["Leesburg, Virginia", "Leesburg (Virginia)", "ליסבורג, וירג'יניה", "Leesburg, FL"])
def test_a_state_behind_the_name_of_a_place_of_no_known_country_leaves_it_open(name):
    leesburg = {"id": "place/leesburg", "type": "place", "name": "Leesburg"}
    answer = Resolver(Gazetteer.from_entities([leesburg])).resolve(name, type="place")

    assert (answer.status, answer.candidates[0].entity.name) == ("ambiguous", "Leesburg")
    assert "is not known" in answer.reason


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ({"name": "Leesburg", "country": "US"}, "Leesburg, Virginia"),
        ({"name": "Leesburg, Virginia"}, "Leesburg, Virginia"),
        ({"name": "Montana"}, "Montana, Bulgaria"),
        ({"name": "주엽1동"}, "Juyeop 1(il)-dong"),
    ],
)
def test_a_country_or_what_is_listed_leaves_it_not(place, name):
    entity = {"id": "place/x", "type": "place", **place}
    assert Resolver(Gazetteer.from_entities([entity])).resolve(name, type="place").status == "match"


def test_a_place_and_its_own_part_do_not_make_each_other_ambiguous():
    city = {"id": "place/lu/lux", "type": "place", "name": "Luxembourg", "part_of": "place/lu", "population": 130_000}
    country = {"id": "place/lu", "type": "place", "name": "Luxembourg", "population": 660_000}
    answer = Resolver(Gazetteer.from_entities([city, country])).resolve("Luxembourg")
    assert answer.status == "match"
    assert {c.id for c in answer.candidates[:2]} == {"place/lu", "place/lu/lux"}


@pytest.mark.parametrize("name", ["Kim Young-hoon", "Kim Jong-il", "Berlin", "Angela Merkel", "박근혜", "Россия"])
def test_names_of_others_are_none(resolver, name):
    assert resolver.resolve(name).status == "none"


@pytest.mark.parametrize(("cell", "name"), [("nan", "Nan"), ("NaN", "NAN"), (" nan ", "Nan"), ("null", "Null")])
def test_the_mark_of_a_missing_value_is_no_name(cell, name):
    entities = [{"id": f"place/{listed}", "type": "place", "name": listed} for listed in ("Nan", "Null")]
    resolver = Resolver(Gazetteer.from_entities(entities))
    answer = resolver.resolve(cell)
    assert (answer.status, answer.candidates, "missing value" in answer.reason) == ("none", (), True)
    assert resolver.resolve(name).status == "match"


def test_a_type_leaves_out_entities_of_others(resolver):
    assert "place" in {c.entity.type for c in resolver.resolve("Seoul").candidates}
    assert "place" not in {c.entity.type for c in resolver.resolve("Seoul", type="person").candidates}
    assert resolver.resolve("Seoul", type="person").status == "none"


def test_a_threshold_that_nothing_reaches_leaves_no_match(world):
    strict = Resolver(world, Options(threshold=1.0))
    assert strict.resolve("Selenskyj Wolodymyr").status != "match"


@pytest.mark.parametrize(
    ("title", "classes"),
    [
        ("President of Ukraine", {"head_of_state"}),
        ("Minister of National Defence", {"minister"}),
        ("footballer", set()),
    ],
)
def test_roles_have_classes_by_the_words_of_their_titles(title, classes):
    assert roles_of(Entity(id="x", type="person", name="X Y", roles=(Role(title=title),))) == classes


def test_a_son_is_not_his_father():
    brinkmann = Gazetteer.from_entities([{"id": "person/b", "type": "person", "name": "Olaf Brinkmann"}])
    resolver = Resolver(brinkmann)
    assert resolver.resolve("Olaf Brinkmann").status == "match"
    assert resolver.resolve("Olaf Brinkmann Jr.").status != "match"


def test_a_name_in_another_script_does_not_outdo_the_one_in_the_query_s():
    """Consonants alone fit many names."""
    names = [{"text": "كيم جونغ أون", "lang": "ar"}]
    kim = {"id": "person/k", "type": "person", "name": "Kim Jong-un", "names": names}
    assert Resolver(Gazetteer.from_entities([kim])).resolve("Kim Young-hoon").status != "match"


def test_other_characters_are_not_read_around_by_way_of_a_spelling_abroad():
    names = [{"text": "习近平", "lang": "zh"}, {"text": "Hszi Csin-ping", "lang": "hu"}]
    xi = {"id": "person/x", "type": "person", "name": "Xi Jinping", "names": names}
    resolver = Resolver(Gazetteer.from_entities([xi]))
    assert resolver.resolve("習近平").status == "match"
    assert resolver.resolve("殊才信平").status == "none"


def test_beside_the_most_prominent_of_a_name_those_who_have_it_as_a_part_stand_behind():
    entities = [
        {"id": "place/big", "type": "place", "name": "Eastland", "population": 90_000_000},
        {"id": "place/small", "type": "place", "name": "Eastland", "population": 9_000},
        {"id": "person/x", "type": "person", "name": "Olga Eastland"},
    ]
    found = Resolver(Gazetteer.from_entities(entities)).resolve("Eastland")
    scores = [candidate.score for candidate in found.candidates]
    assert (found.status, found.entity.id) == ("match", "place/big")
    assert {candidate.entity.id for candidate in found.candidates} == {entity["id"] for entity in entities}
    assert scores == sorted(scores, reverse=True)


def test_who_bears_the_name_more_weakly_stands_behind_the_most_prominent_of_it_too():
    entities = [
        {"id": "place/own", "type": "place", "name": "Eastland", "population": 250_000, "country": "IQ"},
        {"id": "place/less", "type": "place", "name": "Eastland", "population": 10_000, "country": "SA"},
        {"id": "place/weak", "type": "place", "name": "Vorst", "names": ["Eastland"], "population": 900_000},
        {"id": "place/near", "type": "place", "name": "Eastlan", "population": 900_000},
    ]
    found = Resolver(Gazetteer.from_entities(entities)).resolve("Eastland")
    scores = [candidate.score for candidate in found.candidates]
    assert (found.status, found.entity.id) == ("match", "place/own")
    assert {"place/less", "place/weak"} <= {candidate.id for candidate in found.candidates}
    assert scores == sorted(scores, reverse=True)


def test_what_a_place_is_written_with_tells_it_from_others():
    cities = [
        {
            "id": "place/ua/odesa",
            "type": "place",
            "name": "Odesa",
            "names": ["Odessa"],
            "country": "UA",
            "population": 1_000_000,
        },
        {"id": "place/us/odessa", "type": "place", "name": "Odessa", "country": "US", "population": 110_000},
    ]
    resolver = Resolver(Gazetteer.from_entities(cities))
    assert resolver.resolve("Odessa, Texas").entity.id == "place/us/odessa"
    assert resolver.resolve("Odessa (Ukraine)").entity.id == "place/ua/odesa"


def test_a_place_and_an_organization_of_one_name_are_not_told_apart_by_people_who_live_there():
    both = [
        {"id": "place/x", "type": "place", "name": "Eastland", "population": 90_000_000},
        {"id": "org/x", "type": "organization", "name": "Eastland"},
    ]
    assert Resolver(Gazetteer.from_entities(both)).resolve("Eastland").status == "ambiguous"


@pytest.mark.parametrize("name", ["minister", "the minister", "Prime Minister", "министр"])
def test_a_title_alone_names_nobody(name):
    places = [
        {"id": "place/de/munster", "type": "place", "name": "Münster", "names": ["Minster"], "population": 300_000}
    ]
    found = Resolver(Gazetteer.from_entities(places)).resolve(name)
    assert found.status == "none"


def test_a_listed_name_that_is_a_title_too_is_meant():
    places = [{"id": "place/x", "type": "place", "name": "General"}]
    assert Resolver(Gazetteer.from_entities(places)).resolve("General").status == "match"


GABON = {"id": "place/ga", "type": "place", "name": "Gabon", "country": "GA"}


def test_the_word_for_a_country_says_which_place_is_meant():
    states = {"id": "place/us-ga", "type": "place", "name": "Georgia", "country": "US"}
    country = {"id": "place/ge", "type": "place", "name": "Georgia", "country": "GE"}
    others = [
        {"id": f"place/x/{name.lower()}", "type": "place", "name": name} for name in ("Peoria", "Sorgia", "Gorgan")
    ]
    answer = Resolver(Gazetteer.from_entities([states, country, *others])).resolve("Georgia nutome")
    assert (answer.status, answer.candidates[0].id) == ("match", "place/ge")


def test_a_country_is_known_however_few_live_there():
    village = {"id": "place/x/gabon", "type": "place", "name": "Gabon", "country": "PH", "population": 90_000}
    country, other = Resolver(Gazetteer.from_entities([village, GABON])).resolve("Gaboun").candidates
    assert (country.id, other.id) == ("place/ga", "place/x/gabon")


def test_a_place_may_have_another_name_in_each_language_of_a_script():
    names = ["Angola", "Ангола", "અંગોલા", "\u0985\u09b8\u09ae"]  # the last is another place's, in the query's script
    place = {"id": "place/ao", "type": "place", "name": "Angola", "country": "AO", "names": names}
    assert Resolver(Gazetteer.from_entities([place])).resolve("অ্যাঙ্গোলা").candidates[0].score > 0.6


def test_brackets_are_no_riddle_where_nothing_is_near():
    place = {"id": "place/x/belmora", "type": "place", "name": "Belmora"}
    resolver = Resolver(Gazetteer.from_entities([place]))
    asked = [f"Xxqq (Yyz{last})" for last in "abcdefghij"]  # a name's number may fill all of its 64 bits
    assert {found.status for found in resolver.resolve_many(asked)} == {"none"}
    assert resolver.resolve("Belmora (Yyzz)").status == "ambiguous"


@pytest.mark.parametrize(
    ("listed", "name", "status"),
    [
        ("Scott Thomas", "Thomas Scott", "ambiguous"),  # either may be the family's
        ("Omar Hassan", "Hassan Omar", "ambiguous"),  # either may be the father's
        ("Omar Hassan", "حسن عمر", "ambiguous"),
        ("Omar Hassan", "عمر حسن", "match"),
        (
            "سالم خليل يوسف",
            "يوسف سالم خليل",
            "ambiguous",
        ),  # his own name is the first, and the others are his forefathers'
        ("Salem Khalil Yousef", "خليل سالم يوسف", "ambiguous"),
        ("Salem Khalil Yousef", "سالم خليل يوسف", "match"),
        ("Saad Hariri", "حريري سعد", "match"),  # no given name
        ("Scott Thomas", "Thomas, Scott", "match"),  # the comma says which is the family's
        ("Scott Thomas", "THOMAS Scott", "match"),
        ("Friedrich Merz", "Merz Friedrich", "match"),
    ],
)
def test_two_names_that_change_places_may_be_another_s(listed, name, status):
    resolver = Resolver(Gazetteer.from_entities([{"id": "p", "type": "person", "name": listed}]))
    assert resolver.resolve(name, type="person").status == status


@pytest.mark.parametrize(
    ("listed", "name"),
    [("Robin Walker", "Robbie Walker"), ("Christine Walker", "Chris Walker"), ("Carlos Albornoz", "Carlos Bornoz")],
)
def test_who_is_hardly_called_so_is_no_match(listed, name):
    resolver = Resolver(Gazetteer.from_entities([{"id": "p", "type": "person", "name": listed}]))
    assert resolver.resolve(name, type="person").status != "match"
