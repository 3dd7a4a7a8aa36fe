import pytest

from namekit.base.errors import InputError, UsageError
from namekit.gazetteer.model import Entity
from namekit.tables import read_decisions

KYIV = Entity(id="place/kyiv", type="place", name="Kyiv")
LEE = Entity(id="person/lee", type="person", name="Lee")
ENTITIES = {"place/kyiv": KYIV, "person/lee": LEE, "person/yi": LEE}


def test_ids_none_and_new_are_decisions_and_blanks_are_not(table):
    text = "value,count,decision\nKiew,1, place/kyiv \nZ,1,none\nY,1,new\nX,1,\n\n"

    assert read_decisions(table(text), ENTITIES.get) == {"Kiew": ("place/kyiv", "Kyiv"), "Z": None, "Y": None}


def test_a_file_that_excel_saved_is_read(table):
    data = 'value;decision\r\n"Kim; Yong";person/lee\r\n'.encode("utf-8-sig")

    assert read_decisions(table(data), ENTITIES.get) == {"Kim; Yong": ("person/lee", "Lee")}


def test_an_id_that_was_merged_decides_for_the_living_one(table):
    assert read_decisions(table("value,decision\nYi,person/yi\n"), ENTITIES.get) == {"Yi": ("person/lee", "Lee")}


def test_every_decision_that_cannot_be_applied_is_named(table):
    text = "value,decision\nA,place/atlantis\nB,place/kyiv\nC,yes\nB,none\n"
    with pytest.raises(InputError) as caught:
        read_decisions(table(text), ENTITIES.get)

    first, second, third = str(caught.value).splitlines()
    assert "row 1: 'place/atlantis' is no id" in first
    assert "row 3: 'yes' is no id" in second
    assert "row 4: 'B' was decided otherwise" in third


def test_a_file_that_is_no_review_is_refused(table):
    with pytest.raises(UsageError, match="no column 'value'"):
        read_decisions(table("name,x\n"), ENTITIES.get)


def test_where_no_encoding_can_be_said_the_file_is_to_be_saved_as_utf_8(table):
    data = "value,decision\nМосква и Киев,none\n".encode("cp1251")
    with pytest.raises(InputError) as caught:
        read_decisions(table(data), ENTITIES.get)

    assert all(said in str(caught.value) for said in ("Save it as UTF-8", "cp1251", "Москва и Киев"))
    assert "--encoding" not in str(caught.value)


def test_an_encoding_that_can_be_said_is_proposed_with_its_option(table):
    data = "name\nМосква и Киев\n".encode("cp1251")
    with pytest.raises(InputError, match=r"--encoding cp1251 +Москва и Киев"):
        list(table(data, flags=True))


@pytest.mark.parametrize("flags", [False, True])
def test_utf_16_without_its_mark_is_told_likewise(table, flags):
    with pytest.raises(InputError, match="UTF-16") as caught:
        list(table("name\nKyiv\n".encode("utf-16-le"), flags=flags))

    assert ("--encoding utf-16-le" in str(caught.value)) == flags


def test_none_and_new_may_begin_with_a_capital_as_spreadsheets_make_them(table):
    assert read_decisions(table("value,decision\nZ,None\nY,NEW\n"), ENTITIES.get) == {"Z": None, "Y": None}
