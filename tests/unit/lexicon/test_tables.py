"""The tables of data/lexicon that names are parsed by."""

from __future__ import annotations

import re

import pytest

from namekit.base.data import data_path
from namekit.lexicon import rows
from namekit.lexicon.phrases import Phrases, Term, key, keys
from namekit.scripts.runs import scripts_in

TABLES = {
    "titles": 5, "particles": 4, "suffixes": 3, "place_terms": 5, "directions": 3, "states": 3, "countries": 3,
    "given_names": 4, "feminine": 3, "patronymics": 2, "surnames_east_asian": 2,
    "abbreviations": 4, "letter_names": 3, "date_words": 4, "function_words": 3, "regions": 2, "place_articles": 2,
    "heard": 4, "heard_signs": 3, "homophones": 3, "country_languages": 4, "territories": 2, "nominatives": 2, "hangul_vietnamese": 2,
    "place_abbreviations": 2,
}  # fmt: skip
KINDS = {
    "head_of_state", "minister", "official", "military", "religious", "royal", "academic", "honorific",
    "modifier", "link",
}  # fmt: skip
LICENCE = re.compile("licen[cs]e|MIT|Apache-2.0|CC0|facts, no rights claimed", re.IGNORECASE)


@pytest.mark.parametrize(("table", "width"), TABLES.items())
def test_a_table_says_its_source_and_has_no_ragged_or_double_row(table, width):
    text = data_path("lexicon", f"{table}.tsv").read_text(encoding="utf-8")
    assert "Licence" in text.partition("\n\n")[0]
    assert {len(row) for row in rows(table)} == {width}
    assert len(set(rows(table))) == len(rows(table))


@pytest.mark.parametrize("table", sorted(data_path("lexicon", "titles.tsv").parent.glob("*.tsv")), ids=lambda t: t.stem)
def test_each_table_says_under_which_licence_it_is(table):
    comments = [line for line in table.read_text(encoding="utf-8").splitlines()[:12] if line.startswith("#")]
    assert LICENCE.search(" ".join(comments))


def test_kinds_positions_and_modes_are_those_that_the_code_knows():
    assert {kind for _, _, kind, _, _ in rows("titles")} <= KINDS
    assert {mode for *_, mode in rows("titles")} == {"", "name", "never", "dotted", "modifier", "link"}
    assert {position for _, _, _, position, _ in rows("place_terms")} == {
        "before",
        "after",
        "both",
        "glued",
        "glued-before",
    }


def test_keys_of_a_table_are_the_keys_of_its_words():
    texts = ["Prime Minister", "Ph.D.", "Président", "Vice-Président", "국방부 장관", "د."]
    assert keys(texts) == [" ".join(map(key, text.replace("-", " ").split())) for text in texts]


def test_the_longest_term_wins():
    table = Phrases(Term(text, "en", "minister", "before", "") for text in ("Prime", "Prime Minister"))
    found = table.longest(["prime", "minister", "x"], 0)
    assert found is not None
    assert found[1].text == "Prime Minister"
    assert table.longest(["x"], 0) is None


_OF_SCRIPT = {
    "arabic": "Arab", "persian": "Arab", "urdu": "Arab", "hebrew": "Hebr", "thai": "Thai", "burmese": "Mymr",
}  # fmt: skip


@pytest.mark.parametrize("table", sorted(path.stem for path in data_path("lexicon").glob("*_[nc][ao]m*.tsv")))
def test_names_of_a_script_are_in_it_alone(table):
    scripts = {_OF_SCRIPT.get(table.partition("_")[0])} - {None}
    mixed = [
        native
        for native, *_ in rows(table)
        if len(scripts_in(native)) > 1 or (scripts and not scripts_in(native) <= scripts)
    ]
    assert mixed == []


def test_a_language_is_read_as_one_country_has_it_and_by_rules_that_are_listed():
    listed = rows("country_languages")
    stand_for = [(lang, script == "Latn") for _, script, _, langs in listed for lang in langs.split()]

    assert {country for country, *_ in listed} <= {code for code, _ in rows("iso3166")}
    assert len(stand_for) == len(set(stand_for))
    assert {lang for _, script, lang, _ in listed if script == "Latn" and lang} <= {lang for lang, *_ in rows("heard")}
