"""What must hold of every written name, whatever its letters."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from namekit.base.limits import NAME_CHARACTERS
from namekit.lexicon.function_words import place_prepositions
from namekit.names import feminine_stem, is_patronymic, parse, relation
from namekit.names.places import before_region
from namekit.scripts import clean, fold

TYPES = st.sampled_from(["person", "place", "organization", None])
WORDS = st.sampled_from(
    """Kim Yong-hyun 김용현 金龍顯 대통령 President of Ukraine Jr. II al-Assad bin (France) ( ) , / " ' J.R.
    JD de von Lake Oblast Wŏnju-si 서울시 京都市 Texas
    министр обороны Путин الرئيس محمد · - . 국방부장관 さん นาย d'Estaing aka O’Neill St. 12""".split()
)
CELLS = st.lists(WORDS, max_size=9).map(" ".join)
TEXTS = st.one_of(st.text(max_size=60), CELLS)
PLAIN = st.lists(st.from_regex("[B-Z][a-z]{3,8}q", fullmatch=True), min_size=1, max_size=3)
"""Words that are in no lexicon: no name, title or term of the tables ends in q and has five letters or more."""


def letters(text: str) -> list[str]:
    """Letters and digits of a text, folded, in a fixed order."""
    return sorted(fold("".join(filter(str.isalnum, clean(text)))))


def written(names: tuple) -> str:
    """Everything that the parts of a cell hold; what belongs to the whole cell counts once."""
    parts = [token.text for name in names for token in name.tokens if token.role != "nickname"]
    parts += {title.text for name in names for title in name.titles}
    parts += {text for name in names for text in name.qualifiers}
    parts += {token.text for name in names for token in name.tokens if token.role == "nickname"}
    return " ".join(parts)


@given(TEXTS, TYPES)
@settings(max_examples=250, deadline=None)
def test_every_letter_stays_in_some_part(text, kind):
    missing = set(letters(text)) - set(letters(written(parse(text, kind))))
    assert not missing - set(letters("aka"))


@given(TEXTS, TYPES)
@settings(max_examples=200, deadline=None)
def test_there_is_always_a_name_and_no_empty_part(text, kind):
    names = parse(text, kind)
    assert names
    for name in names:
        assert all(token.text.strip() and token.joint in (" ", "-", "") for token in name.tokens)
        assert all(title.text for title in name.titles)
        assert name.family is None or 0 <= name.family[0] < name.family[1] <= len(name.tokens)


@given(PLAIN)
def test_a_name_in_its_own_rendering_has_the_same_tokens(words):
    (name,) = parse(" ".join(words), "person")
    assert parse(name.name, "person")[0].tokens == name.tokens


@given(
    st.lists(
        st.sampled_from(["Bashar", "al-Assad", "Wilhelm", "von", "Jean-Claude", "ibn", "J.", "Saud", "III", "Ahmad"]),
        min_size=2,
        max_size=5,
    )
)
def test_rendering_keeps_the_letters_of_particles_and_initials(words):
    (name,) = parse(" ".join(words), "person")
    (again,) = parse(name.name, "person")
    assert [token.text for token in again.tokens] == [token.text for token in name.tokens]


@given(CELLS, TYPES)
@settings(max_examples=150, deadline=None)
def test_width_changes_no_part(text, kind):
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" and char.isalnum() else char for char in text)
    assert parse(wide, kind) == parse(clean(text), kind)


@given(PLAIN)
def test_case_changes_no_token(words):
    text = " ".join(words)
    shapes = [
        [token.text.casefold() for token in parse(form, "person")[0].tokens]
        for form in (text, text.lower(), text.upper())
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@given(PLAIN, PLAIN)
def test_comma_order_is_natural_order_with_the_family_known(given_names, family):
    (turned,) = parse(f"{' '.join(family)}, {' '.join(given_names)}", "person")
    (natural,) = parse(" ".join([*given_names, *family]), "person")
    assert turned.tokens == natural.tokens
    assert turned.comma
    assert turned.family == (len(given_names), len(given_names) + len(family))


@given(
    PLAIN,
    st.sampled_from(["President", "Dr.", "Prime Minister", "South Korean Defense Minister", "Министр обороны", "Herr"]),
)
def test_a_title_before_a_name_is_peeled_and_kept(words, title):
    (name,) = parse(f"{title} {' '.join(words)}", "person")
    assert [token.text for token in name.tokens] == words
    assert [kept.text for kept in name.titles] == [title]


@given(PLAIN, PLAIN)
def test_a_bracket_in_another_script_is_a_second_name(words, others):
    names = parse(f"김용현 ({' '.join(words + others)})", "person")
    assert [name.name for name in names] == ["김용현", " ".join(words + others)]


@given(
    st.sampled_from(
        ["(", "[", ")", "«", '"', "'", ",", "-", "/", ".", "a ", "장관", "王部长", "J.", "of ", "Minister "]
    ),
    TYPES,
)
def test_a_long_text_is_only_split(unit, kind):
    text = unit * (NAME_CHARACTERS + 1)
    (name,) = parse(text, kind)
    assert set(letters(name.name)) == set(letters(text))


@given(st.text(max_size=20), st.text(max_size=20))
def test_relation_is_symmetric(a, b):
    assert relation(a, b) == relation(b, a)


@given(st.text(max_size=30))
def test_endings_are_read_from_any_text(token):
    assert isinstance(feminine_stem(token), tuple)
    assert is_patronymic(token) in (True, False)


@example(", Germany")
@example("Germany , Kim")
@example("Germany , (")
@example("Germany : Kim")
@given(
    st.lists(st.one_of(WORDS, st.sampled_from("Germany Berlin USA 일본 오사카 Georgia".split())), max_size=6).map(
        " ".join
    )
)
def test_a_region_before_or_behind_a_place_loses_no_word(text):
    read = before_region(text)
    assert not read or (_words(read) == _words(text) and read.count(", ") == 1)


def _words(text):
    """Words but for prepositions, without what parts a country from its place."""
    words = (word.rstrip(":,") for word in text.replace(",", " ").split())
    return sorted(word for word in words if any(map(str.isalnum, word)) and word not in place_prepositions())
