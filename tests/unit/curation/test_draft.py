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


def test_other_lines_for_an_entry(draft):
    drafted = draft().with_body("person/b", "# about b\n- {id: person/b2, type: person, name: B2}\n")

    assert list(drafted.parts) == ["person/b2", "person/a", "place/kr", "place/kp"]
    assert drafted.text.startswith(
        "# yaml-language-server: $schema=x.json\n# Our own people\n\n# about b\n- {id: person/b2"
    )


@pytest.mark.parametrize("body", ["", "- {id: a/b, add: [x]}\n- {id: a/c, add: [x]}\n", "- {id: place/kr, add: [x]}\n"])
def test_other_lines_that_are_not_one_entry(draft, body):
    with pytest.raises(InputError):
        draft().with_body("person/b", body)


def test_another_spelling(draft):
    drafted = draft().with_text("person/b", ("names", 0), "Бэ").with_text("person/a", ("names", 0), "A: y")
    drafted = drafted.with_text("person/b", ("name",), "Bé")

    assert added(drafted) == [
        '  name: "B."', "  name: Bé", "    - {text: Б,   lang: ru}   # kept as it is",
        "    - {text: Бэ,   lang: ru}   # kept as it is", "- {id: person/a, type: person, name: A, names: [Ay, ]}",
        '- {id: person/a, type: person, name: A, names: ["A: y", ]}',
    ]  # fmt: skip


def test_sorting_takes_comments_along(draft):
    drafted = draft().sorted()

    assert list(drafted.parts) == ["person/a", "person/b", "place/kp", "place/kr"]
    assert drafted.text.startswith(
        "# yaml-language-server: $schema=x.json\n# Our own people\n\n# about a\n- {id: person/a"
    )
    assert "\n\n- id: person/b      # comes first, on purpose\n" in drafted.text
    assert sorted(drafted.text.splitlines()) == sorted(TEXT.splitlines())
    assert drafted.sorted() is drafted


def test_an_entry_comes_where_it_belongs_in_a_sorted_file(draft):
    text = "# head\n\n# about a\n- {id: a/a, add: [x]}\n\n# about c\n- {id: a/c, add: [x]}\n\n# end\n"
    new = [Change(id=id_, add=(Variant("X"),)) for id_ in ("a/b", "a/d", "a/0")]

    drafted = draft(text)
    for content in new:
        drafted = drafted.with_entry(content)
    drafted.write()

    entry = "- id: {}\n  add:\n    - X\n".format
    assert drafted.path.read_text() == (
        f"# head\n\n{entry('a/0')}\n# about a\n- {{id: a/a, add: [x]}}\n\n{entry('a/b')}\n# about c\n"
        f"- {{id: a/c, add: [x]}}\n\n# end\n\n{entry('a/d')}"
    )


def test_an_indented_list(draft):
    drafted = draft("  - {id: a/b, add: [x]}\n").with_entry(Change(id="a/a", add=(Variant("X"),)))
    drafted.write()

    assert drafted.path.read_text() == "  - {id: a/b, add: [x]}\n\n  - id: a/a\n    add:\n      - X\n"


def test_a_flow_list_is_refused_and_untouched(draft, tmp_path):
    text = "[{id: a/b, add: [x]}, {id: a/c, add: [x]}]\n"
    with pytest.raises(InputError, match="entries share a line"):
        draft(text)

    assert (tmp_path / "mine.yaml").read_text() == text


def test_an_entry_becomes_a_comment(draft):
    drafted = draft().retired("place/kr")

    assert "# - id: place/kr\n#   tests:\n#     match:\n#     - Corea\n#   add: []\n- id: place/kp\n" in drafted.text
    assert list(drafted.parts) == ["person/b", "person/a", "place/kp"]
    drafted.retired("place/kp").write()


@pytest.mark.parametrize("name", ["김용현", "a # b", "- x", "😀 d", "it's", 'say "so"', "\u2028 x", "[x", "null"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_name_goes_in_beside_wide_letters(draft, name, newline):
    text = "- id: a/b  # 😀 ключ\n  add: [\n    김, # 첫째\n    '金',\n  ]\n  note: x\n".replace("\n", newline)
    drafted = draft(text).with_item("a/b", ("add",), name).with_text("a/b", ("add", 0), name)
    drafted.write()

    assert [v.text for v in Draft.open(drafted.path).content("a/b").add] == [name, "金", name]
    assert "# 😀 ключ" in drafted.text
    assert "# 첫째" in drafted.text
