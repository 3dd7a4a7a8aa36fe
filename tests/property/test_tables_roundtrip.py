"""Any table that is written as CSV comes back cell for cell, with the new columns behind."""

import contextlib
import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from namekit.base.errors import NamekitError
from namekit.matching.resolution import Resolution
from namekit.tables import Dialect, Here, Normalizer, Plan, Remembered, Table, Writer

cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12) | st.sampled_from(
    ['"', '""', "a,b", "a;b", "\r", "\n", "\r\n", "\t", " ", "'", "\x85", "\u2028", '"quoted"', 'half "'],
)


@st.composite
def tables(draw):
    width = draw(st.integers(1, 4))
    header = [f"column {i}" for i in range(width)]
    return [header, *draw(st.lists(st.lists(cells, min_size=width, max_size=width), max_size=6))]


class Nobody:
    def resolve_many(self, names, *, type=None, country=None, limit=10):
        return [Resolution(name, "none", 0.0, ()) for name in names]


def normalized(data, **options):
    table = Table(io.BytesIO(data), "people.csv", **options)
    with Remembered() as remembered:
        normalizer = Normalizer(table, Here(Nobody()), remembered, Plan(columns=("column 0",)))
        writer = Writer(out := io.BytesIO(), Dialect(",", table.dialect.newline))
        writer.write([normalizer.header])
        for part in normalizer.chunks():
            writer.write_chunk(part)
    return list(csv.reader(io.StringIO(out.getvalue().decode(), newline="")))


@given(
    rows=tables(),
    delimiter=st.sampled_from(",;|"),
    newline=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@settings(max_examples=150, deadline=None)
def test_a_table_comes_back_cell_for_cell(rows, delimiter, newline, quoting, codec):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=newline, quoting=quoting).writerows(rows)

    back = normalized(text.getvalue().encode(codec), delimiter=delimiter)

    assert [row[: len(rows[0])] for row in back] == rows
    assert {len(row) for row in back} == {len(rows[0]) + 5}


@given(rows=tables(), newline=st.sampled_from(["\n", "\r\n"]))
@settings(max_examples=100, deadline=None)
def test_a_tab_separated_table_comes_back_as_the_csv_module_reads_it_without_quoting(rows, newline):
    text = newline.join("\t".join(c.translate({9: 32, 10: 32, 13: 32}) for c in row) for row in rows) + newline
    oracle = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))

    back = normalized(text.encode(), delimiter="\t")

    assert [row[: len(rows[0])] for row in back] == oracle


@given(data=st.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_table_or_an_error_that_was_meant(data):
    with contextlib.suppress(NamekitError):
        table = Table(io.BytesIO(data), "x.csv", ragged="pad")
        assert all(not row or len(row) >= len(table.header) for row in table)
