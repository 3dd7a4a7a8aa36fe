import builtins
import datetime
import decimal
import io

import pytest

from namekit.base.errors import InputError, UsageError
from namekit.tables import (
    Here,
    Normalizer,
    Plan,
    Remembered,
    check_output,
    columnar,
    open_table,
    open_writer,
    reader,
)

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
pq = pytest.importorskip("pyarrow.parquet")

NAMES = ["Kyiv", None, "Kim", "Nobody", ""]
ANSWERS = {
    "name_status": ["match", None, "ambiguous", "none", None],
    "name_id": ["place/kyiv", None, None, None, None],
    "name_name": ["Kyiv", None, None, None, None],
    "name_score": [0.99, None, 0.51, None, None],
    "name_candidates": ["place/kyiv=0.9900", None, "person/kim=0.5100 person/lee=0.4900", None, None],
}
SCORES = pa.float64()


def parquet(table, **options):
    pq.write_table(table, out := io.BytesIO(), **options)
    return out.getvalue()


def feather(table, rows=1000):
    with pa.ipc.new_file(out := io.BytesIO(), table.schema) as writer:
        writer.write_table(table, max_chunksize=rows)
    return out.getvalue()


def normalized(data, resolver, output, plan=Plan(columns=("name",)), source="in.parquet"):  # noqa: B008
    table = open_table(io.BytesIO(data), source)
    with Remembered() as remembered:
        normalizer = Normalizer(table, Here(resolver), remembered, plan)
        writer = open_writer(out := io.BytesIO(), output, table, normalizer.header)
        for part in normalizer.chunks():
            writer.write_chunk(part)
        writer.close()
    return out.getvalue()


def read(data, output):
    stream = io.BytesIO(data)
    return pq.read_table(stream) if output.endswith("parquet") else pa.ipc.open_file(stream).read_all()


TYPED = pa.table(
    {
        "id": pa.array([1, 2, None, 4, 5], pa.int16()),
        "name": NAMES,
        "when": pa.array([datetime.datetime(2024, 11, 1, tzinfo=datetime.UTC)] * 5, pa.timestamp("ms", "Europe/Kyiv")),
        "amount": pa.array([decimal.Decimal("1.50")] * 5, pa.decimal128(7, 2)),
        "tags": [["a"], [], None, ["b", "c"], [None]],
        "place": [{"lat": 1.5}, None, {"lat": None}, {"lat": 2.0}, {"lat": 3.0}],
        "raw": [b"\xff", None, b"", b"a", b"b"],
        "kind": pa.array(["a", "b", "a", None, "b"]).dictionary_encode(),
    }
).replace_schema_metadata({"who": "made it"})


@pytest.mark.parametrize("output", ["out.parquet", "out.arrow", "out.feather"])
@pytest.mark.parametrize("wrap", [parquet, feather])
def test_other_columns_keep_their_types_and_values(resolver, wrap, output):
    back = read(normalized(wrap(TYPED), resolver, output), output)

    assert back.select(TYPED.column_names).equals(TYPED)
    assert back.schema.metadata[b"who"] == b"made it"
    assert back.select(list(ANSWERS)).to_pydict() == ANSWERS
    assert back.schema.field("name_score").type == pa.float64()


@pytest.mark.parametrize(
    "names",
    [
        pa.array(NAMES, pa.large_string()),
        pa.array(NAMES, pa.string_view()),
        pa.array(NAMES).dictionary_encode(),
        pa.array(NAMES, pa.large_string()).dictionary_encode(),
        pa.chunked_array([NAMES[:2], [], NAMES[2:]]),
    ],
    ids=str,
)
def test_names_of_every_kind_of_text(resolver, names):
    back = read(normalized(feather(pa.table({"name": names})), resolver, "out.arrow"), "out.arrow")

    assert back.select(list(ANSWERS)).to_pydict() == ANSWERS


def test_dictionaries_that_differ_from_batch_to_batch_become_one_that_grows(resolver, monkeypatch):
    monkeypatch.setattr(columnar, "_CHUNK_ROWS", 2)
    kinds = ["x", "y", "z", "x", "w", None, "y", "v"]
    table = pa.table({"name": ["Kyiv"] * 8, "kind": pa.array(kinds).dictionary_encode()})
    data = parquet(table, row_group_size=3)

    assert read(normalized(data, resolver, "out.arrow"), "out.arrow")["kind"].to_pylist() == kinds
    assert read(normalized(data, resolver, "out.parquet"), "out.parquet")["kind"].to_pylist() == kinds


def test_a_distinct_name_is_looked_up_once_whatever_the_batches(resolver, monkeypatch):
    monkeypatch.setattr(columnar, "_CHUNK_ROWS", 3)
    normalized(parquet(pa.table({"name": ["Kyiv", "Kim"] * 10})), resolver, "out.parquet")

    assert set(resolver.asked.values()) == {1}


def test_a_parquet_file_becomes_csv(resolver):
    table = TYPED.select(["id", "name", "when", "amount", "kind"])
    lines = normalized(parquet(table), resolver, "out.csv").decode().splitlines()

    assert lines[0] == "id,name,when,amount,kind," + ",".join(ANSWERS)
    assert lines[1].startswith("1,Kyiv,2024-11-01 02:00:00.000+0200,1.50,a,match,place/kyiv,Kyiv,0.9900")
    assert lines[2] == "2,,2024-11-01 02:00:00.000+0200,1.50,b,,,,,"


@pytest.mark.parametrize("column", ["tags", "place", "raw"])
def test_what_text_cannot_hold_is_refused(resolver, column):
    with pytest.raises(UsageError, match=rf"column '{column}' of in.parquet holds .*; write a \.parquet instead"):
        normalized(parquet(TYPED.select(["name", column])), resolver, "out.csv")


def test_a_csv_file_becomes_columns_of_strings(resolver, monkeypatch):
    monkeypatch.setattr(reader, "_CHUNK_ROWS", 2)
    back = read(normalized(b"id,name\n1,Kyiv\n\n2,\n3,Kim\n", resolver, "o.parquet", source="in.csv"), "o.parquet")

    assert back.select(["id", "name"]).to_pydict() == {"id": ["1", "2", "3"], "name": ["Kyiv", "", "Kim"]}
    assert back["name_id"].to_pylist() == ["place/kyiv", None, None]


def test_cells_beyond_the_header_have_no_column(resolver):
    table = open_table(io.BytesIO(b"name,x\nKyiv,1,2\n"), "in.csv", ragged="pad")
    with Remembered() as remembered:
        normalizer = Normalizer(table, Here(resolver), remembered, Plan(columns=("name",)))
        writer = open_writer(io.BytesIO(), "o.arrow", table, normalizer.header)
        part = next(normalizer.chunks())
    with pytest.raises(InputError, match="more cells than its header"):
        writer.write_chunk(part)


def test_type_and_country_are_read_from_columns(resolver):
    table = pa.table({"name": ["Kyiv", "Kim"], "t": pa.array(["LOC", None]).dictionary_encode(), "c": [None, "kr"]})
    normalized(parquet(table), resolver, "o.parquet", Plan(columns=("name",), type_column="t", country_column="c"))

    assert list(resolver.asked) == [("Kyiv", "place", None), ("Kim", None, "KR")]


def test_a_column_of_numbers_holds_no_names(resolver):
    with pytest.raises(UsageError, match=r"column 'id' of in\.parquet holds int16, not text"):
        normalized(parquet(TYPED), resolver, "o.parquet", Plan(columns=("id",)))


@pytest.mark.parametrize("wrap", [parquet, feather])
@pytest.mark.parametrize("rows", [0, 5])
def test_an_empty_file_stays_one_with_its_columns(resolver, wrap, rows):
    back = read(normalized(wrap(TYPED.slice(0, rows)), resolver, "o.parquet"), "o.parquet")

    assert (back.num_rows, back.column_names) == (rows, [*TYPED.column_names, *ANSWERS])


@pytest.mark.parametrize("wrap", [parquet, feather])
def test_a_file_that_was_cut_off_is_said_to_be_damaged(resolver, wrap):
    with pytest.raises(InputError, match=r"in\.parquet is damaged, or no (Parquet|Arrow) file"):
        normalized(wrap(TYPED)[:-30], resolver, "o.parquet")


def test_bytes_that_were_changed_are_damage_and_not_a_crash(resolver):
    data = bytearray(parquet(pa.table({"name": [f"Kyiv {i}" for i in range(5000)]}), write_page_checksum=True))
    data[200:5200] = bytes(5000)
    with pytest.raises(InputError, match="damaged"):
        normalized(bytes(data), resolver, "o.parquet")


def test_the_first_rows_alone(resolver, monkeypatch):
    monkeypatch.setattr(columnar, "_CHUNK_ROWS", 4)
    table = open_table(io.BytesIO(parquet(pa.table({"name": [str(i) for i in range(100)]}))), "in.parquet")

    assert [row for chunk in table.chunks(6) for row in chunk.lines()] == [[str(i)] for i in range(6)]


def test_an_encoding_is_for_text(resolver):
    with pytest.raises(UsageError, match="leave the option out"):
        open_table(io.BytesIO(parquet(TYPED)), "in.parquet", encoding="cp949")


def test_without_pyarrow_it_is_said_what_to_install(resolver, monkeypatch):
    data = parquet(TYPED)
    real = builtins.__import__

    def without(name, *rest, **more):
        if name.split(".")[0] == "pyarrow":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UsageError, match=r"needs pyarrow: pip install pyarrow$"):
        open_table(io.BytesIO(data), "in.parquet")
    with pytest.raises(UsageError, match=r"writing an Arrow file needs pyarrow: pip install pyarrow$"):
        check_output("out.arrow")


@pytest.mark.parametrize(
    ("output", "encoding", "said"),
    [
        ("out.xlsx", "utf-8", "out.xlsx: .xlsx is not written; name a .csv"),
        ("out.csv.GZ", "utf-8", ".gz is not written"),
        ("out.parquet", "cp949", "a Parquet file, which has no encoding"),
    ],
)
def test_an_output_that_promises_what_is_not_written_is_refused(output, encoding, said):
    with pytest.raises(UsageError, match=said):
        check_output(output, encoding)


@pytest.mark.parametrize("value", [0x00, 0x7F, 0xFF])
def test_places_and_letters_of_an_arrow_file_that_were_changed_are_damage_and_no_crash(resolver, value):
    whole = feather(pa.table({"name": ["Kyiv", "Lviv", "Київ"] * 9}))
    start = whole.index("KyivLvivКиїв".encode())
    said = set()
    for at in range(start - 128, start + 128):
        data = bytearray(whole)
        data[at] = value
        try:
            normalized(bytes(data), resolver, "o.arrow")
        except InputError as error:
            said.add("damaged" in str(error))
    assert said == {True}


@pytest.mark.parametrize("wrap", [parquet, feather])
@pytest.mark.parametrize("stored", [lambda column: column, lambda column: pa.DictionaryArray.from_arrays([0], column)])
def test_letters_that_are_no_utf_8_are_damage(resolver, wrap, stored):
    letters = pa.Array.from_buffers(
        pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")]
    )
    with pytest.raises(InputError, match="damaged"):
        normalized(wrap(pa.table({"name": stored(letters)})), resolver, "o.csv")
