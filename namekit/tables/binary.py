"""Files that are no text: recognised by their first bytes, and the person told what to do instead."""

from __future__ import annotations

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"PAR1", "columnar"),
    (b"ARROW1", "columnar"),
    (b"FEA1", "feather"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"%PDF-", "pdf"),
)
_SAVE_AS = "open it and save the sheet as “CSV UTF-8” (File, Save As), then give that file"
_UNPACK = "unpack it first: {command} | namekit normalize - …"
_ADVICE = {
    "xlsx": f"is an Excel workbook; {_SAVE_AS}",
    "xls": f"is an old Excel workbook; {_SAVE_AS}",
    "ods": f"is an OpenDocument spreadsheet; {_SAVE_AS}",
    "zip": "is a zip archive; " + _UNPACK.format(command="unzip -p FILE"),
    "gz": "is compressed with gzip; " + _UNPACK.format(command="gzip -dc FILE"),
    "bz2": "is compressed with bzip2; " + _UNPACK.format(command="bzip2 -dc FILE"),
    "xz": "is compressed with xz; " + _UNPACK.format(command="xz -dc FILE"),
    "zst": "is compressed with zstd; " + _UNPACK.format(command="zstd -dc FILE"),
    "columnar": "is a Parquet or Arrow file, which can't be read from a pipe; name the file",
    "feather": "is a Feather file of version 1; write it again with a newer library, which makes version 2",
    "sqlite": "is an SQLite database; export the table as CSV first: sqlite3 -csv -header FILE 'select * from TABLE'",
    "pdf": "is a PDF document; give its table as CSV",
}


def binary_kind(head: bytes) -> str | None:
    r"""Kind of a binary file by the first bytes of it (a few thousand are enough), or None.

    >>> binary_kind(b"\x1f\x8b\x08")
    'gz'
    >>> binary_kind(b"name,country")
    """
    if head.startswith(b"PK\x03\x04"):
        if b"application/vnd.oasis.opendocument.spreadsheet" in head[:200]:
            return "ods"
        return "xlsx" if b"[Content_Types].xml" in head or b"xl/" in head else "zip"
    return next((kind for signature, kind in _SIGNATURES if head.startswith(signature)), None)


def advice(kind: str) -> str:
    """Say what to tell the person who gave such a file, to follow the file's name."""
    return _ADVICE[kind]
