import pytest

from namekit.base.errors import UsageError
from namekit.tables.dialect import delimiter_of, delimiter_of_file, sniff_delimiter

SAMPLES = {
    "comma": ("name,country\nKyiv,UA\n", ","),
    "semicolon with commas inside": ("name;country\nMüller, Jürgen;DE\nKim, Yong-hyun;KR\n", ";"),
    "tab with commas inside": ("name\tcountry\nKim, Yong-hyun\tKR\n", "\t"),
    "pipe": ("name|country\nKyiv|UA\n", "|"),
    "quoted commas": ('name,country\n"Kim, Yong-hyun",KR\n"Müller; Jürgen",DE\n', ","),
    "header only": ("name;country\n", ";"),
    "a quoted header": ('"family, given";country\n"Kim, Yong-hyun";KR\n', ";"),
    "line breaks in cells": ('name;note\nKyiv;"a\nb, c, d\ne"\n', ";"),
}


@pytest.mark.parametrize(("text", "delimiter"), SAMPLES.values(), ids=SAMPLES)
def test_the_delimiter_is_found(text, delimiter):
    assert sniff_delimiter(text.splitlines(keepends=True)) == delimiter


def test_a_wanted_column_tells_the_delimiter():
    header = ["last, first;a,b,c;note\n", "x;y;z\n"]

    assert sniff_delimiter(header, wanted=["last, first"]) == ";"
    assert sniff_delimiter(header, wanted=["b"]) == ","


def test_a_csv_of_one_column_has_commas_and_another_file_of_one_column_has_none():
    lines = ["name\n", "Kim, Yong-hyun\n"]

    assert sniff_delimiter(lines, name="people.csv") == ","
    assert sniff_delimiter(lines, name="people.txt") not in "Kim, Yong-hyun\n"


def test_the_extension_tells_tabs_alone():
    assert delimiter_of_file("a/b.TSV") == "\t"
    assert delimiter_of_file("a.csv") is None


@pytest.mark.parametrize(("word", "delimiter"), [("tab", "\t"), (";", ";"), ("PIPE", "|"), ("\t", "\t"), ("^", "^")])
def test_a_delimiter_may_be_said_in_words(word, delimiter):
    assert delimiter_of(word) == delimiter


@pytest.mark.parametrize("word", ["", ",,", "a", '"', "\n", "5", "§§"])
def test_what_can_be_no_delimiter_is_refused(word):
    with pytest.raises(UsageError, match="no delimiter"):
        delimiter_of(word)
