"""What is kept in the cache: it comes back as it was, and nothing hangs on it."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from namekit.base import cache


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("NAMEKIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def made(calls):
    def table(name: str) -> dict[str, tuple[int, ...]]:
        calls.append(name)
        return {name: (1, 2)}

    return table


def test_the_cache_is_where_the_environment_says(folder):
    assert cache.cache_folder() == folder


def test_a_table_is_made_once_for_all_processes(folder):
    calls = []
    assert cache.kept(made(calls))("a") == {"a": (1, 2)}
    assert cache.kept(made(calls))("a") == {"a": (1, 2)}
    assert cache.kept(made(calls))("b") == {"b": (1, 2)}
    assert calls == ["a", "b"]


@pytest.mark.parametrize("change", [lambda _: b"nothing", lambda _: b"", lambda data: data[:-1] + b"\7"])
def test_a_damaged_table_is_made_again(folder, change):
    calls = []
    cache.kept(made(calls))("a")
    (path,) = folder.rglob("*.msgpack")
    path.write_bytes(change(path.read_bytes()))
    assert cache.kept(made(calls))("a") == {"a": (1, 2)}
    assert cache.kept(made(calls))("a") == {"a": (1, 2)}
    assert calls == ["a", "a"]


def test_where_no_cache_can_be_written_the_table_is_made(folder):
    folder.write_text("a file stands where the folder should", encoding="utf-8")
    assert cache.kept(made([]))("a") == {"a": (1, 2)}


def test_without_a_home_nothing_is_kept_and_all_is_made(monkeypatch):
    for name in ("NAMEKIT_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError("no home directory")))
    assert not cache.cache_folder().exists()
    assert cache.kept(made([]))("a") == {"a": (1, 2)}


def test_a_change_of_the_tables_makes_it_stale(folder, monkeypatch):
    calls = []
    cache.kept(made(calls))("a")
    monkeypatch.setattr(cache, "stamp", lambda: "another")
    cache.kept(made(calls))("a")
    assert calls == ["a", "a"]


def test_of_earlier_versions_the_newest_stay(folder):
    folder.mkdir()
    for age in range(5):
        (folder / f"builtin-{age}.nkg").write_bytes(b"x")
        os.utime(folder / f"builtin-{age}.nkg", (1_000 - age, 1_000 - age))
    cache.forget_stale("builtin-*.nkg")
    assert sorted(path.name for path in folder.iterdir()) == [f"builtin-{age}.nkg" for age in range(cache.KEPT)]


def test_what_a_killed_process_left_half_written_goes_after_an_hour(folder):
    folder.mkdir()
    for name, written in ((".builtin-1.nkg.abc.part", 1_000), (".builtin-2.nkg.abc.part", time.time())):
        (folder / name).write_bytes(b"x")
        os.utime(folder / name, (written, written))
    cache.forget_stale("builtin-*.nkg")
    assert [path.name for path in folder.iterdir()] == [".builtin-2.nkg.abc.part"]


def test_a_file_that_another_process_deletes_meanwhile_does_no_harm(folder, monkeypatch):
    folder.mkdir()
    (folder / "builtin-1.nkg").write_bytes(b"x")
    monkeypatch.setattr(Path, "glob", lambda self, _: iter([self / "builtin-1.nkg", self / "gone.nkg"]))
    cache.forget_stale("builtin-*.nkg")
    assert (folder / "builtin-1.nkg").exists()
