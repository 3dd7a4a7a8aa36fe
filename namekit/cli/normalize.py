"""`namekit normalize`: columns of names in a table to columns of ids."""

from __future__ import annotations

import sys
from typing import Any

import click

from namekit.cli._options import Source, country_option, limit_option, source_options, type_option
from namekit.cli._streams import STANDARD


@click.command()
@click.argument("input", default=STANDARD)
@click.option("-c", "--column", "columns", multiple=True, metavar="COL", help="Column of names; may be given again.")
@click.option("--family-column", metavar="COL", help="Column of family names, together with --given-column.")
@click.option(
    "--given-column", metavar="COL", help="Column of given names; the new columns are name_status, name_id, …"
)
@source_options
@type_option
@click.option("--type-column", metavar="COL", help="Column that says for each row what its name is.")
@country_option
@click.option("--country-column", metavar="COL", help="Column with the country of each row, ISO 3166-1.")
@limit_option
@click.option(
    "-o",
    "--output",
    default=STANDARD,
    metavar="OUT",
    help="File to write: .csv, .tsv, .parquet or .arrow; else CSV on standard output.",
)
@click.option(
    "-d", "--delimiter", metavar="CHAR", help="Delimiter of INPUT: a character, or tab. Found out if not given."
)
@click.option(
    "-e", "--encoding", metavar="NAME", help="Encoding of INPUT if it is not UTF-8: cp1252, cp949, gb18030, …"
)
@click.option(
    "--output-encoding", default="utf-8", show_default=True, metavar="NAME", help="utf-8-sig is what Excel opens."
)
@click.option(
    "--ragged",
    type=click.Choice(["fail", "pad"]),
    default="fail",
    show_default=True,
    help="Rows of another length than the header: pad fills short ones, and keeps what is beyond at the row's end.",
)
@click.option(
    "--review", metavar="FILE", help="Write what a person should look at: a row for each distinct name without a match."
)
@click.option(
    "--decisions", metavar="FILE", help="Apply a review file whose decision column is filled: an id, none or new."
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that look names up; what is written is the same for any number.",
)
@click.option(
    "--resume", is_flag=True, help="Keep answers in OUT.progress until the end; if a run is cut off, go on from them."
)
@click.option("--dry-run", is_flag=True, help="Show the first rows and write nothing.")
@click.option(
    "--fail-on",
    type=click.Choice(["unmatched", "ambiguous"]),
    multiple=True,
    help="Exit with 1 if a name means none (unmatched), or may be several (ambiguous).",
)
def normalize(
    *,
    gazetteers: tuple[str, ...],
    threshold: float,
    margin: float,
    model: Any,
    dry_run: bool,
    fail_on: tuple[str, ...],
    **given: Any,
) -> None:
    """Add to each row of INPUT (CSV, TSV, Parquet or Arrow; or standard input) which entity its name means.

    \b
    namekit normalize people.csv --column name --output done.csv

    Every row and column is kept, in order. For each COL five columns are added: COL_status (match, ambiguous or none),
    COL_id and COL_name for a match, COL_score (how sure, 0 to 1) and COL_candidates (id=score, best first,
    without those whose score is 0.0000).
    """  # noqa: D301 - click reads the control character
    from namekit.cli._normalizing import Files, preview, run
    from namekit.tables import Plan

    if (given["type_"] and given["type_column"]) or (given["country"] and given["country_column"]):
        raise click.UsageError("give --type or --type-column, --country or --country-column, not both")
    files = Files(**{name: given.pop(name) for name in Files.__slots__})
    plan = Plan(type=given.pop("type_"), **given)
    source = Source(gazetteers, threshold, margin, model)
    if dry_run:
        preview(files, plan, source)
        return
    summary = run(files, plan, source)
    if ("unmatched" in fail_on and summary.none) or ("ambiguous" in fail_on and summary.ambiguous):
        sys.exit(1)
