"""A gazetteer that is read as a stream has the entities that one in memory has, in its order."""

import tempfile
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from namekit.gazetteer import Gazetteer
from namekit.gazetteer.streamed import Streamed

IDS = [f"place/{letter}" for letter in "abcde"]
ENTITY = st.fixed_dictionaries(
    {"id": st.sampled_from(IDS), "type": st.just("place"), "name": st.sampled_from("XYZ")},
    optional={"override": st.just(True), "replaced_by": st.sampled_from([*IDS, "place/none"])},
)
CHANGE = st.fixed_dictionaries({"id": st.sampled_from(IDS), "add": st.just([{"text": "W"}])})
ENTRY = ENTITY | CHANGE


LAYERS = st.lists(st.lists(ENTRY, max_size=6, unique_by=lambda entry: entry["id"]), min_size=1, max_size=3)


@given(LAYERS)
def test_layers_come_to_the_same(layers):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{i}.jsonl") for i in range(len(layers))]
        for path, layer in zip(paths, layers, strict=True):
            path.write_bytes(b"".join(msgspec.json.encode(entry) + b"\n" for entry in layer))
        whole, streamed = Gazetteer.load(*paths), Streamed([[path] for path in paths])

        assert list(streamed) == list(whole)
        assert list(streamed) == list(whole)  # it may be read again
        assert len(streamed) == len(whole)
        assert streamed.dead == whole.dead
