"""Files that are no text, of any size."""

import io

from hypothesis import given
from hypothesis import strategies as st

from namekit.gazetteer import text


@given(st.text().filter(lambda t: "\0" not in t), st.integers(1, 9))
def test_all_text_is_text_however_it_is_cut(words, size):
    stream = io.BytesIO(words.encode())
    stream.read, read = lambda _: read(size), stream.read

    assert text.fault(stream) is None


@given(st.binary(max_size=40), st.integers(1, 9))
def test_the_line_is_that_of_the_first_bad_byte(data, size):
    stream = io.BytesIO(b"K\n" + data)
    stream.read, read = lambda _: read(size), stream.read
    found = text.fault(stream)
    sound = data.decode(errors="ignore").encode()
    bad = next((i for i, byte in enumerate(data) if sound[i : i + 1] != bytes([byte])), None)

    assert (found is None) == (bad is None and b"\0" not in data)
    if found is not None and "UTF-8" in found.message:
        assert f"byte {bad + 2} " in found.message
        assert found.line == 2 + data.count(b"\n", 0, bad)


def test_a_line_without_end_is_refused(monkeypatch):
    monkeypatch.setattr(text, "RECORD_BYTES", 1 << 20)

    assert "a line of more than 1 MB" in text.fault(io.BytesIO(b"x" * (3 << 20))).message
    assert text.fault(io.BytesIO((b"x" * 1000 + b"\n") * 4000)) is None
