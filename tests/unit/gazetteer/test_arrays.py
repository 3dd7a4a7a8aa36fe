"""Named arrays on disk: what is written comes back, what is damaged is refused."""

import pickle
import struct

import numpy as np
import pytest

from namekit.base.errors import InputError
from namekit.gazetteer.arrays import Strings, open_arrays, string_arrays, write_arrays

ARRAYS = {
    "keys": np.arange(1000, dtype=np.uint64),
    "wide": np.linspace(0, 1, 21, dtype=np.float32).reshape(7, 3),
    "none": np.zeros((0, 4), dtype=np.int16),
    "one": np.array(5, dtype=np.int8),
}


@pytest.fixture
def path(tmp_path):
    write_arrays(tmp_path / "x.nkg", ARRAYS, {"digest": "ü", "n": 3})
    return tmp_path / "x.nkg"


def test_what_is_written_comes_back(path):
    found = open_arrays(path, verify=True)

    assert found.meta == {"digest": "ü", "n": 3}
    assert list(found) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert found[name].dtype == array.dtype
        np.testing.assert_array_equal(found[name], array)


def test_arrays_are_aligned_and_read_only(path):
    keys = open_arrays(path)["keys"]

    assert keys.ctypes.data % 64 == 0
    with pytest.raises(ValueError, match="read-only"):
        keys[0] = 1


def test_big_endian_and_strided_arrays(tmp_path):
    array = np.arange(20, dtype=">u4")[::2]
    write_arrays(tmp_path / "x", {"a": array}, {})

    np.testing.assert_array_equal(open_arrays(tmp_path / "x")["a"], array)


def test_nothing_at_all(tmp_path):
    write_arrays(tmp_path / "x", {}, {})

    assert list(open_arrays(tmp_path / "x", verify=True)) == []


def test_objects_are_not_written(tmp_path):
    with pytest.raises(TypeError, match="a"):
        write_arrays(tmp_path / "x", {"a": np.array([{}])}, {})
    assert not list(tmp_path.iterdir())


def test_pickles_as_its_path(path):
    again = pickle.loads(pickle.dumps(open_arrays(path)))

    np.testing.assert_array_equal(again["keys"], ARRAYS["keys"])


def test_unknown_name(path):
    with pytest.raises(InputError, match="'nope'"):
        open_arrays(path)["nope"]


@pytest.mark.parametrize("length", [0, 3, 8, 31, 40, 300, -1])
def test_cut_off_files_are_refused(path, length):
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(InputError, match=str(path)):
        open_arrays(path)


@pytest.mark.parametrize("data", [b"PK\3\4" + b"x" * 100, b"- id: place/kr\n" * 9])
def test_foreign_files_are_refused(path, data):
    path.write_bytes(data)

    with pytest.raises(InputError, match="no compiled gazetteer"):
        open_arrays(path)


@pytest.mark.parametrize(("version", "words"), [(2, "newer"), (0, "older")])
def test_other_versions_are_refused(path, version, words):
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, 8, version)
    path.write_bytes(data)

    with pytest.raises(InputError, match=words):
        open_arrays(path)


def test_a_damaged_header_is_refused_at_once_and_a_damaged_array_when_asked(path):
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    open_arrays(path)
    with pytest.raises(InputError, match="damaged"):
        open_arrays(path, verify=True)

    data[40] ^= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="header is damaged"):
        open_arrays(path)


def test_missing_file_and_folder(tmp_path):
    for path in (tmp_path / "none.nkg", tmp_path):
        with pytest.raises(InputError):
            open_arrays(path)


@pytest.mark.parametrize("texts", [[], [""], ["Kyiv", "", "키이우", "𠮷田"]])
def test_strings(texts):
    strings = Strings(*string_arrays(texts))

    assert list(strings) == texts
    assert [strings[i] for i in range(len(strings))] == texts
    assert strings.many(range(len(texts))) == texts
    assert strings.many(np.arange(len(texts))[::-1]) == texts[::-1]
    with pytest.raises(IndexError):
        strings[len(texts)]
