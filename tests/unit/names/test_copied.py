"""Names that were copied from pages and mails."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namekit.names.copied import as_typed


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Jo&atilde;o Louren&ccedil;o", "João Lourenço"),
        ("Jo&#227;o", "João"),
        ("Jo&#xE3;o", "João"),
        ("O&#39;Neill", "O'Neill"),
        ("Fr&amp;eacute;d&amp;eacute;ric", "Frédéric"),
        ("Angela&nbsp;Merkel", "Angela Merkel"),
        ("Bosnia &amp; Herzegovina", "Bosnia & Herzegovina"),
        ("AT&T; Verizon", "AT&T; Verizon"),
        ("A&B;", "A&B;"),
        ("Joe Biden <joe@example.org>", "Joe Biden"),
        ("Joe Biden (joe.biden@mail.example.org)", "Joe Biden"),
        ("joe@example.org, Joe Biden", "Joe Biden"),
        ("Joe Biden, mailto:joe@example.org", "Joe Biden"),
        ("joe@example.org", "joe@example.org"),
        ("Joe @POTUS", "Joe @POTUS"),
    ],
)
def test_entities_are_characters_and_addresses_no_part_of_a_name(written, name):
    assert " ".join(as_typed(written).split()) == name


@given(st.text(st.characters(exclude_characters="&@")))
def test_what_has_neither_stays(text):
    assert as_typed(text) == text


@given(st.text("a&;#x12@.<> ", max_size=30))
def test_something_is_left_of_what_had_a_letter(text):
    assert not any(map(str.isalpha, text)) or as_typed(text).strip()
