"""Places in a large gazetteer, which are looked up by their letters first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namekit import Gazetteer, Resolver
from namekit.matching.answers.spelled import is_plain
from namekit.matching.index import stack

TOWNS = {
    "place/springfield": ("Springfield", "US"), "place/summerfield": ("Summerfield", "US"), "place/derby": ("Derby", "GB"),
    "place/perth-au": ("Perth", "AU"), "place/perth-gb": ("Perth", "GB"), "place/judenburg": ("Юденбург", "AT"),
    "place/vise": ("Vise (Cheratte)", "BE"), "place/new-haven": ("New Haven", "US"), "place/newhaven": ("Newhaven", "GB"),
    "place/llanfairpwllgwyngyll": ("Llanfairpwllgwyngyll", "GB"), "place/kyiv": ("Київ", "UA"),
    "place/carden": ("Carden", "GB"), "place/camrden": ("Camrden", "GB"),
    "place/beijing": ("北京", "CN"), "place/beijing-town": ("Beijing", "CN"), "place/paris-10": ("Paris 10", "FR"),
}  # fmt: skip


@pytest.fixture(scope="module")
def large():
    """A resolver that takes these towns for very many."""
    entities = [{"id": id_, "type": "place", "name": name, "country": at} for id_, (name, at) in TOWNS.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stack, "LARGE", 1)
        resolver = Resolver(Gazetteer.from_entities(entities))
    resolver._stack.names = 1_000_000
    return resolver


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("Sprimgfeld", "place/springfield"),
        ("derbi", "place/derby"),
        ("iudenbur", "place/judenburg"),
        ("vise cheratt", "place/vise"),
        ("New Havn", "place/new-haven"),
        ("Newhavn", "place/newhaven"),
        ("Київ", "place/kyiv"),
    ],
)
def test_a_misspelt_place_is_the_first_candidate(large, query, id_):
    assert large.resolve(query).candidates[0].id == id_


def test_the_longer_a_name_and_the_fewer_the_edits_the_surer(large):
    names = ["Llanfairpwllgwyngyll", "Llanfairpwllgwyngyl", "Llanfairpwlgwyngyl", "derbi"]
    scores = [large.resolve(name).score for name in names]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_that_a_letter_was_left_out_is_likelier_than_that_one_other_was_written_for_it(large):
    """There are as many ways to leave one out as there are letters, and 25 times as many to write another one."""
    assert [c.id for c in large.resolve("Camden").candidates[:2]] == ["place/camrden", "place/carden"]


def test_places_of_the_very_same_name_are_ambiguous_and_a_country_comes_first(large):
    assert large.resolve("Perth").status == "ambiguous"
    assert large.resolve("Perth", country="AU").candidates[0].id == "place/perth-au"
    assert large.resolve("Pertth", country="GB").candidates[0].id == "place/perth-gb"


def test_what_is_said_is_how_many_letters_differ(large):
    words = [e.words for e in large.resolve("Sprimgfeld").candidates[0].evidence]
    assert words == ["nearest name: Springfield", "2 edits of letters between them"]


def test_letters_that_changed_places_are_one_edit(large):
    best = large.resolve("Srpingfield").candidates[0]
    assert (best.id, best.evidence[1].words) == ("place/springfield", "1 edit of letters between them")
    assert best.score > large.resolve("Srpingfeild").candidates[0].score


@pytest.mark.parametrize(
    ("name", "id_"), [("北京", "place/beijing"), ("Юденбург", "place/judenburg"), ("paris 10", "place/paris-10")]
)
def test_what_is_listed_just_so_is_meant_in_any_script(large, name, id_):
    answer = large.resolve(name)
    assert (answer.status, answer.candidates[0].id) == ("match", id_)
    assert answer.candidates[0].evidence[1].words == "the letters agree"


@pytest.mark.parametrize("name", ["Юденбурк", "Paris 11", "Бейцзин"])
def test_beyond_plain_latin_what_is_not_listed_just_so_is_read_in_full(large, name):
    assert not any(e.words.endswith("between them") for c in large.resolve(name).candidates for e in c.evidence)


@pytest.mark.parametrize("name", ["Paris, Texas", "Vise (Cheratte)", "Київ", "Route 66", "서울", "", "-", "A_b"])
def test_a_name_that_says_more_than_its_letters_is_read_in_full(name):
    assert not is_plain(name)


@pytest.mark.parametrize("name", ["Paris", "Łódź", "Val-d'Or", "St. Louis"])
def test_words_of_latin_letters_are_plain(name):
    assert is_plain(name)


def said(answer):
    return answer.query, answer.status, answer.score, answer.reason, [(c.id, c.score) for c in answer.candidates]


NAMES = st.sampled_from([name for name, _ in TOWNS.values()])
MISSPELT = st.builds(
    lambda name, at, letter: name[:at] + letter + name[at + 1 :], NAMES, st.integers(0, 8), st.text("aeinr", max_size=2)
)


@given(st.lists(st.one_of(MISSPELT, NAMES, st.text(max_size=8)), max_size=6))
@settings(max_examples=50, deadline=None)
def test_a_batch_gives_what_each_name_gives_alone(large, names):
    assert [said(a) for a in large.resolve_many(names)] == [said(large.resolve(n)) for n in names]
