"""Data frames: the columns that `namekit normalize` adds, for polars, pandas, DuckDB and Spark.

Each module needs its library, an extra of the same name; importing this package needs none.
"""
