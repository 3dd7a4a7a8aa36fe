"""Importers of tables: results of the Wikidata Query Service, CSV and TSV."""

import pytest

from namekit.base.errors import InputError, NamekitError
from namekit.gazetteer import Variant
from tests.unit.gazetteer.foreign import read

SPARQL = """\
item,itemLabel,name,lang,born,country,coordinates
http://www.wikidata.org/entity/Q1,Kim Yong-hyun,김용현,ko,1959-05-08T00:00:00Z,KR,
http://www.wikidata.org/entity/Q2,Q2,,,1960-01-01T00:00:00Z,,Point(30.5 50.4)
http://www.wikidata.org/entity/Q1,Kim Yong-hyun,金龍顯,zh-hant,1959-05-08T00:00:00Z,KR,
http://www.wikidata.org/.well-known/genid/1,,,,,,
Q3,"Lee, Jae",,,1964-12-22T00:00:00Z,Korea,
"""


def test_sparql():
    (kim, lee), tally = read("sparql", SPARQL, type="person")

    assert (kim.id, kim.name, kim.born, kim.country) == ("person/q1", "Kim Yong-hyun", "1959-05-08", "KR")
    assert kim.names == (Variant("김용현", "ko"), Variant("金龍顯", "zh-hant"))
    assert kim.same_as == {"wikidata": "Q1"}
    assert (lee.name, lee.country) == ("Lee, Jae", "")
    assert (tally.left_out, tally.malformed) == (1, 1)
    assert tally.examples[0].startswith("line 5: ")


def test_sparql_rows_that_are_short_or_no_utf8_are_counted():
    data = b"itemLabel,item\nA,Q1\n\xff,Q2\nB\n"

    made, tally = read("sparql", data, type="person")

    assert [entity.name for entity in made] == ["A"]
    assert tally.malformed == 2


def test_sparql_that_says_its_types_and_places():
    text = (
        "item,itemLabel,itemAltLabel,type,coordinates,population\r\n"
        'Q4,Kyiv,"Kiev, Kief",place,Point(30.5 50.4),2952301.0\r\nQ5,Acme,,ORG,,\r\nQ6,X,,,,\r\n'
    )

    (kyiv, acme), tally = read("sparql", text)

    assert (kyiv.id, kyiv.coordinates, kyiv.population) == ("place/q4", (50.4, 30.5), 2952301)
    assert kyiv.names == (Variant("Kiev"), Variant("Kief"))
    assert acme.id == "org/q5"
    assert tally.malformed == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [("qid,itemLabel\n", "no variable 'item'"), ("item,itemLabel\n", "--type person"), ("", "'item'")],
)
def test_sparql_without_what_is_needed(text, words):
    with pytest.raises(NamekitError, match=words):
        read("sparql", text)


def test_tables():
    text = "id,name,lang,country\ne1,Kyiv,en,UA\ne2,---,,\ne1,Київ,uk,\n,X,,\ne3,B,,XY\n"

    (kyiv, b), tally = read("csv", text.encode() + b"e4,\xff,,\n", type="place")

    assert (kyiv.id, kyiv.type, kyiv.country) == ("place/e1", "place", "UA")
    assert kyiv.names == (Variant("Kyiv", "en"), Variant("Київ", "uk"))
    assert (b.id, b.country) == ("place/e3", "")
    assert [example.partition(":")[0] for example in tally.examples] == ["line 3", "line 5", "line 6", "line 7"]


def test_tables_that_say_their_types():
    [entity], tally = read("tsv", 'entity_id\ttype\tname\ne1\tPER\t"Kim\ne2\tX\tLee\n')

    assert (entity.type, entity.name) == ("person", '"Kim')
    assert tally.malformed == 1


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "entity_id,name\n"])
def test_tables_whose_header_does_not_hold(text):
    with pytest.raises(InputError, match="the column is missing"):
        read("csv", text)


def test_ids_of_tables_become_those_of_files():
    made, tally = read("csv", "id,name\nperson/kim,Kim\nlee,Lee\n/x,Park\n", type="person")

    assert [entity.id for entity in made] == ["person/kim", "person/lee"]
    assert tally.examples == ["line 4: '/x' is no id: write kind/slug without space and '='"]


def test_an_open_quote_ends_a_table_with_what_was_read():
    made, tally = read("csv", 'id,name\ne1,Kyiv\ne2,"Lviv\ne3,Odesa\n', type="place")

    assert [entity.id for entity in made] == ["place/e1"]
    assert tally.malformed == 1
