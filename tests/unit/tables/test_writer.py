import io

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.tables import Dialect, Table, Writer

ROWS = [["name", "note"], ['a "b"', "c,d"], ["x\ry", "x\ny"], ["x\r\ny", " z "], ["", ""], ["\x85", "\u2028"]]


def written(rows, dialect, encoding="utf-8"):
    Writer(out := io.BytesIO(), dialect, encoding).write(rows)
    return out.getvalue()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_written_reads_back(newline, encoding):
    data = written(ROWS, Dialect(",", newline), encoding)
    table = Table(io.BytesIO(data))

    assert [table.header, *table] == ROWS
    assert table.dialect.newline == newline


def test_the_byte_order_mark_is_written_once():
    writer = Writer(out := io.BytesIO(), Dialect(","), "utf-8-sig")
    writer.write([["name"]])
    writer.write([["Kim"]])

    assert out.getvalue() == b"\xef\xbb\xbfname\nKim\n"


def test_a_blank_line_stays_one():
    assert written([["a", "b"], [], ["c", "d"]], Dialect(",", "\r\n")) == b"a,b\r\n\r\nc,d\r\n"


def test_quotes_are_letters_in_a_tab_separated_file():
    assert written([['a "b"', '"']], Dialect("\t")) == b'a "b"\t"\n'


@pytest.mark.parametrize("cell", ["a\tb", "a\nb", "a\rb"])
def test_what_a_tab_separated_file_cannot_hold_is_refused(cell):
    with pytest.raises(InputError, match=r"write a \.csv instead"):
        written([["x", cell]], Dialect("\t"))


def test_a_letter_that_the_encoding_has_not_is_named_with_its_row():
    with pytest.raises(InputError, match=r"'김' \(U\+AE40\) can't be written as cp1252, in the row: 김용현,KR"):
        written([["Kim", "KR"], ["김용현", "KR"]], Dialect(","), "cp1252")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "", "a\0b"])
def test_an_unknown_encoding_is_a_usage_error(name):
    with pytest.raises(UsageError, match="utf-8-sig"):
        written([["name"]], Dialect(","), name)
