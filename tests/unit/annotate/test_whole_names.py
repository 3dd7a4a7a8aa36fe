"""A name in a text is told as a whole, not without what belongs to it."""

from namekit import Gazetteer, Resolver


def surfaces(text, *entities):
    return [mention.surface for mention in Resolver(Gazetteer.from_entities(entities)).annotate(text)]


def test_a_listed_name_is_not_shortened_to_one_that_is_surer():
    russia = {
        "id": "place/ru/x", "type": "place", "name": "Saint Petersburg", "country": "RU", "population": 5_000_000,
        "names": [{"text": "St. Petersburg", "lang": "en"}, {"text": "Petersburg", "lang": "en"}],
    }  # fmt: skip
    florida = {"id": "place/us/x", "type": "place", "name": "St. Petersburg", "country": "US", "population": 250_000}

    assert surfaces("They went to St. Petersburg on Friday.", russia, florida) == ["St. Petersburg"]
    assert surfaces("Petersburg was quiet.", russia, florida) == ["Petersburg"]


def test_letters_that_may_be_particles_stay_where_the_name_is_likelier_with_them():
    zelensky = {"id": "person/x", "type": "person", "name": "Volodymyr Zelensky", "names": ["וולודימיר זלנסקי"]}

    assert surfaces("נפגש עם ולודימיר זלנסקי בעיר", zelensky) == ["ולודימיר זלנסקי"]
    assert surfaces("נפגש לוולודימיר זלנסקי בעיר", zelensky) == ["וולודימיר זלנסקי"]
