"""What `namekit normalize` does: files opened, rows read and written, what happened said."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

import click

from namekit.base.cycles import without_cycles
from namekit.base.errors import UsageError
from namekit.cli._resuming import clear, forget, progress_file, resuming
from namekit.cli._streams import keep_apart, reading, shown, size_of, writing
from namekit.cli._view import aligned, counted
from namekit.tables import (
    REVIEW_HEADER,
    Here,
    Normalizer,
    Remembered,
    Review,
    Table,
    Writer,
    answering,
    check_output,
    delimiter_of,
    open_table,
    open_writer,
    read_decisions,
    text_dialect,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from namekit.cli._options import Source
    from namekit.resolver import Resolver
    from namekit.tables import Decisions, Plan, Summary
    from namekit.tables.columnar import ColumnarTable
    from namekit.tables.reader import Ragged

PREVIEWED = 10


@dataclass(frozen=True, slots=True)
class Files:
    """What is read and written, and how."""

    input: str
    output: str
    delimiter: str | None
    encoding: str | None
    output_encoding: str
    ragged: Ragged
    review: str | None
    decisions: str | None
    workers: int
    resume: bool


def run(files: Files, plan: Plan, source: Source) -> Summary:
    """Normalize INPUT into OUT; the counts are for who asks whether a name had no match."""
    check_output(files.output, files.output_encoding)
    _keep_apart(files, source)
    kept = progress_file(files.output) if files.resume else None
    review = Review() if files.review else None
    with without_cycles(), contextlib.ExitStack() as stack:
        table = _open(stack.enter_context(reading(files.input)), files, plan)
        resolver = source.open()
        decisions = _decisions(files.decisions, resolver) if files.decisions else None
        reasons = review is not None
        remembered = stack.enter_context(resuming(kept, source, plan, decisions, reasons=reasons))
        if kept is not None:
            clear(files.output, files.review)
        output = stack.enter_context(writing(files.output))
        answers = stack.enter_context(answering(resolver, files.workers, plan.limit, reasons=reasons))
        progress = stack.enter_context(_progress(files.input, table))
        normalizer = Normalizer(table, answers, remembered, plan, decisions=decisions, review=review, progress=progress)
        writer = open_writer(output, files.output, table, normalizer.header, files.output_encoding)
        try:
            for part in normalizer.chunks():
                writer.write_chunk(part)
        except BaseException:
            with contextlib.suppress(Exception):
                writer.close()  # else Parquet's does so when its stream is closed, and complains
            raise
        writer.close()
        if review is not None and files.review:
            _write_review(stack.enter_context(writing(files.review)), files, table, review)
    if kept is not None:
        forget(kept)
    _report(files, table, normalizer.summary, source)
    return normalizer.summary


def _keep_apart(files: Files, source: Source) -> None:
    """A table may become its own output, which has all that it held; what else is read or written may not be lost."""
    read = [("--decisions", files.decisions), *(("--gazetteer", name) for name in source.gazetteers)]
    keep_apart("--output", files.output, read)
    keep_apart("--review", files.review, [("INPUT", files.input), ("--output", files.output), *read])


def _open(stream: IO[bytes], files: Files, plan: Plan) -> Table | ColumnarTable:
    """Header first: a column that is not there should be said before a gazetteer is read."""
    table = open_table(
        stream,
        shown(files.input),
        encoding=files.encoding,
        delimiter=delimiter_of(files.delimiter) if files.delimiter else None,
        ragged=files.ragged,
        wanted=plan.wanted(),
    )
    if not plan.wanted():
        raise UsageError(f"which column holds the names? Say --column with one of: {', '.join(table.header)}")
    for column in plan.wanted():
        table.column(column)
    return table


def _decisions(name: str, resolver: Resolver) -> Decisions:
    with reading(name) as stream:
        table = Table(stream, shown(name), wanted=("value", "decision"))
        return read_decisions(table, resolver.get)


def _write_review(stream: IO[bytes], files: Files, table: Table | ColumnarTable, review: Review) -> None:
    writer = Writer(stream, text_dialect(files.review or "", table.newline), files.output_encoding)
    writer.write([REVIEW_HEADER])
    writer.write(review.rows())
    writer.close()


@contextlib.contextmanager
def _progress(name: str, table: Table | ColumnarTable) -> Iterator[Callable[[float], None]]:
    """Show a bar of the rows or bytes read and answered, on a terminal and for a file whose size is known."""
    size = size_of(name) if isinstance(table, Table) else table.rows
    if not size or not sys.stderr.isatty():
        yield lambda _share: None
        return
    with click.progressbar(length=size, label=name, file=sys.stderr) as bar:

        def advance(share: float) -> None:
            read = table.bytes_read if isinstance(table, Table) else table.rows_read
            bar.update(max(0, int(read * share) - bar.pos))

        yield advance


def _report(files: Files, table: Table | ColumnarTable, summary: Summary, source: Source) -> None:
    said = [
        f"{table.name}: {counted(summary.rows, 'row')}, {counted(summary.distinct, 'distinct name')}; of all cells "
        f"{summary.matched:,} matched, {summary.ambiguous:,} ambiguous, {summary.none:,} none"
    ]
    if summary.empty:
        said.append(counted(summary.empty, "empty cell"))
    if files.decisions:
        said.append(f"{summary.decided:,} by decision")
    if table.padded:
        said.append(f"{counted(table.padded, 'row')} of another length than the header")
    click.echo("; ".join(said), err=True)
    if source.leaves_built_in_out:
        click.echo(f"Looked up in {', '.join(source.gazetteers)}; the built-in gazetteer was left out.", err=True)
    if files.review:
        click.echo(f"To look at: {files.review}. Fill its last column and give it as --decisions.", err=True)


def preview(files: Files, plan: Plan, source: Source) -> None:
    """Show the first rows with their answers, write nothing."""
    with reading(files.input) as stream, Remembered() as remembered:
        table = _open(stream, files, plan)
        resolver = source.open()
        decisions = _decisions(files.decisions, resolver) if files.decisions else None
        normalizer = Normalizer(table, Here(resolver, plan.limit), remembered, plan, decisions=decisions)
        rows = [row for part in normalizer.chunks(PREVIEWED) for row in part.cells() if row]
    new = range(len(table.header), len(normalizer.header))
    shown_columns = [*map(table.column, dict.fromkeys(plan.wanted())), *new]
    for line in aligned([[row[i] for i in shown_columns] for row in [normalizer.header, *rows]]):
        click.echo(line)
    click.echo(f"{counted(len(rows), 'row')} shown, nothing was written.", err=True)
