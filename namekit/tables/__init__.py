"""Columns of CSV, TSV, Parquet and Arrow files: read as a stream, each distinct name resolved once, written back with new columns."""

from namekit.tables.decisions import Decisions, decision_of, read_decisions
from namekit.tables.dialect import Dialect, delimiter_of
from namekit.tables.formats import check_output, open_table, open_writer, text_dialect
from namekit.tables.normalize import Normalizer, Plan, Summary
from namekit.tables.reader import Table
from namekit.tables.remembered import Remembered
from namekit.tables.review import REVIEW_HEADER, Review
from namekit.tables.workers import Here, Resolves, Workers, answering
from namekit.tables.writer import Writer

__all__ = [
    "REVIEW_HEADER",
    "Decisions",
    "Dialect",
    "Here",
    "Normalizer",
    "Plan",
    "Remembered",
    "Resolves",
    "Review",
    "Summary",
    "Table",
    "Workers",
    "Writer",
    "answering",
    "check_output",
    "decision_of",
    "delimiter_of",
    "open_table",
    "open_writer",
    "read_decisions",
    "text_dialect",
]
