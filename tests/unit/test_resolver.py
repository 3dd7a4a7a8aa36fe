"""The resolver as a program uses it: batches, hints, pickles, threads, files."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from namekit import Gazetteer, Options, Resolver
from namekit.base.errors import InputError, UsageError
from namekit.gazetteer import arrays
from namekit.matching.answers.search import search
from namekit.matching.index.compiled import compile_entities
from namekit.resolver import BATCH, open_resolver

WORLD = Path(__file__).parent / "matching" / "world.yaml"
NAMES = [
    "Kim Yonghyun", "김정은", "Selenskyj Wolodymyr", "Zelensky", "Seoul", "Kiev", "Paris", "George Bush", "South Korean", "Lula",
    "President Yoon", "Kim Young-hoon", "", "!!!", "x" * 501, "Володимир Зеленський", "Kim",
]  # fmt: skip


@pytest.fixture(scope="module")
def world():
    return Gazetteer.load(WORLD)


@pytest.fixture(scope="module")
def resolver(world):
    return Resolver(world)


def said(answers):
    return [(a.query, a.status, a.score, a.reason, [(c.id, c.score) for c in a.candidates]) for a in answers]


def verdicts(answers):
    return [(a.query, a.status, a.entity and a.entity.id) for a in answers]


def test_a_batch_of_more_names_than_are_resolved_at_once_keeps_their_order(resolver):
    names = [f"Kim {i}" for i in range(BATCH + 7)] + NAMES
    assert [a.query for a in resolver.resolve_many(names)] == names


def test_an_empty_batch_is_an_empty_list(resolver):
    assert resolver.resolve_many([]) == []


@pytest.mark.parametrize("name", ["", " ", "!!!", "\0", "\u202e", "\ud800"])
def test_names_of_nothing_are_none(resolver, name):
    answer = resolver.resolve(name)
    assert (answer.status, answer.entity, answer.score) == ("none", None, 0.0)
    assert answer.reason


@pytest.mark.parametrize("name", ["\ud800Kim\udfff", "Kim \ud800", "김\udcff정은", "Kim (\ud800)", "Kim, \udfff"])
@pytest.mark.parametrize("type", [None, "person", "place", "organization"])
def test_half_a_surrogate_pair_in_a_name_is_no_crash(resolver, name, type):
    answer = resolver.resolve(name, type=type)
    assert answer.query == name
    assert answer.explain()


@pytest.mark.parametrize("length", [501, 100_000])
def test_an_overlong_name_is_none_with_the_reason(resolver, length):
    answer = resolver.resolve("Kim Yong-hyun " * (length // 14 + 1))
    assert (answer.status, answer.reason) == ("none", "too long")


def test_of_an_overlong_name_no_more_is_looked_at_than_tells_that_it_is_too_long(resolver, monkeypatch):
    asked = []
    monkeypatch.setattr("namekit.resolver.search", lambda *given: asked.extend(given[2]) or search(*given))
    answer = resolver.resolve("김" * 1_000_000)
    assert (len(answer.query), answer.reason) == (1_000_000, "too long")
    assert [len(name) for name in asked] == [501]


def test_a_name_of_five_hundred_characters_is_read(resolver):
    name = "Seoul".ljust(500)
    assert resolver.resolve(name).entity.id == "place/kr/seoul"
    assert resolver.resolve(name + " ").reason == "too long"


def test_hints_are_one_for_all_or_one_for_each(resolver):
    one = resolver.resolve_many(["Paris", "Seoul"], type="place", country="us")
    each = resolver.resolve_many(["Paris", "Seoul"], type=["place", "place"], country=["US", "US"])
    assert said(one) == said(each)


def test_one_name_with_two_hints_has_two_answers(resolver):
    first, second = resolver.resolve_many(["Paris", "Paris"], country=["FR", "US"])
    assert (first.candidates[0].id, second.candidates[0].id) == ("place/fr/paris", "place/us/paris")


@pytest.mark.parametrize(
    "hints",
    [
        {"type": "planet"},
        {"type": ["person"]},
        {"type": ["person", "planet"]},
        {"country": "Korea"},
        {"country": ["KR", "ZZ"]},
        {"country": ["KR", "KR", "KR"]},
        {"limit": 0},
    ],
)
def test_hints_that_are_neither_are_refused(resolver, hints):
    with pytest.raises(UsageError):
        resolver.resolve_many(["Kim", "Lee"], **hints)


@pytest.mark.parametrize(
    ("names", "said"), [("Kim", "'Kim' is one name"), ([None], "None is no name"), (["Kim", 3], "3 is")]
)
def test_names_that_are_none_are_refused(resolver, names, said):
    with pytest.raises(UsageError, match=said):
        resolver.resolve_many(names)


@pytest.mark.parametrize("limit", [1, 3])
def test_a_limit_bounds_the_candidates_and_changes_no_verdict(resolver, limit):
    few, many = resolver.resolve_many(NAMES, limit=limit), resolver.resolve_many(NAMES)
    assert verdicts(few) == verdicts(many)
    assert max(len(a.candidates) for a in few) == limit


def test_every_candidate_is_another_entity(resolver):
    for answer in resolver.resolve_many(NAMES):
        ids = [c.id for c in answer.candidates]
        assert len(ids) == len(set(ids))


def test_scores_are_probabilities_of_four_places(resolver):
    for answer in resolver.resolve_many(NAMES):
        scores = [c.score for c in answer.candidates]
        assert all(0 <= s <= 1 and s == round(s, 4) for s in scores)


def test_candidates_stand_best_first(resolver):
    for answer in resolver.resolve_many(NAMES):
        scores = [c.score for c in answer.candidates]
        assert scores == sorted(scores, reverse=True), answer.query


def test_a_pickled_resolver_gives_the_same_answers(resolver):
    copy = pickle.loads(pickle.dumps(resolver))
    assert said(copy.resolve_many(NAMES)) == said(resolver.resolve_many(NAMES))


def test_a_pickle_does_not_grow_by_use(compiled_file):
    opened = Resolver.open(compiled_file)
    fresh = len(pickle.dumps(opened))
    opened.resolve_many(NAMES)
    assert len(pickle.dumps(opened)) == fresh


def test_a_pickled_resolver_over_layers_keeps_what_is_dead_below(world):
    layer = Gazetteer.from_entities([{"id": "person/kim-jong-un", "type": "person", "name": "Someone Else"}])
    layered = Resolver(world | layer)
    copy = pickle.loads(pickle.dumps(layered))
    assert said(copy.resolve_many(NAMES)) == said(layered.resolve_many(NAMES))


def test_threads_share_a_resolver(world):
    fresh = Resolver(world)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(fresh.resolve, NAMES * 3))
    assert said(answers) == said(Resolver(world).resolve_many(NAMES * 3))


@pytest.fixture(scope="module")
def compiled_file(world, tmp_path_factory):
    path = tmp_path_factory.mktemp("compiled") / "world.nkg"
    compile_entities(world).save(path)
    return path


def test_an_opened_file_gives_the_answers_of_its_gazetteer(resolver, compiled_file):
    opened = Resolver.open(compiled_file)
    assert said(opened.resolve_many(NAMES)) == said(resolver.resolve_many(NAMES))
    assert said(pickle.loads(pickle.dumps(opened)).resolve_many(NAMES)) == said(resolver.resolve_many(NAMES))


@pytest.mark.parametrize("path", [WORLD, str(WORLD)])
def test_a_path_in_place_of_a_gazetteer_is_told_how_to_open_it(path):
    with pytest.raises(UsageError, match=r"Gazetteer\.load.*Resolver\.open"):
        Resolver(path)


def test_what_is_no_compiled_gazetteer_is_refused(tmp_path):
    with pytest.raises(InputError):
        Resolver.open(WORLD)
    with pytest.raises(InputError):
        Resolver.open(tmp_path / "nowhere.nkg")


UPPER = """
- {id: person/lee-jae-myung, type: person, name: Lee Jae-myung, country: KR}
- {id: place/kr/seoul, add: [{text: Hanyang, lang: ko, kind: former}]}
- {id: person/kim-yong-nam, override: true, type: person, name: Angela Merkel}
"""
ASKED = [*NAMES, "Lee Jae-myung", "이재명", "Hanyang", "Kim Yong-nam", "Angela Merkel", "Lee"]


def test_layers_over_a_compiled_file_give_the_verdicts_of_one_gazetteer(world, compiled_file, tmp_path):
    upper = tmp_path / "upper.yaml"
    upper.write_text(UPPER, encoding="utf-8")
    layered = open_resolver([str(compiled_file), str(upper)])
    whole = Resolver(world | Gazetteer.load(upper))
    assert verdicts(layered.resolve_many(ASKED)) == verdicts(whole.resolve_many(ASKED))


def test_files_are_layers_in_their_order(tmp_path):
    upper = tmp_path / "upper.yaml"
    upper.write_text(UPPER, encoding="utf-8")
    opened = open_resolver([str(WORLD), str(upper)])
    assert opened.get("person/kim-yong-nam").name == "Angela Merkel"
    assert opened.resolve("Hanyang").entity.id == "place/kr/seoul"


def test_a_code_that_others_use_for_a_country_is_told_with_the_one_of_iso(resolver):
    with pytest.raises(UsageError, match="no country code 'UK'; write GB"):
        resolver.resolve("London", country="uk")


@pytest.mark.parametrize("text", [None, b"Kyiv", 5])
def test_annotate_takes_text_alone(resolver, text):
    with pytest.raises(UsageError, match="takes the text as str"):
        resolver.annotate(text)


def test_what_was_copied_along_with_a_name_is_no_part_of_it_and_the_query_is_told_as_it_was_written(resolver):
    written = "Volod&yacute;myr Zelensky <vz@example.org>"
    answer = resolver.resolve(written)
    assert (answer.status, answer.entity.id) == ("match", "person/volodymyr-zelensky")
    assert answer.query == written
    assert answer.candidates[0].evidence


@pytest.mark.parametrize("name", ["", "  ", "--", "?!"])
def test_what_has_no_letter_is_none_and_the_reason_says_so(resolver, name):
    answer = resolver.resolve(name)
    assert (answer.status, answer.candidates) == ("none", ())
    assert "without a letter" in answer.reason


def test_an_empty_gazetteer_knows_nobody():
    answer = Resolver(Gazetteer.from_entities([])).resolve("Kim Yong-hyun")
    assert (answer.status, answer.candidates) == ("none", ())


def test_entities_are_got_by_id(resolver):
    assert resolver.get("place/kr").name == "South Korea"
    assert resolver.get("place/nowhere") is None


def test_two_names_in_one_cell_are_one_entity(resolver):
    assert resolver.resolve("김용현 (Kim Yong-hyun)").entity.id == "person/kim-yong-hyun"


def test_mentions_are_cut_out_of_the_text(resolver):
    text = "In Seoul, Kim Yong-hyun met Rustem Umerov."
    found = resolver.annotate(text)
    assert (
        [text[m.start : m.end] for m in found]
        == [m.surface for m in found]
        == ["Seoul", "Kim Yong-hyun", "Rustem Umerov"]
    )


def test_options_are_kept(world):
    assert Resolver(world, Options(threshold=0.5)).options.threshold == 0.5


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
@pytest.mark.parametrize("value", [0x00, 0x7F, 0xFF])
def test_a_damaged_large_file_is_said_to_be_damaged_and_no_crash(compiled_file, tmp_path, monkeypatch, value):
    whole, path = compiled_file.read_bytes(), tmp_path / "damaged.nkg"
    mapped = arrays.open_arrays(compiled_file)
    monkeypatch.setattr(arrays, "WHOLE", 0)
    refused = 0
    for name in mapped:
        at, size = whole.find(mapped[name].tobytes()), mapped[name].nbytes
        path.write_bytes(whole[:at] + bytes([value]) * size + whole[at + size :])
        try:
            answers = Resolver.open(path).resolve_many(NAMES)
            for answer in answers:
                answer.explain()
        except InputError as error:
            refused += "damaged" in str(error)
    assert refused
