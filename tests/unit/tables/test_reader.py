import csv
import io

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.base.limits import CSV_FIELD_CHARACTERS
from namekit.tables import Table


def test_rows_come_with_their_numbers(table):
    people = table("name,city\nKim,Seoul\n\nLee,Busan\n")
    seen = [(people.row, cells) for cells in people]

    assert seen == [(1, ["Kim", "Seoul"]), (1, []), (2, ["Lee", "Busan"])]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_line_ending_is_the_header_s(table, newline):
    people = table(newline.join(["name,x", "Kim,1", ""]))

    assert people.dialect.newline == newline
    assert list(people) == [["Kim", "1"]]


def test_a_bare_quote_in_a_tab_separated_file_is_a_letter(table):
    text = 'name\tnote\n"Weird Al" Yankovic\t"\nKim "\t5" gun\n'

    assert list(table(text, "people.tsv")) == [['"Weird Al" Yankovic', '"'], ['Kim "', '5" gun']]
    assert list(table(text, "standard input")) == [['"Weird Al" Yankovic', '"'], ['Kim "', '5" gun']]


def test_a_tab_separated_file_reads_as_the_csv_module_reads_it_without_quoting(table):
    text = 'a\tb\n"x\t"y"\n\tz\n'
    oracle = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))

    people = table(text, "x.tsv")
    assert [people.header, *people] == oracle


def test_a_quoted_cell_may_hold_anything(table):
    assert list(table('name,x\n"a ""b"", \r\n c",1\n')) == [['a "b", \r\n c', "1"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("\ufeff", "is empty"),
        ("\nname\n", "begins with a blank line"),
        ("name,x\nKim,1\nLee\n", r"row 2 \(line 3\): 1 cell, but the header has 2"),
        ("name,x\n\n\nLee,1,2\n", r"row 1 \(line 4\): 3 cells"),
        ('name,x\n"a\nb",1\nLee\n', r"row 2 \(line 4\)"),
        ('name,x\nKim,1\n"Lee,2\nPark,3\n', r"row 2 \(line 3\): a quote is opened and never closed"),
        ('name,x\nKim,"', r"row 1 \(line 2\): a quote is opened"),
        ("name,x\nKim,1\nL\0e,2\n", r"row 2 \(line 3\): a NUL byte"),
        ("na\0me,x\nKim,1\n", r"header \(line 1\): a NUL byte"),
        ("name\nKim, Yong-hyun\n", "the header has 1; quote cells that hold commas$"),
    ],
)
def test_a_fault_is_said_with_file_row_and_line(table, text, said):
    with pytest.raises(InputError, match=said) as caught:
        list(table(text))
    assert str(caught.value).startswith("people.csv")


@pytest.mark.parametrize(
    ("text", "said"), [("name\nKim, Yong-hyun\n", "or say --delimiter tab"), ("a,b\n1\n", "or go on with --ragged pad")]
)
def test_a_flag_is_proposed_where_the_person_can_give_it(table, text, said):
    with pytest.raises(InputError, match=said):
        list(table(text, flags=True))
    with pytest.raises(InputError) as caught:
        list(table(text))
    assert "--" not in str(caught.value)


def test_a_bad_byte_far_down_has_its_row_and_line(table):
    data = b"name,x\n" + b"Kim,1\n" * 70_000 + b"M\xfcller,2\n"
    with pytest.raises(InputError, match=r"row 70001 \(line 70002\): byte 420,008 "):
        list(table(data))


def test_a_quote_that_swallows_the_file_is_stopped_at_the_limit(table):
    text = 'name,x\nKim,1\n"Lee,2\n' + "Park,3\n" * (CSV_FIELD_CHARACTERS // 5)
    with pytest.raises(InputError, match=r"row 2 \(line 3\): a cell of more than .* never closed"):
        list(table(text))


def test_a_file_without_line_endings_is_refused(table):
    with pytest.raises(InputError, match="header"):
        table("x" * (CSV_FIELD_CHARACTERS * 5))


def test_padding_fills_short_rows_and_keeps_what_is_beyond_the_header(table):
    people = table("name,x\nKim\nLee,1,2\nPark,3\n", ragged="pad")

    assert list(people) == [["Kim", ""], ["Lee", "1", "2"], ["Park", "3"]]
    assert people.padded == 2


def test_a_missing_column_is_answered_with_the_nearest_and_all(table):
    with pytest.raises(UsageError, match=r"no column 'Nmae'; did you mean 'name'\? Its columns: name, city"):
        table("name,city\n").column("Nmae")
    with pytest.raises(UsageError, match=r"no column 'zzz'\. Its columns: name, city$"):
        table("name,city\n").column("zzz")


def test_a_double_column_is_refused_only_when_it_is_asked_for(table):
    people = table("name,note,note\nKim,a,b\n")

    assert people.column("name") == 0
    with pytest.raises(UsageError, match="more than one column 'note'"):
        people.column("note")


class Repeating(io.RawIOBase):
    """A file of millions of rows that is never whole in memory."""

    def __init__(self, rows):
        self._left = rows // 1000

    def read(self, size=-1):
        if self._left == 0:
            return b""
        self._left -= 1
        return b"name,x\n" + b"Kim,1\n" * 999 if self._left < 0 else b"Kim,1\n" * 1000


def test_rows_are_taken_as_they_are_read():
    stream = Repeating(10_000_000)
    people = Table(stream, "people.csv")
    rows = iter(people)
    for _ in range(5000):
        next(rows)

    assert stream._left > 9_900
    assert people.bytes_read < 100_000


def test_a_header_below_a_title_is_pointed_at(table):
    people = table("Guests 2024;;\n;;\nName;City;Role\nKim;Seoul;\n")
    with pytest.raises(UsageError, match=r"no column 'Name'.* Line 3 has it; take out what stands above"):
        people.column("Name")
    with pytest.raises(UsageError, match="no column 'Nom'") as caught:
        people.column("Nom")
    assert str(caught.value).endswith("Its columns: Guests 2024")
    with pytest.raises(UsageError, match=r"rename one of them$"):
        table("Name,Name\nName,1\n").column("Name")
