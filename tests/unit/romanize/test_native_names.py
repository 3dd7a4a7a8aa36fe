"""Look-up of name elements: by a scan of the text, and after many questions in a dictionary."""

import unicodedata

import pytest

from namekit.base.data import data_path
from namekit.lexicon import rows
from namekit.romanize.native_names import TABLES, Spellings, arabic_key, signs


def marks_in_order(text):
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("lang", TABLES)
def test_the_first_table_wins_whichever_way_it_is_asked(lang):
    folded = lang in ("ar", "fa", "ur", "ps")
    wanted = {}
    for name in TABLES[lang]:
        for native, _, latin, *_ in rows(name):
            if latin:
                wanted.setdefault(arabic_key(native) if folded else native, tuple(latin.split("|")))
    some = [*list(wanted)[::97], "", "native", "x"]

    spellings = Spellings(lang)

    for word in some * 2:  # the second round is after the dictionary was made
        assert spellings.get(word) == wanted.get(word, ())


def test_signs_are_those_of_the_first_row_that_has_any():
    first = [signs("ar").get("محمد") for _ in range(100)]
    assert set(map(marks_in_order, first)) == {marks_in_order("مُحَمَّد")}
    assert signs("ar").get("native") == ""


@pytest.mark.parametrize("name", sorted({name for names in TABLES.values() for name in names}))
def test_each_row_has_all_cells_that_its_table_is_parted_by(name):
    lines = [line for line in data_path("lexicon", f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line]

    assert {row.count("\t") for row in lines if not row.startswith("#")} == {3}
