"""Which files of a folder are read, and the stamp that stands for the built-in ones."""

import os
import subprocess
import sys

import pytest

from namekit.gazetteer import Gazetteer, builtin_stamp, folder


@pytest.fixture
def built_in(tmp_path, monkeypatch):
    """A folder that stands for the built-in gazetteer."""
    for name in ("places/kr.yaml", "people/b.yml", "people/b.tests.yaml", "people/note.txt", ".old/x.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("[]\n", encoding="utf-8")
    monkeypatch.setattr(folder, "data_path", lambda *parts: tmp_path)
    return tmp_path


def test_tests_hidden_files_and_others_are_no_gazetteers(built_in):
    assert [str(path.relative_to(built_in)) for path in folder.files(built_in)] == ["people/b.yml", "places/kr.yaml"]


def test_a_folder_that_leads_back_into_itself_ends(built_in):
    (built_in / "people" / "again").symlink_to(built_in)

    assert len(folder.files(built_in)) == 2


@pytest.mark.parametrize("change", ["write", "touch", "add", "delete", "rename"])
def test_the_stamp_changes_with_the_files(built_in, change):
    before, file = builtin_stamp(), built_in / "places" / "kr.yaml"
    if change == "write":
        time = file.stat().st_mtime_ns
        file.write_text("[] #\n", encoding="utf-8")
        os.utime(file, ns=(time, time))
    elif change == "touch":
        os.utime(file, ns=(1, 1))
    elif change == "add":
        (built_in / "places" / "jp.yaml").write_text("[]\n", encoding="utf-8")
    elif change == "delete":
        file.unlink()
    else:
        file.rename(file.with_name("ko.yaml"))

    assert builtin_stamp() != before


def test_the_stamp_stays_when_nothing_that_is_read_changes(built_in):
    before = builtin_stamp()
    (built_in / "places" / "kr.tests.yaml").write_text("[]\n", encoding="utf-8")

    assert builtin_stamp() == before


def test_the_stamp_is_that_of_the_layer(built_in):
    assert Gazetteer.builtin().layers[0].digest == builtin_stamp()


def test_the_stamp_loads_no_reader():
    code = "import sys; from namekit.gazetteer import builtin_stamp; builtin_stamp(); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert {"yaml", "msgspec", "numpy", "namekit.gazetteer.reader"}.isdisjoint(run.stdout.split())


def test_the_built_in_gazetteer_reads_no_file_before_it_is_asked():
    code = "import sys; from namekit import Gazetteer; g = Gazetteer.builtin(); g.digest; print('yaml' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "False\n"
