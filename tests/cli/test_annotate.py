import json
from pathlib import Path

import pytest

from namekit.annotate import annotate

TEXT = "Talks in Kyiv ended; 김용현 stayed."


@pytest.fixture
def namekit(resolver, namekit):
    """Give the small resolver the method by which it reads texts."""
    resolver.annotate = lambda text, type=None: annotate(text, lambda names: resolver.resolve_many(names, type=type))
    return namekit


def test_a_text_is_marked_and_listed(namekit):
    result = namekit("annotate", "-", stdin=TEXT)

    assert result.exit_code == 0
    marked, listed = result.stdout.split("\n\n")
    assert marked == "Talks in Kyiv [place/kyiv] ended; 김용현 [person/kim] stayed."
    assert [line.split()[:3] for line in listed.splitlines()] == [
        ["9-13", "Kyiv", "match"],
        ["21-24", "김용현", "match"],
    ]


def test_json_has_offsets_into_the_text(namekit):
    found = json.loads(namekit("annotate", "--json", stdin=TEXT).stdout)

    assert [TEXT[m["start"] : m["end"]] for m in found] == [m["surface"] for m in found] == ["Kyiv", "김용현"]
    assert found[0]["entity"] == {"id": "place/kyiv", "name": "Kyiv", "type": "place"}
    assert found[0]["candidates"] == [{"id": "place/kyiv", "name": "Kyiv", "score": 0.99}]
    assert set(found[0]) == {"start", "end", "surface", "status", "score", "entity", "candidates"}


def test_line_ends_of_a_file_count_as_they_stand(namekit):
    Path("text.txt").write_bytes("A\r\n\r\nKyiv\r\n".encode("utf-8-sig"))

    [mention] = json.loads(namekit("annotate", "text.txt", "--json").stdout)

    assert (mention["start"], mention["end"]) == (5, 9)


def test_options_reach_the_resolver(namekit, resolver):
    namekit("annotate", "--type", "LOC", stdin="Kyiv")

    assert resolver.asked == [(["Kyiv"], "place", None)]


def test_a_text_without_names_is_shown_as_it_is(namekit):
    result = namekit("annotate", stdin="nothing here\n")

    assert result.stdout == "nothing here\n"
    assert json.loads(namekit("annotate", "--json", stdin="").stdout) == []


@pytest.mark.parametrize(
    ("encoding", "line"),
    [("cp1252", "Präsident Selenskyj traf Müller"), ("cp1251", "Президент Зеленский"), ("cp949", "김용현 국방부 장관"), ("cp932", "石破茂首相は述べた")],
)  # fmt: skip
def test_what_is_not_utf_8_is_refused_with_how_it_may_read(namekit, encoding, line):
    result = namekit("annotate", stdin=f"Kyiv\n{line}\n".encode(encoding))

    assert result.exit_code == 2
    first, *likely = result.stderr.strip().split("\n")
    assert "not UTF-8" in first
    assert likely[0].split() == ["iconv", "-f", encoding.upper(), "-t", "UTF-8", *line.split()]


def test_a_missing_file_is_named(namekit):
    result = namekit("annotate", "nowhere.txt")

    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_says_the_encoding_and_is_no_character(namekit, encoding):
    result = namekit("annotate", "--json", stdin="Kyiv ended".encode(encoding))

    assert [(found["start"], found["surface"]) for found in json.loads(result.stdout)] == [(0, "Kyiv")]


def test_what_is_no_text_is_refused(namekit):
    result = namekit("annotate", stdin="Kyiv".encode("utf-16-le"))

    assert result.exit_code == 2
    assert "standard input: a NUL byte" in result.stderr
    assert "iconv -f UTF-16LE" in result.stderr
