"""Names without a gazetteer say what the same names in one say."""

from __future__ import annotations

import numpy as np

from namekit.base.arrays import numbered
from namekit.gazetteer.model import Entity
from namekit.matching.answers.search import evidence_of, side_of
from namekit.matching.evidence import named
from namekit.matching.evidence.columns import COLUMNS
from namekit.matching.evidence.named import Known, Named, known
from namekit.matching.forms.analysis import analyse, analyse_many
from namekit.matching.forms.side import lay
from namekit.matching.forms.texts import Listed, Texts
from namekit.matching.index.compiled import compile_entities

NAMES = [
    "Olena Marchenko",
    "Олена Марченко",
    "박서연",
    "Park Seo-yeon",
    "朴瑞妍",
    "Ibrahim Khalil II",
    "إبراهيم خليل",
    "J. R. Okonkwo",
]
COUNTED = {"rarity", "rare_missing", "p_rare", "p_rare_rest"}
"""Columns that say how rare a part is: in a gazetteer its names are counted."""


def test_evidence_is_that_of_a_gazetteer_but_for_what_is_rare():
    analysed = [analyse(name, "person") for name in NAMES]
    laid = lay([one.forms for one in analysed])
    compiled = compile_entities(Entity(id=str(i), type="person", name=name) for i, name in enumerate(NAMES))
    x, y = (at.astype(np.int32).ravel() for at in np.indices((len(NAMES), len(NAMES))))
    rows = [
        evidence_of(names, analysed, side_of(names, laid), x, y)
        for names in (compiled, Named(NAMES, list(map(Known, analysed, laid)), "person"))
    ]
    kept = [i for i in range(rows[0].shape[1]) if i >= len(COLUMNS) or COLUMNS[i] not in COUNTED]
    assert np.array_equal(rows[0][:, kept], rows[1][:, kept])


def test_what_is_remembered_of_names_is_what_is_read_of_them_and_no_more_than_so_many(monkeypatch):
    monkeypatch.setattr(named, "KNOWN", 3)
    monkeypatch.setattr(named, "_read", {})
    asked = [(name, "person", "") for name in (*NAMES, *NAMES[::-1])]

    assert known(asked) == known(asked)
    assert [one.analysed for one in known(asked)] == analyse_many(asked)
    assert len(named._read) == 3


def test_numbers_are_numbered_as_numpy_does_it():
    values = np.array([7, 3, 7, 0, 12, 3], np.int32)
    distinct, which = numbered(values)
    expected = np.unique(values, return_inverse=True)

    assert (distinct.tolist(), which.tolist()) == tuple(column.tolist() for column in expected)
    assert [len(column) for column in numbered(values[:0])] == [0, 0]


def test_texts_give_each_pair_its_string():
    texts = Texts.of(Listed(["kim", "pak", "li"]), np.array([2, 0, 2], np.int32))

    assert texts.each().tolist() == ["li", "kim", "li"]
    assert len(texts.strings) == 2
