import pytest

from namekit.base.errors import InputError
from namekit.tables import remembered
from namekit.tables.answers import Answer
from namekit.tables.remembered import Remembered

SETTINGS = {"gazetteer": "abc", "--limit": "10"}


def answer(id_):
    return Answer("match", id_, id_.title(), "0.9000", f"{id_}=0.9000", "", "")


def kept(answers):
    return len(answers._lately.young) + len(answers._lately.old)


def test_answers_outlive_the_process_under_a_name(tmp_path):
    path = tmp_path / "out.csv.progress"
    with Remembered(path, SETTINGS) as first:
        first.add({"Kyiv": answer("kyiv"), "": answer("")._replace(status="")})
    with Remembered(path, SETTINGS) as second:
        assert second.found == 1
        assert second.missing(["Lviv", "Kyiv"]) == ["Lviv"]
        assert second.given(["Kyiv"]) == [answer("kyiv")]


def test_answers_are_there_though_the_run_was_cut_off(tmp_path, monkeypatch):
    monkeypatch.setattr(remembered, "_SAVED_EVERY", 0)
    cut_off = Remembered(tmp_path / "p", SETTINGS)
    cut_off.add({"Kyiv": answer("kyiv")})
    cut_off.add({"Lviv": answer("lviv")})
    cut_off._db.close()  # as a killed process does: without a commit

    assert Remembered(tmp_path / "p", SETTINGS).found == 2


def test_memory_holds_two_generations_and_the_file_all(monkeypatch):
    monkeypatch.setattr(remembered, "_GENERATION", 10)
    with Remembered() as answers:
        for i in range(100):
            answers.turn()
            answers.add({f"n{i}": answer(f"e{i}")})
            assert kept(answers) <= 22
        names = [f"n{i}" for i in range(100)]
        for some in (names[:10], names[50:60], names[90:]):
            answers.turn()
            assert answers.missing(some) == []
            assert answers.given(some) == [answer(f"e{name[1:]}") for name in some]


def test_long_names_are_forgotten_sooner(monkeypatch):
    monkeypatch.setattr(remembered, "_GENERATION_CHARACTERS", 1000)
    with Remembered() as answers:
        for i in range(10):
            answers.turn()
            answers.add({str(i) * 600: answer("e")})

        assert kept(answers) <= 4


def test_a_name_that_is_no_unicode_scalar_text_is_a_key_like_any_other(tmp_path):
    with Remembered(tmp_path / "p") as answers:
        answers.add({"\ud800": answer("e"), "a\0b": answer("f")})
        answers._lately = remembered.Generations()
        answers._elsewhere = True

        assert answers.missing(["\ud800", "a\0b", "a"]) == ["a"]


def test_settings_that_differ_are_named(tmp_path):
    with Remembered(tmp_path / "p", SETTINGS):
        pass
    with pytest.raises(InputError, match="a run with another --limit; delete it to start again"):
        Remembered(tmp_path / "p", {**SETTINGS, "--limit": "3"})


def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path):
    (tmp_path / "p").write_bytes(b"x" * 5000)
    with pytest.raises(InputError, match="holds no answers of namekit"):
        Remembered(tmp_path / "p", SETTINGS)

    assert (tmp_path / "p").read_bytes() == b"x" * 5000


def test_one_run_at_a_time(tmp_path):
    with Remembered(tmp_path / "p", SETTINGS), pytest.raises(InputError, match="in use by another run"):
        Remembered(tmp_path / "p", SETTINGS)
