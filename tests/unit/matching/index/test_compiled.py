from __future__ import annotations

import numpy as np
import pytest

from namekit.base.errors import InputError
from namekit.gazetteer import growing
from namekit.gazetteer.model import Entity, Variant
from namekit.matching.forms.texts import SPACES
from namekit.matching.index.compiled import CANONICAL, LISTED, WEAK, Compiled, compile_entities, country_code
from namekit.matching.index.compiling import names_of


def test_entities_come_back_as_they_were(world, compiled):
    assert [compiled.entity(i) for i in range(len(compiled.ids))] == list(world)


def test_entities_are_found_by_id(compiled):
    at = compiled.index_of("place/kr/seoul")
    assert compiled.ids[at] == "place/kr/seoul"
    assert compiled.index_of("place/nowhere") is None


def test_every_name_but_a_demonym_is_there_with_its_entity(world, compiled):
    there = {
        (compiled.ids[e], text)
        for n, text in enumerate(compiled.texts)
        for e in compiled.bearer[compiled.bearer_start[n] : compiled.bearer_start[n + 1]]
    }
    listed = {(e.id, n) for e in world for n in (e.name, *(v.text for v in e.names if v.kind != "demonym"))}
    assert there == listed


def test_forms_of_a_name_stand_together(compiled):
    for space in SPACES:
        start = compiled.start[space][np.arange(compiled.names + 1)]
        owners = np.repeat(np.arange(compiled.names), np.diff(start))
        assert compiled.form_name[start[0] : start[-1]].tolist() == owners.tolist()
    assert start[-1] == len(compiled.form_name)


def test_a_saved_file_holds_the_same_arrays(compiled, tmp_path):
    compiled.save(tmp_path / "world.nkg")
    opened = Compiled.open(tmp_path / "world.nkg", verify=True)
    assert set(opened.arrays) == set(compiled.arrays)
    assert all(np.array_equal(opened.arrays[k], compiled.arrays[k]) for k in compiled.arrays)


def test_compiling_twice_gives_the_same_bytes(world, tmp_path):
    for name in ("one", "two"):
        compile_entities(world).save(tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_it_does_not_matter_what_is_in_temporary_files(world, tmp_path, monkeypatch):
    compile_entities(world).save(tmp_path / "one")
    monkeypatch.setattr(growing, "SPOOLED", 1)
    compile_entities(world, folder=tmp_path).save(tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_a_foreign_file_is_refused(tmp_path):
    (tmp_path / "x.nkg").write_bytes(b"PK\x03\x04 this is something else" * 10)
    with pytest.raises(InputError):
        Compiled.open(tmp_path / "x.nkg")


def test_a_cut_file_is_refused(compiled, tmp_path):
    path = tmp_path / "x.nkg"
    compiled.save(path)
    path.write_bytes(path.read_bytes()[:-5_000])
    with pytest.raises(InputError):
        Compiled.open(path)


def test_nothing_compiles_to_nothing():
    compiled = compile_entities([])
    assert (compiled.names, len(compiled.ids)) == (0, 0)


def test_an_alias_of_no_known_language_is_weak_unless_it_is_listed_otherwise():
    names = (
        Variant(text="Bei", kind="alias"),
        Variant(text="Ville", kind="alias", lang="fr"),
        Variant(text="Town", kind="alias"),
        Variant(text="Townish", kind="demonym"),
    )
    found = names_of(Entity(id="x", type="place", name="Town", names=names))
    assert found == {"Town": CANONICAL, "Bei": WEAK, "Ville": LISTED}


def test_countries_have_numbers_of_their_own():
    assert country_code("KR") != country_code("RK")
    assert country_code("") == country_code(None) == country_code("KOR") == 0


def test_progress_is_told_of_each_entity(world):
    told = []
    compile_entities(world, progress=told.append)
    assert told == list(range(len(world)))


def test_a_name_that_several_bear_is_read_once():
    towns = [Entity(id=f"place/{i}", type="place", name="Springfield") for i in range(3)]
    river = Entity(id="person/s", type="person", name="Springfield")
    compiled = compile_entities([*towns, river])
    assert list(compiled.texts) == ["Springfield", "Springfield"]
    assert np.diff(compiled.bearer_start).tolist() == [3, 1]
    assert compiled.bearer.tolist() == [0, 1, 2, 3]


def test_a_damaged_entity_is_told(compiled):
    blobs = compiled.arrays["blob_data"].copy()
    blobs[:20] ^= 255
    with pytest.raises(InputError, match="damaged"):
        Compiled({**compiled.arrays, "blob_data": blobs}, compiled.meta).entity(0)
