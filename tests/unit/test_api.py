"""The public names, used as a program would use them."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import namekit

ENTITIES = [
    {
        "id": "person/kim-yong-hyun",
        "type": "person",
        "name": "Kim Yong-hyun",
        "names": [{"text": "김용현", "lang": "ko", "kind": "native"}],
    },
    {"id": "person/kim-yong-nam", "type": "person", "name": "Kim Yong-nam", "country": "KP"},
    {"id": "person/volodymyr-zelensky", "type": "person", "name": "Volodymyr Zelensky", "country": "UA"},
    {"id": "place/kyiv", "type": "place", "name": "Kyiv", "names": [{"text": "Київ", "lang": "uk", "kind": "native"}]},
]
NAMES = ["김용현", "Yonghyun Kim", "Kim Yong-nam", "Kim", "Wolodymyr Selenskyj", "Kyiv", "", "Springfield"]


@pytest.fixture(scope="module")
def resolver():
    return namekit.Resolver(namekit.Gazetteer.from_entities(ENTITIES))


def said(answers):
    return [(a.query, a.status, a.score, [(c.id, c.score) for c in a.candidates]) for a in answers]


def test_spellings_of_one_man_in_three_scripts_are_one_id(resolver):
    for name in ("Kim Yonghyun", "KIM, Yong-Hyun", "Gim Yong-hyeon", "김용현", "金龍顯"):
        answer = resolver.resolve(name)

        assert answer.status == "match", name
        assert answer.entity.id == "person/kim-yong-hyun"


def test_a_neighbour_is_himself(resolver):
    assert resolver.resolve("Kim Yong-nam").entity.id == "person/kim-yong-nam"


def test_a_bare_family_name_is_ambiguous(resolver):
    answer = resolver.resolve("Kim")

    assert (answer.status, answer.entity) == ("ambiguous", None)
    assert {c.id for c in answer.candidates[:2]} == {"person/kim-yong-hyun", "person/kim-yong-nam"}


def test_what_is_not_there_is_none(resolver):
    answer = resolver.resolve("Springfield")

    assert (answer.status, answer.entity) == ("none", None)


def test_many_answers_are_those_of_one_at_a_time(resolver):
    assert said(resolver.resolve_many(NAMES)) == said([resolver.resolve(name) for name in NAMES])


def test_candidates_are_best_first_and_no_more_than_the_limit(resolver):
    answer = resolver.resolve("Kim Yong-hyun", limit=2)

    scores = [c.score for c in answer.candidates]
    assert len(scores) <= 2
    assert scores == sorted(scores, reverse=True)


def test_a_type_leaves_others_out(resolver):
    answer = resolver.resolve("Kyiv", type="person")

    assert "place/kyiv" not in [c.id for c in answer.candidates]


def test_type_and_country_are_one_for_all_or_one_for_each(resolver):
    with pytest.raises(namekit.NamekitError, match="2 values of type for 1 names"):
        resolver.resolve_many(["Kyiv"], type=["place", "person"])
    with pytest.raises(namekit.NamekitError, match="there is no type 'planet'"):
        resolver.resolve("Kyiv", type="planet")


def test_an_explanation_names_query_and_entity(resolver):
    explained = resolver.resolve("Yonghyun Kim").explain()

    assert "Yonghyun Kim" in explained
    assert "person/kim-yong-hyun" in explained


def test_every_candidate_has_evidence_in_words(resolver):
    for candidate in resolver.resolve("김용현").candidates:
        assert all(evidence.words for evidence in candidate.evidence)


def test_a_threshold_nobody_reaches_gives_no_match():
    sure = namekit.Resolver(namekit.Gazetteer.from_entities(ENTITIES), namekit.Options(threshold=1.0))

    assert sure.resolve("Wolodymyr Selenskyj").status == "none"


def test_a_resolver_pickles(resolver):
    other = pickle.loads(pickle.dumps(resolver))

    assert said(other.resolve_many(NAMES)) == said(resolver.resolve_many(NAMES))


def test_a_resolver_is_shared_by_threads(resolver):
    alone = said(resolver.resolve_many(NAMES))
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda _: said(resolver.resolve_many(NAMES)), range(8)))

    assert together == [alone] * 8


def test_later_layers_win():
    base = namekit.Gazetteer.from_entities(ENTITIES)
    own = namekit.Gazetteer.from_entities([{**ENTITIES[3], "name": "Kiew", "override": True}])

    assert namekit.Resolver(base | own).resolve("Kiew").entity.name == "Kiew"


def test_comparing_is_symmetric():
    for a, b in (("Kim Yonghyun", "김용현"), ("Kim Yong-hyun", "Kim Yong-nam"), ("Kiev", "키이우"), ("Kim", "김용현")):
        assert namekit.compare(a, b) == namekit.compare(b, a)


def test_many_comparisons_are_those_of_one_at_a_time():
    pairs = [("Kim Yonghyun", "김용현"), ("Kim Yong-hyun", "Kim Yong-nam"), ("", "Kim")]

    assert namekit.compare_many(pairs) == [namekit.compare(*pair) for pair in pairs]


def test_many_transliterations_are_those_of_one_at_a_time():
    names = ["Київ", "Зеленський", ""]

    alone = [namekit.transliterate(name, scheme="uk-2010") for name in names]
    assert namekit.transliterate_many(names, scheme="uk-2010") == alone


def test_variants_have_weights_best_first():
    found = namekit.variants("김용현", lang="ko", limit=5)

    weights = [spelling.weight for spelling in found]
    assert len(found) == 5
    assert weights == sorted(weights, reverse=True)


def test_annotating_gives_offsets_that_cut_out_the_surface(resolver):
    text = "Minister 김용현 met Volodymyr Zelensky in Kyiv."
    mentions = resolver.annotate(text)

    assert [text[m.start : m.end] for m in mentions] == [m.surface for m in mentions]
    assert {"person/kim-yong-hyun", "person/volodymyr-zelensky", "place/kyiv"} == {
        m.resolution.entity.id for m in mentions if m.resolution.status == "match"
    }


def test_values_are_frozen():
    with pytest.raises(AttributeError):
        namekit.Options().threshold = 0.5
    assert copy.copy(namekit.compare("Kim", "Kim")) == namekit.compare("Kim", "Kim")
