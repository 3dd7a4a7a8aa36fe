import io

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.tables import encoding
from namekit.tables.encoding import BadLine, Lines
from namekit.tables.likely import likely_encodings

TEXT = "name,city\r\n김용현,서울\nПутин,Москва\rMüller,Köln"
LINES = ["name,city\r\n", "김용현,서울\n", "Путин,Москва\r", "Müller,Köln"]


class Trickle(io.BytesIO):
    """A stream that gives one byte more each time, so that every character is cut somewhere."""

    def read(self, size=-1):
        return super().read(1 if size > 0 else size)

    read1 = read


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_byte_order_mark_decides(codec):
    assert list(Lines(io.BytesIO(TEXT.encode(codec)))) == LINES


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_an_encoding_that_was_named_is_read_however_the_bytes_arrive(codec):
    assert list(Lines(Trickle(TEXT.encode(codec)), codec)) == LINES


@pytest.mark.parametrize("mark", ["\u0085", "\u2028", "\x0b", "\x1c"])
def test_only_line_feed_and_carriage_return_part_lines(mark):
    assert list(Lines(io.BytesIO(f"a{mark}b\nc".encode()))) == [f"a{mark}b\n", "c"]


@pytest.mark.parametrize(
    ("line", "codec"),
    [
        ("Müller, Jürgen;Köln", "cp1252"),
        ("François Œuvrard", "cp1252"),
        ("김용현,국방부 장관", "cp949"),
        ("윤석열 대통령", "cp949"),
        ("プーチン大統領,モスクワ", "cp932"),
        ("岸田 文雄,ひろしま", "cp932"),
        ("习近平,中华人民共和国", "gb18030"),
        ("Владимир Зеленский,Киев", "cp1251"),
        ("Wałęsa, Łódź, Gdańsk", "cp1250"),
    ],
)
def test_the_right_encoding_is_offered_first_with_the_line_as_it_would_read(line, codec):
    lines = Lines(io.BytesIO(b"name\nKim\n" + line.encode(codec) + b"\nLee\n"), option="--encoding")
    with pytest.raises(BadLine) as caught:
        list(lines)

    first_offer = str(caught.value).splitlines()[1].split(None, 2)
    assert first_offer == ["--encoding", codec, line]


def test_the_lines_before_a_bad_byte_are_given_and_its_offset_is_named():
    data = b"name\nKim\n\xff\n"
    given = []
    with pytest.raises(BadLine, match="byte 9 "):
        given.extend(Lines(io.BytesIO(data)))
    lines = iter(Lines(io.BytesIO(data)))
    assert [next(lines), next(lines)] == ["name\n", "Kim\n"]


def test_the_offset_counts_from_the_file_s_first_byte_across_chunks_and_marks(monkeypatch):
    monkeypatch.setattr(encoding, "_CHUNK", 7)
    data = b"\xef\xbb\xbf" + "Київ\n".encode() * 10
    with pytest.raises(BadLine, match=f"byte {len(data)} "):
        list(Lines(io.BytesIO(data + b"ab\xd0"[2:])))


def test_a_character_that_the_end_cuts_off_is_an_error():
    with pytest.raises(BadLine, match="byte 5 "):
        list(Lines(io.BytesIO(b"name\n\xed\x95")))


def test_at_most_three_encodings_are_offered_each_with_another_reading():
    offered = likely_encodings("Müller, Jürgen".encode("cp1252"))

    assert len(offered) == 3
    assert len({line for _, line in offered}) == 3


def test_a_mark_that_contradicts_the_named_encoding_is_said():
    with pytest.raises(InputError, match="mark of utf-8, not cp1252"):
        Lines(io.BytesIO(TEXT.encode("utf-8-sig")), "cp1252")


@pytest.mark.parametrize("name", ["klingon", "hex", "rot13", "punycode", "idna", "", "a\0b"])
def test_an_encoding_that_is_none_is_a_usage_error(name):
    with pytest.raises(UsageError, match="unknown encoding"):
        Lines(io.BytesIO(b"name"), name)


def test_a_zero_byte_is_refused_and_utf_16_without_a_mark_is_suspected():
    with pytest.raises(BadLine, match="tr -d"):
        list(Lines(io.BytesIO(b"name\nKi\0m\n")))
    with pytest.raises(BadLine, match="UTF-16"):
        list(Lines(io.BytesIO("name\nKim\n".encode("utf-16-le"))))


class Endless(io.RawIOBase):
    """A file without a line ending, that would fill any memory; `given` counts what was taken of it."""

    given = 0

    def read(self, size=-1):
        self.given += size
        return b"x" * size


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(monkeypatch):
    monkeypatch.setattr(encoding, "LINE_CHARACTERS", 1 << 20)
    stream = Endless()
    with pytest.raises(BadLine, match="longer than 1,048,576 characters"):
        list(Lines(stream))
    assert stream.given < 1 << 22


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"PK\x03\x04\x14\0\0\0[Content_Types].xml", "Excel workbook"),
        (b"PK\x03\x04\x14\0\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
        (b"PK\x03\x04\x14\0\0\0people.csv", "zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel"),
        (b"\x1f\x8b\x08\0", "gzip -dc"),
        (b"PAR1", "Parquet"),
        (b"SQLite format 3\0", "SQLite"),
    ],
)
def test_a_file_that_is_no_text_is_recognised(head, said):
    with pytest.raises(InputError, match=said):
        Lines(io.BytesIO(head))
