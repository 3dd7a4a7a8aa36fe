"""What the columns say of pairs whose answer a person knows."""

from __future__ import annotations

import numpy as np

from namekit.gazetteer.model import Entity
from namekit.matching.answers.search import side_of
from namekit.matching.evidence import align
from namekit.matching.evidence.columns import COLUMNS, MISSING, evidence
from namekit.matching.evidence.layout import lay_out
from namekit.matching.forms.analysis import analyse
from namekit.matching.forms.side import lay
from namekit.matching.index.compiled import compile_entities


def on(query, name, kind="person"):
    compiled = compile_entities([Entity(id="x", type=kind, name=name)])
    side = side_of(compiled, lay([analyse(query, kind).forms]))
    row = evidence(side, compiled, np.zeros(1, np.int32), np.zeros(1, np.int32))
    return dict(zip(COLUMNS, row[0].tolist(), strict=True)), row


def test_parts_are_laid_out_without_their_spaces():
    found = lay_out(["kim un", "seul"])
    assert found.codes.tolist() == [[*b"kimun"], [*b"seul", 0]]
    assert found.part[0].tolist() == [0, 0, 0, 1, 1]
    assert found.parts.tolist() == [2, 1]


def test_a_long_name_is_laid_out_by_its_first_sounds():
    found = lay_out(["a" * 60, " ".join("abcdefghijkl")], width=48)
    assert found.codes.shape == (2, 48)
    assert found.parts.tolist() == [1, 8]


def test_it_changes_nothing_which_pairs_are_looked_at_together(monkeypatch):
    names = [
        "Li",
        "Rustem Umerov",
        "Mohammed bin Salman bin Abdulaziz Al Saud",
        "김용현",
        "Kim Yong-hyun",
        "Владимир Путин",
    ]
    compiled = compile_entities([Entity(id=f"x/{i}", type="person", name=name) for i, name in enumerate(names)])
    side = side_of(compiled, lay([analyse(name, "person").forms for name in names]))
    x, y = (each.ravel().astype(np.int32) for each in np.divmod(np.arange(side.names * compiled.names), compiled.names))
    together = evidence(side, compiled, x, y)
    monkeypatch.setattr(align, "CHUNK", 2)
    assert evidence(side, compiled, x, y).tolist() == together.tolist()


def test_the_same_name_is_wholly_alike():
    said, _ = on("Rustem Umerov", "Rustem Umerov")
    assert (said["likeness"], said["worst_part"], said["cost"], said["omitted_more"]) == (1, 1, 0, 0)
    assert said["agreeing"] == 2


def test_the_other_order_is_alike_and_turned():
    said, _ = on("Umerov Rustem", "Rustem Umerov")
    assert said["likeness"] == 1
    assert said["turned"] == 1


def test_a_rare_part_that_agrees_says_more_than_a_common_one():
    people = [
        Entity(id=str(i), type="person", name=f"Kim {given}")
        for i, given in enumerate(["Ana", "Boro", "Zelpitek"] * 20)
    ]
    compiled = compile_entities([*people, Entity(id="z", type="person", name="Zelensky Ana")])
    last = compiled.names - 1
    side = side_of(compiled, lay([analyse("Kim Ana").forms, analyse("Zelensky Ana").forms]))
    rows = evidence(side, compiled, np.array([0, 1], np.int32), np.array([0, last], np.int32))
    assert rows[1, COLUMNS.index("rarity")] > rows[0, COLUMNS.index("rarity")]


def test_syllables_tell_neighbours_apart():
    same, _ = on("Kim Jong-un", "김정은")
    other, _ = on("Kim Jong-il", "김정은")
    assert same["s_worst"] == 1
    assert other["s_worst"] < 0.75
    assert other["s_differ"] == 1


def test_names_without_syllables_have_nothing_to_say_of_them():
    said, _ = on("Rustem Umerov", "Рустем Умєров")
    assert said["s_likeness"] == MISSING


def test_a_stem_that_stands_twice_is_not_smeared():
    said, _ = on("Vladimir Putin", "Vladimir Vladimirovich Putin")
    assert said["worst_part"] == 1
    assert said["p_strong"] == 2
    assert said["p_rest_less"] == 0


def test_a_missing_part_contradicts_nothing_and_another_one_does():
    missing, _ = on("Miroslav Dragan", "Miroslav Petr Dragan")
    other, _ = on("Miroslav Ivo Dragan", "Miroslav Petr Dragan")
    assert missing["p_rest_less"] == 0 < missing["p_rest_more"]
    assert other["p_rest_less"] > 0
    assert other["p_rest_like"] < 0.5


def test_initials_agree_or_differ():
    agrees, _ = on("W. Disney", "Walt Disney")
    differs, _ = on("R. Disney", "Walt Disney")
    assert (agrees["p_initials"], agrees["p_initials_differ"]) == (1, 0)
    assert (differs["p_initials"], differs["p_initials_differ"]) == (0, 1)


def test_parts_that_change_places_are_crossed():
    said, _ = on("Faruq bin Hamza", "Hamza bin Faruq")
    assert said["p_strong"] == 3
    assert said["p_crossed"] > 0


def test_evidence_of_parts_is_the_same_both_ways():
    for a, b in [("Anna Petrova", "Ana Petrov"), ("J. R. Okonkwo", "James Robert Okonkwo"), ("Li Wei", "Wei Li Jun")]:
        one, other = on(a, b)[0], on(b, a)[0]
        for column in ("p_strong", "p_rest_less", "p_rest_more", "p_rest_like", "p_initials", "p_initials_differ"):
            assert abs(one[column] - other[column]) < 1e-6, (a, b, column)
