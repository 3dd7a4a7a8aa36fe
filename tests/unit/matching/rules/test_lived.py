"""Life dates: what they say of two names, and of a name and an entity."""

from __future__ import annotations

import pytest

from namekit import Gazetteer, Resolver, compare
from namekit.lexicon.life_dates import split_dates
from namekit.matching.rules.lived import BOTH, ONE, OPEN, OTHER, agreement

SMITHS = Gazetteer.from_entities(
    [
        {"id": "person/smith-1700", "type": "person", "name": "Smith, John, 1700-1760"},
        {"id": "person/smith-1900", "type": "person", "name": "John Smith", "born": "1900", "died": "1970"},
        {"id": "person/avicenna", "type": "person", "name": "Avicenna", "names": ["Ibn Sīnā"], "born": "0980"},
    ]
)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1700-1760", "1700-1760", BOTH),
        ("1700-1760", "1701-1760", ONE),
        ("1700-1760", "1900-1970", OTHER),
        ("1959-", "1959-2030", ONE),
        ("1700-1760", "1702-1761", OPEN),
        ("1700-1760", "1725-1760", OTHER),
        ("1700-1760", "active 1650", OTHER),
        ("1700-1760", "active 1730", OPEN),
        ("1700-1760", "active 18th century", OPEN),
        ("d. 1822", "b. 1830", OTHER),
        ("d. 1822", "b. 1650", OTHER),
        ("ca. 1700-1760", "1705-1760", BOTH),
        ("384-322 B.C.", "322-384", OTHER),
    ],
)
def test_dates_of_two_lives(one, other, said):
    lives = [split_dates(f"N., {dates}").dates for dates in (one, other)]
    assert agreement(*lives) == agreement(*lives[::-1]) == said


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Smith, John, 1700-1760", "Smith, John, 1900-1970", "none"),
        ("Smith, John, 1700-1760", "John Smith (1700–1760)", "match"),
        ("Smith, John, 1700-1760", "John Smith", "match"),
        ("Smith, J., 1700-1760", "Smith, John, 1700-1760", "match"),
        ("Smith, J., 1700-1760", "Smith, John", "ambiguous"),
        ("Mozart, 1756-1791", "Wolfgang Amadeus Mozart (1756–1791)", "match"),
        ("Ibn Sīnā, 980-1037", "Ibn Sina", "match"),
        ("Толстой, Лев, 1828 г.р.", "Tolstoy, Lev, 1828-1910", "match"),
        ("毛泽东，生於1893", "Mao Zedong", "match"),
        ("김용현, 1959-", "Kim Yong-hyun (born 1959)", "match"),
        ("Kim Yong-hyun, 1959-", "Kim Yong-nam, 1959-", "none"),
        ("Smith, Jane, 1700-1760", "Smith, John, 1700-1760", "none"),
        ("Brontë, Anne, 1820-1849", "Brontë, Emily, 1818-1848", "none"),
    ],
)
def test_dates_tell_two_people_apart_and_confirm_one(one, other, verdict):
    assert compare(one, other).verdict == compare(other, one).verdict == verdict


def test_three_digits_are_years_and_no_part_of_the_name():
    dated, plain = compare("Ibn Sīnā, 980-1037", "Avicenna, 980-1037"), compare("Ibn Sīnā", "Avicenna")
    assert not any("[980]" in evidence.words for evidence in dated.evidence)
    assert dated.score >= plain.score


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Smith, John, 1700-1760", "person/smith-1700"),
        ("Smith, John, b. 1700", "person/smith-1700"),
        ("John Smith (1900–1970)", "person/smith-1900"),
        ("Smith, John, 1900-", "person/smith-1900"),
        ("Ibn Sīnā, 980-1037", "person/avicenna"),
    ],
)
def test_of_namesakes_the_one_is_meant_whose_dates_agree(name, id_):
    found = Resolver(SMITHS).resolve(name)
    assert (found.status, found.candidates[0].id) == ("match", id_)
    assert "date" in found.explain()


def test_a_year_that_tells_two_organizations_apart_stays_with_the_name():
    games = [
        {"id": f"org/games-{year}", "type": "organization", "name": f"Summer Games ({year})"} for year in (2008, 2012)
    ]
    assert Resolver(Gazetteer.from_entities(games)).resolve("Summer Games (2012)").candidates[0].id == "org/games-2012"


@pytest.mark.parametrize(
    ("name", "status"),
    [("John Smith", "ambiguous"), ("Smith, John, 1800-1850", "none"), ("Avicenna, 1900-1970", "none")],
)
def test_dates_of_nobody_and_no_dates_decide_nothing(name, status):
    assert Resolver(SMITHS).resolve(name).status == status
