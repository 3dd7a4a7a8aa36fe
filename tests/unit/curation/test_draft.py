"""Changing a gazetteer file: the wished line comes in, all else stays as it was, byte for byte."""

import pytest

from namekit.base.errors import GazetteerError, InputError
from namekit.curation.draft import Draft
from namekit.gazetteer import Change, Entity, Variant

TEXT = """\
# yaml-language-server: $schema=x.json
# Our own people

- id: person/b      # comes first, on purpose
  type: person
  name: "B."
  names:
    # the usual one
    - {text: Б,   lang: ru}   # kept as it is

    - Bee
  # after the names
  country: NO

# about a
- {id: person/a, type: person, name: A, names: [Ay, ]}
- id: place/kr
  tests:
    match:
    - Corea
  add: []
- id: place/kp
  note: >
    folded
    text
"""


@pytest.fixture
def draft(tmp_path):
    def draft(text=TEXT, name="mine.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return Draft.open(path)

    return draft


def added(draft):
    """Lines that a draft adds; it takes none away but those that it adds to."""
    return [line[1:] for line in draft.diff().splitlines()[2:] if line[:1] in "+-"]


@pytest.mark.parametrize(
    ("id_", "path", "item", "changed"),
    [
        ("person/b", ("names",), "Be: e", ['    - "Be: e"']),
        ("person/b", ("names",), {"text": "Bē", "lang": "no"}, ['    - {text: Bē, lang: "no"}']),
        ("person/b", ("tests", "differ"), "C", ["  tests: {differ: [C]}"]),
        (
            "person/a",
            ("names",),
            "Aye",
            [
                "- {id: person/a, type: person, name: A, names: [Ay, ]}",
                "- {id: person/a, type: person, name: A, names: [Ay, Aye]}",
            ],
        ),
        (
            "person/a",
            ("tests", "match"),
            "Aye",
            [
                "- {id: person/a, type: person, name: A, names: [Ay, ]}",
                "- {id: person/a, type: person, name: A, names: [Ay, ], tests: {match: [Aye]}}",
            ],
        ),
        ("place/kr", ("tests", "match"), "Korea", ["    - Korea"]),
        ("place/kr", ("tests", "differ"), "Kora", ["    differ: [Kora]"]),
        ("place/kr", ("add",), "Cor, ea", ["  add: []", '  add: ["Cor, ea"]']),
        ("place/kp", ("add",), "NK", ["  add:", "    - NK"]),
    ],
)
def test_an_item_more(draft, id_, path, item, changed):
    assert added(draft().with_item(id_, path, item)) == changed


def test_a_field_more(draft):
    assert added(draft().with_field("person/b", "replaced_by", "person/a")) == ["  replaced_by: person/a"]


def test_an_entry_more(draft):
    changed = draft().with_entry(Change(id="place/jp", add=(Variant("Nippon"),)))

    assert changed.text == TEXT + "\n- id: place/jp\n  add:\n    - Nippon\n"


def test_steps_add_up(draft):
    changed = draft().with_item("person/b", ("names",), "1").with_item("person/b", ("names",), "2")

    assert added(changed) == ['    - "1"', '    - "2"']


@pytest.mark.parametrize("change", [lambda b: b.replace(b"\n", b"\r\n"), lambda b: b"\xef\xbb\xbf" + b])
def test_line_ends_and_byte_order_mark_stay(draft, change):
    data = change(TEXT.encode())
    drafted = draft(data).with_item("place/kr", ("tests", "match"), "Korea")
    drafted.write()

    assert drafted.path.read_bytes() == change(TEXT.encode().replace(b"- Corea\n", b"- Corea\n    - Korea\n"))


def test_a_file_without_a_last_line_end(draft):
    assert added(draft("- id: place/kr\n  add:\n    - A").with_item("place/kr", ("add",), "B")) == ["    - B"]


def test_a_new_file(tmp_path):
    drafted = Draft.open(tmp_path / "new.yaml").with_entry(Entity(id="place/x", type="place", name="X"))
    drafted.write()

    assert (tmp_path / "new.yaml").read_text() == "- id: place/x\n  type: place\n  name: X\n"


def test_a_file_with_anchors_is_refused_and_untouched(draft, tmp_path):
    text = "- &a {id: place/x, type: place, name: X}\n"
    with pytest.raises(GazetteerError, match="anchor"):
        draft(text)

    assert (tmp_path / "mine.yaml").read_text() == text


def test_other_formats_are_refused(draft):
    with pytest.raises(InputError, match="only YAML"):
        draft("entity_id\ttype\tname\n", "mine.tsv")


def test_what_would_come_out_otherwise_is_refused(draft):
    with pytest.raises(InputError, match="by hand"):
        draft().with_field("person/b", "country", "SE")


def test_the_lines_of_an_entry(draft):
    drafted = draft()
    start, end = drafted.block("person/b")

    assert "".join(TEXT.splitlines(keepends=True)[start:end]).endswith("country: NO\n")
    assert "B2" in drafted.with_block("person/b", "- {id: person/b, type: person, name: B2}\n").text
