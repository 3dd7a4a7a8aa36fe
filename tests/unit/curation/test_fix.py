"""`--fix`: what it mends, and that everything else of the file is there afterwards."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.curation.draft import Draft
from namekit.curation.fix import fixed
from namekit.curation.lint import lint
from namekit.curation.structure import tidy

TEXT = """\
# yaml-language-server: $schema=x.json

# about b
- id: place/b   # of two
  type: place
  name: "New  York"
  names:
    - {text: 'Mu\u0308nster ', lang: de}  # composed
    # between
    - Kyiv

- {id: place/a, type: place, name: A}
# end
"""


@pytest.mark.parametrize("change", [str, lambda t: t.replace("\n", "\r\n"), lambda t: "\ufeff" + t])
def test_mends_and_keeps_the_rest(tmp_path, change):
    path = tmp_path / "mine.yaml"
    path.write_bytes(change(TEXT).encode())

    [draft] = fixed([path])
    draft.write()

    entry = TEXT.partition("\n\n")[2].partition("\n\n")[0].replace('"New  York"', "New York")
    entry = entry.replace("'Mu\u0308nster '", "Münster")
    wished = TEXT.partition("\n\n")[0] + "\n\n- {id: place/a, type: place, name: A}\n\n" + entry + "\n# end\n"
    assert path.read_bytes().decode() == change(wished)
    assert [f for f in lint([path]) if f.code in {"unsorted", "unnormalized"}] == []
    assert fixed([path]) == []


@pytest.mark.parametrize(
    ("ignore", "sorts", "tidies"), [(("unsorted",), False, True), (("unnormalized",), True, False)]
)
def test_mends_only_what_is_asked(tmp_path, ignore, sorts, tidies):
    path = tmp_path / "mine.yaml"
    path.write_text(TEXT)

    [draft] = fixed([path], ignore)

    assert draft.is_sorted() is sorts
    assert ("New York" in draft.text) is tidies


def test_leaves_files_with_mistakes_and_other_formats_alone(tmp_path):
    (tmp_path / "a.yaml").write_text("- &x {id: place/b, type: place, name: 'A  B'}\n")
    (tmp_path / "b.tsv").write_text("entity_id\ttype\tname\ne\tLOC\tA  B\n")

    assert fixed([tmp_path / "a.yaml", tmp_path / "b.tsv"]) == []


def test_a_name_of_which_nothing_would_be_left_stays(tmp_path):
    (tmp_path / "a.yaml").write_text('- {id: place/b, type: place, name: A, names: ["a\u200b"]}\n')

    [draft] = fixed([tmp_path])

    assert [v.text for v in draft.content("place/b").names] == ["a"]


@given(st.text(max_size=30))
def test_tidy_names_are_tidy(text):
    once = tidy(text)

    assert tidy(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "  " not in once


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).map(
    lambda text: f"x{text}"
)
REMARKS = st.sampled_from(["", "\n", "# remark\n", "\n# two\n\n", "\n\n# about\n"])


@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), NAMES, REMARKS), min_size=1, max_size=6, unique_by=lambda t: t[0]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_sorting_loses_nothing(tmp_path_factory, entries, newline, ended):
    from namekit.gazetteer.writer import scalar

    text = "".join(f"{remark}- id: p/{id_}  # {id_}\n  add: [{scalar(name)}]\n" for id_, name, remark in entries)
    text = (text if ended else text.rstrip("\n")).replace("\n", newline)
    path = tmp_path_factory.mktemp("sorting") / "mine.yaml"
    path.write_bytes(text.encode())

    draft = Draft.open(path).sorted()
    draft.write()

    again = Draft.open(path)
    assert sorted(again.text.splitlines()) == sorted(text.splitlines())
    assert list(again.parts) == sorted(again.parts)
    assert {i: p.content for i, p in again.parts.items()} == {i: p.content for i, p in draft.parts.items()}
