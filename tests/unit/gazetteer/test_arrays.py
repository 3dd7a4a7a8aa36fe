"""Named arrays on disk: what is written comes back, what is damaged is refused."""

import json
import os
import pickle
import signal
import struct
import subprocess
import sys
import zlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from namekit.base.errors import InputError
from namekit.gazetteer import arrays
from namekit.gazetteer.arrays import VERSION, open_arrays, write_arrays
from namekit.gazetteer.columns import Coded, Mostly, Repeated, Strings, coded, string_arrays

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


def test_a_pickle_of_a_file_that_was_replaced_is_refused(path):
    pickled = pickle.dumps(open_arrays(path))
    write_arrays(path, {**ARRAYS, "keys": ARRAYS["keys"][::-1]}, {"digest": "ü", "n": 3})

    with pytest.raises(InputError, match="another file has taken its place"):
        pickle.loads(pickled)


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


@pytest.mark.parametrize(("version", "words"), [(VERSION + 1, "newer"), (VERSION - 1, "older")])
def test_other_versions_are_refused(path, version, words):
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, 8, version)
    path.write_bytes(data)

    with pytest.raises(InputError, match=words):
        open_arrays(path)


def test_a_damaged_header_is_refused_at_once_and_a_damaged_array_of_a_large_file_when_asked(path, monkeypatch):
    monkeypatch.setattr(arrays, "WHOLE", 100)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    open_arrays(path)
    with pytest.raises(InputError, match="damaged"):
        open_arrays(path, verify=True)
    monkeypatch.undo()
    with pytest.raises(InputError, match="damaged"):
        open_arrays(path)

    data[40] ^= 1
    path.write_bytes(data)
    with pytest.raises(InputError, match="header is damaged"):
        open_arrays(path)


def opened(path, **options):
    """The arrays, or None where they are refused; anything but InputError is a failure."""
    try:
        return open_arrays(path, **options)
    except InputError:
        return None


damage = st.one_of(
    st.tuples(st.just("cut"), st.integers(0, 4000), st.just(b"")),
    st.tuples(st.just("write"), st.integers(0, 4000), st.binary(min_size=1, max_size=9)),
    st.tuples(st.just("insert"), st.integers(0, 4000), st.binary(min_size=1, max_size=9)),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(damage, min_size=1, max_size=3))
def test_a_damaged_file_is_refused_or_whole_and_never_a_crash(path, changes):
    whole = data = path.with_name("whole").read_bytes() if path.with_name("whole").exists() else path.read_bytes()
    path.with_name("whole").write_bytes(whole)
    for how, at, new in changes:
        data = data[:at] + new + (b"" if how == "cut" else data[at + len(new) * (how == "write") :])
    path.write_bytes(data)

    found = opened(path)
    if found is not None:  # what was changed lies between two arrays, or is as it was
        for name, array in ARRAYS.items():
            np.testing.assert_array_equal(found[name], array)


numbers = st.integers(-5, 5) | st.sampled_from([1000, 2**31, 2**62, 2**64, -(2**70)])
entry = st.fixed_dictionaries(
    {
        "name": st.text(max_size=3),
        "dtype": st.sampled_from(["<u8", "|O", "O", "|b1", "|S4", "<f4", "V8", "(2,3)<u2", "<M8[s]", "<f16", "", "x"]),
        "shape": st.lists(numbers, max_size=4) | numbers,
        "offset": numbers,
        "crc32": numbers,
    }
)
headers = st.fixed_dictionaries({"meta": st.just({}) | st.none(), "arrays": st.lists(entry, max_size=3)})
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(headers | anything)
def test_a_forged_header_is_refused_or_harmless(tmp_path, header):
    text = json.dumps(header).encode()
    total = 32 + len(text) + 4000
    data = struct.pack("<8sIIQQ", b"NAMEKIT\0", VERSION, zlib.crc32(text), len(text), total) + text + b"\1" * 4000
    (tmp_path / "x.nkg").write_bytes(data)

    found = opened(tmp_path / "x.nkg") or {}

    assert all(found[name].nbytes <= 4000 and found[name].dtype.kind in "biufS" for name in found)


WRITE_FOREVER = """
import itertools, sys
import numpy as np
from namekit.gazetteer.arrays import write_arrays
for number in itertools.count(1):
    write_arrays(sys.argv[1], {"a": np.full(1_000_000, number)}, {"number": number})
"""


def test_a_killed_writer_leaves_the_old_file_or_a_new_one(tmp_path):
    path = tmp_path / "x.nkg"
    for _ in range(4):
        writer = subprocess.Popen([sys.executable, "-c", WRITE_FOREVER, str(path)])
        parts = set(tmp_path.glob(".*.part"))
        while writer.poll() is None and set(tmp_path.glob(".*.part")) <= parts:
            pass
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()

        if path.exists():
            found = open_arrays(path, verify=True)
            assert (found["a"] == found.meta["number"]).all()


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


@pytest.mark.parametrize("end", [0, 3, 13, 1 << 40])
def test_damaged_places_of_strings_are_told(end):
    data, offsets = string_arrays(["Kyiv", "Київ"])
    offsets[1:] = [4, end]

    with pytest.raises(InputError, match="--verify"):
        Strings(data, offsets).many([1, 0])


def test_damaged_strings_are_told():
    data, offsets = string_arrays(["Kyiv", "Київ"])
    damaged = Strings(np.where(np.arange(len(data)) == 4, 0xFF, data).astype(np.uint8), offsets)

    assert damaged[0] == "Kyiv"
    for read in (lambda: damaged[1], lambda: damaged.many([0, 1]), lambda: list(damaged)):
        with pytest.raises(InputError, match="--verify"):
            read()


@given(st.lists(st.floats(allow_nan=False, width=32), max_size=300))
def test_coded_values_come_back(values):
    array = np.array(values, np.float32)
    again = Coded(*coded(array))
    assert again[np.arange(len(array))].tolist() == array.tolist()


def test_codes_take_two_bytes_where_one_is_too_little():
    assert coded(np.arange(256))[1].dtype == np.uint8
    assert coded(np.arange(257))[1].dtype == np.uint16


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1), st.data())
def test_what_differs_in_places_comes_back(pairs, data):
    usual, other = (np.array(column) for column in zip(*pairs, strict=True))
    apart = np.flatnonzero(usual != other)
    mostly = Mostly(usual, apart, other[apart])
    at = np.array(data.draw(st.lists(st.integers(0, len(pairs) - 1))), int)
    assert mostly[at].tolist() == other[at].tolist()
    assert usual.tolist() == [pair[0] for pair in pairs]


def test_strings_that_repeat_are_read_by_position():
    strings = Repeated(Strings(*string_arrays(["a", "б"])), np.array([1, 1, 0]))
    assert [strings[i] for i in range(len(strings))] == ["б", "б", "a"]
    assert strings.many([2, 0]) == ["a", "б"]


@given(st.lists(st.text()), st.integers(1, 5))
def test_blocks_are_all_strings_in_order(texts, size):
    blocks = list(Strings(*string_arrays(texts)).blocks(size))
    assert [text for block in blocks for text in block] == texts
    assert all(len(block) == size for block in blocks[:-1])
