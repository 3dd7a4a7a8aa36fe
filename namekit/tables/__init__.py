"""Columns of CSV and TSV files: read as a stream, each distinct name resolved once, written back with new columns."""

from namekit.tables.decisions import Decisions, read_decisions
from namekit.tables.dialect import Dialect, delimiter_of
from namekit.tables.normalize import Normalizer, Plan, Resolves, Summary
from namekit.tables.reader import Table
from namekit.tables.review import REVIEW_HEADER
from namekit.tables.writer import Writer

__all__ = [
    "REVIEW_HEADER",
    "Decisions",
    "Dialect",
    "Normalizer",
    "Plan",
    "Resolves",
    "Summary",
    "Table",
    "Writer",
    "delimiter_of",
    "read_decisions",
]
