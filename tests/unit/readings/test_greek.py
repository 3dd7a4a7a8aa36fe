"""Greek as it is heard, and the two registers in which places of Greece are named. Forms are those of the places themselves."""

import pytest

from namekit.readings.greek import foreign, heard, other_register
from namekit.readings.read import read


@pytest.mark.parametrize(
    ("greek", "sound"),
    [
        ("Άγιοι Ανάργυροι", "ayii anaryiri"),
        ("Παλαιοχώρα", "paleokhora"),
        ("Ελαιώνας", "eleonas"),
        ("Οινόη", "inoi"),
        ("Ευρώπη", "evropi"),
        ("Λουτράκι", "loutraki"),
        ("Μάιος", "maios"),
        ("Σαϊτάν", "saitan"),
    ],
)
def test_vowels_with_one_sound_are_heard_alike(greek, sound):
    assert heard(greek) == sound


def test_breathings_and_circumflex_change_nothing():
    assert heard("Ἀθῆναι") == heard("Αθήναι") == "athine"


@pytest.mark.parametrize(
    ("katharevousa", "demotic"),
    [
        ("Τρίπολις", "Τρίπολη"),
        ("Χαλκίς", "Χαλκίδα"),
        ("Ορεστιάς", "Ορεστιάδα"),
        ("Καρυαί", "Καρυές"),
        ("Μαραθών", "Μαραθώνας"),
    ],
)
def test_each_register_becomes_the_other(katharevousa, demotic):
    assert heard(other_register(katharevousa)) == heard(demotic)
    assert heard(other_register(demotic)) == heard(katharevousa)


@pytest.mark.parametrize(
    ("katharevousa", "demotic"),
    [("Νέον Σούλιον", "Νέο Σούλι"), ("ΠΑΛΑΙΟΝ ΦΑΛΗΡΟΝ", "Παλαιό Φάληρο"), ("Παλαιόν", "Παλαιό"), ("Θῆβαι", "Θήβες")],
)
def test_endings_that_the_people_drop_are_dropped(katharevousa, demotic):
    assert heard(other_register(katharevousa)) == heard(demotic)


@pytest.mark.parametrize("name", ["Κέρκυρα", "Κοσμάς", "Βόλος", "Πειραιεύς", "Ναύπλιου", "Κω"])
def test_other_endings_stay(name):
    assert other_register(name) == name.lower()


def test_foreign_letters_are_put_back():
    assert foreign("mpernt ntepo") == "berd depo"


def test_a_name_has_its_letters_its_sound_and_its_other_register():
    texts = [reading.text for reading in read("Παλαιοχώριον", "place")]

    assert texts[:3] == ["palaiochórion", "paleokhorion", "paleokhori"]
