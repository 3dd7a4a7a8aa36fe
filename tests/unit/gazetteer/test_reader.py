"""Gazetteer files: what is right is read, what is wrong is told with file, line, field and mend, all at once."""

import pytest

from namekit.base.errors import GazetteerError, InputError
from namekit.base.limits import NAMES_PER_ENTITY
from namekit.gazetteer import Change, Entity, Gazetteer, Role, Variant
from namekit.gazetteer.reader import read

GOOD = """\
# people
- id: person/kim-yong-hyun
  type: person
  name: Kim Yong-hyun
  names:
    - {text: 김용현, lang: ko, kind: native}
    - Gim Yong-hyeon
  country: KR
  born: 1959
  roles: [{title: Minister of National Defence, country: KR, from: 2024-09-06, to: 2024-12-05}]
  tests: {match: [KIM Yong Hyun], differ: [Kim Yong-nam]}
- id: place/no
  type: place
  name: Norway
  country: NO
  population: 5550203
  coordinates: [61, 8.0]
- id: place/kr
  add: [Corea]
"""


@pytest.fixture
def write(tmp_path):
    def write(text, name="mine.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def problems(*paths):
    with pytest.raises(GazetteerError) as caught:
        read(*paths)
    return [(p.line, p.field, p.message) for p in caught.value.problems]


def test_reads_entities_and_changes(write):
    kim, norway, korea = (entry.content for entry in read(write(GOOD)))

    assert isinstance(kim, Entity)
    assert kim.names == (Variant("김용현", "ko", kind="native"), Variant("Gim Yong-hyeon"))
    assert kim.roles == (Role("Minister of National Defence", "KR", start="2024-09-06", end="2024-12-05"),)
    assert kim.tests.differ == ("Kim Yong-nam",)
    assert (norway.population, norway.coordinates, norway.country) == (5550203, (61.0, 8.0), "NO")
    assert korea == Change(id="place/kr", add=(Variant("Corea"),))


def test_keeps_lines(write):
    assert [entry.line for entry in read(write(GOOD))] == [2, 12, 18]


@pytest.mark.parametrize("change", [lambda b: b"\xef\xbb\xbf" + b, lambda b: b.replace(b"\n", b"\r\n")])
def test_byte_order_mark_and_crlf_change_nothing(write, change):
    assert [e.content for e in read(write(change(GOOD.encode()), "b.yaml"))] == [
        e.content for e in read(write(GOOD, "a.yaml"))
    ]


@pytest.mark.parametrize(
    ("field", "where", "words"),
    [
        ("nam: x", "nam", "unknown key 'nam'"),
        ("country: Korea", "country", "'Korea' is no ISO 3166-1 code"),
        ("country: AN", "country", "'AN' is no ISO 3166-1 code"),
        ("born: 2023-02-30", "born", "no date 2023-02-30"),
        ("born: 2023-13", "born", "no date 2023-13"),
        ("born: 24 July 2001", "born", "is no date"),
        ("died: 1999\n  born: 2000", "died", "before"),
        ("population: many", "population", "no whole number"),
        ("population: -1", "population", "no whole number"),
        ("coordinates: [91, 0]", "coordinates", "no pair of degrees"),
        ("coordinates: [nan, 0]", "coordinates", "no pair of degrees"),
        ("coordinates: [1]", "coordinates", "no pair of degrees"),
        ("names: Kiev", "names", "not a list"),
        ("names: [{txt: Kiev, text: K}]", "names[0].txt", "unknown key 'txt'"),
        ("names: [{text: Kiev, kind: natve}]", "names[0].kind", "'natve' is not among"),
        ("names: [{text: Kiev, homonym: yes}]", "names[0].homonym", "neither true nor false"),
        ("names: [Kiev, '—']", "names[1]", "nothing is left"),
        ('names: [Kiev, "\\u200d\\u0301"]', "names[1]", "nothing is left"),
        ("names: ['']", "names[0].text", "is no name"),
        ("roles: [{title: x, from: 2024-05, to: 2024-04-30}]", "roles[0].to", "before"),
        ("roles: [{title: x, country: XX}]", "roles[0].country", "'XX'"),
        ("roles: [{from: 2024}]", "roles[0].title", "missing"),
        ("roles: {title: x}", "roles", "not a list"),
        ("tests: {match: x}", "tests.match", "not a list"),
        ("same_as: Q42", "same_as", "not a mapping"),
        ("override: perhaps", "override", "neither true nor false"),
    ],
)
def test_tells_what_is_wrong(write, field, where, words):
    found = problems(write(f"- id: place/x\n  type: place\n  name: Xanten\n  {field}\n"))

    line, place, _ = found[0]

    assert (line >= 4, place) == (True, where)
    assert words in found[0][2]


@pytest.mark.parametrize("wrong", ["a b/c", "place/a=b", "kyiv", "place/", "/x", ""])
def test_refuses_ids(write, wrong):
    assert problems(write(f"- {{id: '{wrong}', type: place, name: Kyiv}}"))[0][1] == "id"


@pytest.mark.parametrize("field", ["roles: [{title: x, from: 2024-05, to: 2024}]", "country: XK", "born: 2024-02-29"])
def test_takes_what_is_possible(write, field):
    assert len(read(write(f"- id: place/x\n  type: place\n  name: Xanten\n  {field}\n"))) == 1


def test_all_problems_of_all_files_come_at_once(write):
    one = write("- {id: place/a, type: plaec, name: A}\n- {id: place/b, type: place, nam: B, country: ZZ}\n", "1.yaml")
    two = write(
        "- {id: place/c, type: place, name: C}\n- {id: place/c, type: place, name: C}\n- &x {id: d}\n", "2.yaml"
    )

    found = problems(one, two)

    assert [(line, field) for line, field, _ in found] == [
        (1, "type"), (2, "nam"), (2, "name"), (2, "country"), (2, "id"), (3, ""),
    ]  # fmt: skip


def test_the_same_id_in_two_files_is_told_with_both_places(write):
    one = write("- {id: place/a, type: place, name: A}", "1.yaml")
    two = write("# hello\n- {id: place/a, type: place, name: B}", "2.yaml")

    assert problems(one, two) == [(2, "id", f"'place/a' stands already in {one}:1")]


def test_what_overrides_may_stand_in_another_file_of_the_layer(write):
    one = write("- {id: place/a, add: [Ah]}", "1.yaml")
    write("- {id: place/a, type: place, name: A}", "2.yaml")

    assert [v.text for v in Gazetteer.load(one.parent)["place/a"].names] == ["Ah"]


def test_files_that_are_named_are_layers(write):
    one = write("- {id: place/a, type: place, name: A}", "1.yaml")
    two = write("- {id: place/a, type: place, name: Ah}", "2.yaml")

    assert Gazetteer.load(one, two)["place/a"].name == "Ah"
    with pytest.raises(GazetteerError):
        Gazetteer.load(one.parent)


def test_mistakes_of_all_layers_come_at_once(write):
    one = write("- {id: place/a, type: place, nam: A}", "1.yaml")
    two = write("- {id: place/b, type: plaec, name: B}", "2.yaml")
    with pytest.raises(GazetteerError) as caught:
        Gazetteer.load(one, two)

    assert {problem.file for problem in caught.value.problems} == {one, two}


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"- id: a\n  name: Caf\xe9\n", 2, "byte 19 (0xe9) is not UTF-8"),
        ("- id: a".encode("utf-16"), 1, "UTF-16"),
        (b"- id: a\n- id: b\0\n", 2, "NUL"),
    ],
)
def test_what_is_no_utf8_is_told_with_byte_and_line(write, data, line, words):
    [(found, _, message)] = problems(write(data))

    assert found == line
    assert words in message


def test_too_many_names(write):
    names = ", ".join(f"n{i}" for i in range(NAMES_PER_ENTITY + 1))

    assert problems(write(f"- id: place/x\n  type: place\n  name: X\n  names: [{names}]\n"))[0][1] == "names"


def test_a_broken_file_of_another_kind_ends_soon(write):
    found = problems(write("- x\n" * 50_000))

    assert 0 < len(found) < 2_000


def test_folders_hold_yaml_but_no_tests(write, tmp_path):
    write(GOOD)
    write("- {name: x, expect: place/kr}", "mine.tests.yaml")
    write("not yaml: [", "notes.txt")

    assert len(read(tmp_path)) == 3


def test_a_folder_without_a_gazetteer_is_no_empty_one(tmp_path):
    (tmp_path / "names.csv").write_text("entity_id,type,name\ne1,PER,Kim\n")
    with pytest.raises(InputError, match=r"no \.yaml file below"):
        read(tmp_path)


def test_what_is_compiled_is_not_read_but_opened():
    with pytest.raises(InputError, match=r"big\.nkg is compiled: .*Resolver\.open"):
        read("big.nkg")


@pytest.mark.parametrize("name", ["none.yaml", "none.tsv", "mine.docx"])
def test_unreadable_files(tmp_path, name):
    with pytest.raises(InputError, match=name):
        read(tmp_path / name)


def test_a_folder_with_the_name_of_a_file_is_no_traceback(tmp_path):
    (tmp_path / "x.tsv").mkdir()

    with pytest.raises(InputError, match=r"x\.tsv: a folder"):
        read(tmp_path / "x.tsv")
