"""Writes docs/cli.md from the commands' own --help; run again, it writes the same bytes.

python tools/build_cli_reference.py
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from namekit.cli.main import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
_WIDTH = 100
_INTRODUCTION = """\
# Command line reference

Written by `tools/build_cli_reference.py` from the commands' own `--help`.

`-` or no file is standard input or output. Text is UTF-8. Progress and summaries go to standard error, progress only on
a terminal. The command ends with 0 when it is done, with 1 when a flag such as `--fail-on` asked for that or `lint` or
`test` found something, with 2 on bad usage or unreadable input, with 130 when interrupted. A closed pipe is silent.

## How tables are read and written

- **Encoding.** UTF-8, or what a byte-order mark says. Bytes that are neither are refused with their row, line
  and offset and with the encodings they may be in, each with the line as it would read; say which with
  `--encoding`.
- **Delimiter.** Tab for `.tsv`; else comma, semicolon, tab or bar, whichever parts the header and the first
  lines best. A header without any is one column.
- **Quotes.** Cells of a comma-separated file may be quoted and then hold delimiters and line breaks. In a
  tab-separated file a quote is a letter like any other, so that a bare one swallows no rows; no cell can hold
  a tab or a line break.
- **Parquet and Arrow.** `.parquet` and `.arrow` (or `.feather`) files are read and written with the extra
  `parquet`; a file is known by its first bytes, an output by its name. Other columns keep their types; new
  columns are strings, the score is a number, and what is empty in CSV is null. Made from text, every column
  is a column of strings. They need a file that has a name, not a pipe.
- **Output.** CSV with commas, or TSV where the file is called `.tsv`; UTF-8 unless `--output-encoding` says
  otherwise; with the line ending of the input's header. Excel opens CSV in `utf-8-sig` and, where the list
  separator of the system is a semicolon, as in most of Europe, TSV in `utf-16`. Every cell reads back as it
  was, whether it was quoted or not. Blank lines stay where they are and are no rows. A file appears under its
  name when it is whole, or not at all. A command does not write over a file that it reads, but for a table
  that is normalized onto itself.
- **Rows that do not fit the header** are refused with their number. `--ragged pad` fills short ones with
  empty cells and keeps the cells of long ones beyond the header at the row's end, after the new columns.
- **Cells.** What was copied along with a name is no part of it: HTML entities (`Jo&atilde;o`) are read, an e-mail
  address beside a name is left out. A cell with several people (`Macron; Merz`) is ambiguous, and its reason
  names them. A place in another country than the given one is ambiguous too, a person of another one is not.
- **Numbers.** Rows count from 1 after the header; lines are the file's own.
- **Review.** `--review` writes a row for each distinct name that is ambiguous or has no match. Fill
  `decision` with an id, `none`, or `new` (an entity that the gazetteer does not have yet), save it as UTF-8,
  and give it as `--decisions`: a decided name is a match with score 1, or none, wherever it occurs.
- **Long runs.** `--workers` looks names up in so many processes, which share what is mapped of the
  gazetteer; what is written is the same for any number. With `--resume` the answers are kept in
  `OUT.progress` until the end. If a run is cut off, the same command reads the table again, takes the answers
  that are there, looks up what is missing, and writes the very same file. A changed table is read as it is
  now; with another gazetteer, option or version the answers do not hold, and the run is refused until the
  file is deleted.
- **Memory** does not grow with the table: some hundred megabytes, however many distinct names there are.
- **Two columns for one name**: `--family-column` and `--given-column`; the new columns are called
  `name_status` and so on.
"""


def reference() -> str:
    """Text of the reference: each command, and below a group its subcommands, with its help."""
    sections = [f"## {path}\n\n```text\n{text}\n```\n" for path, text in _helps(cli, "namekit", None)]
    return "\n".join([_INTRODUCTION, *sections])


def _helps(command: click.Command, path: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    name = path.rpartition(" ")[2]
    settings = {**command.context_settings, "terminal_width": _WIDTH, "max_content_width": _WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    yield path, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            found = command.get_command(context, sub)
            if found is not None and not found.hidden:
                yield from _helps(found, f"{path} {sub}", context)


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
