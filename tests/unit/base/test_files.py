"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import os

import pytest

from namekit.base.files import atomic_write


def write_and_fail(path, error):
    with atomic_write(path) as file:
        file.write("half")
        raise error


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG])
def test_of_a_full_disk_it_is_said_which_file_has_no_room(tmp_path, number):
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match=r"out\.csv"):
        write_and_fail(path, OSError(number, os.strerror(number)))
    assert [p.read_text(encoding="utf-8") for p in tmp_path.iterdir()] == ["old"]


def test_an_error_of_another_file_stays_that_file_s(tmp_path):
    with pytest.raises(OSError, match=r"in\.csv"):
        write_and_fail(tmp_path / "out.csv", OSError(errno.ENOSPC, "No space left on device", "in.csv"))
    with pytest.raises(OSError, match=r"^\[Errno 5\] [^:]*$"):
        write_and_fail(tmp_path / "out.csv", OSError(errno.EIO, os.strerror(errno.EIO)))


def test_where_nothing_can_be_written_the_file_is_named_that_was_asked_for(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    path = tmp_path / "file" / "out.csv"
    with pytest.raises(OSError, match="directory") as failed:
        write_and_fail(path, AssertionError)
    assert failed.value.filename == str(path)
