"""Limits that keep untrusted input from taking unbounded time or memory.

Each is generous for real data and small beside what a machine can bear.
"""

NAME_CHARACTERS = 500
"""A longer name is answered `none` with the reason *too long*, before any work."""

NAMES_PER_ENTITY = 2_000
"""Names of one entity; the largest in GeoNames and Wikidata have a few hundred."""

YAML_FILE_BYTES = 512 * 1024 * 1024
"""A larger YAML file is refused; compile it, or split it by country or topic."""

YAML_DEPTH = 12
"""Nesting of a YAML document; the entity format needs five."""

RECORD_BYTES = 64 * 1024 * 1024
"""A longer line or record of a file that is read as a stream is refused; the largest in Wikidata's dump have some 5 MB."""

CSV_FIELD_CHARACTERS = 1024 * 1024
"""A longer cell is refused: it is nearly always a quote that was never closed."""

CANDIDATES = 10
"""Candidates that are listed when nothing else is asked for."""
