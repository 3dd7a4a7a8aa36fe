import csv
import io
from pathlib import Path

import pytest

from namekit.cli._options import Source

HEADER = "name_status,name_id,name_name,name_score,name_candidates"
KYIV = "match,place/kyiv,Kyiv,0.9900,place/kyiv=0.9900"


def save(name, content, encoding="utf-8"):
    Path(name).write_bytes(content.encode(encoding))
    return name


def rows(text, delimiter=","):
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_file_to_a_file(namekit):
    save("in.csv", "id,name\r\n1,Kyiv\r\n2,Nobody\r\n")
    result = namekit("normalize", "in.csv", "--column", "name", "-o", "out.csv")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert Path("out.csv").read_bytes().decode() == f"id,name,{HEADER}\r\n1,Kyiv,{KYIV}\r\n2,Nobody,none,,,,\r\n"
    assert "2 rows, 2 distinct names; of all cells 1 matched, 0 ambiguous, 1 none" in result.stderr


@pytest.mark.parametrize("arguments", [["normalize", "-c", "name"], ["normalize", "-", "-c", "name", "-o", "-"]])
def test_standard_input_to_standard_output(namekit, arguments):
    result = namekit(*arguments, stdin="name;x\nKyiv;1\n")

    assert result.stdout == f"name,x,{HEADER}\nKyiv,1,{KYIV}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_or_what_the_byte_order_mark_says(namekit, encoding):
    result = namekit("normalize", save("in.csv", "name,x\n김용현,1\n", encoding), "-c", "name")

    assert rows(result.stdout)[0]["name_id"] == "person/kim"


@pytest.mark.parametrize(
    ("encoding", "cell"),
    [
        ("cp1252", "Müller, Jürgen"),
        ("cp949", "김용현"),
        ("cp932", "プーチン"),
        ("gb18030", "习近平"),
        ("cp1251", "Владимир Путин"),
    ],
)
def test_another_encoding_is_refused_until_it_is_named(namekit, encoding, cell):
    save("in.csv", f'name,x\nKyiv,1\n"{cell}",2\n', encoding)

    refused = namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv")
    assert refused.exit_code == 2
    assert "in.csv: row 2 (line 3): byte " in refused.stderr
    assert f"--encoding {encoding}" in refused.stderr.splitlines()[1]
    assert cell in refused.stderr
    assert not Path("out.csv").exists()

    named = namekit("normalize", "in.csv", "-c", "name", "-e", encoding)
    assert [row["name"] for row in rows(named.stdout)] == ["Kyiv", cell]


def test_the_output_has_the_encoding_and_the_delimiter_asked_for(namekit):
    save("in.csv", "name,x\n김용현,1\n")

    namekit("normalize", "in.csv", "-c", "name", "-o", "out.tsv", "--output-encoding", "utf-8-sig")
    data = Path("out.tsv").read_bytes()
    assert data.startswith("\ufeffname\tx\tname_status".encode())

    refused = namekit("normalize", "in.csv", "-c", "name", "-o", "latin.csv", "--output-encoding", "cp1252")
    assert refused.exit_code == 2
    assert "can't be written as cp1252" in refused.stderr
    assert not Path("latin.csv").exists()


def test_the_delimiter_can_be_said(namekit):
    result = namekit("normalize", save("in.txt", "name^x\nKyiv^1\n"), "-c", "name", "-d", "^")

    assert rows(result.stdout)[0]["name_id"] == "place/kyiv"


def test_quotes_in_a_tab_separated_file_come_back_as_they_are(namekit):
    result = namekit("normalize", save("in.tsv", 'name\tx\n"Weird Al" Yankovic\t1\n"a"\t"\n'), "-c", "name")

    assert [(r["name"], r["x"]) for r in rows(result.stdout)] == [('"Weird Al" Yankovic', "1"), ('"a"', '"')]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("name,x\nKyiv\n", "row 1 (line 2): 1 cell, but the header has 2"),
        ("name,x\nKyiv,1\nK\0,2\n", "row 2 (line 3): a NUL byte"),
        ('name,x\nKyiv,1\n"Kim,2\n', "row 2 (line 3): a quote is opened and never closed"),
        ("PK\x03\x04[Content_Types].xml xl/workbook.xml", "is an Excel workbook"),
        ("nmae,x\nKyiv,1\n", "in.csv has no column 'name'; did you mean 'nmae'? Its columns: nmae, x"),
        ("name,name_id\nKyiv,1\n", "has a column 'name_id' already"),
    ],
)
def test_bad_input_ends_with_2_and_leaves_nothing(namekit, content, said):
    save("in.csv", content)
    result = namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv", "--review", "review.csv")

    assert result.exit_code == 2
    assert said in result.stderr
    assert [p.name for p in Path().iterdir()] == ["in.csv"]


def test_a_missing_column_is_said_before_a_gazetteer_is_opened(namekit, resolver):
    assert namekit("normalize", "-c", "name", stdin="nmae,x\n").exit_code == 2
    assert resolver.opened == []


def test_an_output_that_is_there_stays_when_the_input_is_bad(namekit):
    save("out.csv", "precious")
    namekit("normalize", save("in.csv", "name,x\nKyiv\n"), "-c", "name", "-o", "out.csv")

    assert Path("out.csv").read_text() == "precious"


def test_a_file_can_be_its_own_output(namekit):
    save("in.csv", "name,x\nKyiv,1\n")
    namekit("normalize", "in.csv", "-c", "name", "-o", "in.csv")

    assert Path("in.csv").read_text() == f"name,x,{HEADER}\nKyiv,1,{KYIV}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "out.csv", "--review", "out.csv"], "--review and --output are one file, out.csv"),
        (["-o", "out.csv", "--review", "./in.csv"], "--review and INPUT are one file, ./in.csv"),
        (
            ["-o", "out.csv", "--review", "d.csv", "--decisions", "d.csv"],
            "--review and --decisions are one file, d.csv",
        ),
        (["-o", "d.csv", "--decisions", "d.csv"], "--output and --decisions are one file, d.csv"),
        (["-o", "g.tsv", "-g", "g.tsv"], "--output and --gazetteer are one file, g.tsv"),
    ],
)
def test_a_file_that_is_read_or_written_besides_is_not_lost(namekit, arguments, said):
    kept = {"in.csv": "name\nKyiv\n", "d.csv": "value,decision\nKyiv,none\n", "g.tsv": "entity_id\ttype\tname\n"}
    for name, content in kept.items():
        save(name, content)
    result = namekit("normalize", "in.csv", "-c", "name", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert {path.name: path.read_text() for path in Path().iterdir()} == kept


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.csv", "-c", "name"], "missing.csv: there is no such file"),
        ([".", "-c", "name"], ". is a folder; name a file"),
        (["in.csv", "-c", "name", "-c", "name"], "name_status and so on would stand twice"),
        (
            ["in.csv", "-c", "name", "--family-column", "name", "--given-column", "x"],
            "name_status and so on would stand",
        ),
        (["in.csv"], "Say --column with one of: name, x"),
        (["in.csv", "-c", "name", "-o", "no/such/out.csv"], "no folder"),
        (["in.csv", "-c", "name", "-o", "."], "is a folder"),
        (["in.csv", "-c", "name", "-o", "out.xlsx"], ".xlsx is not written; name a .csv"),
        (["in.csv", "-c", "name", "--workers", "0"], "--workers"),
        (["in.csv", "-c", "name", "--resume"], "--resume needs a file to write"),
        (["in.csv", "-c", "name", "--resume", "-o", "no/such/out.csv"], "no folder"),
        (["in.csv", "-c", "name", "-e", "klingon"], "unknown encoding 'klingon'"),
        (["in.csv", "-c", "name", "-d", "ab"], "'ab' is no delimiter"),
        (["in.csv", "-c", "name", "--type", "ghost"], "'ghost' is no type"),
        (["in.csv", "-c", "name", "--country", "Südkorea"], "'Südkorea' is no country code; did you mean KR?"),
        (["in.csv", "-c", "name", "--type", "person", "--type-column", "x"], "not both"),
        (["in.csv", "--family-column", "name"], "go together"),
        (["in.csv", "-c", "name", "--limit", "0"], "--limit"),
        (["in.csv", "-c", "name", "--decisions", "in.csv"], "no column 'value'"),
    ],
)
def test_bad_usage_ends_with_2(namekit, arguments, said):
    save("in.csv", "name,x\nKyiv,1\n")
    result = namekit("normalize", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_and_what_stands_in_cells_come_back(namekit, newline):
    content = newline.join(["name,x,x", '"Kyiv","a\nb",c', "", '"Ky""iv"," ",', ""])
    Path("in.csv").write_bytes(content.encode())
    result = namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv")

    lines = Path("out.csv").read_bytes().decode().split(newline)
    assert result.exit_code == 0
    assert lines[0] == f"name,x,x,{HEADER}"
    assert newline.join(lines[1:]) == newline.join([f'Kyiv,"a\nb",c,{KYIV}', "", '"Ky""iv", ,,none,,,,', ""])


def test_one_column_and_no_rows(namekit):
    assert namekit("normalize", "-c", "name", stdin="name\n").stdout == f"name,{HEADER}\n"
    assert namekit("normalize", "-c", "name", stdin='name\n""\nKyiv\n').stdout == (
        f"name,{HEADER}\n,,,,,\nKyiv,{KYIV}\n"
    )


def test_an_encoding_with_shifts_ends_as_it_began(namekit):
    save("in.csv", "name,x\nKyiv,中\n")
    namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv", "--output-encoding", "iso2022_jp")

    assert Path("out.csv").read_bytes().decode("iso2022_jp") == f"name,x,{HEADER}\nKyiv,中,{KYIV}\n"


def test_padding_goes_on_and_counts(namekit):
    result = namekit("normalize", "-c", "name", "--ragged", "pad", stdin="name,x\nKyiv\nKim,1\n")

    assert [r["x"] for r in rows(result.stdout)] == ["", "1"]
    assert result.stderr == (
        "standard input: 2 rows, 2 distinct names; of all cells 1 matched, 1 ambiguous, 0 none; "
        "1 row of another length than the header\n"
    )


def test_type_and_country_reach_the_resolver(namekit, resolver):
    save("in.csv", "name,t,c\nKyiv,LOC,ua\nKim,PER,\n")

    namekit("normalize", "in.csv", "-c", "name", "--type-column", "t", "--country-column", "c")
    namekit("normalize", "in.csv", "-c", "name", "--type", "LOC", "--country", "ua")
    assert resolver.asked == [
        (["Kyiv", "Kim"], ["place", "person"], ["UA", None]),
        (["Kyiv", "Kim"], "place", "UA"),
    ]


def test_threshold_margin_and_model_reach_the_resolver(namekit, resolver):
    own = ("--threshold", "0.95", "--margin", "0.1", "--model", "mine.json")
    namekit("normalize", "-c", "name", *own, stdin="name,x\nKyiv,1\n")

    assert resolver.opened == [Source((), 0.95, 0.1, Path("mine.json"))]
    assert namekit("normalize", "-c", "name", "--threshold", "7", stdin="name,x\n").exit_code == 2


def test_two_columns_make_a_name(namekit, resolver):
    result = namekit("normalize", "--family-column", "f", "--given-column", "g", stdin="f,g\n김,용현\n")

    assert rows(result.stdout)[0]["name_id"] == "person/kim"


def test_several_columns(namekit):
    result = namekit("normalize", "-c", "a", "-c", "b", stdin="a,b\nKyiv,김용현\n")

    assert (rows(result.stdout)[0]["a_id"], rows(result.stdout)[0]["b_id"]) == ("place/kyiv", "person/kim")


def test_a_review_is_filled_and_applied(namekit):
    save("in.csv", "name,x\nKim,1\nKyiv,2\nKim,3\nZ,4\n")
    first = namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv", "--review", "review.csv")
    assert "--decisions" in first.stderr

    review = rows(Path("review.csv").read_text())
    assert [(r["value"], r["count"], r["first_row"], r["suggested_id"], r["decision"]) for r in review] == [
        ("Kim", "2", "1", "person/kim", ""),
        ("Z", "1", "4", "", ""),
    ]
    filled = Path("review.csv").read_text().replace("the very same name,", "the very same name,person/lee")
    save("filled.csv", filled)

    result = namekit("normalize", "in.csv", "-c", "name", "--decisions", "filled.csv")
    assert [r["name_id"] for r in rows(result.stdout)] == ["person/lee", "place/kyiv", "person/lee", ""]
    assert "2 by decision" in result.stderr


def test_decisions_for_names_that_do_not_occur_are_told_as_none(namekit):
    save("filled.csv", "value,decision\nKyjiw,place/kyiv\n")
    result = namekit("normalize", "-c", "name", "--decisions", "filled.csv", stdin="name,x\nKyiv,1\n")

    assert "0 by decision" in result.stderr


def test_a_review_in_another_encoding_is_told_what_can_be_done_with_it(namekit):
    save("filled.csv", "value,decision\nМосква и Киев,none\n", "cp1251")
    result = namekit("normalize", "-c", "name", "--decisions", "filled.csv", stdin="name,x\nKyiv,1\n")

    assert result.exit_code == 2
    assert "UTF-8" in result.stderr
    assert "--encoding" not in result.stderr


def test_a_decision_for_no_entity_is_refused(namekit):
    save("filled.csv", "value,decision\nKim,person/ghost\n")
    result = namekit("normalize", "-c", "name", "--decisions", "filled.csv", stdin="name,x\nKim,1\n")

    assert result.exit_code == 2
    assert "filled.csv: row 1: 'person/ghost' is no id of the gazetteer" in result.stderr


def test_a_dry_run_shows_rows_and_writes_nothing(namekit, resolver):
    save("in.csv", "note,name\n" + "long note,Kyiv\n" * 5 + "".join(f"x,n{i}\n" for i in range(50)))
    result = namekit("normalize", "in.csv", "-c", "name", "-o", "out.csv", "--review", "r.csv", "--dry-run")

    lines = result.stdout.splitlines()
    assert lines[0].split() == ["name", *HEADER.split(",")]
    assert lines[1].split() == ["Kyiv", *KYIV.split(",")]
    assert len(lines) == 11
    assert [p.name for p in Path().iterdir()] == ["in.csv"]


@pytest.mark.parametrize(
    ("names", "flags", "code"),
    [
        ("Kyiv", ["unmatched", "ambiguous"], 0),
        ("Kim", ["unmatched"], 0),
        ("Kim", ["ambiguous"], 1),
        ("Z", ["unmatched"], 1),
        ("Z", ["ambiguous"], 0),
        ("Z", [], 0),
    ],
)
def test_a_flag_makes_names_without_a_match_a_failure(namekit, names, flags, code):
    arguments = [part for flag in flags for part in ("--fail-on", flag)]
    result = namekit("normalize", "-c", "name", "-o", "out.csv", *arguments, stdin=f"name,x\n{names},1\n")

    assert result.exit_code == code
    assert Path("out.csv").exists()


def test_the_summary_says_that_the_built_in_gazetteer_was_left_out(namekit, resolver):
    own = namekit("normalize", "-c", "name", "-g", "mine.yaml", stdin="name,x\nKyiv,1\n")
    both = namekit("normalize", "-c", "name", "-g", "builtin", "-g", "mine.yaml", stdin="name,x\nKyiv,1\n")
    neither = namekit("normalize", "-c", "name", stdin="name,x\nKyiv,1\n")

    assert ["left out" in r.stderr for r in (own, both, neither)] == [True, False, False]
    assert [s.gazetteers for s in resolver.opened] == [("mine.yaml",), ("builtin", "mine.yaml"), ()]
